import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDossier, saveSnapshot } from '../store/dossiers.ts'
import type { Store } from '../store/pool.ts'
import { currentLooks, noteLooks } from '../store/stage-looks.ts'
import { databases } from './databases.ts'
import { at, settle, snapshotOf, stageOf } from './store-world.ts'

describe.each(databases)('Người đang giữ đã mở xem · $name', ({ open }) => {
  let store: Store
  const enter = (seq: number, hour: number, ...states: string[]) =>
    saveSnapshot(store.db, snapshotOf('d1', { seq, at: at(hour), stages: states.map((state) => stageOf(state)) }))
  const look = async (person: string, hour: number) => {
    const { stages } = await getDossier(store.db, 'd1')
    await noteLooks(
      store.db,
      stages.map(({ state, enteredAt }) => ({ dossier: 'd1', state, person, enteredAt, at: at(hour) })),
    )
  }
  const looks = async () =>
    (await currentLooks(store.db, ['d1'])).map(({ state, person, at }) => [state, person, at.slice(11, 13)])

  beforeAll(async () => {
    store = await open()
    await settle(store.db, 2)
  }, 60_000)
  afterAll(() => store?.close())

  it('is kept once for each person, the first time', async () => {
    await enter(1, 8, 'preparing')
    await look('p1', 9)
    await look('p2', 10)
    await look('p1', 11)
    expect(await looks()).toEqual([
      ['preparing', 'p1', '09'],
      ['preparing', 'p2', '10'],
    ])
  })

  it('stays with a stage that the dossier is still in, and is none of the next', async () => {
    await enter(2, 12, 'preparing', 'appraising')
    expect((await looks()).map(([state]) => state)).toEqual(['preparing', 'preparing'])
    await look('p1', 13)
    expect(await looks()).toContainEqual(['appraising', 'p1', '13'])
    expect(await looks()).toContainEqual(['preparing', 'p1', '09'])
  })

  it('begins anew when the dossier comes back to a stage', async () => {
    await enter(3, 14, 'appraising')
    await enter(4, 15, 'preparing')
    expect(await looks()).toEqual([])
    await look('p1', 16)
    expect(await looks()).toEqual([['preparing', 'p1', '16']])
  })

  it('tells nothing of no dossier', async () => {
    await noteLooks(store.db, [])
    expect(await currentLooks(store.db, [])).toEqual([])
  })
})
