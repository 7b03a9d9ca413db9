import type { Generated, Selectable } from 'kysely'
import { refusing, StoreRefusal } from './refusal.ts'
import { type Connection, within } from './transaction.ts'

/** Bảng `organisations`. */
export interface OrganisationsTable {
  id: string
  unit: string
  name: string
  kind: string
  /** The last day, counted; empty while it lasts. */
  toOn: Generated<string | null>
}

/** Bảng `organisation_members`. */
export interface OrganisationMembersTable {
  unit: string
  organisation: string
  person: string
  fromOn: string
  toOn: string | null
}

/** Tổ chức, cơ quan, đơn vị that prepares matters or receives documents. */
export type Organisation = Selectable<OrganisationsTable>

/** A person's belonging to an organisation, both days counted. */
export type OrganisationMember = Selectable<OrganisationMembersTable>

/** A unit's organisations; at most 2,000. */
export function listOrganisations(db: Connection, unit: string): Promise<Organisation[]> {
  return db.selectFrom('organisations').selectAll().where('unit', '=', unit).orderBy('name').limit(2_000).execute()
}

/** Throws `alreadyThere` when the unit has one of that name or id. */
export async function addOrganisation(db: Connection, organisation: Omit<Organisation, 'toOn'>): Promise<void> {
  await refusing(db.insertInto('organisations').values(organisation).execute())
}

/**
 * Đổi tên, kết thúc hoạt động: whoever still belongs to it after its last day belongs to it no longer. Throws `notFound`,
 * `alreadyThere` for a name that another has, `daysReversed` where somebody comes to it only after that day.
 */
export function changeOrganisation(
  db: Connection,
  { unit, id }: Pick<Organisation, 'unit' | 'id'>,
  change: Partial<Pick<Organisation, 'name' | 'toOn'>>,
): Promise<Organisation> {
  return within(db, async (tx) => {
    const changed = await refusing(
      tx
        .updateTable('organisations')
        .set({ id, ...change })
        .where('unit', '=', unit)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst(),
    )
    if (!changed) throw new StoreRefusal('notFound', { what: 'organisation' })
    const { toOn } = change
    if (toOn)
      await refusing(
        tx
          .updateTable('organisationMembers')
          .set({ toOn })
          .where('organisation', '=', id)
          .where(({ eb, or }) => or([eb('toOn', 'is', null), eb('toOn', '>', toOn)]))
          .execute(),
      )
    return changed
  })
}

/** Those who belong or belonged to it; at most 2,000. */
export function listOrganisationMembers(db: Connection, organisation: string): Promise<OrganisationMember[]> {
  return db
    .selectFrom('organisationMembers')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('fromOn', 'desc')
    .orderBy('person')
    .limit(2_000)
    .execute()
}

/** Throws `membershipOverlaps`, `otherUnit`, `daysReversed`. */
export async function addOrganisationMember(
  db: Connection,
  member: Omit<OrganisationMember, 'toOn'> & { toOn?: string | null },
): Promise<void> {
  const row = { toOn: null, ...member }
  await refusing(db.insertInto('organisationMembers').values(row).execute(), {
    organisation_members_no_overlap: 'membershipOverlaps',
    organisation_members_pkey: 'membershipOverlaps',
  })
}

/** `lastDay` is the last one counted, of the belonging that still lasts. Throws `notFound`, `daysReversed`. */
export async function endOrganisationMember(db: Connection, organisation: string, person: string, lastDay: string) {
  const ended = await refusing(
    db
      .updateTable('organisationMembers')
      .set({ toOn: lastDay })
      .where('organisation', '=', organisation)
      .where('person', '=', person)
      .where('toOn', 'is', null)
      .executeTakeFirst(),
  )
  if (ended.numUpdatedRows === 0n) throw new StoreRefusal('notFound', { what: 'organisationMember' })
}
