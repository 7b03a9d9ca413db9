import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCourier } from '../courier/courier.ts'
import { openMail } from '../courier/mail.ts'
import { ask, type Caller, openService, type TestService } from './service.ts'
import { openMailServer } from './smtp.ts'

// A Tuesday far enough ahead that every rung of it is still to come.
const startsAt = '2027-04-27T08:00:00+07:00'
const fields = { purpose: 'Mục đích', requirements: 'Yêu cầu', content: 'Nội dung', scope: 'Phạm vi' }

describe('Nhắc việc, thư và lịch qua dịch vụ', () => {
  let service: TestService
  let office: Caller
  let secretary: Caller
  let path = ''
  beforeAll(async () => {
    service = await openService()
    office = await service.signIn('vanphong')
    secretary = await service.signIn('bithu')
    const begun = await office.post('/api/meetings', {
      title: 'Hội nghị Ban Thường vụ',
      body: 'standingCommittee',
      startsAt,
    })
    expect(begun.body).toMatchObject({ procedure: 'meeting' })
    path = `/api/meetings/${begun.body.id}`
    const acts: [Caller, object][] = [
      [secretary, { type: 'convene', reason: 'Theo chương trình', ...fields }],
      [office, { type: 'enterLine', line: 'permanentBoardReport', none: true }],
      [office, { type: 'submitAgenda' }],
      [secretary, { type: 'clearAgenda' }],
    ]
    for (const [caller, act] of acts) expect((await caller.post(`${path}/acts`, act)).body).not.toHaveProperty('code')
  }, 90_000)
  afterAll(() => service?.close())

  it('the dossier says of its deadline who is reminded when', async () => {
    const { deadlines } = (await office.get(path)).body
    const invitations = deadlines.find(({ name }: { name: string }) => name === 'invitations')
    expect(invitations.dueAt).toBe('2027-04-26T17:00:00+07:00')
    expect(invitations.reminders).toEqual([
      { at: '2027-04-23T08:00:00+07:00', to: ['office'], sentAt: null, late: false },
      { at: '2027-04-26T11:30:00+07:00', to: ['office'], sentAt: null, late: false },
      { at: '2027-04-26T17:00:00+07:00', to: ['chiefOfOffice', 'permanentDeputySecretary'], sentAt: null, late: false },
    ])
  })

  it('a personal calendar is had by its address alone, tells the plan and the deadline, and can be revoked', async () => {
    const { status, body } = await secretary.post('/api/calendars', {})
    expect(status).toBe(201)
    const feed = await ask(body.url)
    expect(feed.status).toBe(200)
    expect(feed.headers.get('content-type')).toContain('text/calendar')
    expect(feed.body).toContain('DTSTART:20270427T010000Z')
    expect(feed.body).toContain('STATUS:TENTATIVE')
    expect(feed.body).not.toContain('VALARM')
    expect(JSON.stringify((await secretary.get('/api/calendars')).body)).not.toContain(body.url.split('/').at(-1))
    expect((await office.delete(`/api/calendars/${body.id}`)).status).toBe(404)
    expect((await secretary.delete(`/api/calendars/${body.id}`)).status).toBe(204)
    expect((await ask(body.url)).status).toBe(404)
    expect((await ask(body.url.replace(/[^/]+$/, `${'x'.repeat(43)}.ics`))).status).toBe(404)
  })

  it('an address that bounces stands among the obstacles, for the office to put right and try again', async () => {
    const mails = await openMailServer({ rcpt: (to) => (to === 'sai@xa.vn' ? '550 5.1.1 No such user' : undefined) })
    const member = (await secretary.get('/api/bodies/standingCommittee/members')).body.members[0].person
    const administrator = await service.signIn('quantri')
    expect((await administrator.patch(`/api/people/${member}`, { email: 'sai@xa.vn' })).status).toBe(200)
    expect((await office.post(`${path}/acts`, { type: 'sendInvitations' })).status).toBe(200)
    const mail = openMail({ url: mails.url })
    const tomorrow = Date.now() + 26 * 3_600_000
    const noon = tomorrow - ((tomorrow + 7 * 3_600_000) % 86_400_000) + 12 * 3_600_000
    const courier = createCourier({ db: service.app.db, publicUrl: service.url, mail, now: () => noon })
    expect(await courier.round()).toMatchObject({ sent: 0, refused: 1 })

    const [obstacle] = (await office.get(path)).body.obstacles
    expect(obstacle).toMatchObject({ errand: 'letter' })
    expect(obstacle.reason).toContain('sai@xa.vn')
    expect((await secretary.get(path)).body.obstacles).toEqual([])
    await administrator.patch(`/api/people/${member}`, { email: 'dung@xa.vn' })
    const retried = await office.post(`${path}/obstacles/${obstacle.n}`, { retry: true, reason: 'Đã sửa địa chỉ' })
    expect(retried.body.obstacles).toEqual([])
    expect(await courier.round()).toMatchObject({ sent: 1, refused: 0 })
    expect(mails.taken.map(({ to }) => to)).toEqual(['dung@xa.vn'])
    expect((await office.post(`${path}/obstacles/${obstacle.n}`, { settle: true, reason: 'Lại' })).status).toBe(409)
    courier.close()
    await mails.stop()
  })

  it('a unit’s own ladder is taken as an overlay; one that cannot be kept is refused with a sentence', async () => {
    const overlay = (value: unknown) =>
      office.post('/api/overlays', {
        key: 'reminder.agendaItem.preparing',
        value,
        fromOn: '2026-11-01',
        decidedBy: 'Thường trực Đảng ủy',
        document: '12-TB/ĐU',
      })
    const lead = { days: 2, unit: 'workingDays' }
    expect((await overlay([{ on: 'materials', before: lead, to: ['preparer'] }])).status).toBe(201)
    const late = await overlay([{ on: 'materials', after: lead, to: ['preparer'] }])
    expect(late.status).toBe(422)
    expect(JSON.stringify(late.body)).toContain('rơi vào lúc thời hạn đã hết')
    const stranger = await overlay([{ on: 'materials', before: lead, to: ['giamDoc'] }])
    expect(stranger.status).toBe(422)
    expect(JSON.stringify(stranger.body)).toContain('không ai giữ vai trò')
  })
})
