import type { Dossier, DossierId, PersonId } from '../machines/event.ts'
import type { RegisterEntry } from '../schemas/act.ts'
import type { MatterDocumentType, MatterPreparer, MatterSource } from '../schemas/delegated-matter.ts'
import type { Values } from '../schemas/values.ts'
import type { Day, Instant } from './instants.ts'
import { inForce, type Termed } from './values.ts'

/** Một điểm trong danh mục được ủy quyền. */
export type Letter = Values['delegatedMatter.letters'][string]

/** Vì sao đưa ra Ban Thường vụ. */
export type EscalationGround = 'complex' | 'necessary' | 'amount' | 'disputed' | 'boardTooSmall' | 'overdue'

/** Ý kiến của một thành viên Thường trực; all are kept, of every round. */
export interface Answer {
  person: PersonId
  agrees: boolean
  opinion: string | null
  registerEntries: RegisterEntry[]
  round: number
  at: Instant
  struck?: string
}

/** Một lần đưa ra Ban Thường vụ. */
export interface Escalation {
  ground: EscalationGround
  reason: string | null
  by: PersonId | null
  at: Instant
  /** Ban Thường vụ đã vào việc: what TT would still change comes too late. */
  taken: boolean
  /** How it ended; null while it waits. */
  closedAs: 'answered' | 'lowered' | 'decided' | 'withdrawn' | null
  /** What BTV said. */
  outcome: BodyOutcome | null
}

/** Ý kiến, quyết định của Ban Thường vụ. */
export interface BodyOutcome {
  outcome: 'carried' | 'notCarried' | 'noted' | 'referredUp'
  procedure: 'agendaItem' | 'writtenPoll'
  from: DossierId
  heldOn: Day
  reference: string | null
  reason: string | null
  /** The document that it needs: left to the matter to begin. */
  documentType: string | null
  approvals: number | null
  sitting: number | null
}

/** Nội dung, phiếu mà Ban Thường vụ trả lời qua; the dossier is unknown while a poll has referred it to a meeting. */
export interface Pending {
  kind: 'item' | 'poll'
  dossier: DossierId
}

/** Rút lại việc đã đưa ra Ban Thường vụ: what for, waiting for the answer. */
export interface Recall {
  purpose: 'decision' | 'lowering' | 'withdrawal' | 'poll'
  reason: string
  by: PersonId | null
}

/** Quyết định, of TT or of BTV itself. */
export interface MatterDecision {
  by: 'permanentBoard' | 'standingCommittee'
  outcome: 'agreed' | BodyOutcome['outcome']
  heldOn: Day
  at: Instant
  reference: string | null
  approvals: number | null
  sitting: number | null
}

/** Việc được ủy quyền: a matter that TT may settle in BTV's place. */
export interface DelegatedMatter extends Dossier {
  startedBy: DossierId | null
  answersTo: DossierId | null
  source: MatterSource | null
  letter: string | null
  reference: string | null
  preparer: MatterPreparer
  files: string[]
  registerEntries: RegisterEntry[]
  councilSession: 'regular' | 'adHoc' | 'speciallyImportant' | null
  managedBy: string | null
  amount: number | null
  documentType: MatterDocumentType | null
  /** Ngày phải quyết định, as accepted or rescheduled. */
  decideBy: Day | null
  takenUp: boolean
  round: number
  reworks: number
  answers: Answer[]
  /** Who decides, as of the last answer: the sitting members, and whom BTV named where those are too few. */
  board: PersonId[]
  /** The day on which the last answer was given. */
  answeredOn: Day | null
  escalations: Escalation[]
  pending: Pending | null
  recall: Recall | null
  /** How many dossiers it has begun of each kind: their ids come from it. */
  begun: { item: number; poll: number; document: number }
  decision: MatterDecision | null
  document: { dossier: DossierId; number: string | null } | null
  handedOver: { item: DossierId; at: Instant } | null
  /** Kết luận của Ban Thường vụ về việc được trình. */
  conclusion: BodyOutcome | null
  reported: { meeting: DossierId; heldOn: Day } | null
  /** Phiên họp đã qua mà chưa báo cáo. */
  passedOver: { meeting: DossierId; heldOn: Day }[]
  ended: { reason: string; by: PersonId | null; at: Instant } | null
  /** The instants that deadlines are counted from, where no act has set them. */
  dueFrom: Partial<Record<MatterDeadline, Instant>>
  acceptanceDueAt: Instant | null
  decisionDueAt: Instant | null
  directionDueAt: Instant | null
  documentDueAt: Instant | null
  executionDueAt: Instant | null
  conclusionDueAt: Instant | null
  reportDueAt: Instant | null
}

