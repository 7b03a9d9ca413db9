import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../store/pool.ts'
import { keepUp } from '../store/upkeep.ts'

describe('Bảo dưỡng cơ sở dữ liệu nhúng', () => {
  let store: Store
  beforeAll(async () => {
    store = await openStore({})
    await sql`CREATE TABLE swept (n int)`.execute(store.db)
    await sql`INSERT INTO swept SELECT generate_series(1, 1000)`.execute(store.db)
    await sql`UPDATE swept SET n = n + 1`.execute(store.db)
  }, 60_000)
  afterAll(() => store?.close())

  it('clears what updates left behind, by itself', async () => {
    const pages = async () => {
      const { rows } = await sql<{ visible: number }>`
        SELECT relallvisible::int AS visible FROM pg_class WHERE relname = 'swept'`.execute(store.db)
      return rows[0]!.visible
    }
    expect(await pages()).toBe(0)
    const stop = keepUp(store.db, { firstMs: 1 })
    await expect.poll(pages).toBeGreaterThan(0)
    stop()
  })
})
