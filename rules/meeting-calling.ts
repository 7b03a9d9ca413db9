import {
  type AnyRequirement,
  actor,
  entersForAnother,
  momentOf,
  type Requirement,
  type Stamp,
  type Terms,
} from '../machines/procedure.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { Ground, MeetingAct, MeetingInput } from '../schemas/meeting.ts'
import type { AgendaItem } from './agenda-item.ts'
import { isWorkingDay } from './calendar.ts'
import { leastFor, satisfies } from './fractions.ts'
import { dayOf, msOf } from './instants.ts'
import { entryOf, limits, type Meeting, missingStanding, unready } from './meeting.ts'
import { holdsNoText, isSecret } from './secrecy.ts'
import { inForce } from './values.ts'
import { inWindow, windowFor } from './windows.ts'

type Bare = { terms: Terms; body?: Meeting['body']; kind?: Meeting['kind']; ground?: Ground | null }
type Scheduling = MeetingInput | MeetingAct<'reschedule'>
type R<E> = Requirement<Meeting, E>
type OfBeginning<E = MeetingInput> = Requirement<Bare, E>

// A beginning says what it is in its body, a meeting that exists in its context.
function scheduled(context: Bare, event: Scheduling) {
  const body = 'body' in event ? event.body : context.body!
  const kind = 'body' in event ? event.kind : context.kind!
  return { terms: context.terms, body, kind, startsAt: event.startsAt }
}
const bodyOf = (context: Bare, event: unknown) => context.body ?? (event as MeetingInput).body

/** Hội nghị ở phía trước; one entered afterwards names the day it was held, and a reason. */
export const startsAhead: Requirement<Bare, Scheduling> = {
  id: 'startsAhead',
  cites: 'common.happenedOn',
  ground: 'body',
  weight: 'blocks',
  met: (_, event) =>
    msOf(event.startsAt) > msOf(event.at) || (event.happenedOn === dayOf(event.startsAt) && Boolean(event.reason)),
}

/** Ngày làm việc: another day needs its reason. */
export const onWorkingDay: Requirement<Bare, Scheduling> = {
  id: 'onWorkingDay',
  cites: 'meeting.nonWorkingDay',
  ground: 'body',
  weight: 'needsReason',
  met: ({ terms }, { startsAt }) =>
    inForce({ terms }, 'meeting.nonWorkingDay') === 'allowed' || isWorkingDay(dayOf(startsAt), terms.calendar),
  params: (_, { startsAt }) => ({ day: dayOf(startsAt) }),
}

/** Kịp thời hạn gửi tài liệu: a regular meeting called with less notice needs its reason [LP-11.3-a]. */
export const withNotice: Requirement<Bare, Scheduling> = {
  id: 'withNotice',
  cites: (context, event) => `meeting.materialsLead.${bodyOf(context, event)}`,
  ground: 'body',
  weight: 'needsReason',
  met: (context, event) => {
    const { materialsDueAt } = limits(scheduled(context, event))
    return !materialsDueAt || msOf(momentOf(event)) <= msOf(materialsDueAt)
  },
  params: (context, event) => ({ dueAt: limits(scheduled(context, event)).materialsDueAt ?? '' }),
}

/** Trong khoảng thời gian họp định kỳ: outside it the regulation only warns [C-11, LP-11.1-d]. */
export const withinWindow: Requirement<Bare, Scheduling> = {
  id: 'withinWindow',
  cites: (context, event) => `meeting.window.${bodyOf(context, event)}`,
  ground: 'body',
  weight: 'warns',
  met: (context, event) => {
    const { terms, body, kind, startsAt } = scheduled(context, event)
    if (kind === 'extraordinary') return true
    const [series, window] = [
      inForce({ terms }, `meeting.series.${body}`),
      inForce({ terms }, `meeting.window.${body}`),
    ]
    return inWindow(series, window, dayOf(startsAt), terms.calendar)
  },
  params: (context, event) => {
    const { terms, body, startsAt } = scheduled(context, event)
    const [series, window] = [
      inForce({ terms }, `meeting.series.${body}`),
      inForce({ terms }, `meeting.window.${body}`),
    ]
    const span = windowFor(series, window, dayOf(startsAt), terms.calendar)
    return { from: span?.from ?? '', to: span?.to ?? '' }
  },
}

