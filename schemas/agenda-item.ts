import { z } from 'zod'
import type { Begin, CalendarChanged, Deadline, DossierId, Stamped, Told, Untold } from '../machines/event.ts'
import { act, anyBeginning, day, id, instant, line, papers, prose, type Secrecy } from './act.ts'
import type { Recall } from './settled.ts'
import { itemTypes } from './value-parts.ts'

export const body = z.enum([
  'executiveCommittee',
  'standingCommittee',
  'permanentBoard',
  'internalAffairs',
  'partyBodies',
])

export const itemType = z.enum(itemTypes)

/** Thể loại văn bản của Đảng. */
export const documentType = z.enum([
  'NQ',
  'QĐ',
  'CT',
  'KL',
  'QC',
  'TB',
  'BC',
  'KH',
  'CTr',
  'ĐA',
  'PA',
  'HD',
  'TTr',
  'CV',
  'BB',
  'GM',
])

/** Nơi chuẩn bị: unit and person [LP-11.2-b]. */
const preparer = z.strictObject({ organisation: id.optional(), person: id.optional() })

const assignment = {
  /** Ủy viên BTV phụ trách. */
  memberInCharge: id.optional(),
  preparer: preparer.optional(),
}

/** Nội dung thường kỳ mà quy chế đòi hỏi ở mỗi hội nghị BCH. */
export const standingItem = z.enum(['socioEconomic', 'programmeResults'])

const beginning = z.strictObject({
  ...anyBeginning,
  body,
  itemType: itemType.default('ordinary'),
  councilSession: z.enum(['regular', 'adHoc', 'speciallyImportant']).optional(),
  /** Ngày họp Hội đồng nhân dân, of a council matter: the opinion comes before it [LP-6.H2-a]. */
  councilOn: day.optional(),
  standingItem: standingItem.optional(),
  /** Dòng trong chương trình công tác; none means it stands outside the programme [LP-10.1-b]. */
  programmeLine: line.optional(),
  /** Đột xuất: why it is important and why it is urgent, both to be stated [LP-11.2-d]. */
  unscheduled: z.strictObject({ important: prose, urgent: prose }).optional(),
  /** Chỉ đạo của cấp trên, by its reference. */
  superiorDirection: line.optional(),
  ...assignment,
  ...papers,
})

const acts = {
  admit: act('admit', {}),
  refuse: act('refuse', {}),
  assign: act('assign', assignment),
  flag: act('flag', { important: z.boolean().optional(), closedSession: z.boolean().optional() }),
  scheduleCouncil: act('scheduleCouncil', { councilOn: day }),
  attach: act('attach', papers),
  detach: act('detach', { file: id }),
  seekComments: act('seekComments', { from: z.array(line).min(1).max(50), dueAt: instant.optional() }),
  opine: act('opine', { opinion: prose.optional(), registerEntries: papers.registerEntries }),
  deliver: act('deliver', papers),
  keep: act('keep', { until: instant }),
  takeOff: act('takeOff', {}),
  appraise: act('appraise', { findings: prose.optional(), shortened: z.boolean().optional() }),
  sendBack: act('sendBack', { reasons: z.array(prose).min(1).max(20) }),
  check: act('check', { findings: prose.optional() }),
  answerFromSuperior: act('answerFromSuperior', {
    answer: prose.optional(),
    registerEntries: papers.registerEntries,
    agreed: z.boolean(),
  }),
  withdraw: act('withdraw', {}),
  correct: act('correct', { what: z.enum(['opinion', 'comments']), n: z.int().min(1) }),
}

export const agendaItemSchemas = {
  beginning,
  acts,
  facts: {
    begin: ['people', 'organisations'],
    assign: ['people', 'organisations'],
  } as Record<string, ('people' | 'organisations')[]>,
}

export type ItemType = z.infer<typeof itemType>
export type DocumentType = z.infer<typeof documentType>
export type StandingItem = z.infer<typeof standingItem>
export type Preparer = z.infer<typeof preparer>

type Acts = { [Type in keyof typeof acts]: Stamped<z.infer<(typeof acts)[Type]>> }
export type ItemAct<Type extends keyof Acts> = Acts[Type]

/** Where an item comes from; people begin only what is assigned, unscheduled or directed by a superior. */
export interface Referral {
  from: string
  kind: 'body' | 'poll' | 'delegatedMatter' | 'appointment'
  /** Văn bản, kết luận làm căn cứ chuyển. */
  reference?: string
}

export type ItemBeginning = z.infer<typeof beginning>
/** Người trình hoặc hồ sơ khác begin it; of the second kind there is no person behind it, and it cannot be refused. */
export type ItemInput = Begin<
  ItemBeginning & {
    startedBy?: string
    /** The dossier that waits for the outcome, which is told to it. */
    answersTo?: DossierId
    /** Đưa vào phiên họp gần nhất: it goes on that meeting's agenda by itself. */
    toNearest?: true
    referral?: Referral
    important?: boolean
    closedSession?: boolean
    threshold?: Threshold | null
  }
>
export type Threshold = { atLeast: [number, number] } | { over: [number, number] }

/** Lịch của phiên họp mà nội dung đứng trong chương trình: told by the meeting. */
export interface Place {
  meeting: string
  startsAt: string
  extraordinary: boolean
  materialsDueAt: string | null
  invitationsDueAt: string | null
  /** Khách mời, Ủy viên UBKT: who else sees this item once the invitations are out. */
  guests: string[]
}

export type Outcome = 'carried' | 'notCarried' | 'noted' | 'deferred' | 'sentBack' | 'referredUp'

/** Kết quả tại hội nghị, sent by the meeting alone. */
export interface Decision {
  outcome: Outcome
  heldOn: string
  reason?: string
  documentType?: DocumentType
  drafter?: Preparer
  approvals?: number
  sitting?: number
  /** Of a referral: to the next body, or to the superior. */
  to?: 'nextBody' | 'superior'
}

/** Tình trạng của nội dung như phiên họp đang biết. */
export interface Known {
  standing: string
  important: boolean
  closedSession: boolean
  kept: boolean
  late: boolean
  councilOn: string | null
}

export type ItemToldEvent =
  /** `known`: how the meeting knows the item to stand, so that it hears only what is otherwise. */
  | Told<{ type: 'placed'; place: Place; known?: Known }>
  /** `again`: through no decision about the item itself, so that one meant for the nearest meeting seeks the next. */
  | Told<{ type: 'takenOff'; reason: string; again?: true }>
  | Told<{ type: 'takenUp' }>
  | Told<{ type: 'decide'; decision: Decision }>
  | Recall

/** Phiên họp gần nhất, answered by the record, which keeps the item's place there. */
export interface Nearest {
  type: 'nearest'
  meeting: DossierId
  at: string
}

/** Một nội dung xin vào chương trình: what the meeting has to know of it. */
export interface Joining {
  item: DossierId
  title: string
  secrecy: Secrecy
  itemType: ItemType
  standingItem: StandingItem | null
  important: boolean
  closedSession: boolean
  threshold: Threshold | null
  memberInCharge: string | null
  councilOn: string | null
  standing: string
}

export type ItemEvent = Acts[keyof Acts] | ItemToldEvent | Nearest | CalendarChanged | Deadline | Untold
