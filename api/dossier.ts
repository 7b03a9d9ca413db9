import type { AnyMachineSnapshot, StateValue } from 'xstate'
import { procedureOf } from '../machines/index.ts'
import type { Procedure } from '../machines/procedure.ts'
import { type Dossier, findDossier, getDossier } from '../store/dossiers.ts'
import { type KeptTerms, keptTerms, plain } from '../store/terms.ts'
import type { App } from './app.ts'
import { Problem } from './problems.ts'
import { mayRead } from './view.ts'
import type { Caller } from './who.ts'

/** A dossier as this caller may see it, alive again: its row, its procedure, its snapshot, and what its values rest on. */
export interface Opened {
  row: Dossier
  procedure: Procedure
  snapshot: AnyMachineSnapshot
  /** What it began under. */
  kept: KeptTerms
  citations: KeptTerms['values']
}

/** Mở hồ sơ of that procedure; throws `notFound` for one that is not there, of another unit, or not theirs to see. */
export async function openDossier(app: App, me: Caller, stem: string, id: string): Promise<Opened> {
  const row = await findReadable(app, me, id)
  if (!row || row.procedure !== stem) throw new Problem('notFound')
  return revive(app, row)
}

/** The dossier's row, if this caller may see it. */
export async function findReadable(app: App, me: Caller, id: string): Promise<Dossier | undefined> {
  const row = await findDossier(app.db, id)
  return row && mayRead(row, me) ? row : undefined
}

/** The dossier of that id, whoever asks. */
export async function openRow(app: App, id: string): Promise<Opened> {
  return revive(app, await getDossier(app.db, id))
}

/** The recorded snapshot under the machine it began with. */
export async function revive(app: App, row: Dossier): Promise<Opened> {
  const procedure = procedureOf(row.procedure, row.version)
  const hash = row.terms!
  const kept = await keptTerms(app.db, hash)
  const context = { ...row.context, terms: plain(hash, kept) }
  const snapshot = procedure.machine.resolveState({ value: row.value as StateValue, context })
  return { row, procedure, snapshot, kept, citations: kept.values }
}
