import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt } from '../api/totp.ts'
import { setLock } from '../store/accounts.ts'
import { openDesk } from './account-desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  desk = await openDesk()
  desk.stop()
})
afterAll(() => desk.close())

const stepMs = 30_000
const codeNow = (secret: string, off = 0) => codeAt(secret, Math.floor(desk.service.app.now() / stepMs) + off)

/** An account with a second factor, as its telephone and its owner have it. */
async function secured(username: string) {
  const account = await desk.newAccount(username)
  const { token } = (await desk.signIn(username, account.password)).body
  const mine = desk.as(token)
  const { secret, uri } = (await mine.post('/api/account/second-factor', { password: account.password })).body
  const confirmed = await mine.post('/api/account/second-factor/confirmation', { code: codeNow(secret) })
  // The code that switched it on was taken by that.
  desk.wait(stepMs)
  return { ...account, mine, secret, uri, recoveryCodes: confirmed.body.recoveryCodes as string[] }
}

describe('Xác thực hai bước', () => {
  it('is off until a code has shown that the telephone has the secret', async () => {
    const { username, password } = await desk.newAccount('bat.do')
    const mine = desk.as((await desk.signIn(username, password)).body.token)
    expect((await mine.post('/api/account/second-factor', { password: 'sai' })).status).toBe(422)
    const { secret, uri } = (await mine.post('/api/account/second-factor', { password })).body
    expect(uri).toContain(`secret=${secret}`)
    expect((await desk.signIn(username, password)).status).toBe(201)
    const wrong = codeNow(secret) === '000000' ? '000001' : '000000'
    const refused = await mine.post('/api/account/second-factor/confirmation', { code: wrong })
    expect(refused).toMatchObject({ status: 401, body: { code: 'wrongCode' } })
    expect((await mine.get('/api/account')).body.secondFactor.since).toBeNull()
  })

  it('then asks for a code in a second step, and tells nobody who lacks the password that it would', async () => {
    const { username, password, secret, recoveryCodes } = await secured('hai.buoc')
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(await desk.signIn(username, password)).toMatchObject({ status: 401, body: { code: 'secondFactorAsked' } })
    expect(await desk.signIn(username, 'sai')).toMatchObject({ status: 401, body: { code: 'wrongPassword' } })
    expect(await desk.signIn(username, 'sai', { code: codeNow(secret) })).toMatchObject({
      body: { code: 'wrongPassword' },
    })
    expect((await desk.signIn(username, password, { code: codeNow(secret) })).status).toBe(201)
  })

  it('takes a code once, also when twenty bring it at once', async () => {
    const { username, password, secret } = await secured('mot.lan')
    const code = codeNow(secret)
    const bring = (n: number) => desk.signIn(username, password, { code, address: `10.5.0.${n}` })
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => bring(n)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    desk.wait(15 * 60_000 + 1_000)
    const next = codeNow(secret)
    expect((await desk.signIn(username, password, { code: next })).status).toBe(201)
    expect(await desk.signIn(username, password, { code: next })).toMatchObject({ body: { code: 'wrongCode' } })
    // Nor one from before the one that was taken.
    expect((await desk.signIn(username, password, { code: codeNow(secret, -1) })).status).toBe(401)
  })

  it('takes a code of the half minute before or after, and none further off', async () => {
    const { username, password, secret } = await secured('lech.gio')
    desk.wait(10 * stepMs)
    const status = async (off: number) => (await desk.signIn(username, password, { code: codeNow(secret, off) })).status
    expect([await status(-2), await status(2), await status(-1), await status(0), await status(1)]).toEqual([
      401, 401, 201, 201, 201,
    ])
  })

  it('takes a recovery code in its stead, once, with or without its hyphens', async () => {
    const { username, password, secret, recoveryCodes } = await secured('du.phong')
    const [first, second] = recoveryCodes as [string, string]
    expect((await desk.signIn(username, password, { code: first })).status).toBe(201)
    expect(await desk.signIn(username, password, { code: first })).toMatchObject({ body: { code: 'wrongCode' } })
    expect((await desk.signIn(username, password, { code: second.replaceAll('-', '').toUpperCase() })).status).toBe(201)
    const { token } = (await desk.signIn(username, password, { code: codeNow(secret) })).body
    const mine = desk.as(token)
    expect((await mine.get('/api/account')).body.secondFactor.recoveryCodesLeft).toBe(8)
    const { recoveryCodes: anew } = (await mine.post('/api/account/second-factor/recovery-codes', { password })).body
    expect((await desk.signIn(username, password, { code: recoveryCodes[2]! })).status).toBe(401)
    expect((await desk.signIn(username, password, { code: anew[0] })).status).toBe(201)
  })

  it('locks after five wrong codes, from wherever they come, and not even the right one opens it then', async () => {
    const { username, password, secret } = await secured('do.ma')
    const wrong = (n: number) => desk.signIn(username, password, { code: `11111${n}`, address: `10.6.0.${n}` })
    for (let n = 0; n < 5; n++) expect(await wrong(n)).toMatchObject({ status: 401, body: { code: 'wrongCode' } })
    const sixth = await desk.signIn(username, password, { code: codeNow(secret), address: '10.6.1.1' })
    expect(sixth).toMatchObject({ status: 429, body: { code: 'tooMany' } })
    desk.wait(15 * 60_000 + 1_000)
    expect((await desk.signIn(username, password, { code: codeNow(secret) })).status).toBe(201)
  })

  it('counts neither a password that was right nor a name typed with a colon against the codes', async () => {
    const { username, password, secret } = await secured('khong.tinh')
    for (let n = 0; n < 6; n++)
      expect(await desk.signIn(username, password)).toMatchObject({ status: 401, body: { code: 'secondFactorAsked' } })
    for (let n = 0; n < 5; n++) await desk.signIn(`code:${username}`, 'sai', { address: '10.6.2.1' })
    expect((await desk.signIn(username, password, { code: codeNow(secret) })).status).toBe(201)
  })

  it('is switched off with the password alone, not by an open session', async () => {
    const { username, password, mine } = await secured('tat.di')
    expect((await mine.post('/api/account/second-factor/removal', { password: 'sai' })).status).toBe(422)
    expect((await mine.post('/api/account/second-factor/removal', { password })).status).toBe(204)
    expect((await desk.signIn(username, password)).status).toBe(201)
  })

  it('is reset by the administrator with a reason, which the person sees', async () => {
    const { id, username, password } = await secured('mat.may')
    const reset = (body: object) => desk.administrator.post(`/api/accounts/${id}/second-factor-reset`, body)
    expect((await reset({})).status).toBe(422)
    const office = await desk.service.signIn('vanphong')
    expect((await office.post(`/api/accounts/${id}/second-factor-reset`, { reason: 'Mất máy' })).status).toBe(403)
    expect((await reset({ reason: 'Đồng chí báo mất điện thoại' })).status).toBe(204)
    expect((await reset({ reason: 'Lần nữa' })).status).toBe(409)
    const mine = desk.as((await desk.signIn(username, password)).body.token)
    const { items } = (await mine.get('/api/account/events')).body
    expect(items[1]).toMatchObject({ kind: 'factorReset', byPerson: 'quantri', reason: 'Đồng chí báo mất điện thoại' })
  })

  it('lies in the database only sealed', async () => {
    const { id, secret, recoveryCodes } = await secured('niem.phong')
    const { db } = desk.service.app
    const kept = [
      await db.selectFrom('secondFactors').selectAll().where('person', '=', id).execute(),
      await db.selectFrom('recoveryCodes').selectAll().where('person', '=', id).execute(),
    ]
    expect(kept[1]).toHaveLength(10)
    for (const word of [secret, ...recoveryCodes]) expect(JSON.stringify(kept)).not.toContain(word)
  })
})

