import type { Body, Dossier, FileFact, PersonId } from '../machines/event.ts'
import type { RegisterEntry } from '../schemas/act.ts'
import type {
  Ballot,
  ChecklistLine,
  Discipline,
  Manager,
  PersonnelKind,
  Post,
  StepName,
} from '../schemas/appointment.ts'
import type { Values } from '../schemas/values.ts'
import type { Day, Instant } from './instants.ts'
import { inForce } from './values.ts'

/** Giấy tờ: files, or in a secret dossier their entries in the register. */
export interface Papers {
  files: FileFact[]
  registerEntries: RegisterEntry[]
}

/** Ai làm, lúc nào, theo văn bản nào. */
export interface Mark {
  by: PersonId
  on: Day
  reference: string | null
}

/** Một người trong danh sách. */
export interface Candidate {
  person: PersonId | null
  name: string | null
  registerNumber: string | null
  checks: (Mark & Papers & { line: ChecklistLine; met: boolean; note: string | null })[]
  disciplines: { discipline: Discipline; decidedOn: Day; struck: string | null }[]
  /** Thường trực bỏ qua một điều kiện mà nguồn chưa được kiểm chứng. */
  lifts: (Mark & Papers & { line: ChecklistLine | 'disciplineWait'; reason: string })[]
  dropped: (Mark & { reason: string }) | null
}

/** Vì sao những người này đi tiếp: above half; the two highest where nobody was; the head at exactly half; nobody. */
export type Basis = 'noBallot' | 'chosen' | 'highest' | 'head' | 'nobody'

/** Một hội nghị của quy trình, as its minutes say. */
export interface StepRecord extends Mark, Papers {
  step: StepName
  summoned: number
  present: number
  ballot: Ballot | null
  basis: Basis
  /** Who was on it, and who goes on. */
  before: number[]
  after: number[]
}

/** Quyết nghị của một tập thể về việc này. */
export interface Resolution {
  /** `paper`: entered by the office, of a body to which the matter was handed on. */
  by: 'agendaItem' | 'writtenPoll' | 'delegatedMatter' | 'paper'
  body: Body
  dossier: string | null
  files: string[]
  registerEntries: RegisterEntry[]
  heldOn: Day
  approvals: number | null
  sitting: number | null
  reference: string | null
  number: string | null
}

/** Quy trình nhân sự: one post, from the proposal to the notice. */
export interface Appointment extends Dossier, Papers {
  kind: PersonnelKind
  post: Post
  seats: number
  source: 'inHouse' | 'external'
  assignment: string | null
  /** Của đề nghị xin chủ trương, in a secret dossier. */
  requestEntries: RegisterEntry[]
  units: { organisation: string }[]
  startedBy: string | null
  keys: (Mark & { as: 'secretary' | 'permanentBoard' })[]
  announced: Mark | null
  policySoughtAt: Instant | null
  policy: (Mark & { at: Instant }) | null
  consultations: (Mark & Papers & { with: string; agreed: boolean })[]
  candidates: Candidate[]
  steps: StepRecord[]
  struckSteps: (StepRecord & { reason: string })[]
  /** Những người còn trong quy trình, by their place in the list. */
  shortlist: number[]
  verifications: (Mark & { candidate: number; reason: string; conclusion: (Mark & Papers & { met: boolean }) | null })[]
  statements: (Papers & { candidate: number; statement: string | null; on: Day })[]
  opinions: (Mark & Papers & { from: string })[]
  via: 'meeting' | 'poll'
  /** The dossier whose outcome is waited for; what it may start in its turn bears its name and a dot. */
  awaited: { dossier: string; body: Body; for: 'submission' | 'decision' } | null
  attempts: number
  recall: { reason: string; by: PersonId } | null
  /** Chuyển tập thể khác xem xét, whose decision comes by reference where its dossier does not answer itself. */
  handedOn: { from: string; outcome: string; at: Instant } | null
  returned: { from: string; outcome: string; reason: string | null; at: Instant }[]
  /** BTV's conclusion to submit to BCH, or to propose to the province. */
  submission: Resolution | null
  decision: Resolution | null
  superior: { sent: (Mark & Papers) | null; answer: (Mark & Papers & { agreed: boolean }) | null }
  document: { dossier: string; number: string | null } | null
  documents: number
  ended: { reason: string | null; by: PersonId | null; at: Instant } | null
  announceDueAt: Instant | null
  /** A deadline of the proposal that the text does not set and a unit may. */
  proposalDueAt: Instant | null
  policyDueAt: Instant | null
  processDueAt: Instant | null
  superiorDueAt: Instant | null
}

/** Cấp quản lý chức danh này, by the unit's table; one without a row is BTV's [C-01]. */
export function managerOf(given: Pick<Appointment, 'terms'> & { post: Post }): Manager {
  return given.post.managedBy ?? inForce(given, 'appointment.managing').withoutRow
}

/** Tập thể của đơn vị ra quyết định; of a post of the province it is BTV, which only proposes. */
export function deciderOf(given: Pick<Appointment, 'terms'> & { post: Post }): Exclude<Manager, 'superior'> {
  const manager = managerOf(given)
  return manager === 'superior' ? inForce(given, 'appointment.superior').proposedBy : manager
}

/** Tập thể được hỏi tiếp theo: BTV first where it must submit to BCH [LP-2.4.3-a, C-02]. */
export function nextToAsk(appointment: Appointment): NonNullable<Appointment['awaited']>['for'] {
  const manager = managerOf(appointment)
  if (appointment.submission || manager === 'standingCommittee' || manager === 'permanentBoard') return 'decision'
  if (manager === 'superior') return 'submission'
  return inForce(appointment, 'appointment.submission').executiveCommittee ? 'submission' : 'decision'
}

/** Những hội nghị của việc này; an external candidate has their own, and some acts have none. */
export function stepsOf({ kind, source, ...given }: Pick<Appointment, 'terms' | 'kind' | 'source'>) {
  const lists = inForce(given, 'appointment.steps')
  return (kind === 'appointment' && source === 'external' ? lists.external : lists[kind]) ?? []
}

/** Hội nghị tiếp theo, undefined after the last. */
export function nextStep(appointment: Appointment): ReturnType<typeof stepsOf>[number] | undefined {
  return stepsOf(appointment)[appointment.steps.length]
}

/** Những dòng phải rà soát cho việc này. */
export function linesOf(given: Pick<Appointment, 'terms' | 'kind'>): Values['appointment.eligibility'] {
  return inForce(given, 'appointment.eligibility').filter(({ kinds }) => kinds.includes(given.kind))
}

/** Nhân sự còn trong danh sách, with their place from 1. */
export function listed({ candidates }: Pick<Appointment, 'candidates'>): { n: number; candidate: Candidate }[] {
  return candidates.flatMap((candidate, i) => (candidate.dropped ? [] : [{ n: i + 1, candidate }]))
}

/** How a requirement says that its figure has not been verified; nothing where it has. */
export function unverified({ status }: { status: string }): { unverified: string } | Record<string, never> {
  return status === 'verified' ? {} : { unverified: 'appointment.field.unverified' }
}
