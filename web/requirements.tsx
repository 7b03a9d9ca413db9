import type { Requirement } from './answers.ts'
import { Why } from './why.tsx'
import { words } from './words.ts'

/** Điều kiện: each with whether it is met, as a sign and as a word, and its article within reach. */
export function Requirements({ requirements }: { requirements: Requirement[] }) {
  return (
    <ul className="requirements">
      {requirements.map((requirement) => (
        <li key={requirement.id}>
          <Mark requirement={requirement} />
          <span>
            {requirement.sentence}
            {requirement.weight === 'warns' && requirement.met === false && (
              <span className="is-today"> — {words.act.warns}</span>
            )}
            {requirement.weight === 'needsReason' && requirement.met === false && (
              <span className="is-today"> — {words.act.needsReason}</span>
            )}{' '}
            <Why cited={requirement} about={requirement.sentence} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Mark({ requirement: { met, weight } }: { requirement: Requirement }) {
  if (met === true) return sign('✓', 'met', words.act.met)
  if (met === null) return sign('○', 'to-give', words.act.toGive)
  return weight === 'blocks' ? sign('✗', 'unmet', words.act.unmet) : sign('!', 'unmet', words.act.unmet)
}

function sign(symbol: string, kind: string, word: string) {
  return (
    <span className={`mark ${kind}`}>
      <span aria-hidden>{symbol}</span>
      <span className="sr-only">{word}: </span>
    </span>
  )
}
