import type { Terms } from '../machines/event.ts'
import type { Appointment, Candidate } from './appointment.ts'
import { backward, forward } from './deadlines.ts'
import type { Day, Instant } from './instants.ts'
import { at } from './instants.ts'
import { inForce } from './values.ts'

/** Hạn trả lời chủ trương: from the request on. */
export function policyDue(terms: Terms, soughtAt: Instant): Instant {
  return forward(
    soughtAt,
    inForce({ terms }, 'appointment.policyWithin'),
    terms.calendar,
    inForce({ terms }, 'unit.hours'),
  ).dueAt
}

/** Hạn hoàn thành quy trình: counted from the approval of the policy, not from the request. */
export function processDue(terms: Terms, approvedAt: Instant): Instant {
  return forward(
    approvedAt,
    inForce({ terms }, 'appointment.processWithin'),
    terms.calendar,
    inForce({ terms }, 'unit.hours'),
  ).dueAt
}

/** Hạn báo cho người sắp hết thời hạn giữ chức vụ; of a reappointment alone, and until it is done. */
export function announceDue({
  kind,
  post,
  announced,
  terms,
}: Pick<Appointment, 'kind' | 'post' | 'announced' | 'terms'>) {
  const end = termEnd(terms, post.termEndsOn)
  if (kind !== 'reappointment' || announced || !end) return null
  const hours = inForce({ terms }, 'unit.hours')
  return backward(end, inForce({ terms }, 'appointment.reviewAnnounced'), terms.calendar, hours).dueAt
}

/** Hết ngày cuối của thời hạn giữ chức vụ. */
export function termEnd(terms: Terms, termEndsOn: Day | null): Instant | null {
  return termEndsOn ? at(termEndsOn, inForce({ terms }, 'unit.hours').closing) : null
}

/** The same day so many months later; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate()
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`
}

/** Ngày hết thời gian chờ sau kỷ luật, the latest of them; null for who was not disciplined. */
export function waitsUntil(
  { kind, terms }: Pick<Appointment, 'kind' | 'terms'>,
  { disciplines }: Candidate,
): Day | null {
  const { kinds, months } = inForce({ terms }, 'appointment.disciplineWait')
  if (!kinds.includes(kind)) return null
  const ends = disciplines.flatMap(({ discipline, decidedOn, struck }) =>
    struck === null ? [addMonths(decidedOn, months[discipline])] : [],
  )
  return ends.sort().at(-1) ?? null
}
