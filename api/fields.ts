import type { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { malformed } from './json.ts'
import type { FieldError } from './problems.ts'

/** Kiểm tra nội dung gửi lên: the value as its schema gives it back; throws `malformed` with every wrong field. */
export function check<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw malformed(read.error.issues.flatMap((issue) => fieldErrors(issue)))
}

type Issue = z.core.$ZodIssue

// What the service adds to every act: bringing it along is either a mistake or a forgery.
const stamped = ['by', 'facts', 'at', 'unit', 'terms', 'opener', 'version', 'keyHash', 'bodyHash', 'startedBy']
const ownMessages = ['day', 'instant', 'line', 'prose', 'control', 'id']

function fieldErrors(issue: Issue, above: PropertyKey[] = []): FieldError[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: pathOf([...path, key]),
      detail: sentence(stamped.includes(key) && path.length === 0 ? 'api.field.stamped' : 'api.field.unknown'),
    }))
  if (issue.code === 'invalid_union') {
    // The branch that went furthest is the one that was meant.
    const branches = issue.errors.map((each) => each.flatMap((inner) => fieldErrors(inner, path)))
    const [nearest] = branches.sort((a, b) => a.length - b.length)
    if (nearest && nearest.length > 0) return nearest
  }
  return [{ path: pathOf(path), detail: detailOf(issue) }]
}

function detailOf(issue: Issue): string {
  if (issue.code === 'custom' || issue.code === 'invalid_format')
    return sentence(ownMessages.includes(issue.message) ? `api.field.${issue.message}` : 'api.field.wrong')
  if (issue.code === 'invalid_type')
    return sentence(issue.input === undefined ? 'api.field.required' : 'api.field.type')
  if (issue.code === 'invalid_value')
    return sentence('api.field.oneOf', { values: issue.values.map(String).join(', ') })
  if (issue.code === 'too_small') return sentence('api.field.tooSmall', { limit: String(issue.minimum) })
  if (issue.code === 'too_big') return sentence('api.field.tooBig', { limit: String(issue.maximum) })
  return sentence('api.field.wrong')
}

function pathOf(path: PropertyKey[]): string {
  return path.map(String).join('.')
}
