import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addWorkingDays } from '../rules/calendar.ts'
import { at, dayOf, msOf } from '../rules/instants.ts'
import { unitCalendar } from '../store/terms.ts'
import { markUnitDay } from '../store/unit-days.ts'
import { ask, type Caller, openService, type TestService } from './service.ts'

let service: TestService
let office: Caller
let agency: Caller
let item: string
let path: string

beforeAll(async () => {
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
  path = `/api/agenda-items/${item}`
}, 120_000)
afterAll(() => service?.close())

const idsOf = ({ body }: { body: { items: { dossier?: string; id?: string }[] } }) =>
  body.items.map(({ dossier, id }) => dossier ?? id)

describe('Bàn làm việc', () => {
  it('tells what waits for the office from what waits for the person themselves', async () => {
    const waiting = (await agency.get('/api/desk')).body.items.find(
      ({ dossier }: { dossier: string }) => dossier === item,
    )
    expect(waiting).toMatchObject({ ofOffice: false, ofMine: true })
  })

  it('shows who opened a dossier for whom it waits and since when, and nobody else', async () => {
    const { body } = await office.get('/api/desk/others')
    expect(body.items).toMatchObject([
      { dossier: item, title: 'Đề án chợ Lùng Phình', ownerLabel: 'nơi chuẩn bị nội dung', nudgedAt: null },
    ])
    expect(idsOf(await agency.get('/api/desk/others'))).toEqual([])
  })
})

describe('Nhắc người đang giữ việc', () => {
  it('is not everybody’s to do', async () => {
    const refused = await agency.post(`${path}/nudges`, {})
    expect(refused).toMatchObject({ status: 403, body: { code: 'notYours' } })
    const stranger = await service.signIn('uyvien.bch10')
    expect((await stranger.post(`${path}/nudges`, {})).status).toBe(404)
  })

  it('writes one letter to each holder, and says so when asked again on the same day', async () => {
    const nudged = await office.post(`${path}/nudges`, {})
    expect(nudged.status).toBe(201)
    expect(nudged.body.sent).toBeGreaterThan(0)
    const letters = (await office.get('/api/outbox')).body.items.filter(
      ({ kind }: { kind: string }) => kind === 'reminder.byHand',
    )
    expect(letters).toHaveLength(nudged.body.sent)
    expect(letters[0].body).toContain('Đề án chợ Lùng Phình')
    expect(letters[0].body).toContain('Đang chuẩn bị')
    const again = await office.post(`${path}/nudges`, {})
    expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect(again.body.detail).toMatch(/^Hôm nay đã nhắc/)
    expect((await office.get('/api/desk/others')).body.items[0].nudgedAt).toBe(nudged.body.at)
  })

  it('may be done again the next day', async () => {
    const { now } = service.app
    service.app.now = () => now() + 86_400_000
    try {
      expect((await office.post(`${path}/nudges`, {})).status).toBe(201)
    } finally {
      service.app.now = now
    }
  })
})

describe('Theo dõi một hồ sơ', () => {
  it('puts it on one’s own list until it is given up, and on nobody else’s', async () => {
    expect((await office.get(path)).body.watched).toBe(false)
    expect((await office.post(`${path}/watches`, {})).status).toBe(201)
    expect((await office.get(path)).body.watched).toBe(true)
    expect(idsOf(await office.get('/api/dossiers?watched=true'))).toEqual([item])
    expect(idsOf(await agency.get('/api/dossiers?watched=true'))).toEqual([])
    expect((await office.delete(`${path}/watches`)).status).toBe(204)
    expect(idsOf(await office.get('/api/dossiers?watched=true'))).toEqual([])
  })
})

describe('Xếp danh sách', () => {
  it('takes an order by name, and says which there are where there is no such one', async () => {
    const second = await office.post('/api/agenda-items', {
      title: 'An toàn giao thông',
      body: 'standingCommittee',
      memberInCharge: 'uyvien.btv04',
      preparer: { organisation: 'phong-kinh-te' },
    })
    expect(idsOf(await office.get('/api/dossiers?order=title'))).toEqual([second.body.id, item])
    expect(idsOf(await office.get('/api/dossiers?order=oldest'))).toEqual([item, second.body.id])
    const refused = await office.get('/api/dossiers?order=nothing')
    expect(refused.status).toBe(422)
    expect(refused.body.errors[0].path).toBe('order')
  })
})

