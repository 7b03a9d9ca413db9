import type { Calendar } from './calendar.ts'
import { isWorkingDay } from './calendar.ts'
import { addDays, type Day, daysBetween, weekday } from './instants.ts'
import { lastWorkingDays, type Series, type Span, type Window, windowFor } from './windows.ts'

/** Kỳ họp: the months or weeks that one regular meeting is held in. */
export interface Period extends Span {
  /** `2026-Q2`, `2026-04`, and of a week its Monday. */
  key: string
}

/** Tình trạng của một kỳ: nothing yet, planned, waiting to be convened, convened, or missing. */
export type Standing = 'ahead' | 'planned' | 'due' | 'convened' | 'missing'

// A Monday, from which weeks are counted.
const firstMonday: Day = '1970-01-05'

/** The period of a series in which the day lies. */
export function periodOf({ every }: Series, day: Day): Period {
  if ('weeks' in every) {
    const monday = addDays(day, 1 - weekday(day))
    const from = addDays(monday, -7 * (weeksSince(monday) % every.weeks))
    return { key: from, from, to: addDays(from, 7 * every.weeks - 1) }
  }
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const index = Math.floor((month - 1) / every.months)
  const from = monthDay(year, index * every.months + 1)
  const to = addDays(monthDay(year, (index + 1) * every.months + 1), -1)
  return { key: keyOf(every.months, year, index, from), from, to }
}

/** The period after this one. */
export function periodAfter(series: Series, { to }: Period): Period {
  return periodOf(series, addDays(to, 1))
}

/** The period before this one. */
export function periodBefore(series: Series, { from }: Period): Period {
  return periodOf(series, addDays(from, -1))
}

/**
 * Khoảng ngày họp của một kỳ; of a series without one the last working days of its period. Null where the period has no
 * meeting of its own: a week without a working day, whose meeting is the next week's.
 */
export function spanOf(
  series: Series,
  window: Window | null,
  period: Period,
  otherwise: { lastWorkingDays: number },
  calendar: Calendar,
): Span | null {
  const span = windowFor(series, window, period.from, calendar) ?? lastOf(period, otherwise, calendar)
  return span && span.from >= period.from && span.from <= period.to ? span : null
}

/** Một kỳ đang ở đâu, on that day: how many of its regular meetings are planned, and how many have been convened. */
export function standingOf(
  { timesMin = 1 }: Series,
  span: Span,
  day: Day,
  meetings: { planned: number; convened: number },
): Standing {
  if (meetings.convened >= timesMin) return 'convened'
  if (day > span.to) return 'missing'
  if (day >= span.from) return 'due'
  return meetings.planned + meetings.convened > 0 ? 'planned' : 'ahead'
}

function lastOf({ from, to }: Period, { lastWorkingDays: n }: { lastWorkingDays: number }, calendar: Calendar) {
  const inMonth = daysBetween(from, to) >= 27
  const days = inMonth
    ? lastWorkingDays(n, to, calendar)
    : daysOf(from, to).filter((day) => isWorkingDay(day, calendar))
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? { from: first, to: last } : null
}

function daysOf(from: Day, to: Day): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n))
}

function weeksSince(monday: Day): number {
  return daysBetween(firstMonday, monday) / 7
}

function monthDay(year: number, month: number): Day {
  const years = year + Math.floor((month - 1) / 12)
  return `${years}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`
}

function keyOf(months: number, year: number, index: number, from: Day): string {
  if (months === 1) return from.slice(0, 7)
  return months === 3 ? `${year}-Q${index + 1}` : `${from.slice(0, 7)}.${months}`
}
