import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { agendaOf, findPlace, placeOnAgenda, takeOff } from '../store/agendas.ts'
import { type Snapshot, saveSnapshot } from '../store/dossiers.ts'
import { collectWaiting, placeOnNearest, releasePlaces } from '../store/nearest-meeting.ts'
import type { Store } from '../store/pool.ts'
import { databases } from './databases.ts'
import { at, settle, snapshotOf } from './store-world.ts'

describe.each(databases)('Phiên họp gần nhất · $name', ({ open }) => {
  let store: Store
  let seq = 1
  const btv = { unit: 'u', body: 'standingCommittee' }
  const nearest = (item: string, more: object = {}) =>
    placeOnNearest(store.db, { ...btv, item, title: item, standing: 'ready', at: at(9), reason: 'poll', ...more })
  const meeting = (id: string, startsAt: string, changes: Partial<Snapshot> = {}) => {
    seq += 1
    const of = { procedure: 'meeting', stage: 'planned', seq, context: { startsAt }, ...changes }
    return saveSnapshot(store.db, snapshotOf(id, of))
  }
  const collect = (id: string) => collectWaiting(store.db, { ...btv, meeting: id, at: at(9) })

  beforeAll(async () => {
    store = await open()
    await settle(store.db, 1)
    for (let n = 0; n < 200; n += 1) await saveSnapshot(store.db, snapshotOf(`i${n}`))
  }, 60_000)
  beforeEach(async () => {
    await store.db.deleteFrom('agendaItems').execute()
    await store.db.deleteFrom('dossiers').where('procedure', '=', 'meeting').execute()
  })
  afterAll(() => store?.close())

  it('is the earliest of its body that is still ahead and has not cleared its agenda', async () => {
    await meeting('qua', at(9))
    await meeting('gan', at(9, 1), { stage: 'checking' })
    await meeting('sau', at(10))
    expect(await nearest('i1')).toBe('gan')
    expect(await agendaOf(store.db, 'gan')).toMatchObject([{ item: 'i1', position: 1, reason: null }])
  })

  it.each([
    ['inviting', { stage: 'inviting' }],
    ['closed', { status: 'done', stage: 'closed' }],
    ['another body’s', { body: 'permanentBoard' }],
  ] as const)('is none that is %s', async (_, changes) => {
    await meeting('m1', at(10), changes)
    expect(await nearest('i1')).toBeUndefined()
    expect(await findPlace(store.db, 'i1')).toMatchObject({ meeting: null, reason: 'poll', toNearest: true })
  })

  it('compares instants, whatever their offset', async () => {
    await meeting('sau', '2026-04-23T10:00:00+07:00')
    await meeting('gan', '2026-04-23T02:30:00Z')
    expect(await nearest('i1')).toBe('gan')
  })

  it('one that could not take the item is passed by', async () => {
    await meeting('gan', at(10))
    await meeting('sau', at(11))
    expect(await nearest('i1', { not: 'gan' })).toBe('sau')
  })

  it('what waits is collected by the next meeting, once, what waited longest first', async () => {
    for (const [n, id] of ['i2', 'i1', 'i3'].entries()) await nearest(id, { at: at(8, n) })
    await meeting('m1', at(10))
    expect(await collect('m1')).toEqual(['i2', 'i1', 'i3'])
    expect((await agendaOf(store.db, 'm1')).map(({ item }) => item)).toEqual(['i2', 'i1', 'i3'])
    expect(await collect('m1')).toEqual([])
    expect(await findPlace(store.db, 'i1')).toMatchObject({ meeting: 'm1', toNearest: false })
  })

  it('what merely stands in the backlog is not collected', async () => {
    await meeting('m1', at(10))
    await placeOnAgenda(store.db, { ...btv, item: 'i1', title: 'i1', standing: 'ready', at: at(9), meeting: 'm1' })
    await takeOff(store.db, { item: 'i1', meeting: 'm1', reason: 'Chưa cần', at: at(9) })
    expect(await collect('m1')).toEqual([])
  })

  it('a meeting that is no more gives back the places it kept', async () => {
    await meeting('m1', at(10))
    await nearest('i1')
    await releasePlaces(store.db, { meeting: 'm1', reason: 'Hủy họp', at: at(9) })
    expect(await findPlace(store.db, 'i1')).toMatchObject({ meeting: null, reason: 'Hủy họp', toNearest: true })
  })

  it('two hundred that come at once all have a place of their own', async () => {
    await meeting('m1', at(10))
    const found = await Promise.all(Array.from({ length: 200 }, (_, n) => nearest(`i${n}`)))
    expect(new Set(found)).toEqual(new Set(['m1']))
    const places = (await agendaOf(store.db, 'm1')).map(({ position }) => position)
    expect(places).toEqual(Array.from({ length: 200 }, (_, n) => n + 1))
  })

  it('an item that finds no meeting and a meeting that begins meanwhile find each other', async () => {
    await Promise.all([nearest('i1'), meeting('m1', at(10)).then(() => collect('m1'))])
    const { meeting: on } = (await findPlace(store.db, 'i1'))!
    expect(on).toBe('m1')
  })
})
