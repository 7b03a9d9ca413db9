import { describe, expect, it } from 'vitest'
import { faultSentence } from '../messages/regulation.vi.ts'
import { loadCalendar } from '../regulations/calendar.ts'
import { FaultyRegulation } from '../regulations/faults.ts'
import { loadDefaults } from '../regulations/load.ts'
import { readRegulation } from '../regulations/read.ts'
import type { Hours } from '../rules/calendar.ts'
import { type Rung, timed } from '../rules/reminders.ts'
import { parseValue, valueKeys } from '../schemas/regulation.ts'

const values = loadDefaults().values
const clock = {
  calendar: loadCalendar(),
  hours: values['unit.hours']!.value as Hours,
  morning: values['unit.reminderHour']!.value as string,
}
const ladder = (state: string) => values[`reminder.${state}`]!.value as Rung[]
const due = (rungs: Rung[], anchors: Record<string, string>) => timed(rungs, anchors, clock).map(({ dueAt }) => dueAt)
const workingDays = (days: number) => ({ days, unit: 'workingDays' as const })
const hours = (count: number, unit: 'hours' | 'workingHours' = 'workingHours') => ({ hours: count, unit })
const ahead = (lead: Rung['before'], on = 'materials'): Rung => ({ on, before: lead, to: ['office'] })
const past = (lead: Rung['after'], on = 'materials'): Rung => ({ on, after: lead, to: ['office'] })

describe('Nấc theo ngày: 8 giờ sáng của ngày ấy', () => {
  it('goes out three working days and one before the materials are due', () => {
    expect(due(ladder('agendaItem.preparing'), { materials: '2026-04-23T17:00:00+07:00' })).toEqual([
      '2026-04-20T08:00:00+07:00',
      '2026-04-22T08:00:00+07:00',
    ])
  })

  it('steps over the Hùng Kings holiday, 25–27/04/2026', () => {
    expect(due([ahead(workingDays(1))], { materials: '2026-04-28T17:00:00+07:00' })).toEqual([
      '2026-04-24T08:00:00+07:00',
    ])
  })

  it('steps over Tết 2026, in both directions', () => {
    expect(due([ahead(workingDays(1))], { materials: '2026-02-23T08:00:00+07:00' })).toEqual([
      '2026-02-13T08:00:00+07:00',
    ])
    expect(due([past(workingDays(1), 'entered')], { entered: '2026-02-13T16:00:00+07:00' })).toEqual([
      '2026-02-23T08:00:00+07:00',
    ])
  })

  it('counts a make-up Saturday, 22/08/2026, as a working day', () => {
    expect(due([ahead(workingDays(1))], { materials: '2026-08-24T17:00:00+07:00' })).toEqual([
      '2026-08-22T08:00:00+07:00',
    ])
  })

  it('on the day itself goes out in the morning, unless the deadline has come by then', () => {
    const onTheDay = [ahead(workingDays(0))]
    expect(due(onTheDay, { materials: '2026-04-23T08:01:00+07:00' })).toEqual(['2026-04-23T08:00:00+07:00'])
    expect(due(onTheDay, { materials: '2026-04-23T08:00:00+07:00' })).toEqual([])
    expect(due(onTheDay, { materials: '2026-04-23T07:30:00+07:00' })).toEqual([])
  })
})

describe('Nấc theo giờ: chỉ trong giờ làm việc', () => {
  it.each([
    ['2026-04-23T17:00:00+07:00', '2026-04-23T11:30:00+07:00', 'over lunch'],
    ['2026-04-23T13:30:00+07:00', '2026-04-23T08:00:00+07:00', 'from the end of lunch'],
    ['2026-04-23T08:00:00+07:00', '2026-04-22T13:30:00+07:00', 'from the afternoon before'],
    ['2026-04-28T09:30:00+07:00', '2026-04-24T15:00:00+07:00', 'over a long holiday'],
  ])('four working hours before %s is %s: %s', (deadline, instant) => {
    expect(due([ahead(hours(4))], { materials: deadline })).toEqual([instant])
  })

  it.each([
    ['2026-04-28T08:00:00+07:00', '2026-04-28T07:30:00+07:00', 'the office opens while it is still ahead'],
    ['2026-04-28T14:00:00+07:00', '2026-04-28T13:30:00+07:00', 'nobody is reminded at lunch'],
    ['2026-04-28T09:30:00+07:00', '2026-04-28T08:30:00+07:00', 'within the morning'],
    ['2026-04-26T09:00:00+07:00', '2026-04-24T17:00:00+07:00', 'a meeting on a day of rest: the last closing'],
    ['2026-04-28T07:30:00+07:00', '2026-04-24T17:00:00+07:00', 'a meeting as the office opens: the last closing'],
  ])('one hour before a meeting at %s is %s: %s', (startsAt, instant) => {
    expect(due([ahead(hours(1, 'hours'), 'start')], { start: startsAt })).toEqual([instant])
  })

  it('a missed deadline is told at once: at 17:00 itself, or when work begins again', () => {
    expect(due([past(hours(0, 'hours'))], { materials: '2026-04-23T17:00:00+07:00' })).toEqual([
      '2026-04-23T17:00:00+07:00',
    ])
    expect(due([past(hours(0, 'hours'))], { materials: '2026-04-24T17:00:01+07:00' })).toEqual([
      '2026-04-28T07:30:00+07:00',
    ])
  })
})

