import { type Generated, type Selectable, sql } from 'kysely'
import { json } from './canonical.ts'
import type { Json } from './database.ts'
import { sharesReader } from './lists.ts'
import type { Connection } from './transaction.ts'

/** Bảng `obstacles`. */
export interface ObstaclesTable {
  dossier: string
  n: number
  /** A stuck errand of the dossier's workflow, or a letter whose address was refused. */
  kind: Generated<'errand' | 'letter'>
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

/**
 * Địa chỉ bị từ chối: one open obstacle for each dossier and person, however many letters it holds up; it takes the latest
 * reason. Its number lies out of reach of the errands', which the dossier's workflow counts.
 */
export async function raiseRefusedAddress(
  tx: Connection,
  { dossier, person, address, reason, at }: Record<'dossier' | 'person' | 'address' | 'reason' | 'at', string>,
): Promise<void> {
  await tx.selectFrom('dossiers').select('id').where('id', '=', dossier).forNoKeyUpdate().execute()
  const raised = await tx
    .selectFrom('obstacles')
    .select(['n', 'settledAt', sql<string>`errand->'params'->>'person'`.as('of')])
    .where('dossier', '=', dossier)
    .where('kind', '=', 'letter')
    .execute()
  const errand = json({ type: 'letter', params: { person, address } })
  const open = raised.find(({ of, settledAt }) => of === person && !settledAt)
  if (open)
    await tx
      .updateTable('obstacles')
      .set({ reason, errand })
      .where('dossier', '=', dossier)
      .where('n', '=', open.n)
      .execute()
  else {
    const n = Math.max(lettersFrom, ...raised.map((each) => each.n)) + 1
    const unsettled = { settledAt: null, settledBy: null, settlement: null }
    await tx
      .insertInto('obstacles')
      .values({ dossier, n, kind: 'letter', errand, reason, since: at, ...unsettled })
      .execute()
  }
}

const lettersFrom = 500_000

/** A dossier's obstacles in order, settled ones too; at most 200. */
export function listObstacles(db: Connection, dossier: string): Promise<Obstacle[]> {
  return db.selectFrom('obstacles').selectAll().where('dossier', '=', dossier).orderBy('n').limit(200).execute()
}

/** Trở ngại chưa giải quyết of the dossiers that a reader may see, the oldest first; at most 100. */
export function listOpenObstacles(db: Connection, { unit, tokens }: { unit: string; tokens: string[] }) {
  return db
    .selectFrom('obstacles')
    .innerJoin('dossiers', 'dossiers.id', 'obstacles.dossier')
    .select(['obstacles.dossier', 'n', 'kind', 'reason', 'since', 'procedure', 'title', 'secrecy'])
    .where('settledAt', 'is', null)
    .where('unit', '=', unit)
    .where(sharesReader(tokens))
    .orderBy('since')
    .limit(100)
    .execute()
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
