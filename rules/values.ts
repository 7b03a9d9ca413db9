import type { ValueKey, Values } from '../schemas/values.ts'

/** Whatever carries the terms a dossier began with. */
export interface Termed {
  terms: { values: Partial<Record<ValueKey, unknown>> }
}

/**
 * Giá trị đang áp dụng của một khóa: what the unit's regulation says, as recorded with the dossier's beginning.
 * Throws where the key is missing: adopting a regulation has made sure that none is.
 */
export function inForce<Key extends ValueKey>({ terms }: Termed, key: Key): Values[Key] {
  const value = terms.values[key]
  if (value === undefined) throw new Error(`no value ${key} in force`)
  return value as Values[Key]
}
