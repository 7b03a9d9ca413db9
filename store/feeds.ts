import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { StoreRefusal } from './refusal.ts'
import type { Connection } from './transaction.ts'

/** Bảng `calendar_feeds`. */
export interface CalendarFeedsTable {
  id: string
  unit: string
  person: string
  secretHash: string
  createdAt: string
  revokedAt: string | null
}

/** Địa chỉ lịch cá nhân, without its secret. */
export type CalendarFeed = Omit<Selectable<CalendarFeedsTable>, 'secretHash'>

const shown = ['id', 'unit', 'person', 'createdAt', 'revokedAt'] as const

/** Makes an address; the secret is handed out this once, and only its hash is kept. */
export async function addFeed(
  db: Connection,
  { unit, person, at }: { unit: string; person: string; at: string },
): Promise<CalendarFeed & { secret: string }> {
  const secret = randomBytes(32).toString('base64url')
  const feed = { id: randomUUID(), unit, person, createdAt: at, revokedAt: null }
  await db
    .insertInto('calendarFeeds')
    .values({ ...feed, secretHash: hashOfSecret(secret) })
    .execute()
  return { ...feed, secret }
}

/** A person's addresses, the latest first, revoked ones too; at most 100. */
export function listFeeds(db: Connection, person: string): Promise<CalendarFeed[]> {
  return db
    .selectFrom('calendarFeeds')
    .select(shown)
    .where('person', '=', person)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** Whose feed that secret opens; undefined where none does, or no longer. */
export function findFeed(db: Connection, secret: string): Promise<CalendarFeed | undefined> {
  return db
    .selectFrom('calendarFeeds')
    .select(shown)
    .where('secretHash', '=', hashOfSecret(secret))
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
}

/** Thu hồi. Throws `notFound` where the person has no such address. */
export async function revokeFeed(db: Connection, { id, person, at }: { id: string; person: string; at: string }) {
  const { numUpdatedRows } = await db
    .updateTable('calendarFeeds')
    .set((eb) => ({ revokedAt: eb.fn.coalesce('revokedAt', eb.val(at)) }))
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new StoreRefusal('notFound', { what: 'feed' })
}

function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
