import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { StoreRefusal } from './refusal.ts'

const folder = new URL('./migrations/', import.meta.url)

/**
 * Nâng cấp cơ sở dữ liệu: applies the SQL files of `migrations/` in the order of their names, each once and in a
 * transaction of its own. Processes that start together queue on an advisory lock. Returns the names applied now.
 * Throws `migrationChanged` when an applied file was edited since, `migrationMissing` when the database is newer.
 */
export async function migrate<T>(db: Kysely<T>): Promise<string[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const standing = await alone(db, async (tx) => {
    await sql`CREATE TABLE IF NOT EXISTS migrations (
      name text PRIMARY KEY, hash text NOT NULL, applied_at timestamptz(3) NOT NULL DEFAULT now())`.execute(tx)
    const { rows } = await sql<{ name: string; hash: string }>`SELECT name, hash FROM migrations ORDER BY name`.execute(
      tx,
    )
    const unknown = rows.find(({ name }) => !files.includes(name))
    if (unknown) throw new StoreRefusal('migrationMissing', { name: unknown.name })
    return new Map(rows.map(({ name, hash }) => [name, hash]))
  })
  const applied: string[] = []
  for (const name of files) {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const hash = createHash('sha256').update(text).digest('hex')
    if ((standing.get(name) ?? hash) !== hash) throw new StoreRefusal('migrationChanged', { name })
    if (!standing.has(name) && (await applyOnce(db, { name, text, hash }))) applied.push(name)
  }
  return applied
}

async function applyOnce<T>(db: Kysely<T>, { name, text, hash }: Record<'name' | 'text' | 'hash', string>) {
  return alone(db, async (tx) => {
    // Another process that started at the same moment may have been first.
    const { rows } = await sql`SELECT 1 FROM migrations WHERE name = ${name}`.execute(tx)
    if (rows.length > 0) return false
    await sql.raw(text).execute(tx)
    await sql`INSERT INTO migrations (name, hash) VALUES (${name}, ${hash})`.execute(tx)
    return true
  })
}

/** One transaction, and no other process in its own at the same time. */
function alone<T, R>(db: Kysely<T>, work: (tx: Kysely<T>) => Promise<R>): Promise<R> {
  return db.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(7107, 1)`.execute(tx)
    return work(tx)
  })
}
