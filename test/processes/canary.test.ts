import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createUnitDayActivities } from '../../activities/unit-day.ts'
import { createApi } from '../../api/index.ts'
import { unitsBehind } from '../../api/unit-day.ts'
import { addWorkingDays } from '../../rules/calendar.ts'
import { addDays, at, type Day, dayOf, instantOf, msOf } from '../../rules/instants.ts'
import { postLetters } from '../../store/outbox.ts'
import { updatePerson } from '../../store/people.ts'
import { unitCalendar } from '../../store/terms.ts'
import { otherUnit } from '../other-unit.ts'
import { ask, openService, type TestService } from '../service.ts'

const unit = 'lung-phinh'
let service: TestService
let tomorrow: Day

beforeAll(async () => {
  service = await openService()
  await otherUnit(service.app)
  tomorrow = addWorkingDays(dayOf(service.app.now()), 1, await unitCalendar(service.app.db, unit))
})
afterAll(() => service?.close())

/** A figure of `/metrics`, asked of the store anew at most every ten seconds. */
const figure = (name: string) =>
  expect.poll(
    async () => {
      const { body } = await ask(`${service.url}/metrics`)
      const line = (body as string).split('\n').find((each) => each.startsWith(`${name} `))
      return line && Number(line.split(' ')[1])
    },
    { timeout: 30_000, interval: 1_000 },
  )

describe('Ngày làm việc của đơn vị không chạy', () => {
  /** What is said at that hour of the next working day. */
  const standingAt = async (clock: string) => {
    const app = { ...service.app, now: () => msOf(at(tomorrow, clock)) }
    const ready = (await (await createApi(app).request('/readyz')).json()) as { unitDay: boolean }
    return [ready.unitDay, await unitsBehind(app)]
  }
  const run = (id: string) => {
    const { db, temporal: client } = service.app
    const hands = { db, client, publicUrl: service.url, taskQueue: 'quy-che' }
    return createUnitDayActivities(hands).runUnitDay({ unit: id, day: tomorrow, at: at(tomorrow, '08:00') })
  }

  it('is a fault from nine o’clock on a working day, of each unit until its own has run', async () => {
    expect(await standingAt('08:59')).toEqual([true, []])
    expect(await standingAt('09:00')).toEqual([false, [unit, 'xa-khac']])
    await figure('quyche_unit_day_units_never_run').toBe(2)
    await run(unit)
    expect(await standingAt('09:00')).toEqual([false, ['xa-khac']])
    await figure('quyche_unit_day_units_never_run').toBe(1)
    await figure('quyche_unit_day_last_run_timestamp_seconds').toBe(msOf(at(tomorrow, '08:00')) / 1000)
    await run('xa-khac')
    expect(await standingAt('09:00')).toEqual([true, []])
    await figure('quyche_unit_day_units_never_run').toBe(0)
  })
})

describe('Thư chờ gửi', () => {
  it('is as old as the oldest letter that could have gone out, whatever deadline it is about', async () => {
    const { db, now } = service.app
    await updatePerson(db, 'bithu', { email: 'bithu@xa.vn' })
    await updatePerson(db, 'vanphong', { email: null })
    await db.deleteFrom('outbox').execute()
    const hoursAgo = (hours: number) => instantOf(now() - hours * 3_600_000)
    const letter = { unit, kind: 'reminder.ahead', subject: 'Nhắc', body: 'Kính gửi đồng chí', link: service.url }
    const dueAt = `${addDays(dayOf(now()), 7)}T17:00:00+07:00`
    await postLetters(db, [{ ...letter, id: 'cho', toPerson: 'bithu', dueAt }], hoursAgo(2))
    await postLetters(db, [{ ...letter, id: 'khong-co-dia-chi', toPerson: 'vanphong' }], hoursAgo(20))
    await postLetters(db, [{ ...letter, id: 'cho-ban-tong-hop', toPerson: 'bithu' }], hoursAgo(20))
    const held = { heldAt: hoursAgo(20), nextTryAt: hoursAgo(-4) }
    await db.updateTable('outbox').set(held).where('id', '=', 'cho-ban-tong-hop').execute()
    await figure('quyche_outbox_waiting').toBe(1)
    await figure('quyche_outbox_oldest_seconds').toSatisfy((seconds: number) => Math.floor(seconds / 3_600) === 2)
    await db
      .updateTable('outbox')
      .set({ status: 'sent', sentAt: hoursAgo(0) })
      .where('id', '=', 'cho')
      .execute()
    await figure('quyche_outbox_oldest_seconds').toBe(0)
  })
})
