import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { procedureOf, procedures } from '../machines/index.ts'
import { requestSeconds } from '../measures/counters.ts'
import type { App } from './app.ts'
import { pathOf } from './paths.ts'

const ofDossiers = Object.keys(procedures).map((stem) => `${pathOf(procedureOf(stem).plural)}/:id`)

/** Nhật ký vận hành: one line a request, by its route and the ids in it; no name, no title, nothing that was sent. */
export function requestLog(app: App): MiddlewareHandler<{ Variables: { request: string } }> {
  return async (c, next) => {
    const began = performance.now()
    await next()
    const ms = Math.round(performance.now() - began)
    const { method } = c.req
    const { status } = c.res
    const route = routeOf(c)
    requestSeconds.observe({ method, route, status }, ms / 1000)
    const dossier = ofDossiers.some((path) => route.startsWith(path)) ? c.req.path.split('/')[3] : undefined
    app.log.info({ request: c.get('request'), method, route, dossier, status, ms })
  }
}

/** The route as it was declared; what nobody declared may be anything that somebody typed. */
function routeOf(c: Context): string {
  return matchedRoutes(c).findLast(({ path, method }) => method !== 'ALL' && !path.includes('*'))?.path ?? 'none'
}
