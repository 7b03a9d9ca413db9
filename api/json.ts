import type { Context } from 'hono'
import { sentence } from '../messages/index.ts'
import { type FieldError, Problem } from './problems.ts'

// No body of ours nests deeper; a recursive parser would run out of stack on one that does.
const depthMax = 20

/** Reads a request's body as JSON; throws `wrongType`, `notJson`, or `malformed` for text that no database takes. */
export async function readJson(c: Context): Promise<unknown> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new Problem('wrongType', { expected: 'application/json' })
  const value = parse(await c.req.arrayBuffer())
  const errors = untakeable(value)
  if (errors.length > 0) throw malformed(errors)
  return value
}

/** The problem of a body or query with these wrong fields. */
export function malformed(errors: FieldError[]): Problem {
  const [first] = errors
  const where = [first?.label ?? first?.path, first?.detail].filter(Boolean).join(': ')
  return new Problem('malformed', { count: errors.length, first: where }, { errors })
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem('notJson')
  }
}

/** Half a surrogate pair or U+0000 in any text, and anything nested too deep. */
function untakeable(root: unknown): FieldError[] {
  const errors: FieldError[] = []
  const open: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }]
  for (let next = open.pop(); next && errors.length < 100; next = open.pop()) {
    const { value, path, depth } = next
    if (typeof value === 'string' && isBroken(value)) errors.push({ path, detail: sentence('api.field.characters') })
    if (value === null || typeof value !== 'object') continue
    if (depth === depthMax) {
      errors.push({ path, detail: sentence('api.field.depth') })
      continue
    }
    for (const [key, field] of Object.entries(value)) {
      if (isBroken(key)) errors.push({ path, detail: sentence('api.field.characters') })
      open.push({ value: field, path: path ? `${path}.${key}` : key, depth: depth + 1 })
    }
  }
  return errors
}

function isBroken(text: string): boolean {
  return /\p{Surrogate}|\0/u.test(text)
}
