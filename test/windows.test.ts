import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCalendar } from '../regulations/calendar.ts'
import { loadDefaults, loadRegulation } from '../regulations/load.ts'
import { isWorkingDay } from '../rules/calendar.ts'
import { addDays } from '../rules/instants.ts'
import {
  firstWorkingDays,
  inWindow,
  lastWorkingDays,
  type Series,
  type Window,
  weeklyDay,
  windowFor,
} from '../rules/windows.ts'

const calendar = loadCalendar()

describe('Ban Chấp hành họp vào đầu tháng của quý (Điều 11, khoản 1) [C-11]', () => {
  it('the first ten working days of January 2026 count the make-up Saturday and end on the 15th', () => {
    expect(firstWorkingDays(10, '2026-01-31', calendar).map((day) => Number(day.slice(8)))).toEqual([
      5, 6, 7, 8, 9, 10, 12, 13, 14, 15,
    ])
  })

  it.each([
    ['2026-02-20', '2026-01-15'],
    ['2026-04-01', '2026-04-14'],
    ['2026-09-30', '2026-07-14'],
    ['2026-10-05', '2026-10-14'],
  ])('the window of the quarter of %s ends on %s', (day, last) => {
    expect(windowFor(...of('executiveCommittee'), day, calendar)?.to).toBe(last)
  })

  it('15/01 is inside, 16/01 and a Sunday are not', () => {
    const inside = (day: string) => inWindow(...of('executiveCommittee'), day, calendar)
    expect(['2026-01-15', '2026-01-16', '2026-01-11', '2026-02-05'].map(inside)).toEqual([true, false, false, false])
  })
})

describe('Ban Thường vụ họp vào cuối tháng (Điều 11, khoản 1)', () => {
  it('the last five working days of April 2026 are 22, 23, 24, 28 and 29', () => {
    expect(lastWorkingDays(5, '2026-04-01', calendar).map((day) => Number(day.slice(8)))).toEqual([22, 23, 24, 28, 29])
  })

  it('28/04 is inside, 21/04 and the compensatory 27/04 are not', () => {
    const inside = (day: string) => inWindow(...of('standingCommittee'), day, calendar)
    expect(['2026-04-28', '2026-04-22', '2026-04-21', '2026-04-27'].map(inside)).toEqual([true, true, false, false])
  })
})

describe('Thường trực họp giao ban vào thứ Hai (Điều 11, khoản 1) [C-17]', () => {
  it.each([
    ['2026-04-20', '2026-04-20', false],
    ['2026-04-27', '2026-04-28', false],
    ['2026-02-16', '2026-02-23', true],
    ['2026-08-31', '2026-09-03', false],
  ])('of the week of %s on %s, merged: %s', (monday, day, merged) => {
    expect(weeklyDay('monday', monday, calendar)).toEqual({ day, merged })
  })

  it('is the same whichever day of the week one asks from', () => {
    expect(weeklyDay('monday', '2026-05-03', calendar)).toEqual({ day: '2026-04-28', merged: false })
  })

  it('has the moved Monday as its window', () => {
    expect(windowFor(...of('permanentBoard'), '2026-04-30', calendar)).toEqual({ from: '2026-04-28', to: '2026-04-28' })
  })

  it('the model regulation says weekly and no more: any working day of the week', () => {
    const series = loadRegulation('model-143-2024-05').values['meeting.series.permanentBoard']!.value as Series
    const window = loadDefaults().values['meeting.window.permanentBoard']!.value as Window
    expect(windowFor(series, window, '2026-04-29', calendar)).toEqual({ from: '2026-04-27', to: '2026-05-03' })
    expect(['2026-04-27', '2026-04-29'].map((day) => inWindow(series, window, day, calendar))).toEqual([false, true])
  })

  it('always falls on a working day, in its own week or, merged, after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (n) => {
        const asked = addDays('2025-01-06', n)
        const { day, merged } = weeklyDay('monday', asked, calendar)
        return (
          isWorkingDay(day, calendar) && (merged ? day > asked : day >= addDays(asked, -6) && day <= addDays(asked, 6))
        )
      }),
    )
  })
})

describe('Cuộc họp không đặt khoảng ngày', () => {
  it('may be on any day', () => {
    expect(inWindow({ every: { months: 1 } }, null, '2026-04-27', calendar)).toBe(true)
    expect(windowFor(null, null, '2026-04-27', calendar)).toBeNull()
  })
})

function of(body: string): [Series, Window] {
  const { values } = loadRegulation('lung-phinh-2025-11')
  return [values[`meeting.series.${body}`]!.value as Series, values[`meeting.window.${body}`]!.value as Window]
}
