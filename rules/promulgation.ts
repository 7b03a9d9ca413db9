import type { Dossier, FileFact, PersonId, Stamp } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { AnyAct, RegisterEntry } from '../schemas/act.ts'
import type {
  CarriedItem,
  CarriedPoll,
  DecidedMatter,
  DocumentType,
  Drafter,
  Organ,
  PromulgationAct,
  Recipient,
  SignerCapacity,
} from '../schemas/promulgation.ts'
import { type Day, type Instant, msOf } from './instants.ts'
import { holderOf, isCompetent, signerCites } from './signature.ts'
import { inForce, type Termed } from './values.ts'

/** Giấy tờ: files with their hashes, or their entries in the secret register. */
export interface Papers {
  files: FileFact[]
  registerEntries: RegisterEntry[]
}

/** Căn cứ ban hành: a carried decision of `body`, or what counts as its decision. */
export type Basis = { body: Organ } & (
  | (Omit<CarriedItem, 'heldOn'> & { heldOn: Day | null })
  | (Omit<CarriedPoll, 'heldOn'> & { heldOn: Day | null })
  | Omit<DecidedMatter, 'body'>
  | ({ kind: 'paper'; reference: string; heldOn: Day } & Papers)
)

/** Chữ ký: of that person, in that capacity, on the paper or the file of that hash. */
export interface Signature extends Papers {
  person: PersonId
  as: SignerCapacity
  form: 'T/M' | 'T/L'
  method: 'hand' | 'digital'
  signedOn: Day
}

/** Một nơi nhận và việc giao nhận. */
export interface Delivery {
  to: Recipient
  sentOn: Day
  acknowledged: { on: Day; by: PersonId } | null
}

/** Một văn bản trên đường ban hành. */
export interface Promulgation extends Dossier, Papers {
  documentType: DocumentType
  organ: Organ
  subject: string | null
  delegated: boolean
  basis: Basis | null
  drafter: Drafter
  startedBy: string | null
  /** Hồ sơ đang chờ văn bản này. */
  answersTo: string | null
  returns: { from: 'office' | 'signer'; reason: string; by: PersonId; at: Instant }[]
  /** Người ký đã chọn; without a person it is whoever holds the office. */
  signer: { as: SignerCapacity; person: PersonId | null; absence: string | null } | null
  signature: Signature | null
  number: { number: number; text: string; takenAt: Instant } | null
  /** Bản phát hành: the numbered, signed copy. */
  issued: (Papers & { on: Day }) | null
  deliveries: Delivery[]
  archived: { on: Day; place: string | null; hashes: { name: string; hash: string }[] } | null
  ended: { reason: string; by: PersonId; at: Instant } | null
  draftDueAt: Instant | null
  reviewDueAt: Instant | null
  signatureDueAt: Instant | null
  dispatchDueAt: Instant | null
  archiveDueAt: Instant | null
}

type R<E> = Requirement<Promulgation, E>
type Acting = Stamp & AnyAct
/** Nghị quyết, quyết định của BCH, BTV dựa trên một quyết nghị đã được thông qua; judged of the dossier as it stands. */
export const restsOnDecision: R<unknown> = {
  id: 'restsOnDecision',
  cites: 'promulgation.decisionNeeded',
  ground: 'dossier',
  weight: 'blocks',
  met: (paper) => !needsDecision(paper) || paper.basis?.body === paper.organ,
  params: ({ documentType }) => ({ documentType }),
}

/** Quy chế do Ban Chấp hành ban hành, save the one that BTV issues [LP-1.1-b, LP-23-c]. */
export const regulationIssuer: R<unknown> = {
  id: 'regulationIssuer',
  cites: 'promulgation.regulationIssuer',
  ground: 'dossier',
  weight: 'blocks',
  met: mayIssueRegulation,
  params: exceptions,
}

