import { z } from 'zod'
import { id } from '../schemas/act.ts'
import { listOutbox } from '../store/outbox.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'

const query = z.strictObject({
  status: z.enum(['waiting', 'sent', 'failed', 'kept']).optional(),
  dossier: id.optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
})

/** Hộp thư đi: letters waiting, sent, failed and kept for the page alone. The office sees them all, everybody else their own. */
export function outbox(service: Service, app: App) {
  endpoint(
    service,
    app,
    {
      method: 'get',
      path: '/api/outbox',
      summary: 'Thư chờ gửi, đã gửi, không gửi được, chỉ để đọc trên trang',
      tag: 'Thư',
      query,
    },
    async ({ me, query }) => {
      const all = me.by.capacities.includes('office')
      const own = all ? {} : { toPerson: me.person.id }
      return { items: await listOutbox(app.db, { ...query, ...own, unit: me.unit.id }) }
    },
  )
}
