import type { Connection } from './transaction.ts'

/** Bảng `stage_looks`. */
export interface StageLooksTable {
  dossier: string
  state: string
  person: string
  /** Of the stage, when it was looked at. */
  enteredAt: string
  /** The first time since then. */
  at: string
}

/** Đã mở xem: notes it once for each entry of a dossier into a stage; whatever comes later changes nothing. */
export async function noteLooks(db: Connection, looks: StageLooksTable[]): Promise<void> {
  if (looks.length === 0) return
  await db
    .insertInto('stageLooks')
    .values(looks)
    .onConflict((conflict) =>
      conflict
        .columns(['dossier', 'state', 'person'])
        .doUpdateSet(({ ref }) => ({ enteredAt: ref('excluded.enteredAt'), at: ref('excluded.at') }))
        .whereRef('stageLooks.enteredAt', '<', 'excluded.enteredAt'),
    )
    .execute()
}

/** Who has looked at the stages that these dossiers are in now, since they came there; the earliest first. */
export async function currentLooks(
  db: Connection,
  dossiers: string[],
): Promise<Pick<StageLooksTable, 'dossier' | 'state' | 'person' | 'at'>[]> {
  if (dossiers.length === 0) return []
  return db
    .selectFrom('stageLooks')
    .innerJoin('stages', (join) =>
      join
        .onRef('stages.dossier', '=', 'stageLooks.dossier')
        .onRef('stages.state', '=', 'stageLooks.state')
        .onRef('stages.enteredAt', '=', 'stageLooks.enteredAt'),
    )
    .select(['stageLooks.dossier', 'stageLooks.state', 'person', 'at'])
    .where('stageLooks.dossier', 'in', dossiers)
    .orderBy('at')
    .execute()
}
