import type { Field } from './answers.ts'
import { fromInput } from './dates.ts'

/** Những gì đang nhập, by field: texts as typed, lists, groups. */
export type Values = Record<string, unknown>

/** Tệp đã tải lên, as a form holds it. */
export interface Uploaded {
  id: string
  name: string
}

/** Nội dung gửi đi: what was typed, as the schema takes it; what was left empty is left out. */
export function bodyOf(fields: Field[], values: Values): Values {
  const body: Values = {}
  for (const field of fields) {
    const value = field.many ? listOf(field, values[field.name]) : given(field, values[field.name])
    if (value !== undefined) body[field.name] = value
  }
  return body
}

function listOf(field: Field, value: unknown): unknown {
  if (field.kind === 'line' || field.kind === 'prose') {
    const lines = typeof value === 'string' ? value.split('\n') : ((value as string[] | undefined) ?? [])
    const said = lines.map((each) => each.trim()).filter(Boolean)
    return said.length > 0 || field.required ? said : undefined
  }
  const items = ((value as unknown[] | undefined) ?? []).map((each) => given({ ...field, required: true }, each))
  const kept = items.filter((each) => each !== undefined)
  return kept.length > 0 || field.required ? kept : undefined
}

function given(field: Field, value: unknown): unknown {
  const { kind } = field
  if (kind === 'flag') return value === true || (value === false && !field.onlyTrue) ? value : undefined
  if (kind === 'file') return (value as Uploaded | undefined)?.id
  if (kind === 'group') return groupOf(field, field.fields ?? [], value)
  if (kind === 'variants') return variantOf(field, value)
  if (value === undefined || value === null || value === '') return undefined
  if (kind === 'number') return Number.isFinite(Number(value)) ? Number(value) : value
  if (kind === 'instant') return fromInput(String(value))
  return value
}

function groupOf({ required }: Field, fields: Field[], value: unknown): Values | undefined {
  const body = bodyOf(fields, (value ?? {}) as Values)
  return Object.keys(body).length > 0 || required ? body : undefined
}

/** Which of the variants was chosen stands beside its fields. */
export const chosen = '#'

function variantOf(field: Field, value: unknown): unknown {
  const typed = value as Values | undefined
  const n = typed?.[chosen]
  if (typed === undefined || typeof n !== 'number') return undefined
  const fields = field.variants?.[n] ?? []
  return groupOf({ ...field, required: true }, fields, { ...literals(fields), ...typed })
}

/** A choice of one is no choice. */
function literals(fields: Field[]): Values {
  return Object.fromEntries(
    fields.filter(({ options }) => options?.length === 1).map(({ name, options }) => [name, options![0]]),
  )
}
