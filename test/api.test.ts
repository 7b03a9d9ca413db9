import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schemas } from '../schemas/index.ts'
import { ask, type Caller, openService, type TestService } from './service.ts'

let service: TestService
let office: Caller
let secretary: Caller
let agency: Caller

beforeAll(async () => {
  service = await openService()
  office = await service.signIn('vanphong')
  secretary = await service.signIn('bithu')
  agency = await service.signIn('phongkinhte')
}, 60_000)
afterAll(() => service.close(), 30_000)

const item = {
  title: 'Kế hoạch phát triển sản xuất',
  body: 'standingCommittee',
  memberInCharge: 'uyvien.btv04',
  preparer: { organisation: 'phong-kinh-te' },
}

async function begin(fields: object = {}): Promise<string> {
  const begun = await office.post('/api/agenda-items', { ...item, ...fields })
  expect(begun.status, JSON.stringify(begun.body)).toBe(201)
  return begun.body.id
}

function actOn(id: string, caller: Caller, body: object | string, key?: string) {
  return caller.post(`/api/agenda-items/${id}/acts`, body, key)
}

async function typesIn(id: string): Promise<string[]> {
  const { body } = await office.get(`/api/agenda-items/${id}/journal`)
  return body.items.map((entry: { type: string }) => entry.type)
}

describe('Lập hồ sơ', () => {
  it('answers 201 with the address and the dossier as everyone then reads it', async () => {
    const begun = await office.post('/api/agenda-items', item)
    expect(begun.status).toBe(201)
    expect(begun.headers.get('location')).toBe(`/api/agenda-items/${begun.body.id}`)
    expect(begun.body).toMatchObject({ procedure: 'agendaItem', title: item.title, status: 'active', outcome: null })
    expect(begun.body.stages).toMatchObject([
      { state: 'preparing', label: 'Đang chuẩn bị', article: 'Điều 11, khoản 3', owner: 'preparer' },
    ])
    const read = await agency.get(`/api/agenda-items/${begun.body.id}`)
    expect(read.body.content.title).toBe(item.title)
  })

  it('says of a unit under a draft that the regulation is not yet signed (C-26)', async () => {
    const { body } = await office.get(`/api/agenda-items/${await begin()}`)
    expect(body.regulation).toMatchObject({ id: 'lung-phinh-2025-11', status: 'draft' })
    expect(body.regulation.notice).toMatch(/dự thảo, chưa ký ban hành/)
    for (const list of ['/api/dossiers', '/api/desk'])
      expect((await office.get(list)).body.notice).toMatch(/dự thảo, chưa ký ban hành/)
  })

  it('begins once for the same key, and answers the same', async () => {
    const key = randomUUID()
    const [first, second] = await Promise.all([1, 2].map(() => office.post('/api/agenda-items', item, key)))
    const third = await office.post('/api/agenda-items', item, key)
    expect([first!.status, second!.status, third.status]).toEqual([201, 201, 201])
    expect(new Set([first!.body.id, second!.body.id, third.body.id]).size).toBe(1)
    expect(await typesIn(third.body.id)).toEqual(['begin'])
  })

  it('refuses the same key with another body, for another procedure too', async () => {
    const key = randomUUID()
    await office.post('/api/agenda-items', item, key)
    const other = await office.post('/api/agenda-items', { ...item, title: 'Nội dung khác' }, key)
    expect(other).toMatchObject({ status: 422, body: { code: 'keyReused' } })
    const paper = { title: 'Công văn', documentType: 'CV', organ: 'office' }
    expect(await office.post('/api/promulgations', paper, key)).toMatchObject({ status: 422 })
  })

  it('gives two people who use the same key two dossiers', async () => {
    const key = randomUUID()
    const mine = await office.post('/api/agenda-items', item, key)
    const theirs = await secretary.post('/api/agenda-items', item, key)
    expect(theirs.body.id).not.toBe(mine.body.id)
  })

  it('wants a key', async () => {
    const { status, body, headers } = await office.post('/api/agenda-items', item, '')
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'keyMissing' })
    expect(headers.get('content-type')).toMatch('application/problem+json')
    expect(await office.post('/api/agenda-items', item, 'k'.repeat(201))).toMatchObject({ status: 422 })
  })

  it('keeps text in NFC, whatever the keyboard sent', async () => {
    const id = await begin({ title: 'Điều chỉnh quy hoạch ủy ban'.normalize('NFD') })
    const { body } = await office.get(`/api/agenda-items/${id}`)
    expect(body.title).toBe('Điều chỉnh quy hoạch ủy ban'.normalize('NFC'))
    const found = await office.get(`/api/dossiers?q=${encodeURIComponent('Uỷ ban')}`)
    expect(found.body.items.map((each: { id: string }) => each.id)).toContain(id)
  })

  it('is refused to who may not begin, with the requirement', async () => {
    const member = await service.signIn('uyvien.bch10')
    const refused = await member.post('/api/agenda-items', item)
    expect(refused.status).toBe(403)
    expect(refused.body.requirements[0]).toMatchObject({ met: false, ground: 'caller' })
    expect(refused.body.requirements[0].sentence).toMatch(/Văn phòng Đảng ủy/)
  })
})

