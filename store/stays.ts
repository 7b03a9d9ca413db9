import { sql } from 'kysely'
import { sharesReader } from './lists.ts'
import type { Sight } from './overview.ts'
import type { Connection } from './transaction.ts'

/** Đang đứng: how many stand there, and for how many days half of them have stood at least. */
export interface Standing {
  count: number
  medianDays: number
}

/** Ai đang giữ việc, by the role that a stage waits for; who holds most first. */
export async function countByOwner(
  db: Connection,
  sight: Sight,
  now: string,
): Promise<(Standing & { owner: string })[]> {
  const rows = await standing(db, sight, now)
    .select(sql<string>`stages.owner`.as('owner'))
    .where('stages.owner', 'is not', null)
    .groupBy('stages.owner')
    .orderBy('count', 'desc')
    .orderBy('owner')
    .limit(30)
    .execute()
  return rows.map(figures)
}

/** Thời gian nằm ở đâu, by the stage in which running dossiers stand; the longest first. */
export async function staysByStage(
  db: Connection,
  sight: Sight,
  now: string,
): Promise<(Standing & { procedure: string; label: string })[]> {
  const rows = await standing(db, sight, now)
    .select(['procedure', 'stages.label'])
    .groupBy(['procedure', 'stages.label'])
    .orderBy('medianDays', 'desc')
    .orderBy('stages.label')
    .limit(12)
    .execute()
  return rows.map(figures)
}

function standing(db: Connection, { unit, tokens }: Sight, now: string) {
  const days = sql`extract(epoch FROM ${now}::timestamptz - stages.entered_at) / 86400`
  return db
    .selectFrom('stages')
    .innerJoin('dossiers', 'dossiers.id', 'stages.dossier')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .select(sql<string>`percentile_cont(0.5) WITHIN GROUP (ORDER BY ${days})`.as('medianDays'))
    .where('dossiers.unit', '=', unit)
    .where('status', '=', 'active')
    .where(sharesReader(tokens))
}

function figures<Row extends { count: string; medianDays: string }>(row: Row) {
  return { ...row, count: Number(row.count), medianDays: Math.round(Number(row.medianDays) * 10) / 10 }
}
