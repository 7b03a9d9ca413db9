/** Chuỗi ngẫu nhiên of a seed: the same seed draws the same (mulberry32). */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number
  one<T>(of: readonly T[]): T
}

/** The chain of one purpose: others drawing meanwhile do not disturb it. */
export function randomOf(seed: number, purpose: string): Random {
  let state = [...purpose].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed) | 0
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return { between, one: (of) => of[between(0, of.length - 1)]! }

  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