describe('Nội dung gửi lên sai', () => {
  // Nothing here ever reaches it.
  let id: string
  let other: string
  beforeAll(async () => {
    id = await begin()
    other = await begin()
  })

  it.each(['by', 'facts', 'at', 'unit', 'terms'])(
    'refuses a forged %s, in a beginning and in an act',
    async (field) => {
      const forged = { [field]: { person: 'bithu', capacities: ['secretary'], organisations: [] } }
      const begun = await office.post('/api/agenda-items', { ...item, ...forged })
      expect(begun).toMatchObject({ status: 422, body: { errors: [{ path: field }] } })
      const acted = await actOn(id, office, { type: 'flag', important: true, ...forged })
      expect(acted).toMatchObject({ status: 422, body: { errors: [{ path: field }] } })
      expect(acted.body.errors[0].detail).toBe('trường này do hệ thống ghi, không được gửi kèm')
    },
  )

  it('names every wrong field by its path', async () => {
    const { status, body } = await office.post('/api/agenda-items', {
      title: '',
      body: 'politburo',
      preparer: { organisation: 7 },
      happenedOn: '2026-04-31',
      colour: 'red',
    })
    expect(status).toBe(422)
    const paths = body.errors.map((error: { path: string }) => error.path).sort()
    expect(paths).toEqual(['body', 'colour', 'happenedOn', 'preparer.organisation', 'title'])
    const day = body.errors.find((error: { path: string }) => error.path === 'happenedOn')
    expect(day.detail).toBe('phải là một ngày có thật từ năm 1900 đến năm 2199, dạng năm-tháng-ngày (yyyy-mm-dd)')
  })

  it.each(['2026-04-31', '0000-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])('refuses %s', async (day) => {
    const acted = await actOn(id, secretary, { type: 'flag', important: true, happenedOn: day })
    expect(acted).toMatchObject({ status: 422, body: { errors: [{ path: 'happenedOn' }] } })
    expect((await office.get(`/api/bodies/standingCommittee/members?on=${day}`)).status).toBe(422)
  })

  it.each(['0000-01-01T08:00:00+07:00', '9999-12-31T17:00:00+07:00', '9999-12-31T20:00:00Z'])(
    'refuses %s, which neither the database nor a ladder of reminders could take',
    async (startsAt) => {
      const plan = { title: 'Hội nghị', body: 'standingCommittee', startsAt, reason: 'Xa' }
      const { status, body } = await office.post('/api/meetings', plan)
      expect([status, body.errors[0].path]).toEqual([422, 'startsAt'])
    },
  )

  it.each([
    ['cut off', '{"title":'],
    ['empty', ''],
    ['half a character', '{"title":"\\ud800","body":"standingCommittee"}'],
    ['a zero byte', '{"title":"a\\u0000b","body":"standingCommittee"}'],
    ['nested without end', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['a prototype', '{"__proto__":{"by":1},"title":"a","body":"standingCommittee"}'],
  ])('answers 422 to JSON that is %s', async (_, body) => {
    expect((await office.post('/api/agenda-items', body)).status).toBe(422)
    expect((await actOn(id, office, body)).status).toBe(422)
  })

  it('answers 422 to bytes that are no UTF-8', async () => {
    const headers = {
      authorization: `Bearer ${office.token}`,
      'content-type': 'application/json',
      'idempotency-key': 'x',
    }
    const body = Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])
    expect((await ask(`${service.url}/api/agenda-items`, { method: 'POST', headers, body })).status).toBe(422)
  })

  it('answers 415 to another content type and 413 to a body of more than 1 MB', async () => {
    const authorization = `Bearer ${office.token}`
    const headers = { authorization, 'content-type': 'text/plain', 'idempotency-key': 'x' }
    const plain = await ask(`${service.url}/api/agenda-items`, { method: 'POST', headers, body: JSON.stringify(item) })
    expect(plain).toMatchObject({ status: 415, body: { code: 'wrongType' } })
    const large = await office.post('/api/agenda-items', { ...item, title: 'a'.repeat(1024 * 1024) })
    expect(large).toMatchObject({ status: 413, body: { code: 'tooLarge' } })
  })

  it('names the acts there are to one that is none of them', async () => {
    const { status, body } = await actOn(id, office, { type: 'approveEverything' })
    expect({ status, path: body.errors[0].path }).toEqual({ status: 422, path: 'type' })
    expect(body.errors[0].detail).toMatch(/deliver/)
    expect((await actOn(id, office, { type: 'constructor' })).status).toBe(422)
  })

  it('answers every body that anyone may make up, and none with a fault of its own', async () => {
    const words = fc.constantFrom('bithu', '2026-04-28', '2026-04-28T08:00:00+07:00', 'standingCommittee', '', '\u202e')
    const value = fc.oneof(words, fc.jsonValue({ maxDepth: 2 }), fc.array(words, { maxLength: 3 }))
    const types = Object.keys(schemas.agendaItem!.acts).filter((type) => type !== 'withdraw')
    const body = fc.record(
      {
        type: fc.constantFrom(...types),
        reason: value,
        happenedOn: value,
        onBehalfOf: value,
        files: value,
        preparer: fc.oneof(value, fc.record({ person: value, organisation: value })),
        memberInCharge: value,
        from: value,
        until: value,
        n: value,
      },
      { requiredKeys: ['type'] },
    )
    await fc.assert(
      fc.asyncProperty(body, fc.dictionary(words, value, { maxKeys: 3 }), async (act, beginning) => {
        const answers = [
          await actOn(other, office, act),
          await office.post('/api/agenda-items', { ...item, ...beginning }),
        ]
        for (const answer of answers) expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
      }),
      { numRuns: 25 },
    )
  })

  it('has written nothing of all this', async () => {
    expect(await typesIn(id)).toEqual(['begin'])
  })

  it.each([
    '/api/nothing',
    '/api/agenda-items/%00',
    '/api/agenda-items/khong-co',
    '/api/agenda-items/%E0%A4%A',
    '/nothing',
  ])('answers 404 to %s', async (path) => {
    expect((await office.get(path)).status).toBe(404)
  })

  it.each([
    'overdue=maybe',
    'limit=0',
    'limit=1e9',
    'cursor=%00',
    'cursor=abc',
    'dueBefore=2026-04-31T00:00:00Z',
    'q=%00',
  ])('answers 422 to a list asked for with %s', async (query) => {
    expect((await office.get(`/api/dossiers?${query}`)).status).toBe(422)
  })
})

