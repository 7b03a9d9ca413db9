import type { ValueField, ValueForm } from '../schemas/value-form.ts'
import type { FieldError } from './call.ts'
import type { Typed } from './value-typed.ts'
import { words } from './words.ts'

/** Một ô của giá trị: what it is called and takes, what is typed into it, and where it stands (`value.opens.0`). */
export interface PlaceProps {
  label: string
  form: ValueForm
  typed: Typed
  change(typed: Typed): void
  at: string
  context: { prefix: string; errors: FieldError[] }
}

/** What a field shows beside its control; of what holds others only its own mistakes. */
export function frameOf({ label, form, at, context }: PlaceProps, holdsOthers = false) {
  const own = context.errors.filter(({ path }) => path === at || (!holdsOthers && path.startsWith(`${at}.`)))
  return {
    id: `${context.prefix}-${at}`,
    label,
    required: form.without === undefined,
    withAsterisk: form.without === undefined,
    error: own.map(({ detail }) => detail).join('; ') || undefined,
  }
}

/** Tên của chỗ sai, every field on the way to it; of the value as a whole its own name. */
export function placeName({ label, form }: ValueField, path: string): string {
  const way = path.split('.').slice(1)
  const named: string[] = []
  for (let here: ValueForm | undefined = form; here && way.length > 0; ) {
    const next = within(here, way.shift()!)
    if (next) named.push(next.label)
    here = next?.form
  }
  return named.join(' › ') || label
}

function within(form: ValueForm, step: string): Pick<ValueField, 'label' | 'form'> | undefined {
  if (form.kind === 'group') return form.fields.find(({ name }) => name === step)
  if (form.kind === 'rows') return { label: words.act.nth(Number(step) + 1), form: form.of }
  if (form.kind !== 'shapes') return undefined
  return form.shapes.map((shape) => within(shape.form, step)).find(Boolean)
}
