import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { refusing, StoreRefusal } from './refusal.ts'
import type { Connection } from './transaction.ts'

/** Bảng `authorisations`. */
export interface AuthorisationsTable {
  id: string
  unit: string
  /** `authorisation` ủy quyền (C-06) · `namedSubstitute` người thay do tập thể chỉ định · `signing` phân công ký. */
  kind: 'authorisation' | 'namedSubstitute' | 'signing'
  /** The person who gives it, or the body that names a substitute: exactly one of the two. */
  giver: string | null
  giverBody: string | null
  holder: string
  scope: string[]
  documentTypes: string[]
  fromOn: string
  /** The last day, counted; only a signing list may be open-ended. */
  toOn: string | null
  reference: string | null
  revokedAt: string | null
}

/** Ủy quyền: who may stand in or sign for whom, in what, from when to when. */
export type Authorisation = Selectable<AuthorisationsTable>

/** What `addAuthorisation` takes; the rest is empty when not given. */
export type NewAuthorisation = Pick<Authorisation, 'unit' | 'kind' | 'holder' | 'fromOn'> & Partial<Authorisation>

/**
 * Those that cover a day (all of the unit, without one), at most 1,000. What was revoked covers no day from that of the
 * revocation on.
 */
export function listAuthorisations(db: Connection, unit: string, day?: string): Promise<Authorisation[]> {
  return db
    .selectFrom('authorisations')
    .selectAll()
    .where('unit', '=', unit)
    .$if(day !== undefined, (query) =>
      query.where(
        sql<boolean>`from_on <= ${day}::date AND (to_on IS NULL OR to_on >= ${day}::date)
          AND (revoked_at IS NULL OR (revoked_at AT TIME ZONE 'UTC' + interval '7 hours')::date > ${day}::date)`,
      ),
    )
    .orderBy('fromOn', 'desc')
    .orderBy('id')
    .limit(1_000)
    .execute()
}

/** Throws `daysReversed`, `otherUnit`; `undated` for anything but a signing list without a last day (C-06); `toOneself`. */
export async function addAuthorisation(db: Connection, authorisation: NewAuthorisation): Promise<Authorisation> {
  const row = {
    id: randomUUID(),
    giver: null,
    giverBody: null,
    scope: [],
    documentTypes: [],
    toOn: null,
    reference: null,
    revokedAt: null,
    ...authorisation,
  }
  return refusing(db.insertInto('authorisations').values(row).returningAll().executeTakeFirstOrThrow(), {
    authorisations_dated: 'undated',
    authorisations_other: 'toOneself',
  })
}

/** Thu hồi; one already revoked keeps its first instant. Throws `notFound`. */
export async function revokeAuthorisation(db: Connection, id: string, at: string): Promise<Authorisation> {
  const revoked = await db
    .updateTable('authorisations')
    .set(({ fn, val }) => ({ revokedAt: fn.coalesce('revokedAt', sql<string>`${val(at)}::timestamptz`) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (!revoked) throw new StoreRefusal('notFound', { what: 'authorisation' })
  return revoked
}
