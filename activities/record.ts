import type { AnyMachineSnapshot, StateValue } from 'xstate'
import type { By, Dossier, Token } from '../machines/event.ts'
import { stagesOf } from '../machines/explain.ts'
import { procedureOf } from '../machines/index.ts'
import type { Procedure } from '../machines/procedure.ts'
import { msOf } from '../rules/instants.ts'
import { updateStanding } from '../store/agendas.ts'
import { saveSnapshot } from '../store/dossiers.ts'
import { appendJournal, findEntry } from '../store/journal.ts'
import { raiseObstacle, settleObstacle } from '../store/obstacles.ts'
import { keptTerms, plain } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import type { Answer, Step } from '../workflows/contract.ts'
import { type Asked, answerAsk } from './asks.ts'
import { keepLadders } from './ladders.ts'

/**
 * Ghi một bước: snapshot, journal row and everything the machine asked of our own database, in one transaction.
 * Idempotent by (dossier, seq): recorded again, a step answers what it answered the first time.
 */
export async function recordStep(db: Connection, publicUrl: string, step: Step): Promise<Answer[]> {
  const kept = await keptTerms(db, step.terms)
  const procedure = procedureOf(step.procedure, step.version)
  const context = { ...step.snapshot.context, terms: plain(step.terms, kept) } as unknown as Dossier
  const snapshot = procedure.machine.resolveState({ value: step.snapshot.value as StateValue, context })
  return db.transaction().execute(async (tx) => {
    const there = await findEntry(tx, step.dossier, step.seq)
    if (there) return there.answers as Answer[]
    const row = rowOf(step, procedure, snapshot, context)
    // Another attempt at the same step may have been under way all the while: what it answered stands.
    if ((await saveSnapshot(tx, row)) === 'already') return answersOf(tx, step)
    await updateStanding(tx, { item: step.dossier, standing: row.stage, title: row.title, at: step.event.at })
    const asked: Asked = {
      tx,
      step,
      kept,
      publicUrl,
      title: row.title,
      secret: context.secrecy !== 'none',
      plural: procedure.plural,
    }
    const answers: Answer[] = []
    for (const [n, ask] of step.asks.entries()) answers.push(...(await answerAsk(asked, ask, n)))
    await keepLadders(tx, { step, procedure, snapshot, context, kept })
    await keepObstacles(tx, step)
    await appendJournal(tx, entryOf(step, answers))
    return answers
  })
}

async function answersOf(tx: Connection, { dossier, seq }: Step): Promise<Answer[]> {
  const entry = await findEntry(tx, dossier, seq)
  if (!entry) throw new Error(`${dossier} is beyond step ${seq}, which its journal does not have`)
  return entry.answers as Answer[]
}

function rowOf(step: Step, procedure: Procedure, snapshot: AnyMachineSnapshot, context: Dossier) {
  const stages = stagesOf(snapshot)
  const main = stages[0]?.state ?? 'begun'
  const done = step.snapshot.status !== 'active'
  const holders = (owner: string | undefined): Token[] => (owner ? (procedure.roles[owner]?.(context) ?? []) : [])
  // A secret dossier goes by its id alone wherever it is listed.
  const title = context.secrecy === 'none' ? context.title : step.dossier
  return {
    id: step.dossier,
    unit: step.unit,
    procedure: step.procedure,
    version: step.version,
    title,
    search: `${title} ${step.dossier} ${procedure.search?.(context) ?? ''}`,
    body: procedure.body(context),
    status: done ? ('done' as const) : ('active' as const),
    secrecy: context.secrecy,
    outcome: done ? main : null,
    stage: main,
    readers: [...new Set(procedure.readers(context))],
    seq: step.seq,
    value: step.snapshot.value,
    context: step.snapshot.context,
    terms: step.terms,
    begunBy: (step.event.by as By | undefined)?.person ?? null,
    at: step.event.at,
    stages: done
      ? []
      : stages.map(({ state, label, owner, awaits, cites, deadlines }) => ({
          state,
          label,
          owner: owner ?? null,
          holders: holders(owner),
          awaits: awaits ?? null,
          cites: cites ?? null,
          dueAt: soonest(deadlines === 'none' ? [] : Object.values(deadlines), context),
        })),
  }
}

function soonest(fields: string[], context: object): string | null {
  const dues = fields.flatMap((field) => {
    const due = (context as Record<string, unknown>)[field]
    return typeof due === 'string' ? [due] : []
  })
  return dues.sort((a, b) => msOf(a) - msOf(b))[0] ?? null
}

function entryOf(step: Step, answers: Answer[]) {
  const { event, remarks, dossier, seq, kind } = step
  const { keyHash, bodyHash, ...said } = event as Step['event'] & { keyHash?: string; bodyHash?: string }
  return {
    dossier,
    seq,
    kind,
    type: event.type,
    at: event.at,
    byPerson: (event.by as By | undefined)?.person ?? null,
    keyHash: keyHash ?? null,
    bodyHash: bodyHash ?? null,
    happenedOn: (event.happenedOn as string | undefined) ?? null,
    payload: { event: said, remarks },
    answers,
  }
}

async function keepObstacles(tx: Connection, { dossier, kind, event, obstacles }: Step) {
  for (const { n, errand, reason, since } of obstacles) await raiseObstacle(tx, { dossier, n, errand, reason, since })
  if (kind !== 'settlement') return
  const { n, by, type, reason, at } = event as Step['event'] & { n: number; by: By; reason: string }
  await settleObstacle(tx, { dossier, n, settlement: `${type}: ${reason}`, by: by.person, at })
}
