import { type Kysely, sql } from 'kysely'

const [firstAfterMs, everyMs] = [10 * 60_000, 24 * 3_600_000]

/**
 * Bảo dưỡng cơ sở dữ liệu nhúng: clears what updates leave behind and counts anew what the planner goes by, ten minutes
 * after the start and once a day; PostgreSQL does so by itself. Answers how to stop it.
 */
export function keepUp<T>(db: Kysely<T>, { firstMs = firstAfterMs, thenMs = everyMs } = {}): () => void {
  // One that fails because the store is busy or closing costs a day of speed and nothing else.
  const sweep = () => void sql`VACUUM (ANALYZE)`.execute(db).catch(() => {})
  let timer = setTimeout(() => {
    sweep()
    timer = setInterval(sweep, thenMs).unref()
  }, firstMs).unref()
  return () => clearInterval(timer)
}
