import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate'
import type { Instant } from '../rules/instants.ts'
import { stagesOf } from './explain.ts'
import type { DossierId, Procedure, Role, Terms } from './procedure.ts'

/** Một lần ở một bước: from the step that led there to the one that led away, or still. */
export interface Passage {
  state: string
  label: string
  owner: Role | undefined
  from: Instant
  to: Instant | null
}

/** A step as the journal keeps it; without its event once redacted. */
export interface KeptStep {
  kind: string
  event: { type: string; at: Instant; [field: string]: unknown } | null
}

// What the host notes without asking the machine.
const passive = ['fault', 'settlement', 'migration']

/**
 * Đã qua những bước nào, bao lâu: the journal walked once more by the machine that made it. `whole` is false where an
 * entry was redacted or does not lead on: what comes after it is left out rather than guessed.
 */
export function passagesOf(
  { machine }: Procedure,
  steps: KeptStep[],
  { id, terms }: { id: DossierId; terms: Terms },
): { passages: Passage[]; whole: boolean } {
  const passages: Passage[] = []
  let snapshot: AnyMachineSnapshot | undefined
  for (const { kind, event } of steps) {
    if (passive.includes(kind)) continue
    if (!event) return { passages, whole: false }
    // The calendar moves deadlines, never a stage.
    if (event.type === 'calendarChanged') continue
    try {
      if (kind === 'begin') [snapshot] = initialTransition(machine, { ...event, id, terms })
      else if (snapshot) [snapshot] = transition(machine, snapshot, event)
    } catch {
      return { passages, whole: false }
    }
    if (!snapshot) return { passages, whole: false }
    const stages = snapshot.status === 'active' ? stagesOf(snapshot) : []
    for (const passage of passages) {
      if (passage.to === null && !stages.some(({ state }) => state === passage.state)) passage.to = event.at
    }
    for (const { state, label, owner } of stages) {
      if (!passages.some((each) => each.state === state && each.to === null))
        passages.push({ state, label, owner, from: event.at, to: null })
    }
  }
  return { passages, whole: true }
}
