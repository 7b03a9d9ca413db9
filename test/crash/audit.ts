import { setTimeout as delay } from 'node:timers/promises'
import type { JournalEntry } from '../../store/journal.ts'
import type { Connection } from '../../store/transaction.ts'
import type { Taken } from '../smtp.ts'
import { auditAnswers, auditReports } from './audit-outcomes.ts'
import type { Ledger, Sender } from './ledger.ts'
import { retell } from './retell.ts'

/** Kết quả đối chiếu: counts for the table, and a sentence for each thing that is not as it must be. */
export interface Audit {
  counts: Record<string, number>
  lost: string[]
  doubled: string[]
  /** Neither lost nor doubled, and wrong all the same. */
  unclean: string[]
}

const patienceMs = 60_000

/** Asks the service itself, over and over until all errands have drained: are the chains whole, do all records agree. */
export async function auditByService(office: Sender): Promise<string[]> {
  const until = Date.now() + patienceMs
  for (;;) {
    const [verified, reconciled] = await Promise.all([office.get('/api/verify'), office.get('/api/reconcile')])
    const wrong = [
      ...[verified, reconciled].filter(({ said }) => said !== 'acknowledged').map(({ body }) => JSON.stringify(body)),
      ...(verified.body?.broken ? [`chain broken: ${JSON.stringify(verified.body.broken)}`] : []),
      ...(reconciled.body?.mismatches ?? []).map((each: object) => `reconcile: ${JSON.stringify(each)}`),
    ]
    if (wrong.length === 0 || Date.now() > until) return wrong
    await delay(1_000)
  }
}

/** Looks into the store of a house that has stopped, and at the letters delivered; limits before `until` must have rung. */
export async function auditStore(db: Connection, { sent }: Ledger, until: number, delivered: Taken[]): Promise<Audit> {
  const audit: Audit = { counts: {}, lost: [], doubled: [], unclean: [] }
  const rows = await db.selectFrom('dossiers').selectAll().orderBy('id').execute()
  const journal = new Map<string, JournalEntry[]>(rows.map(({ id }) => [id, []]))
  for (const entry of await db.selectFrom('journal').selectAll().orderBy('dossier').orderBy('seq').execute())
    journal.get(entry.dossier)?.push(entry)
  const late = await db.selectFrom('lateActs').select(['keyHash']).execute()
  auditActs(audit, sent, journal, late)
  for (const row of rows) {
    const entries = journal.get(row.id) ?? []
    const { rings, faults } = await retell(db, row as never, entries, until)
    add(audit, 'deadlines rung', rings)
    audit.unclean.push(...faults.map((fault) => `${row.procedure} ${row.id}: ${fault}`))
    for (const { seq, kind, payload } of entries)
      if (kind === 'fault')
        audit.unclean.push(`${row.procedure} ${row.id}: fault at ${seq}: ${JSON.stringify(payload)}`)
  }
  add(audit, 'dossiers', rows.length)
  await auditNumbers(audit, db)
  await auditLetters(audit, db, journal)
  await auditDeliveries(audit, db, delivered)
  await auditAnswers(audit, db, sent)
  await auditReports(audit, db, journal)
  return audit
}

// What came after its dossier had ended is kept beside the journal, once as well.
function auditActs(
  audit: Audit,
  sent: Ledger['sent'],
  journal: Map<string, JournalEntry[]>,
  late: { keyHash: string }[],
) {
  const keys = new Map(sent.map((act) => [act.keyHash, act]))
  const seen = new Map<string, number>()
  for (const entries of journal.values())
    for (const { keyHash } of entries) if (keyHash) seen.set(keyHash, (seen.get(keyHash) ?? 0) + 1)
  for (const { keyHash } of late) seen.set(keyHash, (seen.get(keyHash) ?? 0) + 1)
  for (const act of sent) {
    const times = seen.get(act.keyHash) ?? 0
    const what = `${act.type} by ${act.person} on ${act.dossier}`
    add(audit, `acts ${act.said}`, 1)
    if (act.said === 'acknowledged' && times === 0) audit.lost.push(what)
    if (times > 1) audit.doubled.push(`${what}: ${times} entries`)
    if (act.said === 'refused' && times > 0) audit.unclean.push(`${what} was refused and stands in the journal`)
    if (act.said === 'broken' || act.said === 'unanswered') audit.unclean.push(`${what} was ${act.said}: ${act.answer}`)
  }
  // An act under a key that nobody sent would be one that was done once more under another name.
  for (const dossier of new Set(sent.filter(({ said }) => said === 'acknowledged').map((act) => act.dossier)))
    for (const { seq, type, kind, keyHash } of journal.get(dossier) ?? [])
      if (kind === 'act' && !keys.has(keyHash ?? ''))
        audit.doubled.push(`${type} at ${seq} of ${dossier}: nobody sent it`)
}

