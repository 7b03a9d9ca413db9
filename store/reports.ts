import { type Generated, type Selectable, sql } from 'kysely'
import type { Connection } from './transaction.ts'

/** Bảng `reports`. */
export interface ReportsTable {
  dossier: string
  unit: string
  /** To which body it is owed. */
  body: string
  /** Empty of a secret dossier. */
  title: string | null
  outcome: string
  decidedAt: string
  /** Whether the dossier waits to hear of it. */
  awaited: boolean
  /** The meeting that opened after the decision, and took it onto its agenda. */
  collectedBy: string | null
  reportedAt: string | null
  /** Meetings that closed without it. */
  passedOver: Generated<string[]>
}

/** Việc phải báo cáo. */
export type Report = Selectable<ReportsTable>

/** Nợ báo cáo: a dossier owes one report at most; one that has been given stays as it was. */
export async function oweReport(
  db: Connection,
  report: Omit<Report, 'collectedBy' | 'reportedAt' | 'passedOver'>,
): Promise<void> {
  const row = { ...report, collectedBy: null, reportedAt: null }
  await db
    .insertInto('reports')
    .values(row)
    .onConflict((conflict) => conflict.column('dossier').doUpdateSet(row).where('reports.reportedAt', 'is', null))
    .execute()
}

/** Thôi nợ báo cáo: the matter was taken back before anybody heard of it. */
export async function withdrawReport(db: Connection, dossier: string): Promise<void> {
  await db.deleteFrom('reports').where('dossier', '=', dossier).where('reportedAt', 'is', null).execute()
}

/** What is owed to a body and no meeting has collected, but perhaps this one; the oldest first, at most 500. */
export function listOwed(
  db: Connection,
  { unit, body, meeting = '' }: { unit: string; body: string; meeting?: string },
): Promise<Report[]> {
  return db
    .selectFrom('reports')
    .selectAll()
    .where('unit', '=', unit)
    .where('body', '=', body)
    .where('reportedAt', 'is', null)
    .where((eb) => eb.or([eb('collectedBy', 'is', null), eb('collectedBy', '=', meeting)]))
    .orderBy('decidedAt')
    .orderBy('dossier')
    .limit(500)
    .execute()
}

/**
 * Đưa vào chương trình phiên họp vừa khai mạc: all that was decided before it opened. Of two meetings that open at once
 * each report is one's alone. Answers what the meeting has.
 */
export async function collectReports(
  db: Connection,
  { unit, body, meeting, until }: { unit: string; body: string; meeting: string; until: string },
): Promise<Report[]> {
  await db
    .updateTable('reports')
    .set({ collectedBy: meeting })
    .where('unit', '=', unit)
    .where('body', '=', body)
    .where('reportedAt', 'is', null)
    .where('collectedBy', 'is', null)
    .where('decidedAt', '<=', until)
    .execute()
  return (await listOwed(db, { unit, body, meeting })).filter(({ collectedBy }) => collectedBy === meeting)
}

/** Đã báo cáo, or passed over by a meeting that closed without it: then it is owed to the next. */
export async function closeReports(
  db: Connection,
  { meeting, reported, passedOver, at }: { meeting: string; reported: string[]; passedOver: string[]; at: string },
): Promise<void> {
  if (reported.length > 0)
    await db
      .updateTable('reports')
      .set({ reportedAt: at })
      .where('collectedBy', '=', meeting)
      .where('dossier', 'in', reported)
      .where('reportedAt', 'is', null)
      .execute()
  if (passedOver.length > 0)
    await db
      .updateTable('reports')
      .set({ collectedBy: null, passedOver: sql`array_append(passed_over, ${meeting}::text)` })
      .where('dossier', 'in', passedOver)
      .where('reportedAt', 'is', null)
      .where('collectedBy', '=', meeting)
      .execute()
}

/** What a meeting has collected, heard or not; at most 500. */
export function reportsOf(db: Connection, meeting: string): Promise<Report[]> {
  return db
    .selectFrom('reports')
    .selectAll()
    .where('collectedBy', '=', meeting)
    .orderBy('decidedAt')
    .orderBy('dossier')
    .limit(500)
    .execute()
}

/** The report of one dossier, if it ever owed one. */
export function findReport(db: Connection, dossier: string): Promise<Report | undefined> {
  return db.selectFrom('reports').selectAll().where('dossier', '=', dossier).executeTakeFirst()
}
