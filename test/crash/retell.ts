import { initialTransition, transition } from 'xstate'
import { procedureOf } from '../../machines/index.ts'
import { keyOf, nextDeadline } from '../../machines/next-deadline.ts'
import { instantOf, msOf } from '../../rules/instants.ts'
import { hashOf } from '../../store/canonical.ts'
import type { JournalEntry } from '../../store/journal.ts'
import { keptTerms, plain } from '../../store/terms.ts'
import type { Connection } from '../../store/transaction.ts'

/** A row of `dossiers`, as far as retelling needs it. */
export interface Told {
  id: string
  procedure: string
  version: number
  seq: number
  status: string
  value: unknown
  context: object
  terms: string | null
}

/** Kể lại nhật ký: what the pure machine makes of a dossier's journal, against what the store says of it. */
export interface Retold {
  rings: number
  /** In words, for whoever looks for the fault. */
  faults: string[]
}

/** Tells the journal to the machine again, entry by entry; a deadline must be due, and ring once for its instant. */
export async function retell(db: Connection, row: Told, entries: JournalEntry[], until: number): Promise<Retold> {
  const { machine } = procedureOf(row.procedure, row.version)
  const faults: string[] = []
  const rung = new Set<string>()
  const terms = plain(row.terms!, await keptTerms(db, row.terms!))
  const begun = eventOf(entries[0]!)
  let [snapshot] = initialTransition(machine, { ...begun, id: row.id, terms } as never)
  for (const entry of entries.slice(1)) {
    const event = eventOf(entry)
    if (entry.kind === 'deadline') ring(entry, event.name as string)
    if (['act', 'told', 'deadline', 'answer'].includes(entry.kind))
      snapshot = transition(machine, snapshot, event as never)[0]
  }
  const { terms: _, ...context } = snapshot.context
  if (hashOf({ value: snapshot.value, context }) !== hashOf({ value: row.value, context: row.context }))
    faults.push(
      `the journal retold ends at ${JSON.stringify(snapshot.value)}, the snapshot says ${JSON.stringify(row.value)}`,
    )
  const missed = snapshot.status === 'active' ? nextDeadline(snapshot, rung) : undefined
  if (missed && missed.at < until) faults.push(`${missed.name} of ${instantOf(missed.at)} never rang`)
  return { rings: rung.size, faults }

  function ring({ seq, at }: JournalEntry, name: string) {
    const due = nextDeadline(snapshot, rung)
    if (due?.name !== name) faults.push(`entry ${seq}: ${name} rang, though ${due?.name ?? 'nothing'} was due next`)
    else if (msOf(at) < due.at) faults.push(`entry ${seq}: ${name} rang at ${at}, before ${instantOf(due.at)}`)
    else rung.add(keyOf(due))
  }
}

function eventOf({ payload, type }: JournalEntry): Record<string, unknown> & { type: string } {
  return { ...(payload as { event: object }).event, type }
}
