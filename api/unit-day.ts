import { listUnits } from '../store/units.ts'
import type { App } from './app.ts'

/** Đánh thức ngày làm việc của đơn vị, begun if it does not run: a calendar has changed. */
export async function wakeUnitDay({ temporal, config }: App, unit: string): Promise<void> {
  await temporal.workflow.signalWithStart('unitDay', { ...running(config.taskQueue, unit), signal: 'calendarMoved' })
}

/** Every unit has its day running; those that run already go on as they are. */
export async function beginUnitDays({ db, temporal, config }: App): Promise<void> {
  for (const { id } of await listUnits(db))
    await temporal.workflow.start('unitDay', {
      ...running(config.taskQueue, id),
      workflowIdConflictPolicy: 'USE_EXISTING',
    })
}

function running(taskQueue: string, unit: string) {
  return {
    taskQueue,
    workflowId: `unit-day.${unit}`,
    args: [{ unit }],
    searchAttributes: { unit: [unit], procedure: ['unitDay'] },
    staticSummary: 'unitDay',
  }
}
