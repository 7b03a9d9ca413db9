import { addDays } from './days.ts'

/** Ngày nghỉ của đơn vị, from a day to a day, both counted. */
export interface RestDays {
  from: string
  to: string
  nonWorking: string[]
}

/**
 * Cách bao nhiêu ngày làm việc: from one day to a later one, the first not counted, the last counted; undefined where a
 * day between lies outside of what is known of the unit's calendar.
 */
export function workingDaysTo(day: string, later: string, rest: RestDays | undefined): number | undefined {
  if (!rest || day < rest.from || later > rest.to) return undefined
  const off = new Set(rest.nonWorking)
  let n = 0
  for (let each = addDays(day, 1); each <= later; each = addDays(each, 1)) if (!off.has(each)) n += 1
  return n
}
