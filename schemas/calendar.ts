import { z } from 'zod'
import type { Calendar } from '../rules/calendar.ts'
import { addDays, type Day, daysBetween, weekday } from '../rules/instants.ts'
import { day } from './act.ts'

/** No office rests that long: a table that says so is a slip, and nothing could be counted in working days. */
const restDaysMax = 60

const text = z.string().max(500).default('')

/** Ngày nghỉ, from day to day (both included); one day without `to`. `computed` is no notice but a reckoning. */
const nonWorking = z
  .strictObject({ from: day, to: day.optional(), name: text, source: text, status: text })
  .transform((given) => ({ ...given, to: given.to ?? given.from }))
  .refine(({ from, to }) => from <= to && daysBetween(from, to) < restDaysMax, 'dayOrder')

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
    { message: 'offAndMadeUp', path: ['makeUp'] },
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

/** Chỗ sai của một lịch mà từng ngày thì đúng: a day from which nobody works any more, or a day made up that worked anyway. */
export interface CalendarFault {
  what: 'noWorkingDay' | 'alreadyWorking'
  day: Day
  days: number
}

/** What is wrong with a calendar as a whole: sixty days and more without a working one, a weekday as a make-up day. */
export function calendarFault({ off, makeUp }: Calendar): CalendarFault | undefined {
  const weekdayMade = makeUp.find((day) => weekday(day) < 6 && !off.includes(day))
  if (weekdayMade) return { what: 'alreadyWorking', day: weekdayMade, days: 1 }
  const resting = new Set(off)
  const made = new Set(makeUp)
  const rests = (day: Day) => resting.has(day) || (weekday(day) > 5 && !made.has(day))
  for (const day of off) {
    let days = 1
    while (days < restDaysMax && rests(addDays(day, days))) days += 1
    if (days === restDaysMax) return { what: 'noWorkingDay', day, days }
  }
  return undefined
}
