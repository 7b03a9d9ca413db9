import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import type { App } from '../api/app.ts'
import { isTrusted, trustedProxies } from '../api/trusted-proxies.ts'
import { visitorOf } from '../api/visitor.ts'
import { readConfig } from '../config.ts'

let close = () => {}
afterEach(() => close())

/** What the service takes for the caller's address when a proxy on this machine hands on this header. */
async function addressSeen(forwarded: string, proxies = ''): Promise<string> {
  const app = { config: readConfig({ env: { TRUSTED_PROXIES: proxies } }) } as App
  const service = new Hono().get('/', (c) => c.text(visitorOf(c, app).address))
  const server = createAdaptorServer(service)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  close = () => void server.close()
  const { port } = server.address() as { port: number }
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-forwarded-for': forwarded } })
  return answer.text()
}

describe('Địa chỉ của người gọi', () => {
  it('is what a proxy on this machine has seen, not what the caller said of itself before', async () => {
    expect(await addressSeen('203.0.113.7')).toBe('203.0.113.7')
    expect(await addressSeen('1.2.3.4, 203.0.113.7')).toBe('203.0.113.7')
  })

  it('is looked for behind a proxy elsewhere only where that one is trusted', async () => {
    expect(await addressSeen('1.2.3.4, 203.0.113.7, 10.9.0.5')).toBe('10.9.0.5')
    expect(await addressSeen('1.2.3.4, 203.0.113.7, 10.9.0.5', '10.9.0.0/16')).toBe('203.0.113.7')
    expect(await addressSeen('203.0.113.7, 10.9.0.5, fd00::2', '10.9.0.5, fd00::/8')).toBe('203.0.113.7')
  })

  it('is the furthest proxy where there is nobody behind it, and the peer without a header', async () => {
    expect(await addressSeen('10.9.0.6, 10.9.0.5', '10.9.0.0/16')).toBe('10.9.0.6')
    expect(await addressSeen(' , ')).toBe('127.0.0.1')
  })
})

describe('Máy chủ trung gian được tin', () => {
  it('are addresses and networks up to their last address, and this machine without being named', () => {
    const list = trustedProxies('10.9.0.0/31, fd00::/8')!
    const trusted = ['10.9.0.0', '10.9.0.1', '::ffff:10.9.0.1', '127.0.0.9', '::1', 'fdff::1']
    expect(trusted.filter((each) => !isTrusted(list, each))).toEqual([])
    expect(['10.9.0.2', '128.0.0.1', 'fe00::1', 'local', ''].filter((each) => isTrusted(list, each))).toEqual([])
  })

  it.each(['10.9.0.0/33', 'fd00::/129', '10.9.0', 'proxy.example', '10.9.0.0/', '10.9.0.0/8/8', '10.9.0.0/-1'])(
    'cannot be %s',
    (text) => expect(trustedProxies(text)).toBeUndefined(),
  )
})
