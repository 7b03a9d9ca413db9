import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { dayOf } from '../rules/instants.ts'
import { day, id, line } from '../schemas/act.ts'
import { addAuthorisation, listAuthorisations, revokeAuthorisation } from '../store/authorisations.ts'
import { instant } from '../store/instants.ts'
import { officeHolders } from '../store/memberships.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { ofUnit } from './people.ts'
import { Problem } from './problems.ts'
import { type Caller, mustBe } from './who.ts'

const newAuthorisation = z.strictObject({
  kind: z.enum(['authorisation', 'namedSubstitute', 'signing']),
  holder: id,
  scope: z.array(line).max(50).optional(),
  documentTypes: z.array(line).max(50).optional(),
  fromOn: day,
  toOn: day.optional(),
  /** Văn bản ủy quyền, hoặc kết luận của Ban Thường vụ cử người thay. */
  reference: line.optional(),
})
const revocation = z.strictObject({ revoked: z.literal(true) })
const tag = 'Người'

/** Ủy quyền, người thay, phân công ký (C-06): the secretary gives them; the office enters those given on paper. */
export function authorisations(service: Service, app: App) {
  const query = z.strictObject({ on: day.optional() })
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/authorisations', summary: 'Ủy quyền đang và đã có', tag, query },
    async ({ me, query }) => ({ items: await listAuthorisations(app.db, me.unit.id, query.on) }),
  )
  endpoint(
    service,
    app,
    { method: 'post', path: '/api/authorisations', summary: 'Ghi ủy quyền', tag, body: newAuthorisation, status: 201 },
    async ({ me, body }) => {
      mayGive(me, body.reference)
      await ofUnit(app, me, body.holder)
      if (body.kind !== 'signing' && !body.toOn)
        throw new Problem('invalid', { why: sentence('api.authorisation.endless') })
      if (body.kind === 'namedSubstitute') {
        if (!body.reference) throw new Problem('invalid', { why: sentence('api.authorisation.reference') })
        return addAuthorisation(app.db, { ...body, unit: me.unit.id, giver: null, giverBody: 'standingCommittee' })
      }
      const giver = (await officeHolders(app.db, me.unit.id, dayOf(app.now()))).secretary
      if (!giver) throw new Problem('invalid', { why: sentence('api.authorisation.noSecretary') })
      if (giver === body.holder) throw new Problem('invalid', { why: sentence('api.authorisation.toOneself') })
      return addAuthorisation(app.db, { ...body, unit: me.unit.id, giver })
    },
  )
  endpoint(
    service,
    app,
    {
      method: 'patch',
      path: '/api/authorisations/{id}',
      summary: 'Thu hồi ủy quyền',
      tag,
      params: z.object({ id }),
      body: revocation,
    },
    async ({ me, params }) => {
      mustBe(me, `${sentence('api.role.secretary')}, ${sentence('api.role.office')}`, 'secretary', 'office')
      const found = (await listAuthorisations(app.db, me.unit.id)).some((each) => each.id === params.id)
      if (!found) throw new Problem('notFound')
      return revokeAuthorisation(app.db, params.id, instant(new Date(app.now())))
    },
  )
}

function mayGive(me: Caller, reference?: string) {
  if (me.by.capacities.includes('secretary')) return
  mustBe(me, `${sentence('api.role.secretary')}, ${sentence('api.role.office')}`, 'office')
  if (!reference) throw new Problem('invalid', { why: sentence('api.authorisation.reference') })
}
