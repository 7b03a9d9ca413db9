import type { Dossier, Field } from './answers.ts'
import type { FieldError } from './call.ts'
import { useNames } from './names.ts'

/** What every field of one form knows. */
export interface FormContext {
  stem: string
  dossier?: Dossier
  prefix: string
  errors: FieldError[]
  locked: boolean
}

export interface FieldProps {
  field: Field
  value: unknown
  change(value: unknown): void
  /** Where the field stands in the body: `ballots.approve`. */
  at: string
  context: FormContext
}

/** What a field shows beside its control: label, mistake, identity. */
export function useFrame({ field, at, context }: Pick<FieldProps, 'field' | 'at' | 'context'>) {
  const names = useNames()
  const own = context.errors.filter(({ path }) => path === at || path.startsWith(`${at}.`))
  return {
    id: `${context.prefix}-${at}`,
    label: names.field(field.name, context.stem, within(at)),
    required: field.required,
    withAsterisk: field.required,
    error: own.map(({ detail }) => detail).join('; ') || undefined,
    disabled: context.locked,
  }
}

/** What the last field of a path is a part of: `unscheduled` of `unscheduled.important`. */
export function within(path: string): string | undefined {
  return path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-2)
}
