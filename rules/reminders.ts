import {
  type Calendar,
  type Hours,
  isWorkingDay,
  nextWorkingDay,
  nextWorkingMoment,
  previousWorkingDay,
} from './calendar.ts'
import { backward, forward, type Lead } from './deadlines.ts'
import { at, type Day, dayOf, type Instant, instantOf, msOf } from './instants.ts'

/** Một nấc nhắc việc: how long before or after a deadline, or after the stage was entered, and whom. */
export interface Rung {
  /** The deadline's name, `entered`, or a moment of the procedure such as `start`. */
  on: string
  before?: Lead | undefined
  after?: Lead | undefined
  /** A day rung goes out in the morning; this one at the closing hour. */
  at?: 'closing' | undefined
  /** Roles of the procedure, or capacities of the unit. */
  to: string[]
}

/** Một nấc đã có giờ. */
export interface Timed {
  /** Its place on the ladder, from 1. */
  rung: number
  on: string
  /** What it is counted from. */
  anchor: Instant
  dueAt: Instant
  to: string[]
}

/** Lịch, giờ làm việc và giờ gửi nhắc buổi sáng (`HH:MM`). */
export interface Clockwork {
  calendar: Calendar
  hours: Hours
  morning: string
}

/** Những thời điểm không phải là thời hạn mà một thủ tục có thể nhắc: by stem, name → context field. */
export const moments: Record<string, Record<string, string>> = { meeting: { start: 'startsAt' } }

/** Việc mà một vai trò được nhắc làm, where it is not the one that the stage waits for. */
export const actOfRole: Record<string, string> = { silentMember: 'opine' }

/** Những chức danh, tập thể mà nấc nhắc nào cũng có thể gửi tới, beside the procedure's own roles. */
export const offices = [
  'executiveCommittee',
  'standingCommittee',
  'permanentBoard',
  'secretary',
  'permanentDeputySecretary',
  'deputySecretaryChair',
  'office',
  'chiefOfOffice',
  'partyBuildingCommission',
  'inspectionCommission',
]

/**
 * Thang nhắc việc thành giờ: when each rung goes out, given what it is counted from; one whose anchor is not known is
 * left out. Day rungs fall in the morning of their day, hour rungs within working hours. A rung before its deadline never
 * falls after it: one that would (a morning rung of a deadline at 07:30) is left out as well.
 */
export function timed(ladder: Rung[], anchors: Record<string, Instant | null | undefined>, clock: Clockwork): Timed[] {
  return ladder.flatMap((rung, n) => {
    const anchor = anchors[rung.on]
    if (!anchor) return []
    const dueAt = rung.before ? before(anchor, rung.before, clock) : after(anchor, rung, clock)
    return dueAt === null ? [] : [{ rung: n + 1, on: rung.on, anchor: instantOf(msOf(anchor)), dueAt, to: rung.to }]
  })
}

function before(anchor: Instant, lead: Lead, { calendar, hours, morning }: Clockwork): Instant | null {
  const { dueAt } = backward(anchor, lead, calendar, hours)
  const moment =
    'days' in lead ? at(workday(dayOf(dueAt), calendar, previousWorkingDay), morning) : inHours(dueAt, anchor)
  return msOf(moment) < msOf(anchor) ? moment : null

  // Hours of the clock may end at night: then the next opening if that is still ahead of the anchor, else the last closing.
  function inHours(instant: Instant, limit: Instant): Instant {
    const next = nextWorkingMoment(instant, hours, calendar)
    return msOf(next) < msOf(limit) ? next : lastWorkingMoment(instant, { calendar, hours, morning })
  }
}

function after(anchor: Instant, { after: lead, at: clock }: Rung, { calendar, hours, morning }: Clockwork): Instant {
  const { dueAt } = forward(anchor, lead!, calendar, hours)
  if ('hours' in lead!) return nextWorkingMoment(dueAt, hours, calendar)
  const moment = at(workday(dayOf(dueAt), calendar, nextWorkingDay), clock === 'closing' ? hours.closing : morning)
  return msOf(moment) >= msOf(anchor) ? moment : nextWorkingMoment(anchor, hours, calendar)
}

function workday(day: Day, calendar: Calendar, move: (day: Day, calendar: Calendar) => Day): Day {
  return isWorkingDay(day, calendar) ? day : move(day, calendar)
}

function lastWorkingMoment(instant: Instant, { calendar, hours }: Clockwork): Instant {
  const limit = msOf(instant)
  for (let day = dayOf(instant); ; day = previousWorkingDay(day, calendar)) {
    if (!isWorkingDay(day, calendar)) continue
    for (const [opens, closes] of hours.opens.toReversed())
      if (limit >= msOf(at(day, opens))) return instantOf(Math.min(limit, msOf(at(day, closes))))
  }
}
