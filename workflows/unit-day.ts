import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow'
import { instantOf, msOf } from '../rules/instants.ts'

/** The activities of a unit's day. */
export interface UnitDayActivities {
  /** The next working day whose work is not done, and when it begins: at once where it was missed. */
  nextUnitDay(query: { unit: string; at: string }): Promise<{ day: string; at: string }>
  runUnitDay(query: { unit: string; day: string; at: string }): Promise<void>
  /** Carries a changed calendar to the next page of dossiers, and who sits now to open polls; whether more are left. */
  carryChanges(query: { unit: string; at: string }): Promise<boolean>
}

/** Lịch hoặc danh sách vừa thay đổi: what changed lies in the store; this only wakes who carries it. */
export const unitChanged = defineSignal('unitChanged')

const { nextUnitDay, runUnitDay, carryChanges } = proxyActivities<UnitDayActivities>({
  startToCloseTimeout: '60 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
})

// Short runs keep the history of a workflow that never ends small.
const WAKES_PER_RUN = 50

/** Ngày làm việc của một đơn vị: digests each working morning, and what changed meanwhile carried to the dossiers. */
export async function unitDay({ unit }: { unit: string }): Promise<void> {
  // What was signalled before this run, or to one that was killed, still lies in the store.
  let changed = true
  setHandler(unitChanged, () => {
    changed = true
  })
  const now = () => instantOf(Date.now())
  for (let wakes = 0; wakes < WAKES_PER_RUN && !workflowInfo().continueAsNewSuggested; wakes++) {
    while (changed && !workflowInfo().continueAsNewSuggested) {
      changed = false
      if (await carryChanges({ unit, at: now() })) changed = true
    }
    const next = await nextUnitDay({ unit, at: now() })
    const wait = msOf(next.at) - Date.now()
    if (wait > 0 && (await condition(() => changed, wait))) continue
    await runUnitDay({ unit, day: next.day, at: now() })
    // Whoever changed something while nobody could be woken is heard by the next morning.
    changed = true
  }
  await condition(allHandlersFinished)
  return continueAsNew<typeof unitDay>({ unit })
}
