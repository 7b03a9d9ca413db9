import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { id, line } from '../schemas/act.ts'
import { addPerson, getPerson, listPeople, type Person, updatePerson } from '../store/people.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { Problem } from './problems.ts'
import { createAccount, endSessions, generatePassword, renewPassword } from './sign-in.ts'
import { type Caller, mustBeAdministrator } from './who.ts'

const email = z.email().max(200)
const username = z.string().regex(/^[A-Za-z0-9_.]{3,30}$/)
const newPerson = z.strictObject({
  id: id.optional(),
  name: line,
  email: email.optional(),
  username: username.optional(),
})
const changes = z.strictObject({
  name: line.optional(),
  email: email.nullable().optional(),
  active: z.boolean().optional(),
  /** Lập tài khoản for a person who has none. */
  username: username.optional(),
  /** Cấp lại mật khẩu: the new one stands in the answer, once. */
  renewPassword: z.literal(true).optional(),
})
const one = z.object({ id })
const tag = 'Người'

/** Danh sách người của đơn vị, and their accounts, which only the administrator makes. */
export function people(service: Service, app: App) {
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/people', summary: 'Danh sách người của đơn vị', tag },
    async ({ me }) => ({
      items: (await listPeople(app.db, me.unit.id)).map((person) => shown(person, me)),
    }),
  )
  endpoint(
    service,
    app,
    { method: 'post', path: '/api/people', summary: 'Thêm người', tag, body: newPerson, status: 201 },
    async ({ me, body, c }) => {
      mustBeAdministrator(me)
      const { username, ...given } = body
      const person = { id: randomUUID(), email: null, active: true, ...given, unit: me.unit.id }
      await addPerson(app.db, person)
      c.header('Location', `/api/people/${person.id}`)
      return { ...shown(person, me), ...(username && (await account(app, person.id, username))) }
    },
  )
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/people/{id}', summary: 'Một người', tag, params: one },
    async ({ me, params }) => shown(await ofUnit(app, me, params.id), me),
  )
  endpoint(
    service,
    app,
    {
      method: 'patch',
      path: '/api/people/{id}',
      summary: 'Sửa thông tin, cấp tài khoản, cấp lại mật khẩu',
      tag,
      params: one,
      body: changes,
    },
    async ({ me, params, body }) => {
      mustBeAdministrator(me)
      await ofUnit(app, me, params.id)
      const { username, renewPassword: renew, ...rest } = body
      const person = await updatePerson(app.db, params.id, rest)
      if (rest.active === false) await endSessions(app, person.id)
      return {
        ...shown(person, me),
        ...(username && (await account(app, person.id, username))),
        ...(renew && { password: await renewPassword(app, person.id) }),
      }
    },
  )
}

/** The person, if they are of the caller's unit; throws `notFound`. */
export async function ofUnit(app: App, me: Caller, person: string): Promise<Person> {
  const found = await getPerson(app.db, person)
  if (found.unit !== me.unit.id) throw new Problem('notFound')
  return found
}

async function account(app: App, person: string, username: string) {
  const password = generatePassword()
  await createAccount(app, { person, username, password })
  return { username, password }
}

function shown({ id, name, email, active }: Person, me: Caller) {
  const seesAddress = me.by.capacities.some((capacity) => ['administrator', 'office'].includes(capacity))
  return { id, name, active, ...((seesAddress || id === me.person.id) && { email }) }
}
