import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantOf } from '../rules/instants.ts'
import { saveSnapshot } from '../store/dossiers.ts'
import { postLetters } from '../store/outbox.ts'
import { ask, type Caller, openService, type TestService } from './service.ts'
import { snapshotOf, stageOf } from './store-world.ts'

const title = 'Đề án chợ Lùng Phình'
let service: TestService
let office: Caller
let agency: Caller
let stranger: Caller

beforeAll(async () => {
  service = await openService()
  office = await service.signIn('vanphong')
  agency = await service.signIn('phongkinhte')
  stranger = await service.signIn('uyvien.bch10')
}, 120_000)
afterAll(() => service?.close())

/** An item that waits for the agency. */
async function begin(more: object = {}): Promise<string> {
  const { body } = await office.post('/api/agenda-items', {
    title,
    body: 'standingCommittee',
    memberInCharge: 'uyvien.btv04',
    preparer: { organisation: 'phong-kinh-te' },
    ...more,
  })
  return body.id
}

const pathOf = (id: string) => `/api/agenda-items/${id}`
const noticesOf = async (caller: Caller, query = '') => (await caller.get(`/api/notices${query}`)).body
const nudge = async (id: string) => expect((await office.post(`${pathOf(id)}/nudges`, {})).status).toBe(201)

describe('Thông báo', () => {
  let item: string
  beforeAll(async () => {
    item = await begin()
    await nudge(item)
  })

  it('tells whoever a letter is written to, without any mail, and nobody else', async () => {
    const { items, unseen } = await noticesOf(agency)
    expect(unseen).toBe(items.length)
    expect(items[0]).toMatchObject({ dossier: item, procedure: 'agendaItem', seen: false })
    expect(items[0].subject).toContain(title)
    expect(items[0].opening).not.toMatch(/^Kính gửi/)
    expect(items[0].opening).not.toBe('')
    for (const other of [office, stranger])
      expect(JSON.stringify(await noticesOf(other))).not.toContain(items[0].subject)
    expect((await ask(`${service.url}/api/notices`)).status).toBe(401)
  })

  it('is looked at by the person themselves, up to the letter they have seen', async () => {
    const [{ n }] = (await noticesOf(agency)).items
    await nudge(await begin({ title: 'An toàn giao thông' }))
    expect((await agency.post('/api/notices/seen', { upTo: n })).body.unseen).toBe(1)
    const { items } = await noticesOf(agency)
    expect(items.map(({ seen }: { seen: boolean }) => seen).slice(0, 2)).toEqual([false, true])
    expect((await noticesOf(agency)).seenUpTo).toBe(n)
    expect((await stranger.post('/api/notices/seen', {})).body.unseen).toBe(0)
    expect((await noticesOf(agency)).unseen).toBe(1)
    expect((await agency.post('/api/notices/seen', {})).body.unseen).toBe(0)
  })

  it('comes a page at a time', async () => {
    const whole = (await noticesOf(agency)).items
    const first = await noticesOf(agency, '?limit=1')
    expect(first.items).toEqual(whole.slice(0, 1))
    const second = await noticesOf(agency, `?limit=1&before=${first.nextBefore}`)
    expect(second.items).toEqual(whole.slice(1, 2))
  })

  it('says no more of a secret dossier than the letter does', async () => {
    const secret = await begin({ title: 'Vụ việc không nêu tên', secrecy: 'confidential' })
    await nudge(secret)
    const { items } = await noticesOf(agency)
    expect(items[0].dossier).toBe(secret)
    expect(JSON.stringify(items[0])).not.toContain('không nêu tên')
  })

  it('leaves out the letters that carry the link of an account', async () => {
    const before = await noticesOf(agency)
    const letter = { id: 'account-link.x', unit: 'lung-phinh', kind: 'passwordReset', toPerson: 'phongkinhte' }
    const said = { subject: 'Đặt lại mật khẩu', body: 'Kính gửi đồng chí,', link: '/mat-khau' }
    await postLetters(service.app.db, [{ ...letter, ...said }], instantOf(service.app.now()))
    expect(await noticesOf(agency)).toEqual(before)
  })

  it('stands among one’s own letters of the outbox, however many others are newer', async () => {
    const { items } = (await agency.get('/api/outbox?limit=1')).body
    expect(items).toMatchObject([{ toPerson: 'phongkinhte' }])
    await postLetters(
      service.app.db,
      [
        {
          id: 'thu-khac',
          unit: 'lung-phinh',
          kind: 'digest',
          toPerson: 'bithu',
          subject: 'Khác',
          body: 'A',
          link: '/',
        },
      ],
      instantOf(service.app.now() + 1_000),
    )
    expect((await agency.get('/api/outbox?limit=1')).body.items).toEqual(items)
    expect((await office.get('/api/outbox?limit=1')).body.items[0].id).toBe('thu-khac')
  })

  it.each(['?before=0', '?limit=1000', '?before=x', '?person=vanphong'])(
    'refuses %s with a sentence',
    async (query) => {
      const { status, body } = await agency.get(`/api/notices${query}`)
      expect(status).toBe(422)
      expect(body.errors[0].detail).toMatch(/\p{L}/u)
    },
  )

  it.each([{ upTo: 0 }, { upTo: '1' }, { upTo: 1.5 }, { person: 'phongkinhte' }])(
    'refuses %j as what was seen',
    async (body) => {
      expect((await stranger.post('/api/notices/seen', body)).status).toBe(422)
    },
  )

  it('is told at once to whoever the page is open for', async () => {
    const headers = { authorization: `Bearer ${agency.token}` }
    const listening = await fetch(`${service.url}/api/events`, { headers })
    const reader = listening.body!.pipeThrough(new TextDecoderStream()).getReader()
    const heard = async (event: string) => {
      for (let text = ''; ; ) {
        text += (await reader.read()).value ?? ''
        if (text.includes(`event: ${event}`)) return true
      }
    }
    expect(await heard('hello')).toBe(true)
    // To whom the latest went is told to whoever begins to listen.
    expect(await heard('notice')).toBe(true)
    const id = await begin({ title: 'Nâng cấp đường liên thôn' })
    expect(await heard('dossier')).toBe(true)
    await nudge(id)
    expect(await heard('notice')).toBe(true)
    await reader.cancel()
  })
})

