import type { ValueForm } from '../schemas/value-form.ts'
import type { FieldError } from './call.ts'
import type { Typed } from './value-typed.ts'

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
