import { sentence } from '../messages/index.ts'
import type { ValueField, ValueForm } from '../schemas/value-form.ts'

/** Tên của một chỗ trong giá trị, by the fields on the way to it; the value's own name where the way leads nowhere. */
export function placeName({ label, form }: ValueField, way: string[]): string {
  const named: string[] = []
  let here: ValueForm | undefined = form
  for (const step of way) {
    const next: Part | undefined = here && within(here, step)
    if (next) named.push(next.label)
    here = next?.form
  }
  return named.join(' › ') || label
}

type Part = Pick<ValueField, 'label' | 'form'>

function within(form: ValueForm, step: string): Part | undefined {
  if (form.kind === 'group') return form.fields.find(({ name }) => name === step)
  if (form.kind === 'rows') return { label: sentence('value.field.row', { n: Number(step) + 1 }), form: form.of }
  if (form.kind !== 'shapes') return undefined
  return form.shapes.map((shape) => within(shape.form, step)).find(Boolean)
}