describe('Ai đang giữ: chưa ai xem, hay đã xem mà còn thiếu', () => {
  const stageFor = async (caller: Caller, id: string) => (await caller.get(pathOf(id))).body.stages[0]
  const others = async (id: string) =>
    (await office.get('/api/desk/others')).body.items.find(({ dossier }: { dossier: string }) => dossier === id)

  it('tells that nobody has looked until one of those who hold it opens the dossier', async () => {
    const id = await begin({ title: 'Chưa ai mở' })
    expect(await stageFor(office, id)).toMatchObject({ unseen: true, seenAt: null })
    expect(await others(id)).toMatchObject({ unseen: true, seenAt: null })
    expect((await stageFor(agency, id)).seenAt).not.toBeNull()
    await expect.poll(async () => (await others(id)).unseen).toBe(false)
    const { seenAt } = await stageFor(office, id)
    expect(seenAt).toBe((await others(id)).seenAt)
    expect(Date.parse(seenAt)).toBeLessThanOrEqual(service.app.now())
  })

  it('keeps nothing of who else reads it, and the first time of those who hold it', async () => {
    const id = await begin({ title: 'Mở nhiều lần' })
    const looks = () => service.app.db.selectFrom('stageLooks').selectAll().where('dossier', '=', id).execute()
    await stageFor(office, id)
    await stageFor(agency, id)
    await expect.poll(looks).toHaveLength(1)
    const [first] = await looks()
    expect(first).toMatchObject({ person: 'phongkinhte', state: 'preparing' })
    const { now } = service.app
    service.app.now = () => now() + 3_600_000
    try {
      expect((await stageFor(agency, id)).seenAt).toBe(first!.at)
      await stageFor(agency, id)
      expect(await looks()).toEqual([first])
    } finally {
      service.app.now = now
    }
  })
})

describe('Hồ sơ một người đang giữ', () => {
  const held = async (caller: Caller, person: string) =>
    (await caller.get(`/api/dossiers?holder=${person}`)).body.items.map(({ title }: { title: string }) => title)

  it('lists what waits for them, among what the reader may see', async () => {
    await begin({ title: 'Việc của Phòng Kinh tế' })
    expect(await held(office, 'phongkinhte')).toContain('Việc của Phòng Kinh tế')
    expect(await held(office, 'uyvien.bch10')).toEqual([])
    expect(await held(stranger, 'phongkinhte')).toEqual([])
    expect(await held(office, 'khong-co-ai')).toEqual([])
  })

  it('does not tell those asked one by one who of them has not answered yet', async () => {
    const [first, second] = ['person:uyvien.btv04', 'person:uyvien.btv08']
    const asked = { ...stageOf('open'), owner: 'unansweredMember', holders: [first!, second!] }
    const readers = [first!, second!, 'capacity:office']
    const title = 'Hỏi từng người'
    const changes = { unit: 'lung-phinh', procedure: 'writtenPoll', title, readers, begunBy: null, stages: [asked] }
    await saveSnapshot(service.app.db, snapshotOf('hoi-tung-nguoi', changes))
    const member = await service.signIn('uyvien.btv08')
    expect(await held(member, 'uyvien.btv08')).toContain(title)
    expect(await held(member, 'uyvien.btv04')).not.toContain(title)
    expect(await held(office, 'uyvien.btv04')).toContain(title)
  })
})