describe('Thực hiện một việc', () => {
  it('answers 200 with the dossier as it now stands, and the journal names who did it', async () => {
    const id = await begin()
    const acted = await actOn(id, secretary, { type: 'flag', important: true })
    expect(acted.status).toBe(200)
    expect(acted.body.content.important).toBe(true)
    const { body } = await office.get(`/api/agenda-items/${id}/journal`)
    expect(body.items[1]).toMatchObject({ seq: 2, kind: 'act', type: 'flag', by: { person: 'bithu', name: 'Bí thư' } })
    expect(body.items[1].previousHash).toBe(body.items[0].hash)
    expect(JSON.stringify(body)).not.toMatch(/keyHash|capacities/)
  })

  it('does once what the same key asks twice, also at the same moment', async () => {
    const id = await begin()
    const key = randomUUID()
    const flag = { type: 'flag', important: true }
    const both = await Promise.all([actOn(id, secretary, flag, key), actOn(id, secretary, flag, key)])
    const later = await actOn(id, secretary, flag, key)
    expect([...both, later].map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await typesIn(id)).toEqual(['begin', 'flag'])
  })

  it('does twice what two keys ask, one after the other', async () => {
    const id = await begin()
    const flags = [true, false].map((important) => actOn(id, secretary, { type: 'flag', important }))
    expect((await Promise.all(flags)).map(({ status }) => status)).toEqual([200, 200])
    expect(await typesIn(id)).toEqual(['begin', 'flag', 'flag'])
  })

  it('refuses the same key with another body', async () => {
    const id = await begin()
    const key = randomUUID()
    await actOn(id, secretary, { type: 'flag', important: true }, key)
    const other = await actOn(id, secretary, { type: 'flag', important: false }, key)
    expect(other).toMatchObject({ status: 422, body: { code: 'keyReused' } })
  })

  it('forgets a refusal: the same key may succeed once what was lacking is there', async () => {
    const id = await begin()
    const key = randomUUID()
    const deliver = { type: 'appraise' }
    expect((await actOn(id, office, deliver, key)).status).toBe(409)
    const file = (await agency.upload('to-trinh.txt', 'Tờ trình\n')).body.id
    expect((await actOn(id, agency, { type: 'deliver', files: [file] })).status).toBe(200)
    expect((await actOn(id, office, deliver, key)).status).toBe(200)
  })

  it('answers 401 to nobody', async () => {
    const nobody = await ask(`${service.url}/api/agenda-items/${await begin()}`)
    expect(nobody).toMatchObject({ status: 401, body: { code: 'notSignedIn' } })
    const headers = { authorization: 'Bearer khong.co' }
    expect((await ask(`${service.url}/api/desk`, { headers })).status).toBe(401)
  })

  it('answers 403 to the wrong role, with the requirement', async () => {
    const { status, body } = await actOn(await begin(), office, { type: 'flag', important: true })
    expect(status).toBe(403)
    expect(body.requirements).toMatchObject([
      { id: 'sentBy', met: false, sentence: 'Do Thường trực Đảng ủy thực hiện' },
    ])
  })

  it('answers 409 at the wrong stage, names the stage and what may be done', async () => {
    const { status, body } = await actOn(await begin(), office, { type: 'appraise' })
    expect(status).toBe(409)
    expect(body.code).toBe('notAtThisStage')
    expect(body.detail).toMatch(/“Đang chuẩn bị”/)
    expect(body.acts.map((act: { type: string }) => act.type)).toContain('assign')
  })

  it('answers 422 where only the body lacks what the article asks for', async () => {
    const { status, body } = await actOn(await begin(), agency, { type: 'deliver' })
    expect(status).toBe(422)
    expect(body.requirements).toMatchObject([{ id: 'hasPapers', ground: 'body', article: 'Điều 11, khoản 3' }])
  })

  it('answers 409 to anything once the dossier is closed, with its last stage', async () => {
    const id = await begin()
    const closed = await actOn(id, secretary, { type: 'withdraw', reason: 'Không còn cần thiết' })
    expect(closed.body).toMatchObject({ status: 'done', outcome: 'withdrawn' })
    const late = await actOn(id, secretary, { type: 'flag', important: true })
    expect(late).toMatchObject({ status: 409, body: { code: 'finished' } })
    expect(late.body.detail).toMatch(/“Đã rút”/)
  })

  it('refuses a file that was never sent', async () => {
    const { status, body } = await actOn(await begin(), agency, { type: 'deliver', files: ['khong-co'] })
    expect(status).toBe(422)
    expect(body.requirements.map(({ id }: { id: string }) => id)).toContain('filesExist')
  })

  it('refuses an act dated in the future, and one entered for another by somebody else than the office', async () => {
    const id = await begin()
    const ahead = await actOn(id, secretary, { type: 'flag', important: true, happenedOn: '2999-01-01' })
    expect(ahead.status).toBe(422)
    const forAnother = {
      type: 'flag',
      important: true,
      onBehalfOf: 'bithu',
      happenedOn: '2026-01-05',
      reference: '01-TB/ĐU',
    }
    expect((await actOn(id, agency, forAnother)).status).toBe(403)
    expect((await actOn(id, office, forAnother)).status).toBe(200)
  })
})

