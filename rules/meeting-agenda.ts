import type { Requirement } from '../machines/requirement.ts'
import type { MeetingAct } from '../schemas/meeting.ts'
import type { AgendaItem } from './agenda-item.ts'
import { entryOf, type Meeting, missingStanding, unready } from './meeting.ts'
import { reportLine } from './reports.ts'
import { isSecret } from './secrecy.ts'
import { inForce } from './values.ts'

type R<E> = Requirement<Meeting, E>

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

/** Không ghi “không phát sinh” khi còn việc phải báo cáo [LP-3.4-z3, LP-1.12-a]. */
export const nothingIsOwed: R<MeetingAct<'enterLine'>> = {
  id: 'nothingIsOwed',
  cites: (meeting, { line }) =>
    `meeting.standing.${line ?? reportLine(meeting, meeting.body) ?? 'permanentBoardReport'}`,
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting, { line, none }) => !none || meeting.reports.length === 0 || line !== reportLine(meeting, meeting.body),
  params: ({ reports }) => ({ count: reports.length }),
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
