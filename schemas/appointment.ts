import { z } from 'zod'
import type { Begin, CalendarChanged, Deadline, DossierId, PersonId, Stamped, Untold } from '../machines/event.ts'
import type { Day } from '../rules/instants.ts'
import { act, anyBeginning, day, id, instant, line, papers, prose } from './act.ts'
import { checklistLines, disciplines, type managers, personnelKinds, stepNames } from './appointment-values.ts'
import type { Settled } from './settled.ts'

const kind = z.enum(personnelKinds)
const source = z.enum(['inHouse', 'external'])

/** Nhân sự: a person of the unit or somebody by name; in a secret dossier a person, or the register entry that names them. */
const candidate = z.strictObject({ person: id.optional(), name: line.optional(), registerNumber: line.optional() })
/** Their place in the list, from 1. */
const n = z.int().min(1)
const headcount = z.int().min(0).max(10_000)

/** Nội dung xin chủ trương: number of posts, where the people come from, what they are to do. */
const request = {
  seats: z.int().min(1).max(20).optional(),
  source: source.optional(),
  assignment: line.optional(),
  /** Cơ quan, đơn vị được thông báo quyết định. */
  units: z
    .array(z.strictObject({ organisation: id }))
    .max(50)
    .optional(),
  registerEntries: papers.registerEntries,
}

const beginning = z.strictObject({
  ...anyBeginning,
  kind,
  /** Chức danh, of the unit's table. */
  post: id,
  ...request,
  candidates: z.array(candidate).max(50).optional(),
  files: papers.files,
})

/** Kiểm phiếu: `yes` stands for each candidate on the ballot. */
const ballot = z.strictObject({
  issued: headcount,
  returned: headcount,
  valid: headcount,
  yes: z.array(z.strictObject({ candidate: n, votes: headcount })).max(50),
})

const acts = {
  propose: act('propose', { as: z.enum(['secretary', 'permanentBoard']) }),
  request: act('request', request),
  announce: act('announce', {}),
  approvePolicy: act('approvePolicy', {}),
  rejectPolicy: act('rejectPolicy', {}),
  enlist: act('enlist', { candidates: z.array(candidate).min(1).max(50) }),
  drop: act('drop', { candidate: n }),
  enterDiscipline: act('enterDiscipline', { candidate: n, discipline: z.enum(disciplines), decidedOn: day }),
  check: act('check', {
    candidate: n,
    line: z.enum(checklistLines),
    met: z.boolean(),
    note: prose.optional(),
    ...papers,
  }),
  lift: act('lift', { candidate: n, line: z.enum([...checklistLines, 'disciplineWait']), ...papers }),
  pass: act('pass', {}),
  recordStep: act('recordStep', {
    step: z.enum(stepNames),
    summoned: headcount,
    present: headcount,
    ballot: ballot.optional(),
    /** At exactly half, of somebody from elsewhere: whom the head decides for, null for nobody. */
    headDecides: z.strictObject({ candidate: n.nullable() }).optional(),
    ...papers,
  }),
  consult: act('consult', { with: line, agreed: z.boolean(), ...papers }),
  orderVerification: act('orderVerification', { candidate: n }),
  concludeVerification: act('concludeVerification', { candidate: n, met: z.boolean(), ...papers }),
  makeStatement: act('makeStatement', { statement: prose.optional(), ...papers }),
  giveOpinion: act('giveOpinion', { from: line, ...papers }),
  attach: act('attach', papers),
  detach: act('detach', { file: id.optional(), registerNumber: line.optional() }),
  submit: act('submit', { via: z.enum(['meeting', 'poll']).default('meeting') }),
  enterDecision: act('enterDecision', { agreed: z.boolean(), ...papers }),
  proposeUp: act('proposeUp', papers),
  answerFromSuperior: act('answerFromSuperior', { agreed: z.boolean(), ...papers }),
  draftAnew: act('draftAnew', {}),
  reschedule: act('reschedule', { deadline: z.enum(['policy', 'process', 'superior']), until: instant }),
  correct: act('correct', { what: z.enum(['step', 'discipline']), candidate: n.optional(), n: n.optional() }),
  withdraw: act('withdraw', {}),
}

type AppointmentFact = 'people' | 'organisations' | 'post'

export const appointmentSchemas = {
  beginning,
  acts,
  facts: {
    begin: ['people', 'organisations', 'post'],
    request: ['organisations'],
    enlist: ['people'],
  } as Record<string, AppointmentFact[]>,
}

export type PersonnelKind = z.infer<typeof kind>
export type Manager = (typeof managers)[number]
export type StepName = (typeof stepNames)[number]
export type ChecklistLine = (typeof checklistLines)[number]
export type Discipline = (typeof disciplines)[number]
export type GivenCandidate = z.infer<typeof candidate>
export type Ballot = z.infer<typeof ballot>
export type AppointmentBeginning = z.infer<typeof beginning>

/** Chức danh của đơn vị, as the table had it when the dossier began. */
export interface Post {
  id: string
  title: string
  /** None where the table has no row for it. */
  managedBy: Manager | null
  /** Phải hiệp y với cơ quan cấp tỉnh. */
  consults: boolean
  holder: PersonId | null
  termEndsOn: Day | null
}

/** The post, and which kinds of personnel matters are open for it now. */
export type PostFact = Post & { open: PersonnelKind[] }

/** Begun by a person; a review for reappointment by the unit's day, behind which there is no person. */
export type AppointmentInput = Begin<AppointmentBeginning> & { startedBy?: DossierId }

type Acts = { [Type in keyof typeof acts]: Stamped<z.infer<(typeof acts)[Type]>> }
export type AppointmentAct<Type extends keyof Acts> = Acts[Type]

export type AppointmentEvent = Acts[keyof Acts] | Settled | CalendarChanged | Deadline | Untold
