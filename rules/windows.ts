import { addWorkingDays, type Calendar, isWorkingDay } from './calendar.ts'
import { addDays, type Day, weekday } from './instants.ts'

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'

/** Chu kỳ họp định kỳ. */
export interface Series {
  every: { months: number } | { weeks: number }
  /** Thứ trong tuần, of a weekly series. */
  weekday?: Weekday
  /** Số lần ít nhất trong một kỳ; 1 without it. */
  timesMin?: number
}

/** Khoảng ngày dành cho phiên họp định kỳ. */
export type Window =
  | { firstWorkingDays: number; of: 'quarterFirstMonth' | 'month' }
  | { lastWorkingDays: number; of: 'month' }
  /** The weekday itself; on a holiday the week's next working day, and a week without one merges into the next. */
  | { onHoliday: 'nextWorkingDay' }

/** The days of a window, both included. */
export interface Span {
  from: Day
  to: Day
}

const weekdays: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Whether a regular meeting on that day lies in its series' window; where none is set, every day does. */
export function inWindow(series: Series | null, window: Window | null, day: Day, calendar: Calendar): boolean {
  const span = windowFor(series, window, day, calendar)
  return !span || (day >= span.from && day <= span.to && isWorkingDay(day, calendar))
}

/** The window of the period (week, month, quarter) in which the day lies; `null` where none is set. */
export function windowFor(series: Series | null, window: Window | null, day: Day, calendar: Calendar): Span | null {
  if (!series || !window) return null
  if ('firstWorkingDays' in window) {
    const month = window.of === 'month' ? day : quarterStart(day)
    return ends(firstWorkingDays(window.firstWorkingDays, month, calendar))
  }
  if ('lastWorkingDays' in window) return ends(lastWorkingDays(window.lastWorkingDays, day, calendar))
  if (!series.weekday) return { from: addDays(day, 1 - weekday(day)), to: addDays(day, 7 - weekday(day)) }
  const { day: meets } = weeklyDay(series.weekday, day, calendar)
  return { from: meets, to: meets }
}

/** The first `n` working days of the month in which the day lies. */
export function firstWorkingDays(n: number, day: Day, calendar: Calendar): Day[] {
  const last = monthEnd(day)
  const days: Day[] = []
  for (let next = monthStart(day); days.length < n && next <= last; next = addDays(next, 1)) {
    if (isWorkingDay(next, calendar)) days.push(next)
  }
  return days
}

/** The last `n` working days of the month in which the day lies, in order. */
export function lastWorkingDays(n: number, day: Day, calendar: Calendar): Day[] {
  const first = monthStart(day)
  const days: Day[] = []
  for (let next = monthEnd(day); days.length < n && next >= first; next = addDays(next, -1)) {
    if (isWorkingDay(next, calendar)) days.unshift(next)
  }
  return days
}

/**
 * Ngày họp giao ban hằng tuần: the given weekday of the day's week (Monday to Sunday), moved past holidays. A week that
 * has no working day left is `merged`: its meeting is the next week's.
 */
export function weeklyDay(on: Weekday, day: Day, calendar: Calendar): { day: Day; merged: boolean } {
  const monday = addDays(day, 1 - weekday(day))
  const planned = addDays(monday, weekdays.indexOf(on))
  const reached = addWorkingDays(addDays(planned, -1), 1, calendar)
  if (reached <= addDays(monday, 6)) return { day: reached, merged: false }
  return { day: weeklyDay(on, addDays(monday, 7), calendar).day, merged: true }
}

function ends(days: Day[]): Span | null {
  const [from, to] = [days[0], days.at(-1)]
  return from && to ? { from, to } : null
}

function quarterStart(day: Day): Day {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

function monthStart(day: Day): Day {
  return `${day.slice(0, 7)}-01`
}

function monthEnd(day: Day): Day {
  return addDays(monthStart(addDays(monthStart(day), 31)), -1)
}
