import { z } from 'zod'
import type { Procedure } from '../machines/procedure.ts'
import { sentence } from '../messages/index.ts'
import { addDays, instantOf } from '../rules/instants.ts'
import { id, instant, line } from '../schemas/act.ts'
import { listDossiers } from '../store/dossiers.ts'
import { listOrders } from '../store/list-order.ts'
import { tokensOf } from '../store/memberships.ts'
import { type App, today } from './app.ts'
import { findReadable, openDossier } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { draftNotice } from './notice.ts'
import { pathOf } from './paths.ts'
import { Problem } from './problems.ts'
import { render } from './render.ts'
import { noteLook } from './stage-looks.ts'
import { staleness } from './stale.ts'
import { listTitle } from './view.ts'
import type { Caller } from './who.ts'

const query = z.strictObject({
  procedure: id.optional(),
  stage: z
    .string()
    .regex(/^[\w.]{1,100}$/)
    .optional(),
  body: id.optional(),
  overdue: z.enum(['true', 'false']).optional(),
  dueBefore: instant.optional(),
  /** Due from now until the end of the day. */
  due: z.enum(['today']).optional(),
  stale: z.enum(['true', 'false']).optional(),
  q: line.optional(),
  watched: z.enum(['true', 'false']).optional(),
  /** A person; what waits for them today. */
  holder: id.optional(),
  order: z.enum(listOrders).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
})

/** Danh sách hồ sơ được xem. */
export function dossiers(service: Service, app: App) {
  const spec = { method: 'get' as const, path: '/api/dossiers', summary: 'Các hồ sơ được xem', tag: 'Hồ sơ', query }
  endpoint(service, app, spec, async ({ me, query: { overdue, watched, due, stale, holder, ...filter } }) => {
    const now = instantOf(app.now())
    const page = await listDossiers(app.db, {
      ...filter,
      unit: me.unit.id,
      tokens: me.tokens,
      overdue: overdue === 'true',
      ...(due === 'today' && { dueFrom: now, dueBefore: `${addDays(today(app), 1)}T00:00:00+07:00` }),
      ...(stale === 'true' && { staleSince: (await staleness(app, me.unit.id))?.since ?? now }),
      ...(watched === 'true' && { watchedBy: me.person.id }),
      ...(holder && { heldBy: await heldBy(app, me, holder) }),
      now,
    })
    const items = page.items.map((item) => ({
      ...item,
      title: listTitle(item),
      stageLabel: sentence(`${item.procedure}.${item.stage}`),
      overdue: item.status === 'active' && item.nextDueAt !== null && Date.parse(item.nextDueAt) < app.now(),
    }))
    return { items, nextCursor: page.nextCursor, ...(await draftNotice(app, me.unit.id)) }
  })
}

/**
 * Những gì một người đang giữ: by their offices and organisations for every reader; by name for themselves, the office
 * and the permanent board alone, since of those asked one by one it would tell who has not answered yet.
 */
async function heldBy(app: App, me: Caller, person: string): Promise<string[]> {
  const tokens: string[] = await tokensOf(app.db, me.unit.id, person, today(app))
  const keeps = ['office', 'permanentBoard'].some((each) => me.by.capacities.includes(each))
  const byName = keeps || person === me.person.id
  return tokens.filter((token) => token !== 'unit:all' && (byName || token !== `person:${person}`))
}

/** Hồ sơ theo mã: of which procedure it is and under which title, for whoever knows the id alone. */
export function dossierById(service: Service, app: App) {
  const spec = { method: 'get' as const, path: '/api/dossiers/{id}', summary: 'Hồ sơ theo mã', tag: 'Hồ sơ' }
  endpoint(service, app, { ...spec, params: z.object({ id }) }, async ({ me, params }) => {
    const row = await findReadable(app, me, params.id)
    if (!row) throw new Problem('notFound')
    const { id, procedure, status, stage } = row
    return { id, procedure, title: listTitle(row), status, stage, stageLabel: sentence(`${procedure}.${stage}`) }
  })
}

/** Một hồ sơ. */
export function dossier(service: Service, app: App, { stem, plural }: Procedure) {
  endpoint(
    service,
    app,
    { method: 'get', path: `${pathOf(plural)}/{id}`, summary: 'Một hồ sơ', tag: stem, params: z.object({ id }) },
    async ({ me, params }) => {
      const opened = await openDossier(app, me, stem, params.id)
      const answer = await render(app, me, opened)
      noteLook(app, me, opened.row)
      return answer
    },
  )
}
