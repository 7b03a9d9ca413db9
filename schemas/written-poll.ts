import { z } from 'zod'
import type { Begin, CalendarChanged, Deadline, DossierId, PersonId, Stamped, Told } from '../machines/event.ts'
import { act, anyBeginning, day, id, instant, papers, prose } from './act.ts'
import { body, documentType, itemType } from './agenda-item.ts'
import type { Recall } from './settled.ts'

/** Nơi chuẩn bị, nơi soạn thảo: unit and person. */
const preparer = z.strictObject({ organisation: id.optional(), person: id.optional() })

/** Vì sao đưa lên Ban Thường vụ: of a matter that TT did not settle itself [C-22]. */
const escalation = z.enum(['complex', 'necessary', 'disputed'])

const beginning = z.strictObject({
  ...anyBeginning,
  body,
  itemType: itemType.default('ordinary'),
  councilSession: z.enum(['regular', 'adHoc', 'speciallyImportant']).optional(),
  /** Ngày họp Hội đồng nhân dân, of a council matter: the answers are in before it [LP-6.H2-a]. */
  councilOn: day.optional(),
  /** Câu hỏi trên phiếu; of a secret poll it stands on the paper alone. */
  question: prose.optional(),
  escalation: escalation.optional(),
  memberInCharge: id.optional(),
  preparer: preparer.optional(),
  ...papers,
})

/** Lý do không họp mà xin ý kiến bằng văn bản [LP-9.3-c]. */
const ground = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notComplex') }),
  z.strictObject({ kind: z.literal('cannotMeet'), why: prose }),
])

/** Một phiếu: `differs` says that the remark is a different opinion; without it a remark is editorial. */
const reply = {
  choice: z.enum(['approve', 'reject']),
  differs: z.boolean().default(false),
  reserved: z.boolean().default(false),
  remark: prose.optional(),
}

const acts = {
  assign: act('assign', { memberInCharge: id.optional(), preparer: preparer.optional() }),
  attach: act('attach', papers),
  detach: act('detach', { file: id }),
  opine: act('opine', { opinion: prose.optional(), registerEntries: papers.registerEntries }),
  flag: act('flag', { important: z.boolean() }),
  /** `replyUntil` without a value is the unit's usual time; the document is what a carried poll becomes. */
  order: act('order', {
    ground,
    documentType,
    drafter: preparer.optional(),
    replyUntil: instant.optional(),
    important: z.boolean().optional(),
  }),
  answer: act('answer', { ...reply, registerEntries: papers.registerEntries }),
  enterOnBehalf: act('enterOnBehalf', { member: id, ...reply, ...papers }),
  extend: act('extend', { until: instant }),
  membersChanged: act('membersChanged', {}),
  close: act('close', {}),
  judge: act('judge', { important: z.boolean() }),
  correct: act('correct', { what: z.enum(['answer', 'opinion']), n: z.int().min(1) }),
  withdraw: act('withdraw', {}),
}

type PollFact = 'sitting' | 'people' | 'organisations'

export const writtenPollSchemas = {
  beginning,
  acts,
  facts: {
    begin: ['people', 'organisations'],
    assign: ['people', 'organisations'],
    order: ['sitting', 'people', 'organisations'],
    enterOnBehalf: ['people'],
    membersChanged: ['sitting'],
  } as Record<string, PollFact[]>,
}

export type Escalation = z.infer<typeof escalation>
export type Ground = z.infer<typeof ground>
export type PollBeginning = z.infer<typeof beginning>

/** Begun by a person, or by the dossier that asks; of the second kind there is no person behind it. */
export type PollInput = Omit<Begin<PollBeginning>, 'facts'> & {
  facts?: Begin<PollBeginning>['facts']
  startedBy?: DossierId
  /** The dossier that waits for the outcome, which is told to it. */
  answersTo?: DossierId
}

type Acts = { [Type in keyof typeof acts]: Stamped<z.infer<(typeof acts)[Type]>> }
export type PollAct<Type extends keyof Acts> = Acts[Type]

/** Danh sách đương nhiệm đã thay đổi: who sits in the body by now, as the unit's day tells it [C-33]. */
export type RosterChanged = Told<{ type: 'rosterChanged'; sitting: PersonId[] }>

export type PollEvent = Acts[keyof Acts] | RosterChanged | Recall | CalendarChanged | Deadline
