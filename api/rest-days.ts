import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { isWorkingDay } from '../rules/calendar.ts'
import { addDays, daysBetween } from '../rules/instants.ts'
import { day } from '../schemas/act.ts'
import { unitCalendar } from '../store/terms.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { Problem } from './problems.ts'

const query = z.strictObject({ from: day, to: day })
const daysMax = 800

/** Ngày không làm việc của đơn vị, weekends among them: by what "còn 2 ngày làm việc" is reckoned. */
export function restDays(service: Service, app: App) {
  const spec = { method: 'get' as const, path: '/api/rest-days', summary: 'Ngày không làm việc', tag: 'Lịch', query }
  endpoint(service, app, spec, async ({ me, query: { from, to } }) => {
    if (to < from || daysBetween(from, to) > daysMax)
      throw new Problem('invalid', { why: sentence('api.calendar.range', { days: daysMax }) })
    const calendar = await unitCalendar(app.db, me.unit.id)
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n))
    return { from, to, nonWorking: days.filter((each) => !isWorkingDay(each, calendar)) }
  })
}
