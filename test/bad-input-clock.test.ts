import { Client, Connection } from '@temporalio/client'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createUnitDayActivities } from '../activities/unit-day.ts'
import { createCourier } from '../courier/courier.ts'
import { openMail } from '../courier/mail.ts'
import { agendaItem } from '../machines/agenda-item.ts'
import { agendaItemSchemas } from '../schemas/agenda-item.ts'
import { verifyChain } from '../store/chain.ts'
import { listOutbox, postLetters } from '../store/outbox.ts'
import type { Store } from '../store/pool.ts'
import { listReminders } from '../store/reminders.ts'
import { databases } from './databases.ts'
import { files } from './meeting-room.ts'
import { publicUrl, recorded, settleCommittee } from './record-world.ts'
import { openMailServer } from './smtp.ts'

const place = {
  meeting: 'm1',
  startsAt: '2026-04-28T08:00:00+07:00',
  extraordinary: false,
  materialsDueAt: '2026-04-23T17:00:00+07:00',
  invitationsDueAt: '2026-04-24T17:00:00+07:00',
  guests: [] as string[],
}
const matter = {
  title: 'Đề án chợ Lùng Phình',
  body: 'standingCommittee',
  memberInCharge: 'btv1',
  preparer: { organisation: 'phongKinhTe' },
}

describe.each(databases)('Đồng hồ bị vặn lùi một giờ · $name', ({ open }) => {
  let store: Store
  let server: Awaited<ReturnType<typeof openMailServer>>
  let mail: ReturnType<typeof openMail>
  let now = 0
  beforeAll(async () => {
    store = await open()
    await settleCommittee(store.db)
  }, 60_000)
  afterAll(() => store?.close())
  beforeEach(async () => {
    server = await openMailServer()
    mail = openMail({ url: server.url, from: 'vanphong@xa.vn' })
    for (const table of ['outbox', 'reminders'] as const) await store.db.deleteFrom(table).execute()
  })
  afterEach(async () => {
    mail.close()
    await server.stop()
  })

  /** One courier that lives through it all: a round at each of these instants. */
  async function rounds(...instants: string[]) {
    const courier = createCourier({ db: store.db, publicUrl, mail, now: () => now })
    for (const instant of instants) {
      now = Date.parse(instant)
      await courier.round()
    }
  }
  async function anItem(id: string) {
    const at = '2026-04-17T09:00:00+07:00'
    const item = await recorded(store.db, { procedure: agendaItem, schemas: agendaItemSchemas, id, at, files })
    await item.begin('vanThu', matter)
    await item.hear({ type: 'placed', from: 'm1', place })
    return item
  }

  it('a rung sent at eight is not sent again when eight comes round once more', async () => {
    await anItem('i1')
    const [eight, seven] = ['2026-04-20T08:00:00+07:00', '2026-04-20T07:00:10+07:00']
    await rounds(
      eight,
      '2026-04-20T08:00:10+07:00',
      seven,
      '2026-04-20T07:30:00+07:00',
      eight,
      '2026-04-20T09:00:00+07:00',
    )
    expect(server.taken.map(({ to }) => to).sort()).toEqual(['btv1@xa.vn', 'kinhTe@xa.vn'])
    expect((await listReminders(store.db, 'i1')).filter(({ sentAt }) => sentAt)).toHaveLength(1)
  })

  it('a letter written before waits for its hour to come again, and then goes once', async () => {
    const nine = '2026-04-22T09:00:00+07:00'
    const letter = { unit: 'u1', kind: 'invitation', subject: 'Giấy mời', body: 'Kính mời', link: publicUrl }
    await postLetters(store.db, [{ ...letter, id: 'thu', toPerson: 'btv2' }], nine)
    await rounds('2026-04-22T08:00:00+07:00')
    expect(server.taken).toEqual([])
    await rounds(nine, '2026-04-22T08:00:05+07:00', nine)
    expect(server.taken.map(({ to }) => to)).toEqual(['btv2@xa.vn'])
  })

  it('what is recorded under an earlier hour stands after what came before it, and no rung is made twice', async () => {
    const item = await anItem('i2')
    await rounds('2026-04-22T08:00:00+07:00')
    item.at('2026-04-22T08:30:00+07:00')
    await item.act('vanThu', { type: 'attach', files: ['deAn'] })
    item.at('2026-04-22T07:40:00+07:00')
    const step = await item.act('btv1', { type: 'opine', opinion: 'Đồng ý' })
    await item.again(step)
    await rounds('2026-04-22T07:40:00+07:00', '2026-04-22T08:00:00+07:00', '2026-04-22T09:00:00+07:00')
    expect(server.taken.map(({ to }) => to).sort()).toEqual(['btv1@xa.vn', 'kinhTe@xa.vn'])
    const rows = await store.db
      .selectFrom('journal')
      .select(['seq', 'type', 'at'])
      .where('dossier', '=', 'i2')
      .orderBy('seq')
      .execute()
    expect(rows.map(({ type, at }) => [type, at.slice(11, 16)]).slice(-2)).toEqual([
      ['attach', '08:30'],
      ['opine', '07:40'],
    ])
    expect(await verifyChain(store.db, 'i2')).toMatchObject({ dossiers: 1, broken: null })
  })

  it('the day whose work is done is not begun again', async () => {
    const client = new Client({ connection: Connection.lazy() })
    const { nextUnitDay, runUnitDay } = createUnitDayActivities({
      db: store.db,
      client,
      publicUrl,
      taskQueue: 'quy-che',
    })
    const day = '2026-04-23'
    await runUnitDay({ unit: 'u1', day, at: '2026-04-23T08:00:01+07:00' })
    const digests = async () =>
      (await listOutbox(store.db, { unit: 'u1' })).filter(({ kind }) => kind === 'digest').length
    const written = await digests()
    expect(written).toBeGreaterThan(0)
    const next = { day: '2026-04-24', at: '2026-04-24T08:00:00+07:00' }
    expect(await nextUnitDay({ unit: 'u1', at: '2026-04-23T07:00:02+07:00' })).toEqual(next)
    await runUnitDay({ unit: 'u1', day, at: '2026-04-23T08:00:03+07:00' })
    expect(await digests()).toBe(written)
  })
})
