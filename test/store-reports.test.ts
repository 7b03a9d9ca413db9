import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveSnapshot } from '../store/dossiers.ts'
import type { Store } from '../store/pool.ts'
import {
  closeReports,
  collectReports,
  findReport,
  listOwed,
  oweReport,
  reportsOf,
  withdrawReport,
} from '../store/reports.ts'
import { databases } from './databases.ts'
import { at, settle, snapshotOf } from './store-world.ts'

describe.each(databases)('Việc phải báo cáo · $name', ({ open }) => {
  let store: Store
  const to = { unit: 'u', body: 'standingCommittee' }
  const owe = (dossier: string, decidedAt: string, more: object = {}) =>
    oweReport(store.db, {
      ...to,
      dossier,
      title: `Việc ${dossier}`,
      outcome: 'noted',
      decidedAt,
      awaited: false,
      ...more,
    })
  const collect = (meeting: string, until: string) => collectReports(store.db, { ...to, meeting, until })
  const close = (meeting: string, reported: string[], passedOver: string[] = []) =>
    closeReports(store.db, { meeting, reported, passedOver, at: at(11) })
  const ids = (rows: { dossier: string }[]) => rows.map(({ dossier }) => dossier)
  const owed = async (meeting?: string) => ids(await listOwed(store.db, { ...to, ...(meeting ? { meeting } : {}) }))

  beforeAll(async () => {
    store = await open()
    await settle(store.db, 1)
    await settle(store.db, 1, 'v')
    for (const id of ['v1', 'v2', 'v3', 'm1', 'm2']) await saveSnapshot(store.db, snapshotOf(id))
    await saveSnapshot(store.db, snapshotOf('khac', { unit: 'v' }))
  }, 60_000)
  beforeEach(() => store.db.deleteFrom('reports').execute())
  afterAll(() => store?.close())

  it('is owed to one body of one unit, the oldest first', async () => {
    await owe('v1', at(10))
    await owe('v2', at(9))
    await owe('v3', at(8), { body: 'executiveCommittee' })
    await owe('khac', at(8), { unit: 'v' })
    expect(await owed()).toEqual(['v2', 'v1'])
  })

  it('a meeting collects what was decided up to the moment it opens, not a millisecond later', async () => {
    await owe('v1', '2026-04-23T09:59:59.999+07:00')
    await owe('v2', at(10))
    await owe('v3', '2026-04-23T10:00:00.001+07:00')
    expect(ids(await collect('m1', at(10)))).toEqual(['v1', 'v2'])
    expect(await owed()).toEqual(['v3'])
    expect(await owed('m1')).toEqual(['v1', 'v2', 'v3'])
  })

  it('of two meetings that open at once each report is one’s alone', async () => {
    for (const id of ['v1', 'v2', 'v3']) await owe(id, at(9))
    const both = await Promise.all([collect('m1', at(10)), collect('m2', at(10))])
    expect(both.flatMap(ids).toSorted()).toEqual(['v1', 'v2', 'v3'])
  })

  it('heard once it is owed no longer, even if it were owed again', async () => {
    await owe('v1', at(9))
    await collect('m1', at(10))
    await close('m1', ['v1'])
    await owe('v1', at(9))
    expect(await findReport(store.db, 'v1')).toMatchObject({ collectedBy: 'm1', reportedAt: at(11) })
    expect(await owed()).toEqual([])
  })

  it('a meeting hears nothing that another has collected', async () => {
    await owe('v1', at(9))
    await collect('m1', at(10))
    await close('m2', ['v1'], ['v1'])
    expect(await findReport(store.db, 'v1')).toMatchObject({ collectedBy: 'm1', reportedAt: null, passedOver: [] })
  })

  it('passed over it is owed to the next, and each meeting that passed it over is on the record', async () => {
    await owe('v1', at(9))
    for (const meeting of ['m1', 'm2']) {
      expect(ids(await collect(meeting, at(10)))).toEqual(['v1'])
      await close(meeting, [], ['v1'])
    }
    expect(await findReport(store.db, 'v1')).toMatchObject({ collectedBy: null, passedOver: ['m1', 'm2'] })
  })

  it('collected again after a crash it is the same', async () => {
    await owe('v1', at(9))
    const first = await collect('m1', at(10))
    expect(await collect('m1', at(10))).toEqual(first)
    expect(await reportsOf(store.db, 'm1')).toEqual(first)
  })

  it('taken back it is owed no longer; once heard it stays on the record', async () => {
    await owe('v1', at(9))
    await owe('v2', at(9))
    await withdrawReport(store.db, 'v1')
    await collect('m1', at(10))
    await close('m1', ['v2'])
    await withdrawReport(store.db, 'v2')
    expect(await findReport(store.db, 'v1')).toBeUndefined()
    expect(await findReport(store.db, 'v2')).toMatchObject({ reportedAt: at(11) })
  })
})
