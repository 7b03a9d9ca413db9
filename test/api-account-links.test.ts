import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyIn, openDesk, textOf } from './account-desk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let nobody: ReturnType<typeof desk.as>

beforeAll(async () => {
  desk = await openDesk()
  nobody = desk.as('')
})
afterAll(() => desk.close())

const strong = 'mật khẩu tự đặt'
const minuteMs = 60_000
let next = 0
// Each asks from an address of their own, so that none stands in another's way.
const from = () => ({ address: `10.9.${Math.floor(next / 250)}.${next++ % 250}` })

/** The key of the letter that whoever forgot their password gets. */
async function forget(username: string): Promise<string> {
  return desk.withMail(async () => {
    const before = (await desk.letters(username)).length
    await desk.as('', from()).post('/api/password-resets', { username })
    for (;;) {
      const letters = await desk.letters(username)
      if (letters.length > before) return keyIn(letters.at(-1)!)
    }
  })
}

const set = (key: string, newPassword = strong) => nobody.post('/api/account-links/password', { key, newPassword })

describe('Quên mật khẩu', () => {
  it('sends a letter whose link sets a new password, ends the sessions, and works once', async () => {
    const { username, password } = await desk.newAccount('quen.mot')
    const { token } = (await desk.signIn(username, password)).body
    const key = await forget(username)
    expect((await nobody.post('/api/account-links', { key })).body).toMatchObject({ purpose: 'reset', username })
    expect((await set(key)).status).toBe(200)
    expect((await desk.as(token).get('/api/account')).status).toBe(401)
    expect((await desk.signIn(username, password)).status).toBe(401)
    expect((await desk.signIn(username, strong)).status).toBe(201)
    const again = await set(key, 'một mật khẩu khác nữa')
    expect(again).toMatchObject({ status: 410, body: { code: 'linkOver' } })
    expect(again.body.detail).toMatch(/đã được dùng/)
    expect((await desk.signIn(username, strong)).status).toBe(201)
  })

  it('answers alike whether or not there is such a name, and sends nothing for one there is not', async () => {
    const { username } = await desk.newAccount('quen.hai')
    await desk.withMail(async () => {
      const ask = (name: string) => desk.as('', from()).post('/api/password-resets', { username: name })
      const [known, unknown] = [await ask(username), await ask('khong.co.ai')]
      expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
      expect(known.status).toBe(202)
    })
    const { rows } = await outboxOf('khong.co.ai')
    expect(rows).toBe(0)
  })

  it('is good for an hour and not a second longer', async () => {
    const { username } = await desk.newAccount('quen.ba')
    const key = await forget(username)
    const { expiresAt } = (await nobody.post('/api/account-links', { key: key })).body
    desk.stop(Date.parse(expiresAt) - 1_000)
    expect((await nobody.post('/api/account-links', { key: key })).status).toBe(200)
    desk.wait(1_000)
    for (const refused of [await nobody.post('/api/account-links', { key: key }), await set(key)]) {
      expect(refused.status).toBe(410)
      expect(refused.body.detail).toMatch(/hết hạn lúc \d\d\/\d\d\/\d{4} \d\d:\d\d/)
    }
  })

  it('is good for nothing once a later letter was sent or the password set in another way', async () => {
    const { id, username, password } = await desk.newAccount('quen.bon')
    const first = await forget(username)
    const second = await forget(username)
    expect((await set(first)).body.detail).toMatch(/liên kết gửi sau/)
    const mine = desk.as((await desk.signIn(username, password)).body.token)
    await mine.put('/api/account/password', { oldPassword: password, newPassword: 'đã nhớ ra rồi nhé' })
    expect((await set(second)).status).toBe(410)
    const third = await forget(username)
    await desk.administrator.patch(`/api/people/${id}`, { renewPassword: true })
    expect((await set(third)).status).toBe(410)
  })

  it('sets one password when twenty set theirs by it at once', async () => {
    const { username } = await desk.newAccount('quen.nam')
    const key = await forget(username)
    const wanted = Array.from({ length: 20 }, (_, n) => `mật khẩu thứ ${n + 1} của tôi`)
    const answers = await Promise.all(wanted.map((each) => set(key, each)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(19)
    const won = wanted[answers.findIndex(({ status }) => status === 200)]!
    expect((await desk.signIn(username, won)).status).toBe(201)
  })

  it('lets whoever was kept out for wrong passwords in by the new one, as the administrator’s new one does', async () => {
    const { id, username } = await desk.newAccount('bi.cho')
    const fail = async () => {
      for (let n = 0; n < 5; n++) await desk.signIn(username, 'sai')
      expect((await desk.signIn(username, 'sai')).status).toBe(429)
    }
    await fail()
    await set(await forget(username))
    expect((await desk.signIn(username, strong)).status).toBe(201)
    await fail()
    const { password } = (await desk.administrator.patch(`/api/people/${id}`, { renewPassword: true })).body
    expect((await desk.signIn(username, password)).status).toBe(201)
  })

  it('takes no weak password, and the link stays good after a refused one', async () => {
    const { username } = await desk.newAccount('quen.sau')
    const key = await forget(username)
    expect((await set(key, 'ngắn')).status).toBe(422)
    expect((await set(key)).status).toBe(200)
  })

  it('knows no key that was changed by one letter, and none that is nonsense', async () => {
    const { username } = await desk.newAccount('quen.bay')
    const key = await forget(username)
    const changed = key.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    for (const bad of [changed, key.split('.')[0]!, 'x', '..', 'a.b'.repeat(50)]) {
      const refused = await set(bad)
      expect(refused).toMatchObject({ status: 410, body: { code: 'linkOver' } })
      expect(refused.body.detail).toMatch(/không đúng hoặc bị thiếu/)
    }
    expect((await set(key)).status).toBe(200)
  })

  it('does not open a locked account or one of somebody who has left', async () => {
    const { id, username } = await desk.newAccount('quen.tam')
    const key = await forget(username)
    await desk.administrator.patch(`/api/people/${id}`, { active: false })
    expect((await set(key)).status).toBe(403)
  })

  it('may be asked for five times from one address, three times about one name, in a quarter of an hour', async () => {
    await desk.withMail(async () => {
      const here = desk.as('', { address: '10.8.8.8' })
      const ask = (username: string) => here.post('/api/password-resets', { username })
      for (let n = 0; n < 5; n++) expect((await ask(`ten.${n}`)).status).toBe(202)
      expect(await ask('ten.sau')).toMatchObject({ status: 429, body: { code: 'tooOften' } })
      const about = () => desk.as('', from()).post('/api/password-resets', { username: 'ten.chung' })
      for (let n = 0; n < 3; n++) expect((await about()).status).toBe(202)
      expect((await about()).status).toBe(429)
      desk.wait(15 * minuteMs + 1_000)
      expect((await about()).status).toBe(202)
    })
  })

  it('says to ask the administrator where the house has no mail server', async () => {
    const refused = await nobody.post('/api/password-resets', { username: 'vanphong' })
    expect(refused).toMatchObject({ status: 409 })
    expect(refused.body.detail).toMatch(/người quản trị cấp lại mật khẩu/)
  })
})

describe('Mời dùng tài khoản', () => {
  it('sends whoever has none yet a link to set their password, good for seven days', async () => {
    const person = (await desk.administrator.post('/api/people', { name: 'Người được mời', email: 'moi.moi@xa.vn' }))
      .body
    const invited = await desk.withMail(() =>
      desk.administrator.post(`/api/accounts/${person.id}/invitation`, { username: 'moi.moi' }),
    )
    expect(invited.body).toMatchObject({ sentTo: 'moi.moi@xa.vn' })
    expect(JSON.stringify(invited.body)).not.toContain('password')
    const [letter] = await desk.letters('moi.moi')
    expect(textOf(letter!.text)).toMatch(/đã lập cho đồng chí tài khoản “moi\.moi”/)
    const key = keyIn(letter!)
    const days = (Date.parse(invited.body.expiresAt) - desk.service.app.now()) / 86_400_000
    expect(Math.round(days)).toBe(7)
    expect((await set(key)).body).toEqual({ username: 'moi.moi' })
    expect((await desk.signIn('moi.moi', strong)).status).toBe(201)
  })

  it('shows a password once, as before, where the house has no mail server', async () => {
    const { id } = (await desk.administrator.post('/api/people', { name: 'Không có thư' })).body
    const made = (await desk.administrator.post(`/api/accounts/${id}/invitation`, { username: 'khong.thu' })).body
    expect((await desk.signIn('khong.thu', made.password)).status).toBe(201)
    const anew = (await desk.administrator.post(`/api/accounts/${id}/invitation`, {})).body
    expect((await desk.signIn('khong.thu', made.password)).status).toBe(401)
    expect((await desk.signIn('khong.thu', anew.password)).status).toBe(201)
  })

  it('wants a name for the account and an address for the letter, and says which is missing', async () => {
    const { id } = (await desk.administrator.post('/api/people', { name: 'Thiếu cả hai' })).body
    const invite = (body: object) =>
      desk.withMail(() => desk.administrator.post(`/api/accounts/${id}/invitation`, body))
    expect((await invite({})).body.detail).toMatch(/phải nêu tên đăng nhập/)
    expect((await invite({ username: 'thieu.thu' })).body.detail).toMatch(/chưa có địa chỉ thư điện tử/)
    expect((await invite({ username: 'có dấu' })).status).toBe(422)
    const office = await desk.service.signIn('vanphong')
    expect((await office.post(`/api/accounts/${id}/invitation`, { username: 'thieu.thu' })).status).toBe(403)
  })

  it('leaves no key where the office reads letters: it stands in the letter alone', async () => {
    const { username } = await desk.newAccount('xem.trom')
    const key = await forget(username)
    const office = await desk.service.signIn('vanphong')
    const { items } = (await office.get('/api/outbox?limit=500')).body
    const letter = items.find(({ toPerson, kind }: Record<string, string>) => kind === 'passwordReset' && toPerson)
    expect(letter.body).toContain('/mat-khau#khóa-chỉ-có-trong-thư-gửi-đi')
    const tables = await desk.service.app.db.selectFrom('accountLinks').selectAll().execute()
    expect(JSON.stringify([items, tables])).not.toContain(key.split('.')[1])
  })
})

async function outboxOf(username: string): Promise<{ rows: number }> {
  const found = await desk.service.app.db
    .selectFrom('outbox')
    .select('id')
    .where('body', 'like', `%“${username}”%`)
    .execute()
  return { rows: found.length }
}
