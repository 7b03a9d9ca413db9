import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agendaOf,
  findPlace,
  listBacklog,
  placeOnAgenda,
  putInBacklog,
  removeItem,
  takeOff,
  updateStanding,
} from '../store/agendas.ts'
import { saveSnapshot } from '../store/dossiers.ts'
import type { Store } from '../store/pool.ts'
import { databases } from './databases.ts'
import { at, settle, snapshotOf } from './store-world.ts'

describe.each(databases)('Chương trình hội nghị và nội dung chờ · $name', ({ open }) => {
  let store: Store
  const item = (id: string, hour = 9) => ({
    item: id,
    unit: 'u',
    body: 'standingCommittee',
    title: `Nội dung ${id}`,
    standing: 'ready',
    at: at(hour),
  })
  const place = (id: string, meeting: string, position?: number) =>
    placeOnAgenda(store.db, { ...item(id), meeting, position })
  const agenda = async (meeting: string) => (await agendaOf(store.db, meeting)).map((entry) => entry.item)

  beforeAll(async () => {
    store = await open()
    await settle(store.db, 1)
    for (const id of ['i1', 'i2', 'i3', 'i4', 'i5', 'm1', 'm2', 'm3', 'm4'])
      await saveSnapshot(store.db, snapshotOf(id))
  }, 60_000)
  afterAll(() => store?.close())

  it('holds an item in the backlog with its reason until a meeting takes it, and on that agenda alone after', async () => {
    await putInBacklog(store.db, { ...item('i1'), reason: 'Chưa xếp vào hội nghị nào' })
    expect(await listBacklog(store.db, 'u', 'standingCommittee')).toMatchObject([
      { item: 'i1', reason: 'Chưa xếp vào hội nghị nào', meeting: null },
    ])
    expect(await place('i1', 'm1')).toEqual({ placed: true })
    expect(await place('i2', 'm1')).toEqual({ placed: true })
    expect(await place('i1', 'm1')).toEqual({ placed: true })
    expect(await agenda('m1')).toEqual(['i1', 'i2'])
    expect(await listBacklog(store.db, 'u', 'standingCommittee')).toEqual([])
    expect(await place('i1', 'm2')).toEqual({ placed: false, on: 'm1' })
    expect(await findPlace(store.db, 'i1')).toMatchObject({ meeting: 'm1', position: 1, reason: null })
  })

  it('gives an item that two meetings want at the same moment to one of them', async () => {
    await putInBacklog(store.db, { ...item('i3'), reason: 'Chờ' })
    const outcomes = await Promise.all([place('i3', 'm2'), place('i3', 'm3'), place('i4', 'm2'), place('i4', 'm3')])
    for (const id of ['i3', 'i4']) {
      const two = id === 'i3' ? outcomes.slice(0, 2) : outcomes.slice(2)
      const on = (await findPlace(store.db, id))?.meeting
      expect(two).toContainEqual({ placed: true })
      expect(two).toContainEqual({ placed: false, on })
    }
  })

  it('takes an item off only the agenda on which it stands', async () => {
    await place('i5', 'm4')
    const off = { item: 'i5', reason: 'Rút để hoàn thiện', at: at(10) }
    expect(await takeOff(store.db, { ...off, meeting: 'm1' })).toBe(false)
    expect(await takeOff(store.db, { ...off, meeting: 'm4' })).toBe(true)
    expect(await takeOff(store.db, { ...off, meeting: 'm4' })).toBe(false)
    expect(await findPlace(store.db, 'i5')).toMatchObject({
      meeting: null,
      position: null,
      reason: 'Rút để hoàn thiện',
    })
    await updateStanding(store.db, { item: 'i5', standing: 'sentBack', at: at(11) })
    expect(await listBacklog(store.db, 'u', 'standingCommittee')).toMatchObject([
      { item: 'i5', standing: 'sentBack', title: 'Nội dung i5', updatedAt: at(11) },
    ])
    await removeItem(store.db, 'i5')
    expect(await findPlace(store.db, 'i5')).toBeUndefined()
  })

  it('orders the agenda by position, and keeps a position that is not named anew', async () => {
    await place('i1', 'm1', 5)
    expect(await agenda('m1')).toEqual(['i2', 'i1'])
    await place('i1', 'm1')
    expect(await agenda('m1')).toEqual(['i2', 'i1'])
    await putInBacklog(store.db, { ...item('i1'), reason: 'Quá hạn gửi tài liệu' })
    expect(await agenda('m1')).toEqual(['i2'])
  })
})