async function auditNumbers(audit: Audit, db: Connection) {
  const taken = await db.selectFrom('register').selectAll().orderBy('number').execute()
  const series = await db.selectFrom('documentSeries').selectAll().execute()
  for (const { organ, type, term, secret, nextNumber } of series) {
    const numbers = taken
      .filter((row) => row.organ === organ && row.type === type && row.term === term && row.secret === secret)
      .map(({ number }) => number)
    const expected = Array.from({ length: nextNumber - 1 }, (_, n) => n + 1)
    if (numbers.join() !== expected.join())
      audit.unclean.push(`series ${type}/${organ}: ${numbers}, next ${nextNumber}`)
    add(audit, 'numbers', numbers.length)
  }
  const rows = await db
    .selectFrom('dossiers')
    .select(['id', 'stage', 'context'])
    .where('procedure', '=', 'promulgation')
    .execute()
  for (const { id, stage, context } of rows) {
    const { number } = context as { number: { number: number } | null }
    const there = taken.find(({ dossier }) => dossier === id)?.number
    if (number?.number !== there) audit.unclean.push(`${id} says number ${number?.number}, the register ${there}`)
    if (stage === 'numbering') audit.unclean.push(`${id} waits for its number for ever`)
  }
}

async function auditLetters(audit: Audit, db: Connection, journal: Map<string, JournalEntry[]>) {
  const letters = await db.selectFrom('outbox').selectAll().execute()
  add(audit, 'letters', letters.length)
  const seen = new Set<string>()
  for (const { messageId, dossier, seq, kind, toPerson, toAddress, subject } of letters) {
    if (seen.has(messageId)) audit.doubled.push(`letter ${messageId}`)
    seen.add(messageId)
    if (dossier && seq !== null && !journal.get(dossier)?.some((entry) => entry.seq === seq))
      audit.unclean.push(`letter ${messageId} of ${dossier}: no step ${seq}`)
    // One step writes to one reader once, whatever the letter's own id.
    const meant = `${dossier} ${seq} ${kind} ${toPerson ?? toAddress} ${subject}`
    if (dossier && seq !== null && seen.has(meant)) audit.doubled.push(`letter ${meant}`)
    seen.add(meant)
  }
  const obstacles = await db.selectFrom('obstacles').selectAll().where('settledAt', 'is', null).execute()
  for (const { dossier, n, reason } of obstacles) audit.unclean.push(`${dossier}: obstacle ${n}: ${reason}`)
}

// A courier that dies between the server's yes and its own note of it sends that letter once more, and no other.
async function auditDeliveries(audit: Audit, db: Connection, delivered: Taken[]) {
  const times = new Map<string, number>()
  for (const { messageId } of delivered) times.set(messageId, (times.get(messageId) ?? 0) + 1)
  const letters = await db.selectFrom('outbox').select(['messageId', 'status']).execute()
  for (const { messageId, status } of letters) {
    if (status === 'sent' && !times.has(messageId)) audit.lost.push(`letter ${messageId} is said to be sent`)
    if (status === 'failed') audit.unclean.push(`letter ${messageId} was given up`)
  }
  const known = new Set(letters.map(({ messageId }) => messageId))
  for (const [messageId, n] of times) {
    if (n > 2) audit.doubled.push(`letter ${messageId}: delivered ${n} times`)
    if (!known.has(messageId)) audit.unclean.push(`letter ${messageId} was delivered and stands in no outbox`)
  }
  add(audit, 'letters delivered', times.size)
  add(audit, 'of them twice', [...times.values()].filter((n) => n === 2).length)
}

function add({ counts }: Audit, what: string, n: number) {
  counts[what] = (counts[what] ?? 0) + n
}
