import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { instantOf } from '../rules/instants.ts'
import { day } from '../schemas/act.ts'
import { agendaOf, listBacklog } from '../store/agendas.ts'
import { listDossiers } from '../store/dossiers.ts'
import { sittingMembers } from '../store/memberships.ts'
import { listPeople } from '../store/people.ts'
import { type App, today } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { readableIds } from './readable.ts'

const seated = z.enum(['executiveCommittee', 'standingCommittee', 'permanentBoard'])
const meeting = z.enum([...seated.options, 'internalAffairs', 'partyBodies'])
const tag = 'Tập thể'

/** Tập thể: who sits on it on a day; what waits for it and what it is to meet about. */
export function bodies(service: Service, app: App) {
  const roster = {
    method: 'get' as const,
    path: '/api/bodies/{body}/members',
    summary: 'Ủy viên đương nhiệm trong một ngày',
    tag,
  }
  endpoint(
    service,
    app,
    { ...roster, params: z.object({ body: seated }), query: z.strictObject({ on: day.optional() }) },
    async ({ me, params, query }) => {
      const on = query.on ?? today(app)
      const sitting = (await sittingMembers(app.db, me.unit.id, on))[params.body]
      const people = (await listPeople(app.db, me.unit.id)).filter(({ id }) => sitting.includes(id))
      return {
        body: params.body,
        on,
        sitting: sitting.length,
        members: people.map(({ id, name }) => ({ person: id, name })),
      }
    },
  )
  const agenda = {
    method: 'get' as const,
    path: '/api/bodies/{body}/agenda',
    summary: 'Nội dung đang chờ và các hội nghị sắp tới',
    tag,
  }
  endpoint(service, app, { ...agenda, params: z.object({ body: meeting }) }, async ({ me, params }) => {
    const { db } = app
    const waiting = await listBacklog(db, me.unit.id, params.body)
    const filter = { unit: me.unit.id, tokens: me.tokens, body: params.body, now: instantOf(app.now()) }
    // An agenda is a meeting's, so here alone a procedure goes by its name.
    const { items: meetings } = await listDossiers(db, { ...filter, procedure: 'meeting' })
    const planned = []
    for (const { id, title, stage, nextDueAt } of meetings.filter(({ status }) => status === 'active')) {
      const items = await agendaOf(db, id)
      planned.push({ meeting: id, title, stage, stageLabel: sentence(`meeting.${stage}`), dueAt: nextDueAt, items })
    }
    const seen = await readableIds(
      app,
      me,
      [...waiting, ...planned.flatMap(({ items }) => items)].map(({ item }) => item),
    )
    return {
      body: params.body,
      backlog: waiting.filter(({ item }) => seen.has(item)),
      meetings: planned.map((each) => ({ ...each, items: each.items.filter(({ item }) => seen.has(item)) })),
    }
  })
}
