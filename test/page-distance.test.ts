import { describe, expect, it } from 'vitest'
import { loadCalendar } from '../regulations/calendar.ts'
import { isWorkingDay } from '../rules/calendar.ts'
import { addDays } from '../rules/instants.ts'
import { workingDaysTo } from '../web/distance.ts'

const calendar = loadCalendar()
const days = Array.from({ length: 120 }, (_, n) => addDays('2026-01-15', n))
const rest = {
  from: '2026-01-15',
  to: days.at(-1)!,
  nonWorking: days.filter((day) => !isWorkingDay(day, calendar)),
}

describe('Còn, quá hạn mấy ngày làm việc', () => {
  it('counts none on the same day and one to the next working day', () => {
    expect(workingDaysTo('2026-04-22', '2026-04-22', rest)).toBe(0)
    expect(workingDaysTo('2026-04-22', '2026-04-23', rest)).toBe(1)
  })

  it('does not count a weekend, nor the days of rest around 30/4 and 1/5', () => {
    expect(workingDaysTo('2026-04-17', '2026-04-20', rest)).toBe(1)
    expect(workingDaysTo('2026-04-17', '2026-04-19', rest)).toBe(0)
    expect(workingDaysTo('2026-04-29', '2026-05-04', rest)).toBe(1)
  })

  it('passes over the whole of Tết', () => {
    expect(workingDaysTo('2026-02-13', '2026-02-23', rest)).toBe(1)
  })

  it('says nothing of a day that the calendar was not asked for', () => {
    expect(workingDaysTo('2026-01-14', '2026-01-20', rest)).toBeUndefined()
    expect(workingDaysTo('2026-04-22', '2027-04-22', rest)).toBeUndefined()
    expect(workingDaysTo('2026-04-22', '2026-04-23', undefined)).toBeUndefined()
  })
})
