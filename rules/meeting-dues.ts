import type { Terms } from '../machines/event.ts'
import type { Ground, MeetingBeginning } from '../schemas/meeting.ts'
import { backward, forward } from './deadlines.ts'
import { type Instant, msOf } from './instants.ts'
import type { Meeting } from './meeting.ts'
import { inForce } from './values.ts'

type Scheduled = Pick<MeetingBeginning, 'body' | 'kind' | 'startsAt'> & { terms: Terms }

/** Thời hạn của phiên họp, counted backwards from its beginning; a limit that does not bind it is null [LP-11.3]. */
export function limits({ terms, body, kind, startsAt }: Scheduled) {
  const hours = inForce({ terms }, 'unit.hours')
  const exempt = kind === 'extraordinary' && inForce({ terms }, 'meeting.extraordinaryExempt')
  const materialsLead = inForce({ terms }, `meeting.materialsLead.${body}`)
  const invitationLead = inForce({ terms }, `meeting.invitationLead.${body}`)
  const before = (anchor: Instant | null, lead: typeof materialsLead) =>
    exempt || !lead || !anchor ? null : backward(anchor, lead, terms.calendar, hours).dueAt
  const invitationsDueAt = before(startsAt, invitationLead)
  return {
    materialsDueAt: before(startsAt, materialsLead),
    invitationsDueAt,
    agendaCheckDueAt: before(invitationsDueAt, inForce({ terms }, 'meeting.agendaCheckLead')),
  }
}

/** Hạn triệu tập khi quá nửa số Ủy viên đề nghị [LP-11.1-b]. */
export function conveneDue(terms: Terms, ground: Ground | null, at: Instant): Instant | null {
  if (ground?.kind !== 'membersRequest') return null
  const within = inForce({ terms }, 'meeting.membersRequestConveneWithin')
  return forward(at, within, terms.calendar, inForce({ terms }, 'unit.hours')).dueAt
}

/** Hạn ra thông báo kết luận, of a body whose regulation or project default sets one. */
export function minutesDue({ terms, body }: Meeting, at: Instant): Instant | null {
  const lead = inForce({ terms }, `meeting.conclusionHours.${body}`)
  return lead ? forward(at, lead, terms.calendar, inForce({ terms }, 'unit.hours')).dueAt : null
}

/** Whether an instant lies before another. */
export function isBefore(a: Instant, b: Instant): boolean {
  return msOf(a) < msOf(b)
}
