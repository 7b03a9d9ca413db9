import { useSuspenseQuery } from '@tanstack/react-query'
import { shortMoment } from './dates.ts'
import { byGivenName } from './names.ts'
import { peopleQuery } from './queries.ts'
import { words } from './words.ts'

interface Counted {
  answered: { member: string; at: string; onPaper: boolean }[]
  unanswered: string[]
}

/** Lấy ý kiến: how many have answered and who has not, as far as the service shows it; never what they said. */
export function PollCount({ content }: { content: Record<string, unknown> }) {
  const { data: people } = useSuspenseQuery(peopleQuery)
  if (!isCounted(content)) return null
  const { answered, unanswered } = content
  const all = answered.length + unanswered.length
  if (all === 0) return null
  const rows = answered.map((each) => ({ ...each, name: nameOf(each.member) }))
  const missing = byGivenName(unanswered.map((id) => ({ id, name: nameOf(id) })))
  return (
    <section className="card" aria-label={words.polls.count}>
      <h2>{words.polls.count}</h2>
      <p role="status">
        <strong>{words.polls.answered(answered.length, all)}</strong>
      </p>
      {missing.length > 0 && (
        <>
          <h3>{words.polls.notYet}</h3>
          <ul className="entries">
            {missing.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {rows.length > 0 && (
        <details open={missing.length === 0}>
          <summary>{words.polls.already}</summary>
          <ul className="entries">
            {byGivenName(rows).map(({ member, name, at, onPaper }) => (
              <li key={member}>
                {name}{' '}
                <span className="quiet">
                  {shortMoment(at)}
                  {onPaper && `, ${words.polls.onPaper}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )

  function nameOf(id: string): string {
    return people.find((person) => person.id === id)?.name ?? id
  }
}

function isCounted(content: Record<string, unknown>): content is Record<string, unknown> & Counted {
  return Array.isArray(content.answered) && Array.isArray(content.unanswered)
}
