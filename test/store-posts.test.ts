import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveSnapshot } from '../store/dossiers.ts'
import type { Store } from '../store/pool.ts'
import { addPost, changePost, findPost, listPostsToReview, markReviewed, openMattersOf } from '../store/posts.ts'
import { databases } from './databases.ts'
import { settle, snapshotOf } from './store-world.ts'

describe.each(databases)('Bảng chức danh, cấp quản lý · $name', ({ open }) => {
  let store: Store
  const held = (id: string, termEndsOn: string, unit = 'u') =>
    addPost(store.db, {
      id,
      unit,
      code: id,
      title: `Chức danh ${id}`,
      holder: unit === 'u' ? 'p1' : 'v-p1',
      termEndsOn,
    })
  const toReview = async (endsBy: string) => (await listPostsToReview(store.db, 'u', endsBy)).map(({ id }) => id)

  beforeAll(async () => {
    store = await open()
    await settle(store.db, 2)
    await settle(store.db, 1, 'v')
  }, 60_000)
  afterAll(() => store?.close())

  it('keeps who manages a post, who holds it and until when', async () => {
    await addPost(store.db, { id: 'a', unit: 'u', code: 'a', title: 'Trưởng Ban' })
    const row = {
      managedBy: 'permanentBoard',
      consults: true,
      holder: 'p2',
      termEndsOn: '2026-12-31',
      source: '15-QĐ/ĐU',
    } as const
    expect(await changePost(store.db, 'u', 'a', row)).toMatchObject(row)
    expect(await findPost(store.db, 'u', 'a')).toMatchObject(row)
    expect(await findPost(store.db, 'v', 'a')).toBeUndefined()
  })

  it('knows no term of nobody, no holder of another unit and no post that is not there', async () => {
    await expect(changePost(store.db, 'u', 'a', { holder: null })).rejects.toMatchObject({ code: 'termWithoutHolder' })
    await expect(changePost(store.db, 'u', 'a', { holder: 'v-p1' })).rejects.toMatchObject({ code: 'otherUnit' })
    await expect(changePost(store.db, 'v', 'a', { title: 'X' })).rejects.toMatchObject({ code: 'notFound' })
  })

  it('lists what is to be reviewed by the last day of the term, the soonest first, each term once', async () => {
    await held('c', '2026-10-01')
    await held('b', '2026-09-30')
    await held('d', '2026-09-30', 'v')
    expect(await toReview('2026-09-29')).toEqual([])
    expect(await toReview('2026-09-30')).toEqual(['b'])
    expect(await toReview('2026-10-01')).toEqual(['b', 'c'])
    await markReviewed(store.db, 'b', '2026-09-30')
    expect(await toReview('2026-10-01')).toEqual(['c'])
    await changePost(store.db, 'u', 'b', { termEndsOn: '2026-10-01' })
    expect(await toReview('2026-10-01')).toEqual(['b', 'c'])
  })

  it('knows which matters are open for a post: running ones, of this unit, of this post', async () => {
    const matter = (id: string, post: string, changes: object = {}) =>
      store.db.transaction().execute((tx) =>
        saveSnapshot(tx, {
          ...snapshotOf(id, { procedure: 'appointment', ...changes }),
          context: { kind: 'reappointment', post: { id: post } },
        }),
      )
    await matter('m1', 'b')
    await matter('m2', 'c', { status: 'done', outcome: 'notified' })
    await matter('m3', 'c', { procedure: 'meeting' })
    expect(await openMattersOf(store.db, 'u', 'b')).toEqual(['reappointment'])
    expect(await openMattersOf(store.db, 'u', 'c')).toEqual([])
    expect(await openMattersOf(store.db, 'v', 'b')).toEqual([])
  })
})
