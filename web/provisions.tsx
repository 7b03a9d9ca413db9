import { useState } from 'react'
import type { Cited } from './answers.ts'
import { useNames } from './names.ts'
import { words } from './words.ts'

/** Một giá trị with its article, and where it is used. */
export interface Provision extends Cited {
  key: string
  name: string
  said: string
  source?: string
  readingText?: string | null
  uses: { procedure: string; kind: string; sentence: string }[]
}

/** Phần mềm làm gì với điều này: held to, or shown only; value in force; reading; where. */
export function Provisions({ provisions }: { provisions: Provision[] }) {
  return (
    <ul className="entries">
      {provisions.map((provision) => (
        <li key={provision.key}>
          <One provision={provision} />
        </li>
      ))}
    </ul>
  )
}

function One({ provision }: { provision: Provision }) {
  const { name, article, uses } = provision
  const [opened, setOpened] = useState(false)
  const held = uses.some(({ kind }) => kind === 'requirement')
  const mark = held ? words.regulation.held : uses.length > 0 ? words.regulation.supported : words.regulation.lookedUp
  return (
    <details onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>
        <span aria-hidden>{held ? '●' : uses.length > 0 ? '◐' : '○'} </span>
        <span className="sr-only">{mark}: </span>
        {name}
        {article && <span className="quiet"> · {words.article(article)}</span>}
      </summary>
      {opened && <Laid provision={provision} mark={mark} />}
    </details>
  )
}

/** The same, laid open: made only when it is, since a regulation has hundreds. */
function Laid({
  provision: { said, source, note, reading, readingText, uses },
  mark,
}: {
  provision: Provision
  mark: string
}) {
  const names = useNames()
  return (
    <>
      <dl className="facts">
        <dt>{words.regulation.value}</dt>
        <dd>{said}</dd>
        <dt>{words.regulation.kind}</dt>
        <dd>
          {mark}
          {source === 'project' && ` · ${words.regulation.ofProject}`}
        </dd>
        {(readingText || note) && (
          <>
            <dt>{reading ? words.reading(reading) : words.regulation.note}</dt>
            <dd lang="vi">{readingText ?? note}</dd>
          </>
        )}
      </dl>
      {uses.length > 0 && (
        <>
          <p className="quiet">{words.regulation.usedIn}</p>
          <ul>
            {uses.map(({ procedure, sentence }) => (
              <li key={`${procedure} ${sentence}`}>
                {names.of(procedure)}: {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
