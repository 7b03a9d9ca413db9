import type { Generated, Selectable } from 'kysely'
import type { Connection } from './transaction.ts'

/** Bảng `units`. */
export interface UnitsTable {
  id: string
  name: string
  demonstration: Generated<boolean>
  /** Nhiệm kỳ, as `2025-2030`: document numbers count within it. */
  term: string
  createdAt: string
}

/** Đơn vị: one commune committee, the tenant on which everything else hangs. */
export type Unit = Selectable<UnitsTable>

/** The units, the oldest first; at most 5,000, which is more than the country has. */
export function listUnits(db: Connection): Promise<Unit[]> {
  return db.selectFrom('units').selectAll().orderBy('createdAt').orderBy('id').limit(5_000).execute()
}

/** Throws when there is none, since whoever asks has the id from the store. */
export function getUnit(db: Connection, id: string): Promise<Unit> {
  return db.selectFrom('units').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** Throws when the id is taken. */
export async function addUnit(db: Connection, unit: Unit): Promise<void> {
  await db.insertInto('units').values(unit).execute()
}

/** Nhiệm kỳ mới, or a corrected name. */
export async function updateUnit(db: Connection, id: string, changes: Partial<Pick<Unit, 'name' | 'term'>>) {
  await db.updateTable('units').set(changes).where('id', '=', id).execute()
}