describe('Tài khoản của đơn vị', () => {
  const rowOf = async (id: string) =>
    (await desk.administrator.get('/api/accounts')).body.items.find(({ person }: { person: string }) => person === id)

  it('are shown to the administrator with last sign-in, second factor and lock', async () => {
    const { id, username, password } = await desk.newAccount('bang.mot')
    expect(await rowOf(id)).toMatchObject({
      username,
      lastSignInAt: null,
      secondFactor: false,
      sessions: 0,
      lockedAt: null,
    })
    await desk.signIn(username, password)
    expect(await rowOf(id)).toMatchObject({ sessions: 1, lastSignInAt: expect.stringMatching(/\+07:00$/) })
    const { id: other } = await secured('bang.hai')
    expect(await rowOf(other)).toMatchObject({ secondFactor: true })
  })

  it('are locked with a reason: sessions end at once, the right password is told why, a wrong one nothing', async () => {
    const { id, username, password } = await desk.newAccount('bi.khoa')
    const { token } = (await desk.signIn(username, password)).body
    const lock = await desk.administrator.post(`/api/accounts/${id}/lock`, { reason: 'Chuyển công tác' })
    expect(lock.status).toBe(204)
    expect((await desk.as(token).get('/api/account')).status).toBe(401)
    expect(await desk.signIn(username, password)).toMatchObject({ status: 403, body: { code: 'accountLocked' } })
    expect(await desk.signIn(username, 'sai')).toMatchObject({ status: 401, body: { code: 'wrongPassword' } })
    await desk.administrator.post(`/api/accounts/${id}/unlock`, { reason: 'Trở lại' })
    expect((await desk.signIn(username, password)).status).toBe(201)
    const self = await desk.administrator.post('/api/accounts/quantri/lock', { reason: 'Thử' })
    expect(self).toMatchObject({ status: 409, body: { detail: 'Không thể tự khóa tài khoản của chính mình.' } })
  })

  it('are nobody’s while locked, even to a session that slipped in at that very moment', async () => {
    const { id, username, password } = await desk.newAccount('lot.vao')
    const { token } = (await desk.signIn(username, password)).body
    await setLock(desk.service.app.db, id, '2026-11-01T08:00:00+07:00')
    expect((await desk.as(token).get('/api/desk')).status).toBe(401)
    await setLock(desk.service.app.db, id, null)
    expect((await desk.as(token).get('/api/desk')).status).toBe(200)
  })

  it('open no calendar while locked, and the same one afterwards', async () => {
    const { id, username, password } = await desk.newAccount('lich.khoa')
    const { token } = (await desk.signIn(username, password)).body
    const { url } = (await desk.as(token).post('/api/calendars')).body
    const status = async () => (await fetch(url)).status
    expect(await status()).toBe(200)
    await desk.administrator.post(`/api/accounts/${id}/lock`, { reason: 'Chuyển công tác' })
    expect(await status()).toBe(404)
    await desk.administrator.post(`/api/accounts/${id}/unlock`, { reason: 'Trở lại' })
    expect(await status()).toBe(200)
  })

  it('say until when too many failures keep somebody out, and are opened before that', async () => {
    const { id, username, password } = await desk.newAccount('sai.nhieu')
    for (let n = 0; n < 4; n++) await desk.signIn(username, 'sai')
    expect((await rowOf(id)).lockedUntil).toBeNull()
    await desk.signIn(username, 'sai')
    const { lockedUntil } = await rowOf(id)
    expect(Math.round((Date.parse(lockedUntil) - desk.service.app.now()) / 60_000)).toBe(15)
    expect((await desk.signIn(username, password)).status).toBe(429)
    expect((await desk.signIn(username, password)).status).toBe(429)
    const { items } = (await desk.administrator.get(`/api/sign-in-events?person=${id}&kind=lockedOut`)).body
    expect(items).toHaveLength(1)
    await desk.administrator.post(`/api/accounts/${id}/unlock`, { reason: 'Quên mật khẩu, đã xác minh' })
    expect((await desk.signIn(username, password)).status).toBe(201)
  })

  it('may try again when a quarter of an hour is over, and not a second before', async () => {
    const { username, password } = await desk.newAccount('cho.du')
    for (let n = 0; n < 5; n++) await desk.signIn(username, 'sai')
    desk.wait(15 * 60_000)
    expect((await desk.signIn(username, password)).status).toBe(429)
    desk.wait(1_000)
    expect((await desk.signIn(username, password)).status).toBe(201)
  })

  it('have their sessions ended by the administrator, and nothing else changed', async () => {
    const { id, username, password } = await desk.newAccount('ket.phien')
    const { token } = (await desk.signIn(username, password)).body
    await desk.administrator.post(`/api/accounts/${id}/sessions-end`, { reason: 'Bỏ quên ở phòng họp' })
    expect((await desk.as(token).get('/api/account')).status).toBe(401)
    expect((await desk.signIn(username, password)).status).toBe(201)
  })
})
