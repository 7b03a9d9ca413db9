import { randomUUID } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { addDays } from '../rules/instants.ts'
import { refusing, StoreRefusal } from './refusal.ts'
import { type Connection, within } from './transaction.ts'

export { capacitiesOf, holdersOf, officeHolders, organisationsOf, sittingMembers, tokensOf } from './roster.ts'

/** Bảng `memberships`. */
export interface MembershipsTable {
  id: string
  unit: string
  person: string
  post: string | null
  capacity: Capacity
  fromOn: string
  /** The last day, counted; empty while it lasts. */
  toOn: string | null
  /** The first day on which the person no longer counts as sitting (C-16). */
  suspendedFrom: string | null
  /** Căn cứ: the decision it rests on. */
  source: string | null
}

/** Offices that one person holds at a time. */
export type Office = 'secretary' | 'permanentDeputySecretary' | 'deputySecretaryChair' | 'chiefOfOffice'

/** Tư cách a person may be given; `permanentBoard` is not among them, being derived from the three secretaries. */
export type Capacity =
  | Office
  | 'executiveCommittee'
  | 'standingCommittee'
  | 'office'
  | 'partyBuildingCommission'
  | 'inspectionCommission'
  | 'administrator'

/** Một người giữ một tư cách from a day to a day, both counted. */
export type Membership = Selectable<MembershipsTable>

/** What `addMembership` takes; the id is made when not given. */
export interface NewMembership {
  id?: string
  unit: string
  person: string
  capacity: Capacity
  fromOn: string
  toOn?: string | null
  post?: string | null
  source?: string | null
}

/** A unit's memberships, past ones too, the latest first; of one person when named; at most 5,000. */
export function listMemberships(db: Connection, unit: string, person?: string): Promise<Membership[]> {
  return db
    .selectFrom('memberships')
    .selectAll()
    .where('unit', '=', unit)
    .$if(person !== undefined, (query) => query.where('person', '=', person as string))
    .orderBy('fromOn', 'desc')
    .orderBy('id')
    .limit(5_000)
    .execute()
}

/**
 * Throws `membershipOverlaps` (the same person already has that capacity on one of the days), `officeTaken` (another
 * holds that office then), `daysReversed`, `otherUnit`. The database's exclusion constraints decide, so two writers at
 * once cannot both pass.
 */
export async function addMembership(db: Connection, membership: NewMembership): Promise<Membership> {
  const row = { toOn: null, post: null, source: null, suspendedFrom: null, id: randomUUID(), ...membership }
  return refusing(db.insertInto('memberships').values(row).returningAll().executeTakeFirstOrThrow(), overlaps)
}

/** Thôi giữ tư cách: `lastDay` is the last one counted. Throws `notFound`, `daysReversed`, and as `addMembership`. */
export function endMembership(db: Connection, id: string, lastDay: string): Promise<Membership> {
  const suspendedFrom = sql<string | null>`CASE WHEN suspended_from <= ${lastDay}::date THEN suspended_from END`
  return change(db, id, { toOn: lastDay, suspendedFrom })
}

/**
 * Đình chỉ from a day on. Throws `notFound`; a day outside the membership is `daysReversed`.
 */
export function suspendMembership(db: Connection, id: string, fromOn: string): Promise<Membership> {
  return change(db, id, { suspendedFrom: fromOn })
}

/**
 * Hết đình chỉ from a day on. The suspension stays in the past: the membership ends with it, and a new one goes on from that
 * day; one that was to begin on that day or later is undone. Throws `notFound`, `notSuspended`, `daysReversed`.
 */
export function resumeMembership(db: Connection, id: string, fromOn: string): Promise<Membership> {
  return within(db, async (tx) => {
    const found = await tx.selectFrom('memberships').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!found) throw new StoreRefusal('notFound', { what: 'membership' })
    const { suspendedFrom, toOn, id: _, ...held } = found
    if (!suspendedFrom) throw new StoreRefusal('notSuspended')
    if (fromOn <= suspendedFrom) return change(tx, id, { suspendedFrom: null })
    await endMembership(tx, id, addDays(fromOn, -1))
    return addMembership(tx, { ...held, fromOn, toOn })
  })
}

async function change(db: Connection, id: string, changes: object): Promise<Membership> {
  const changed = await refusing(
    db.updateTable('memberships').set(changes).where('id', '=', id).returningAll().executeTakeFirst(),
    overlaps,
  )
  if (!changed) throw new StoreRefusal('notFound', { what: 'membership' })
  return changed
}

const overlaps = {
  memberships_no_overlap: 'membershipOverlaps',
  memberships_one_holder: 'officeTaken',
} as const
