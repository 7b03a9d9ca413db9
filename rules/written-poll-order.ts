import { actor, momentOf, type Stamp, tokensOf } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { PollAct, PollInput } from '../schemas/written-poll.ts'
import { precedesCouncil } from './agenda-item.ts'
import { isWorkingDay } from './calendar.ts'
import { forward } from './deadlines.ts'
import { dayOf, type Instant, msOf } from './instants.ts'
import { inForce, type Termed } from './values.ts'
import { hasOpined, type Poll } from './written-poll.ts'

type R<E> = Requirement<Poll, E>
type Order = PollAct<'order'>
/** A beginning says it itself; afterwards the dossier knows. */
type Asked = Partial<Pick<Poll, 'body' | 'itemType'>>

/** Văn phòng hoặc Thường trực lập hồ sơ. */
export const mayBeginPoll: Requirement<Termed, PollInput> = {
  id: 'mayBeginPoll',
  cites: 'common.owner',
  ground: 'caller',
  weight: 'blocks',
  met: (_, { by }) => {
    const mine = by ? tokensOf(by) : []
    return mine.includes('capacity:office') || mine.includes('capacity:permanentBoard')
  },
}

/** Cấp được xin ý kiến bằng văn bản [LP-9.3-d]. */
export const bodyIsPollable: Requirement<Termed & Asked, Asked> = {
  id: 'bodyIsPollable',
  cites: 'writtenPoll.bodies',
  ground: 'body',
  weight: 'blocks',
  met: (poll, event) => inForce(poll, 'writtenPoll.bodies').some((body) => body === (poll.body ?? event.body)),
  params: (poll) => ({ bodies: inForce(poll, 'writtenPoll.bodies').map((body) => `body.${body}`) }),
}

/** Loại nội dung không bị loại trừ [C-03]. */
export const itemTypeIsPollable: Requirement<Termed & Asked, Asked> = {
  id: 'itemTypeIsPollable',
  cites: 'writtenPoll.excludedItemTypes',
  ground: 'body',
  weight: 'blocks',
  met: (poll, event) =>
    !inForce(poll, 'writtenPoll.excludedItemTypes').some((type) => type === (poll.itemType ?? event.itemType)),
}

/** Bí thư hoặc Phó Bí thư Thường trực chỉ đạo thay mặt Thường trực [LP-9.3-d]. */
export const ordersForBoard: R<Stamp & AnyAct> = {
  id: 'ordersForBoard',
  cites: 'writtenPoll.orderedBy',
  ground: 'caller',
  weight: 'blocks',
  met: (poll, event) =>
    inForce(poll, 'writtenPoll.orderedBy').some((office) => actor(event).capacities.includes(office)),
  params: (poll) => ({ roles: inForce(poll, 'writtenPoll.orderedBy') }),
}

/** Căn cứ xin ý kiến thay cho họp [LP-9.3-c]. */
export const groundIsAllowed: R<Order> = {
  id: 'groundIsAllowed',
  cites: 'writtenPoll.grounds',
  ground: 'body',
  weight: 'blocks',
  met: (poll, { ground }) => inForce(poll, 'writtenPoll.grounds')[ground.kind] === 'allowed',
}

/** Việc được đưa lên vì phức tạp, hoặc Thường trực không thống nhất: only where no meeting can be held [C-22]. */
export const groundFitsEscalation: R<Order> = {
  id: 'groundFitsEscalation',
  cites: 'writtenPoll.escalatedGrounds',
  ground: 'body',
  weight: 'blocks',
  met: (poll, { ground }) =>
    !poll.escalation || inForce(poll, 'writtenPoll.escalatedGrounds')[poll.escalation][ground.kind] === 'allowed',
}

/** Có tài liệu gửi kèm phiếu, or of a secret poll their place in the register. */
export const hasPapers: R<unknown> = {
  id: 'hasPapers',
  cites: 'writtenPoll.papers',
  ground: 'dossier',
  weight: 'blocks',
  met: (poll) => poll.files.length + poll.registerEntries.length >= inForce(poll, 'writtenPoll.papers').filesMin,
}

/** Đã hỏi Ủy viên phụ trách: silence is recorded, and TT may go on with a reason [LP-5.5-b]. */
export const memberWasHeard: R<unknown> = {
  id: 'memberWasHeard',
  cites: 'agendaItem.memberOpinion',
  ground: 'dossier',
  weight: 'needsReason',
  met: (poll) => poll.memberInCharge === null || inForce(poll, 'agendaItem.memberOpinion') === null || hasOpined(poll),
}

