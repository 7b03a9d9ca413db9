import { sql } from 'kysely'
import type { Letter } from './outbox.ts'
import type { Connection } from './transaction.ts'

/** Bảng `notices_seen`. */
export interface NoticesSeenTable {
  person: string
  /** The `arrival` of the last letter up to which they have looked. */
  upTo: number
}

/** Thông báo: a letter to somebody, as their bell tells it. */
export type Notice = Pick<Letter, 'arrival' | 'kind' | 'subject' | 'body' | 'createdAt' | 'dueAt' | 'dossier'> & {
  /** Its dossier's; null where it is of none. */
  procedure: string | null
}

/** Whose letters; those of some kinds are not for the bell. */
interface Reader {
  person: string
  leftOut: string[]
}

/** A person's letters, the last to arrive first; those before an `arrival` when one is given; at most 101. */
export function listNotices(
  db: Connection,
  { person, leftOut, before, limit }: Reader & { before?: number | undefined; limit: number },
): Promise<Notice[]> {
  return db
    .selectFrom('outbox')
    .leftJoin('dossiers', 'dossiers.id', 'outbox.dossier')
    .select(['arrival', 'kind', 'subject', 'outbox.body', 'createdAt', 'dueAt', 'dossier', 'procedure'])
    .where('toPerson', '=', person)
    .where('kind', 'not in', leftOut)
    .$if(before !== undefined, (query) => query.where('arrival', '<', before!))
    .orderBy('arrival', 'desc')
    .limit(Math.min(limit, 101))
    .execute()
}

/** Up to which letter somebody has looked; 0 for nobody's. */
export async function seenUpTo(db: Connection, person: string): Promise<number> {
  const found = await db.selectFrom('noticesSeen').select('upTo').where('person', '=', person).executeTakeFirst()
  return found?.upTo ?? 0
}

/** Chưa xem: how many of a person's letters came after the last they have looked at; counted no further than `most`. */
export async function countUnseen(
  db: Connection,
  { person, leftOut, most }: Reader & { most: number },
): Promise<number> {
  const unseen = db
    .selectFrom('outbox')
    .select('arrival')
    .where('toPerson', '=', person)
    .where('kind', 'not in', leftOut)
    .where('arrival', '>', await seenUpTo(db, person))
    .limit(most)
    .as('unseen')
  const { n } = await db
    .selectFrom(unseen)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Đã xem, up to the letter of that `arrival` or all there are; never back, and never what has not arrived yet. */
export async function markSeen(db: Connection, person: string, upTo = Number.MAX_SAFE_INTEGER): Promise<void> {
  const { last } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.max<number | null>('arrival').as('last'))
    .where('toPerson', '=', person)
    .where('arrival', '<=', upTo)
    .executeTakeFirstOrThrow()
  if (last === null) return
  await db
    .insertInto('noticesSeen')
    .values({ person, upTo: last })
    .onConflict((conflict) =>
      conflict.column('person').doUpdateSet({ upTo: sql`greatest(notices_seen.up_to, excluded.up_to)` }),
    )
    .execute()
}

/** Thư vừa đến: which arrived after that one, and to whom; at most 5,000, the first first. */
export function arrivedAfter(db: Connection, arrival: number): Promise<Pick<Letter, 'arrival' | 'toPerson'>[]> {
  return db
    .selectFrom('outbox')
    .select(['arrival', 'toPerson'])
    .where('arrival', '>', arrival)
    .orderBy('arrival')
    .limit(5_000)
    .execute()
}

/** The `arrival` of the last letter there is; 0 where there is none. */
export async function lastArrival(db: Connection): Promise<number> {
  const { last } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.max<number | null>('arrival').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}
