import { type Selectable, sql } from 'kysely'
import type { Span } from '../rules/windows.ts'
import { StoreRefusal } from './refusal.ts'
import { type Connection, within } from './transaction.ts'

/** Bảng `meeting_series`. */
export interface MeetingSeriesTable {
  unit: string
  body: string
  nextNumber: number
  /** Periods that end before this day are left alone. */
  fromOn: string
  source: string | null
}

/** Bảng `series_meetings`. */
export interface SeriesMeetingsTable {
  unit: string
  body: string
  period: string
  meeting: string
  number: number
  plannedAt: string
  remindedAt: string | null
}

/** Chuỗi họp định kỳ của một tập thể. */
export type MeetingSeries = Selectable<MeetingSeriesTable>
/** Phiên họp định kỳ của một kỳ. */
export type SeriesMeeting = Selectable<SeriesMeetingsTable>

/** Một phiên họp định kỳ, as lists know it. */
export interface RegularMeeting {
  id: string
  title: string
  stage: string
  startsAt: string
}

/** Bắt đầu một chuỗi họp định kỳ. Throws `meetingSeriesInUse` once a meeting of it has a number. */
export function startMeetingSeries(db: Connection, series: MeetingSeries): Promise<void> {
  return within(db, async (tx) => {
    const { unit, body } = series
    const used = await tx
      .selectFrom('seriesMeetings')
      .select('number')
      .where('unit', '=', unit)
      .where('body', '=', body)
      .limit(1)
      .executeTakeFirst()
    if (used) throw new StoreRefusal('meetingSeriesInUse')
    await tx
      .insertInto('meetingSeries')
      .values(series)
      .onConflict((conflict) => conflict.columns(['unit', 'body']).doUpdateSet(series))
      .execute()
  })
}

/** Những tập thể mà chuỗi họp đã có phiên mang số. */
export async function numberedBodies(db: Connection, unit: string): Promise<string[]> {
  const rows = await db.selectFrom('seriesMeetings').select('body').distinct().where('unit', '=', unit).execute()
  return rows.map(({ body }) => body)
}

/** A unit's series of meetings. */
export function listMeetingSeries(db: Connection, unit: string): Promise<MeetingSeries[]> {
  return db.selectFrom('meetingSeries').selectAll().where('unit', '=', unit).orderBy('body').execute()
}

/**
 * Phiên họp của kỳ: the one that has the period's number already, or from now on this one, under the series' next. The
 * series' row lock puts those that ask at once in order.
 */
export function numberMeeting(
  db: Connection,
  { unit, body, period, meeting, at }: Pick<SeriesMeeting, 'unit' | 'body' | 'period' | 'meeting'> & { at: string },
): Promise<SeriesMeeting> {
  return within(db, async (tx) => {
    const series = await tx
      .selectFrom('meetingSeries')
      .select('nextNumber')
      .where('unit', '=', unit)
      .where('body', '=', body)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const there = await findSeriesMeeting(tx, { unit, body, period })
    if (there) return there
    const row = { unit, body, period, meeting, number: series.nextNumber, plannedAt: at, remindedAt: null }
    await tx.insertInto('seriesMeetings').values(row).execute()
    await tx
      .updateTable('meetingSeries')
      .set({ nextNumber: series.nextNumber + 1 })
      .where('unit', '=', unit)
      .where('body', '=', body)
      .execute()
    return row
  })
}

/** The meeting that has a period's number, if any. */
export function findSeriesMeeting(
  db: Connection,
  { unit, body, period }: Pick<SeriesMeeting, 'unit' | 'body' | 'period'>,
): Promise<SeriesMeeting | undefined> {
  return db
    .selectFrom('seriesMeetings')
    .selectAll()
    .where('unit', '=', unit)
    .where('body', '=', body)
    .where('period', '=', period)
    .executeTakeFirst()
}

/** Đã nhắc: once for each period. */
export async function noteReminded(
  db: Connection,
  { unit, body, period, at }: Pick<SeriesMeeting, 'unit' | 'body' | 'period'> & { at: string },
): Promise<void> {
  await db
    .updateTable('seriesMeetings')
    .set({ remindedAt: at })
    .where('unit', '=', unit)
    .where('body', '=', body)
    .where('period', '=', period)
    .where('remindedAt', 'is', null)
    .execute()
}

/**
 * Những phiên họp định kỳ của một kỳ: the one that has its number wherever it was moved to, and any other that starts
 * on one of its days and belongs to no other period; cancelled ones are none. At most 50.
 */
export async function regularMeetings(
  db: Connection,
  { unit, body, period, from, to }: Pick<SeriesMeeting, 'unit' | 'body' | 'period'> & Span,
): Promise<RegularMeeting[]> {
  const startsAt = sql<string>`context->>'startsAt'`
  // Instants of dossiers are written at +07:00, so their first ten letters are the day.
  const day = sql<string>`left(context->>'startsAt', 10)`
  return db
    .selectFrom('dossiers')
    .leftJoin('seriesMeetings', 'seriesMeetings.meeting', 'dossiers.id')
    .select(['dossiers.id', 'dossiers.title', 'dossiers.stage', startsAt.as('startsAt')])
    .where('dossiers.unit', '=', unit)
    .where('dossiers.procedure', '=', 'meeting')
    .where('dossiers.body', '=', body)
    .where('dossiers.stage', '!=', 'cancelled')
    .where(sql<boolean>`context->>'kind' = 'regular'`)
    .where((eb) =>
      eb.or([
        eb('seriesMeetings.period', '=', period),
        eb.and([eb('seriesMeetings.period', 'is', null), eb(day, '>=', from), eb(day, '<=', to)]),
      ]),
    )
    .orderBy(startsAt)
    .orderBy('dossiers.id')
    .limit(50)
    .execute()
}
