import type { Body, Dossier } from '../machines/event.ts'
import type { RegisterEntry, Secrecy } from '../schemas/act.ts'
import type { DocumentType, ItemType, Outcome, Preparer, StandingItem, Threshold } from '../schemas/agenda-item.ts'
import type { Ballots, Ground, InSeries, LineKind } from '../schemas/meeting.ts'
import type { Reported } from '../schemas/report.ts'
import { leastFor, type Share, satisfies } from './fractions.ts'
import type { Day, Instant } from './instants.ts'
import { reportLine } from './reports.ts'
import { isSecret } from './secrecy.ts'
import { inForce } from './values.ts'

/** Hội nghị, phiên họp: one session of a body. */
export interface Meeting extends Dossier {
  body: Body
  kind: 'regular' | 'extraordinary'
  begunAt: Instant
  startsAt: Instant
  place: string | null
  purpose: string | null
  requirements: string | null
  content: string | null
  scope: string | null
  ground: Ground | null
  /** Of a meeting that has planned itself. */
  series: InSeries | null
  /** Of a secret meeting: where the paper with its four fields is kept. */
  registerEntries: RegisterEntry[]
  participants: string[]
  /** Nhập sau từ giấy: a meeting that was held before it was entered has no limits left to keep. */
  fromPaper: { heldOn: string; reason: string } | null
  convenedBy: { person: string; reference: string | null; at: Instant } | null
  agenda: Entry[]
  lines: Line[]
  /** Việc cấp dưới đã giải quyết, to be reported here: what is owed so far, and from the opening on what was owed then. */
  reports: Reported[]
  conveneDueAt: Instant | null
  materialsDueAt: Instant | null
  agendaCheckDueAt: Instant | null
  invitationsDueAt: Instant | null
  openingDueAt: Instant | null
  closingDueAt: Instant | null
  resumesAt: Instant | null
  minutesDueAt: Instant | null
  reschedulingDueAt: Instant | null
  clearedBy: { person: string; reference: string | null; at: Instant } | null
  invitations: { at: Instant; to: string[]; late: string | null }[]
  supplements: { at: Instant; items: string[]; note: string | null }[]
  answers: Record<string, { comes: boolean; reason: string | null }>
  /** Danh sách thành viên đương nhiệm, frozen at the opening [C-16]. */
  sitting: string[]
  present: string[]
  attendance: { person: string; what: 'attend' | 'leave'; at: Instant; struck?: string }[]
  chair: string | null
  chairBasis: ChairBasis | null
  recorder: string | null
  openedAt: Instant | null
  /** Ngày khai mạc, also of an opening entered afterwards. */
  openedOn: Day | null
  concludedAt: Instant | null
  concludedBy: string | null
  minutes: { files: string[]; registerEntries: RegisterEntry[]; summary: string | null; at: Instant } | null
  signatures: {
    as: 'recorder' | 'chair'
    person: string
    at: Instant
    files: string[]
    registerEntries: RegisterEntry[]
  }[]
  moves: { from: Instant; to: Instant; reason: string; at: Instant }[]
  /** Tăng theo mỗi lần gửi: of the calendar entry in letters. */
  sequence: number
}

/** Một nội dung trong chương trình. */
export interface Entry {
  item: string
  title: string
  secrecy: Secrecy
  itemType: ItemType
  standingItem: StandingItem | null
  important: boolean
  closedSession: boolean
  threshold: Threshold | null
  memberInCharge: string | null
  councilOn: Day | null
  standing: string
  kept: boolean
  late: boolean
  guests: { organisation?: string; person?: string; reference: string }[]
  added: boolean
  takenUp: boolean
  recused: string[]
  votes: Vote[]
  outcome: Outcome | null
  outcomeReason: string | null
  referredTo: 'nextBody' | 'superior' | null
  documentType: DocumentType | null
  drafter: Preparer | null
  reservations: {
    person: string
    opinion: string | null
    registerEntries: RegisterEntry[]
    at: Instant
    struck?: string
  }[]
}

export interface Vote {
  ballots: Ballots
  approvals: number
  needed: number
  sitting: number
  present: number
  carried: boolean
  reason: string | null
  at: Instant
  struck?: string
}

