import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from './account-desk.ts'
import { ask } from './service.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let url: string
let cookie: string

beforeAll(async () => {
  desk = await openDesk()
  url = desk.service.url
  const { username, password } = await desk.newAccount('co.cookie')
  cookie = (await desk.signIn(username, password)).headers.get('set-cookie')!.split(';')[0]!
})
afterAll(() => desk.close())

const foreign = { origin: 'https://example.org', 'sec-fetch-site': 'cross-site' }
const json = { 'content-type': 'application/json' }

/** Everything that writes for whoever has the cookie, or for nobody. */
const writes: [method: string, path: string][] = [
  ['POST', '/api/sessions'],
  ['DELETE', '/api/sessions/current'],
  ['PUT', '/api/account/password'],
  ['DELETE', '/api/account/sessions'],
  ['POST', '/api/account/second-factor'],
  ['POST', '/api/account/second-factor/confirmation'],
  ['POST', '/api/account/second-factor/removal'],
  ['POST', '/api/password-resets'],
  ['POST', '/api/account-links/password'],
  ['POST', '/api/accounts/quantri/lock'],
  ['POST', '/api/accounts/quantri/invitation'],
  ['PATCH', '/api/people/quantri'],
  ['POST', '/api/agenda-items'],
]

describe('Bảo vệ trang', () => {
  it.each(writes)('refuses %s %s to another page that rides on the cookie', async (method, path) => {
    const from: Record<string, string>[] = [
      foreign,
      { origin: 'https://example.org' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of from) {
      const refused = await ask(`${url}${path}`, { method, headers: { cookie, ...json, ...headers }, body: '{}' })
      expect(refused).toMatchObject({ status: 403, body: { code: 'otherOrigin' } })
    }
  })

  it('takes no form for JSON, which another page may send without being asked', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const body = '{"username":"quantri","password":"x"}'
      const sent = await ask(`${url}/api/sessions`, { method: 'POST', headers: { 'content-type': type }, body })
      expect(sent.status).toBe(415)
    }
  })

  it('gives no other page leave to read an answer', async () => {
    const asked = await ask(`${url}/api/account`, { headers: { cookie, ...foreign } })
    expect(asked.headers.get('access-control-allow-origin')).toBeNull()
    const preflight = await ask(`${url}/api/account/password`, {
      method: 'OPTIONS',
      headers: { ...foreign, 'access-control-request-method': 'PUT' },
    })
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('keeps the session in a cookie that no script reads and no other site brings along', async () => {
    const { username, password } = await desk.newAccount('thuoc.tinh')
    const set = (await desk.signIn(username, password)).headers.get('set-cookie')!
    expect(set).toMatch(/^quy-che\.session_token=/)
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=43200']) expect(set).toContain(attribute)
    expect(set).not.toContain('Domain')
  })

  it('takes no cookie that was changed by one letter', async () => {
    const forged = cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    const swapped = cookie.replace(/=./, (start) => (start === '=A' ? '=B' : '=A'))
    expect((await ask(`${url}/api/account`, { headers: { cookie } })).status).toBe(200)
    for (const bad of [forged, swapped]) {
      expect((await ask(`${url}/api/account`, { headers: { cookie: bad } })).status).toBe(401)
    }
  })

  it('lets a page run and load only what is its own, and stand in no frame', async () => {
    const { headers } = await ask(`${url}/api/account`, { headers: { cookie } })
    const policy = headers.get('content-security-policy')!
    for (const rule of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('turns an address away after sixty failures in a quarter of an hour, whatever names it tries', async () => {
    const here = desk.as('', { address: '10.7.7.7' })
    const attempt = (n: number) => here.post('/api/sessions', { username: `thu.ten.${n}`, password: 'x' })
    for (let n = 0; n < 60; n++) expect((await attempt(n)).status).toBe(401)
    const sixtyFirst = await attempt(60)
    expect(sixtyFirst).toMatchObject({ status: 429, body: { code: 'tooMany' } })
    expect(Number(sixtyFirst.headers.get('retry-after'))).toBeGreaterThan(60)
    const { username, password } = await desk.newAccount('noi.khac')
    expect((await desk.signIn(username, password, { address: '10.7.7.8' })).status).toBe(201)
  }, 120_000)

  it('locks a name everywhere after twenty failures from twenty places', async () => {
    const { username, password } = await desk.newAccount('hai.muoi')
    for (let n = 0; n < 20; n++)
      expect((await desk.signIn(username, 'sai', { address: `10.7.0.${n}` })).status).toBe(401)
    expect((await desk.signIn(username, password, { address: '10.7.1.1' })).status).toBe(429)
  })
})
