import { describe, expect, it } from 'vitest'
import { whySentence } from '../messages/regulation.vi.ts'
import { loadCalendar } from '../regulations/calendar.ts'
import { loadRegulation } from '../regulations/load.ts'
import type { Hours } from '../rules/calendar.ts'
import { backward, forward, type Lead } from '../rules/deadlines.ts'
import { dayOf, type Instant } from '../rules/instants.ts'

const calendar = loadCalendar()
const hours: Hours = {
  opens: [
    ['07:30', '12:00'],
    ['13:30', '17:00'],
  ],
  closing: '17:00',
}
const lungPhinh = loadRegulation('lung-phinh-2025-11').values
const materials = lungPhinh['meeting.materialsLead.standingCommittee']!.value as Lead
const invitations = lungPhinh['meeting.invitationLead.standingCommittee']!.value as Lead

const meetings = [
  ['2026-04-02', '2026-04-01', '2026-03-31', '2026-04-01', '2026-03-31'],
  ['2026-03-30', '2026-03-27', '2026-03-26', '2026-03-29', '2026-03-28'],
  ['2026-02-23', '2026-02-13', '2026-02-12', '2026-02-22', '2026-02-21'],
  ['2026-08-24', '2026-08-22', '2026-08-21', '2026-08-23', '2026-08-22'],
  ['2026-09-03', '2026-08-28', '2026-08-27', '2026-09-02', '2026-09-01'],
  ['2026-04-28', '2026-04-24', '2026-04-23', '2026-04-27', '2026-04-26'],
  ['2026-11-25', '2026-11-23', '2026-11-20', '2026-11-24', '2026-11-23'],
] as const

describe('Hạn gửi tài liệu và giấy mời (Điều 11, khoản 3), tính theo ngày làm việc [C-13]', () => {
  it.each(meetings)('hội nghị %s: giấy mời %s, tài liệu %s, lúc 17:00', (meeting, invite, deliver) => {
    const starts = `${meeting}T08:00:00+07:00`
    expect(due(starts, invitations)).toBe(`${invite}T17:00:00+07:00`)
    expect(due(starts, materials)).toBe(`${deliver}T17:00:00+07:00`)
  })

  it('does not depend on the hour of the meeting', () => {
    expect(due('2026-04-28T00:00:00+07:00', materials)).toBe(due('2026-04-28T23:59:59+07:00', materials))
  })

  it('reads the anchor in Vietnam, whatever offset it was written with', () => {
    expect(due('2026-04-27T18:00:00Z', materials)).toBe('2026-04-23T17:00:00+07:00')
  })
})

describe('Cùng hạn ấy, nếu đơn vị tính theo ngày thường', () => {
  it.each(meetings)('hội nghị %s', (meeting, _invite, _deliver, invite, deliver) => {
    const starts = `${meeting}T08:00:00+07:00`
    expect(dayOf(due(starts, { days: 1, unit: 'calendarDays' }))).toBe(invite)
    expect(dayOf(due(starts, { days: 2, unit: 'calendarDays' }))).toBe(deliver)
  })

  it('moves to an earlier working day where the unit says so', () => {
    const lead: Lead = { days: 1, unit: 'calendarDays', onNonWorkingDay: 'earlier' }
    const { dueAt, why } = backward('2026-04-28T08:00:00+07:00', lead, calendar, hours)
    expect(dueAt).toBe('2026-04-24T17:00:00+07:00')
    expect(whySentence(why)).toBe('1 ngày trước 28/04/2026; 27/04 là ngày nghỉ nên chuyển về trước')
  })
})

describe('Hạn theo giờ làm việc', () => {
  it('TT clears the agenda two working hours before invitations are due, the office appraises four before', () => {
    const invited = due('2026-04-28T08:00:00+07:00', invitations)
    expect(due(invited, { hours: 2, unit: 'workingHours' })).toBe('2026-04-24T15:00:00+07:00')
    expect(due(invited, { hours: 4, unit: 'workingHours' })).toBe('2026-04-24T11:30:00+07:00')
  })

  it('what is due on the very day of the anchor is due at the anchor, not after it', () => {
    expect(due('2026-04-28T08:00:00+07:00', { days: 0, unit: 'workingDays' })).toBe('2026-04-28T08:00:00+07:00')
  })
})

describe('Hạn tính tới', () => {
  it('ten working days from a request of Monday 13/04/2026 pass the holidays and end on 28/04', () => {
    const { dueAt, why } = forward('2026-04-13T09:00:00+07:00', { days: 10, unit: 'workingDays' }, calendar, hours)
    expect(dueAt).toBe('2026-04-28T17:00:00+07:00')
    expect(whySentence(why)).toBe('10 ngày làm việc sau 13/04/2026; 18–19/04, 25–27/04 không phải ngày làm việc')
  })

  it('24 hours after Friday 16:00 run on to the opening of the next working day', () => {
    expect(forward('2026-04-24T16:00:00+07:00', { hours: 24, unit: 'hours' }, calendar, hours).dueAt).toBe(
      '2026-04-28T07:30:00+07:00',
    )
    expect(forward('2026-04-22T16:00:00+07:00', { hours: 24, unit: 'hours' }, calendar, hours).dueAt).toBe(
      '2026-04-23T16:00:00+07:00',
    )
  })
})

describe('Vì sao là ngày ấy', () => {
  it.each([
    ['2026-04-28', 1, '1 ngày làm việc trước 28/04/2026; 25–27/04 không phải ngày làm việc'],
    ['2026-04-02', 2, '2 ngày làm việc trước 02/04/2026'],
    ['2026-08-24', 1, '1 ngày làm việc trước 24/08/2026; 23/08 không phải ngày làm việc; 22/08 là ngày làm bù'],
    ['2026-09-03', 1, '1 ngày làm việc trước 03/09/2026; 29/08–02/09 không phải ngày làm việc'],
    ['2026-11-25', 2, '2 ngày làm việc trước 25/11/2026; 21–22/11, 24/11 không phải ngày làm việc'],
    ['2027-01-04', 1, '1 ngày làm việc trước 04/01/2027; 01–03/01 không phải ngày làm việc'],
    ['2026-01-05', 2, '2 ngày làm việc trước 05/01/2026; 01–04/01 không phải ngày làm việc'],
  ])('%s, %i', (meeting, days, sentence) => {
    const { why } = backward(`${meeting}T08:00:00+07:00`, { days, unit: 'workingDays' }, calendar, hours)
    expect(whySentence(why)).toBe(sentence)
  })

  it('names hours from their instant', () => {
    const { why } = backward('2026-04-28T08:30:00+07:00', { hours: 2, unit: 'workingHours' }, calendar, hours)
    expect(whySentence(why)).toBe('2 giờ làm việc trước 08:30 ngày 28/04/2026; 25–27/04 không phải ngày làm việc')
  })
})

function due(anchor: Instant, lead: Lead): Instant {
  return backward(anchor, lead, calendar, hours).dueAt
}