/** Thể loại văn bản sẽ ban hành, of those that the body issues [LP-1.2-b]. */
export const documentFits: R<Order> = {
  id: 'documentFits',
  cites: ({ body }) => `agendaItem.outcomeDocuments.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (poll, { documentType }) => typesOf(poll).includes(documentType),
  params: (poll) => ({ types: typesOf(poll) }),
}

/** Nơi soạn thảo có thật. */
export const drafterExists: R<Order> = {
  id: 'drafterExists',
  cites: 'common.owner',
  ground: 'body',
  weight: 'blocks',
  met: (_, { drafter, facts }) =>
    (!drafter?.person || facts.people?.[drafter.person] !== undefined) &&
    (!drafter?.organisation || Boolean(facts.organisations?.includes(drafter.organisation))),
}

/** Có người để hỏi. */
export const rosterIsKnown: R<Order> = {
  id: 'rosterIsKnown',
  cites: 'writtenPoll.roster',
  ground: 'facts',
  weight: 'blocks',
  met: (poll, { facts }) => rosterOf(poll, facts).length > 0,
}

/** Thời hạn trả lời không ngắn hơn mức tối thiểu [C-04]. */
export const replyTimeSuffices: R<Order> = {
  id: 'replyTimeSuffices',
  cites: 'writtenPoll.replyLeadMin',
  ground: 'body',
  weight: 'blocks',
  met: (poll, event) => msOf(replyDue(poll, event)) >= msOf(earliestReply(poll, event)),
  params: (poll, event) => ({ earliest: earliestReply(poll, event) }),
}

/** Hạn trả lời rơi vào ngày làm việc. */
export const replyOnWorkingDay: R<Order | PollAct<'extend'>> = {
  id: 'replyOnWorkingDay',
  cites: 'writtenPoll.replyLead',
  ground: 'body',
  weight: 'blocks',
  met: (poll, event) => isWorkingDay(dayOf(until(poll, event)), poll.terms.calendar),
  params: (poll, event) => ({ day: dayOf(until(poll, event)) }),
}

/** Hạn trả lời còn ở phía trước, of a poll that was ordered on paper as well. */
export const replyIsAhead: R<Order> = {
  id: 'replyIsAhead',
  cites: 'writtenPoll.replyLead',
  ground: 'body',
  weight: 'blocks',
  met: (poll, event) => msOf(replyDue(poll, event)) > msOf(event.at),
  params: (poll, event) => ({ dueAt: replyDue(poll, event) }),
}

/** Trả lời xong trước khi trình Hội đồng nhân dân [LP-6.H2-a]. */
export const isBeforeCouncil: R<Order | PollAct<'extend'>> = {
  id: 'isBeforeCouncil',
  cites: 'agendaItem.beforeCouncil',
  ground: 'body',
  weight: 'blocks',
  met: (poll, event) => precedesCouncil(poll, poll.councilOn, dayOf(until(poll, event))),
  params: ({ councilOn }) => ({ councilOn: councilOn ?? '' }),
}

/** Hạn trả lời: as ordered, else the usual time from the order on. */
export function replyDue(poll: Pick<Poll, 'terms'>, event: Pick<Order, 'replyUntil' | 'at' | 'happenedOn'>): Instant {
  return event.replyUntil ?? after(poll, event, 'writtenPoll.replyLead')
}

/** Danh sách đương nhiệm của cấp được hỏi, of the day the act counts for. */
export function rosterOf({ body }: Pick<Poll, 'body'>, facts: Stamp['facts']): string[] {
  return facts.sitting?.[body] ?? []
}

function earliestReply(poll: Poll, event: Order): Instant {
  return after(poll, event, 'writtenPoll.replyLeadMin')
}

function after(
  { terms }: Pick<Poll, 'terms'>,
  event: { at: Instant; happenedOn?: string },
  lead: 'writtenPoll.replyLead' | 'writtenPoll.replyLeadMin',
): Instant {
  return forward(momentOf(event), inForce({ terms }, lead), terms.calendar, inForce({ terms }, 'unit.hours')).dueAt
}

function until(poll: Poll, event: Order | PollAct<'extend'>): Instant {
  return 'until' in event ? event.until : replyDue(poll, event)
}

function typesOf(poll: Poll): string[] {
  return inForce(poll, `agendaItem.outcomeDocuments.${poll.body}`)
}
