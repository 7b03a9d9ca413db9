import type { Terms } from './event.ts'

/**
 * Điều kiện dùng chung: of equal terms, by their hash, the copy that was here first. A worker holds thousands of dossiers
 * under the same regulation; whoever begins or changes one under these terms lets go of its own copy.
 */
export function sharedTerms(terms: Terms): Terms {
  const known = kept.get(terms.hash)
  if (known) return known
  kept.set(terms.hash, terms)
  return terms
}

const kept = new Map<string, Terms>()
