import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { App } from './app.ts'
import { isTrusted, trustedProxies } from './trusted-proxies.ts'

/** Người gọi đến: from where and with what. */
export interface Visitor {
  address: string
  /** As the browser names itself. */
  browser: string
}

/**
 * Who is calling. Behind proxies that are trusted (`TRUSTED_PROXIES`, and whatever runs on this machine as in
 * `deploy/nginx.conf`) the address is the last that the outermost of them has seen itself; anybody else's word about an
 * address is not taken.
 */
export function visitorOf(c: Context, { config }: App): Visitor {
  // Without a socket behind it, as when the service is called in-process.
  const incoming = (c.env as { incoming?: object } | undefined)?.incoming
  const peer = (incoming && getConnInfo(c).remote.address) ?? 'local'
  const named = c.req.header('x-forwarded-for')?.split(',') ?? []
  const way = [...named.map((each) => each.trim()).filter(Boolean), peer]
  const proxies = config.trustedProxies ?? thisMachine
  const address = way.findLast((each) => !isTrusted(proxies, each)) ?? way[0]!
  return {
    address: address.slice(0, 100),
    browser: (c.req.header('user-agent') ?? '').normalize('NFC').slice(0, 300),
  }
}

const thisMachine = trustedProxies()!
