import { describe, expect, it } from 'vitest'
import { loadCalendar } from '../regulations/calendar.ts'
import { periodAfter, periodBefore, periodOf, spanOf, standingOf } from '../rules/series.ts'
import type { Series, Window } from '../rules/windows.ts'
import { lungPhinh } from './terms.ts'

const calendar = loadCalendar()
const otherwise = { lastWorkingDays: 5 }
const series = (body: string) => lungPhinh.values[`meeting.series.${body}` as never] as Series
const window = (body: string) => lungPhinh.values[`meeting.window.${body}` as never] as Window | null
const windowIn = (body: string, day: string) =>
  spanOf(series(body), window(body), periodOf(series(body), day), otherwise, calendar)

describe('Kỳ họp (Điều 11, khoản 1)', () => {
  it.each([
    ['executiveCommittee', '2026-04-01', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['executiveCommittee', '2026-03-31', '2026-Q1', '2026-01-01', '2026-03-31'],
    ['executiveCommittee', '2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['standingCommittee', '2028-02-29', '2028-02', '2028-02-01', '2028-02-29'],
    ['permanentBoard', '2026-04-26', '2026-04-20', '2026-04-20', '2026-04-26'],
    ['permanentBoard', '2026-04-27', '2026-04-27', '2026-04-27', '2026-05-03'],
  ])('of %s, the day %s lies in %s', (body, day, key, from, to) => {
    expect(periodOf(series(body), day)).toEqual({ key, from, to })
  })

  it('the next begins the day after the last; across the year too', () => {
    const last = periodOf(series('executiveCommittee'), '2026-11-24')
    expect(periodAfter(series('executiveCommittee'), last).key).toBe('2027-Q1')
    const first = periodOf(series('standingCommittee'), '2026-01-31')
    expect(periodBefore(series('standingCommittee'), first).key).toBe('2025-12')
  })

  it('a unit may meet every second week, or every half year', () => {
    const fortnight: Series = { every: { weeks: 2 } }
    const one = periodOf(fortnight, '2026-04-15')
    expect(one).toEqual({ key: '2026-04-13', from: '2026-04-13', to: '2026-04-26' })
    expect(periodAfter(fortnight, one).key).toBe('2026-04-27')
    expect(periodOf({ every: { months: 6 } }, '2026-08-15')).toEqual({
      key: '2026-07.6',
      from: '2026-07-01',
      to: '2026-12-31',
    })
  })
})

describe('Khoảng ngày họp của một kỳ', () => {
  it.each([
    ['executiveCommittee', '2026-02-20', '2026-01-05', '2026-01-15'],
    ['standingCommittee', '2026-04-02', '2026-04-22', '2026-04-29'],
    ['permanentBoard', '2026-04-30', '2026-04-28', '2026-04-28'],
    ['permanentBoard', '2026-09-01', '2026-09-03', '2026-09-03'],
    ['internalAffairs', '2026-04-10', '2026-04-22', '2026-04-29'],
  ])('%s, of the period of %s: from %s to %s', (body, day, from, to) => {
    expect(windowIn(body, day)).toEqual({ from, to })
  })

  it('a week without a working day has no meeting of its own: it is the next week’s', () => {
    expect(windowIn('permanentBoard', '2026-02-16')).toBeNull()
    expect(windowIn('permanentBoard', '2026-02-23')).toEqual({ from: '2026-02-23', to: '2026-02-23' })
  })

  it('a weekly series without a day of its own has all the working days of the week', () => {
    const weekly: Series = { every: { weeks: 1 } }
    const period = periodOf(weekly, '2026-04-22')
    expect(spanOf(weekly, null, period, otherwise, calendar)).toEqual({ from: '2026-04-20', to: '2026-04-24' })
  })
})

describe('Một kỳ đang ở đâu', () => {
  const btv = series('standingCommittee')
  const april = { from: '2026-04-22', to: '2026-04-29' }
  const on = (day: string, planned: number, convened: number, of = btv) =>
    standingOf(of, april, day, { planned, convened })

  it.each([
    ['2026-04-21', 0, 0, 'ahead'],
    ['2026-04-21', 1, 0, 'planned'],
    ['2026-04-22', 1, 0, 'due'],
    ['2026-04-29', 1, 0, 'due'],
    ['2026-04-30', 1, 0, 'missing'],
    ['2026-04-30', 0, 0, 'missing'],
    ['2026-04-22', 0, 1, 'convened'],
    ['2026-04-30', 0, 1, 'convened'],
  ])('on %s, with %i planned and %i convened, it is %s', (day, planned, convened, standing) => {
    expect(on(day as string, planned as number, convened as number)).toBe(standing)
  })

  it('where the regulation asks for two meetings, one is not enough', () => {
    const twice = { ...btv, timesMin: 2 }
    expect([on('2026-04-30', 0, 1, twice), on('2026-04-30', 0, 2, twice)]).toEqual(['missing', 'convened'])
  })
})
