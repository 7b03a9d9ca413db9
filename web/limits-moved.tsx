import { shortMoment } from './dates.ts'
import { Requirements } from './requirements.tsx'
import type { Trial } from './trial.tsx'
import { Why } from './why.tsx'
import { words } from './words.ts'

/** Thời hạn nào sẽ dời, và điều gì không kịp, as the service figures it. */
export function LimitsMoved({ trial: { allowed, moved, requirements } }: { trial: Trial }) {
  return (
    <>
      {moved && <p>{moved.length > 0 ? words.calendar.limitsMove(moved.length) : words.calendar.noLimitMoves}</p>}
      {moved && moved.length > 0 && (
        <ul>
          {moved.map(({ name, label, from, to, passed, ...cited }) => (
            <li key={name}>
              {label}: {from ? shortMoment(from) : words.none} → {to ? shortMoment(to) : words.none}{' '}
              {passed && <strong className="is-overdue">{words.calendar.passed} </strong>}
              <Why cited={cited} about={label} />
            </li>
          ))}
        </ul>
      )}
      {requirements.length > 0 && (
        <>
          <p>{allowed ? words.calendar.broken : words.trial.unmet}</p>
          <Requirements requirements={requirements} />
        </>
      )}
    </>
  )
}
