import type { Instant } from '../rules/instants.ts'
import { stagesOf } from './explain.ts'
import type { Role } from './requirement.ts'
import type { Retraced } from './retrace.ts'

/** Một lần ở một bước: from the step that led there to the one that led away, or still. */
export interface Passage {
  state: string
  label: string
  owner: Role | undefined
  from: Instant
  to: Instant | null
}

/** Đã qua những bước nào, bao lâu. */
export function passagesOf(steps: Retraced[]): Passage[] {
  const passages: Passage[] = []
  for (const { event, after } of steps) {
    const stages = after.status === 'active' ? stagesOf(after) : []
    for (const passage of passages) {
      if (passage.to === null && !stages.some(({ state }) => state === passage.state)) passage.to = event.at
    }
    for (const { state, label, owner } of stages) {
      if (!passages.some((each) => each.state === state && each.to === null))
        passages.push({ state, label, owner, from: event.at, to: null })
    }
  }
  return passages
}
