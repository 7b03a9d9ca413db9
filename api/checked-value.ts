import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { faultReason } from '../messages/regulation.ts'
import { foundAt, reasonOf } from '../regulations/faults.ts'
import { isValueKey, parseValue } from '../schemas/regulation.ts'
import { malformed } from './json.ts'
import { valueForm } from './value-forms.ts'
import { placeName } from './value-places.ts'

/**
 * Giá trị theo dạng của khóa, kept as the rules reckon with it.
 * @throws Problem `malformed` with every wrong place, by its path from `value` and by name
 */
export function checkedValue(key: string, value: unknown): unknown {
  if (!isValueKey(key)) throw malformed([{ path: 'key', detail: sentence('api.field.wrong') }])
  try {
    return parseValue(key, value)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const field = valueForm(key)
    // A list that goes over the wire has null where nothing was entered.
    throw malformed(
      error.issues.map((issue) => ({
        path: ['value', ...issue.path].map(String).join('.'),
        label: placeName(field, issue.path.map(String)),
        detail: faultReason(reasonOf(issue, foundAt(value, issue.path) ?? undefined)),
      })),
    )
  }
}
