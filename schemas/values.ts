import { z } from 'zod'
import type { Fraction } from '../rules/fractions.ts'

/** Cấp và loại họp mà một giá trị có thể nói riêng. */
export const bodies = [
  'executiveCommittee',
  'standingCommittee',
  'permanentBoard',
  'internalAffairs',
  'partyBodies',
] as const

/** Loại nội dung. */
export const itemTypes = [
  'ordinary',
  'personnel',
  'confidence',
  'organisation',
  'finance',
  'discipline',
  'councilSession',
  'report',
  'other',
] as const

/** Tên loại văn bản, by the Party's own abbreviations. */
export const documentTypes = [
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
  'GGT',
  'PC',
] as const

/** Phân số `2/3`: exact, between 0 and 1; a decimal is refused. */
export const fraction = z.custom<string>(isFraction, 'fraction').transform((text): Fraction => {
  const [part, whole] = text.split('/').map(Number)
  return [part!, whole!]
})

const sittingMembers = { of: z.literal('sittingMembers') }
const atLeast = z.strictObject({ atLeast: fraction, ...sittingMembers })
const over = z.strictObject({ over: fraction, ...sittingMembers })
/** Ngưỡng: at least, or more than, a share of the sitting members. */
export const threshold = either(['atLeast', atLeast], ['over', over])

const count = z.int('whole').min(0, 'whole')
const positive = z.int('whole').min(1, 'whole')
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock')

/** Khoảng thời gian, its unit standing with it. */
export const lead = either(
  [
    'days',
    z.strictObject({
      days: count,
      unit: z.enum(['workingDays', 'calendarDays']),
      onNonWorkingDay: z.enum(['earlier', 'later']).optional(),
    }),
  ],
  ['hours', z.strictObject({ hours: count, unit: z.enum(['workingHours', 'hours']) })],
)

/** Giờ làm việc: sessions in order and the closing hour. */
export const hours = z
  .strictObject({ opens: z.array(z.tuple([clock, clock])).min(1), closing: clock })
  .refine(({ opens }) => opens.flat().every((time, n, all) => n === 0 || all[n - 1]! < time), 'clockOrder')

const series = z.strictObject({
  every: either(['months', z.strictObject({ months: positive })], ['weeks', z.strictObject({ weeks: positive })]),
  weekday: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']).optional(),
  timesMin: positive.optional(),
})
const window = either(
  ['firstWorkingDays', z.strictObject({ firstWorkingDays: positive, of: z.enum(['quarterFirstMonth', 'month']) })],
  ['lastWorkingDays', z.strictObject({ lastWorkingDays: positive, of: z.literal('month') })],
  ['onHoliday', z.strictObject({ onHoliday: z.literal('nextWorkingDay') })],
)

const body = z.enum(bodies)
const documentType = z.enum(documentTypes)
const itemType = z.enum(itemTypes)
const office = z.enum(['secretary', 'permanentDeputySecretary'])
const issuer = z.enum([...bodies, 'office'])
const allowed = z.literal('allowed')

/** Căn cứ họp đột xuất; a ground that is not named is none. */
const grounds = z.strictObject({
  membersRequest: threshold.optional(),
  superiorDirection: allowed.optional(),
  standingCommitteeDecision: z.enum(['allowed', 'warns']).optional(),
  whenNeeded: allowed.optional(),
})
const standingItem = z.enum(['permanentBoardReport', 'standingCommitteeReport', 'socioEconomic', 'programmeResults'])
const standingItems = z.strictObject({ regular: z.array(standingItem), extraordinary: z.array(standingItem) })
/** What is merely owed is a line of the agenda; another standing matter is an item with its gates. */
const standing = z.strictObject({ as: z.enum(['line', 'item']) })
const signer = z.strictObject({
  types: z.union([z.literal('all'), z.array(documentType)]),
  onlyIfNamed: z.array(documentType).optional(),
  underAuthorisation: z.literal('all').optional(),
  papers: z.literal('office').optional(),
  form: z.enum(['T/M', 'T/L']),
})

