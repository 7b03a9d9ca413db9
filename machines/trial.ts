import { type AnyMachineSnapshot, transition } from 'xstate'
import { type Refusal, refusal, remarks, type Standing } from './explain.ts'
import type { Procedure } from './procedure.ts'

/** What would come of an act: why it would be refused, or where the dossier would stand and with which remarks. */
export type Trial =
  | { refusal: Refusal; next?: undefined }
  | { refusal?: undefined; next: AnyMachineSnapshot; remarks: Standing[] }

/** Thử một việc: the very transition, without making it; nothing of what the machine would ask is done. */
export function trial(procedure: Procedure, snapshot: AnyMachineSnapshot, event: { type: string }): Trial {
  const refused = refusal(snapshot, event)
  if (refused) return { refusal: refused }
  const [next] = transition(procedure.machine, snapshot, event)
  return { next, remarks: remarks(snapshot, event) }
}