describe('Thời hạn', () => {
  it('on the record: what a beginning was let pass with, its reason and the article', async () => {
    const begun = await office.post('/api/meetings', {
      title: 'Hội nghị Ban Thường vụ giữa tháng',
      body: 'standingCommittee',
      startsAt: '2027-03-10T08:00:00+07:00',
      place: 'Phòng họp số 1',
      purpose: 'Xem xét các nội dung',
      requirements: 'Đúng hạn',
      content: 'Theo chương trình',
      scope: 'Đảng bộ xã',
      reason: 'Lãnh đạo tỉnh dự',
    })
    expect(begun.body.warnings).toMatchObject([
      { id: 'withinWindow', weight: 'warns', article: 'Điều 11, khoản 1', reason: 'Lãnh đạo tỉnh dự' },
    ])
    const { body } = await office.get(`/api/meetings/${begun.body.id}/journal`)
    expect(body.items[0].remarks).toMatchObject([{ id: 'withinWindow' }])
    expect(Object.keys(body.items[0].event)).not.toContain('facts')
  })

  it('each says its article, its words, how they are read, and why that day', async () => {
    const begun = await office.post('/api/meetings', {
      title: 'Hội nghị Ban Thường vụ',
      body: 'standingCommittee',
      startsAt: '2027-03-02T08:00:00+07:00',
      place: 'Phòng họp số 1',
      purpose: 'Xem xét các nội dung',
      requirements: 'Đúng hạn',
      content: 'Theo chương trình',
      scope: 'Đảng bộ xã',
      reason: 'Ngoài tuần cuối tháng',
    })
    expect(begun.status, JSON.stringify(begun.body)).toBe(201)
    const dues = Object.fromEntries(begun.body.deadlines.map((due: { name: string }) => [due.name, due]))
    expect(dues.invitations).toMatchObject({
      dueAt: '2027-03-01T17:00:00+07:00',
      rule: 'LP-11.3-c',
      article: 'Điều 11, khoản 3',
      quote: 'trước 1 ngày đối với hội nghị Ban Thường vụ',
      reading: 'C-13',
      why: '1 ngày làm việc trước 02/03/2027',
    })
    expect(dues.materials).toMatchObject({
      dueAt: '2027-02-26T17:00:00+07:00',
      why: '2 ngày làm việc trước 02/03/2027; 27–28/02 không phải ngày làm việc',
    })
  })
})