/** Every key that a regulation, a project default or a unit may set, with the shape of its value. */
export const valueShapes = {
  'unit.hours': hours,

  ...each('meeting.series', series.nullable()),
  ...each('meeting.window', window.nullable()),
  ...each('meeting.chair', office),
  ...each('meeting.decides', z.boolean()),
  ...each('meeting.quorum', threshold.nullable()),
  ...each('meeting.majority', threshold.nullable()),
  'meeting.specialThresholds': z.partialRecord(itemType, threshold),
  ...each('meeting.convener', z.enum(['standingCommittee', 'permanentBoard'])),
  ...each('meeting.extraordinaryConvener', z.enum(['standingCommittee', 'permanentBoard'])),
  ...each('meeting.agendaAdopter', z.enum(['standingCommittee', 'permanentBoard'])),
  ...each('meeting.extraordinaryGrounds', grounds),
  'meeting.membersRequestConveneWithin': lead,
  'meeting.substitution.authorisation': z.strictObject({
    deputyOpens: z.boolean(),
    deputyConcludes: z.enum(['withAuthorisation', 'whenAbsent']),
  }),
  'meeting.substitution.named': z
    .strictObject({ namedBy: z.literal('standingCommittee'), from: z.literal('standingCommittee') })
    .nullable(),
  ...each('meeting.fields', z.array(z.enum(['purpose', 'requirements', 'content', 'scope']))),
  ...each('meeting.itemFields', z.array(z.enum(['memberInCharge', 'preparer']))),
  ...each('meeting.materialsLead', lead.nullable()),
  ...each('meeting.invitationLead', lead.nullable()),
  'meeting.extraordinaryExempt': z.boolean(),
  'meeting.guests.inspectionCommission': z
    .strictObject({ invitedTo: z.array(body), exceptClosedItems: z.boolean() })
    .nullable(),
  'meeting.guests.others': z
    .strictObject({
      proposedBy: z.literal('office'),
      decidedBy: z.literal('standingCommittee'),
      attends: z.enum(['ownItem', 'wholeMeeting']),
    })
    .nullable(),
  ...each('meeting.standingItems', standingItems),
  'meeting.standing.permanentBoardReport': standing,
  'meeting.standing.standingCommitteeReport': standing,
  'meeting.standing.socioEconomic': standing,
  'meeting.standing.programmeResults': standing,
  'meeting.agendaCheckLead': lead,
  'meeting.openEarlyBy': lead,
  'meeting.ballot': z.partialRecord(z.enum([...itemTypes, 'otherwise']), z.enum(['secret', 'open'])),
  'meeting.vote': z.strictObject({ voters: z.literal('presentMembers'), oncePerItem: z.literal(true) }),
  'meeting.recusal': z.strictObject({
    votes: z.literal(false),
    inDenominator: z.boolean(),
    inQuorumWhilePresent: z.boolean(),
  }),
  'meeting.proxy': z.boolean(),
  'meeting.castingVote': z.boolean(),
  ...each('meeting.minutes', z.strictObject({ signers: z.array(z.enum(['recorder', 'chair'])) })),
  ...each('meeting.conclusionHours', lead.nullable()),
  ...each('meeting.absenceReason', z.boolean()),
  'meeting.reservedOpinion': z.boolean(),
  'meeting.reservedOpinionReaders': z.array(z.enum(['body', 'superior'])),
  'meeting.postponement': z.strictObject({
    withoutQuorum: z.literal('postponed'),
    restarts: z.array(z.literal('invitations')),
  }),
  'meeting.adjournment': z.strictObject({ names: z.literal('instant') }),
  'meeting.nonWorkingDay': z.enum(['needsReason', 'allowed']),
  'meeting.outcomes': z.strictObject({ beforeConclusion: z.literal('everyItem') }),

  'agendaItem.competence.organisation': body.nullable(),
  'agendaItem.competence.workingRegulation': body.nullable(),
  'agendaItem.competence.councilSessionRegular': body.nullable(),
  'agendaItem.competence.councilSessionAdHoc': body.nullable(),
  'agendaItem.competence.councilSessionSpeciallyImportant': body.nullable(),
  'agendaItem.competence.reward': body.nullable(),
  'agendaItem.competence.payStep': body.nullable(),
  'agendaItem.competence.cellCongress': body.nullable(),
  'agendaItem.beforeCouncil': z.boolean(),
  'agendaItem.referral': z.strictObject({
    permanentBoard: z.literal('standingCommittee').optional(),
    standingCommittee: z.literal('executiveCommittee').optional(),
  }),
  'agendaItem.unscheduled': z.strictObject({
    needs: z.array(z.enum(['important', 'urgent'])),
    decides: z.literal('permanentBoard'),
    whenSitting: z.literal('standingCommittee').nullable(),
  }),
  'agendaItem.workProgramme': z.strictObject({ outside: z.enum(['recorded', 'warns']) }),
  'agendaItem.delivery': z.strictObject({ filesMin: count }),
  'agendaItem.late': z.strictObject({ reportedBy: z.literal('office'), decides: z.literal('permanentBoard') }),
  ...each(
    'agendaItem.appraisal',
    z
      .strictObject({
        by: z.literal('office'),
        directedBy: office,
        shortened: z.array(z.enum(['extraordinary', 'late'])),
      })
      .nullable(),
  ),
  'agendaItem.appraisalLead': lead,
  'agendaItem.return': z.strictObject({ reasonsMin: positive }),
  'agendaItem.memberOpinion': z
    .strictObject({ until: z.literal('appraisalEnds'), silence: z.literal('recorded') })
    .nullable(),
  'agendaItem.permanentBoardCheck': z.boolean(),
  'agendaItem.checkLead': lead,
  ...each('agendaItem.bodyConclusion', z.enum(['standingCommittee', 'permanentBoard']).nullable()),
  ...each('agendaItem.outcomeDocuments', z.array(documentType)),

  'promulgation.draft': z.strictObject({ filesMin: count }),
  'promulgation.decisionNeeded': z.strictObject({ types: z.array(documentType), of: z.array(body) }),
  'promulgation.regulationIssuer': body,
  'promulgation.regulationIssuerExceptions': z.array(z.strictObject({ named: z.string().min(1), issuer: body })),
  'promulgation.signer.secretary': signer,
  'promulgation.signer.permanentDeputySecretary': signer,
  'promulgation.signer.chiefOfOffice': signer,
  'promulgation.matrix': z.partialRecord(
    documentType,
    z.strictObject({ issuers: z.array(issuer).min(1), status: z.enum(['verified', 'secondary', 'unverified']) }),
  ),
  'promulgation.recipients': z.strictObject({ countMin: count }),
  'promulgation.recipientsTemplate': z.array(z.string().min(1)),
  'promulgation.form': z.boolean(),
  'promulgation.archive': z.boolean(),
  'promulgation.numbering': z.strictObject({
    per: z.array(z.enum(['organ', 'type', 'term'])).min(1),
    padTo: count,
    symbols: z.partialRecord(issuer, z.string().min(1)),
  }),
  'promulgation.secretRegister': z.boolean(),
  'promulgation.oralException': z
    .strictObject({ by: z.literal('permanentBoardMember'), forDelegatedMatters: z.literal(false) })
    .nullable(),
  'promulgation.noticeOfDirections': z.strictObject({ issuer: z.literal('office') }),

  'common.owner': z.literal(true),
  'common.reason': z.literal(true),
  'common.reference': z.literal(true),
  'common.files': z.literal(true),
  'common.correction': z.strictObject({ until: z.literal('concludedOrSigned'), afterwards: z.literal('note') }),
  'common.withdrawal': z.strictObject({ opener: z.literal('untilTakenUp'), afterwards: z.literal('decider') }),
  'common.happenedOn': z.strictObject({ future: z.literal(false), enteredBy: z.literal('office') }),
  'common.staleAfter': lead,
  'common.reschedule': z.strictObject({ needs: z.literal('reason') }),
  'common.secrecy': z.strictObject({ text: z.literal(false), files: z.literal(false) }),
}

