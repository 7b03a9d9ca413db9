import { sql } from 'kysely'
import type { JournalEntry } from '../../store/journal.ts'
import type { Connection } from '../../store/transaction.ts'
import type { Audit } from './audit.ts'
import type { Ledger } from './ledger.ts'

type Journal = Map<string, JournalEntry[]>

/** Trả lời phiếu: every answer that was acknowledged is kept, in the poll, apart as late, or beside the closed poll. */
export async function auditAnswers(audit: Audit, db: Connection, sent: Ledger['sent']) {
  const polls = await db
    .selectFrom('dossiers')
    .select(['id', 'context'])
    .where('procedure', '=', 'writtenPoll')
    .execute()
  const late = await db.selectFrom('lateActs').select('dossier').execute()
  let kept = 0
  for (const { id, context } of polls) {
    const { answers, lateAnswers } = context as { answers: unknown[]; lateAnswers: unknown[] }
    const beside = late.filter(({ dossier }) => dossier === id).length
    const given = sent.filter(
      ({ dossier, type, said }) =>
        dossier === id && said === 'acknowledged' && (type === 'answer' || type === 'enterOnBehalf'),
    )
    const found = answers.length + lateAnswers.length + beside
    kept += found
    if (found < given.length) audit.lost.push(`${id}: ${given.length} answers given, ${found} kept`)
    if (found > given.length) audit.doubled.push(`${id}: ${given.length} answers given, ${found} kept`)
  }
  audit.counts.answers = kept
}

/** Việc phải báo cáo: what TT has decided is owed, and who waits for it heard once that it was reported. */
export async function auditReports(audit: Audit, db: Connection, journal: Journal) {
  const reports = new Map((await db.selectFrom('reports').selectAll().execute()).map((row) => [row.dossier, row]))
  const matters = await db
    .selectFrom('dossiers')
    .select(['id', 'outcome', sql<string | null>`context -> 'decision' ->> 'by'`.as('decidedBy')])
    .where('procedure', '=', 'delegatedMatter')
    .execute()
  let told = 0
  for (const { id, decidedBy } of matters) {
    const report = reports.get(id)
    const heard = (journal.get(id) ?? []).filter(({ kind, type }) => kind === 'told' && type === 'reported').length
    told += heard
    if (decidedBy === 'permanentBoard' && !report) audit.lost.push(`${id}: decided by TT, and owes no report`)
    if (report?.reportedAt && heard === 0) audit.lost.push(`${id}: reported at ${report.collectedBy}, never heard so`)
    if (heard > 1) audit.doubled.push(`${id}: heard ${heard} times that it was reported`)
    if (heard > 0 && !report?.reportedAt) audit.unclean.push(`${id}: heard that it was reported, still owed`)
  }
  audit.counts.reports = reports.size
  audit.counts['reports heard'] = told
}
