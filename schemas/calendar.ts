import { z } from 'zod'
import type { Calendar } from '../rules/calendar.ts'
import { addDays, daysBetween } from '../rules/instants.ts'
import { day } from './act.ts'

const text = z.string().max(500).default('')

/** Ngày nghỉ, from day to day (both included); one day without `to`. `computed` is no notice but a reckoning. */
const nonWorking = z
  .strictObject({ from: day, to: day.optional(), name: text, source: text, status: text })
  .transform((given) => ({ ...given, to: given.to ?? given.from }))
  .refine(({ from, to }) => from <= to && daysBetween(from, to) < 60, 'dayOrder')

/** Ngày làm bù: the day alone, or with its source. */
const makeUp = z.union([
  day.transform((given) => ({ day: given, name: '', source: '', status: '' })),
  z.strictObject({ day, name: text, source: text, status: text }),
])

/** Bảng ngày nghỉ và ngày làm bù, as a file or the administrator gives it. */
export const calendarTable = z
  .strictObject({
    /** The years entered; without them, those of the days given. */
    years: z.record(z.string().regex(/^\d{4}$/, 'year'), text).optional(),
    nonWorking: z.array(nonWorking),
    makeUp: z.array(makeUp).default([]),
  })
  .refine(
    ({ nonWorking, makeUp }) => !makeUp.some(({ day }) => nonWorking.some(({ from, to }) => from <= day && day <= to)),
    'offAndMadeUp',
  )

export type CalendarTable = z.infer<typeof calendarTable>

/** Lịch thu gọn, as rules and machines reckon with it: single days, sorted, and the years that the table knows. */
export function compact({ years, nonWorking, makeUp }: CalendarTable): Calendar {
  const off = nonWorking.flatMap(({ from, to }) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n)),
  )
  const made = makeUp.map(({ day }) => day)
  const covered = years ? Object.keys(years) : [...off, ...made].map((each) => each.slice(0, 4))
  return {
    off: [...new Set(off)].sort(),
    makeUp: [...new Set(made)].sort(),
    years: [...new Set(covered.map(Number))].sort((a, b) => a - b),
  }
}
