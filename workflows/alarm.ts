import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow'
import type { AnyMachineSnapshot } from 'xstate'
import { stagesOf } from '../machines/explain.ts'
import { msOf } from '../rules/instants.ts'

export interface Ring {
  name: string
  at: number
}

/** Đồng hồ của hồ sơ: one timer, armed anew only when its instant moves. */
export function alarm(ring: (name: string, key: string) => void) {
  let armed: string | undefined
  let scope: CancellationScope | undefined
  return {
    set(next: Ring | undefined) {
      const key = next && keyOf(next)
      if (key === armed) return
      scope?.cancel()
      armed = key
      scope = undefined
      if (next) void arm(next)
    },
  }

  async function arm(next: Ring) {
    const mine = new CancellationScope()
    scope = mine
    try {
      await mine.run(() => sleep(Math.max(1, next.at - Date.now()), { summary: next.name }))
    } catch (error) {
      if (isCancellation(error)) return
      throw error
    }
    armed = undefined
    scope = undefined
    ring(next.name, keyOf(next))
  }
}

/** The soonest deadline of the stages now active that has not rung; one that has rung at this instant never rings again. */
export function nextDeadline(snapshot: AnyMachineSnapshot, rung: ReadonlySet<string>): Ring | undefined {
  return stagesOf(snapshot)
    .flatMap(({ deadlines }) => (deadlines === 'none' ? [] : Object.entries(deadlines)))
    .flatMap(([name, field]) => (snapshot.context[field] ? [{ name, at: msOf(snapshot.context[field]) }] : []))
    .filter((each) => !rung.has(keyOf(each)))
    .sort((a, b) => a.at - b.at)[0]
}

function keyOf({ name, at }: Ring): string {
  return `${name}@${at}`
}
