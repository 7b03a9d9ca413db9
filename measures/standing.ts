import { sql } from 'kysely'
import { Gauge, Registry } from 'prom-client'
import type { Connection } from '../store/transaction.ts'

const keptMs = 10_000
const known = new WeakMap<Connection, { until: number; text: Promise<string> }>()

/** Tình trạng chung by what stands in the store, in Prometheus' words; asked of the store at most every ten seconds. */
export function standing(db: Connection): Promise<string> {
  const found = known.get(db)
  if (found && found.until > performance.now()) return found.text
  const text = read(db)
  known.set(db, { until: performance.now() + keptMs, text })
  text.catch(() => known.delete(db))
  return text
}

async function read(db: Connection): Promise<string> {
  const registry = new Registry()
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `quyche_${name}`, help, labelNames, registers: [registry] })

  const dossiers = gauge('dossiers_active', 'Open dossiers', ['procedure', 'stage'])
  const overdue = gauge('dossiers_overdue', 'Open dossiers whose next deadline has passed')
  const obstacles = gauge('obstacles_open', 'Obstacles that wait for somebody to retry or settle them')
  const waiting = gauge('outbox_waiting', 'Letters that could go out and are not sent')
  const failed = gauge('outbox_failed', 'Letters that could not be sent')
  const oldest = gauge('outbox_oldest_seconds', 'Age of the oldest letter that could go out and is not sent')
  const ran = gauge('unit_day_last_run_timestamp_seconds', 'When the daily work ran last, of the unit furthest behind')
  const never = gauge('unit_day_units_never_run', 'Units whose daily work has never run')

  for (const { procedure, stage, count } of await dossiersByStage(db)) dossiers.set({ procedure, stage }, count)
  overdue.set(await count(db, sql`FROM dossiers WHERE status = 'active' AND next_due_at < now()`))
  obstacles.set(await count(db, sql`FROM obstacles WHERE settled_at IS NULL`))
  failed.set(await count(db, sql`FROM outbox WHERE status = 'failed'`))
  const letters = await lettersWaiting(db)
  waiting.set(letters.count)
  oldest.set(letters.seconds)
  const days = await unitDays(db)
  never.set(days.never)
  if (days.last !== null) ran.set(days.last)
  else registry.removeSingleMetric('quyche_unit_day_last_run_timestamp_seconds')
  return registry.metrics()
}

async function dossiersByStage(db: Connection) {
  const { rows } = await sql<{ procedure: string; stage: string; count: number }>`
    SELECT procedure, stage, count(*)::int AS count FROM dossiers WHERE status = 'active'
    GROUP BY procedure, stage`.execute(db)
  return rows
}

// Nobody need look where a letter has no address to go to, or waits for the digest as its reader's unit wants it.
async function lettersWaiting(db: Connection) {
  const { rows } = await sql<{ count: number; seconds: number }>`
    SELECT count(*)::int AS count,
           coalesce(extract(epoch FROM now() - min(created_at)), 0)::float8 AS seconds
    FROM outbox LEFT JOIN people ON people.id = to_person AND people.active
    WHERE status = 'waiting' AND digest IS NULL AND created_at <= now()
      AND coalesce(to_address, email) IS NOT NULL AND (held_at IS NULL OR next_try_at <= now())`.execute(db)
  return rows[0]!
}

async function unitDays(db: Connection) {
  const { rows } = await sql<{ never: number; last: number | null }>`
    SELECT count(*) FILTER (WHERE last IS NULL)::int AS never, extract(epoch FROM min(last))::float8 AS last
    FROM (SELECT max(ran_at) AS last FROM units LEFT JOIN unit_days ON unit = id GROUP BY id) AS of_units`.execute(db)
  return rows[0]!
}

async function count(db: Connection, from: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count ${from}`.execute(db)
  return rows[0]!.count
}
