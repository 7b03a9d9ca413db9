import { actor, type PersonId, type Stamp, tokensOf } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { PollAct } from '../schemas/written-poll.ts'
import { type Day, dayOf, msOf } from './instants.ts'
import { isComplete, isOver, type Poll, sits } from './written-poll.ts'
import { rosterOf } from './written-poll-order.ts'

type R<E> = Requirement<Poll, E>
type OnPaper = PollAct<'enterOnBehalf'>
type AnyAnswer = PollAct<'answer'> | OnPaper

/** Ủy viên được lấy ý kiến, who sits still: the list is that of the dispatch [C-16]. */
export const isPolled: R<Stamp> = {
  id: 'isPolled',
  cites: 'writtenPoll.roster',
  ground: 'caller',
  weight: 'blocks',
  met: (poll, { by }) => mayAnswer(poll, by.person, by.capacities),
}

/** Tự mình trả lời: what came on paper has an act of its own, with its scan. */
export const answersOneself: R<AnyAct> = {
  id: 'answersOneself',
  cites: 'writtenPoll.paperAnswer',
  ground: 'body',
  weight: 'blocks',
  met: (_, { onBehalfOf }) => !onBehalfOf,
}

/** Phiếu giấy của người được lấy ý kiến. */
export const memberIsPolled: R<OnPaper> = {
  id: 'memberIsPolled',
  cites: 'writtenPoll.roster',
  ground: 'body',
  weight: 'blocks',
  met: (poll, { member, facts }) => mayAnswer(poll, member, facts.people?.[member] ?? []),
}

/** Kèm bản quét phiếu, or of a secret poll its entry in the register. */
export const hasScan: R<OnPaper> = {
  id: 'hasScan',
  cites: ({ secrecy }) => (secrecy === 'none' ? 'writtenPoll.paperAnswer' : 'common.secrecy'),
  ground: 'body',
  weight: 'blocks',
  met: ({ secrecy }, { files, registerEntries }) =>
    Boolean(secrecy === 'none' ? files?.length : registerEntries?.length),
}

/** Phiếu không ghi ngày trước khi gửi xin ý kiến. */
export const writtenAfterOrder: R<OnPaper> = {
  id: 'writtenAfterOrder',
  cites: 'common.happenedOn',
  ground: 'body',
  weight: 'blocks',
  met: (poll, { happenedOn }) => !happenedOn || happenedOn >= orderedOn(poll),
  params: (poll) => ({ orderedOn: orderedOn(poll) }),
}

/** Ý kiến khác, ý kiến bảo lưu thì ghi rõ, or of a secret poll where it is kept. */
export const saysWhatDiffers: R<AnyAnswer> = {
  id: 'saysWhatDiffers',
  cites: 'writtenPoll.dissent',
  ground: 'body',
  weight: 'blocks',
  met: ({ secrecy }, { differs, reserved, remark, registerEntries }) =>
    !(differs || reserved) || Boolean(secrecy === 'none' ? remark : registerEntries?.length),
}

/** Gia hạn trước khi hết hạn [C-32]. */
export const extendsInTime: R<PollAct<'extend'>> = {
  id: 'extendsInTime',
  cites: 'writtenPoll.lateAnswer',
  ground: 'dossier',
  weight: 'blocks',
  met: (poll, { at }) => !isOver(poll, at),
  params: ({ replyDueAt }) => ({ dueAt: replyDueAt ?? '' }),
}

/** Hạn mới sau hạn cũ. */
export const extendsFurther: R<PollAct<'extend'>> = {
  id: 'extendsFurther',
  cites: 'writtenPoll.replyLead',
  ground: 'body',
  weight: 'blocks',
  met: ({ replyDueAt }, { until }) => replyDueAt !== null && msOf(until) > msOf(replyDueAt),
  params: ({ replyDueAt }) => ({ dueAt: replyDueAt ?? '' }),
}

/** Danh sách đương nhiệm đã khác, as the service looks it up. */
export const rosterDiffers: R<PollAct<'membersChanged'>> = {
  id: 'rosterDiffers',
  cites: 'writtenPoll.roster',
  ground: 'facts',
  weight: 'blocks',
  met: (poll, { facts }) => isOtherRoster(poll, rosterOf(poll, facts)),
}

/** Whether others sit by now than the poll knows of. */
export function isOtherRoster({ sitting, polled }: Poll, now: PersonId[]): boolean {
  const known = sitting ?? polled
  return now.length !== known.length || now.some((person) => !known.includes(person))
}

/** Kiểm phiếu khi mọi Ủy viên đã trả lời hoặc đã hết hạn, never at request [C-04]. */
export const mayClose: R<Stamp> = {
  id: 'mayClose',
  cites: 'writtenPoll.earlyClose',
  ground: 'dossier',
  weight: 'blocks',
  met: (poll, { at }) => isComplete(poll) || isOver(poll, at),
  params: ({ replyDueAt }) => ({ dueAt: replyDueAt ?? '' }),
}

/** Phiếu đã gửi thì không bỏ đánh dấu quan trọng: no member of TT decides alone that dissent need not go to a meeting [C-10]. */
export const staysImportant: R<PollAct<'flag'>> = {
  id: 'staysImportant',
  cites: 'writtenPoll.referral',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ order, important }, event) => order === null || !important || event.important,
}

/** Còn trong thời hạn xem xét: afterwards the default decides [C-10]. */
export const judgesInTime: R<PollAct<'judge'>> = {
  id: 'judgesInTime',
  cites: 'writtenPoll.weighingLead',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ weighingDueAt }, { at }) => weighingDueAt === null || msOf(at) <= msOf(weighingDueAt),
  params: ({ weighingDueAt }) => ({ dueAt: weighingDueAt ?? '' }),
}

/** Có mục cần sửa: an opinion, or an answer that the office entered; a member who slipped answers again. */
export const holdsEntry: R<PollAct<'correct'>> = {
  id: 'holdsEntry',
  cites: 'common.correction',
  ground: 'body',
  weight: 'blocks',
  met: ({ opinions, answers }, { what, n }) => {
    if (what === 'opinion') return opinions[n - 1] !== undefined && !opinions[n - 1]!.struck
    const answer = answers[n - 1]
    return answer !== undefined && answer.enteredBy !== null && !answer.struck
  },
}

/** Đúng tệp đang có. */
export const holdsFile: R<PollAct<'detach'>> = {
  id: 'holdsFile',
  cites: 'common.files',
  ground: 'body',
  weight: 'blocks',
  met: ({ files }, { file }) => files.includes(file),
}

/** Ai được rút: the opener until TT has ordered the poll, afterwards TT. */
export const mayWithdraw: R<Stamp & AnyAct> = {
  id: 'mayWithdraw',
  cites: 'common.withdrawal',
  ground: 'caller',
  weight: 'blocks',
  met: ({ order, opener }, event) => {
    const mine = tokensOf(actor(event))
    return mine.includes('capacity:permanentBoard') || (!order && mine.includes(`person:${opener ?? ''}`))
  },
}

function mayAnswer(poll: Poll, person: string, capacities: string[]): boolean {
  return poll.polled.includes(person) && sits(poll, person) && capacities.includes(poll.body)
}

function orderedOn({ order }: Poll): Day {
  return order ? dayOf(order.at) : ''
}
