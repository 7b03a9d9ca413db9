import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAdoption, addOverlay, listAdoptions, listOverlays } from '../store/adoptions.ts'
import { hashOf } from '../store/canonical.ts'
import { addComment, listComments } from '../store/comments.ts'
import { saveSnapshot } from '../store/dossiers.ts'
import { addFile, bindFiles, findFile, listFiles } from '../store/files.ts'
import { listHolidays, replaceHolidays } from '../store/holidays.ts'
import { migrate } from '../store/migrate.ts'
import { listObstacles, raiseObstacle, settleObstacle } from '../store/obstacles.ts'
import { listOutbox, postLetters } from '../store/outbox.ts'
import { addPerson, listPeople, updatePerson } from '../store/people.ts'
import type { Store } from '../store/pool.ts'
import { addPost, listPosts } from '../store/posts.ts'
import { getUnit, listUnits, updateUnit } from '../store/units.ts'
import { isWatched, unwatch, watch } from '../store/watches.ts'
import { databases } from './databases.ts'
import { at, morning, settle, snapshotOf } from './store-world.ts'

describe.each(databases)('Kho dữ liệu · $name', ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await settle(store.db, 1)
    await settle(store.db, 1, 'v')
    await saveSnapshot(store.db, snapshotOf('d1'))
    await saveSnapshot(store.db, snapshotOf('d2'))
  }, 60_000)
  afterAll(() => store?.close())

  it('applies each migration once, and refuses one that was edited or is unknown', async () => {
    expect(await migrate(store.db)).toEqual([])
    const change = (name: string, hash: string) =>
      sql`UPDATE migrations SET hash = ${hash} WHERE name = ${name} RETURNING hash`.execute(store.db)
    const { rows } = await sql<{ hash: string }>`SELECT hash FROM migrations WHERE name = '0001_people.sql'`.execute(
      store.db,
    )
    await change('0001_people.sql', 'x')
    await expect(migrate(store.db)).rejects.toMatchObject({ code: 'migrationChanged' })
    await change('0001_people.sql', rows[0]?.hash ?? '')
    await sql`INSERT INTO migrations (name, hash) VALUES ('9999_later.sql', 'x')`.execute(store.db)
    await expect(migrate(store.db)).rejects.toThrow('9999_later.sql mà phiên bản chương trình đang chạy không có')
    await sql`DELETE FROM migrations WHERE name = '9999_later.sql'`.execute(store.db)
    expect(await migrate(store.db)).toEqual([])
  })

  it('hands out instants at +07:00, with milliseconds only where there are some, and days as written', async () => {
    const { rows } = await sql`SELECT '2026-04-23T10:00:00Z'::timestamptz AS whole_second,
      '2026-12-31T20:30:00.120Z'::timestamptz AS next_day, '2026-04-23'::date AS day, 9007199254740991::bigint AS n,
      ARRAY['a', 'b'] AS list, '[1, {"at_x": null}]'::jsonb AS json`.execute(store.db)
    expect(rows).toEqual([
      {
        wholeSecond: '2026-04-23T17:00:00+07:00',
        nextDay: '2027-01-01T03:30:00.120+07:00',
        day: '2026-04-23',
        n: 9007199254740991,
        list: ['a', 'b'],
        json: [1, { at_x: null }],
      },
    ])
    const plain = await sql`SELECT '2026-04-23T10:00:00Z'::timestamptz AS at_x`.execute(store.db.withoutPlugins())
    expect(plain.rows).toEqual([{ at_x: new Date('2026-04-23T10:00:00Z') }])
  })

  it('holds text in Unicode NFC only, and no blank name', async () => {
    const person = { id: 'nfd', unit: 'u', email: null, active: true }
    await expect(addPerson(store.db, { ...person, name: 'Ủy'.normalize('NFD') })).rejects.toThrow()
    await expect(addPerson(store.db, { ...person, name: '  ' })).rejects.toThrow()
  })

  it('lists people by given name in the order of the Vietnamese alphabet', async () => {
    const names = [
      'Vàng Seo Đức',
      'Giàng Thị Dung',
      'Lù A Ánh',
      'Ủy viên 10',
      'Hoàng Văn An',
      'Bàn Thị An',
      'Ủy viên 2',
    ]
    for (const [n, name] of names.entries()) {
      await addPerson(store.db, { id: `v${n}`, unit: 'v', name, email: null, active: true })
    }
    expect((await listPeople(store.db, 'v')).map(({ name }) => name)).toEqual([
      'Ủy viên 1',
      'Ủy viên 2',
      'Ủy viên 10',
      'Bàn Thị An',
      'Hoàng Văn An',
      'Lù A Ánh',
      'Giàng Thị Dung',
      'Vàng Seo Đức',
    ])
    expect(await updatePerson(store.db, 'v0', { email: 'duc@example.vn' })).toMatchObject({ email: 'duc@example.vn' })
    await expect(updatePerson(store.db, 'nobody', { active: false })).rejects.toMatchObject({ code: 'notFound' })
    await expect(
      addPerson(store.db, { id: 'v0', unit: 'v', name: 'Khác', email: null, active: true }),
    ).rejects.toMatchObject({ code: 'alreadyThere' })
  })

  it('keeps units and posts', async () => {
    await updateUnit(store.db, 'v', { term: '2030-2035' })
    expect(await getUnit(store.db, 'v')).toMatchObject({ term: '2030-2035', demonstration: true, createdAt: morning })
    expect((await listUnits(store.db)).map(({ id }) => id)).toEqual(['u', 'v'])
    const post = { id: 'secretary', unit: 'u', code: 'secretary', title: 'Bí thư Đảng ủy', body: 'permanentBoard' }
    await addPost(store.db, post)
    expect(await listPosts(store.db, 'u')).toEqual([
      { ...post, managedBy: null, consults: false, holder: null, termEndsOn: null, source: null, reviewedFor: null },
    ])
  })

  it('replaces the days of one year and leaves the other years alone', async () => {
    const day = (on: string, kind: 'nonWorking' | 'makeUp' = 'nonWorking') => ({
      day: on,
      kind,
      name: 'Nghỉ',
      source: 'Thông báo',
      status: 'reported',
    })
    await replaceHolidays(store.db, 'u', 2026, [day('2026-01-01'), day('2026-12-31')])
    await replaceHolidays(store.db, 'u', 2027, [day('2027-01-01')])
    await replaceHolidays(store.db, 'u', 2026, [day('2026-08-31'), day('2026-08-22', 'makeUp')])
    expect((await listHolidays(store.db, 'u')).map((one) => one.day)).toEqual([
      '2026-08-22',
      '2026-08-31',
      '2027-01-01',
    ])
    const twice = replaceHolidays(store.db, 'u', 2026, [day('2026-01-01'), day('2026-01-01')])
    await expect(twice).rejects.toMatchObject({ code: 'alreadyThere' })
    expect((await listHolidays(store.db, 'u', 2026)).map((one) => one.kind)).toEqual(['makeUp', 'nonWorking'])
  })

  it('keeps adoptions and overlays in the order in which they take effect', async () => {
    const decided = { unit: 'u', decidedBy: 'Ban Chấp hành', document: 'Nghị quyết 01', recordedAt: at(9) }
    await addAdoption(store.db, { ...decided, regulation: 'model-143-2024-05', fromOn: '2026-06-01' })
    await addAdoption(store.db, { ...decided, regulation: 'lung-phinh-2025-11', fromOn: '2026-01-01' })
    const again = addAdoption(store.db, { ...decided, regulation: 'lung-phinh-2025-11', fromOn: '2026-01-01' })
    await expect(again).rejects.toMatchObject({ code: 'alreadyThere' })
    expect((await listAdoptions(store.db, 'u')).map(({ regulation }) => regulation)).toEqual([
      'lung-phinh-2025-11',
      'model-143-2024-05',
    ])
    for (const [value, hour] of [
      ['calendarDays', 11],
      [['a'], 10],
    ] as const) {
      await addOverlay(store.db, {
        ...decided,
        key: 'deadline.unit',
        value,
        fromOn: '2026-02-01',
        recordedAt: at(hour),
      })
    }
    expect((await listOverlays(store.db, 'u')).map(({ value }) => value)).toEqual([['a'], 'calendarDays'])
  })

  it('writes a letter once, however often its record is repeated', async () => {
    const letter = {
      unit: 'u',
      dossier: 'd1',
      seq: 3,
      kind: 'invitation',
      subject: 'Giấy mời',
      body: 'Kính gửi',
      link: '/meetings/d1',
    }
    const letters = [
      { ...letter, n: 1, toPerson: 'p1', dueAt: at(17), article: 'Điều 11, khoản 3' },
      { ...letter, n: 2, toAddress: 'ubkt@example.vn' },
    ]
    await postLetters(store.db, letters, at(9))
    await postLetters(
      store.db,
      letters.map((one) => ({ ...one, subject: 'khác' })),
      at(10),
    )
    await postLetters(store.db, [], at(10))
    const outbox = await listOutbox(store.db, { unit: 'u' })
    expect(outbox.map(({ id, subject, status, createdAt }) => [id, subject, status, createdAt])).toEqual([
      ['d1.3.2', 'Giấy mời', 'waiting', at(9)],
      ['d1.3.1', 'Giấy mời', 'waiting', at(9)],
    ])
    expect(new Set(outbox.map(({ messageId }) => messageId)).size).toBe(2)
    expect(await listOutbox(store.db, { unit: 'u', status: 'sent' })).toEqual([])
    expect(await listOutbox(store.db, { unit: 'v' })).toEqual([])
  })

  it('binds a file to one dossier of its unit for good', async () => {
    const file = { hash: hashOf('bytes'), name: 'Tờ trình.pdf', size: 5, type: 'application/pdf', uploadedAt: at(9) }
    await addFile(store.db, { ...file, id: 'f1', unit: 'u', uploadedBy: 'p1' })
    await addFile(store.db, { ...file, id: 'f2', unit: 'v', uploadedBy: 'v-p1' })
    expect(await bindFiles(store.db, { unit: 'u', dossier: 'd1', ids: ['f1', 'f2', 'f3'] })).toEqual(['f1'])
    expect(await bindFiles(store.db, { unit: 'u', dossier: 'd1', ids: ['f1'] })).toEqual(['f1'])
    expect(await bindFiles(store.db, { unit: 'u', dossier: 'd2', ids: ['f1'] })).toEqual([])
    expect(await findFile(store.db, 'f1')).toMatchObject({ dossier: 'd1', size: 5, uploadedAt: at(9) })
    expect((await listFiles(store.db, 'u', ['f1', 'f2'])).map(({ id }) => id)).toEqual(['f1'])
    await expect(addFile(store.db, { ...file, id: 'f4', unit: 'u', uploadedBy: 'v-p1' })).rejects.toMatchObject({
      code: 'otherUnit',
    })
  })

  it('keeps comments and watches beside the dossier', async () => {
    await addComment(store.db, { id: 'c2', dossier: 'd1', person: 'p1', text: 'Ý kiến sau', at: at(10) })
    await addComment(store.db, { id: 'c1', dossier: 'd1', person: 'p1', text: 'Ý kiến trước', at: at(9) })
    await addComment(store.db, { id: 'c1', dossier: 'd1', person: 'p1', text: 'khác', at: at(11) })
    expect((await listComments(store.db, 'd1')).map(({ text }) => text)).toEqual(['Ý kiến trước', 'Ý kiến sau'])
    await watch(store.db, 'd1', 'p1')
    await watch(store.db, 'd1', 'p1')
    expect(await isWatched(store.db, 'd1', 'p1')).toBe(true)
    await unwatch(store.db, 'd1', 'p1')
    expect(await isWatched(store.db, 'd1', 'p1')).toBe(false)
  })

  it('keeps an obstacle until it is settled, once', async () => {
    const obstacle = { dossier: 'd1', n: 1, errand: { type: 'tell', params: { dossier: 'd2' } }, since: at(9) }
    await raiseObstacle(store.db, { ...obstacle, reason: 'không trả lời' })
    await raiseObstacle(store.db, { ...obstacle, reason: 'vẫn không trả lời' })
    const settled = { dossier: 'd1', n: 1, settlement: 'Đã báo trực tiếp', by: 'p1', at: at(10) }
    expect(await settleObstacle(store.db, settled)).toBe(true)
    expect(await settleObstacle(store.db, { ...settled, settlement: 'khác' })).toBe(false)
    await raiseObstacle(store.db, { ...obstacle, reason: 'lại' })
    expect(await listObstacles(store.db, 'd1')).toEqual([
      {
        ...obstacle,
        kind: 'errand',
        reason: 'vẫn không trả lời',
        settledAt: at(10),
        settledBy: 'p1',
        settlement: 'Đã báo trực tiếp',
      },
    ])
  })
})