describe('Phiên họp đã mời', () => {
  it('reminds the invitees a working day and an hour before, and the office at the end of the day', () => {
    expect(due(ladder('meeting.invited'), { start: '2026-04-28T08:00:00+07:00' })).toEqual([
      '2026-04-24T08:00:00+07:00',
      '2026-04-28T07:30:00+07:00',
      '2026-04-28T17:00:00+07:00',
    ])
  })

  it('of a meeting after hours asks for its opening the next working morning, never before it began', () => {
    expect(due(ladder('meeting.invited'), { start: '2026-04-23T19:00:00+07:00' })[2]).toBe('2026-04-24T07:30:00+07:00')
  })

  it('says nothing of what has no hour', () => {
    expect(due(ladder('meeting.invited'), {})).toEqual([])
  })
})

describe('Thang nhắc việc như tệp ghi', () => {
  const faults = (rung: string, key = 'reminder.agendaItem.preparing') => {
    const head = 'id: thu\ntitle: Thử\nstatus: project\nvalues:\n'
    const entry = `  ${key}:\n    value:\n      - ${rung}\n    source: project\n    note: Thử\n`
    try {
      readRegulation(head + entry, 'thu.yaml')
      return []
    } catch (error) {
      if (!(error instanceof FaultyRegulation)) throw error
      return error.faults.map(faultSentence)
    }
  }

  it('is taken when each rung comes in time and to somebody', () => {
    expect(faults('{ on: materials, before: { days: 3, unit: workingDays }, to: [preparer, chiefOfOffice] }')).toEqual(
      [],
    )
  })

  it.each([
    ['{ on: materials, after: { hours: 0, unit: hours }, to: [office] }', 'rơi vào lúc thời hạn đã hết'],
    ['{ on: materials, before: { hours: 0, unit: hours }, to: [office] }', 'rơi vào lúc thời hạn đã hết'],
    ['{ on: materials, before: { days: -1, unit: workingDays }, to: [office] }', 'phải là số nguyên, không âm'],
    ['{ on: materials, before: { days: 1, unit: workingDays }, to: [giamDoc] }', 'không ai giữ vai trò "giamDoc"'],
    ['{ on: materials, before: { days: 1, unit: workingDays }, to: [] }', 'ít nhất một vai trò'],
    ['{ on: minutes, before: { days: 1, unit: workingDays }, to: [office] }', 'không có thời hạn "minutes"'],
    ['{ on: entered, before: { days: 1, unit: workingDays }, to: [office] }', 'không nhắc được trước khi'],
    ['{ on: materials, to: [office] }', 'đúng một trong hai'],
    [
      '{ on: materials, before: { hours: 4, unit: workingHours }, after: { hours: 0, unit: hours }, to: [office] }',
      'đúng một trong hai',
    ],
  ])('%s is refused: %s', (rung, sentence) => {
    expect(faults(rung).join('\n')).toContain(sentence)
    expect(faults(rung)[0]).toMatch(/^dòng \d+, reminder\.agendaItem\.preparing, value/)
  })

  it('of a stage that outlives its deadline may speak after it', () => {
    const missed = '{ on: invitations, after: { hours: 0, unit: hours }, to: [chiefOfOffice] }'
    expect(faults(missed, 'reminder.meeting.inviting')).toEqual([])
  })

  it('is set by the project for every stage that waits, and reads as it stands', () => {
    const keys = valueKeys.filter((key) => key.startsWith('reminder.'))
    expect(keys.length).toBeGreaterThan(20)
    for (const key of keys) expect(parseValue(key, values[key]?.value), key).toEqual(values[key]?.value)
  })
})
