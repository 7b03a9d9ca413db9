import type { Generated, Selectable } from 'kysely'
import type { Connection } from './transaction.ts'

/** Bảng `sign_in_events`. */
export interface SignInEventsTable {
  id: Generated<number>
  unit: string | null
  person: string | null
  byPerson: string | null
  kind: string
  at: string
  address: string
  browser: string
  reason: string | null
}

/** Một dòng của nhật ký đăng nhập. */
export type SignInEvent = Selectable<SignInEventsTable>

/** How long the journal of sign-ins is kept. */
export const eventsKeptMs = 365 * 24 * 3_600_000

export async function addSignInEvent(db: Connection, event: Omit<SignInEvent, 'id'>): Promise<void> {
  await db.insertInto('signInEvents').values(event).execute()
}

/** Drops what is older than that instant. */
export async function dropSignInEvents(db: Connection, before: string): Promise<void> {
  await db.deleteFrom('signInEvents').where('at', '<', before).execute()
}

/** The latest first; of one unit or person or kind, those before an id when one is given; at most 201. */
export function listSignInEvents(
  db: Connection,
  {
    unit,
    person,
    kind,
    before,
    limit,
  }: Partial<Record<'unit' | 'person' | 'kind', string>> & {
    before?: number | undefined
    limit: number
  },
): Promise<SignInEvent[]> {
  let query = db.selectFrom('signInEvents').selectAll()
  if (unit !== undefined) query = query.where('unit', '=', unit)
  if (person !== undefined) query = query.where('person', '=', person)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (before !== undefined) query = query.where('id', '<', before)
  return query.orderBy('id', 'desc').limit(Math.min(limit, 201)).execute()
}

/** Whether there is one of that kind: of the person, or of nobody known; since an instant and at an address where given. */
export async function hasSignInEvent(
  db: Connection,
  { kind, person, address, since }: { kind: string; person: string | null; address?: string; since?: string },
): Promise<boolean> {
  let query = db.selectFrom('signInEvents').select('id').where('kind', '=', kind)
  query = person === null ? query.where('person', 'is', null) : query.where('person', '=', person)
  if (address !== undefined) query = query.where('address', '=', address)
  if (since !== undefined) query = query.where('at', '>=', since)
  return (await query.limit(1).executeTakeFirst()) !== undefined
}
