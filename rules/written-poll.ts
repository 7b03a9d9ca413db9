import type { Body, Dossier, DossierId, PersonId } from '../machines/event.ts'
import type { RegisterEntry } from '../schemas/act.ts'
import type { DocumentType, ItemType, Preparer } from '../schemas/agenda-item.ts'
import type { Escalation, Ground, PollBeginning } from '../schemas/written-poll.ts'
import { type Share, satisfies } from './fractions.ts'
import { type Day, type Instant, msOf } from './instants.ts'
import { inForce } from './values.ts'

/** Một phiếu trả lời: the member's own, or entered by the office from the paper form. */
export interface Answer {
  member: PersonId
  choice: 'approve' | 'reject'
  /** Ý kiến khác; without it a remark is editorial. */
  differs: boolean
  /** Ý kiến bảo lưu. */
  reserved: boolean
  remark: string | null
  registerEntries: RegisterEntry[]
  files: string[]
  at: Instant
  /** Of a paper form: who entered it, and the day it bears. */
  enteredBy: PersonId | null
  writtenOn: Day | null
  struck?: string
}

/** Kết quả kiểm phiếu. */
export interface Tally {
  polled: number
  approvals: number
  rejections: number
  noReply: number
  /** Số phiếu có ý kiến khác nhau: each form once. */
  dissents: number
  /** Where the roster changed: those polled who still sit and approve, among those sitting at the close [C-33]. */
  sitting: number | null
  approvalsOfSitting: number | null
  reached: boolean
}

/** Xin ý kiến bằng văn bản: the members of a body decide in writing, without a meeting. */
export interface Poll extends Dossier {
  body: Body
  itemType: ItemType
  councilSession: PollBeginning['councilSession'] | null
  /** Ngày họp Hội đồng nhân dân; unknown of what another dossier began. */
  councilOn: Day | null
  question: string | null
  escalation: Escalation | null
  startedBy: DossierId | null
  answersTo: DossierId | null
  important: boolean
  memberInCharge: PersonId | null
  preparer: Preparer
  files: string[]
  registerEntries: RegisterEntry[]
  opinions: {
    person: PersonId
    opinion: string | null
    registerEntries: RegisterEntry[]
    at: Instant
    struck?: string
  }[]
  /** Ủy viên phụ trách chưa cho ý kiến khi gửi phiếu: recorded, never a bar [LP-5.5-b]. */
  memberSilent: boolean
  order: { by: PersonId; at: Instant; ground: Ground; silence: string | null } | null
  documentType: DocumentType | null
  drafter: Preparer | null
  /** Danh sách lấy ý kiến, frozen at dispatch [C-16]. */
  polled: PersonId[]
  /** Danh sách đương nhiệm, since it has changed; null while it is the one polled [C-33]. */
  sitting: PersonId[] | null
  majority: Share | null
  replyDueAt: Instant | null
  /** Whether an act set the reply time, which a changed calendar then leaves alone. */
  replySet: boolean
  extensions: { from: Instant; until: Instant; reason: string; by: PersonId; at: Instant }[]
  answers: Answer[]
  /** Phiếu trả lời muộn: recorded apart, without effect [C-32]. */
  lateAnswers: Answer[]
  closedAt: Instant | null
  tally: Tally | null
  weighingDueAt: Instant | null
  /** Việc xem xét ý kiến khác nhau; nobody's where its time ran out [C-10]. */
  judgement: { important: boolean; reason: string | null; by: PersonId | null; at: Instant } | null
  ended: { reason: string; by: PersonId | null; at: Instant } | null
  /** A deadline that the text does not set and a value of the unit may. */
  orderDueAt: Instant | null
}

/** Kiểm phiếu: silence is no approval and stays in the denominator [LP-9.3-e, C-04]. */
export function tallyOf(poll: Poll): Tally {
  const counted = countedAnswers(poll)
  const approvers = counted.filter(({ choice }) => choice === 'approve').map(({ member }) => member)
  const { polled, sitting, majority } = poll
  const approvalsOfSitting = sitting && approvers.filter((member) => sitting.includes(member)).length
  return {
    polled: polled.length,
    approvals: approvers.length,
    rejections: counted.length - approvers.length,
    noReply: polled.length - counted.length,
    dissents: counted.filter((answer) => isDissent(poll, answer)).length,
    sitting: sitting?.length ?? null,
    approvalsOfSitting,
    reached:
      majority !== null &&
      satisfies(approvers.length, majority, polled.length) &&
      (!sitting || satisfies(approvalsOfSitting!, majority, sitting.length)),
  }
}

/** Phiếu được tính: of each member polled the last one that stands. */
export function countedAnswers({ answers, polled }: Pick<Poll, 'answers' | 'polled'>): Answer[] {
  return polled.flatMap((person) => answers.findLast(({ member, struck }) => member === person && !struck) ?? [])
}

/** Ủy viên chưa trả lời, of those who still sit: who has left office is waited for no more. */
export function unanswered(poll: Poll): PersonId[] {
  const answered = countedAnswers(poll).map(({ member }) => member)
  return poll.polled.filter((person) => !answered.includes(person) && sits(poll, person))
}

/** Mọi Ủy viên đã trả lời: only then a poll closes before its time [C-04]. */
export function isComplete(poll: Poll): boolean {
  return poll.order !== null && unanswered(poll).length === 0
}

/** Còn đương nhiệm, as far as the dossier has been told. */
export function sits({ sitting }: Poll, person: PersonId): boolean {
  return !sitting || sitting.includes(person)
}

/** Hết hạn trả lời: after the last moment, not at it. */
export function isOver({ replyDueAt }: Poll, at: Instant): boolean {
  return replyDueAt !== null && msOf(at) > msOf(replyDueAt)
}

export function hasDissent({ tally }: Poll): boolean {
  return tally !== null && tally.dissents > 0
}

/** Ủy viên phụ trách đã cho ý kiến. */
export function hasOpined({ opinions, memberInCharge }: Poll): boolean {
  return opinions.some(({ person, struck }) => person === memberInCharge && !struck)
}

/** Phiếu không công khai tên: of the matters on which the body votes by secret ballot [C-30]. */
export function isNameless(poll: Poll): boolean {
  const ballot: Partial<Record<string, 'secret' | 'open'>> = inForce(poll, 'meeting.ballot')
  return (ballot[poll.itemType] ?? ballot.otherwise) === 'secret'
}

// A rejection, a different opinion, a reserved one: what counts as dissent is a value [C-10].
function isDissent(poll: Poll, { choice, differs, reserved }: Answer): boolean {
  const kinds = inForce(poll, 'writtenPoll.dissent')
  return (
    (choice === 'reject' && kinds.includes('rejection')) ||
    (differs && kinds.includes('differs')) ||
    (reserved && kinds.includes('reserved'))
  )
}
