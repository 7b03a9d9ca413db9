import type { Deadline, Dossier } from './answers.ts'
import { shortMoment } from './dates.ts'
import { Due } from './due.tsx'
import { Moves } from './moves.tsx'
import { useNames } from './names.ts'
import { Why } from './why.tsx'
import { words } from './words.ts'

/** Thời hạn: each with the sentence why it falls on that day, and who is reminded when. */
export function DeadlinesCard({ dossier, plural }: { dossier: Dossier; plural: string }) {
  const deadlines = [...dossier.deadlines].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
  return (
    <section className="card">
      <h2>{words.dossier.deadlines}</h2>
      {deadlines.length === 0 && <p className="quiet">{words.dossier.noDeadline}</p>}
      <ul className="entries">
        {deadlines.map((deadline) => (
          <li key={deadline.name}>
            <div>
              {deadline.label} <Why cited={deadline} about={deadline.label} why={deadline.why} />
            </div>
            <Due at={deadline.dueAt} done={dossier.status === 'done' || !isAwaited(deadline, dossier)} />
            {deadline.why && <div className="quiet">{deadline.why}</div>}
            <Reminders deadline={deadline} />
          </li>
        ))}
      </ul>
      <Moves plural={plural} id={dossier.id} />
    </section>
  )
}

// Only what a present stage waits for can be late; the rest is a date.
function isAwaited({ dueAt }: Deadline, { stages }: Dossier): boolean {
  return stages.some((stage) => stage.dueAt === dueAt)
}

function Reminders({ deadline: { reminders } }: { deadline: Deadline }) {
  const names = useNames()
  if (reminders.length === 0) return null
  return (
    <details>
      <summary className="quiet">
        {words.dossier.reminders} ({reminders.length})
      </summary>
      <ul>
        {reminders.map(({ at, to, sentAt }) => (
          <li key={`${at} ${to.join()}`}>
            {sentAt ? words.dossier.sent(shortMoment(sentAt)) : words.dossier.toSend(shortMoment(at))}:{' '}
            {to.map((role) => names.of(`role.${role}`)).join(', ')}
          </li>
        ))}
      </ul>
    </details>
  )
}