/** Văn phòng hoặc Thường trực Đảng ủy lập. */
export const mayBeginMeeting: OfBeginning = {
  id: 'mayBeginMeeting',
  cites: 'common.owner',
  ground: 'caller',
  weight: 'blocks',
  met: (_, { by }) => !by || by.capacities.some((each) => ['office', 'permanentBoard'].includes(each)),
}

/** Họp đột xuất nêu căn cứ mà quy chế cho phép; họp định kỳ thì không [LP-11.1-b/c/e]. */
export const hasGround: OfBeginning = {
  id: 'hasGround',
  cites: (context, event) => `meeting.extraordinaryGrounds.${bodyOf(context, event)}`,
  ground: 'body',
  weight: 'blocks',
  met: ({ terms }, { body, kind, ground }) => {
    if (kind === 'regular') return ground === undefined
    return ground !== undefined && inForce({ terms }, `meeting.extraordinaryGrounds.${body}`)[ground.kind] !== undefined
  },
}

/** Quá nửa số Ủy viên đương nhiệm đề nghị: names are counted, each once [LP-11.1-b]. */
export const enoughAsked: OfBeginning = {
  id: 'enoughAsked',
  cites: (context, event) => `meeting.extraordinaryGrounds.${bodyOf(context, event)}`,
  ground: 'body',
  weight: 'blocks',
  met: ({ terms }, event) => {
    const asked = inForce({ terms }, `meeting.extraordinaryGrounds.${event.body}`).membersRequest
    if (event.ground?.kind !== 'membersRequest' || !asked) return true
    return satisfies(askers(event).length, asked, sittingOn(event).length)
  },
  params: ({ terms }, event) => {
    const asked = inForce({ terms }, `meeting.extraordinaryGrounds.${event.body}`).membersRequest
    return { asked: askers(event).length, needed: asked ? leastFor(asked, sittingOn(event).length) : 0 }
  },
}
const sittingOn = ({ facts, body }: MeetingInput) => facts.sitting?.[body] ?? []
function askers(event: MeetingInput): string[] {
  const names = event.ground?.kind === 'membersRequest' ? event.ground.names : []
  return [...new Set(names)].filter((person) => sittingOn(event).includes(person))
}

/** BTV tự quyết định họp BCH đột xuất: under some regulations a ground that only the convocation clause gives [C-19]. */
export const groundIsFull: OfBeginning = {
  id: 'groundIsFull',
  cites: (context, event) => `meeting.extraordinaryGrounds.${bodyOf(context, event)}`,
  ground: 'body',
  weight: 'warns',
  met: ({ terms }, { body, ground }) =>
    ground === undefined || inForce({ terms }, `meeting.extraordinaryGrounds.${body}`)[ground.kind] !== 'warns',
}

/** Thành phần có thật. */
export const participantsExist: OfBeginning<MeetingInput | MeetingAct<'convene'>> = {
  id: 'participantsExist',
  cites: 'common.owner',
  ground: 'body',
  weight: 'blocks',
  met: (_, { participants, facts }) => (participants ?? []).every((person) => facts.people?.[person] !== undefined),
}

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

