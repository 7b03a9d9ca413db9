import { addDays, at, type Day, dayOf, type Instant, instantOf, msOf, weekday } from './instants.ts'

/** Lịch làm việc, compact: Saturdays and Sundays rest unless made up for, all other days work unless listed as off. */
export interface Calendar {
  /** Ngày nghỉ: days that do not count although the weekday would. */
  off: Day[]
  /** Ngày làm bù: days that count although the weekday would not. */
  makeUp: Day[]
  /** The years whose holidays were entered; of any other year only the weekends are known. */
  years?: number[]
}

/** Giờ làm việc: the sessions of a working day, in order, and the hour at which a day's deadlines fall. */
export interface Hours {
  opens: [string, string][]
  closing: string
}

// Longer than any rest: a calendar without a working day must not hang a workflow.
const restDaysMax = 400

/** Whether work is done on that day. */
export function isWorkingDay(day: Day, calendar: Calendar): boolean {
  return calendar.makeUp.includes(day) || (weekday(day) < 6 && !calendar.off.includes(day))
}

/** Whether the holidays of that day's year are in the table; a caller warns where they are not. */
export function isCovered(day: Day, calendar: Calendar): boolean {
  return !calendar.years || calendar.years.includes(Number(day.slice(0, 4)))
}

/** The day `n` working days after (before, for a negative `n`) the given one, which itself is not counted. */
export function addWorkingDays(day: Day, n: number, calendar: Calendar): Day {
  const next = n < 0 ? previousWorkingDay : nextWorkingDay
  let reached = day
  for (let left = Math.abs(n); left > 0; left--) reached = next(reached, calendar)
  return reached
}

/** How many working days lie from one day to the other, both ends counted; 0 when `to` is before `from`. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count++
  return count
}

/** The first working day after the given one. */
export function nextWorkingDay(day: Day, calendar: Calendar): Day {
  return stepToWork(day, 1, calendar)
}

/** The last working day before the given one. */
export function previousWorkingDay(day: Day, calendar: Calendar): Day {
  return stepToWork(day, -1, calendar)
}

/**
 * Giờ làm việc trước, sau một thời điểm: the instant `n` working hours after (before, for a negative `n`) the given one.
 * A full count ends at the edge of the session it used up: 3.5 hours before 17:00 is 13:30, not 12:00.
 */
export function addWorkingHours(instant: Instant, n: number, hours: Hours, calendar: Calendar): Instant {
  const back = n < 0
  let left = Math.abs(n) * 3_600_000
  if (left === 0) return instant
  const from = msOf(instant)
  for (let day = dayOf(instant); ; day = stepToWork(day, back ? -1 : 1, calendar)) {
    if (!isWorkingDay(day, calendar)) continue
    const sessions = back ? hours.opens.toReversed() : hours.opens
    for (const [opens, closes] of sessions) {
      const start = back ? msOf(at(day, opens)) : Math.max(from, msOf(at(day, opens)))
      const end = back ? Math.min(from, msOf(at(day, closes))) : msOf(at(day, closes))
      const length = Math.max(0, end - start)
      if (length >= left) return instantOf(back ? end - left : start + left)
      left -= length
    }
  }
}

/** The instant itself within working hours, else the next opening. */
export function nextWorkingMoment(instant: Instant, hours: Hours, calendar: Calendar): Instant {
  const from = msOf(instant)
  for (let day = dayOf(instant); ; day = nextWorkingDay(day, calendar)) {
    if (!isWorkingDay(day, calendar)) continue
    for (const [opens, closes] of hours.opens) {
      if (from <= msOf(at(day, closes))) return instantOf(Math.max(from, msOf(at(day, opens))))
    }
  }
}

function stepToWork(day: Day, step: 1 | -1, calendar: Calendar): Day {
  let reached = day
  for (let steps = 0; steps < restDaysMax; steps++) {
    reached = addDays(reached, step)
    if (isWorkingDay(reached, calendar)) return reached
  }
  throw new RangeError(`no working day within ${restDaysMax} days of ${day}`)
}