/** Khóa giá trị: `<stem>.<name>[.<body>]`. */
export type ValueKey = keyof typeof valueShapes
/** What the program gets for a key. */
export type Values = { [Key in ValueKey]: z.output<(typeof valueShapes)[Key]> }

/** A key of the keys that have one value for each body. */
export type PerBody<Stem extends string> = `${Stem}.${(typeof bodies)[number]}`

function each<Stem extends string, Shape extends z.ZodType>(stem: Stem, shape: Shape) {
  return Object.fromEntries(bodies.map((name) => [`${stem}.${name}`, shape])) as { [Key in PerBody<Stem>]: Shape }
}

// zod's own union says only "no option fits"; the distinguishing field picks the option whose errors people read.
function either<Options extends [string, z.ZodType][]>(...options: Options): z.ZodType<z.output<Options[number][1]>> {
  return z.transform((raw, context) => {
    const [, shape] = options.find(([field]) => isRecord(raw) && field in raw) ?? options[0]!
    const result = shape.safeParse(raw)
    if (result.success) return result.data
    for (const issue of result.error.issues) context.issues.push({ ...issue, input: raw } as never)
    return z.NEVER
  }) as unknown as z.ZodType<z.output<Options[number][1]>>
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

function isFraction(raw: unknown): boolean {
  const [, part, whole] = (typeof raw === 'string' && /^(\d{1,3})\/([1-9]\d{0,2})$/.exec(raw)) || []
  return part !== undefined && Number(part) > 0 && Number(part) <= Number(whole)
}
