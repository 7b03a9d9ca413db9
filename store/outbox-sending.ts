import { sql } from 'kysely'
import { raiseRefusedAddress } from './obstacles.ts'
import type { Letter } from './outbox.ts'
import { type Connection, within } from './transaction.ts'

/** Thư đến lượt gửi, with the address its reader has now. */
export type Outgoing = Letter & { address: string | null; name: string | null; unitName: string }

/**
 * What to do with a letter whose turn has come: send it now, not before an instant, leave it to the next digest, or keep
 * it for its reader's page alone.
 */
export type Turn = { now: true } | { notBefore: string } | { hold: true; until: string } | { keep: true }

/**
 * Nhận thư để gửi: takes up to `limit` letters whose turn has come, for the time until `claimedUntil`; a courier that dies
 * leaves them to the others after that. `judge` says of each what to do, given how many letters its reader has had that
 * day or is being sent; its readers' rows stay locked meanwhile, so that couriers side by side count alike. Returns those
 * to be sent, and whether there may be more.
 */
export function claimLetters(
  db: Connection,
  { now, today, claimedUntil, limit }: { now: string; today: string; claimedUntil: string; limit: number },
  judge: (tx: Connection, letter: Outgoing, hadToday: number) => Turn | Promise<Turn>,
): Promise<{ letters: Outgoing[]; more: boolean }> {
  return within(db, async (tx) => {
    const found = await waitingLetters(tx, now, limit)
    const had = await lettersOfDay(tx, people(found), today)
    const letters: Outgoing[] = []
    for (const letter of found) {
      const person = letter.toPerson ?? ''
      const turn = await judge(tx, letter, had.get(person) ?? 0)
      if ('now' in turn) {
        letters.push(letter)
        had.set(person, (had.get(person) ?? 0) + 1)
      } else if ('hold' in turn) await update(tx, [letter.id], { heldAt: now, nextTryAt: turn.until })
      else if ('keep' in turn) await markKept(tx, letter.id)
      else await update(tx, [letter.id], { nextTryAt: turn.notBefore })
    }
    await update(
      tx,
      letters.map(({ id }) => id),
      { claimedUntil, nextTryAt: claimedUntil },
    )
    return { letters, more: found.length === limit }
  })
}

/** Đã gửi; what the letter carried for others (a digest) went with it. */
export async function markSent(db: Connection, id: string, at: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status: 'sent', sentAt: at, claimedUntil: null, lastError: null })
    .where('status', '=', 'waiting')
    .where((eb) => eb.or([eb('id', '=', id), eb('digest', '=', id)]))
    .execute()
}

// What it carried for others (a digest) has nowhere to go either.
async function markKept(tx: Connection, id: string) {
  await tx
    .updateTable('outbox')
    .set({ status: 'kept' })
    .where('status', '=', 'waiting')
    .where((eb) => eb.or([eb('id', '=', id), eb('digest', '=', id)]))
    .execute()
}

/** Chưa gửi được: to be tried again at that instant; `tried` false where it never came to a try. */
export async function putBack(
  db: Connection,
  ids: string[],
  { nextTryAt, error, tried }: { nextTryAt: string; error: string; tried: boolean },
) {
  if (ids.length === 0) return
  await db
    .updateTable('outbox')
    .set(({ eb }) => ({
      nextTryAt,
      claimedUntil: null,
      lastError: error,
      ...(tried && { tries: eb('tries', '+', 1) }),
    }))
    .where('id', 'in', ids)
    .where('status', '=', 'waiting')
    .execute()
}

/** Không gửi được: the letter has failed; the refused address stands among the obstacles of its dossier. */
export function markFailed(
  db: Connection,
  letter: Outgoing,
  { error, reason, at }: { error: string; reason: string; at: string },
): Promise<void> {
  return within(db, async (tx) => {
    const { id, dossier, address } = letter
    if (dossier) {
      const person = letter.toPerson ?? letter.toAddress!
      await raiseRefusedAddress(tx, { dossier, person, address: address!, reason, at })
    }
    await update(tx, [id], { status: 'failed', claimedUntil: null, lastError: error })
    // What a digest carried goes its own way again.
    await tx.updateTable('outbox').set({ digest: null, nextTryAt: at }).where('digest', '=', id).execute()
  })
}

