import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { databases } from './databases.ts'

const postgres = databases.find(({ name }) => name === 'PostgreSQL')

describe.skipIf(!postgres)('Kết nối bị máy chủ PostgreSQL cắt', () => {
  it('fails the transaction that stood on it, also between two statements, and nothing else', async () => {
    const { db, close } = await postgres!.open()
    const dropped = db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(tx)
      await sql`SELECT pg_terminate_backend(${rows[0]!.pid})`.execute(db)
      // The server says goodbye while nothing is being asked of this connection.
      await delay(200)
      await sql`SELECT 1`.execute(tx)
    })
    await expect(dropped).rejects.toThrow()
    expect((await sql<{ one: number }>`SELECT 1 AS one`.execute(db)).rows).toEqual([{ one: 1 }])
    await close()
  })
})
