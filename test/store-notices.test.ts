import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveSnapshot } from '../store/dossiers.ts'
import { arrivedAfter, countUnseen, lastArrival, listNotices, markSeen, seenUpTo } from '../store/notices.ts'
import { postLetters } from '../store/outbox.ts'
import type { Store } from '../store/pool.ts'
import { databases } from './databases.ts'
import { at, settle, snapshotOf } from './store-world.ts'

describe.each(databases)('Thông báo · $name', ({ open }) => {
  let store: Store
  const leftOut = ['passwordReset']
  const write = (subject: string, toPerson: string, hour: number, kind = 'invitation') =>
    postLetters(
      store.db,
      [{ id: subject, unit: 'u', dossier: 'd1', kind, subject, body: 'Kính gửi', link: '/', toPerson }],
      at(hour),
    )
  const read = async (person: string, more: { before?: number; limit?: number } = {}) => {
    const notices = await listNotices(store.db, { person, leftOut, limit: 10, ...more })
    return notices.map(({ subject }) => subject)
  }
  const unseen = (person: string, most = 10) => countUnseen(store.db, { person, leftOut, most })

  beforeAll(async () => {
    store = await open()
    await settle(store.db, 2)
    await saveSnapshot(store.db, snapshotOf('d1'))
  }, 60_000)
  beforeEach(async () => {
    await store.db.deleteFrom('outbox').execute()
    await store.db.deleteFrom('noticesSeen').execute()
  })
  afterAll(() => store?.close())

  it('are one’s own letters and nobody else’s, a page at a time, without those of an account', async () => {
    for (const subject of ['một', 'hai', 'ba']) await write(subject, 'p1', 9)
    await write('của người khác', 'p2', 9)
    await write('đặt lại mật khẩu', 'p1', 9, 'passwordReset')
    expect(await read('p1')).toEqual(['ba', 'hai', 'một'])
    const [, second] = await listNotices(store.db, { person: 'p1', leftOut, limit: 2 })
    expect(second).toMatchObject({ subject: 'hai', procedure: 'agendaItem', createdAt: at(9) })
    expect(await read('p1', { before: second!.arrival })).toEqual(['một'])
    expect(await unseen('p1')).toBe(3)
    expect(await unseen('p2')).toBe(1)
  })

  it('are new until looked at, and one written late for an earlier hour is new all the same', async () => {
    await write('một', 'p1', 10)
    await markSeen(store.db, 'p1')
    expect(await unseen('p1')).toBe(0)
    await write('bản tổng hợp của tám giờ', 'p1', 8)
    expect(await unseen('p1')).toBe(1)
    expect((await read('p1'))[0]).toBe('bản tổng hợp của tám giờ')
  })

  it('are looked at up to one of them, never back, and never before they come', async () => {
    for (const subject of ['một', 'hai', 'ba']) await write(subject, 'p1', 9)
    const [three, two, one] = await listNotices(store.db, { person: 'p1', leftOut, limit: 10 })
    await markSeen(store.db, 'p1', two!.arrival)
    expect(await unseen('p1')).toBe(1)
    await markSeen(store.db, 'p1', one!.arrival)
    expect(await unseen('p1')).toBe(1)
    await markSeen(store.db, 'p1', three!.arrival + 1_000)
    expect(await seenUpTo(store.db, 'p1')).toBe(three!.arrival)
    await write('bốn', 'p1', 9)
    expect(await unseen('p1')).toBe(1)
    expect(await seenUpTo(store.db, 'p2')).toBe(0)
  })

  it('are counted no further than asked', async () => {
    for (let n = 0; n < 5; n += 1) await write(`thư ${n}`, 'p1', 9)
    expect(await unseen('p1', 3)).toBe(3)
  })

  it('tell who listens what has arrived since', async () => {
    const before = await lastArrival(store.db)
    await write('một', 'p1', 9)
    await write('hai', 'p2', 9)
    const arrived = await arrivedAfter(store.db, before)
    expect(arrived.map(({ toPerson }) => toPerson)).toEqual(['p1', 'p2'])
    expect(await arrivedAfter(store.db, await lastArrival(store.db))).toEqual([])
  })

  it('are found by an index, however many letters the unit has', async () => {
    await sql`INSERT INTO outbox (id, unit, kind, to_person, subject, body, link, created_at, next_try_at, message_id)
      SELECT 'm' || n, 'u', 'digest', CASE WHEN n % 500 = 0 THEN 'p1' ELSE 'p2' END, 'Thư', 'Kính gửi', '/',
        ${at(9)}::timestamptz, ${at(9)}::timestamptz, 'm' || n FROM generate_series(1, 20000) AS n`.execute(store.db)
    await sql`ANALYZE outbox`.execute(store.db)
    const { rows } = await sql<Record<string, string>>`EXPLAIN SELECT arrival FROM outbox
      WHERE to_person = 'p1' AND arrival > 0 LIMIT 100`.execute(store.db)
    expect(rows.map((row) => Object.values(row)[0]).join('\n')).toMatch(/outbox_of_reader/)
    expect(await unseen('p1', 100)).toBe(40)
  })
})
