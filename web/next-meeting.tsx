import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CalendarRange } from './calendar.tsx'
import { call } from './call.ts'
import { dayOf, moment } from './dates.ts'
import { addDays } from './days.ts'
import { useNow } from './now.ts'
import { words } from './words.ts'

// As far ahead as the calendar answers at once.
const daysAhead = 90

/** Mục lịch từ hôm nay: what stands in the calendar from that day on. */
export function comingQuery(from: string) {
  const to = addDays(from, daysAhead)
  return queryOptions({
    queryKey: ['entries', from, to],
    queryFn: () => call<CalendarRange>(`/api/calendar?from=${from}&to=${to}`),
  })
}

/** Phiên họp sắp tới, of one body or of any: the first that is still ahead and not cancelled. */
export function useNextMeeting(body?: string): CalendarRange['meetings'][number] | undefined {
  const now = useNow()
  const { data } = useQuery(comingQuery(dayOf(now)))
  return data?.meetings.find(
    (each) => Date.parse(each.startsAt) > now && each.stage !== 'cancelled' && (!body || each.body === body),
  )
}

/** Phiên họp sắp tới, for whom nothing waits. */
export function NextMeeting() {
  const next = useNextMeeting()
  if (!next) return null
  return (
    <p>
      {words.desk.nextMeeting}{' '}
      <Link to="/phong-hop/$id" params={{ id: next.dossier }}>
        {next.title}
      </Link>
      , {moment(next.startsAt)}
    </p>
  )
}
