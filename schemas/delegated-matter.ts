import { z } from 'zod'
import type { Begin, CalendarChanged, Deadline, DossierId, Facts, Stamped, Untold } from '../machines/event.ts'
import { act, anyBeginning, day, id, papers, prose } from './act.ts'
import { body } from './agenda-item.ts'
import type { ReportTold } from './report.ts'
import type { Recall, Settled } from './settled.ts'
import { documentTypes } from './values.ts'

/** Nguồn thẩm quyền của Thường trực [LP-3.4-0]. */
const source = z.enum(['delegation', 'superior', 'regulation'])

/** Điểm trong danh mục: `b2`, `đ`; which of them there are is the regulation's to say. */
const letter = z
  .string()
  .transform((text) => text.normalize('NFC').trim().toLowerCase())
  .refine((text) => /^\p{L}\d?$/u.test(text), 'letter')

/** Nơi chuẩn bị và thực hiện. */
const preparer = z.strictObject({ organisation: id.optional(), person: id.optional() })

const documentType = z.enum(documentTypes)

const beginning = z.strictObject({ ...anyBeginning, preparer: preparer.optional(), ...papers })

const acts = {
  accept: act('accept', {
    source,
    letter: letter.optional(),
    /** Ngày phải quyết định. */
    decideBy: day,
    preparer: preparer.optional(),
    /** Loại văn bản sẽ ra; the regulation's usual one without it. */
    documentType: documentType.optional(),
    /** Cấp quản lý chức danh, of what depends on it [C-01]. */
    managedBy: body.optional(),
    councilSession: z.enum(['regular', 'adHoc', 'speciallyImportant']).optional(),
    /** Cấp có thẩm quyền chưa phê duyệt, chưa quyết định. */
    pending: z.literal(true).optional(),
    /** Số tiền, đồng. */
    amount: z.int().min(0).optional(),
  }),
  refuse: act('refuse', {}),
  attach: act('attach', papers),
  detach: act('detach', { file: id }),
  agree: act('agree', {}),
  disagree: act('disagree', { opinion: prose.optional(), registerEntries: papers.registerEntries }),
  resubmit: act('resubmit', papers),
  raise: act('raise', { as: z.enum(['complex', 'necessary']) }),
  /** `members` are those who agree to it, by the minutes that the reference names. */
  lower: act('lower', { members: z.array(id).min(1).max(50) }),
  escalate: act('escalate', {}),
  poll: act('poll', {}),
  draft: act('draft', { documentType: documentType.optional() }),
  handOver: act('handOver', papers),
  reschedule: act('reschedule', { decideBy: day }),
  withdraw: act('withdraw', {}),
  /** `n` is the answer's place among all that were given, from 1. */
  correct: act('correct', { what: z.literal('answer'), n: z.int().min(1) }),
}

type MatterFact = 'sitting' | 'authorisations' | 'people' | 'organisations'
const board: MatterFact[] = ['sitting', 'authorisations']
const prepared: MatterFact[] = ['people', 'organisations']

export const delegatedMatterSchemas = {
  beginning,
  acts,
  facts: {
    begin: prepared,
    accept: prepared,
    agree: board,
    disagree: board,
    raise: board,
    lower: board,
    resubmit: board,
    correct: board,
  } as Record<string, MatterFact[]>,
}

export type MatterSource = z.infer<typeof source>
export type MatterPreparer = z.infer<typeof preparer>
export type MatterDocumentType = z.infer<typeof documentType>
export type MatterBeginning = z.infer<typeof beginning>

/** Begun by a person, or by another dossier that waits for the outcome; that one may name the letter it stands under. */
export type MatterInput = Omit<Begin<MatterBeginning>, 'facts'> & {
  facts?: Facts
  letter?: string
  startedBy?: DossierId
  answersTo?: DossierId
}

type Acts = { [Type in keyof typeof acts]: Stamped<z.infer<(typeof acts)[Type]>> }
export type MatterAct<Type extends keyof Acts> = Acts[Type]

export type MatterEvent = Acts[keyof Acts] | Settled | Recall | ReportTold | Untold | CalendarChanged | Deadline
