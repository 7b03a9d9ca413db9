import type { AnyMachineSnapshot, StateValue } from 'xstate'
import type { Terms } from './event.ts'
import { procedureOf } from './index.ts'
import type { Procedure } from './procedure.ts'

/** A dossier as it was recorded: the context without its terms. */
export interface Recorded {
  procedure: string
  version: number
  value: unknown
  context: Record<string, unknown>
}

/** Hồ sơ sống lại: the recorded snapshot under the machine and the terms it began with. */
export function revive(recorded: Recorded, terms: Terms): { procedure: Procedure; snapshot: AnyMachineSnapshot } {
  const procedure = procedureOf(recorded.procedure, recorded.version)
  const context = { ...recorded.context, terms }
  return { procedure, snapshot: procedure.machine.resolveState({ value: recorded.value as StateValue, context }) }
}
