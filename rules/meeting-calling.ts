import { actor, momentOf, type Stamp } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { MeetingAct } from '../schemas/meeting.ts'
import { msOf } from './instants.ts'
import type { Meeting } from './meeting.ts'
import { isSecret } from './secrecy.ts'
import { inForce } from './values.ts'

type R<E> = Requirement<Meeting, E>

/** Ai được triệu tập: a value — TT itself, or BTV, whose conclusion TT or the office carries out [C-07, LP-3.1-b]. */
export const mayConvene: R<Stamp> = {
  id: 'mayConvene',
  cites: convenerKey,
  ground: 'caller',
  weight: 'blocks',
  met: (meeting, event) => {
    const { capacities } = actor(event)
    return (
      capacities.includes('permanentBoard') ||
      (convener(meeting) === 'standingCommittee' && capacities.includes('office'))
    )
  },
  params: (meeting) => ({ convener: `body.${convener(meeting)}` }),
}

/** Đổi giờ, hủy theo kết luận của BTV, where BTV convenes: who convenes also moves and cancels [LP-2.1-a, LP-11.1-b]. */
export const refersToConvener: R<AnyAct> = {
  id: 'refersToConvener',
  cites: convenerKey,
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { reference }) => convener(meeting) !== 'standingCommittee' || Boolean(reference),
}

/** Có kết luận của BTV quyết định triệu tập [LP-2.1-a]. */
export const convocationReference: R<MeetingAct<'convene'>> = {
  id: 'convocationReference',
  cites: convenerKey,
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { reference }) =>
    convener(meeting) !== 'standingCommittee' || Boolean(reference) || groundReference(meeting) !== undefined,
}

function convener(meeting: Meeting) {
  return inForce(meeting, convenerKey(meeting))
}

/** Giá trị nói ai triệu tập: of regular and of extraordinary meetings each their own. */
export function convenerKey({ kind, body }: Pick<Meeting, 'kind' | 'body'>) {
  return kind === 'regular' ? (`meeting.convener.${body}` as const) : (`meeting.extraordinaryConvener.${body}` as const)
}

function groundReference({ ground }: Meeting): string | undefined {
  return ground?.kind === 'standingCommitteeDecision' ? ground.reference : undefined
}

/** Xác định rõ mục đích, yêu cầu, nội dung, phạm vi [LP-11.2-a]. */
export const hasFields: R<MeetingAct<'convene'>> = {
  id: 'hasFields',
  cites: ({ body }) => `meeting.fields.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (meeting, event) => missing(meeting, event).length === 0,
  params: (meeting, event) => ({ missing: missing(meeting, event).map((field) => `meeting.field.${field}`) }),
}

function missing(meeting: Meeting, event: MeetingAct<'convene'>) {
  // Of a secret meeting they stand on paper, and only its place is known here.
  if (isSecret(meeting, {}) && (event.registerEntries?.length || meeting.registerEntries.length)) return []
  return inForce(meeting, `meeting.fields.${meeting.body}`).filter((field) => !event[field] && !meeting[field])
}

/** Có người để mời: the two meetings without a roster say who takes part. */
export const hasInvitees: R<Stamp> = {
  id: 'hasInvitees',
  cites: ({ body }) => `meeting.invitationLead.${body}`,
  ground: 'facts',
  weight: 'blocks',
  met: ({ body, participants }, { facts }) => (facts.sitting?.[body] ?? participants).length > 0,
}

/** Gửi trong hạn: afterwards a regular meeting needs a reason, and the lateness stays on the record [LP-11.3-b/c]. */
export const invitedInTime: R<MeetingAct<'sendInvitations'>> = {
  id: 'invitedInTime',
  cites: ({ body }) => `meeting.invitationLead.${body}`,
  ground: 'dossier',
  weight: 'needsReason',
  met: ({ invitationsDueAt }, event) => !invitationsDueAt || msOf(momentOf(event)) <= msOf(invitationsDueAt),
  params: ({ invitationsDueAt }) => ({ dueAt: invitationsDueAt ?? '' }),
}

/** Chính thành viên trả lời, or the office for the member it names. */
export const answersForMember: R<MeetingAct<'confirm' | 'excuse'>> = {
  id: 'answersForMember',
  cites: ({ body }) => `meeting.absenceReason.${body}`,
  ground: 'caller',
  weight: 'blocks',
  met: (meeting, event) => {
    const { person, capacities } = actor(event)
    const member = event.person ?? person
    const invited = [...(event.facts.sitting?.[meeting.body] ?? []), ...meeting.participants]
    return invited.includes(member) && (member === person || capacities.includes('office'))
  },
}
