import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'

/** A value for a jsonb column: as text, so that both drivers write arrays and strings alike. */
export function json<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value ?? null)}::text::jsonb`
}

/**
 * JSON with sorted keys and without `undefined`: the same text before a value is stored as jsonb, which reorders keys,
 * and after it is read back.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonical(value.toJSON())
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}

/** SHA-256, hexadecimal, of the canonical JSON. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}
