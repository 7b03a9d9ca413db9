import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDay, readMoment, writtenDay } from '../web/day-text.ts'

describe('Ô ngày', () => {
  it.each(['28/04/2026', '28/4/2026', '28-4-26', '28.04.2026', '28042026', ' 28 4 2026 ', '2026-04-28'])(
    'reads %j as 28 April, day first',
    (text) => expect(readDay(text)).toBe('2026-04-28'),
  )

  it.each(['', '4/28/2026', '31/04/2026', '29/02/2026', '00/01/2026', '28/04', 'mai', '28/04/2026 08:00', '280426'])(
    'takes %j for no day',
    (text) => expect(readDay(text)).toBeUndefined(),
  )

  it.each(['28/04/2026 08:05', '8:05 28/4/2026', '28/4/2026, 8h05', '8 giờ 05 28-4-2026', '2026-04-28T08:05'])(
    'reads %j as five past eight that day',
    (text) => expect(readMoment(text)).toBe('2026-04-28T08:05'),
  )

  it('reads a full hour without minutes, and no hour that there is not', () => {
    expect(readMoment('28/04/2026 14h')).toBe('2026-04-28T14:00')
    for (const text of ['28/04/2026', '28/04/2026 24:00', '28/04/2026 8:60', '08:00'])
      expect(readMoment(text)).toBeUndefined()
  })

  it('reads back whatever it writes', () => {
    const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, (date) => {
        const iso = date.toISOString()
        expect(readDay(writtenDay(iso.slice(0, 10)))).toBe(iso.slice(0, 10))
        expect(readMoment(writtenDay(iso.slice(0, 16)))).toBe(iso.slice(0, 16))
      }),
    )
  })
})
