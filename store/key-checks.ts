import { sql } from 'kysely'
import type { Connection } from './transaction.ts'

/** Bảng `key_checks`: something sealed under each key that was ever used with this store. Nothing else reads it. */
type Tables = { keyChecks: KeyCheck & { since: string } }

export interface KeyCheck {
  key: string
  /** In base64. */
  sealed: string
}

/** Runs the work in one transaction, while no other process is at the same. */
export function keepKeyChecks<T>(db: Connection, work: (tx: Connection) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(7107, 2)`.execute(tx)
    return work(tx)
  })
}

/** In the order in which they were first used. */
export function listKeyChecks(db: Connection): Promise<KeyCheck[]> {
  return db.withTables<Tables>().selectFrom('keyChecks').select(['key', 'sealed']).orderBy('since').execute()
}

/** Notes a key that is used for the first time. */
export async function addKeyCheck(db: Connection, { key, sealed }: KeyCheck): Promise<void> {
  await sql`INSERT INTO key_checks (key, sealed) VALUES (${key}, ${sealed})`.execute(db)
}