/** Thời hạn của việc được ủy quyền; each is a field of the dossier. */
export type MatterDeadline =
  | 'acceptance'
  | 'decision'
  | 'direction'
  | 'document'
  | 'execution'
  | 'conclusion'
  | 'report'

/** Điểm trong danh mục, under its own name or its alias; undefined where the list has none. */
export function letterOf(termed: Termed, given: string | null | undefined): [string, Letter] | undefined {
  return given ? letterIn(inForce(termed, 'delegatedMatter.letters'), given) : undefined
}

/** The same, in a list of its own. */
export function letterIn(letters: Record<string, Letter>, given: string): [string, Letter] | undefined {
  return Object.entries(letters).find(([name, { alias }]) => name === given || alias === given)
}

/** Phải trình Ban Thường vụ xem xét, kết luận: letters a and đ. */
export function isHandedOver(matter: DelegatedMatter): boolean {
  return matter.source === 'delegation' && Boolean(letterOf(matter, matter.letter)?.[1].handsOver)
}

/** Căn cứ như người ta đọc: the point and what it names, or the reference. */
export function basisOf(matter: DelegatedMatter): string | null {
  const [, letter] = letterOf(matter, matter.letter) ?? []
  return matter.source === 'delegation' && letter ? `${letter.article} (${letter.name})` : matter.reference
}

/** Lần đưa ra Ban Thường vụ đang chờ trả lời. */
export function escalationOf({ escalations }: Pick<DelegatedMatter, 'escalations'>): Escalation | undefined {
  return escalations.findLast(({ closedAs }) => closedAs === null)
}

/** Xin ý kiến trước khi quyết định: TT then decides by BTV's direction; otherwise BTV decides itself. */
export function asksDirection(matter: Pick<DelegatedMatter, 'escalations'>): boolean {
  return ['complex', 'necessary', 'amount'].includes(escalationOf(matter)?.ground ?? '')
}

/** Câu trả lời còn giá trị của vòng này: the last of each member. */
export function answersNow({ answers, round }: Pick<DelegatedMatter, 'answers' | 'round'>): Map<PersonId, Answer> {
  return new Map(
    answers.filter((each) => each.round === round && !each.struck).map((answer) => [answer.person, answer]),
  )
}

/** Tất cả thành viên Thường trực đương nhiệm đã tán thành [QC143-15.2-a, C-05]. */
export function isUnanimous(matter: DelegatedMatter): boolean {
  const now = answersNow(matter)
  return isFullBoard(matter) && matter.board.every((person) => now.get(person)?.agrees)
}

/** Tất cả đã cho ý kiến mà còn ý kiến khác nhau. */
export function isDisputed(matter: DelegatedMatter): boolean {
  const now = answersNow(matter)
  return isFullBoard(matter) && matter.board.every((person) => now.has(person)) && !isUnanimous(matter)
}

/** Còn được chuẩn bị lại để thảo luận kỹ [QC143-15.2-b]. */
export function mayRework(matter: DelegatedMatter): boolean {
  return matter.reworks < inForce(matter, 'delegatedMatter.dispute').reworks
}

/** Ý kiến của Ban Thường vụ mà văn bản phải ghi: its conclusion of what was handed over, else its decision. */
export function wordOfBody({ conclusion, decision, escalations }: DelegatedMatter): BodyOutcome | null {
  if (conclusion) return conclusion
  return decision?.by === 'standingCommittee' ? (escalations.findLast(({ outcome }) => outcome)?.outcome ?? null) : null
}

/** Còn phải thực hiện và trình: not yet concluded by BTV. */
export function isToExecute(matter: DelegatedMatter): boolean {
  return isExecuted(matter) && matter.conclusion === null
}

/** Việc Thường trực bắt đầu, Ban Thường vụ kết luận; nothing is begun of what BTV itself did not carry. */
export function isExecuted(matter: DelegatedMatter): boolean {
  return isHandedOver(matter) && ['agreed', 'carried', 'noted'].includes(matter.decision?.outcome ?? '')
}

function isFullBoard(matter: DelegatedMatter): boolean {
  return matter.board.length >= inForce(matter, 'delegatedMatter.boardMin').membersMin
}
