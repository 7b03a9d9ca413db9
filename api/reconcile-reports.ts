import type { AnyMachineSnapshot } from 'xstate'
import type { AgendaItem } from '../rules/agenda-item.ts'
import type { Meeting } from '../rules/meeting.ts'
import { reportsTo } from '../rules/reports.ts'
import { findReport, reportsOf } from '../store/reports.ts'
import type { App } from './app.ts'

type Note = (what: 'report', detail: string) => void

const decided = ['carried', 'notCarried', 'noted', 'referredUp']

/** Việc phải báo cáo: what an item has settled is owed, and a meeting has exactly what the table says it collected. */
export async function compareReports(
  app: App,
  { id, procedure, stage }: { id: string; procedure: string; stage: string },
  { context }: AnyMachineSnapshot,
  note: Note,
): Promise<void> {
  if (procedure === 'agendaItem') await compareOwed(app, id, stage, context, note)
  if (procedure === 'meeting') await compareCollected(app, id, context, note)
}

async function compareOwed({ db }: App, id: string, stage: string, item: AgendaItem, note: Note) {
  const to = decided.includes(stage) ? reportsTo(item, item.body) : null
  const owed = await findReport(db, id)
  if (to && owed?.body !== to) note('report', `settled, owed to ${to}, table says ${owed?.body ?? 'nothing'}`)
  if (!to && owed) note('report', `${stage}, but table says it is owed to ${owed.body}`)
}

async function compareCollected({ db }: App, id: string, meeting: Meeting, note: Note) {
  if (!meeting.openedAt) return
  const collected = await reportsOf(db, id)
  const has = (dossier: string) => meeting.reports.some((report) => report.dossier === dossier)
  for (const { dossier } of collected)
    if (!has(dossier)) note('report', `table says it collected ${dossier}, meeting does not have it`)
  const there = new Map(collected.map((report) => [report.dossier, report]))
  for (const { dossier } of meeting.reports)
    if (!meeting.concludedAt && !there.has(dossier)) note('report', `has ${dossier}, table does not say so`)
  if (meeting.concludedAt)
    for (const { dossier, reportedAt } of collected)
      if (!reportedAt) note('report', `concluded, ${dossier} neither reported nor passed over`)
}
