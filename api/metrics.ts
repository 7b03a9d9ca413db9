import { timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { contentType, exposition } from '../measures/exposition.ts'
import type { App } from './app.ts'
import type { Service } from './endpoint.ts'
import { Problem } from './problems.ts'

/** `/metrics`: figures for Prometheus; to everybody else there is no such path. */
export function metrics(service: Service, app: App) {
  service.get('/metrics', async (c) => {
    if (!mayMeasure(c, app)) throw new Problem('noSuchPath')
    return c.body(await exposition(app.db), 200, { 'Content-Type': contentType })
  })
}

/** Who brings the token, where one is set; else who asks from this machine itself, not through a proxy on it. */
function mayMeasure(c: Context, { config }: App): boolean {
  if (config.metricsToken) return isEqual(c.req.header('authorization') ?? '', `Bearer ${config.metricsToken}`)
  if (c.req.header('x-forwarded-for') || c.req.header('forwarded') || c.req.header('via')) return false
  const incoming = (c.env as { incoming?: object } | undefined)?.incoming
  const address = incoming && getConnInfo(c).remote.address
  return address !== undefined && /^(::ffff:)?127\.|^::1$/.test(address)
}

function isEqual(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
