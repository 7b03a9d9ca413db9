import { z } from 'zod'
import type { Begin, CalendarChanged, DossierId, Facts, Stamped } from '../machines/event.ts'
import { act, anyBeginning, day, id, instant, line, papers, urgency } from './act.ts'
import { documentTypes } from './values.ts'

/** Thể loại văn bản, by the Party's abbreviations. */
const documentType = z.enum(documentTypes)

/** Cơ quan ban hành: the body in whose name the document goes out, or the office for its own papers. */
const organ = z.enum(['executiveCommittee', 'standingCommittee', 'permanentBoard', 'office'])

/** Nơi soạn thảo; neither is the office itself. */
const drafter = z.strictObject({ organisation: id.optional(), person: id.optional() })

/** Căn cứ: the carried item or poll, or a decision taken on paper, with its date and its papers. */
const basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), item: id }),
  z.strictObject({ kind: z.literal('poll'), poll: id }),
  z.strictObject({ kind: z.literal('paper'), reference: line, heldOn: day, ...papers }),
])

/** Ký với tư cách nào. */
const signer = z.enum(['secretary', 'permanentDeputySecretary', 'namedSubstitute', 'chiefOfOffice'])

const collective = z.enum([
  'executiveCommittee',
  'standingCommittee',
  'permanentBoard',
  'inspectionCommission',
  'partyBuildingCommission',
  'office',
])

/** Nơi nhận: an organisation, a person or a collective of the unit, or somebody outside, by name. */
const recipient = z.union([
  z.strictObject({ organisation: id }),
  z.strictObject({ person: id }),
  z.strictObject({ capacity: collective }),
  z.strictObject({ name: line }),
])

const beginning = z.strictObject({
  ...anyBeginning,
  documentType,
  organ,
  /** Nội dung điều chỉnh, of a QC that another body than the usual one issues [LP-23-c]. */
  subject: line.optional(),
  /** Việc được Ban Thường vụ ủy quyền: always put in writing [LP-13.1-a]. */
  delegated: z.boolean().default(false),
  basis: basis.optional(),
  drafter: drafter.optional(),
  ...papers,
})

const acts = {
  attach: act('attach', papers),
  /** One of the two: the file, or the number that its entry in the secret register bears. */
  detach: act('detach', { file: id.optional(), registerNumber: line.optional() }),
  submit: act('submit', {}),
  /** Who is to sign and in which capacity; `absence` says that and why the secretary is away, where that suffices. */
  pass: act('pass', { signer, person: id.optional(), absence: line.optional() }),
  sendBack: act('sendBack', {}),
  sign: act('sign', { method: z.enum(['hand', 'digital']), absence: line.optional(), ...papers }),
  dispatch: act('dispatch', { recipients: z.array(recipient).max(200), ...papers }),
  /** `n` is the recipient's place in the list, from 1; a recipient of the unit need not give it. */
  acknowledge: act('acknowledge', { n: z.int().min(1).optional() }),
  archive: act('archive', { place: line.optional() }),
  correct: act('correct', {
    title: line.optional(),
    urgency: urgency.optional(),
    documentType: documentType.optional(),
    organ: organ.optional(),
    subject: line.optional(),
    basis: basis.optional(),
    drafter: drafter.optional(),
  }),
  reschedule: act('reschedule', { until: instant }),
  waive: act('waive', {}),
  withdraw: act('withdraw', {}),
}

type PromulgationFact =
  | 'sitting'
  | 'offices'
  | 'authorisations'
  | 'people'
  | 'organisations'
  | 'dossier:basis.item'
  | 'dossier:basis.poll'
const described: PromulgationFact[] = ['people', 'organisations', 'dossier:basis.item', 'dossier:basis.poll']
const authority: PromulgationFact[] = ['offices', 'authorisations', 'sitting']

export const promulgationSchemas = {
  beginning,
  acts,
  facts: {
    begin: described,
    correct: described,
    pass: authority,
    sign: authority,
    dispatch: ['people', 'organisations'],
  } as Record<string, PromulgationFact[]>,
}

export type DocumentType = z.infer<typeof documentType>
export type Organ = z.infer<typeof organ>
export type Drafter = z.infer<typeof drafter>
export type SignerCapacity = z.infer<typeof signer>
export type Recipient = z.infer<typeof recipient>
export type GivenBasis = z.infer<typeof basis>
export type PromulgationBeginning = z.infer<typeof beginning>

/** Nội dung đã được thông qua, as the item itself says when it begins the promulgation. */
export interface CarriedItem {
  kind: 'item'
  item: DossierId
  meeting: DossierId | null
  heldOn: string
  approvals: number | null
  sitting: number | null
}

/** Phiếu lấy ý kiến đã đạt quá bán, as the poll itself says: of the weight of a meeting's resolution [LP-9.3-e]. */
export interface CarriedPoll {
  kind: 'poll'
  poll: DossierId
  heldOn: string
  approvals: number | null
  sitting: number | null
}

/**
 * Việc Thường trực đã quyết định, as the matter itself says. `body` is whose decision it counts as: within BTV's
 * delegation it has the effect of BTV's own, otherwise it is TT's [LP-3.4-z2].
 */
export interface DecidedMatter {
  kind: 'delegatedMatter'
  matter: DossierId
  body: 'standingCommittee' | 'permanentBoard'
  heldOn: string
  /** Điểm, khoản được ủy quyền, as people read it; or the reference of another source. */
  reference: string | null
  approvals: number | null
  sitting: number | null
}

/** Quyết nghị do chính hồ sơ ra quyết nghị nêu: taken at its word, not looked up. */
export type Decided = CarriedItem | CarriedPoll | DecidedMatter

/** Begun by a person, whose basis is looked up, or by the dossier that decided, whose word is taken. */
export type PromulgationInput = Omit<Begin<PromulgationBeginning>, 'basis' | 'facts'> & {
  basis?: GivenBasis | Decided
  facts?: Facts
  startedBy?: DossierId
  /** The dossier that waits until the document is out, and is told so. */
  answersTo?: DossierId
}

type Acts = { [Type in keyof typeof acts]: Stamped<z.infer<(typeof acts)[Type]>> }
export type PromulgationAct<Type extends keyof Acts> = Acts[Type]

/** Số đã lấy, answered by the record. */
export interface Numbered {
  type: 'numbered'
  number: number
  at: string
}

export type PromulgationEvent = Acts[keyof Acts] | Numbered | CalendarChanged
