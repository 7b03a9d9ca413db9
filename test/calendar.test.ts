import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isComputed, loadCalendar, loadCalendarTable } from '../regulations/calendar.ts'
import {
  addWorkingDays,
  addWorkingHours,
  type Hours,
  isCovered,
  isWorkingDay,
  nextWorkingMoment,
  workingDaysBetween,
} from '../rules/calendar.ts'
import { addDays, at, dayOf, instantOf, isDay, msOf, weekday } from '../rules/instants.ts'
import { calendarTable, compact } from '../schemas/calendar.ts'

const calendar = loadCalendar()
const hours: Hours = {
  opens: [
    ['07:30', '12:00'],
    ['13:30', '17:00'],
  ],
  closing: '17:00',
}
const anyDay = fc.integer({ min: 0, max: 1090 }).map((n) => addDays('2025-01-03', n))

describe('Ngày và thời điểm, +07:00', () => {
  it('31 April is no day, 29 February only in a leap year', () => {
    expect(['2026-04-31', '2026-02-29', '2026-13-01', '2026-4-1', ''].map(isDay)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
    expect(['2026-04-30', '2028-02-29'].map(isDay)).toEqual([true, true])
  })

  it('a day ends at midnight in Vietnam, which is 17:00 of Greenwich', () => {
    expect(dayOf('2026-04-28T16:59:59Z')).toBe('2026-04-28')
    expect(dayOf('2026-04-28T17:00:00Z')).toBe('2026-04-29')
    expect(at('2026-04-28', '17:00')).toBe('2026-04-28T17:00:00+07:00')
  })

  it('an instant and its milliseconds tell the same second', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (s) => msOf(instantOf(s * 1000)) === s * 1000))
  })

  it('28/04/2026 is a Tuesday, 03/05/2026 a Sunday', () => {
    expect([weekday('2026-04-28'), weekday('2026-05-03')]).toEqual([2, 7])
  })
})

describe('Ngày làm việc', () => {
  it.each([
    ['2026-04-27', false, 'nghỉ bù Giỗ Tổ'],
    ['2026-04-28', true, 'thứ Ba thường'],
    ['2026-08-22', true, 'thứ Bảy làm bù'],
    ['2026-08-29', false, 'thứ Bảy thường'],
    ['2026-08-31', false, 'hoán đổi'],
    ['2026-01-02', false, 'hoán đổi'],
    ['2026-01-10', true, 'thứ Bảy làm bù'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
    ['2025-09-01', false, 'Quốc khánh 2025'],
  ])('%s: %s (%s)', (day, works) => {
    expect(isWorkingDay(day, calendar)).toBe(works)
  })

  it.each([
    ['2026-03-06', '2026-03-09', 2],
    ['2026-03-07', '2026-03-09', 1],
    ['2026-04-29', '2026-05-04', 2],
    ['2026-02-14', '2026-02-22', 0],
  ])('from %s to %s there are %i, both ends counted', (from, to, count) => {
    expect(workingDaysBetween(from, to, calendar)).toBe(count)
  })

  it('going forth and back comes home', () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => isWorkingDay(day, calendar)),
        fc.integer({ min: 0, max: 60 }),
        (day, n) => {
          return addWorkingDays(addWorkingDays(day, n, calendar), -n, calendar) === day
        },
      ),
    )
  })

  it('adding n and counting agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const to = addWorkingDays(day, n, calendar)
        return isWorkingDay(to, calendar) && workingDaysBetween(addDays(day, 1), to, calendar) === n
      }),
    )
  })

  it('a calendar without a working day is refused, not searched for ever', () => {
    const off = Array.from({ length: 900 }, (_, n) => addDays('2026-01-01', n))
    expect(() => addWorkingDays('2026-01-01', 1, { off, makeUp: [] })).toThrow(RangeError)
  })
})

describe('Giờ làm việc, 7:30–12:00 và 13:30–17:00', () => {
  it.each([
    ['2026-04-24T17:00:00+07:00', -2, '2026-04-24T15:00:00+07:00'],
    ['2026-04-24T17:00:00+07:00', -4, '2026-04-24T11:30:00+07:00'],
    ['2026-04-24T17:00:00+07:00', -8, '2026-04-24T07:30:00+07:00'],
    ['2026-04-28T08:30:00+07:00', -2, '2026-04-24T16:00:00+07:00'],
    ['2026-04-26T10:00:00+07:00', -1, '2026-04-24T16:00:00+07:00'],
    ['2026-04-24T11:00:00+07:00', 2, '2026-04-24T14:30:00+07:00'],
    ['2026-04-24T16:30:00+07:00', 1, '2026-04-28T08:00:00+07:00'],
    ['2026-08-21T16:00:00+07:00', 2, '2026-08-22T08:30:00+07:00'],
  ])('%s %i h: %s', (from, n, reached) => {
    expect(addWorkingHours(from, n, hours, calendar)).toBe(reached)
  })

  it('what falls outside waits for the next opening', () => {
    expect(nextWorkingMoment('2026-04-24T12:30:00+07:00', hours, calendar)).toBe('2026-04-24T13:30:00+07:00')
    expect(nextWorkingMoment('2026-04-24T17:00:01+07:00', hours, calendar)).toBe('2026-04-28T07:30:00+07:00')
    expect(nextWorkingMoment('2026-04-24T17:00:00+07:00', hours, calendar)).toBe('2026-04-24T17:00:00+07:00')
  })
})

describe('Bảng ngày nghỉ 2025–2027', () => {
  const table = loadCalendarTable()

  it('gives each day a name, a source and a status, and marks 2027 as computed', () => {
    for (const entry of [...table.nonWorking, ...table.makeUp]) {
      expect(
        [entry.name, entry.source, entry.status].every((text) => text.length > 0),
        JSON.stringify(entry),
      ).toBe(true)
      const year = Number(('from' in entry ? entry.from : entry.day).slice(0, 4))
      expect(entry.status === 'computed', JSON.stringify(entry)).toBe(year === 2027)
    }
    expect([2025, 2026, 2027].map((year) => isComputed(year, table))).toEqual([false, false, true])
  })

  it('has Tết of 2026 and the unsettled one of 2027', () => {
    expect(calendar.off.filter((day) => day.startsWith('2026-02'))).toEqual(
      [16, 17, 18, 19, 20].map((n) => `2026-02-${n}`),
    )
    expect(isWorkingDay('2027-02-11', calendar)).toBe(false)
    expect(isWorkingDay('2027-02-12', calendar)).toBe(true)
  })

  it('says of other years that only their weekends are known', () => {
    expect([isCovered('2027-12-31', calendar), isCovered('2028-01-01', calendar)]).toEqual([true, false])
  })

  it('takes make-up days as days alone, and single days without an end', () => {
    const given = { nonWorking: [{ from: '2026-05-05' }], makeUp: ['2026-05-09'] }
    expect(compact(calendarTable.parse(given))).toEqual({ off: ['2026-05-05'], makeUp: ['2026-05-09'], years: [2026] })
  })

  it.each([
    { nonWorking: [{ from: '2026-04-31' }] },
    { nonWorking: [{ from: '2026-05-02', to: '2026-05-01' }] },
    { nonWorking: [{ from: '2026-05-09' }], makeUp: ['2026-05-09'] },
    { makeUp: [] },
  ])('refuses %j', (given) => {
    expect(calendarTable.safeParse(given).success).toBe(false)
  })
})
