import type { Selectable } from 'kysely'
import { json } from './canonical.ts'
import type { Json } from './database.ts'
import type { Connection } from './transaction.ts'

/** Bảng `obstacles`. */
export interface ObstaclesTable {
  dossier: string
  n: number
  errand: Json
  reason: string
  since: string
  settledAt: string | null
  settledBy: string | null
  settlement: string | null
}

/** Trở ngại: an errand to another dossier that stays stuck, until retried with success or settled by hand. */
export type Obstacle = Selectable<ObstaclesTable>

/** `n` is the errand's own number, so that a repeated report stays one obstacle; an open one takes the latest reason. */
export async function raiseObstacle(
  db: Connection,
  { errand, ...obstacle }: Pick<Obstacle, 'dossier' | 'n' | 'errand' | 'reason' | 'since'>,
): Promise<void> {
  await db
    .insertInto('obstacles')
    .values({ ...obstacle, errand: json(errand), settledAt: null, settledBy: null, settlement: null })
    .onConflict((conflict) =>
      conflict
        .columns(['dossier', 'n'])
        .doUpdateSet({ reason: obstacle.reason })
        .where('obstacles.settledAt', 'is', null),
    )
    .execute()
}

/** A dossier's obstacles in order, settled ones too; at most 200. */
export function listObstacles(db: Connection, dossier: string): Promise<Obstacle[]> {
  return db.selectFrom('obstacles').selectAll().where('dossier', '=', dossier).orderBy('n').limit(200).execute()
}

/** `settledBy` is empty when a retry went through. False when it is not there or was settled before. */
export async function settleObstacle(
  db: Connection,
  { dossier, n, settlement, by, at }: { dossier: string; n: number; settlement: string; by: string | null; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('obstacles')
    .set({ settlement, settledBy: by, settledAt: at })
    .where('dossier', '=', dossier)
    .where('n', '=', n)
    .where('settledAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
