/** Phân số: parts of a whole in integers. A decimal is another rule: 0.67 refuses 2 of 3. */
export type Fraction = [part: number, whole: number]

/** Ngưỡng: at least, or strictly more than, a share of a number of people. */
export type Share = { atLeast: Fraction } | { over: Fraction }

/** Đạt ít nhất: `count` is at least the share of `of`. */
export function reaches(count: number, [part, whole]: Fraction, of: number): boolean {
  return count * whole >= of * part
}

/** Quá: `count` is strictly more than the share of `of`; exactly the share is not. */
export function exceeds(count: number, [part, whole]: Fraction, of: number): boolean {
  return count * whole > of * part
}

/** Whether `count` of `of` people satisfies a threshold. */
export function satisfies(count: number, share: Share, of: number): boolean {
  return 'atLeast' in share ? reaches(count, share.atLeast, of) : exceeds(count, share.over, of)
}

/** Số người ít nhất: the smallest count that satisfies a threshold among `of` people. */
export function leastFor(share: Share, of: number): number {
  const [part, whole] = 'atLeast' in share ? share.atLeast : share.over
  return 'atLeast' in share ? Math.ceil((of * part) / whole) : Math.floor((of * part) / whole) + 1
}
