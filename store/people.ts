import type { Generated, Selectable } from 'kysely'
import { refusing, StoreRefusal } from './refusal.ts'
import type { Connection } from './transaction.ts'

/** Bảng `people`. */
export interface PeopleTable {
  id: string
  unit: string
  name: string
  email: string | null
  active: Generated<boolean>
}

/** Người: whoever may sign in or sit on a body. Never removed, since journals name them; `active` false bars sign-in. */
export type Person = Selectable<PeopleTable>

/** A unit's people by given name, as a Vietnamese list has them; at most 2,000. */
export async function listPeople(db: Connection, unit: string): Promise<Person[]> {
  const people = await db.selectFrom('people').selectAll().where('unit', '=', unit).orderBy('id').limit(2_000).execute()
  return people
    .map((person) => ({ person, key: sortKey(person.name) }))
    .sort((a, b) => vietnamese.compare(a.key, b.key))
    .map(({ person }) => person)
}

/** Throws `notFound`. */
export async function getPerson(db: Connection, id: string): Promise<Person> {
  const person = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
  if (!person) throw new StoreRefusal('notFound', { what: 'person' })
  return person
}

/** Throws `alreadyThere` when the id is taken. */
export async function addPerson(db: Connection, person: Person): Promise<void> {
  await refusing(db.insertInto('people').values(person).execute())
}

/** Returns the person as changed; throws `notFound`. */
export async function updatePerson(
  db: Connection,
  id: string,
  changes: Partial<Pick<Person, 'name' | 'email' | 'active'>>,
): Promise<Person> {
  if (Object.keys(changes).length > 0) await db.updateTable('people').set(changes).where('id', '=', id).execute()
  return getPerson(db, id)
}

/** Tên trước họ: "Giàng Thị An" sorts as "An Giàng Thị". To be compared by `Intl.Collator('vi')`. */
export function sortKey(name: string): string {
  const [given = '', ...rest] = name.trim().split(/\s+/).reverse()
  return [given, ...rest.reverse()].join(' ')
}

const vietnamese = new Intl.Collator('vi', { numeric: true })
