import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { listOwed } from '../store/reports.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { mustBe } from './who.ts'

const query = z.strictObject({ to: z.enum(['standingCommittee', 'executiveCommittee']) })

/** Những việc phải báo cáo: what the next meeting of that body will hear; of a secret dossier its id alone. */
export function reports(service: Service, app: App) {
  const spec = {
    method: 'get' as const,
    path: '/api/reports',
    summary: 'Những việc phải báo cáo tại phiên họp gần nhất của một tập thể',
    tag: 'Tập thể',
    query,
  }
  endpoint(service, app, spec, async ({ me, query: { to } }) => {
    const roles = ['office', 'permanentBoard', to].map((role) => sentence(`role.${role}`)).join(', ')
    mustBe(me, roles, 'office', 'permanentBoard', to)
    const owed = await listOwed(app.db, { unit: me.unit.id, body: to })
    const procedures = await proceduresOf(
      app,
      owed.map(({ dossier }) => dossier),
    )
    const items = owed.map(({ dossier, title, outcome, decidedAt, passedOver }) => {
      const procedure = procedures.get(dossier)!
      const outcomeLabel = sentence(`api.report.${outcome}`)
      return { dossier, procedure, title: title ?? dossier, outcome, outcomeLabel, decidedAt, passedOver }
    })
    return { to, toLabel: sentence(`body.${to}`), items }
  })
}

async function proceduresOf({ db }: App, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('dossiers').select(['id', 'procedure']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, procedure }) => [id, procedure]))
}
