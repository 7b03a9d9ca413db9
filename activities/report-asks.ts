import { sql } from 'kysely'
import type { Body } from '../machines/event.ts'
import type { ReportAsk, Reported } from '../schemas/report.ts'
import { hashOf } from '../store/canonical.ts'
import { closeReports, collectReports, listOwed, oweReport, type Report, withdrawReport } from '../store/reports.ts'
import type { Connection } from '../store/transaction.ts'
import type { Answer, Step } from '../workflows/contract.ts'
import type { Asked } from './asks.ts'

/** What a dossier owes, and what a meeting asks about what is owed to its body. */
type ReportParams =
  | ReportAsk
  | { do: 'gather'; body: Body }
  | { do: 'collect'; body: Body; until: string }
  | { do: 'close'; reported: string[]; passedOver: string[] }

/** Báo cáo phải trình: a meeting hears what it is to hear, wherever that is not what it knows. */
export async function answerReport({ tx, step, secret }: Asked, params: ReportParams): Promise<Answer[]> {
  const { unit, dossier, event } = step
  if (params.do === 'owe') {
    const { to, title, outcome, decidedAt, awaited } = params
    const shown = secret ? null : (title ?? null)
    await oweReport(tx, { dossier, unit, body: to, title: shown, outcome, decidedAt, awaited })
  } else if (params.do === 'withdraw') await withdrawReport(tx, dossier)
  else if (params.do === 'close') await closeReports(tx, { ...params, meeting: dossier, at: event.at })
  else if (params.do === 'gather')
    return gathered(step, await listOwed(tx, { unit, body: params.body, meeting: dossier }))
  else return collect(tx, step, params)
  return []
}

async function collect(tx: Connection, step: Step, { body, until }: { body: Body; until: string }): Promise<Answer[]> {
  const { unit, dossier: meeting } = step
  const rows = await collectReports(tx, { unit, body, meeting, until })
  const others = rows.length === 0 ? [] : await preparedMeetings(tx, { unit, body, meeting })
  // Another meeting that had them on its agenda hears that they are taken.
  const [news] = gathered(step, rows)
  return news || others.length > 0 ? [{ type: 'reportsGathered', reports: reported(rows), others }] : []
}

function gathered({ snapshot }: Step, rows: Report[]): Answer[] {
  const reports = reported(rows)
  return hashOf(reports) === hashOf(snapshot.context.reports)
    ? []
    : [{ type: 'reportsGathered', courtesy: true, reports }]
}

function reported(rows: Report[]): Reported[] {
  return rows.map(({ dossier, title, outcome, decidedAt, awaited }) => ({
    dossier,
    title,
    outcome,
    decidedAt,
    awaited,
  }))
}

/** Other meetings of the body that may have had the same on their agendas. */
async function preparedMeetings(
  tx: Connection,
  { unit, body, meeting }: { unit: string; body: Body; meeting: string },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('dossiers')
    .select('id')
    .where('unit', '=', unit)
    .where('procedure', '=', 'meeting')
    .where('body', '=', body)
    .where('status', '=', 'active')
    .where('stage', 'in', ['preparing', 'checking', 'inviting', 'invited', 'postponed'])
    .where('id', '!=', meeting)
    .where(sql<boolean>`context->'reports' <> '[]'::jsonb`)
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map(({ id }) => id)
}
