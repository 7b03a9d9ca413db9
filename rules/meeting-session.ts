import { actor, dayOfEvent, type Stamp } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { MeetingAct } from '../schemas/meeting.ts'
import { precedesCouncil } from './agenda-item.ts'
import { msOf } from './instants.ts'
import { entryOf, type Meeting, standingVote } from './meeting.ts'
import { inForce } from './values.ts'

type R<E> = Requirement<Meeting, E>

/** Nơi soạn thảo văn bản có thật. */
export const draftersExist: R<MeetingAct<'conclude'>> = {
  id: 'draftersExist',
  cites: ({ body }) => `agendaItem.outcomeDocuments.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (_, { documents, facts }) =>
    (documents ?? []).every(
      ({ drafter }) =>
        (drafter?.person === undefined || facts.people?.[drafter.person] !== undefined) &&
        (drafter?.organisation === undefined || Boolean(facts.organisations?.includes(drafter.organisation))),
    ),
}

/** Mọi nội dung đã có kết quả, or the rest is deferred with a reason. */
export const allHaveOutcomes: R<MeetingAct<'conclude'>> = {
  id: 'allHaveOutcomes',
  cites: 'meeting.outcomes',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ agenda }, { deferRest, reason }) =>
    (Boolean(deferRest) && Boolean(reason)) || agenda.every(({ outcome }) => outcome),
  params: ({ agenda }) => ({
    count: agenda.filter(({ outcome }) => !outcome).length,
    items: agenda.filter(({ outcome }) => !outcome).map(({ item }) => item),
  }),
}

/** Chọn rõ thể loại văn bản cho mỗi nội dung được thông qua [LP-1.2-b]. */
export const documentsAreChosen: R<MeetingAct<'conclude'>> = {
  id: 'documentsAreChosen',
  cites: ({ body }) => `agendaItem.outcomeDocuments.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { documents }) => {
    const types: string[] = inForce(meeting, `agendaItem.outcomeDocuments.${meeting.body}`)
    return meeting.agenda
      .filter(({ outcome }) => outcome === 'carried')
      .every(({ item }) => types.includes(documents?.find((each) => each.item === item)?.documentType ?? ''))
  },
  params: (meeting) => ({ types: inForce(meeting, `agendaItem.outcomeDocuments.${meeting.body}`) }),
}

/** Nội dung đủ điều kiện trình. */
export const itemIsReady: R<{ item: string }> = {
  id: 'itemIsReady',
  cites: 'agendaItem.permanentBoardCheck',
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting, { item }) => {
    const entry = entryOf(meeting, item)
    return entry?.standing === 'ready' && !entry.takenUp && !entry.outcome
  },
}

/** Cho ý kiến trước khi trình Hội đồng nhân dân [LP-6.H2-a]. */
export const isBeforeCouncil: R<MeetingAct<'takeUp'>> = {
  id: 'isBeforeCouncil',
  cites: 'agendaItem.beforeCouncil',
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting, event) => precedesCouncil(meeting, councilOf(meeting, event), dayOfEvent(event)),
  params: (meeting, event) => ({ councilOn: councilOf(meeting, event) ?? '' }),
}

function councilOf(meeting: Meeting, { item }: { item: string }) {
  return entryOf(meeting, item)?.councilOn ?? null
}

/** Hội nghị đang xem xét nội dung này. */
export const itemIsUp: R<{ item: string }> = {
  id: 'itemIsUp',
  cites: 'meeting.outcomes',
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting, { item }) => {
    const entry = entryOf(meeting, item)
    return Boolean(entry?.takenUp && !entry.outcome)
  },
}

/** Nội dung chưa có kết quả, also one that was not taken up. */
export const itemIsOpen: R<{ item: string }> = {
  id: 'itemIsOpen',
  cites: 'meeting.outcomes',
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting, { item }) => entryOf(meeting, item)?.outcome === null,
}

/** Có cấp trên để trình: TT → BTV → BCH, and BTV to the province [LP-6.1-b, LP-1.12-b, LP-2.0-c]. */
export const hasHigherBody: R<MeetingAct<'referUp'>> = {
  id: 'hasHigherBody',
  cites: 'agendaItem.referral',
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { to }) => {
    const referral: Partial<Record<string, string>> = inForce(meeting, 'agendaItem.referral')
    return to === 'superior' ? meeting.body === 'standingCommittee' : referral[meeting.body] !== undefined
  },
}

/** Ý kiến bảo lưu là của thành viên đã nêu [LP-9.4-a]. */
export const reservesAsMember: R<Stamp> = {
  id: 'reservesAsMember',
  cites: 'meeting.reservedOpinion',
  ground: 'caller',
  weight: 'blocks',
  met: ({ sitting }, event) => sitting.includes(actor(event).person),
}

/** Có đúng mục cần sửa. */
export const holdsSlip: R<MeetingAct<'correct'>> = {
  id: 'holdsSlip',
  cites: 'common.correction',
  ground: 'body',
  weight: 'blocks',
  met: (meeting, event) => {
    const { what, item, person } = event
    if (what === 'guest') return guestAt(meeting, item ?? '', event) >= 0
    if (what === 'attendance') return meeting.attendance.some((each) => each.person === person && !each.struck)
    const entry = item === undefined ? undefined : entryOf(meeting, item)
    if (!entry) return false
    if (what === 'vote') return standingVote(entry) !== undefined
    if (what === 'outcome') return entry.outcome !== null && standingVote(entry) === undefined
    if (what === 'recusal') return entry.recused.includes(person ?? '')
    return entry.reservations.some((each) => each.person === person && !each.struck)
  },
}

/** Which guest of an item an entry means; -1 is none. */
export function guestAt(meeting: Meeting, item: string, named: { person?: string; organisation?: string }): number {
  const guests = entryOf(meeting, item)?.guests ?? []
  return guests.findIndex(
    ({ person, organisation }) =>
      (person ?? organisation) !== undefined && person === named.person && organisation === named.organisation,
  )
}

/** Giờ họp lại ở phía trước. */
export const resumesAhead: R<MeetingAct<'adjourn'>> = {
  id: 'resumesAhead',
  cites: 'meeting.adjournment',
  ground: 'body',
  weight: 'blocks',
  met: (_, { until, at, happenedOn }) => Boolean(happenedOn) || msOf(until) > msOf(at),
}

/** Việc chưa được nghe báo cáo: of those on this agenda, and why [LP-3.4-z3]. */
export const unreportedIsOwed: R<MeetingAct<'conclude'>> = {
  id: 'unreportedIsOwed',
  cites: ({ body }) => `meeting.standingItems.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: ({ reports }, { unreported = [], reason }) =>
    unreported.length === 0 ||
    (Boolean(reason) && unreported.every((id) => reports.some(({ dossier }) => dossier === id))),
}
