import { type Generated, type Selectable, sql } from 'kysely'
import { type Connection, within } from './transaction.ts'

/** Bảng `agenda_items`. */
export interface AgendaItemsTable {
  item: string
  unit: string
  body: string
  /** The meeting on whose agenda it stands; empty in the backlog. */
  meeting: string | null
  position: number | null
  /** Why it is in the backlog. */
  reason: string | null
  /** Waits in the backlog for the body's next meeting, which collects it by itself. */
  toNearest: Generated<boolean>
  title: string
  /** How far the item has come, in the words of its own stages. */
  standing: string
  updatedAt: string
}

/** Nội dung on one meeting's agenda, or in the backlog with a reason. */
export type AgendaEntry = Selectable<AgendaItemsTable>

type Known = Pick<AgendaEntry, 'item' | 'unit' | 'body' | 'title' | 'standing'> & { at: string }

/** Puts the item in its body's backlog, wherever it stood before: the item's own record says so. */
export async function putInBacklog(db: Connection, { at, ...item }: Known & { reason: string }): Promise<void> {
  const row = { ...item, meeting: null, position: null, toNearest: false, updatedAt: at }
  await db
    .insertInto('agendaItems')
    .values(row)
    .onConflict((conflict) => conflict.column('item').doUpdateSet(row))
    .execute()
}

/**
 * Đưa vào chương trình: on the meeting's agenda, at the end or at a position. The item's row lock decides between two
 * meetings that want it at once: the second hears on which it stands.
 */
export function placeOnAgenda(
  db: Connection,
  { at, meeting, position, ...item }: Known & { meeting: string; position?: number },
): Promise<{ placed: true } | { placed: false; on: string }> {
  return within(db, async (tx) => {
    const start = position ?? (await endOf(tx, meeting))
    const row = { ...item, meeting, position: start, reason: null, toNearest: false, updatedAt: at }
    const placed = await tx
      .insertInto('agendaItems')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .column('item')
          .doUpdateSet({
            ...row,
            // Placed again without a position, it keeps the one it has.
            position: position ?? sql<number>`coalesce(agenda_items.position, excluded.position)`,
          })
          .where(sql<boolean>`agenda_items.meeting IS NULL OR agenda_items.meeting = excluded.meeting`),
      )
      .returning('item')
      .executeTakeFirst()
    if (placed) return { placed: true }
    const there = await findPlace(tx, item.item)
    return { placed: false, on: there?.meeting ?? '' }
  })
}

/** Rút khỏi chương trình of that meeting, into the backlog. False when it does not stand there. */
export async function takeOff(
  db: Connection,
  { item, meeting, reason, at }: { item: string; meeting: string; reason: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('agendaItems')
    .set({ meeting: null, position: null, reason, updatedAt: at })
    .where('item', '=', item)
    .where('meeting', '=', meeting)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The item's own news: its title or how far it has come; its place stays. */
export async function updateStanding(
  db: Connection,
  { item, at, ...news }: { item: string; at: string; standing: string; title?: string },
): Promise<void> {
  await db
    .updateTable('agendaItems')
    .set({ ...news, updatedAt: at })
    .where('item', '=', item)
    .execute()
}

/** An item withdrawn, refused or otherwise settled outside a meeting stands nowhere any more. */
export async function removeItem(db: Connection, item: string): Promise<void> {
  await db.deleteFrom('agendaItems').where('item', '=', item).execute()
}

/** Where an item stands. */
export function findPlace(db: Connection, item: string): Promise<AgendaEntry | undefined> {
  return db.selectFrom('agendaItems').selectAll().where('item', '=', item).executeTakeFirst()
}

/** A body's backlog, what has waited longest first; at most 500. */
export function listBacklog(db: Connection, unit: string, body: string): Promise<AgendaEntry[]> {
  return db
    .selectFrom('agendaItems')
    .selectAll()
    .where('unit', '=', unit)
    .where('body', '=', body)
    .where('meeting', 'is', null)
    .orderBy('updatedAt')
    .orderBy('item')
    .limit(500)
    .execute()
}

/** Chương trình of a meeting, in order; at most 500. */
export function agendaOf(db: Connection, meeting: string): Promise<AgendaEntry[]> {
  return db
    .selectFrom('agendaItems')
    .selectAll()
    .where('meeting', '=', meeting)
    .orderBy('position')
    .orderBy('item')
    .limit(500)
    .execute()
}

/** The next free place on a meeting's agenda. */
export async function endOf(tx: Connection, meeting: string): Promise<number> {
  const { end } = await tx
    .selectFrom('agendaItems')
    .select(({ fn }) => fn.max('position').as('end'))
    .where('meeting', '=', meeting)
    .executeTakeFirstOrThrow()
  return (end ?? 0) + 1
}