describe('Lịch sử dời hạn', () => {
  it('tells which deadlines of a meeting moved, from when to when, by which act and why', async () => {
    const meeting = await office.post('/api/meetings', {
      title: 'Hội nghị Ban Thường vụ',
      body: 'standingCommittee',
      startsAt: '2028-03-16T08:00:00+07:00',
      reason: 'Lập sớm',
    })
    const at = `/api/meetings/${meeting.body.id}`
    expect((await office.get(`${at}/passages`)).body.moves).toEqual([])
    const deputy = await service.signIn('phobithu.thuongtruc')
    const moved = await deputy.post(`${at}/acts`, {
      type: 'reschedule',
      startsAt: '2028-03-23T08:00:00+07:00',
      reason: 'Bí thư dự họp ở tỉnh',
    })
    expect(moved.status, JSON.stringify(moved.body)).toBe(200)
    expect((await office.get(`${at}/passages`)).body.moves).toContainEqual(
      expect.objectContaining({
        from: '2028-03-15T17:00:00+07:00',
        to: '2028-03-22T17:00:00+07:00',
        why: 'Bí thư dự họp ở tỉnh',
      }),
    )
  })
})

describe('Theo dõi', () => {
  it('tells who holds how much, and which stage it lies at', async () => {
    const { owners, stays } = (await office.get('/api/overview')).body
    expect(owners).toContainEqual(expect.objectContaining({ ownerLabel: 'nơi chuẩn bị nội dung', count: 2 }))
    expect(stays).toContainEqual(
      expect.objectContaining({ procedure: 'agendaItem', label: 'Đang chuẩn bị', count: 2, medianDays: 0 }),
    )
  })

  it('leads from each figure to the very list that makes it up', async () => {
    const { figures } = (await office.get('/api/overview')).body
    expect(idsOf(await office.get('/api/dossiers?due=today'))).toHaveLength(figures.dueToday)
  })

  it('tells those who can have it mended since when the unit’s day does not run', async () => {
    const { app } = service
    const { now } = app
    const calendar = await unitCalendar(app.db, 'lung-phinh')
    const workingDay = (n: number) => addWorkingDays(dayOf(now()), n, calendar)
    const clock = (time: string) => {
      app.now = () => msOf(at(workingDay(3), time))
    }
    const toldTo = async (caller: Caller) => (await caller.get('/api/overview')).body.behindSince
    try {
      clock('08:59')
      expect(await toldTo(office)).toBeNull()
      clock('09:00')
      expect(await toldTo(office)).toBe(workingDay(1))
      expect(await toldTo(agency)).toBeNull()
      await markUnitDay(app.db, 'lung-phinh', workingDay(1), at(workingDay(1), '08:00'))
      expect(await toldTo(await service.signIn('quantri'))).toBe(workingDay(2))
      await markUnitDay(app.db, 'lung-phinh', workingDay(3), at(workingDay(3), '08:00'))
      expect(await toldTo(office)).toBeNull()
    } finally {
      app.now = now
    }
  })

  it('counts a dossier as stale after as many working days without a step as the unit says', async () => {
    const { now } = service.app
    const calendar = await unitCalendar(service.app.db, 'lung-phinh')
    const today = dayOf(now())
    const staleAfter = async (workingDays: number) => {
      service.app.now = () => msOf(at(addWorkingDays(today, workingDays, calendar), '09:00'))
      const { figures } = (await office.get('/api/overview')).body
      expect(idsOf(await office.get('/api/dossiers?stale=true'))).toHaveLength(figures.stale)
      return [figures.stale > 0, figures.staleAfter]
    }
    try {
      expect(await staleAfter(4)).toEqual([false, '5 ngày làm việc'])
      expect(await staleAfter(6)).toEqual([true, '5 ngày làm việc'])
      const overlay = {
        key: 'common.staleAfter',
        value: { days: 8, unit: 'workingDays' },
        fromOn: today,
        decidedBy: 'Ban Thường vụ',
        document: '02-QĐ/ĐU',
      }
      const administrator = await service.signIn('quantri')
      const said = await administrator.post('/api/overlays', overlay)
      expect(said.status, JSON.stringify(said.body)).toBe(201)
      expect(await staleAfter(7)).toEqual([false, '8 ngày làm việc'])
      expect(await staleAfter(9)).toEqual([true, '8 ngày làm việc'])
    } finally {
      service.app.now = now
    }
  })
})

