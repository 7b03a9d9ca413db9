import { sql } from 'kysely'
import { type AgendaEntry, endOf } from './agendas.ts'
import { type Connection, within } from './transaction.ts'

/** Phiên họp còn nhận nội dung: one of these has not cleared its agenda yet. */
const open = ['planned', 'preparing', 'checking']

type Waiting = Pick<AgendaEntry, 'item' | 'unit' | 'body' | 'title' | 'standing'> & { at: string; reason: string }

/**
 * Đưa vào phiên họp gần nhất: keeps the item's place on the earliest meeting of its body whose agenda is not cleared, or
 * in the backlog, marked so that the body's next meeting collects it. `not` is a meeting that could not take it.
 * Answers the meeting found.
 */
export function placeOnNearest(
  db: Connection,
  { at, reason, not, ...item }: Waiting & { not?: string | undefined },
): Promise<string | undefined> {
  return within(db, async (tx) => {
    await inTurn(tx, item)
    const meeting = await findNearest(tx, { ...item, at, not })
    const place = meeting
      ? { meeting, position: await endOf(tx, meeting), reason: null, toNearest: false }
      : { meeting: null, position: null, reason, toNearest: true }
    const row = { ...item, ...place, updatedAt: at }
    await tx
      .insertInto('agendaItems')
      .values(row)
      .onConflict((conflict) => conflict.column('item').doUpdateSet(row))
      .execute()
    return meeting
  })
}

/** Phiên họp nhận những nội dung đang chờ nó: puts all of them on its agenda; answers their ids, in order. */
export function collectWaiting(
  db: Connection,
  { unit, body, meeting, at }: { unit: string; body: string; meeting: string; at: string },
): Promise<string[]> {
  return within(db, async (tx) => {
    await inTurn(tx, { unit, body })
    const waiting = await tx
      .selectFrom('agendaItems')
      .select('item')
      .where('unit', '=', unit)
      .where('body', '=', body)
      .where('toNearest', '=', true)
      .orderBy('updatedAt')
      .orderBy('item')
      .limit(500)
      .execute()
    const start = await endOf(tx, meeting)
    for (const [n, { item }] of waiting.entries())
      await tx
        .updateTable('agendaItems')
        .set({ meeting, position: start + n, reason: null, toNearest: false, updatedAt: at })
        .where('item', '=', item)
        .execute()
    return waiting.map(({ item }) => item)
  })
}

/** Những nội dung đã giữ chỗ ở một phiên họp không còn nữa: they wait for the next. */
export async function releasePlaces(
  db: Connection,
  { meeting, reason, at }: { meeting: string; reason: string; at: string },
): Promise<void> {
  await db
    .updateTable('agendaItems')
    .set({ meeting: null, position: null, reason, toNearest: true, updatedAt: at })
    .where('meeting', '=', meeting)
    .execute()
}

function findNearest(
  db: Connection,
  { unit, body, at, not = '' }: { unit: string; body: string; at: string; not?: string | undefined },
): Promise<string | undefined> {
  const startsAt = sql<string>`(context->>'startsAt')::timestamptz`
  return db
    .selectFrom('dossiers')
    .select('id')
    .where('unit', '=', unit)
    .where('procedure', '=', 'meeting')
    .where('body', '=', body)
    .where('status', '=', 'active')
    .where('stage', 'in', open)
    .where('id', '!=', not)
    .where(startsAt, '>', at)
    .orderBy(startsAt)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
    .then((found) => found?.id)
}

// An item that finds no meeting and a meeting that begins meanwhile would each miss the other.
async function inTurn(tx: Connection, { unit, body }: { unit: string; body: string }) {
  await sql`SELECT pg_advisory_xact_lock(7107, hashtext(${`${unit} ${body}`}))`.execute(tx)
}
