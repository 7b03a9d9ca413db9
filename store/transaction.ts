import type { Kysely } from 'kysely'
import type { Database } from './database.ts'

/** What query functions take first: the pool, or the transaction they run in. */
export type Connection = Kysely<Database>

/**
 * Runs the work in one transaction: the one it is already in, or a new one. Inside, only the handle given to the work
 * may be used; the embedded database has one connection, and the outer handle would wait for it.
 */
export function within<T>(db: Connection, work: (tx: Connection) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
