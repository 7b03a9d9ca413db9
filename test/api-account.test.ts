import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from './account-desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const strong = 'một câu ngắn dễ nhớ'

describe('Đổi mật khẩu', () => {
  it('asks for the old one and says at its field when that is wrong', async () => {
    const { username, password } = await desk.newAccount('doi.sai')
    const { token } = (await desk.signIn(username, password)).body
    const refused = await desk
      .as(token)
      .put('/api/account/password', { oldPassword: 'nhớ nhầm rồi', newPassword: strong })
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toEqual([{ path: 'oldPassword', detail: 'Mật khẩu đang dùng không đúng.' }])
    expect((await desk.signIn(username, password)).status).toBe(201)
  })

  it('ends every other session and keeps this one', async () => {
    const { username, password } = await desk.newAccount('doi.dung')
    const [here, elsewhere] = [await desk.signIn(username, password), await desk.signIn(username, password)]
    const mine = desk.as(here.body.token)
    expect((await mine.put('/api/account/password', { oldPassword: password, newPassword: strong })).status).toBe(204)
    expect((await mine.get('/api/account')).body.username).toBe('doi.dung')
    expect((await desk.as(elsewhere.body.token).get('/api/account')).status).toBe(401)
    expect((await desk.signIn(username, password)).status).toBe(401)
    expect((await desk.signIn(username, strong.normalize('NFD'))).status).toBe(201)
  })

  it('takes ten characters and not nine, neither the name, nor one letter over and over, nor the old one again', async () => {
    const { username, password } = await desk.newAccount('do.dai')
    const mine = desk.as((await desk.signIn(username, password)).body.token)
    const to = (newPassword: string) => mine.put('/api/account/password', { oldPassword: password, newPassword })
    for (const [bad, sentence] of [
      ['chín kýtự', /ít nhất 10 ký tự/],
      ['Do.Dai2026', /tên đăng nhập/],
      ['aaaaaaaaaaaaab', /dễ đoán/],
      [password, /phải khác/],
    ] as const) {
      const refused = await to(bad)
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'newPassword' }] } })
      expect(refused.body.detail).toMatch(sentence)
    }
    expect((await to('mười ký tự')).status).toBe(204)
  })

  it('cannot be used to guess the old one: the sixth try is turned away', async () => {
    const { username, password } = await desk.newAccount('doan.mo')
    const mine = desk.as((await desk.signIn(username, password)).body.token)
    const guess = () => mine.put('/api/account/password', { oldPassword: 'đoán thử', newPassword: strong })
    for (let n = 0; n < 5; n++) expect((await guess()).status).toBe(422)
    const sixth = await mine.put('/api/account/password', { oldPassword: password, newPassword: strong })
    expect(sixth).toMatchObject({ status: 429, body: { code: 'tooMany' } })
  })
})

describe('Phiên làm việc', () => {
  it('are listed with browser and address, and which is this one', async () => {
    const { username, password } = await desk.newAccount('xem.phien')
    const phone = { address: '10.1.1.1', browser: 'Mozilla/5.0 (iPhone) Version/26.0 Safari/605' }
    await desk.signIn(username, password, phone)
    const { token } = (await desk.signIn(username, password)).body
    const { items } = (await desk.as(token).get('/api/account/sessions')).body
    expect(items).toHaveLength(2)
    expect(items.find(({ current }: { current: boolean }) => !current)).toMatchObject(phone)
    expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1)
    expect(JSON.stringify(items)).not.toContain(token)
  })

  it('end one by one, or all but this', async () => {
    const { username, password } = await desk.newAccount('ket.thuc')
    const tokens: string[] = []
    for (let n = 0; n < 4; n++) tokens.push((await desk.signIn(username, password)).body.token)
    const [first, ...others] = tokens
    const mine = desk.as(first!)
    const open = async () => Promise.all(tokens.map(async (each) => (await desk.as(each).get('/api/account')).status))
    const { items } = (await mine.get('/api/account/sessions')).body
    const one = items.find(({ current }: { current: boolean }) => !current)
    expect((await mine.delete(`/api/account/sessions/${one.id}`)).status).toBe(204)
    expect((await mine.delete(`/api/account/sessions/${one.id}`)).status).toBe(404)
    expect((await open()).filter((status) => status === 200)).toHaveLength(others.length)
    expect((await mine.delete('/api/account/sessions')).status).toBe(204)
    expect(await open()).toEqual([200, 401, 401, 401])
  })

  it('of another are nobody else’s to see or end', async () => {
    const [a, b] = [await desk.newAccount('cua.toi'), await desk.newAccount('cua.nguoi')]
    const mine = desk.as((await desk.signIn(a.username, a.password)).body.token)
    const theirs = desk.as((await desk.signIn(b.username, b.password)).body.token)
    const { id } = (await theirs.get('/api/account/sessions')).body.items[0]
    expect((await mine.delete(`/api/account/sessions/${id}`)).status).toBe(404)
    expect((await theirs.get('/api/account')).status).toBe(200)
  })
})

describe('Nhật ký đăng nhập', () => {
  it('tells a person what last happened to their account, with the instant and the address', async () => {
    const { username, password } = await desk.newAccount('co.nhat.ky')
    await desk.signIn(username, 'sai', { address: '10.2.2.2' })
    const { token } = (await desk.signIn(username, password, { address: '10.3.3.3' })).body
    const { items } = (await desk.as(token).get('/api/account/events')).body
    const told = items.map(({ kind, address }: { kind: string; address: string }) => [kind, address])
    expect(told.slice(0, 2)).toEqual([
      ['signedIn', '10.3.3.3'],
      ['wrongPassword', '10.2.2.2'],
    ])
    expect(items[0].at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/)
  })

  it('tells the administrator of everybody, page by page, and nobody else', async () => {
    const { id, username, password } = await desk.newAccount('nhieu.dong')
    for (let n = 0; n < 3; n++) await desk.signIn(username, password)
    const page = async (before = '') =>
      (await desk.administrator.get(`/api/sign-in-events?person=${id}&limit=2${before}`)).body
    const first = await page()
    const second = await page(`&before=${first.nextBefore}`)
    const kinds = [...first.items, ...second.items].map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(['signedIn', 'signedIn', 'signedIn', 'accountMade'])
    expect([first.nextBefore === null, second.nextBefore]).toEqual([false, null])
    const office = await desk.service.signIn('vanphong')
    expect((await office.get('/api/sign-in-events')).status).toBe(403)
    expect((await office.get('/api/accounts')).status).toBe(403)
  })

  it('does not keep a name that nobody has: it may be a password in the wrong field', async () => {
    await desk.signIn('MatKhauGoNham', 'x', { address: '10.4.4.4' })
    const { items } = (await desk.administrator.get('/api/sign-in-events?kind=unknownName')).body
    expect(items[0]).toMatchObject({ kind: 'unknownName', person: null, address: '10.4.4.4' })
    expect(JSON.stringify(items)).not.toMatch(/matkhaugonham/i)
  })

  it('is kept for a year and not a second longer', async () => {
    const { id, username, password } = await desk.newAccount('mot.nam')
    await desk.signIn(username, password)
    const old = async () =>
      (await desk.administrator.get(`/api/sign-in-events?person=${id}&kind=accountMade`)).body.items.length
    const { at } = (await desk.administrator.get(`/api/sign-in-events?person=${id}&kind=accountMade`)).body.items[0]
    desk.stop(Date.parse(at) + 365 * 86_400_000)
    await desk.signIn(username, password)
    expect(await old()).toBe(1)
    desk.wait(1_000)
    await desk.signIn(username, password)
    expect(await old()).toBe(0)
  })
})
