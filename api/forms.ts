import type { z } from 'zod'
import { day, id, instant, line, prose } from '../schemas/act.ts'
import { type Referred, references } from '../schemas/references.ts'

/** Một ô của biểu mẫu: what a body's field takes, so that a page can ask for it in the right way. */
export interface Field {
  name: string
  kind: 'line' | 'prose' | 'day' | 'instant' | 'number' | 'flag' | 'choice' | 'group' | 'variants' | 'any' | Referred
  required: boolean
  /** Takes a list of such values. */
  many?: true
  min?: number
  max?: number
  /** Of a choice: the words allowed. */
  options?: string[]
  /** Of a flag: whether `false` may be said at all. */
  onlyTrue?: true
  /** What the service takes where nothing is given. */
  initial?: unknown
  /** Of a group: its fields. */
  fields?: Field[]
  /** Of variants: each its own fields; the field `by` tells them apart where there is one. */
  variants?: Field[][]
  by?: string
}

// biome-ignore lint/suspicious/noExplicitAny: zod's definitions differ by type
type Definition = any

const known = new Map<unknown, Field['kind']>([
  [day, 'day'],
  [instant, 'instant'],
  [line, 'line'],
  [prose, 'prose'],
])

/** Biểu mẫu của một lời khai: the fields of an object schema in its order, without the literal that names the act. */
export function fieldsOf(schema: z.ZodType): Field[] {
  const { shape } = unwrap(schema).inner as unknown as { shape: Record<string, z.ZodType> }
  return Object.entries(shape)
    .filter(([name]) => name !== 'type')
    .map(([name, field]) => fieldOf(name, field))
}

function fieldOf(name: string, schema: z.ZodType): Field {
  const { inner, required, initial } = unwrap(schema)
  const base = { name, required, ...(initial !== undefined && { initial }) }
  const kind = known.get(inner)
  if (kind) return { ...base, kind }
  const def: Definition = inner.def
  if (inner === id) return { ...base, kind: references[name] ?? 'line' }
  if (def.type === 'array') return { ...fieldOf(name, def.element), ...base, many: true, ...lengths(def) }
  if (def.type === 'enum') return { ...base, kind: 'choice', options: Object.values(def.entries) as string[] }
  if (def.type === 'literal') return literal(base, def.values)
  if (def.type === 'boolean') return { ...base, kind: 'flag' }
  if (def.type === 'number') return { ...base, kind: 'number', ...bounds(inner) }
  if (def.type === 'object') return { ...base, kind: 'group', fields: fieldsOf(inner) }
  if (def.type === 'union') return variants(base, def)
  return { ...base, kind: def.type === 'string' || def.type === 'pipe' ? 'line' : 'any' }
}

function literal(base: { name: string; required: boolean }, values: unknown[]): Field {
  if (values.length === 1 && values[0] === true) return { ...base, kind: 'flag', onlyTrue: true }
  return { ...base, kind: 'choice', options: values.map(String) }
}

function variants(base: { name: string; required: boolean }, def: Definition): Field {
  const options = def.options as z.ZodType[]
  if (options.every((each) => unwrap(each).inner.def.type === 'object'))
    return {
      ...base,
      kind: 'variants',
      variants: options.map(fieldsOf),
      ...(def.discriminator && { by: def.discriminator }),
    }
  return { ...fieldOf(base.name, options[0]!), ...base }
}

/** What lies under `optional`, `nullable` and `default`. */
function unwrap(schema: z.ZodType): { inner: z.ZodType; required: boolean; initial?: unknown } {
  let [inner, required, initial] = [schema, true, undefined as unknown]
  for (;;) {
    const def: Definition = inner.def
    if (def.type !== 'optional' && def.type !== 'nullable' && def.type !== 'default')
      return { inner, required, initial }
    if (def.type === 'default') initial = def.defaultValue
    required = false
    inner = def.innerType
  }
}

// Beyond this a number has no limit of its own.
const numberMax = 1_000_000_000

function bounds(schema: z.ZodType): { min?: number; max?: number } {
  const { minValue, maxValue } = schema as z.ZodNumber
  return {
    ...(minValue !== null && minValue > -numberMax && { min: minValue }),
    ...(maxValue !== null && maxValue < numberMax && { max: maxValue }),
  }
}

function lengths({ checks = [] }: Definition): { min?: number; max?: number } {
  const limits: { min?: number; max?: number } = {}
  for (const { _zod } of checks as { _zod: { def: { check: string; minimum?: number; maximum?: number } } }[]) {
    if (_zod.def.check === 'min_length') limits.min = _zod.def.minimum
    if (_zod.def.check === 'max_length') limits.max = _zod.def.maximum
  }
  return limits
}
