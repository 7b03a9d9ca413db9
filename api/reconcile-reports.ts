import type { AnyMachineSnapshot } from 'xstate'
import type { Body } from '../machines/event.ts'
import type { AgendaItem } from '../rules/agenda-item.ts'
import type { DelegatedMatter } from '../rules/delegated-matter.ts'
import type { Meeting } from '../rules/meeting.ts'
import { reportsTo } from '../rules/reports.ts'
import { inForce } from '../rules/values.ts'
import type { Poll } from '../rules/written-poll.ts'
import { findReport, reportsOf } from '../store/reports.ts'
import type { App } from './app.ts'

type Note = (what: 'report', detail: string) => void

/** Việc phải báo cáo: what a dossier has settled is owed, and a meeting has exactly what the table says it collected. */
export async function compareReports(
  app: App,
  { id, procedure, stage }: { id: string; procedure: string; stage: string },
  { context, value }: AnyMachineSnapshot,
  note: Note,
): Promise<void> {
  const debtor = debtors[procedure]
  if (debtor) await compareOwed(app, id, debtor(context, { stage, value }), note)
  if (procedure === 'meeting') await compareCollected(app, id, context, note)
}

/** To whom a dossier owes a report now that it stands so, and whether it has heard that it was given. */
interface Debt {
  to: Body | null
  heard?: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: the context of whichever procedure it is
type Debtor = (context: any, at: { stage: string; value: unknown }) => Debt

const debtors: Record<string, Debtor> = {
  agendaItem: (item: AgendaItem, { stage }) => ({
    to: ['carried', 'notCarried', 'noted', 'referredUp'].includes(stage) ? reportsTo(item, item.body) : null,
  }),
  writtenPoll: (poll: Poll, { stage }) => ({
    to: ['carried', 'notCarried'].includes(stage) ? reportsTo(poll, poll.body) : null,
  }),
  // What BTV decided itself it need not be told.
  delegatedMatter: (matter: DelegatedMatter, { value }) => {
    const isOwed = isDecided(value) && matter.decision?.by !== 'standingCommittee'
    return { to: isOwed ? inForce(matter, 'delegatedMatter.report').to : null, heard: matter.reported !== null }
  },
}

function isDecided(value: unknown): boolean {
  return value === 'closed' || (typeof value === 'object' && value !== null && 'decided' in value)
}

async function compareOwed({ db }: App, id: string, { to, heard }: Debt, note: Note) {
  const owed = await findReport(db, id)
  if (to && owed?.body !== to) note('report', `settled, owed to ${to}, table says ${owed?.body ?? 'nothing'}`)
  if (!to && owed) note('report', `nothing to report, but table says it is owed to ${owed.body}`)
  if (owed && heard !== undefined && heard !== (owed.reportedAt !== null))
    note('report', `heard that it was reported: ${heard}, table says ${owed.reportedAt ?? 'not yet'}`)
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
