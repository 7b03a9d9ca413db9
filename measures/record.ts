import { procedureOf } from '../machines/index.ts'
import type { Due } from '../machines/procedure.ts'
import { msOf } from '../rules/instants.ts'
import { keptTerms, plain } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import type { Answer, Step } from '../workflows/contract.ts'
import { deadlineLateness, lateDeadlines, recordSeconds, steps } from './counters.ts'

const lateSeconds = 60

/** Đo một lần ghi: counts the step once it is recorded, how long that took, and how late a deadline rang. */
export async function measured(db: Connection, step: Step, record: () => Promise<Answer[]>): Promise<Answer[]> {
  const due = step.kind === 'deadline' ? await dueOf(db, step).catch(() => undefined) : undefined
  const stop = recordSeconds.startTimer()
  const answers = await record().catch((error) => {
    stop({ outcome: 'failed' })
    throw error
  })
  stop({ outcome: 'recorded' })
  const { procedure, kind } = step
  steps.inc({ procedure, kind, type: step.event.type })
  if (due !== undefined) countRing(step, (msOf(step.event.at) - msOf(due)) / 1000)
  return answers
}

function countRing({ procedure, event }: Step, seconds: number) {
  deadlineLateness.observe({ procedure }, Math.max(0, seconds))
  if (seconds > lateSeconds) lateDeadlines.inc({ procedure, name: String(event.name) })
}

/** When the deadline was due, by the snapshot before it; undefined for a step that is recorded already. */
async function dueOf(db: Connection, { dossier, seq, event }: Step): Promise<string | undefined> {
  const row = await db
    .selectFrom('dossiers')
    .select(['procedure', 'version', 'context', 'terms'])
    .where('id', '=', dossier)
    .where('seq', '=', seq - 1)
    .executeTakeFirst()
  if (!row?.terms) return undefined
  const context = { ...row.context, terms: plain(row.terms, await keptTerms(db, row.terms)) }
  const dues: Due[] = procedureOf(row.procedure, row.version).dues(context)
  return dues.find(({ name }) => name === event.name)?.dueAt
}
