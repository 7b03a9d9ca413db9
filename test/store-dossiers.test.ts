import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getTerms, keepTerms } from '../store/adoptions.ts'
import { desk, findDossier, getDossier, listDossiers, saveSnapshot } from '../store/dossiers.ts'
import type { Store } from '../store/pool.ts'
import { databases } from './databases.ts'
import { at, settle, snapshotOf, stageOf } from './store-world.ts'

describe.each(databases)('Hồ sơ, danh sách, bàn làm việc · $name', ({ open }) => {
  let store: Store
  const everyone = { unit: 'u', tokens: ['unit:all'], now: at(12) }
  const idsOf = async (filter: object) =>
    (await listDossiers(store.db, { ...everyone, ...filter })).items.map(({ id }) => id)

  beforeAll(async () => {
    store = await open()
    await settle(store.db, 3)
    await settle(store.db, 1, 'v')
  }, 60_000)
  afterAll(() => store?.close())

  it('keeps the last step and leaves an earlier one that comes late alone', async () => {
    const first = snapshotOf('d1', { procedure: 'keeping', stages: [stageOf('preparing', at(17)), stageOf('opining')] })
    expect(await saveSnapshot(store.db, first)).toBe('saved')
    const second = { ...first, seq: 2, at: at(9), stage: 'checking', stages: [stageOf('opining'), stageOf('checking')] }
    expect(await saveSnapshot(store.db, second)).toBe('saved')
    expect(await saveSnapshot(store.db, second)).toBe('already')
    expect(await saveSnapshot(store.db, first)).toBe('already')
    expect(await getDossier(store.db, 'd1')).toMatchObject({
      seq: 2,
      stage: 'checking',
      begunAt: at(8),
      updatedAt: at(9),
      nextDueAt: null,
      context: { title: 'Hồ sơ d1' },
      stages: [
        { state: 'opining', enteredAt: at(8) },
        { state: 'checking', enteredAt: at(9) },
      ],
    })
    expect(await findDossier(store.db, 'none')).toBeUndefined()
    await expect(getDossier(store.db, 'none')).rejects.toMatchObject({ code: 'notFound' })
  })

  it('keeps arrays, texts and nothing as they are in what the machine knows', async () => {
    const context = { list: ['a', { b: [] }], text: '"ủy"', none: null, số: 1.5, deep: { z: 1, a: [null] } }
    await saveSnapshot(store.db, snapshotOf('json', { procedure: 'json', value: { a: { b: 'c' } }, context }))
    const kept = await getDossier(store.db, 'json')
    expect(kept.context).toEqual(context)
    expect(kept.value).toEqual({ a: { b: 'c' } })
  })

  it('lists to each reader only what names one of their tokens, and nothing of another unit', async () => {
    const only = { procedure: 'reading' }
    await saveSnapshot(store.db, snapshotOf('r1', { ...only, readers: ['person:p1', 'capacity:office'] }))
    await saveSnapshot(store.db, snapshotOf('r2', { ...only, readers: ['capacity:standingCommittee'] }))
    await saveSnapshot(store.db, snapshotOf('r3', { ...only, unit: 'v', readers: ['unit:all', 'person:p1'] }))
    expect(await idsOf({ ...only, tokens: ['person:p1'] })).toEqual(['r1'])
    expect(await idsOf({ ...only, tokens: ['person:p2', 'capacity:standingCommittee'] })).toEqual(['r2'])
    expect(await idsOf({ ...only, tokens: ['capacity:office', 'capacity:standingCommittee'] })).toEqual(['r2', 'r1'])
    expect(await idsOf({ ...only, tokens: ['person:p3', 'unit:all'] })).toEqual([])
    expect(await idsOf({ ...only, tokens: [] })).toEqual([])
  })

  it('turns pages without repeating or skipping one, also when dossiers of one instant meet the edge', async () => {
    const ids = Array.from({ length: 23 }, (_, n) => `page${String(n).padStart(2, '0')}`)
    for (const id of ids) await saveSnapshot(store.db, snapshotOf(id, { procedure: 'paging', at: at(8) }))
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await listDossiers(store.db, { ...everyone, procedure: 'paging', limit: 5, cursor })
      seen.push(...page.items.map(({ id }) => id))
      // An act on a dossier further on moves nothing.
      await saveSnapshot(store.db, snapshotOf('page03', { procedure: 'paging', seq: seen.length + 1, at: at(9) }))
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect(seen).toEqual([...ids].reverse())
  })

  it.each([
    '',
    'x',
    '%',
    Buffer.from('["2026-02-31",1]').toString('base64url'),
    Buffer.from('[1e99,"a"]').toString('base64url'),
  ])('refuses a cursor that is none of ours: %j', async (cursor) => {
    await expect(listDossiers(store.db, { ...everyone, cursor })).rejects.toMatchObject({ code: 'cursorUnreadable' })
  })

  it('finds words whatever their marks, spelling of ủy and Unicode form, and takes no pattern', async () => {
    const only = { procedure: 'searching' }
    await saveSnapshot(store.db, snapshotOf('s1', { ...only, search: 'Kiện toàn Ủy ban Kiểm tra Đảng ủy · 05-NQ/ĐU' }))
    await saveSnapshot(store.db, snapshotOf('s2', { ...only, search: 'Dự toán ngân sách 2027' }))
    for (const q of ['uy ban', 'uỷ ban', 'ỦY BAN'.normalize('NFD'), 'đảng kiện', 'dang', '05-NQ/ĐU', 'tra 05']) {
      expect(await idsOf({ ...only, q }), q).toEqual(['s1'])
    }
    expect(await idsOf({ ...only, q: 'uy ban ngan sach' })).toEqual([])
    expect(await idsOf({ ...only, q: 'ngan%nam' })).toEqual([])
    expect(await idsOf({ ...only, q: '20_7' })).toEqual(['s2'])
  })

  it('calls overdue what is active and due before now, at the very instant not yet', async () => {
    const only = { procedure: 'due' }
    await saveSnapshot(store.db, snapshotOf('due1', { ...only, stages: [stageOf('a', at(17)), stageOf('b', at(12))] }))
    await saveSnapshot(store.db, snapshotOf('due2', { ...only, stages: [stageOf('a', at(17))] }))
    await saveSnapshot(store.db, snapshotOf('due3', { ...only, status: 'done', stages: [stageOf('a', at(9))] }))
    expect(await idsOf({ ...only, overdue: true, now: at(12) })).toEqual([])
    expect(await idsOf({ ...only, overdue: true, now: at(12, 1) })).toEqual(['due1'])
    expect(await idsOf({ ...only, dueBefore: at(17, 1) })).toEqual(['due2', 'due1'])
    expect(await idsOf({ ...only, dueBefore: '2026-04-23T10:01:00Z' })).toEqual(['due2', 'due1'])
    expect(await idsOf({ ...only, stage: 'b' })).toEqual(['due1'])
    expect(await idsOf({ ...only, body: 'executiveCommittee' })).toEqual([])
  })

  it('lays on the desk what waits for the reader, the soonest first and what has no deadline last', async () => {
    const only = { unit: 'v', procedure: 'desk' }
    const stages = [stageOf('none'), { ...stageOf('later', at(17)), holders: ['person:p2'] }, stageOf('sooner', at(9))]
    await saveSnapshot(store.db, snapshotOf('k1', { ...only, stages }))
    await saveSnapshot(store.db, snapshotOf('k2', { ...only, readers: ['person:p9'], stages: [stageOf('hidden')] }))
    await saveSnapshot(store.db, snapshotOf('k3', { ...only, status: 'done', stages: [stageOf('over')] }))
    const waiting = await desk(store.db, { unit: 'v', tokens: ['unit:all', 'capacity:office', 'person:p2'] })
    expect(waiting.map(({ state }) => state)).toEqual(['sooner', 'later', 'none'])
    expect(waiting[0]).toMatchObject({ dossier: 'k1', title: 'Hồ sơ k1', dueAt: at(9), label: 'agendaItem.sooner' })
    expect(await desk(store.db, { unit: 'v', tokens: ['unit:all'] })).toEqual([])
  })

  it('takes it off the desk of whoever has done their part, and shows it once to whom it awaits twice over', async () => {
    const only = { unit: 'v', procedure: 'desk', readers: ['capacity:office', 'person:p3', 'person:p4'] }
    const waitsFor = (...holders: string[]) => [{ ...stageOf('answering', at(9)), holders }]
    const statesFor = async (...tokens: string[]) =>
      (await desk(store.db, { unit: 'v', tokens })).filter(({ dossier }) => dossier === 'k4').map(({ state }) => state)
    const first = snapshotOf('k4', { ...only, stages: waitsFor('person:p3', 'person:p4', 'capacity:secretary') })
    await saveSnapshot(store.db, first)
    expect(await statesFor('person:p3', 'capacity:secretary')).toEqual(['answering'])
    expect(await statesFor('person:p4')).toEqual(['answering'])
    await saveSnapshot(store.db, { ...first, seq: 2, at: at(9), stages: waitsFor('person:p4') })
    expect(await statesFor('person:p3', 'capacity:secretary')).toEqual([])
    expect((await findDossier(store.db, 'k4'))!.stages).toMatchObject([{ holders: ['person:p4'], enteredAt: at(8) }])
    await saveSnapshot(store.db, { ...first, seq: 3, at: at(10), stages: [] })
    expect(await statesFor('person:p4')).toEqual([])
  })

  it('gives no more than a desk holds, the soonest of all the reader’s tokens together', async () => {
    const only = { unit: 'v', procedure: 'desk' }
    for (let n = 0; n < 4; n += 1) {
      const holders = [n % 2 ? 'person:p5' : 'person:p6']
      await saveSnapshot(
        store.db,
        snapshotOf(`l${n}`, { ...only, stages: [{ ...stageOf('opining', at(9 + n)), holders }] }),
      )
    }
    const waiting = await desk(store.db, { unit: 'v', tokens: ['unit:all', 'person:p5', 'person:p6'], limit: 3 })
    expect(waiting.map(({ dossier }) => dossier)).toEqual(['l0', 'l1', 'l2'])
  })

  it('keeps terms once, whatever the order of their keys', async () => {
    const hash = await keepTerms(store.db, { quorum: { atLeast: [2, 3] }, majority: { over: [1, 2] } })
    expect(await keepTerms(store.db, { majority: { over: [1, 2] }, quorum: { atLeast: [2, 3] } })).toBe(hash)
    expect(await keepTerms(store.db, { majority: { over: [1, 3] } })).not.toBe(hash)
    expect(await getTerms(store.db, hash)).toEqual({ quorum: { atLeast: [2, 3] }, majority: { over: [1, 2] } })
    await saveSnapshot(store.db, snapshotOf('terms', { procedure: 'terms', terms: hash }))
    await expect(saveSnapshot(store.db, snapshotOf('lost', { terms: 'none' }))).rejects.toThrow()
  })
})
