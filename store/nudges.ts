import type { Connection } from './transaction.ts'

/** Bảng `nudges`. */
export interface NudgesTable {
  dossier: string
  person: string
  day: string
  byPerson: string
  at: string
}

/** Ghi lời nhắc: those of the people who have had none of this dossier on that day; nobody is named twice. */
export async function recordNudges(
  tx: Connection,
  { people, ...nudge }: Omit<NudgesTable, 'person'> & { people: string[] },
): Promise<string[]> {
  if (people.length === 0) return []
  const rows = await tx
    .insertInto('nudges')
    .values(people.map((person) => ({ ...nudge, person })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('person')
    .execute()
  return rows.map(({ person }) => person)
}

/** When each of these dossiers was last nudged about, by whomever. */
export async function lastNudges(db: Connection, dossiers: string[]): Promise<Map<string, string>> {
  if (dossiers.length === 0) return new Map()
  const rows = await db
    .selectFrom('nudges')
    .select(({ fn }) => ['dossier', fn.max('at').as('at')])
    .where('dossier', 'in', dossiers)
    .groupBy('dossier')
    .execute()
  return new Map(rows.map(({ dossier, at }) => [dossier, at]))
}
