import { randomUUID } from 'node:crypto'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { inTongue } from '../messages/tongue.ts'
import { type App, publicUrl } from './app.ts'
import type { Service } from './endpoint.ts'
import { answerProblem, Problem } from './problems.ts'
import { requestLog } from './request-log.ts'

const jsonBytesMax = 1024 * 1024
const forPages = {
  defaultSrc: ["'self'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
}
// Whatever a file holds, it runs nothing here and calls nobody.
const forFiles = {
  defaultSrc: ["'none'"],
  styleSrc: ["'unsafe-inline'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  sandbox: [],
}

/** What holds for every request: a number of its own, headers, a log line, a limit, and no writes from other pages. */
export function security(service: Service, app: App) {
  service.use(async (c, next) => {
    c.set('request', randomUUID())
    c.header('X-Request-Id', c.get('request'))
    await next()
  })
  // A browser sends the language it was bought with: only who asks for English and nothing else means it.
  service.use((c, next) => inTongue(c.req.header('accept-language') === 'en' ? 'en' : 'vi', next))
  service.use(requestLog(app))
  const transport = {
    strictTransportSecurity: publicUrl(app).startsWith('https:') && 'max-age=31536000',
    xFrameOptions: 'DENY',
  }
  const pages = secureHeaders({ ...transport, contentSecurityPolicy: forPages })
  const files = secureHeaders({ ...transport, contentSecurityPolicy: forFiles })
  service.use((c, next) => (c.req.path.startsWith('/api/files/') ? files(c, next) : pages(c, next)))
  service.use('/api/*', async (c, next) => {
    c.header('Cache-Control', 'no-store')
    const safe = ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)
    if (!safe && !c.req.header('authorization') && isForeign(c.req.raw.headers, app)) throw new Problem('otherOrigin')
    await next()
  })
  const limited = bodyLimit({
    maxSize: jsonBytesMax,
    onError: (c) => answerProblem(app, c, new Problem('tooLarge', { limit: '1 MB' })),
  })
  service.use('/api/*', (c, next) => (c.req.path === '/api/files' ? next() : limited(c, next)))
}

/**
 * Whether a browser says that another page sent this. A browser always says so; a program that brings no cookie of its
 * own accord has nothing to forge.
 */
function isForeign(headers: Headers, app: App): boolean {
  const site = headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return true
  const origin = headers.get('origin')
  if (!origin) return false
  return (
    origin !== new URL(publicUrl(app)).origin &&
    origin !== `http://${headers.get('host')}` &&
    origin !== `https://${headers.get('host')}`
  )
}
