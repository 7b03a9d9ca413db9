import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { z } from 'zod'
import { id, line } from '../schemas/act.ts'
import { endSessions } from '../store/accounts.ts'
import { addPerson, getPerson, listPeople, type Person, updatePerson } from '../store/people.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { usernameShape as username } from './invitations.ts'
import { generatePassword } from './passwords.ts'
import { Problem } from './problems.ts'
import { createAccount, mayHaveAccount, renewPassword } from './sign-in.ts'
import { note } from './sign-in-journal.ts'
import { visitorOf } from './visitor.ts'
import { type Caller, mustBeAdministrator } from './who.ts'

const email = z.email().max(200)
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
      if (username) await mayHaveAccount(app, { username })
      const person = { id: randomUUID(), email: null, active: true, ...given, unit: me.unit.id }
      await addPerson(app.db, person)
      c.header('Location', `/api/people/${person.id}`)
      return { ...shown(person, me), ...(username && (await account(person, username, { me, c }))) }
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
    async ({ me, params, body, c }) => {
      mustBeAdministrator(me)
      await ofUnit(app, me, params.id)
      const { username, renewPassword: renew, ...rest } = body
      if (username) await mayHaveAccount(app, { person: params.id, username })
      const person = await updatePerson(app.db, params.id, rest)
      if (rest.active === false) await endSessions(app.db, person.id)
      return {
        ...shown(person, me),
        ...(username && (await account(person, username, { me, c }))),
        ...(renew && { password: await renewed(person, { me, c }) }),
      }
    },
  )

  async function account(person: Person, username: string, { me, c }: { me: Caller; c: Context }) {
    const password = generatePassword()
    await createAccount(app, { person: person.id, username, password })
    await note(app, visitorOf(c, app), { kind: 'accountMade', person, by: me.person.id })
    return { username, password }
  }

  async function renewed(person: Person, { me, c }: { me: Caller; c: Context }): Promise<string> {
    const password = await renewPassword(app, person.id)
    await note(app, visitorOf(c, app), { kind: 'passwordRenewed', person, by: me.person.id })
    return password
  }
}

/** The person, if they are of the caller's unit; throws `notFound`. */
export async function ofUnit(app: App, me: Caller, person: string): Promise<Person> {
  const found = await getPerson(app.db, person)
  if (found.unit !== me.unit.id) throw new Problem('notFound')
  return found
}

function shown({ id, name, email, active }: Person, me: Caller) {
  const seesAddress = me.by.capacities.some((capacity) => ['administrator', 'office'].includes(capacity))
  return { id, name, active, ...((seesAddress || id === me.person.id) && { email }) }
}
