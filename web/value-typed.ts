import type { ValueForm, ValueShape } from '../schemas/value-form.ts'

/** Những gì đang nhập cho một giá trị: texts as typed, by field; `null` is none, nothing is left out. */
export type Typed = unknown
export type Fields = Record<string, Typed>
/** Of several shapes: which one, and what was typed into each so far. */
export interface Shaped {
  chosen: string
  each: Fields
}

/** Điền giá trị vào biểu mẫu; without a value everything is empty. */
export function fill(form: ValueForm, value?: unknown): Typed {
  if (form.without === 'null' && value === null) return null
  if (form.without === 'omitted' && value === undefined) return undefined
  return filled(form, value)
}

/** Điều vừa được đánh dấu là có đặt: its fields, still empty. */
export function begun(form: ValueForm): Typed {
  return filled(form, undefined)
}

/** Đọc giá trị from what was typed, in the way its shape takes it; what cannot be read goes as it is, to be refused. */
export function read(form: ValueForm, typed: Typed): unknown {
  if (form.without === 'null' && typed === null) return null
  if (form.without === 'omitted' && (typed === undefined || typed === '')) return undefined
  switch (form.kind) {
    case 'fixed':
      return form.value
    case 'number':
      return numberOf(typed)
    case 'fraction':
      return fractionOf((typed ?? {}) as Partial<Fraction>)
    case 'choice':
      return form.options.find(({ value }) => String(value) === typed)?.value
    case 'data':
      return dataOf(String(typed ?? ''))
    case 'many':
      return typed ?? []
    case 'rows':
      return ((typed ?? []) as Typed[]).map((each) => read(form.of, each))
    case 'group': {
      const fields = form.fields.map(
        ({ name, form }) => [name, read(form, (typed as Fields | undefined)?.[name])] as const,
      )
      if (form.inOrder) return fields.map(([, value]) => value)
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
    }
    case 'shapes': {
      const { chosen, each } = (typed ?? begun(form)) as Shaped
      const shape = form.shapes.find((one) => nameOf(form.shapes, one) === chosen)
      return shape && read(shape.form, each[chosen])
    }
    default:
      return String(typed ?? '').trim() || undefined
  }
}

/** Which of several shapes this is, for as long as a form is open. */
export function nameOf(shapes: ValueShape[], shape: ValueShape): string {
  return shape.by ?? String(shapes.indexOf(shape))
}

interface Fraction {
  part: string
  whole: string
}

function filled(form: ValueForm, value: unknown): Typed {
  switch (form.kind) {
    case 'fixed':
      return true
    case 'fraction': {
      const [part = '', whole = ''] = (value ?? []) as number[]
      return { part: String(part), whole: String(whole) }
    }
    case 'data':
      return value === undefined ? '' : JSON.stringify(value, null, 2)
    case 'many':
      return value ?? []
    case 'rows':
      return ((value ?? []) as unknown[]).map((each) => fill(form.of, each))
    case 'group': {
      const values = (value ?? {}) as Record<string, unknown>
      return Object.fromEntries(form.fields.map(({ name, form }) => [name, fill(form, values[name])]))
    }
    case 'shapes': {
      const shape = form.shapes.find((one) => fits(one, value)) ?? form.shapes[0]!
      const chosen = nameOf(form.shapes, shape)
      return { chosen, each: { [chosen]: fill(shape.form, value) } }
    }
    default:
      return value === undefined ? '' : String(value)
  }
}

function fits({ by, form }: ValueShape, value: unknown): boolean {
  if (form.kind === 'fixed') return form.value === value
  if (by === undefined) return value !== undefined
  return typeof value === 'object' && value !== null && by in value
}

function numberOf(typed: Typed): unknown {
  const text = String(typed ?? '').trim()
  if (text === '') return undefined
  return Number.isFinite(Number(text)) ? Number(text) : text
}

function fractionOf({ part = '', whole = '' }: Partial<Fraction>): string | undefined {
  return part.trim() || whole.trim() ? `${part.trim()}/${whole.trim()}` : undefined
}

function dataOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
