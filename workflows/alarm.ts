import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow'
import { keyOf, type Ring } from '../machines/next-deadline.ts'

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
    // Fired in the very moment in which another took its place.
    if (scope !== mine) return
    armed = undefined
    scope = undefined
    ring(next.name, keyOf(next))
  }
}
