import type { Day } from '../rules/instants.ts'

/** `28/04/2026`. */
export function date(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** `28/04`, with its year where that is another. */
export function short(day: Day, year: string): string {
  return day.startsWith(year) ? date(day).slice(0, 5) : date(day)
}

/** `25–27/04`, `29/08–02/09`. */
export function span(from: Day, to: Day, year: string): string {
  if (from === to) return short(from, year)
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  return `${sameMonth ? from.slice(8, 10) : short(from, year)}–${short(to, year)}`
}
