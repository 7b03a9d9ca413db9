import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** Người gọi đến: from where and with what. */
export interface Visitor {
  address: string
  /** As the browser names itself. */
  browser: string
}

/**
 * Who is calling. Behind a proxy on this machine (`deploy/nginx.conf`) the address is the last one it forwards, which
 * the proxy itself has seen; anybody else's word about an address is not taken.
 */
export function visitorOf(c: Context): Visitor {
  // Without a socket behind it, as when the service is called in-process.
  const incoming = (c.env as { incoming?: object } | undefined)?.incoming
  const peer = (incoming && getConnInfo(c).remote.address) ?? 'local'
  const forwarded = isThisMachine(peer) ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return {
    address: (forwarded || peer).slice(0, 100),
    browser: (c.req.header('user-agent') ?? '').normalize('NFC').slice(0, 300),
  }
}

function isThisMachine(address: string): boolean {
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)
}
