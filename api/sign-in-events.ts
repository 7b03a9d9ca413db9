import { z } from 'zod'
import { id } from '../schemas/act.ts'
import { listSignInEvents } from '../store/sign-in-events.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { signInKinds } from './sign-in-journal.ts'
import { mustBeAdministrator } from './who.ts'

const query = z.strictObject({
  person: id.optional(),
  kind: z.enum(signInKinds).optional(),
  /** The `nextBefore` of the page before this one. */
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** Nhật ký đăng nhập của đơn vị, the latest first, a page at a time: for the administrator. */
export function signInEvents(service: Service, app: App) {
  const summary = 'Nhật ký đăng nhập của đơn vị, giữ một năm'
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/sign-in-events', summary, tag: 'Tài khoản của đơn vị', query },
    async ({ me, query: { limit, ...asked } }) => {
      mustBeAdministrator(me)
      const found = await listSignInEvents(app.db, { ...asked, unit: me.unit.id, limit: limit + 1 })
      const items = found.slice(0, limit)
      return { items, nextBefore: found.length > limit ? items.at(-1)!.id : null }
    },
  )
}