/** Thư chờ bản tổng hợp: what went beyond a person's letters of the day and no digest has taken along; at most 200. */
export function listHeld(db: Connection, person: string): Promise<Pick<Letter, 'id' | 'subject' | 'link'>[]> {
  return db
    .selectFrom('outbox')
    .select(['id', 'subject', 'link'])
    .where('toPerson', '=', person)
    .where('status', '=', 'waiting')
    .where('heldAt', 'is not', null)
    .where('digest', 'is', null)
    .where('claimedUntil', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(200)
    .forUpdate()
    .execute()
}

/** A digest takes held letters along: they count as sent when it is. */
export async function carryHeld(tx: Connection, ids: string[], digest: string): Promise<void> {
  if (ids.length > 0) await tx.updateTable('outbox').set({ digest }).where('id', 'in', ids).execute()
}

/** Whether a letter of that id is in the outbox already. */
export async function isWritten(db: Connection, id: string): Promise<boolean> {
  return (await db.selectFrom('outbox').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** Gửi lại, after the address was put right: every failed letter of the dossier to that person waits anew. */
export async function retryLetters(db: Connection, dossier: string, person: string, at: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status: 'waiting', nextTryAt: at, tries: 0 })
    .where('dossier', '=', dossier)
    .where('status', '=', 'failed')
    .where((eb) => eb.or([eb('toPerson', '=', person), eb('toAddress', '=', person)]))
    .execute()
}

function waitingLetters(tx: Connection, now: string, limit: number): Promise<Outgoing[]> {
  return tx
    .selectFrom('outbox')
    .leftJoin('people', (join) => join.onRef('people.id', '=', 'outbox.toPerson').on('people.active', '=', true))
    .innerJoin('units', 'units.id', 'outbox.unit')
    .selectAll('outbox')
    .select(({ fn }) => fn.coalesce('outbox.toAddress', 'people.email').as('address'))
    .select(['people.name', 'units.name as unitName'])
    .where('outbox.status', '=', 'waiting')
    .where('outbox.digest', 'is', null)
    .where('outbox.nextTryAt', '<=', now)
    .orderBy('outbox.nextTryAt')
    .orderBy('outbox.createdAt')
    .orderBy('outbox.id')
    .limit(limit)
    .forUpdate('outbox')
    .skipLocked()
    .execute()
}

async function lettersOfDay(tx: Connection, readers: string[], today: string): Promise<Map<string, number>> {
  if (readers.length === 0) return new Map()
  await tx.selectFrom('people').select('id').where('id', 'in', readers).orderBy('id').forNoKeyUpdate().execute()
  const { rows } = await sql<{ person: string; letters: number }>`
    SELECT to_person AS person, count(*)::integer AS letters FROM outbox
    WHERE to_person = ANY(${readers}::text[]) AND digest IS NULL
      AND (sent_at >= ${`${today}T00:00:00+07:00`}::timestamptz OR claimed_until IS NOT NULL)
    GROUP BY to_person`.execute(tx)
  return new Map(rows.map(({ person, letters }) => [person, letters]))
}

function people(letters: Outgoing[]): string[] {
  return [...new Set(letters.flatMap(({ toPerson }) => (toPerson ? [toPerson] : [])))]
}

async function update(
  tx: Connection,
  ids: string[],
  changes: Partial<Pick<Letter, 'status' | 'sentAt' | 'claimedUntil' | 'lastError' | 'heldAt' | 'nextTryAt'>>,
) {
  if (ids.length > 0) await tx.updateTable('outbox').set(changes).where('id', 'in', ids).execute()
}
