import type { Cited } from './answers.ts'

/** Giá trị của một văn bản. */
export type Valued = Cited & { value: unknown; name: string; said: string; source?: string }

/** Một giá trị ở hai văn bản; one of them may not have it. */
export interface Compared {
  key: string
  one: Valued | undefined
  other: Valued | undefined
  same: boolean
}

/** So sánh hai quy chế: differences first, then what is the same; within each in the order of the first, then of the other. */
export function compared(one: Record<string, Valued>, other: Record<string, Valued>): Compared[] {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  const rows = keys.map((key) => ({ key, one: one[key], other: other[key], same: isSame(one[key], other[key]) }))
  return [...rows.filter(({ same }) => !same), ...rows.filter(({ same }) => same)]
}

function isSame(one: Valued | undefined, other: Valued | undefined): boolean {
  return one !== undefined && other !== undefined && ordered(one.value) === ordered(other.value)
}

// Whatever the order in which the fields were written.
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
