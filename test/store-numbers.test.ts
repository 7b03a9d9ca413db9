import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveSnapshot } from '../store/dossiers.ts'
import {
  findNumber,
  listRegister,
  listSeries,
  markDispatched,
  startSeries,
  takeNumber,
  withdrawNumber,
} from '../store/numbers.ts'
import type { Store } from '../store/pool.ts'
import { databases } from './databases.ts'
import { at, settle, snapshotOf } from './store-world.ts'

describe.each(databases)('Sổ văn bản đi · $name', ({ open }) => {
  let store: Store
  const series = (type: string, secret = false) => ({ unit: 'u', organ: 'ĐU', type, term: '2025-2030', secret })
  const take = (type: string, dossier: string, secret = false) =>
    takeNumber(store.db, { ...series(type, secret), dossier, at: at(9) })

  beforeAll(async () => {
    store = await open()
    await settle(store.db, 1)
    for (let n = 1; n <= 230; n += 1) await saveSnapshot(store.db, snapshotOf(`d${n}`, { procedure: 'promulgation' }))
  }, 60_000)
  afterAll(() => store?.close())

  it('gives two hundred numbers asked for at once without a gap and without a double', async () => {
    const taken = await Promise.all(Array.from({ length: 200 }, (_, n) => take('NQ', `d${n + 1}`)))
    expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1))
    expect((await listRegister(store.db, series('NQ'))).map(({ number }) => number)).toEqual(taken)
    expect((await listRegister(store.db, series('NQ'), { from: 150, limit: 2 })).map(({ number }) => number)).toEqual([
      150, 151,
    ])
  }, 60_000)

  it('gives a dossier that asks again, even at once, the number it has', async () => {
    const asked = await Promise.all([take('QĐ', 'd201'), take('QĐ', 'd201'), take('QĐ', 'd201')])
    expect(asked).toEqual([1, 1, 1])
    expect(await take('QĐ', 'd202')).toBe(2)
    await expect(take('TB', 'd201')).rejects.toMatchObject({ code: 'numberElsewhere' })
    expect(await findNumber(store.db, 'd201')).toMatchObject({ ...series('QĐ'), number: 1, takenAt: at(9) })
  })

  it('takes back the number of a record that failed', async () => {
    const failed = store.db.transaction().execute(async (tx) => {
      expect(await takeNumber(tx, { ...series('KL'), dossier: 'd203', at: at(9) })).toBe(1)
      throw new Error('the record failed')
    })
    await expect(failed).rejects.toThrow('the record failed')
    expect(await findNumber(store.db, 'd203')).toBeUndefined()
    expect(await take('KL', 'd204')).toBe(1)
  })

  it('counts secret papers, types and organs apart', async () => {
    expect(await take('BC', 'd205')).toBe(1)
    expect(await take('BC', 'd206', true)).toBe(1)
    expect(await takeNumber(store.db, { ...series('BC'), organ: 'VPĐU', dossier: 'd207', at: at(9) })).toBe(1)
    expect(await takeNumber(store.db, { ...series('BC'), term: '2030-2035', dossier: 'd208', at: at(9) })).toBe(1)
  })

  it('goes on from the first number of an office that began in mid-term, and never resets a used series', async () => {
    await startSeries(store.db, { ...series('CV'), nextNumber: 118, source: 'Sổ công văn đi, trang 45' })
    await startSeries(store.db, { ...series('CV'), nextNumber: 119, source: 'Sổ công văn đi, trang 46' })
    expect(await take('CV', 'd209')).toBe(119)
    const again = startSeries(store.db, { ...series('CV'), nextNumber: 1, source: 'x' })
    await expect(again).rejects.toMatchObject({ code: 'seriesInUse' })
    expect(await listSeries(store.db, 'u')).toContainEqual({
      ...series('CV'),
      nextNumber: 120,
      source: 'Sổ công văn đi, trang 46',
    })
  })

  it('keeps a withdrawn number used, with the reason, and the first dispatch', async () => {
    await take('CT', 'd210')
    await markDispatched(store.db, 'd210', at(10))
    await markDispatched(store.db, 'd210', at(11))
    await withdrawNumber(store.db, 'd210', 'Ban hành nhầm')
    expect(await findNumber(store.db, 'd210')).toMatchObject({ dispatchedAt: at(10), withdrawnReason: 'Ban hành nhầm' })
    expect(await take('CT', 'd211')).toBe(2)
  })

  it('gives no number to a dossier that does not exist', async () => {
    await expect(take('HD', 'nobody')).rejects.toThrow()
    expect(await take('HD', 'd212')).toBe(1)
  })
})
