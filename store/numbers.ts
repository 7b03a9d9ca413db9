import type { Generated, Selectable } from 'kysely'
import { StoreRefusal } from './refusal.ts'
import { type Connection, within } from './transaction.ts'

/** Bảng `document_series`. */
export interface SeriesTable {
  unit: string
  /** Cơ quan ban hành, as the number shows it: `ĐU`, `VPĐU`. */
  organ: string
  /** Loại văn bản: `NQ`, `QĐ`, `TB`. */
  type: string
  /** Nhiệm kỳ, as `2025-2030`. */
  term: string
  secret: boolean
  nextNumber: Generated<number>
  /** Where the first number comes from, when the unit began in mid-term. */
  source: string | null
}

/** Bảng `register`. */
export interface RegisterTable {
  unit: string
  organ: string
  type: string
  term: string
  secret: boolean
  number: number
  dossier: string
  takenAt: string
  dispatchedAt: string | null
  withdrawnReason: string | null
}

/** What a number counts within. */
export type SeriesKey = Pick<Selectable<SeriesTable>, 'unit' | 'organ' | 'type' | 'term' | 'secret'>
/** Sổ: a series with its next number. */
export type Series = Selectable<SeriesTable>

/** Một dòng của sổ văn bản đi. */
export type RegisterEntry = Selectable<RegisterTable>

/**
 * Lấy số: the next number of the series, without gap or double however many ask at once: the series' row lock puts
 * them in order, and a rolled back transaction takes its number back. A dossier that has one gets the same again.
 * A series that was never set begins at 1. Throws `numberElsewhere` when the dossier has a number in another series.
 */
export function takeNumber(
  db: Connection,
  { dossier, at, ...key }: SeriesKey & { dossier: string; at: string },
): Promise<number> {
  return within(db, async (tx) => {
    const series = keyOf(key)
    await tx
      .insertInto('documentSeries')
      .values({ ...series, source: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const { nextNumber } = await lockSeries(tx, series)
    const taken = await findNumber(tx, dossier)
    if (taken && sameSeries(taken, series)) return taken.number
    if (taken) throw new StoreRefusal('numberElsewhere', { number: taken.number })
    const row = { ...series, number: nextNumber, dossier, takenAt: at, dispatchedAt: null, withdrawnReason: null }
    await tx.insertInto('register').values(row).execute()
    await setNext(tx, series, { nextNumber: nextNumber + 1 })
    return nextNumber
  })
}

/** The number a dossier has, if any. */
export function findNumber(db: Connection, dossier: string): Promise<RegisterEntry | undefined> {
  return db.selectFrom('register').selectAll().where('dossier', '=', dossier).executeTakeFirst()
}

/** Số bắt đầu: the first free number of a series and where it stands. Throws `seriesInUse` once a number was taken. */
export function startSeries(db: Connection, { nextNumber, source, ...key }: Series): Promise<void> {
  return within(db, async (tx) => {
    const series = keyOf(key)
    await tx
      .insertInto('documentSeries')
      .values({ ...series, source })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await lockSeries(tx, series)
    const used = await tx
      .selectFrom('register')
      .select('number')
      .where((eb) => eb.and(series))
      .limit(1)
      .executeTakeFirst()
    if (used) throw new StoreRefusal('seriesInUse')
    await setNext(tx, series, { nextNumber, source })
  })
}

/** A unit's series; at most 1,000. */
export function listSeries(db: Connection, unit: string): Promise<Series[]> {
  return db
    .selectFrom('documentSeries')
    .selectAll()
    .where('unit', '=', unit)
    .orderBy('term', 'desc')
    .orderBy('organ')
    .orderBy('type')
    .orderBy('secret')
    .limit(1_000)
    .execute()
}

/** Sổ văn bản đi: a series from a number on, in order; at most 500 a call. */
export function listRegister(
  db: Connection,
  series: SeriesKey,
  { from = 1, limit = 500 }: { from?: number; limit?: number } = {},
): Promise<RegisterEntry[]> {
  return db
    .selectFrom('register')
    .selectAll()
    .where((eb) => eb.and(keyOf(series)))
    .where('number', '>=', from)
    .orderBy('number')
    .limit(Math.min(limit, 500))
    .execute()
}

/** Phát hành: the first instant stays. */
export async function markDispatched(db: Connection, dossier: string, at: string): Promise<void> {
  await db
    .updateTable('register')
    .set({ dispatchedAt: at })
    .where('dossier', '=', dossier)
    .where('dispatchedAt', 'is', null)
    .execute()
}

/** A withdrawn document's number stays used, and the register says why; the first reason stays. */
export async function withdrawNumber(db: Connection, dossier: string, reason: string): Promise<void> {
  await db
    .updateTable('register')
    .set({ withdrawnReason: reason })
    .where('dossier', '=', dossier)
    .where('withdrawnReason', 'is', null)
    .execute()
}

function lockSeries(tx: Connection, series: SeriesKey) {
  return tx
    .selectFrom('documentSeries')
    .select('nextNumber')
    .where((eb) => eb.and(series))
    .forUpdate()
    .executeTakeFirstOrThrow()
}

async function setNext(tx: Connection, series: SeriesKey, next: { nextNumber: number; source?: string | null }) {
  await tx
    .updateTable('documentSeries')
    .set(next)
    .where((eb) => eb.and(series))
    .execute()
}

/** Only the key's own fields, whatever else the caller's object carries. */
function keyOf({ unit, organ, type, term, secret }: SeriesKey): SeriesKey {
  return { unit, organ, type, term, secret }
}

function sameSeries(a: SeriesKey, b: SeriesKey): boolean {
  return (['unit', 'organ', 'type', 'term', 'secret'] as const).every((field) => a[field] === b[field])
}
