import { join } from 'node:path'
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, types } from 'pg'
import type { Database } from './database.ts'
import { openCluster } from './embedded.ts'
import { Instants } from './instants.ts'
import { lockDirectory } from './lock.ts'
import { migrate } from './migrate.ts'
import { PGliteDialect } from './pglite.ts'
import { StoreRefusal } from './refusal.ts'
import { keepUp } from './upkeep.ts'

/** Kho dữ liệu, open and migrated. */
export interface Store {
  db: Kysely<Database>
  kind: 'embedded' | 'postgres'
  close(): Promise<void>
}

/** Where the data lies: PostgreSQL by its address; else embedded in `<dataDir>/database`; else in memory, for tests. */
export interface Whereabouts {
  databaseUrl?: string
  dataDir?: string
  /** How long a query waits for a connection before it is refused as `busy`. */
  patienceMs?: number
}

/**
 * Mở kho dữ liệu: opens the database and applies the migrations it lacks. The embedded one is locked first, since two
 * openers would silently lose acknowledged rows. Throws `alreadyOpen`, `notUtf8`, `migrationChanged`,
 * `migrationMissing`, or what the database says when it cannot be reached.
 */
export async function openStore({ databaseUrl, dataDir, patienceMs = 20_000 }: Whereabouts): Promise<Store> {
  const store = databaseUrl ? openPostgres(databaseUrl, patienceMs) : await openEmbedded(dataDir, patienceMs)
  try {
    const { rows } = await sql<{ serverEncoding: string }>`SHOW server_encoding`.execute(store.db)
    const encoding = rows[0]?.serverEncoding ?? '?'
    if (encoding !== 'UTF8') throw new StoreRefusal('notUtf8', { encoding })
    await migrate(store.db)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true }), new Instants()]
const text = (value: string) => value
const parsers: Record<number, (value: string) => unknown> = {
  [types.builtins.DATE]: text,
  [types.builtins.INT8]: Number,
}

function openPostgres(connectionString: string, patienceMs: number): Store {
  const pool = new Pool({
    connectionString,
    connectionTimeoutMillis: patienceMs,
    types: { getTypeParser: ((oid: number) => parsers[oid] ?? types.getTypeParser(oid)) as typeof types.getTypeParser },
  })
  // A connection that the server drops, idle or between two statements of a transaction, is replaced at the next query;
  // unheard, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins })
  return { db, kind: 'postgres', close: () => db.destroy() }
}

async function openEmbedded(dataDir: string | undefined, patienceMs: number): Promise<Store> {
  const release = dataDir === undefined ? () => {} : lockDirectory(dataDir)
  try {
    const database = await openCluster(dataDir === undefined ? undefined : join(dataDir, 'database'), parsers)
    const db = new Kysely<Database>({ dialect: new PGliteDialect(database, patienceMs), plugins })
    const rest = keepUp(db)
    const close = async () => {
      rest()
      await db.destroy().finally(release)
    }
    return { db, kind: 'embedded', close }
  } catch (error) {
    release()
    throw error
  }
}
