import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate'
import type { Instant } from '../rules/instants.ts'
import type { DossierId, Terms } from './event.ts'
import type { Procedure } from './procedure.ts'

/** A step as the journal keeps it; without its event once redacted. */
export interface KeptStep {
  kind: string
  event: { type: string; at: Instant; [field: string]: unknown } | null
}

/** Một bước đi lại: the dossier before it, which is nothing before the first, and after it. */
export interface Retraced {
  event: NonNullable<KeptStep['event']>
  before: AnyMachineSnapshot | undefined
  after: AnyMachineSnapshot
}

// What the host notes without asking the machine.
const passive = ['fault', 'settlement', 'migration']

/**
 * Đi lại nhật ký: the journal walked once more by the machine that made it. `whole` is false where an entry was redacted
 * or does not lead on: what comes after it is left out rather than guessed.
 */
export function retrace(
  { machine }: Procedure,
  steps: KeptStep[],
  { id, terms }: { id: DossierId; terms: Terms },
): { steps: Retraced[]; whole: boolean } {
  const retraced: Retraced[] = []
  let before: AnyMachineSnapshot | undefined
  for (const { kind, event } of steps) {
    if (passive.includes(kind)) continue
    if (!event) return { steps: retraced, whole: false }
    try {
      const [after] =
        kind === 'begin'
          ? initialTransition(machine, { ...event, id, terms })
          : transition(machine, before as AnyMachineSnapshot, event)
      retraced.push({ event, before, after })
      before = after
    } catch {
      return { steps: retraced, whole: false }
    }
  }
  return { steps: retraced, whole: true }
}