/** Đúng loại văn bản của cấp ấy; the table is a reminder, no bar. */
export const fitsMatrix: R<unknown> = {
  id: 'fitsMatrix',
  cites: 'promulgation.matrix',
  ground: 'dossier',
  weight: 'warns',
  met: (paper) => {
    const row = inForce(paper, 'promulgation.matrix')[paper.documentType]
    // The one QC that BTV issues stands in the regulation itself, whatever the table says.
    return !row || row.issuers.includes(paper.organ) || (paper.documentType === 'QC' && mayIssueRegulation(paper))
  },
  params: ({ documentType }) => ({ documentType }),
}

/** Người ký đúng thẩm quyền [LP-13.2-a]: of who is chosen, by today's offices and authorisations. */
export const choosesCompetent: R<PromulgationAct<'pass'>> = {
  id: 'signerCompetent',
  cites: (_, { signer }) => signerCites(signer ?? 'secretary'),
  ground: 'facts',
  weight: 'blocks',
  met: (paper, { signer, person, absence, facts }) =>
    isCompetent(paper, { as: signer, person: person ?? holderOf(signer, facts), absence }, facts),
  params: ({ documentType }) => ({ documentType }),
}

/** Người ký đúng thẩm quyền, of who signs, by the offices and authorisations of the day of signing. */
export const signerCompetent: R<PromulgationAct<'sign'>> = {
  id: 'signerCompetent',
  cites: ({ signer }) => signerCites(signer?.as ?? 'secretary'),
  ground: 'facts',
  weight: 'blocks',
  met: (paper, { absence, facts, by }) =>
    paper.signer !== null &&
    isCompetent(
      paper,
      { as: paper.signer.as, person: (facts.onBehalf ?? by).person, absence: absence ?? paper.signer.absence },
      facts,
    ),
  params: ({ documentType }) => ({ documentType }),
}

/** Không ký trước ngày thông qua. */
export const signedAfterDecision: R<Acting> = {
  id: 'signedAfterDecision',
  cites: 'promulgation.decisionNeeded',
  ground: 'body',
  weight: 'blocks',
  met: ({ basis }, { facts }) => !basis?.heldOn || basis.heldOn <= facts.day,
  params: ({ basis }) => ({ heldOn: basis?.heldOn ?? '' }),
}

/** Ngoại lệ không ra văn bản: what TT members handle themselves, never a delegated matter [LP-13.1-d, C-20]. */
export const mayWaive: R<Acting> = {
  id: 'mayWaive',
  cites: 'promulgation.oralException',
  ground: 'dossier',
  weight: 'blocks',
  met: (paper) =>
    inForce(paper, 'promulgation.oralException') !== null && paper.organ === 'permanentBoard' && !paper.delegated,
}

/** Hạn mới còn ở phía trước. */
export const isAhead: R<PromulgationAct<'reschedule'>> = {
  id: 'isAhead',
  cites: 'common.reschedule',
  ground: 'body',
  weight: 'blocks',
  met: (_, { until, at }) => msOf(until) > msOf(at),
}

/** Loại văn bản phải dựa trên quyết nghị. */
export function needsDecision(paper: Termed & { documentType: DocumentType; organ: Organ }): boolean {
  const { types, of } = inForce(paper, 'promulgation.decisionNeeded')
  return types.includes(paper.documentType) && of.some((body) => body === paper.organ)
}

/** Quy chế (QC) đúng cấp ban hành; any other document passes. */
export function mayIssueRegulation(
  paper: Termed & { documentType: DocumentType; organ: Organ; subject: string | null },
): boolean {
  if (paper.documentType !== 'QC' || paper.organ === inForce(paper, 'promulgation.regulationIssuer')) return true
  return inForce(paper, 'promulgation.regulationIssuerExceptions').some(
    ({ named, issuer }) => issuer === paper.organ && sameName(named, paper.subject ?? ''),
  )
}

/** Những quy chế do cấp khác ban hành, by name. */
export function exceptions(paper: Termed) {
  return { named: inForce(paper, 'promulgation.regulationIssuerExceptions').map(({ named }) => named) }
}

// Two spellings of one word stand in the texts: uỷ and ủy.
function sameName(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFC').toLowerCase().replaceAll('uỷ', 'ủy').replace(/\s+/g, ' ').trim()
  return plain(a) === plain(b)
}
