import { sentence } from '../messages/index.ts'
import { addDays, instantOf } from '../rules/instants.ts'
import { countByMonth, countByStage, keyFigures } from '../store/overview.ts'
import { type App, today } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'

// What has not moved for so long is looked at, whether or not a deadline runs.
const idleDays = 10

/** Theo dõi: four numbers, stage by body, and how much begins and ends each month; of what the caller may see. */
export function overview(service: Service, app: App) {
  const spec = { method: 'get' as const, path: '/api/overview', summary: 'Tổng hợp các hồ sơ được xem', tag: 'Hồ sơ' }
  endpoint(service, app, spec, async ({ me }) => {
    const sight = { unit: me.unit.id, tokens: me.tokens }
    const now = instantOf(app.now())
    const day = today(app)
    const dayEnd = `${addDays(day, 1)}T00:00:00+07:00`
    const idleSince = `${addDays(day, -idleDays)}T00:00:00+07:00`
    const stages = await countByStage(app.db, sight, now)
    return {
      figures: { ...(await keyFigures(app.db, sight, { now, dayEnd, idleSince })), idleDays },
      stages: stages.map((each) => ({ ...each, stageLabel: sentence(`${each.procedure}.${each.stage}`) })),
      months: await countByMonth(app.db, sight, `${addDays(day, -365).slice(0, 8)}01`),
    }
  })
}
