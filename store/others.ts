import { sql } from 'kysely'
import type { Waiting } from './desk.ts'
import { sharesReader } from './lists.ts'
import type { Connection } from './transaction.ts'

/**
 * Đang chờ người khác: stages of the dossiers that a person opened and may see, which wait for somebody else, those that
 * wait longest first; at most 100.
 */
export function waitingForOthers(
  db: Connection,
  { unit, person, tokens }: { unit: string; person: string; tokens: string[] },
): Promise<Waiting[]> {
  return db
    .selectFrom('dossiers')
    .innerJoin('stages', 'stages.dossier', 'dossiers.id')
    .select(['dossier', 'state', 'label', 'owner', 'holders', 'awaits', 'cites', 'dueAt', 'enteredAt'])
    .select(['procedure', 'title', 'body', 'secrecy'])
    .where('dossiers.unit', '=', unit)
    .where('begunBy', '=', person)
    .where('status', '=', 'active')
    .where(sharesReader(tokens))
    .where(sql<boolean>`holders <> '{}' AND NOT holders && ${tokens}::text[]`)
    .orderBy('enteredAt')
    .orderBy('dossier')
    .orderBy('state')
    .limit(100)
    .execute()
}
