import { sql } from 'kysely'
import type { Capacity, Office } from './memberships.ts'
import type { Connection } from './transaction.ts'

/** Tập thể that decide. */
export type Body = 'executiveCommittee' | 'standingCommittee' | 'permanentBoard'

/** Ai được tìm thấy: `capacity:secretary`, `person:<id>`, `organisation:<id>`, `unit:all`. */
export type Token = `capacity:${string}` | `person:${string}` | `organisation:${string}` | 'unit:all'

/** Bí thư và các Phó Bí thư are the permanent board (Điều 3). */
const permanentBoard: readonly Capacity[] = ['secretary', 'permanentDeputySecretary', 'deputySecretaryChair']
const offices: readonly Office[] = ['secretary', 'permanentDeputySecretary', 'deputySecretaryChair', 'chiefOfOffice']

/** Ủy viên đương nhiệm on that day, by person id: in office and not suspended (C-16). The denominator of every vote. */
export async function sittingMembers(db: Connection, unit: string, day: string): Promise<Record<Body, string[]>> {
  const held = await heldOn(db, unit, day)
  const of = (...capacities: readonly Capacity[]) => [
    ...new Set(held.filter(({ capacity }) => capacities.includes(capacity)).map(({ person }) => person)),
  ]
  return {
    executiveCommittee: of('executiveCommittee'),
    standingCommittee: of('standingCommittee'),
    permanentBoard: of(...permanentBoard),
  }
}

/** What a person is on that day, `permanentBoard` included where it follows; nothing while suspended. */
export async function capacitiesOf(db: Connection, unit: string, person: string, day: string): Promise<string[]> {
  return capacitiesAmong(await heldOn(db, unit, day, person))
}

/** Who holds each office of one that day; an office that is vacant, or whose holder is suspended, is absent. */
export async function officeHolders(
  db: Connection,
  unit: string,
  day: string,
): Promise<Partial<Record<Office, string>>> {
  const held = await heldOn(db, unit, day)
  return Object.fromEntries(
    held
      .filter(({ capacity }) => offices.includes(capacity as Office))
      .map(({ capacity, person }) => [capacity, person]),
  )
}

/** Everything by which a person is found as reader or holder that day: the counterpart of `holdersOf`. */
export async function tokensOf(db: Connection, unit: string, person: string, day: string): Promise<Token[]> {
  const capacities = await capacitiesOf(db, unit, person, day)
  const organisations = await organisationsOf(db, person, day)
  return [
    'unit:all',
    `person:${person}`,
    ...capacities.map((capacity) => `capacity:${capacity}` as const),
    ...organisations.map((organisation) => `organisation:${organisation}` as const),
  ]
}

/** The people whom the tokens mean on that day, each once; `unit:all` is every active person of the unit. */
export async function holdersOf(db: Connection, unit: string, tokens: string[], day: string): Promise<string[]> {
  const held = await heldOn(db, unit, day)
  const people = await db.selectFrom('people').select(['id', 'active']).where('unit', '=', unit).orderBy('id').execute()
  const members = await membersOn(db, unit, day)
  return people
    .filter(
      ({ id, active }) =>
        (active && tokens.includes('unit:all')) ||
        tokens.includes(`person:${id}`) ||
        capacitiesAmong(held.filter(({ person }) => person === id)).some((capacity) =>
          tokens.includes(`capacity:${capacity}`),
        ) ||
        members.some(({ person, organisation }) => person === id && tokens.includes(`organisation:${organisation}`)),
    )
    .map(({ id }) => id)
}

/** The organisations a person belongs to on that day. */
export async function organisationsOf(db: Connection, person: string, day: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organisationMembers')
    .select('organisation')
    .where('person', '=', person)
    .where(covers(day))
    .orderBy('organisation')
    .execute()
  return rows.map(({ organisation }) => organisation)
}

function membersOn(db: Connection, unit: string, day: string) {
  return db
    .selectFrom('organisationMembers')
    .select(['organisation', 'person'])
    .where('unit', '=', unit)
    .where(covers(day))
    .execute()
}

function heldOn(db: Connection, unit: string, day: string, person?: string) {
  return db
    .selectFrom('memberships')
    .select(['person', 'capacity'])
    .where('unit', '=', unit)
    .where(covers(day))
    .where(sql<boolean>`(suspended_from IS NULL OR suspended_from > ${day}::date)`)
    .$if(person !== undefined, (query) => query.where('person', '=', person as string))
    .orderBy('person')
    .orderBy('capacity')
    .execute()
}

function capacitiesAmong(held: { capacity: Capacity }[]): string[] {
  const capacities = held.map(({ capacity }) => capacity)
  return capacities.some((capacity) => permanentBoard.includes(capacity))
    ? [...capacities, 'permanentBoard']
    : capacities
}

function covers(day: string) {
  return sql<boolean>`from_on <= ${day}::date AND (to_on IS NULL OR to_on >= ${day}::date)`
}
