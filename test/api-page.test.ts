import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { raiseObstacle } from '../store/obstacles.ts'
import { pageBuild } from '../tools/page-build.ts'
import { ask, type Caller, openService, type TestService } from './service.ts'

let service: TestService
let office: Caller
let agency: Caller
let item: string

beforeAll(async () => {
  await pageBuild()
  service = await openService()
  office = await service.signIn('vanphong')
  agency = await service.signIn('phongkinhte')
  const begun = await office.post('/api/agenda-items', {
    title: 'Đề án chợ Lùng Phình',
    body: 'standingCommittee',
    memberInCharge: 'uyvien.btv04',
    preparer: { organisation: 'phong-kinh-te' },
  })
  item = begun.body.id
})
afterAll(() => service?.close())

describe('Mô tả thủ tục cho trang', () => {
  it('lists every procedure with its address, and gives forms, requirements and chart of each', async () => {
    const { items } = (await office.get('/api/procedures')).body
    expect(items).toContainEqual({ stem: 'meeting', path: '/api/meetings', version: 1, label: 'Hội nghị, phiên họp' })
    for (const { stem } of items) {
      const { status, body } = await office.get(`/api/procedures/${stem}`)
      expect(status).toBe(200)
      expect(body.acts.length).toBeGreaterThan(3)
      expect(body.chart.states.some(({ initial }: { initial: boolean }) => initial)).toBe(true)
      expect(body.beginning.fields[0].kind).toBeTypeOf('string')
    }
    expect((await office.get('/api/procedures/constructor')).status).toBe(404)
  })

  it('gives names, and none of the sentences that only the service says', async () => {
    const { body } = await office.get('/api/words')
    expect(body['meeting.inSession']).toBe('Đang họp')
    expect(body['field.reason']).toBe('Lý do')
    expect(Object.keys(body).filter((key) => /^(api|letter)\.|\.requirement\./.test(key))).toEqual([])
  })
})

describe('Thử một việc', () => {
  it('says what would come of it, by the machine itself, and does nothing', async () => {
    const before = (await office.get(`/api/agenda-items/${item}/journal`)).body.items.length
    const deputy = await service.signIn('phobithu.thuongtruc')
    const tried = await deputy.post(`/api/agenda-items/${item}/trials`, { type: 'flag', important: true })
    expect(tried.status).toBe(200)
    expect(tried.body).toMatchObject({ allowed: true, content: { important: true } })
    expect((await office.get(`/api/agenda-items/${item}`)).body.content.important).toBe(false)
    expect((await office.get(`/api/agenda-items/${item}/journal`)).body.items).toHaveLength(before)
  })

  it('names what is missing with its article, and every wrong field', async () => {
    const refused = await office.post(`/api/agenda-items/${item}/trials`, { type: 'withdraw' })
    expect(refused.body.allowed).toBe(false)
    expect(refused.body.requirements.map(({ id }: { id: string }) => id)).toContain('hasReason')
    expect((await office.post(`/api/agenda-items/${item}/trials`, { type: 'flag', important: 'có' })).status).toBe(422)
    expect((await office.post(`/api/agenda-items/khong-co/trials`, { type: 'flag' })).status).toBe(404)
  })
})

describe('Tài liệu và các bước của hồ sơ', () => {
  it('lists the files that the dossier shows, by name, to whoever may read it', async () => {
    const { id } = (await agency.upload('du-thao.txt', 'Dự thảo\n')).body
    expect((await agency.post(`/api/agenda-items/${item}/acts`, { type: 'attach', files: [id] })).status).toBe(200)
    const { items } = (await office.get(`/api/agenda-items/${item}/files`)).body
    expect(items).toMatchObject([{ id, name: 'du-thao.txt', size: 12 }])
    const stranger = await service.signIn('uyvien.bch10')
    expect((await stranger.get(`/api/agenda-items/${item}/files`)).status).toBe(404)
  })

  it('tells the stages gone through, who held each, and where it stands still', async () => {
    const { body } = await office.get(`/api/agenda-items/${item}/passages`)
    expect(body.whole).toBe(true)
    expect(body.items.at(-1)).toMatchObject({ state: 'preparing', to: null, ownerLabel: 'nơi chuẩn bị nội dung' })
    expect(body.items.every(({ hours, workingDays }: Record<string, number>) => hours! >= 0 && workingDays! >= 0)).toBe(
      true,
    )
  })

  it('finds a dossier by its id alone, for those who may read it', async () => {
    expect((await office.get(`/api/dossiers/${item}`)).body).toMatchObject({
      procedure: 'agendaItem',
      title: 'Đề án chợ Lùng Phình',
      stageLabel: 'Đang chuẩn bị',
    })
    expect((await (await service.signIn('uyvien.bch10')).get(`/api/dossiers/${item}`)).status).toBe(404)
  })
})

