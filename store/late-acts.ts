import type { Selectable } from 'kysely'
import { json } from './canonical.ts'
import type { Json } from './database.ts'
import { refusing } from './refusal.ts'
import type { Connection } from './transaction.ts'

/** Bảng `late_acts`. */
export interface LateActsTable {
  dossier: string
  person: string
  event: Json
  at: string
  keyHash: string
  bodyHash: string
}

/** Việc đến muộn: what came after its dossier had ended, without effect on it. */
export type LateAct = Selectable<LateActsTable>

/** Repeated under the same key it stays the one it was; answers the body hash under which it is kept. */
export async function keepLateAct(db: Connection, act: LateAct): Promise<string> {
  await refusing(
    db
      .insertInto('lateActs')
      .values({ ...act, event: json(act.event) })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
  const kept = await db
    .selectFrom('lateActs')
    .select('bodyHash')
    .where('dossier', '=', act.dossier)
    .where('keyHash', '=', act.keyHash)
    .executeTakeFirstOrThrow()
  return kept.bodyHash
}

/** In order; at most 500. */
export function listLateActs(db: Connection, dossier: string): Promise<LateAct[]> {
  return db
    .selectFrom('lateActs')
    .selectAll()
    .where('dossier', '=', dossier)
    .orderBy('at')
    .orderBy('keyHash')
    .limit(500)
    .execute()
}
