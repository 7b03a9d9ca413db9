import { z } from 'zod'
import { day, line, prose } from './act.ts'
import { bodies, type ValueKey, type Values, valueShapes } from './values.ts'

export type { ValueKey, Values }

/** Mã của một điểm chưa rõ trong sổ cách hiểu: C-01 and so on. */
const readingId = z.string().regex(/^C-\d{2}$/, 'readingId')

/**
 * Nguồn của giá trị: `text`, the document says so; `reading`, the project reads or completes it so; `project`, no
 * document says anything and the project chose.
 */
const source = z.enum(['text', 'reading', 'project'])

/** Một giá trị như tệp ghi: the value or `blank`, and what it rests on. */
export const entry = z
  .strictObject({
    value: z.unknown().optional(),
    blank: z.literal(true).optional(),
    rule: z
      .string()
      .regex(/^[A-Z][A-Z0-9]*-\S+$/, 'ruleId')
      .optional(),
    article: line.optional(),
    quote: prose.optional(),
    reading: readingId.optional(),
    source: source.default('text'),
    note: prose.optional(),
  })
  .superRefine((given, context) => {
    const says = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (given.blank && given.value !== undefined) says('blank', 'blankWithValue')
    if (!given.blank && given.value === undefined) says('value', 'missing')
    if (given.source === 'text') {
      for (const field of ['rule', 'article', 'quote'] as const) if (!given[field]) says(field, 'uncited')
    }
    if (given.source === 'reading' && !given.reading) says('reading', 'missing')
    if (given.source === 'project') {
      if (given.quote) says('quote', 'quotedProject')
      if (!given.note) says('note', 'missing')
    }
  })

/** Một quy chế, hoặc phần sửa đổi (`amends`), như tệp ghi. */
export const regulationFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'regulationId'),
  title: line,
  status: z.enum(['draft', 'signed', 'project']),
  amends: z.string().min(1).optional(),
  /** Ngày có hiệu lực, as far as the document names it. */
  effectiveOn: day.optional(),
  readings: z.record(readingId, prose).default({}),
  /** Each of them an `entry`, read one by one so that every fault of a file is told at once. */
  values: z.record(z.string(), z.unknown()),
})

/** Which keys a key of a file stands for; none where no value goes by that name. */
export function keysOf(key: string): ValueKey[] {
  if (isValueKey(key)) return [key]
  return bothCommittees.map((body) => `${key}.${body}`).filter(isValueKey)
}

/** Whether a value goes by that name. */
export function isValueKey(key: string): key is ValueKey {
  return Object.hasOwn(valueShapes, key)
}

/** Every key, in the order of the stems. */
export const valueKeys = Object.keys(valueShapes) as ValueKey[]

/**
 * A value as a unit or a file gives it, read by the shape of its key.
 * @throws z.ZodError where it has another shape
 */
export function parseValue<Key extends ValueKey>(key: Key, raw: unknown): Values[Key] {
  return valueShapes[key].parse(raw) as Values[Key]
}

// The texts speak of "hội nghị Đảng ủy, Ban Thường vụ" in one breath: a key without a body means these two.
const bothCommittees = bodies.slice(0, 2)

export type Entry = z.infer<typeof entry>
export type Source = z.infer<typeof source>
export type RegulationStatus = z.infer<typeof regulationFile>['status']
