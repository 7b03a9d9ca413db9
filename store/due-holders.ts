import { sql } from 'kysely'
import type { Connection } from './transaction.ts'

/** Whom a deadline before that instant waits for, in the whole unit, as tokens. */
export async function holdersDue(db: Connection, unit: string, before: string): Promise<string[]> {
  const rows = await db
    .selectFrom('stages')
    .innerJoin('dossiers', 'dossiers.id', 'stages.dossier')
    .select(sql<string>`unnest(stages.holders)`.as('token'))
    .distinct()
    .where('dossiers.unit', '=', unit)
    .where('dossiers.status', '=', 'active')
    .where('dossiers.nextDueAt', '<', before)
    .where('stages.dueAt', '<', before)
    .execute()
  return rows.map(({ token }) => token)
}
