import { randomUUID } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dossiersPerPage } from '../../activities/unit-day.ts'
import { factsFor } from '../../api/facts.ts'
import { createApi } from '../../api/index.ts'
import { start } from '../../api/temporal.ts'
import { callerOf } from '../../api/who.ts'
import { instantOf } from '../../rules/instants.ts'
import { keptTerms, termsInForce } from '../../store/terms.ts'
import { freePort } from '../../tools/temporal-server.ts'
import { type Caller, openService, type TestService } from '../service.ts'

let service: TestService
let office: Caller
let administrator: Caller

beforeAll(async () => {
  service = await openService()
  office = await service.signIn('vanphong')
  administrator = await service.signIn('quantri')
})
afterAll(() => service?.close())

/** A meeting on a Thursday in the far future, where no table knows a holiday, and the days before it off. */
const startsAt = '2028-03-16T08:00:00+07:00'
const off = { day: '2028-03-15', kind: 'nonWorking', name: 'Nghỉ hoán đổi', source: 'Thông báo 01', status: 'entered' }

async function latest() {
  return (await administrator.get('/api/calendar-changes')).body.items[0]
}

describe('Thay đổi lịch được chuyển đến mọi hồ sơ đang giải quyết', () => {
  it('comes to its end also where the last page of dossiers is full', async () => {
    const meeting = { title: 'Hội nghị Ban Thường vụ', body: 'standingCommittee', startsAt, reason: 'Lập sớm' }
    expect((await office.post('/api/meetings', meeting)).status).toBe(201)
    const item = {
      body: 'standingCommittee',
      memberInCharge: 'uyvien.btv04',
      preparer: { organisation: 'phong-kinh-te' },
    }
    const begun = await Promise.all(
      Array.from({ length: dossiersPerPage - 1 }, (_, n) =>
        office.post('/api/agenda-items', { ...item, title: `Nội dung số ${n + 1}` }),
      ),
    )
    expect(new Set(begun.map(({ status }) => status))).toEqual(new Set([201]))
    expect((await administrator.put('/api/calendar/2028', { days: [off] })).status).toBe(200)
    await expect.poll(async () => (await latest()).finishedAt, { timeout: 20_000 }).not.toBeNull()
    expect(await latest()).toMatchObject({ days: [off.day], told: dossiersPerPage, moved: 1 })
  })

  it('is carried once it is sent again, where Temporal was away when it was entered', async () => {
    const connection = Connection.lazy({ address: `127.0.0.1:${await freePort()}` })
    const away = createApi({ ...service.app, temporal: new Client({ connection }) })
    const days = [{ ...off, day: '2028-03-14' }]
    const sent = await away.request('/api/calendar/2028', {
      method: 'PUT',
      headers: { authorization: `Bearer ${administrator.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ days }),
    })
    expect(sent.status).toBe(503)
    const again = await administrator.put('/api/calendar/2028', { days })
    expect([again.status, again.body.changed]).toEqual([200, []])
    await expect.poll(() => latest().then(({ finishedAt }) => finishedAt), { timeout: 20_000 }).not.toBeNull()
    expect(await latest()).toMatchObject({ days: ['2028-03-14', '2028-03-15'], moved: 1 })
  })

  it('reaches a dossier that began by the old calendar and was recorded after the change had been carried', async () => {
    const { app } = service
    const me = (await callerOf(app, 'vanphong'))!
    const at = instantOf(app.now())
    const terms = await termsInForce(app.db, { unit: me.unit.id, at })
    expect((await administrator.put('/api/calendar/2028', { days: [] })).status).toBe(200)
    await expect.poll(() => latest().then(({ finishedAt }) => finishedAt), { timeout: 20_000 }).not.toBeNull()
    const said = { title: 'Nội dung lập đúng lúc đổi lịch', body: 'standingCommittee' }
    const facts = await factsFor(app, me, 'agendaItem', 'begin', said)
    const id = randomUUID()
    const input = { ...said, itemType: 'ordinary', secrecy: 'none', urgency: 'normal', by: me.by, facts, version: 1 }
    await start(app, 'agendaItem', id, me.unit.id, { ...input, unit: me.unit.id, terms, keyHash: id, bodyHash: id })
    const calendarOf = async () => {
      const row = await app.db.selectFrom('dossiers').select('terms').where('id', '=', id).executeTakeFirstOrThrow()
      return (await keptTerms(app.db, row.terms!)).calendar
    }
    const now = await termsInForce(app.db, { unit: me.unit.id, at })
    expect(now.calendar).not.toEqual(terms.calendar)
    await expect.poll(calendarOf, { timeout: 20_000 }).toEqual(now.calendar)
    expect(await latest()).toMatchObject({ told: dossiersPerPage })
  })
})
