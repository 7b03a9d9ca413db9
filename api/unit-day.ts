import { isWorkingDay, nextWorkingDay } from '../rules/calendar.ts'
import { at, type Day, dayOf, msOf } from '../rules/instants.ts'
import { unitCalendar } from '../store/terms.ts'
import { lastUnitDay } from '../store/unit-days.ts'
import { listUnits, type Unit } from '../store/units.ts'
import { foundBy } from '../workflows/found-by.ts'
import type { App } from './app.ts'

// The day's work begins at eight; an hour later its absence is a fault, not a delay.
const missedFrom = '09:00'

/** Đánh thức ngày làm việc của đơn vị, begun if it does not run: the calendar or who sits has changed. */
export async function wakeUnitDay({ temporal, config }: App, unit: string): Promise<void> {
  await temporal.workflow.signalWithStart('unitDay', { ...running(config.taskQueue, unit), signal: 'unitChanged' })
}

/** Every unit has its day running; those that run already go on as they are. */
export async function beginUnitDays({ db, temporal, config }: App): Promise<void> {
  for (const { id } of await listUnits(db))
    await temporal.workflow.start('unitDay', {
      ...running(config.taskQueue, id),
      workflowIdConflictPolicy: 'USE_EXISTING',
    })
}

/** Những đơn vị mà ngày làm việc hôm nay chưa chạy: the canary, empty when all is well. */
export async function unitsBehind(app: Pick<App, 'db' | 'now'>): Promise<string[]> {
  const behind: string[] = []
  for (const unit of await listUnits(app.db)) if (await behindSince(app, unit)) behind.push(unit.id)
  return behind
}

/** Ngày đầu tiên mà việc hằng ngày của đơn vị chưa chạy, if it has not run today either. */
export async function behindSince(
  { db, now }: Pick<App, 'db' | 'now'>,
  { id, createdAt }: Unit,
): Promise<Day | undefined> {
  const [today, begun] = [dayOf(now()), dayOf(createdAt)]
  if (begun === today || now() < msOf(at(today, missedFrom))) return undefined
  const calendar = await unitCalendar(db, id)
  if (!isWorkingDay(today, calendar)) return undefined
  const last = await lastUnitDay(db, id)
  return last && last.day >= today ? undefined : nextWorkingDay(last?.day ?? begun, calendar)
}

function running(taskQueue: string, unit: string) {
  return {
    taskQueue,
    workflowId: `unit-day.${unit}`,
    args: [{ unit }],
    typedSearchAttributes: foundBy(unit, 'unitDay'),
    staticSummary: 'unitDay',
  }
}
