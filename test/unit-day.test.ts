import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, openService, type TestService } from './service.ts'

let service: TestService
let office: Caller
let administrator: Caller

beforeAll(async () => {
  service = await openService()
  office = await service.signIn('vanphong')
  administrator = await service.signIn('quantri')
}, 60_000)
afterAll(() => service.close(), 30_000)

/** A regular meeting on a Thursday in the far future, where no table knows a holiday. */
const startsAt = '2028-03-16T08:00:00+07:00'
const swap = {
  day: '2028-03-15',
  kind: 'nonWorking',
  name: 'Nghỉ hoán đổi',
  source: 'Thông báo 01 của Bộ Nội vụ',
  status: 'entered',
}

async function dueAt(path: string, name: string): Promise<string> {
  const { body } = await office.get(path)
  return body.deadlines.find((each: { name: string }) => each.name === name).dueAt
}

describe('Thay đổi lịch làm việc', () => {
  it('says before anything moves which dossiers would move, and from when to when', async () => {
    const meeting = await office.post('/api/meetings', {
      title: 'Hội nghị Ban Thường vụ',
      body: 'standingCommittee',
      startsAt,
      reason: 'Lập sớm',
    })
    expect(meeting.status, JSON.stringify(meeting.body)).toBe(201)
    const path = `/api/meetings/${meeting.body.id}`
    expect(await dueAt(path, 'invitations')).toBe('2028-03-15T17:00:00+07:00')

    const preview = await administrator.put('/api/calendar/2028?preview=true', { days: [swap] })
    expect(preview.status).toBe(200)
    expect(preview.body.changed).toEqual(['2028-03-15'])
    expect(preview.body.affected).toEqual([
      expect.objectContaining({
        dossier: meeting.body.id,
        moved: expect.arrayContaining([
          expect.objectContaining({
            name: 'invitations',
            from: '2028-03-15T17:00:00+07:00',
            to: '2028-03-14T17:00:00+07:00',
          }),
        ]),
      }),
    ])
    expect(await dueAt(path, 'invitations')).toBe('2028-03-15T17:00:00+07:00')
  })

  it('moves them once it is entered, says so in the journal and to the office, and tells each dossier once', async () => {
    const { body } = await office.get('/api/dossiers?procedure=meeting')
    const path = `/api/meetings/${body.items[0].id}`
    expect((await administrator.put('/api/calendar/2028', { days: [swap] })).status).toBe(200)
    await expect.poll(() => dueAt(path, 'invitations'), { timeout: 20_000 }).toBe('2028-03-14T17:00:00+07:00')
    expect(await dueAt(path, 'materials')).toBe('2028-03-13T17:00:00+07:00')
    await expect
      .poll(async () => (await administrator.get('/api/calendar-changes')).body.items[0].finishedAt, {
        timeout: 20_000,
      })
      .not.toBeNull()
    const [change] = (await administrator.get('/api/calendar-changes')).body.items
    expect(change).toMatchObject({ told: 1, moved: 1, source: swap.source })
    const journal = (await office.get(`${path}/journal`)).body.items
    expect(journal.filter(({ type }: { type: string }) => type === 'calendarChanged')).toHaveLength(1)
    const letters = (await office.get('/api/outbox')).body.items.filter(
      ({ kind }: { kind: string }) => kind === 'limitsMoved',
    )
    expect(new Set(letters.map(({ toPerson }: { toPerson: string }) => toPerson)).size).toBe(letters.length)
    expect(letters[0].body).toContain(swap.source)
  })

  it('wakes nobody when the days entered count as they did before', async () => {
    const weekend = { ...swap, day: '2028-03-18', name: 'Thứ Bảy' }
    const put = await administrator.put('/api/calendar/2028', { days: [swap, weekend] })
    expect(put.body.changed).toEqual([])
    expect((await administrator.get('/api/calendar-changes')).body.items).toHaveLength(1)
  })

  it('refuses a change from anybody but the administrator', async () => {
    expect((await office.put('/api/calendar/2028', { days: [] })).status).toBe(403)
  })
})
