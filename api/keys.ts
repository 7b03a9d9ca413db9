import { createHash } from 'node:crypto'
import { hashOf } from '../store/canonical.ts'

/** What is kept of a client's key: its hash with the person and, of an act, the dossier. Nobody's key meets another's. */
export function keyHashOf(person: string, key: string, dossier = ''): string {
  return hashOf([person, dossier, key])
}

/** The same body, whatever the order of its fields, has the same hash. */
export function bodyHashOf(stem: string, body: unknown): string {
  return hashOf([stem, body])
}

/** The id of a dossier begun with this key: 100 bits in letters and digits, always the same for the same key. */
export function dossierIdOf(unit: string, person: string, key: string): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify([unit, person, key]))
    .digest()
  const symbols = 'abcdefghijkmnpqrstuvwxyz23456789'
  return [...bytes.subarray(0, 20)].map((byte) => symbols[byte % 32]).join('')
}
