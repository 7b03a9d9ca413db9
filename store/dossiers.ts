import type { GeneratedAlways, Selectable } from 'kysely'
import { fold } from '../rules/fold.ts'
import { json } from './canonical.ts'
import type { Json } from './database.ts'
import { StoreRefusal } from './refusal.ts'
import { type Connection, within } from './transaction.ts'

export { desk } from './desk.ts'
export { listDossiers } from './lists.ts'

/** Bảng `dossiers`. */
export interface DossiersTable {
  id: string
  unit: string
  procedure: string
  version: number
  title: string
  search: string
  /** What its title is sorted by: letters in the Vietnamese order, then tones. */
  titleKey: GeneratedAlways<string>
  body: string | null
  status: 'active' | 'done'
  secrecy: string
  outcome: string | null
  /** The main leaf state. */
  stage: string
  /** Who may see it, as tokens. */
  readers: string[]
  /** The last step recorded; the journal's last as well. */
  seq: number
  value: Json
  context: Json<Record<string, unknown>>
  terms: string | null
  begunBy: string | null
  begunAt: string
  updatedAt: string
  nextDueAt: string | null
}

/** Bảng `stages`. */
export interface StagesTable {
  dossier: string
  /** The dossier's own, so that a desk is read without it. */
  unit: string
  state: string
  label: string
  owner: string | null
  /** Who has to act, as tokens. */
  holders: string[]
  awaits: string | null
  cites: string | null
  dueAt: string | null
  enteredAt: string
}

/** Bảng `stage_holders`, kept by the database itself: a stage once for each token that it waits for. */
export interface StageHoldersTable {
  dossier: string
  state: string
  token: string
  unit: string
  dueAt: string | null
  enteredAt: string
}

/** Hồ sơ as last recorded. */
export type Dossier = Selectable<DossiersTable> & { stages: Stage[] }

/** Giai đoạn a dossier is in now. */
export type Stage = Omit<Selectable<StagesTable>, 'dossier' | 'unit'>

/** What a step leaves behind. `search` is folded here; `at` is the step's instant. */
export interface Snapshot {
  id: string
  unit: string
  procedure: string
  version: number
  title: string
  search: string
  body: string | null
  status: 'active' | 'done'
  secrecy: string
  outcome: string | null
  stage: string
  readers: string[]
  seq: number
  value: unknown
  context: unknown
  terms: string | null
  begunBy: string | null
  at: string
  stages: Omit<Stage, 'enteredAt'>[]
}

/** Undefined when there is none. */
export async function findDossier(db: Connection, id: string): Promise<Dossier | undefined> {
  const dossier = await db.selectFrom('dossiers').selectAll().where('id', '=', id).executeTakeFirst()
  return dossier && { ...dossier, stages: await stagesOf(db, id) }
}

/** Throws `notFound`. Whether the reader may see it is the caller's to decide. */
export async function getDossier(db: Connection, id: string): Promise<Dossier> {
  const dossier = await findDossier(db, id)
  if (!dossier) throw new StoreRefusal('notFound', { what: 'dossier' })
  return dossier
}

/**
 * Writes the snapshot and the stages of a step. A step not after the one recorded is left alone and answers `already`.
 * A stage that stays keeps the instant it was entered; begun-by, begun-at and unit are those of the first step;
 * the terms follow a changed calendar.
 */
export function saveSnapshot(db: Connection, snapshot: Snapshot): Promise<'saved' | 'already'> {
  const { at, stages, begunBy, unit, id, ...rest } = snapshot
  const changing = {
    ...rest,
    search: fold(rest.search),
    value: json(rest.value),
    context: json(rest.context),
    updatedAt: at,
    nextDueAt: soonest(stages),
  }
  return within(db, async (tx) => {
    const saved = await tx
      .insertInto('dossiers')
      .values({ id, unit, begunBy, begunAt: at, ...changing })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet(changing)
          .where('dossiers.seq', '<', rest.seq)
          .where('dossiers.unit', '=', unit),
      )
      .returning('id')
      .executeTakeFirst()
    if (!saved) return 'already'
    await replaceStages(tx, { dossier: id, unit }, stages, at)
    return 'saved'
  })
}

function stagesOf(db: Connection, dossier: string): Promise<Stage[]> {
  return db
    .selectFrom('stages')
    .select(['state', 'label', 'owner', 'holders', 'awaits', 'cites', 'dueAt', 'enteredAt'])
    .where('dossier', '=', dossier)
    .orderBy('enteredAt')
    .orderBy('state')
    .execute()
}

async function replaceStages(
  tx: Connection,
  of: { dossier: string; unit: string },
  stages: Snapshot['stages'],
  at: string,
) {
  const before = await stagesOf(tx, of.dossier)
  // Most acts move nothing here, and every desk would otherwise be written anew.
  if (isSame(before, stages)) return
  const enteredAt = new Map(before.map((stage) => [stage.state, stage.enteredAt]))
  const rows = stages.map((stage) => ({ ...stage, ...of, enteredAt: enteredAt.get(stage.state) ?? at }))
  if (before.length > 0) await tx.deleteFrom('stages').where('dossier', '=', of.dossier).execute()
  if (rows.length > 0) await tx.insertInto('stages').values(rows).execute()
}

function isSame(before: Stage[], after: Snapshot['stages']): boolean {
  const plain = ({ state, label, owner, holders, awaits, cites, dueAt }: Snapshot['stages'][number]) =>
    JSON.stringify([state, label, owner, holders, awaits, cites, dueAt && Date.parse(dueAt)])
  const [known, wanted] = [before.map(plain).sort(), after.map(plain).sort()]
  return known.length === wanted.length && known.every((stage, n) => stage === wanted[n])
}

/** Instants may come with different offsets, so they are compared as times. */
function soonest(stages: { dueAt: string | null }[]): string | null {
  const due = stages.flatMap(({ dueAt }) => (dueAt ? [dueAt] : []))
  return due.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
}
