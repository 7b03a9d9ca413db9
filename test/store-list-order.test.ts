import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDossiers, saveSnapshot } from '../store/dossiers.ts'
import { type ListOrder, listOrders } from '../store/list-order.ts'
import type { Store } from '../store/pool.ts'
import { databases } from './databases.ts'
import { at, settle, snapshotOf, stageOf } from './store-world.ts'

const titles = [
  'Ắc quy',
  'Ăn quả',
  'Âm lịch',
  'An toàn',
  'Án phí',
  'Ảnh thờ',
  'đa dạng',
  'Dã ngoại',
  'Dạ hội',
  'Đề án chợ',
  'Đê điều',
  'Dân vận',
  'Ủy ban',
  'Ưu tiên',
  'Ung thư',
  'Ờ',
  'Ô',
  'Oa',
  'Zalo',
]

describe.each(databases)('Xếp danh sách · $name', ({ open }) => {
  let store: Store
  const whole = async (order: ListOrder, limit: number) => {
    const seen: { id: string; title: string; stage: string; nextDueAt: string | null }[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await listDossiers(store.db, {
        unit: 'u',
        tokens: ['unit:all'],
        now: at(12),
        order,
        limit,
        ...(cursor && { cursor }),
      })
      seen.push(...page.items)
      if (page.nextCursor === null) return seen
      cursor = page.nextCursor
    }
  }

  beforeAll(async () => {
    store = await open()
    await settle(store.db, 1)
    for (const [n, title] of titles.entries()) {
      const stages = n % 3 === 0 ? [stageOf('preparing')] : [stageOf('preparing', at(9 + (n % 5)))]
      const stage = n % 2 === 0 ? 'preparing' : 'checking'
      await saveSnapshot(store.db, snapshotOf(`d${n}`, { title, stage, stages, at: at(8, n) }))
    }
    await saveSnapshot(store.db, snapshotOf('zz', { title: 'A tuyệt mật', secrecy: 'secret', at: at(8, 59) }))
  }, 60_000)
  afterAll(() => store?.close())

  it('puts titles in the order of the Vietnamese alphabet, a secret one by its id', async () => {
    const shown = (await whole('title', 7)).map(({ title }) => title)
    expect(shown.at(-1)).toBe('A tuyệt mật')
    expect(shown.slice(0, -1)).toEqual([...titles].sort(new Intl.Collator('vi').compare))
  })

  it('puts the soonest deadline first and what has none last', async () => {
    const dues = (await whole('due', 4)).map(({ nextDueAt }) => nextDueAt)
    const dated = dues.filter((due) => due !== null)
    expect(dated).toHaveLength(12)
    expect(dues.slice(0, 12)).toEqual([...dated].sort())
  })

  it('keeps what stands at one stage together', async () => {
    const stages = (await whole('stage', 4)).map(({ stage }) => stage)
    expect(stages).toEqual([...stages].sort())
  })

  it.each(listOrders)('turns pages by %s without repeating or skipping one', async (order) => {
    const ids = (await whole(order, 3)).map(({ id }) => id)
    expect(ids).toHaveLength(titles.length + 1)
    expect(ids).toEqual((await whole(order, 200)).map(({ id }) => id))
  })

  it('refuses the cursor of another order', async () => {
    const asked = { unit: 'u', tokens: ['unit:all'], now: at(12), limit: 3 }
    const { nextCursor } = await listDossiers(store.db, { ...asked, order: 'title' })
    await expect(listDossiers(store.db, { ...asked, order: 'due', cursor: nextCursor! })).rejects.toMatchObject({
      code: 'cursorUnreadable',
    })
  })
})
