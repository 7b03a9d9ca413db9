import { useQuery } from '@tanstack/react-query'
import { dayOf, distance, shortMoment } from './dates.ts'
import { useNow } from './now.ts'
import { restDaysQuery } from './queries.ts'
import { words } from './words.ts'

/** Thời hạn: the distance in words beside the instant; overdue and today by word and sign, not by colour alone. */
export function Due({ at, done = false }: { at: string | null; done?: boolean }) {
  const now = useNow()
  const { data: rest } = useQuery(restDaysQuery(dayOf(now)))
  if (!at) return <span className="quiet">{words.desk.undated}</span>
  const overdue = !done && Date.parse(at) < now
  const today = !overdue && dayOf(at) === dayOf(now)
  return (
    <span>
      <strong className={overdue ? 'is-overdue nowrap' : today ? 'is-today nowrap' : 'nowrap'}>
        {overdue && <span aria-hidden>⚠ </span>}
        {done ? '' : distance(at, now, rest)}
      </strong>{' '}
      <time dateTime={at} className="nowrap">
        {words.before(shortMoment(at))}
      </time>
    </span>
  )
}
