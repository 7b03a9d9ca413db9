import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { z } from 'zod'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { check } from './fields.ts'
import { readJson } from './json.ts'
import { attempt } from './lock-out.ts'
import { Problem } from './problems.ts'
import { signInOf } from './sign-in.ts'
import { callerOf } from './who.ts'

const credentials = z.strictObject({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(128),
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
      401: { description: 'Tên hoặc mật khẩu không đúng' },
      429: { description: 'Quá nhiều lần thử' },
    },
  })
  service.post('/api/sessions', async (c) => {
    const { username, password } = check(credentials, await readJson(c))
    const { succeeded } = await attempt(app, username, addressOf(c))
    const { headers, response } = await signIn(app, username, password)
    const me = await callerOf(app, (response.user as unknown as { person: string }).person)
    if (!me) throw new Problem('wrongPassword')
    await succeeded()
    for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
    const { id, name } = me.person
    const unit = { id: me.unit.id, name: me.unit.name, demonstration: me.unit.demonstration }
    return c.json({ token: response.token, person: { id, name }, unit, capacities: me.by.capacities }, 201)
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
    async ({ c }) => {
      const { headers } = await (await signInOf(app)).api.signOut({ headers: c.req.raw.headers, returnHeaders: true })
      for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
    },
  )
}

async function signIn(app: App, username: string, password: string) {
  const { api } = await signInOf(app)
  try {
    return await api.signInUsername({ body: { username, password }, returnHeaders: true })
  } catch (error) {
    const { statusCode } = error as { statusCode?: number }
    if (statusCode && statusCode < 500) throw new Problem('wrongPassword')
    throw error
  }
}

function addressOf(c: Context): string {
  // Without a socket behind it, as when the service is called in-process.
  const incoming = (c.env as { incoming?: object } | undefined)?.incoming
  return (incoming && getConnInfo(c).remote.address) ?? 'local'
}
