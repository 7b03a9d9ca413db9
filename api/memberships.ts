import { z } from 'zod'
import { wordless } from '../measures/wordless.ts'
import { day, id, line } from '../schemas/act.ts'
import {
  addMembership,
  endMembership,
  listMemberships,
  resumeMembership,
  suspendMembership,
} from '../store/memberships.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { Problem } from './problems.ts'
import { wakeUnitDay } from './unit-day.ts'
import { mustBeAdministrator } from './who.ts'

const capacity = z.enum([
  'secretary',
  'permanentDeputySecretary',
  'deputySecretaryChair',
  'chiefOfOffice',
  'executiveCommittee',
  'standingCommittee',
  'office',
  'partyBuildingCommission',
  'inspectionCommission',
  'administrator',
])
const newMembership = z.strictObject({
  person: id,
  capacity,
  fromOn: day,
  toOn: day.optional(),
  post: id.optional(),
  source: line.optional(),
})
const change = z.strictObject({
  toOn: day.optional(),
  suspendedFrom: day.optional(),
  /** Hết đình chỉ: from that day on the person counts again, under a membership of its own. */
  resumedFrom: day.optional(),
})
const tag = 'Người'

/** Tư cách theo thời gian: who holds which office or seat from when to when. */
export function memberships(service: Service, app: App) {
  const query = z.strictObject({ person: id.optional() })
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/memberships', summary: 'Ai giữ tư cách nào, từ ngày nào đến ngày nào', tag, query },
    async ({ me, query }) => ({ items: await listMemberships(app.db, me.unit.id, query.person) }),
  )
  endpoint(
    service,
    app,
    { method: 'post', path: '/api/memberships', summary: 'Ghi một tư cách', tag, body: newMembership, status: 201 },
    async ({ me, body }) => {
      mustBeAdministrator(me)
      const added = await addMembership(app.db, { ...body, unit: me.unit.id })
      await tellUnit(app, me.unit.id)
      return added
    },
  )
  endpoint(
    service,
    app,
    {
      method: 'patch',
      path: '/api/memberships/{id}',
      summary: 'Thôi giữ, đình chỉ một tư cách, hoặc cho hết đình chỉ',
      tag,
      params: z.object({ id }),
      body: change,
    },
    async ({ me, params, body }) => {
      mustBeAdministrator(me)
      const found = (await listMemberships(app.db, me.unit.id)).find((each) => each.id === params.id)
      if (!found) throw new Problem('notFound')
      const changed = await app.db.transaction().execute(async (tx) => {
        const { suspendedFrom, resumedFrom, toOn } = body
        const suspended = suspendedFrom ? await suspendMembership(tx, found.id, suspendedFrom) : found
        const resumed = resumedFrom ? await resumeMembership(tx, suspended.id, resumedFrom) : suspended
        return toOn ? endMembership(tx, resumed.id, toOn) : resumed
      })
      await tellUnit(app, me.unit.id)
      return changed
    },
  )
}

// What is written stands though nobody can be told now: the unit's next day tells it at the latest.
async function tellUnit(app: App, unit: string): Promise<void> {
  await wakeUnitDay(app, unit).catch((error: unknown) =>
    app.log.warn({ error: wordless(error), unit }, 'unit day not woken'),
  )
}