/** Dòng báo cáo trong chương trình; `none` is "không phát sinh". */
export interface Line {
  line: LineKind
  text: string | null
  registerEntries: RegisterEntry[]
  none: boolean
}

/** On what the chair's power rests; `unauthorised`: may chair, but conclusion and signature wait [C-06]. */
export type ChairBasis = 'office' | 'authorisation' | 'absence' | 'named' | 'unauthorised'

/** Số thành viên có mặt: members of the roster only; guests and proxies do not count. */
export function membersPresent({ sitting, present }: Pick<Meeting, 'sitting' | 'present'>): number {
  return sitting.filter((person) => present.includes(person)).length
}

/** Đủ số thành viên: at least 2/3 of those sitting, taken at that moment [LP-11.1-f, C-16]. */
export function isQuorate(meeting: Pick<Meeting, 'terms' | 'body' | 'sitting' | 'present'>): boolean {
  const quorum = inForce(meeting, `meeting.quorum.${meeting.body}`)
  if (quorum === null) return true
  const { length } = meeting.sitting
  return length > 0 && satisfies(membersPresent(meeting), quorum, length)
}

/** Hồ sơ mật: the meeting itself, or the item that the act is about. */
export function isSecretMatter(meeting: Meeting, { item }: { item?: string }): boolean {
  const entry = item === undefined ? undefined : entryOf(meeting, item)
  return isSecret(meeting, {}) || (entry !== undefined && isSecret(entry, {}))
}

/** Số thành viên cần có mặt. */
export function quorumOf(meeting: Pick<Meeting, 'terms' | 'body' | 'sitting'>): number {
  const quorum = inForce(meeting, `meeting.quorum.${meeting.body}`)
  return quorum === null ? 0 : leastFor(quorum, meeting.sitting.length)
}

/** Tỷ lệ cần đạt: the item's special threshold, else the body's majority of the sitting members [LP-9.3-a/b]. */
export function thresholdOf(meeting: Pick<Meeting, 'terms' | 'body'>, entry: Pick<Entry, 'threshold'>): Share | null {
  return entry.threshold ?? inForce(meeting, `meeting.majority.${meeting.body}`)
}

/** Số phiếu tán thành. */
export function approvalsOf(ballots: Ballots): number {
  return ballots.method === 'named'
    ? ballots.votes.filter(({ choice }) => choice === 'approve').length
    : ballots.approve
}

/** Kết quả biểu quyết: approvals against the members **sitting**, present or not; exactly half is not carried [C-28]. */
export function tally(meeting: Meeting, entry: Entry, ballots: Ballots) {
  const threshold = thresholdOf(meeting, entry)
  const approvals = approvalsOf(ballots)
  const counted = inForce(meeting, 'meeting.recusal').inDenominator ? [] : entry.recused
  const sitting = meeting.sitting.filter((person) => !counted.includes(person)).length
  return {
    approvals,
    sitting,
    present: membersPresent(meeting),
    needed: threshold ? leastFor(threshold, sitting) : 0,
    carried: threshold !== null && sitting > 0 && satisfies(approvals, threshold, sitting),
  }
}

/** The entry's vote that counts: the last that was not struck. */
export function standingVote({ votes }: Entry): Vote | undefined {
  return votes.findLast(({ struck }) => !struck)
}

export function entryOf({ agenda }: Meeting, item: string): Entry | undefined {
  return agenda.find((entry) => entry.item === item)
}

/** Nội dung thường kỳ còn thiếu: neither present nor stated "không phát sinh". */
export function missingStanding({ terms, body, kind, agenda, lines, reports }: Meeting): LineKind[] {
  return inForce({ terms }, `meeting.standingItems.${body}`)[kind].filter((line) => {
    const { as } = inForce({ terms }, `meeting.standing.${line}`)
    if (lines.some((each) => each.line === line && (as === 'line' || each.none))) return false
    if (as === 'line') return reports.length === 0 || reportLine({ terms }, body) !== line
    return !agenda.some(({ standingItem }) => standingItem === line)
  })
}

/** Nội dung chưa đủ điều kiện trình và Thường trực cũng chưa cho giữ lại. */
export function unready({ agenda }: Meeting): Entry[] {
  return agenda.filter(({ standing, kept }) => standing !== 'ready' && !kept)
}