describe('Tổng hợp và lịch', () => {
  it('counts only what the reader may see', async () => {
    const mine = (await office.get('/api/overview')).body
    expect(mine.figures).toMatchObject({ active: 1, overdue: 0 })
    expect(mine.stages).toMatchObject([
      { procedure: 'agendaItem', stage: 'preparing', count: 1, stageLabel: 'Đang chuẩn bị' },
    ])
    expect(mine.months.at(-1)).toMatchObject({ begun: 1, ended: 0 })
    expect((await (await service.signIn('uyvien.bch10')).get('/api/overview')).body.figures.active).toBe(0)
  })

  it('lists what is stuck to the office, and to nobody else', async () => {
    const since = '2026-11-20T08:00:00+07:00'
    const errand = { type: 'tell', params: { dossier: 'd9', event: { type: 'settled' } } }
    await raiseObstacle(service.app.db, { dossier: item, n: 7, errand, reason: 'Hồ sơ nhận đã đóng', since })
    const { items } = (await office.get('/api/obstacles')).body
    expect(items).toMatchObject([{ dossier: item, n: 7, title: 'Đề án chợ Lùng Phình', reason: 'Hồ sơ nhận đã đóng' }])
    expect((await agency.get('/api/obstacles')).body.items).toEqual([])
  })

  it('puts meetings, non-working days and the windows of the regulation on a month', async () => {
    const meeting = await office.post('/api/meetings', {
      title: 'Hội nghị Ban Thường vụ',
      body: 'standingCommittee',
      startsAt: '2027-04-27T08:00:00+07:00',
    })
    expect(meeting.status).toBe(201)
    const { body } = await office.get('/api/calendar?from=2027-04-01&to=2027-04-30')
    expect(body.meetings).toMatchObject([{ dossier: meeting.body.id, startsAt: '2027-04-27T08:00:00+07:00' }])
    expect(body.nonWorking).toContain('2027-04-30')
    expect(body.nonWorking).not.toContain('2027-04-01')
    const window = body.windows.find(({ body }: { body: string }) => body === 'standingCommittee')
    expect(window).toMatchObject({ from: '2027-04-23', to: '2027-04-29', article: 'Điều 11, khoản 1' })
    const quarter = body.windows.find(({ body }: { body: string }) => body === 'executiveCommittee')
    expect(quarter.from).toBe('2027-04-01')
    expect((await office.get('/api/calendar?from=2027-04-30&to=2027-04-01')).status).toBe(422)
    expect((await office.get('/api/calendar?from=2027-01-01&to=2027-12-31')).status).toBe(422)
  })

  it('gives the whole text of a regulation, and says of each value where it is used', async () => {
    const { sections } = (await office.get('/api/regulations/lung-phinh-2025-11/text')).body
    expect(sections.find(({ article }: { article: string }) => article === 'Điều 11').heading).toMatch(
      /^Điều 11\. Chế độ hội nghị/,
    )
    expect((await office.get('/api/regulations/khong-co/text')).status).toBe(404)
    const uses = (await office.get('/api/value-uses')).body
    expect(uses['meeting.quorum.standingCommittee']).toContainEqual(
      expect.objectContaining({ procedure: 'meeting', kind: 'requirement' }),
    )
  })
})

describe('Trang web', () => {
  const html = { accept: 'text/html' }

  it('stands at every address that is not the service’s, under a policy without inline script', async () => {
    for (const path of ['/', '/ho-so', `/ho-so/agenda-items/${item}`]) {
      const page = await ask(`${service.url}${path}`, { headers: html })
      expect(page.status).toBe(200)
      expect(page.body).toContain('<div id="page">')
      expect(page.headers.get('content-security-policy')).toMatch(/default-src 'self'/)
      expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe/)
      expect(page.headers.get('cache-control')).toBe('no-cache')
    }
    expect((await ask(`${service.url}/api/khong-co`, { headers: html })).body.code).toBe('noSuchPath')
    expect((await ask(`${service.url}/khong-co`)).body.code).toBe('noSuchPath')
  })

  it('gives its parts packed and for good, and nothing beside them', async () => {
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec((await ask(service.url, { headers: html })).body)!
    const part = await ask(`${service.url}${script}`, { headers: { 'accept-encoding': 'gzip' } })
    expect(part.headers.get('content-encoding')).toBe('gzip')
    expect(part.headers.get('cache-control')).toContain('immutable')
    const etag = part.headers.get('etag')!
    expect((await ask(`${service.url}${script}`, { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await ask(`${service.url}/assets/%2e%2e/%2e%2e/package.json`)).status).toBe(404)
  })
})
