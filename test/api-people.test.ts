import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAccount } from '../api/sign-in.ts'
import { addMembership } from '../store/memberships.ts'
import { addPerson } from '../store/people.ts'
import { addUnit } from '../store/units.ts'
import { type Answer, ask, type Caller, openService, type TestService } from './service.ts'

let service: TestService
let administrator: Caller
let office: Caller
let secretary: Caller

beforeAll(async () => {
  service = await openService()
  administrator = await service.signIn('quantri')
  office = await service.signIn('vanphong')
  secretary = await service.signIn('bithu')
}, 60_000)
afterAll(() => service.close(), 30_000)

function signIn(username: string, password: string, headers: Record<string, string> = {}): Promise<Answer> {
  const body = JSON.stringify({ username, password })
  return ask(`${service.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
}

async function newAccount(username: string): Promise<{ id: string; username: string; password: string }> {
  const { status, body } = await administrator.post('/api/people', { name: `Người ${username}`, username })
  expect(status).toBe(201)
  return body
}

describe('Đăng nhập', () => {
  it('answers with a token, the person and what they are today, and an httpOnly same-site cookie', async () => {
    const { username, password } = service.accounts.find((account) => account.username === 'bithu')!
    const { status, body, headers } = await signIn(username, password)
    expect(status).toBe(201)
    expect(body.person).toEqual({ id: 'bithu', name: 'Bí thư' })
    expect(body.capacities).toEqual(expect.arrayContaining(['secretary', 'permanentBoard', 'standingCommittee']))
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
    const cookie = headers.get('set-cookie')!.split(';')[0]!
    const current = await ask(`${service.url}/api/sessions/current`, { headers: { cookie } })
    expect(current.body.person.id).toBe('bithu')
  })

  it('knows no difference between a wrong name and a wrong password', async () => {
    const [wrongName, wrongPassword] = [await signIn('khong.co', 'x'), await signIn('uyvien.bch11', 'x')]
    expect(wrongName).toMatchObject({ status: 401, body: { code: 'wrongPassword' } })
    expect({ ...wrongPassword.body }).toEqual({ ...wrongName.body })
  })

  it('takes a password in whichever Unicode form the keyboard sends it', async () => {
    await addPerson(service.app.db, {
      id: 'go-dau',
      unit: 'lung-phinh',
      name: 'Người gõ dấu',
      email: null,
      active: true,
    })
    await createAccount(service.app, { person: 'go-dau', username: 'go.dau', password: 'mật khẩu tiếng Việt' })
    expect((await signIn('Go.Dau', 'mật khẩu tiếng Việt'.normalize('NFD'))).status).toBe(201)
  })

  it('locks out after five failures, says how long, and lets the sixth not even guess right', async () => {
    const { username, password } = await newAccount('nguoi.quen')
    for (let n = 0; n < 5; n++) expect((await signIn(username, 'sai')).status).toBe(401)
    const locked = await signIn(username, password)
    expect(locked).toMatchObject({ status: 429, body: { code: 'tooMany' } })
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(60)
  })

  it('counts twenty attempts at once one by one', async () => {
    const { username } = await newAccount('nhieu.lan')
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(username, 'sai')))
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5)
  })

  it('refuses to write for a page from elsewhere that rides on the cookie', async () => {
    const { username, password } = await newAccount('co.cookie')
    const cookie = (await signIn(username, password)).headers.get('set-cookie')!.split(';')[0]!
    const leave = (headers: Record<string, string>) =>
      ask(`${service.url}/api/sessions/current`, { method: 'DELETE', headers: { cookie, ...headers } })
    const foreign = await leave({ origin: 'https://example.org', 'sec-fetch-site': 'cross-site' })
    expect(foreign).toMatchObject({ status: 403, body: { code: 'otherOrigin' } })
    expect((await leave({ origin: 'https://example.org' })).status).toBe(403)
    expect((await leave({ origin: service.url, 'sec-fetch-site': 'same-origin' })).status).toBe(204)
    expect((await ask(`${service.url}/api/sessions/current`, { headers: { cookie } })).status).toBe(401)
  })

  it('ends with the session, with a renewed password and with the account', async () => {
    const { id, username, password } = await newAccount('thoi.viec')
    const { token } = (await signIn(username, password)).body
    const mine = { headers: { authorization: `Bearer ${token}` } }
    expect((await ask(`${service.url}/api/desk`, mine)).status).toBe(200)
    const renewed = await administrator.patch(`/api/people/${id}`, { renewPassword: true })
    expect((await ask(`${service.url}/api/desk`, mine)).status).toBe(401)
    expect((await signIn(username, password)).status).toBe(401)
    expect((await signIn(username, renewed.body.password)).status).toBe(201)
    await administrator.patch(`/api/people/${id}`, { active: false })
    expect((await signIn(username, renewed.body.password)).status).toBe(401)
  })
})

describe('Cấp tài khoản', () => {
  const nobody = async (name: string) =>
    (await administrator.get('/api/people')).body.items.every((person: { name: string }) => person.name !== name)

  it('refuses a taken user name before anybody is entered or changed', async () => {
    await newAccount('da.co')
    const taken = { status: 409, body: { code: 'usernameTaken' } }
    expect(await administrator.post('/api/people', { name: 'Người thêm', username: 'Da.Co' })).toMatchObject(taken)
    expect(await nobody('Người thêm')).toBe(true)
    const { id } = (await administrator.post('/api/people', { name: 'Chưa có tài khoản' })).body
    const renamed = { name: 'Đổi tên', username: 'da.co' }
    expect(await administrator.patch(`/api/people/${id}`, renamed)).toMatchObject(taken)
    expect(await nobody('Đổi tên')).toBe(true)
  })

  it('gives a password to an account that was left without one', async () => {
    const { id, username } = await newAccount('do.dang')
    await sql`DELETE FROM sign_in_accounts USING sign_in_users u WHERE user_id = u.id AND u.person = ${id}`.execute(
      service.app.db,
    )
    const { password } = (await administrator.patch(`/api/people/${id}`, { renewPassword: true })).body
    expect((await signIn(username, password)).status).toBe(201)
  })
})

describe('Người và tư cách', () => {
  it('are the administrator’s to enter, and nobody else’s', async () => {
    const refused = await office.post('/api/people', { name: 'Người mới' })
    expect(refused).toMatchObject({ status: 403, body: { code: 'notYours' } })
    expect(
      (await secretary.post('/api/memberships', { person: 'bithu', capacity: 'office', fromOn: '2026-01-01' })).status,
    ).toBe(403)
  })

  it('change what a person may do from the day on that they say', async () => {
    const { id, username, password } = await newAccount('can.bo.moi')
    const { token } = (await signIn(username, password)).body
    const capacities = async () =>
      (await ask(`${service.url}/api/sessions/current`, { headers: { authorization: `Bearer ${token}` } })).body
        .capacities
    expect(await capacities()).toEqual([])
    const entered = await administrator.post('/api/memberships', {
      person: id,
      capacity: 'office',
      fromOn: '2026-01-01',
    })
    expect(await capacities()).toEqual(['office'])
    await administrator.patch(`/api/memberships/${entered.body.id}`, { toOn: '2026-01-31' })
    expect(await capacities()).toEqual([])
  })

  it('refuse a second secretary, a capacity twice and days the wrong way round', async () => {
    const second = { person: 'vanphong', capacity: 'secretary', fromOn: '2026-01-01' }
    expect(await administrator.post('/api/memberships', second)).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    })
    const twice = { person: 'vanphong', capacity: 'office', fromOn: '2026-01-01' }
    expect((await administrator.post('/api/memberships', twice)).status).toBe(409)
    const reversed = { person: 'vanphong', capacity: 'inspectionCommission', fromOn: '2026-02-01', toOn: '2026-01-01' }
    expect((await administrator.post('/api/memberships', reversed)).status).toBe(422)
    const stranger = { person: 'khong-co', capacity: 'office', fromOn: '2026-01-01' }
    expect((await administrator.post('/api/memberships', stranger)).status).toBe(422)
  })

  it('suspend a member and let them count again, for the administrator alone', async () => {
    const { id } = await newAccount('bi.dinh.chi')
    const given = { person: id, capacity: 'inspectionCommission', fromOn: '2026-01-01' }
    const { id: membership } = (await administrator.post('/api/memberships', given)).body
    const path = `/api/memberships/${membership}`
    expect((await office.patch(path, { suspendedFrom: '2026-05-10' })).status).toBe(403)
    expect((await administrator.patch(path, { resumedFrom: '2026-05-12' })).status).toBe(409)
    expect((await administrator.patch(path, { suspendedFrom: '2025-05-10' })).status).toBe(422)
    expect((await administrator.patch(path, { suspendedFrom: '2026-05-10' })).body.suspendedFrom).toBe('2026-05-10')
    const resumed = await administrator.patch(path, { resumedFrom: '2026-06-01' })
    expect(resumed.body).toMatchObject({ person: id, fromOn: '2026-06-01', toOn: null, suspendedFrom: null })
  })

  it('rename and end an organisation, whose people belong to it no longer', async () => {
    const { id } = (await administrator.post('/api/organisations', { name: 'Trạm Thú y', kind: 'agency' })).body
    const path = `/api/organisations/${id}`
    await administrator.post(`${path}/members`, { person: 'vanphong', fromOn: '2026-01-01' })
    expect((await office.patch(path, { name: 'Trạm Chăn nuôi' })).status).toBe(403)
    expect((await administrator.patch('/api/organisations/khong-co', { name: 'X' })).status).toBe(404)
    expect((await administrator.patch(path, { name: 'Phòng Kinh tế' })).status).toBe(409)
    expect((await administrator.patch(path, {})).status).toBe(200)
    const ended = await administrator.patch(path, { name: 'Trạm Chăn nuôi', toOn: '2026-06-30' })
    expect(ended.body).toMatchObject({ id, name: 'Trạm Chăn nuôi', toOn: '2026-06-30' })
    expect((await office.get('/api/organisations')).body.items).toContainEqual(ended.body)
    expect((await office.get(`${path}/members`)).body.items).toMatchObject([{ person: 'vanphong', toOn: '2026-06-30' }])
  })

  it('show a body as it sat on a day', async () => {
    const on = (day: string) => office.get(`/api/bodies/standingCommittee/members?on=${day}`)
    expect((await on('2026-04-28')).body).toMatchObject({ sitting: 9 })
    expect((await on('2025-06-30')).body).toMatchObject({ sitting: 0 })
    expect((await on('2026-04-31')).status).toBe(422)
    expect((await office.get('/api/bodies/politburo/members')).status).toBe(404)
  })

  it('keep one unit from another: their people and dossiers are not there', async () => {
    const { db } = service.app
    await addUnit(db, {
      id: 'khac',
      name: 'Đảng ủy khác',
      demonstration: false,
      term: '2025-2030',
      createdAt: '2026-01-01T00:00:00+07:00',
    })
    await addPerson(db, { id: 'khac-vp', unit: 'khac', name: 'Văn phòng khác', email: null, active: true })
    for (const capacity of ['office', 'administrator'] as const)
      await addMembership(db, { unit: 'khac', person: 'khac-vp', capacity, fromOn: '2025-07-01' })
    await createAccount(service.app, { person: 'khac-vp', username: 'khac.vp', password: 'mat-khau-khac' })
    const { token } = (await signIn('khac.vp', 'mat-khau-khac')).body
    const theirs = { headers: { authorization: `Bearer ${token}` } }
    const { id } = (await office.post('/api/agenda-items', { title: 'Của đơn vị này', body: 'standingCommittee' })).body
    expect((await ask(`${service.url}/api/agenda-items/${id}`, theirs)).status).toBe(404)
    expect((await ask(`${service.url}/api/verify/${id}`, theirs)).status).toBe(404)
    expect((await ask(`${service.url}/api/people/bithu`, theirs)).status).toBe(404)
    expect((await ask(`${service.url}/api/people`, theirs)).body.items).toHaveLength(1)
    expect((await ask(`${service.url}/api/dossiers`, theirs)).body.items).toEqual([])
  })

  it('cannot begin anything before a regulation is adopted, and the answer says so', async () => {
    const { token } = (await signIn('khac.vp', 'mat-khau-khac')).body
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'k1' }
    const body = JSON.stringify({ title: 'Chưa có quy chế', body: 'standingCommittee' })
    const begun = await ask(`${service.url}/api/agenda-items`, { method: 'POST', headers, body })
    expect(begun).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect(begun.body.detail).toMatch(/chưa có quy chế nào có hiệu lực/)
  })
})

describe('Ủy quyền (C-06)', () => {
  const days = { fromOn: '2026-11-01', toOn: '2026-12-31' }

  it('is given by the secretary, entered by the office with its reference, and by nobody else', async () => {
    const given = await secretary.post('/api/authorisations', {
      kind: 'authorisation',
      holder: 'phobithu.thuongtruc',
      ...days,
    })
    expect(given).toMatchObject({ status: 201, body: { giver: 'bithu' } })
    const bare = await office.post('/api/authorisations', {
      kind: 'authorisation',
      holder: 'phobithu.thuongtruc',
      ...days,
    })
    expect(bare.status).toBe(422)
    const entered = { kind: 'namedSubstitute', holder: 'uyvien.btv04', reference: '12-KL/ĐU', ...days }
    expect((await office.post('/api/authorisations', entered)).body).toMatchObject({ giverBody: 'standingCommittee' })
    const member = await service.signIn('uyvien.btv05')
    expect((await member.post('/api/authorisations', entered)).status).toBe(403)
  })

  it('has an end, and is not given to oneself', async () => {
    const endless = { kind: 'authorisation', holder: 'phobithu.thuongtruc', fromOn: '2026-11-01' }
    expect((await secretary.post('/api/authorisations', endless)).status).toBe(422)
    expect(
      (await secretary.post('/api/authorisations', { kind: 'authorisation', holder: 'bithu', ...days })).status,
    ).toBe(422)
  })
})

describe('Quy chế và lịch', () => {
  it('gives every value in force with its article and quotation', async () => {
    const { body } = await office.get('/api/values?on=2026-04-28')
    expect(body.values['meeting.quorum.standingCommittee']).toMatchObject({
      rule: 'LP-11.1-f',
      article: 'Điều 11, khoản 1',
    })
    expect(body.notice).toMatch(/dự thảo/)
    expect((await office.get('/api/values?on=2024-01-01')).status).toBe(409)
  })

  it('lists the regulations and reads no other file by that way', async () => {
    const { body } = await office.get('/api/regulations')
    expect(body.items.map(({ id }: { id: string }) => id)).toContain('model-143-2024-05')
    expect((await office.get('/api/regulations/..%2fpackage.json')).status).toBe(404)
  })

  it('adopts no regulation whose blanks are open, and names them', async () => {
    const adoption = {
      regulation: 'model-143-2024-05',
      fromOn: '2027-01-01',
      decidedBy: 'Ban Chấp hành',
      document: '01-QĐ/ĐU',
    }
    const refused = await office.post('/api/adoptions', adoption)
    expect(refused.status).toBe(409)
    expect(refused.body.detail).toMatch(/meeting\.materialsLead/)
    expect((await office.get('/api/adoptions')).body.items).toHaveLength(1)
  })

  it('takes what the unit itself decided only in the shape of its value', async () => {
    const overlay = {
      key: 'meeting.materialsLead.standingCommittee',
      fromOn: '2026-12-01',
      decidedBy: 'Ban Thường vụ',
      document: '02-QĐ/ĐU',
    }
    const taken = await office.post('/api/overlays', { ...overlay, value: { days: 3, unit: 'workingDays' } })
    expect(taken.status).toBe(201)
    const { body } = await office.get('/api/values?on=2026-12-01')
    expect(body.values[overlay.key]).toMatchObject({ value: { days: 3 }, source: 'unit', document: '02-QĐ/ĐU' })
    expect((await office.post('/api/overlays', { ...overlay, value: '3 ngày' })).status).toBe(422)
    expect((await office.post('/api/overlays', { ...overlay, key: 'meeting.khongCo', value: 1 })).status).toBe(422)
  })

  it('names each wrong field of what a unit decided, in the tongue of whoever asks', async () => {
    const overlay = { fromOn: '2026-12-01', decidedBy: 'Ban Thường vụ', document: '03-QĐ/ĐU' }
    const errors = async (key: string, value: unknown, tongue = 'vi') => {
      const refused = await ask(`${service.url}/api/overlays`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${office.token}`,
          'content-type': 'application/json',
          'accept-language': tongue,
        },
        body: JSON.stringify({ ...overlay, key, value }),
      })
      expect(refused.status).toBe(422)
      return refused.body.errors
    }
    const lead = 'meeting.materialsLead.standingCommittee'
    const wrong = { days: -1, unit: 'workingDays' }
    expect(await errors(lead, wrong)).toEqual([
      { path: 'value.days', label: 'Số ngày', detail: 'phải là số nguyên, không âm' },
    ])
    expect(await errors(lead, wrong, 'en')).toEqual([
      { path: 'value.days', label: 'Days', detail: 'must be a whole number, not below 0' },
    ])
    expect(await errors(lead, { unit: 'workingDays', days: 1.5 })).toMatchObject([{ path: 'value.days' }])
    expect(await errors(lead, { days: 1 })).toEqual([{ path: 'value.unit', label: 'Tính bằng', detail: 'còn thiếu' }])
    expect(await errors(lead, undefined)).toEqual([{ path: 'value', detail: 'thiếu trường này' }])
    expect(await errors('writtenPoll.orderedBy', [])).toEqual([
      { path: 'value', label: 'Người chỉ đạo gửi phiếu', detail: 'phải có ít nhất 1 mục' },
    ])
    const share = { of: 'sittingMembers' }
    expect(await errors('meeting.quorum.standingCommittee', { ...share, atLeast: '3/2' })).toMatchObject([
      { path: 'value.atLeast', detail: expect.stringContaining('"3/2" không được nhận') },
    ])
    expect(await errors('promulgation.recipientsTemplate', ['Như trên', null])).toEqual([
      { path: 'value.1', label: 'Mục 2', detail: 'còn thiếu' },
    ])
  })

  it('gives the form of a value, and says in words what was entered, without keeping it', async () => {
    const key = 'meeting.materialsLead.executiveCommittee'
    const form = await office.get(`/api/values/${key}/form`)
    expect(form.body.label).toBe('Thời hạn gửi tài liệu trước hội nghị — Ban Chấp hành Đảng bộ')
    const [days] = form.body.form.shapes
    expect(days.form.fields[0]).toEqual({ name: 'days', label: 'Số ngày', form: { kind: 'number', min: 0 } })
    const before = (await office.get('/api/overlays')).body.items
    const say = (value: unknown) => office.post(`/api/values/${key}/words`, { value })
    expect((await say({ days: 4, unit: 'workingDays' })).body).toEqual({ said: '4 ngày làm việc' })
    expect((await say(null)).body).toEqual({ said: 'không đặt' })
    expect((await say({ days: 'bốn', unit: 'workingDays' })).body.errors).toMatchObject([{ path: 'value.days' }])
    expect((await office.get('/api/overlays')).body.items).toEqual(before)
    expect((await office.get('/api/values/meeting.khongCo/form')).status).toBe(404)
    expect((await office.post('/api/values/toString/words', { value: 1 })).status).toBe(404)
  })

  it('keeps the unit’s own year, and a preview changes nothing', async () => {
    const before = (await office.get('/api/calendar/2030')).body
    expect(before.own).toBe(false)
    const off = { day: '2030-11-25', kind: 'nonWorking', name: 'Nghỉ bù', source: 'Thông báo của Văn phòng' }
    const days = [...before.days.filter(({ day }: { day: string }) => day !== off.day), off]
    const preview = await administrator.put('/api/calendar/2030?preview=true', { days })
    expect(preview).toMatchObject({ status: 200, body: { changed: ['2030-11-25'] } })
    expect((await office.get('/api/calendar/2030')).body.own).toBe(false)
    expect((await administrator.put('/api/calendar/2030', { days })).status).toBe(200)
    expect((await office.get('/api/calendar/2030')).body).toMatchObject({ own: true })
    expect((await office.put('/api/calendar/2030', { days })).status).toBe(403)
    expect((await administrator.put('/api/calendar/2031', { days })).status).toBe(422)
  })

  it('sets where a document series begins, once', async () => {
    const series = { organ: 'ĐU', type: 'NQ', term: '2025-2030', nextNumber: 5, source: 'Sổ giấy năm 2025' }
    expect((await administrator.post('/api/series', series)).status).toBe(201)
    expect((await office.get('/api/series')).body.items).toMatchObject([{ type: 'NQ', nextNumber: 5 }])
    expect((await office.post('/api/series', series)).status).toBe(403)
  })
})
