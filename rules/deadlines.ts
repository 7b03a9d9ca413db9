import {
  addWorkingDays,
  addWorkingHours,
  type Calendar,
  type Hours,
  isWorkingDay,
  nextWorkingDay,
  nextWorkingMoment,
  previousWorkingDay,
} from './calendar.ts'
import { addDays, at, type Day, dayOf, type Instant, instantOf, msOf } from './instants.ts'

/** Khoảng thời gian mà quy chế đặt ra, its unit standing with it. */
export type Lead =
  /** A due day that is counted plainly may rest; `onNonWorkingDay` moves it [C-13]. */
  | { days: number; unit: 'workingDays' | 'calendarDays'; onNonWorkingDay?: 'earlier' | 'later' }
  | { hours: number; unit: 'workingHours' | 'hours' }

/** Vì sao là ngày ấy, as data: `messages/regulation.vi.ts` says it in words. */
export interface Why {
  lead: Lead
  direction: 'before' | 'after'
  /** The day, or for hours the instant, counted from. */
  anchor: Day | Instant
  /** Runs of days between anchor and due day that did not count. */
  skipped: { from: Day; to: Day }[]
  /** Days of rest by the weekday that counted because they are made up. */
  madeUp: Day[]
  /** The plain date, where the due day was moved off it. */
  movedFrom?: Day
}

/** Thời hạn đã tính. */
export interface Reckoned {
  dueAt: Instant
  why: Why
}

/**
 * Thời hạn tính lùi: how long before `anchor` something is due at the latest. The anchor's day is not counted; days end
 * at the closing hour [C-13].
 */
export function backward(anchor: Instant, lead: Lead, calendar: Calendar, hours: Hours): Reckoned {
  return reckon(anchor, lead, -1, calendar, hours)
}

/**
 * Thời hạn tính tới: until when something has time from `anchor` on, whose day is not counted; days end at the closing
 * hour. Hours of the clock that run out outside working hours run on to the next opening.
 */
export function forward(anchor: Instant, lead: Lead, calendar: Calendar, hours: Hours): Reckoned {
  return reckon(anchor, lead, 1, calendar, hours)
}

function reckon(anchor: Instant, lead: Lead, sign: 1 | -1, calendar: Calendar, hours: Hours): Reckoned {
  const anchorDay = dayOf(anchor)
  const direction = sign < 0 ? 'before' : 'after'
  if ('hours' in lead) {
    const dueAt = byHours(anchor, lead, sign, calendar, hours)
    const why = {
      lead,
      direction,
      anchor: instantOf(msOf(anchor)),
      ...between(dayOf(dueAt), anchorDay, calendar),
    } as const
    return { dueAt, why: lead.unit === 'hours' ? { ...why, skipped: [], madeUp: [] } : why }
  }
  if (lead.unit === 'workingDays') {
    const day = addWorkingDays(anchorDay, sign * lead.days, calendar)
    return {
      dueAt: endOf(day, anchor, sign, hours),
      why: { lead, direction, anchor: anchorDay, ...between(day, anchorDay, calendar) },
    }
  }
  const plain = addDays(anchorDay, sign * lead.days)
  const day = moved(plain, lead.onNonWorkingDay, calendar)
  const why: Why = { lead, direction, anchor: anchorDay, skipped: [], madeUp: [] }
  return { dueAt: endOf(day, anchor, sign, hours), why: day === plain ? why : { ...why, movedFrom: plain } }
}

// What is due on the anchor's own day, before it, is due when it begins.
function endOf(day: Day, anchor: Instant, sign: 1 | -1, hours: Hours): Instant {
  const end = at(day, hours.closing)
  return sign < 0 && msOf(end) > msOf(anchor) ? instantOf(msOf(anchor)) : end
}

function byHours(
  anchor: Instant,
  lead: { hours: number; unit: 'workingHours' | 'hours' },
  sign: 1 | -1,
  calendar: Calendar,
  hours: Hours,
): Instant {
  if (lead.unit === 'workingHours') return addWorkingHours(instantOf(msOf(anchor)), sign * lead.hours, hours, calendar)
  const due = instantOf(msOf(anchor) + sign * lead.hours * 3_600_000)
  return sign < 0 ? due : nextWorkingMoment(due, hours, calendar)
}

function moved(day: Day, move: 'earlier' | 'later' | undefined, calendar: Calendar): Day {
  if (!move || isWorkingDay(day, calendar)) return day
  return move === 'earlier' ? previousWorkingDay(day, calendar) : nextWorkingDay(day, calendar)
}

function between(due: Day, anchor: Day, calendar: Calendar): { skipped: { from: Day; to: Day }[]; madeUp: Day[] } {
  const [from, to] = due < anchor ? [due, anchor] : [anchor, due]
  const skipped: { from: Day; to: Day }[] = []
  const madeUp: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (day === anchor) continue
    const run = skipped.at(-1)
    if (isWorkingDay(day, calendar)) {
      if (calendar.makeUp.includes(day)) madeUp.push(day)
    } else if (run && addDays(run.to, 1) === day) run.to = day
    else skipped.push({ from: day, to: day })
  }
  return { skipped, madeUp }
}