describe('Tiếng của người đọc', () => {
  // What else browsers send by themselves is no choice of whoever sits before them.
  const others = [undefined, 'vi', 'en-US,en;q=0.9', 'en-GB', 'fr']

  const asking = (language: string | undefined, at: string, body?: unknown) =>
    ask(`${service.url}${at}`, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${office.token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...(language && { 'accept-language': language }),
      },
    })

  it('is English on a dossier where it is asked for, and Vietnamese otherwise', async () => {
    const read = (await asking('en', path)).body
    expect(read.stages[0]).toMatchObject({ label: 'In preparation', ownerLabel: 'preparer of the item' })
    expect(read.acts.find(({ type }: { type: string }) => type === 'withdraw').label).toBe('Withdraw the item')
    expect(read.title).toBe('Đề án chợ Lùng Phình')
    for (const language of others) {
      const { stages, acts } = (await asking(language, path)).body
      expect(stages[0].label, language).toBe('Đang chuẩn bị')
      expect(acts.find(({ type }: { type: string }) => type === 'withdraw').label, language).toBe('Rút nội dung')
    }
  })

  it('gives names in it, and uses of values even after somebody asked for them in the other', async () => {
    for (const [language, inSession, uses] of [
      ['vi', 'Đang họp', /Đủ điều kiện trình|Quá hạn gửi tài liệu/],
      ['en', 'In session', /Ready to be submitted|Materials overdue/],
      ['vi', 'Đang họp', /Đủ điều kiện trình|Quá hạn gửi tài liệu/],
    ] as const) {
      expect((await asking(language, '/api/words')).body['meeting.inSession']).toBe(inSession)
      expect(JSON.stringify((await asking(language, '/api/value-uses')).body)).toMatch(uses)
    }
  })

  it('holds for problems too', async () => {
    const problems: [path: string, body: unknown, status: number, en: string, vi: string][] = [
      [`/api/agenda-items/khong-co`, undefined, 404, 'Not found', 'Không tìm thấy'],
      ['/api/nowhere', undefined, 404, 'No such address', 'Không có địa chỉ này'],
      ['/api/agenda-items', { colour: 'red' }, 422, 'What was sent is not valid', 'Nội dung gửi lên không hợp lệ'],
      ['/api/dossiers?order=nothing', undefined, 422, 'What was sent is not valid', 'Nội dung gửi lên không hợp lệ'],
      [`${path}/acts`, { type: 'withdraw' }, 422, 'Required content is missing', 'Còn thiếu nội dung bắt buộc'],
    ]
    for (const [at, body, status, en, vi] of problems) {
      expect(await asking('en', at, body)).toMatchObject({ status, body: { title: en } })
      for (const language of others)
        expect(await asking(language, at, body)).toMatchObject({ status, body: { title: vi } })
    }
    const lacking = await asking('en', `${path}/acts`, { type: 'withdraw' })
    expect(lacking.body.detail).toMatch(/^Withdraw the item: State the reason/)
    const { errors } = (await asking('en', '/api/agenda-items', { colour: 'red' })).body
    expect(errors).toContainEqual({ path: 'colour', detail: 'field not allowed' })
    const nobody = await ask(`${service.url}${path}`, { headers: { 'accept-language': 'en' } })
    expect(nobody).toMatchObject({ status: 401, body: { title: 'Not signed in' } })
  })

  it('is Vietnamese in what is kept or sent, whoever asks', async () => {
    const { now } = service.app
    service.app.now = () => now() + 2 * 86_400_000
    try {
      expect((await asking('en', `${path}/nudges`, {})).status).toBe(201)
      const { items } = (await asking('en', '/api/outbox')).body
      const letters = items.filter(({ kind }: { kind: string }) => kind === 'reminder.byHand')
      expect(letters.length).toBeGreaterThan(0)
      for (const { body } of letters) expect(body).toContain('Đang chuẩn bị')
    } finally {
      service.app.now = now
    }
  })
})
