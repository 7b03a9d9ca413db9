import { z } from 'zod'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { check } from './fields.ts'
import { readJson } from './json.ts'
import { givenPassword } from './passwords.ts'
import { Problem } from './problems.ts'
import { prove } from './proof.ts'
import { openSession, signInOf } from './sign-in.ts'
import { note } from './sign-in-journal.ts'
import { visitorOf } from './visitor.ts'
import { callerOf } from './who.ts'

const credentials = z.strictObject({
  username: z.string().min(1).max(100),
  password: givenPassword,
  /** Mã xác thực, or a recovery code, where the account asks for one. */
  code: z.string().min(1).max(40).optional(),
})

/** Đăng nhập và đăng xuất: a bearer token in the answer, and the same in an httpOnly cookie. */
export function sessions(service: Service, app: App) {
  service.openAPIRegistry.registerPath({
    method: 'post',
    path: '/api/sessions',
    summary: 'Đăng nhập',
    tags: ['Phiên làm việc'],
    request: { body: { required: true, content: { 'application/json': { schema: credentials } } } },
    responses: {
      201: { description: 'Token, người đăng nhập và các tư cách hôm nay' },
      401: {
        description: 'Tên hoặc mật khẩu không đúng; hoặc cần mã xác thực (`secondFactorAsked`), mã sai (`wrongCode`)',
      },
      403: { description: 'Tài khoản đang bị khóa' },
      429: { description: 'Quá nhiều lần thử' },
    },
  })
  service.post('/api/sessions', async (c) => {
    const given = check(credentials, await readJson(c))
    const visitor = visitorOf(c, app)
    const account = await prove(app, visitor, given)
    const me = await callerOf(app, account.person)
    if (!me) throw new Problem('wrongPassword')
    const { token, cookies } = await openSession(app, account, visitor)
    await note(app, visitor, { kind: 'signedIn', person: me.person })
    for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
    const { id, name } = me.person
    const unit = { id: me.unit.id, name: me.unit.name, demonstration: me.unit.demonstration }
    return c.json({ token, person: { id, name }, unit, capacities: me.by.capacities }, 201)
  })

  const tag = 'Phiên làm việc'
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/sessions/current', summary: 'Ai đang đăng nhập', tag },
    ({ me }) => ({
      person: { id: me.person.id, name: me.person.name },
      unit: { id: me.unit.id, name: me.unit.name, demonstration: me.unit.demonstration },
      capacities: me.by.capacities,
      organisations: me.by.organisations,
    }),
  )
  endpoint(
    service,
    app,
    { method: 'delete', path: '/api/sessions/current', summary: 'Đăng xuất', tag, status: 204 },
    async ({ c, me }) => {
      const { headers } = await (await signInOf(app)).api.signOut({ headers: c.req.raw.headers, returnHeaders: true })
      for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
      await note(app, visitorOf(c, app), { kind: 'signedOut', person: me.person })
    },
  )
}
