import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { day, id, line } from '../schemas/act.ts'
import {
  addOrganisation,
  addOrganisationMember,
  changeOrganisation,
  endOrganisationMember,
  listOrganisationMembers,
  listOrganisations,
} from '../store/organisations.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { ofUnit } from './people.ts'
import { Problem } from './problems.ts'
import { type Caller, mustBeAdministrator } from './who.ts'

const newOrganisation = z.strictObject({ id: id.optional(), name: line, kind: id })
const change = z.strictObject({
  name: line.optional(),
  /** Ngày hoạt động cuối cùng; null where it goes on after all. */
  toOn: day.nullable().optional(),
})
const newMember = z.strictObject({ person: id, fromOn: day, toOn: day.optional() })
const ending = z.strictObject({ toOn: day })
const one = z.object({ id })
const tag = 'Người'

/** Cơ quan, tổ chức, đơn vị that prepare matters and receive documents, and who belongs to them. */
export function organisations(service: Service, app: App) {
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/organisations', summary: 'Cơ quan, tổ chức, đơn vị', tag },
    async ({ me }) => ({
      items: await listOrganisations(app.db, me.unit.id),
    }),
  )
  endpoint(
    service,
    app,
    {
      method: 'post',
      path: '/api/organisations',
      summary: 'Thêm cơ quan, tổ chức, đơn vị',
      tag,
      body: newOrganisation,
      status: 201,
    },
    async ({ me, body }) => {
      mustBeAdministrator(me)
      const organisation = { id: randomUUID(), ...body, unit: me.unit.id }
      await addOrganisation(app.db, organisation)
      return organisation
    },
  )
  endpoint(
    service,
    app,
    {
      method: 'patch',
      path: '/api/organisations/{id}',
      summary: 'Đổi tên, kết thúc hoạt động của cơ quan, tổ chức, đơn vị',
      tag,
      params: one,
      body: change,
    },
    async ({ me, params, body }) => {
      mustBeAdministrator(me)
      return changeOrganisation(app.db, { unit: me.unit.id, ...params }, body)
    },
  )
  endpoint(
    service,
    app,
    {
      method: 'get',
      path: '/api/organisations/{id}/members',
      summary: 'Người thuộc cơ quan, tổ chức',
      tag,
      params: one,
    },
    async ({ me, params }) => {
      await mine(app, me, params.id)
      return { items: await listOrganisationMembers(app.db, params.id) }
    },
  )
  endpoint(
    service,
    app,
    {
      method: 'post',
      path: '/api/organisations/{id}/members',
      summary: 'Thêm người vào cơ quan, tổ chức',
      tag,
      params: one,
      body: newMember,
      status: 201,
    },
    async ({ me, params, body }) => {
      mustBeAdministrator(me)
      await mine(app, me, params.id)
      await ofUnit(app, me, body.person)
      await addOrganisationMember(app.db, { ...body, unit: me.unit.id, organisation: params.id })
      return { organisation: params.id, ...body }
    },
  )
  endpoint(
    service,
    app,
    {
      method: 'patch',
      path: '/api/organisations/{id}/members/{person}',
      summary: 'Người thôi thuộc cơ quan, tổ chức',
      tag,
      params: z.object({ id, person: id }),
      body: ending,
    },
    async ({ me, params, body }) => {
      mustBeAdministrator(me)
      await mine(app, me, params.id)
      await endOrganisationMember(app.db, params.id, params.person, body.toOn)
      return { organisation: params.id, person: params.person, ...body }
    },
  )
}

async function mine(app: App, me: Caller, organisation: string) {
  const found = (await listOrganisations(app.db, me.unit.id)).some(({ id }) => id === organisation)
  if (!found) throw new Problem('notFound')
}
