import type { Generated, Selectable } from 'kysely'
import { json } from './canonical.ts'
import type { Json } from './database.ts'
import type { Connection } from './transaction.ts'

export interface UnitDaysTable {
  unit: string
  day: string
  ranAt: string
}

export interface CalendarChangesTable {
  id: string
  unit: string
  year: number
  days: Json<string[]>
  source: string
  byPerson: string
  at: string
  /** How many dossiers have heard of it, and of how many a deadline moved. */
  told: Generated<number>
  moved: Generated<number>
  /** The last dossier told. */
  reached: Generated<string>
  finishedAt: string | null
}

/** Một thay đổi lịch on its way to the running dossiers. */
export type CalendarChange = Selectable<CalendarChangesTable>

/** The last day on which unitDay did its work for the unit, if ever. */
export async function lastUnitDay(db: Connection, unit: string): Promise<{ day: string; ranAt: string } | undefined> {
  return db
    .selectFrom('unitDays')
    .select(['day', 'ranAt'])
    .where('unit', '=', unit)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** A day is done once, however often it is said. */
export async function markUnitDay(db: Connection, unit: string, day: string, ranAt: string): Promise<void> {
  await db
    .insertInto('unitDays')
    .values({ unit, day, ranAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ghi một thay đổi lịch, to be carried to the dossiers. */
export async function addCalendarChange(
  db: Connection,
  { days, ...change }: Pick<CalendarChange, 'id' | 'unit' | 'year' | 'source' | 'byPerson' | 'at'> & { days: string[] },
): Promise<void> {
  await db
    .insertInto('calendarChanges')
    .values({ ...change, days: json(days), finishedAt: null })
    .execute()
}

/** What is still to be carried, the oldest first; at most 100. */
export function openCalendarChanges(db: Connection, unit: string): Promise<CalendarChange[]> {
  return db
    .selectFrom('calendarChanges')
    .selectAll()
    .where('unit', '=', unit)
    .where('finishedAt', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** The unit's changes, the latest first, with how far each has come; at most 100. */
export function listCalendarChanges(db: Connection, unit: string): Promise<CalendarChange[]> {
  return db
    .selectFrom('calendarChanges')
    .selectAll()
    .where('unit', '=', unit)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** Tiến độ: one page further; `finishedAt` once no dossier is left. */
export async function noteCarried(
  db: Connection,
  id: string,
  page: { reached: string; told: number; moved: number; finishedAt: string | null },
): Promise<void> {
  const noted = db
    .updateTable('calendarChanges')
    .set(({ eb }) => ({
      reached: page.reached,
      told: eb('told', '+', page.told),
      moved: eb('moved', '+', page.moved),
      finishedAt: page.finishedAt,
    }))
    .where('id', '=', id)
  // A page carried twice by a repeated activity counts once; an empty one reaches no further, and yet is the last.
  await (page.told === 0 ? noted : noted.where('reached', '<', page.reached)).execute()
}

/** Running dossiers of a unit behind one, by id. */
export async function runningAfter(db: Connection, unit: string, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('dossiers')
    .select('id')
    .where('unit', '=', unit)
    .where('status', '=', 'active')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
