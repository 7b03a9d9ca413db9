import type { Standing } from '../machines/explain.ts'
import { type JournalEntry, listJournal } from '../store/journal.ts'
import type { App } from './app.ts'
import type { Opened } from './dossier.ts'
import { eventFor } from './view.ts'
import type { Caller } from './who.ts'
import { actLabel, told } from './wording.ts'

/** What the record keeps of a step. */
export interface Payload {
  event: { type: string; at: string; reason?: string; [field: string]: unknown }
  remarks?: Standing[]
}

/** The payload of an entry, empty once redacted; a beginning carries its remarks itself. */
export function payloadOf({ payload, type, at }: JournalEntry): Required<Payload> {
  const { event, remarks = [] } = (payload as Payload | null) ?? { event: { type, at } }
  const { remarks: carried = [], ...said } = event as Payload['event'] & { remarks?: Standing[] }
  return { event: said as Payload['event'], remarks: [...remarks, ...carried] }
}

/** What an entry says to this reader: of an event cut down to its kind, without its instant, no remarks either. */
export function saidTo(me: Caller, entry: JournalEntry, { procedure, snapshot }: Opened) {
  const { event, remarks } = payloadOf(entry)
  const said = eventFor(procedure, event, snapshot.context, me) as Partial<Payload['event']>
  return { event: said, remarks: said.at ? remarks : [] }
}

/** Lưu ý của hồ sơ: what acts were let pass with, and the reason given, from what the journal tells this reader. */
export async function warningsOf(app: App, me: Caller, opened: Opened): Promise<object[]> {
  const warnings: object[] = []
  for (let after = 0; ; ) {
    const entries = await listJournal(app.db, opened.row.id, { after })
    for (const entry of entries) warnings.push(...ofEntry(me, entry, opened))
    const last = entries.at(-1)
    if (!last || entries.length < 500) return warnings
    after = last.seq
  }
}

function ofEntry(me: Caller, entry: JournalEntry, opened: Opened): object[] {
  const stem = opened.row.procedure
  const { remarks, event } = saidTo(me, entry, opened)
  return remarks.map((remark) => {
    const { id, weight, sentence, rule, article } = told(stem, remark, opened.citations)
    const act = { type: entry.type, label: actLabel(stem, entry.type) }
    return { seq: entry.seq, at: entry.at, act, id, weight, sentence, rule, article, reason: event.reason ?? null }
  })
}
