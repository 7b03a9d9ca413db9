import { sentence } from '../messages/index.ts'
import { addDays, instantOf } from '../rules/instants.ts'
import { countByMonth, countByStage, keyFigures } from '../store/overview.ts'
import { countByOwner, staysByStage } from '../store/stays.ts'
import { type App, today } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { periodsToday } from './meeting-series.ts'
import { staleness } from './stale.ts'
import { behindSince } from './unit-day.ts'
import type { Caller } from './who.ts'
import { roleLabel } from './wording.ts'

/** Theo dõi: figures, stage by body, who holds how much and for how long, and each month; of what the caller may see. */
export function overview(service: Service, app: App) {
  const spec = { method: 'get' as const, path: '/api/overview', summary: 'Tổng hợp các hồ sơ được xem', tag: 'Hồ sơ' }
  endpoint(service, app, spec, async ({ me }) => {
    const sight = { unit: me.unit.id, tokens: me.tokens }
    const now = instantOf(app.now())
    const day = today(app)
    const dayEnd = `${addDays(day, 1)}T00:00:00+07:00`
    const stale = await staleness(app, me.unit.id)
    const stages = await countByStage(app.db, sight, now)
    return {
      figures: {
        ...(await keyFigures(app.db, sight, { now, dayEnd, staleSince: stale?.since ?? now })),
        staleAfter: stale?.after ?? null,
      },
      missing: (await periodsToday(app, me)).filter(({ standing }) => standing === 'missing'),
      behindSince: mendsService(me) ? ((await behindSince(app, me.unit)) ?? null) : null,
      stages: stages.map((each) => ({ ...each, stageLabel: sentence(`${each.procedure}.${each.stage}`) })),
      stays: (await staysByStage(app.db, sight, now)).map(({ label, ...stay }) => ({
        ...stay,
        label: sentence(label),
      })),
      owners: (await countByOwner(app.db, sight, now)).map(({ owner, ...each }) => ({
        ...each,
        ownerLabel: roleLabel(owner),
      })),
      months: await countByMonth(app.db, sight, `${addDays(day, -365).slice(0, 8)}01`),
    }
  })
}

// That the system stands still is said to those who can have it set going again.
function mendsService({ by }: Caller): boolean {
  return by.capacities.some((capacity) => ['administrator', 'office'].includes(capacity))
}
