import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginUnitDays } from '../../api/unit-day.ts'
import { instantOf } from '../../rules/instants.ts'
import { replaceHolidays } from '../../store/holidays.ts'
import { addCalendarChange, lastUnitDay, openCalendarChanges } from '../../store/unit-days.ts'
import { listUnits } from '../../store/units.ts'
import { type ClockedHouse, openHouseAt } from '../clock.ts'
import { until } from '../story.ts'
import { type Cast, castOf } from '../story-cast.ts'

let house: ClockedHouse
let cast: Cast

beforeAll(async () => {
  house = await openHouseAt('2026-04-13T08:30:00+07:00')
  cast = await castOf(house)
}, 120_000)
afterAll(() => house?.close(), 30_000)

const source = 'Thông báo 01 của Bộ Nội vụ'
const swap = { day: '2028-03-15', kind: 'nonWorking' as const, name: 'Nghỉ hoán đổi', source, status: 'entered' }

describe('Lịch đổi mà không ai đánh thức được ngày làm việc', () => {
  it('reaches the dossiers the next working morning', async () => {
    const { db, now } = house.app
    const [unit] = await listUnits(db)
    const said = { title: 'Hội nghị', body: 'standingCommittee', startsAt: '2028-03-16T08:00:00+07:00' }
    const { id } = await cast.office.begin('meetings', { ...said, reason: 'Lập sớm' })
    const invitations = async () => (await cast.dues('meetings', id)).invitations
    await beginUnitDays(house.app)
    const ran = (day: string) =>
      until(
        () => lastUnitDay(db, unit!.id),
        (last) => last?.day === day,
      )
    await ran('2026-04-13')
    await house.advanceTo('2026-04-13T12:00:00+07:00')

    // What the service had committed when it lost Temporal.
    const change = { unit: unit!.id, year: 2028, source, byPerson: 'quantri', at: instantOf(now()) }
    await replaceHolidays(db, unit!.id, 2028, [swap])
    await addCalendarChange(db, { ...change, id: 'mat-lien-lac', days: [swap.day] })
    await house.advanceTo('2026-04-14T07:59:00+07:00')
    expect(await openCalendarChanges(db, unit!.id)).toMatchObject([{ id: 'mat-lien-lac', told: 0 }])
    expect(await invitations()).toBe('2028-03-15T17:00:00+07:00')

    await house.advanceTo('2026-04-14T08:00:00+07:00')
    await ran('2026-04-14')
    await until(invitations, (dueAt) => dueAt === '2028-03-14T17:00:00+07:00')
    await until(
      () => openCalendarChanges(db, unit!.id),
      (open) => open.length === 0,
    )
  })
})