describe('Chỉ thấy phần của mình', () => {
  it('answers 404 for what is not theirs to see, in the dossier, its acts and its journal', async () => {
    const id = await begin()
    const stranger = await service.signIn('uyvien.bch10')
    expect((await stranger.get(`/api/agenda-items/${id}`)).status).toBe(404)
    expect((await stranger.get(`/api/agenda-items/${id}/journal`)).status).toBe(404)
    expect((await actOn(id, stranger, { type: 'withdraw', reason: 'x' })).status).toBe(404)
    const listed = await stranger.get('/api/dossiers?limit=200')
    expect(listed.body.items.map((each: { id: string }) => each.id)).not.toContain(id)
  })

  it('answers 404 for a dossier under another procedure’s address', async () => {
    expect((await office.get(`/api/meetings/${await begin()}`)).status).toBe(404)
  })

  it('shows on the desk what waits for the caller, with the act that is awaited', async () => {
    const id = await begin({ title: 'Nội dung chờ nơi chuẩn bị' })
    const { body } = await agency.get('/api/desk')
    const mine = body.items.find(({ dossier }: { dossier: string }) => dossier === id)
    expect(mine).toMatchObject({ act: 'deliver', actLabel: 'Gửi tài liệu', article: 'Điều 11, khoản 3' })
  })

  it('keeps comments and watches without effect on the state', async () => {
    const id = await begin()
    const path = `/api/agenda-items/${id}`
    expect((await agency.post(`${path}/comments`, { text: 'Đã nhận.' })).status).toBe(201)
    expect((await agency.post(`${path}/watches`, '')).status).toBe(201)
    expect((await office.get(`${path}/comments`)).body.items).toMatchObject([
      { person: 'phongkinhte', text: 'Đã nhận.' },
    ])
    expect(await typesIn(id)).toEqual(['begin'])
  })
})

describe('Cho chương trình khác', () => {
  it('is ready, and says what it can do', async () => {
    expect((await ask(`${service.url}/healthz`)).status).toBe(200)
    const ready = await ask(`${service.url}/readyz`)
    expect(ready).toMatchObject({ status: 200, body: { database: true, temporal: true, worker: true } })
  })

  it('describes every path in /openapi.json and shows them at /docs without calling elsewhere', async () => {
    const { body } = await ask(`${service.url}/openapi.json`)
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/api/agenda-items/{id}/acts', '/api/meetings', '/api/files']),
    )
    const begin = body.paths['/api/agenda-items'].post.requestBody.content['application/json'].schema
    expect(begin.properties.title).toBeDefined()
    const docs = await ask(`${service.url}/docs`)
    expect(docs.body).not.toMatch(/https?:\/\//)
  })

  it('finds every hash chain whole', async () => {
    const { body } = await office.get('/api/verify')
    expect(body.broken).toBeNull()
    expect(body.entries).toBeGreaterThan(body.dossiers)
  })

  it('tells who listens which dossiers changed', async () => {
    const listening = await fetch(`${service.url}/api/events`, { headers: { authorization: `Bearer ${office.token}` } })
    const reader = listening.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toMatch(/hello/)
    const id = await begin()
    expect((await reader.read()).value).toMatch(id)
    await reader.cancel()
  })
})
