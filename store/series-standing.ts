import type { Body } from '../machines/event.ts'
import type { Calendar } from '../rules/calendar.ts'
import { forward } from '../rules/deadlines.ts'
import { at, type Day, dayOf } from '../rules/instants.ts'
import { type Period, periodAfter, periodBefore, periodOf, type Standing, spanOf, standingOf } from '../rules/series.ts'
import { inForce, type Termed } from '../rules/values.ts'
import type { Series, Span } from '../rules/windows.ts'
import {
  findSeriesMeeting,
  listMeetingSeries,
  type MeetingSeries,
  type RegularMeeting,
  regularMeetings,
  type SeriesMeeting,
} from './meeting-series.ts'
import type { Connection } from './transaction.ts'

/** Một kỳ họp của một chuỗi, and where it stands on a day. */
export interface SeriesPeriod {
  body: Body
  /** How the series counts its periods. */
  series: Series
  period: Period
  /** Khoảng ngày họp. */
  window: Span
  standing: Standing
  /** Whether its planned meeting is to stand by now. */
  isToBePlanned: boolean
  numbered: SeriesMeeting | undefined
  meetings: RegularMeeting[]
}

/**
 * Các kỳ họp định kỳ của đơn vị: the period before, the one of the day, and those ahead that are near enough to be
 * planned, of each series that the unit has switched on, the soonest first.
 */
export async function seriesPeriods(
  db: Connection,
  { unit, day, values, calendar }: { unit: string; day: Day; values: Termed['terms']['values']; calendar: Calendar },
): Promise<SeriesPeriod[]> {
  const termed = { terms: { values } }
  const found: SeriesPeriod[] = []
  for (const switched of await listMeetingSeries(db, unit)) {
    const body = switched.body as Body
    const series = inForce(termed, `meeting.series.${body}`) as Series | null
    if (!series) continue
    const ahead = planUntil(termed, body, day, calendar)
    for (const { period, window } of periodsNear(termed, { body, series, day, ahead, calendar })) {
      if (period.to < switched.fromOn) continue
      found.push(await standing(db, switched, { body, series, period, window, day, ahead }))
    }
  }
  return found.sort((a, b) => (a.window.from < b.window.from ? -1 : 1))
}

function planUntil(termed: Termed, body: Body, day: Day, calendar: Calendar): Day {
  const hours = inForce(termed, 'unit.hours')
  return dayOf(forward(at(day, hours.closing), inForce(termed, `series.planAhead.${body}`), calendar, hours).dueAt)
}

function periodsNear(
  termed: Termed,
  of: { body: Body; series: Series; day: Day; ahead: Day; calendar: Calendar },
): { period: Period; window: Span }[] {
  const { body, series, day, ahead, calendar } = of
  const window = inForce(termed, `meeting.window.${body}`)
  const otherwise = inForce(termed, 'series.withoutWindow')
  const current = periodOf(series, day)
  const periods = [periodBefore(series, current), current]
  for (let next = periodAfter(series, current); next.from <= ahead; next = periodAfter(series, next)) periods.push(next)
  return periods.flatMap((period) => {
    const span = spanOf(series, window, period, otherwise, calendar)
    return span ? [{ period, window: span }] : []
  })
}

async function standing(
  db: Connection,
  { unit, body }: MeetingSeries,
  of: Pick<SeriesPeriod, 'body' | 'series' | 'period' | 'window'> & { day: Day; ahead: Day },
): Promise<SeriesPeriod> {
  const { series, period, window, day, ahead } = of
  const key = { unit, body, period: period.key }
  const numbered = await findSeriesMeeting(db, key)
  const meetings = await regularMeetings(db, { ...key, from: period.from, to: period.to })
  const planned = meetings.filter(({ stage }) => stage === 'planned').length
  const counts = { planned, convened: meetings.length - planned }
  return {
    body: of.body,
    series,
    period,
    window,
    standing: standingOf(series, window, day, counts),
    isToBePlanned: window.from <= ahead && window.to >= day,
    numbered,
    meetings,
  }
}
