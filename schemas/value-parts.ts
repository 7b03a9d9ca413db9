import { z } from 'zod'
import type { Fraction } from '../rules/fractions.ts'
import { hinted } from './value-hints.ts'

/** A key of the keys that have one value for each body. */
type PerBody<Stem extends string> = `${Stem}.${(typeof bodies)[number]}`

/** Cấp và loại họp mà một giá trị có thể nói riêng. */
export const bodies = [
  'executiveCommittee',
  'standingCommittee',
  'permanentBoard',
  'internalAffairs',
  'partyBodies',
] as const

/** Loại nội dung: decides the ballot, and for some kinds the only body that may decide. */
export const itemTypes = [
  'ordinary',
  'personnel',
  'confidence',
  'organisation',
  'workingRegulation',
  'finance',
  'discipline',
  'councilSession',
  'reward',
  'payStep',
  'cellCongress',
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
export const fraction = hinted(
  z.custom<string>(isFraction, 'fraction').transform((text): Fraction => {
    const [part, whole] = text.split('/').map(Number)
    return [part!, whole!]
  }),
  { as: 'fraction' },
)

const sittingMembers = { of: z.literal('sittingMembers') }
const atLeast = z.strictObject({ atLeast: fraction, ...sittingMembers })
const over = z.strictObject({ over: fraction, ...sittingMembers })
/** Ngưỡng: at least, or more than, a share of the sitting members. */
export const threshold = either(['atLeast', atLeast], ['over', over])

/** Số đếm. */
export const count = z.int('whole').min(0, 'whole')
/** Số đếm, ít nhất một. */
export const positive = z.int('positive').min(1, 'positive')
/** Giờ trên đồng hồ, `HH:MM`. */
export const clock = hinted(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock'), { as: 'clock' })

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

export const body = z.enum(bodies)
export const documentType = z.enum(documentTypes)
export const itemType = z.enum(itemTypes)
/** Hai chức danh chủ trì và ký. */
export const office = z.enum(['secretary', 'permanentDeputySecretary'])

/** One shape for each body. */
export function each<Stem extends string, Shape extends z.ZodType>(stem: Stem, shape: Shape) {
  return Object.fromEntries(bodies.map((name) => [`${stem}.${name}`, shape])) as { [Key in PerBody<Stem>]: Shape }
}

/**
 * One of several shapes, told apart by a field that each must have. zod's own union says only "no option fits"; here
 * people read what is wrong with the option they meant.
 */
export function either<Options extends [string, z.ZodType][]>(
  ...options: Options
): z.ZodType<z.output<Options[number][1]>> {
  const told = z.transform((raw, context) => {
    const [, shape] = options.find(([field]) => isRecord(raw) && field in raw) ?? options[0]!
    const result = shape.safeParse(raw)
    if (result.success) return result.data
    for (const issue of result.error.issues) context.issues.push({ ...issue, input: raw } as never)
    return z.NEVER
  }) as unknown as z.ZodType<z.output<Options[number][1]>>
  return hinted(told, { either: options })
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

function isFraction(raw: unknown): boolean {
  const [, part, whole] = (typeof raw === 'string' && /^(\d{1,3})\/([1-9]\d{0,2})$/.exec(raw)) || []
  return part !== undefined && Number(part) > 0 && Number(part) <= Number(whole)
}