/** Văn phòng làm theo kết luận của BTV, and names it: who convened also moves and cancels. */
export const refersToConvener: R<Stamp & AnyAct> = {
  id: 'refersToConvener',
  cites: convenerKey,
  ground: 'body',
  weight: 'blocks',
  met: (_, event) => actor(event).capacities.includes('permanentBoard') || Boolean(event.reference),
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
function convenerKey({ kind, body }: Meeting) {
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

/** Nội dung có thật, còn đang chuẩn bị, và của đúng cấp này. */
export const itemFits: R<MeetingAct<'placeItem' | 'addItem'>> = {
  id: 'itemFits',
  cites: ({ body }) => `meeting.decides.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: ({ body }, { facts: { dossier } }) =>
    dossier?.procedure === 'agendaItem' &&
    dossier.status === 'active' &&
    (dossier.context as unknown as AgendaItem).body === body,
}

/** Nội dung chưa đứng trong chương trình nào: every item is on exactly one agenda or in the backlog. */
export const itemIsFree: R<MeetingAct<'placeItem' | 'addItem'>> = {
  id: 'itemIsFree',
  cites: 'meeting.outcomes',
  ground: 'facts',
  weight: 'blocks',
  met: (meeting, { item, facts: { dossier } }) =>
    !entryOf(meeting, item) &&
    (dossier!.context as unknown as AgendaItem).place === null &&
    dossier!.stage !== 'proposed',
}

/** Nội dung bổ sung sau khi đã duyệt chương trình: important and urgent as stated, or with a reason [LP-11.2-d]. */
export const statesUrgency: R<MeetingAct<'addItem'>> = {
  id: 'statesUrgency',
  cites: 'agendaItem.unscheduled',
  ground: 'body',
  weight: 'needsReason',
  met: (_, { facts: { dossier } }) => {
    const { unscheduled, referral, superiorDirection } = dossier!.context as unknown as AgendaItem
    return Boolean(unscheduled || referral || superiorDirection)
  },
}

/** Nội dung có trong chương trình này. */
export const isOnAgenda: R<{ item: string }> = {
  id: 'isOnAgenda',
  cites: 'meeting.outcomes',
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { item }) => entryOf(meeting, item) !== undefined,
}

/** Có người để mời: the two meetings without a roster say who takes part. */
export const hasInvitees: R<Stamp> = {
  id: 'hasInvitees',
  cites: ({ body }) => `meeting.invitationLead.${body}`,
  ground: 'facts',
  weight: 'blocks',
  met: ({ body, participants }, { facts }) => (facts.sitting?.[body] ?? participants).length > 0,
}

/** Ghi nội dung báo cáo, hoặc ghi rõ "không phát sinh"; what must be an item cannot be told in a line. */
export const saysOrNone: R<MeetingAct<'enterLine'>> = {
  id: 'saysOrNone',
  cites: ({ body }) => `meeting.standingItems.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { line, text, registerEntries, none }) => {
    const says = Boolean(isSecret(meeting, {}) ? registerEntries?.length : text)
    return says !== Boolean(none) && (Boolean(none) || inForce(meeting, `meeting.standing.${line}`).as === 'line')
  },
}

/** Khách mời theo kết luận của BTV, cho nội dung của mình [LP-11.1-l]. */
export const guestIsKnown: R<MeetingAct<'inviteGuest'>> = {
  id: 'guestIsKnown',
  cites: 'meeting.guests.others',
  ground: 'body',
  weight: 'blocks',
  met: (_, { person, organisation, facts }) =>
    Boolean(person ?? organisation) &&
    (person === undefined || facts.people?.[person] !== undefined) &&
    (organisation === undefined || Boolean(facts.organisations?.includes(organisation))),
}

/** Các nội dung đã đủ điều kiện, hoặc được giữ lại dù chậm [LP-3.1-c, C-31]. */
export const agendaIsReady: R<MeetingAct<'clearAgenda'>> = {
  id: 'agendaIsReady',
  cites: 'agendaItem.permanentBoardCheck',
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting) => unready(meeting).length === 0,
  params: (meeting) => ({ count: unready(meeting).length, items: unready(meeting).map(({ item }) => item) }),
}

/** Có đủ nội dung thường kỳ, or "không phát sinh" is stated [LP-3.4-z3, LP-1.12-a, LP-1.9-c, LP-10.3-a]. */
export const standingIsPresent: R<MeetingAct<'clearAgenda'>> = {
  id: 'standingIsPresent',
  cites: (meeting) => {
    const [first] = missingStanding(meeting)
    return first ? `meeting.standing.${first}` : `meeting.standingItems.${meeting.body}`
  },
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting) => missingStanding(meeting).length === 0,
  params: (meeting) => ({ missing: missingStanding(meeting).map((each) => `meeting.line.${each}`) }),
}

/** Chương trình BCH có kết luận của BTV, where the regulation asks for it [LP-2.0-b]. */
export const agendaReference: R<MeetingAct<'clearAgenda'>> = {
  id: 'agendaReference',
  cites: ({ body }) => `meeting.agendaAdopter.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { reference }) =>
    inForce(meeting, `meeting.agendaAdopter.${meeting.body}`) !== 'standingCommittee' || Boolean(reference),
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

/** What these two need to know of a beginning: the meeting's body stands in the event. */
export const beginsMeeting: AnyRequirement[] = [
  mayBeginMeeting,
  entersForAnother,
  holdsNoText(['purpose', 'requirements', 'content', 'scope']),
  startsAhead,
  onWorkingDay,
  withNotice,
  withinWindow,
  hasGround,
  enoughAsked,
  groundIsFull,
  participantsExist,
]
