import type { Selectable } from 'kysely'
import { refusing } from './refusal.ts'
import { type Connection, within } from './transaction.ts'

/** Bảng `holidays`. */
export interface HolidaysTable {
  unit: string
  day: string
  /** Ngày nghỉ, or ngày làm bù. */
  kind: 'nonWorking' | 'makeUp'
  name: string
  /** The decree or notice that sets it. */
  source: string
  /** How sure it is, as the calendar's own table says; `computed` years are not final. */
  status: string
}

/** Ngày nghỉ hoặc ngày làm bù of a unit. */
export type Holiday = Omit<Selectable<HolidaysTable>, 'unit'>

/** A unit's non-working and make-up days of a year, or of all years, in order; at most 5,000. */
export function listHolidays(db: Connection, unit: string, year?: number): Promise<Holiday[]> {
  return db
    .selectFrom('holidays')
    .select(['day', 'kind', 'name', 'source', 'status'])
    .where('unit', '=', unit)
    .$if(year !== undefined, (query) => query.where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`))
    .orderBy('day')
    .limit(5_000)
    .execute()
}

/** Puts these days in the place of all the unit had for that year. A day twice is `alreadyThere`. */
export function replaceHolidays(db: Connection, unit: string, year: number, days: Holiday[]): Promise<void> {
  return within(db, async (tx) => {
    await tx
      .deleteFrom('holidays')
      .where('unit', '=', unit)
      .where('day', '>=', `${year}-01-01`)
      .where('day', '<=', `${year}-12-31`)
      .execute()
    const rows = days.map((day) => ({ ...day, unit }))
    if (rows.length > 0) await refusing(tx.insertInto('holidays').values(rows).execute())
  })
}
