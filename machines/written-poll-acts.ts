import { holdsNoText } from '../rules/secrecy.ts'
import { isOver, type Poll } from '../rules/written-poll.ts'
import * as answers from '../rules/written-poll-answers.ts'
import * as rules from '../rules/written-poll-order.ts'
import { change } from './procedure.ts'
import { filesExist, happenedAlready, hasReason, keepsSecrets, meets, sentBy, when } from './requirement.ts'
import * as changes from './written-poll-changes.ts'
import { pollRoles } from './written-poll-view.ts'

export const by = (...names: string[]) => sentBy(pollRoles, ...names)
const isStarter = when(({ startedBy }: Poll, event: { from: string }) => startedBy !== null && event.from === startedBy)

const inDossier = { ground: 'dossier' } as const
/** Chỉ đạo gửi phiếu: what another dossier began is asked the same as what a person did. */
export const ordering = [
  happenedAlready,
  rules.ordersForBoard,
  { ...rules.bodyIsPollable, ...inDossier },
  { ...rules.itemTypeIsPollable, ...inDossier },
  rules.groundIsAllowed,
  rules.groundFitsEscalation,
  rules.hasPapers,
  rules.memberWasHeard,
  rules.documentFits,
  rules.drafterExists,
  rules.rosterIsKnown,
  rules.replyOnWorkingDay,
  rules.replyTimeSuffices,
  rules.replyIsAhead,
  rules.isBeforeCouncil,
  holdsNoText([]),
]

const remarks = [holdsNoText(['remark']), answers.saysWhatDiffers]
/** Ủy viên trả lời. */
export const answering = [happenedAlready, answers.isPolled, answers.answersOneself, ...remarks]
/** Văn phòng nhập thay phiếu giấy. */
export const entering = [
  happenedAlready,
  by('office'),
  answers.memberIsPolled,
  answers.writtenAfterOrder,
  filesExist,
  keepsSecrets,
  answers.hasScan,
  ...remarks,
]

const isLate = (poll: Poll, { at }: { at: string }) => isOver(poll, at)
/** Trả lời khi đang lấy ý kiến: the alarm may ring after an answer that was itself too late. */
export const inTime = {
  answer: [
    { guard: when(isLate, ...answering), actions: change(changes.answerLate) },
    { guard: meets(...answering), actions: change(changes.answer) },
  ],
  enterOnBehalf: [
    { guard: when(isLate, ...entering), actions: change(changes.answerLate) },
    { guard: meets(...entering), actions: change(changes.answer) },
  ],
}
/** Trả lời khi đã kiểm phiếu: recorded apart [C-32]. */
export const tooLate = {
  answer: { guard: meets(...answering), actions: change(changes.answerLate) },
  enterOnBehalf: { guard: meets(...entering), actions: change(changes.answerLate) },
}

/** What holds until the close. */
export const untilClosed = {
  withdraw: {
    guard: meets(happenedAlready, answers.mayWithdraw, hasReason, holdsNoText([])),
    target: 'withdrawn',
    actions: change(changes.end),
  },
  recall: { guard: isStarter, target: 'withdrawn', actions: change(changes.end) },
  correct: {
    guard: meets(happenedAlready, by('office'), hasReason, holdsNoText([]), answers.holdsEntry),
    actions: change(changes.strike),
  },
  flag: {
    guard: meets(happenedAlready, by('permanentBoard'), answers.staysImportant),
    actions: change(changes.flag),
  },
}
