import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day, dayOf, weekday } from '../rules/instants.ts'
import { calendarFault } from '../schemas/calendar.ts'
import { type Caller, openService, type TestService } from './service.ts'

const run = (from: Day, length: number) => Array.from({ length }, (_, n) => addDays(from, n))

describe('Lịch không dùng được', () => {
  it('has sixty days without a working one; fifty-nine are still a calendar', () => {
    // Monday 06/07/2026, so that the weekend after the run does not lengthen it.
    const off = run('2026-07-06', 60)
    expect(calendarFault({ off, makeUp: [] })).toEqual({ what: 'noWorkingDay', day: '2026-07-06', days: 60 })
    expect(calendarFault({ off: off.slice(0, 59), makeUp: [] })).toBeUndefined()
    expect(calendarFault({ off: off.filter((day) => weekday(day) < 6), makeUp: [] })).toMatchObject({ days: 60 })
    expect(calendarFault({ off: off.filter((day) => weekday(day) < 6), makeUp: ['2026-08-01'] })).toBeUndefined()
  })

  it('makes up on a day that works anyway, not on one that would rest', () => {
    expect(calendarFault({ off: [], makeUp: ['2026-08-21'] })).toMatchObject({
      what: 'alreadyWorking',
      day: '2026-08-21',
    })
    expect(calendarFault({ off: [], makeUp: ['2026-08-22'] })).toBeUndefined()
  })
})

describe('Nhập lịch sai: một câu nói rõ, và lịch vẫn như cũ', () => {
  let service: TestService
  let administrator: Caller
  beforeAll(async () => {
    service = await openService()
    administrator = await service.signIn('quantri')
  }, 60_000)
  afterAll(() => service?.close(), 30_000)

  const entered = (day: Day, kind: 'nonWorking' | 'makeUp' = 'nonWorking') => ({
    day,
    kind,
    name: 'Nghỉ hoán đổi',
    source: 'Thông báo 01 của Bộ Nội vụ',
  })
  const year = async (n: number) => (await administrator.get(`/api/calendar/${n}`)).body

  it.each([
    [
      'every day from March to May is a holiday',
      2031,
      run('2031-03-03', 90).map((day) => entered(day)),
      'Từ ngày 03/03/2031, ít nhất 60 ngày liền không có ngày làm việc nào; lịch như vậy không tính được thời hạn.',
    ],
    [
      'a Friday is to make up for another day',
      2031,
      [entered('2031-03-07', 'makeUp')],
      'Ngày 07/03/2031 vốn là ngày làm việc nên không thể là ngày làm bù.',
    ],
    [
      'a day is given twice',
      2031,
      [entered('2031-03-03'), entered('2031-03-03', 'makeUp')],
      'Ngày 03/03/2031 được nêu hai lần.',
    ],
  ])('%s', async (_, of, days, sentence) => {
    const before = await year(of)
    for (const query of ['?preview=true', '']) {
      const refused = await administrator.put(`/api/calendar/${of}${query}`, { days })
      expect(refused).toMatchObject({ status: 422, body: { code: 'invalid', detail: sentence } })
    }
    expect(await year(of)).toEqual(before)
    expect((await administrator.get('/api/calendar-changes')).body.items).toEqual([])
  })

  it('a whole year of holidays is more than a list holds', async () => {
    const days = run('2031-01-01', 365).map((day) => entered(day))
    const refused = await administrator.put('/api/calendar/2031', { days })
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'days', detail: 'vượt mức tối đa (150)' }] },
    })
  })

  it('a rest over the end of the year is seen as one', async () => {
    const december = run('2031-11-24', 38).map((day) => entered(day))
    expect((await administrator.put('/api/calendar/2031', { days: december })).status).toBe(200)
    const january = run('2032-01-01', 30).map((day) => entered(day))
    const refused = await administrator.put('/api/calendar/2032', { days: january })
    expect(refused.body.detail).toContain('Từ ngày 24/11/2031')
    expect(await year(2032)).toMatchObject({ own: false, days: [] })
    expect((await administrator.put('/api/calendar/2031', { days: [] })).status).toBe(200)
  })

  it('a day gone by counts as it did', async () => {
    const today = dayOf(Date.now())
    const past = run(addDays(today, -7), 7).find((day) => weekday(day) < 6)!
    const ofYear = Number(past.slice(0, 4))
    const { days } = await year(ofYear)
    const others = days.filter(({ day }: { day: Day }) => day !== past)
    const changes = others.length < days.length ? others : [...days, entered(past)]
    const [y, m, d] = past.split('-')
    const refused = await administrator.put(`/api/calendar/${ofYear}`, { days: changes })
    expect(refused.status).toBe(422)
    expect(refused.body.detail).toMatch(new RegExp(`^Ngày ${d}/${m}/${y} đã qua`))
    expect(await year(ofYear)).toMatchObject({ own: false, days })
  })

  it('put right, the same entry is taken, and changes the calendar once', async () => {
    const swap = { days: [entered('2031-03-07'), entered('2031-03-08', 'makeUp')] }
    const changes = async () => (await administrator.get('/api/calendar-changes')).body.items.length
    const before = await changes()
    expect((await administrator.put('/api/calendar/2031', swap)).body.changed).toEqual(['2031-03-07', '2031-03-08'])
    expect((await administrator.put('/api/calendar/2031', swap)).body.changed).toEqual([])
    expect(await changes()).toBe(before + 1)
  })
})
