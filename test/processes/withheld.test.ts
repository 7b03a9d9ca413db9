import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addDays, dayOf } from '../../rules/instants.ts'
import { raiseRefusedAddress } from '../../store/obstacles.ts'
import { inviteMeeting } from '../invited-meeting.ts'
import { openService, type TestService } from '../service.ts'

let service: TestService

beforeAll(async () => {
  service = await openService()
}, 120_000)
afterAll(() => service.close(), 30_000)

const reason = 'Lý do chỉ người bên trong được biết'
const register = [{ number: '07', place: 'Két sắt phòng văn thư', holder: 'vanphong' }]

async function begin(username: string, plural: string, body: object): Promise<string> {
  const { status, body: begun } = await (await service.signIn(username)).post(`/api/${plural}`, body)
  expect(status, JSON.stringify(begun)).toBe(201)
  return plural === 'posts' ? begun.id : `/api/${plural}/${begun.id}`
}

async function act(username: string, path: string, body: object) {
  const { status, body: answered } = await (await service.signIn(username)).post(`${path}/acts`, body)
  expect(status, JSON.stringify(answered)).toBe(200)
}

async function upload(username: string): Promise<string[]> {
  return [(await (await service.signIn(username)).upload('ban-quet.txt', 'Bản quét\n')).body.id]
}

async function look(username: string, path: string) {
  return (await service.signIn(username)).get(path)
}

/** A document on its way out, signed; of a secret one, papers stand in the register. */
async function signed(secrecy: 'none' | 'secret'): Promise<string> {
  const papers = async (who: string) =>
    secrecy === 'none' ? { files: await upload(who) } : { registerEntries: register }
  const title = secrecy === 'none' ? 'Công văn mời họp' : 'Công văn số 07'
  const begun = { title, secrecy, documentType: 'CV', organ: 'office', ...(await papers('vanphong')) }
  const path = await begin('vanphong', 'promulgations', begun)
  await act('vanphong', path, { type: 'submit' })
  await act('vanphong', path, { type: 'pass', signer: 'chiefOfOffice' })
  await act('chanhvanphong', path, { type: 'sign', method: 'hand', ...(await papers('chanhvanphong')) })
  const numbered = async () => expect((await look('vanphong', path)).body.content.number).toBeTruthy()
  await vi.waitFor(numbered, { timeout: 20_000 })
  return path
}

const withheld = [
  {
    who: 'the candidate',
    outsider: 'phongkinhte',
    insider: 'banxaydungdang',
    async dossier() {
      const post = await begin('quantri', 'posts', {
        code: 'truong-phong',
        title: 'Trưởng phòng',
        managedBy: 'standingCommittee',
        holder: 'phongkinhte',
        termEndsOn: addDays(dayOf(Date.now()), 30),
        source: 'Bảng phân cấp',
      })
      const candidates = [{ person: 'phongkinhte' }]
      const body = { title: 'Bổ nhiệm lại Trưởng phòng', kind: 'reappointment', post, candidates, units: [] }
      const path = await begin('vanphong', 'appointments', body)
      await act('banxaydungdang', path, { type: 'announce', reason })
      return path
    },
  },
  {
    who: 'a guest of the meeting',
    outsider: 'phongkinhte',
    insider: 'uyvien.btv04',
    async dossier() {
      const passwordOf = (name: string) => service.accounts.find(({ username }) => username === name)!.password
      const path = `/api/meetings/${(await inviteMeeting(service.url, passwordOf)).meeting}`
      const body = 'standingCommittee'
      const item = (await begin('vanphong', 'agenda-items', { title: 'Nội dung bổ sung', body })).split('/').at(-1)
      await act('bithu', path, { type: 'addItem', item, reason })
      const guest = { organisation: 'phong-kinh-te', reference: '05-TB/VPĐU' }
      await act('vanphong', path, { type: 'inviteGuest', item, ...guest })
      return path
    },
  },
  {
    who: 'whoever receives the document',
    outsider: 'phongkinhte',
    insider: 'chanhvanphong',
    async dossier() {
      const path = await signed('none')
      const recipients = [{ organisation: 'phong-kinh-te' }]
      await act('vanphong', path, { type: 'dispatch', recipients, files: await upload('vanphong') })
      await act('vanphong', path, { type: 'archive', reason })
      return path
    },
  },
]

describe.each(withheld)('Hồ sơ mà $who chỉ được xem phần của mình', ({ outsider, insider, dossier }) => {
  let path: string
  beforeAll(async () => {
    path = await dossier()
  }, 120_000)

  it('shows the reasons that acts were given to those inside, and nobody else', async () => {
    const [inside, outside] = [await look(insider, path), await look(outsider, path)]
    expect(inside.body.warnings.map((each: { reason: string }) => each.reason)).toContainEqual(expect.any(String))
    expect(outside.status).toBe(200)
    expect(outside.body.warnings).toEqual([])
  })

  it('shows what an act was let pass with to those inside, in the journal as well', async () => {
    const remarked = async (who: string) =>
      (await look(who, `${path}/journal`)).body.items.flatMap(({ remarks }: { remarks: object[] }) => remarks)
    expect(await remarked(insider)).not.toEqual([])
    expect(await remarked(outsider)).toEqual([])
  })

  it('keeps comments among those inside, reading and writing alike', async () => {
    const comment = { text: 'Trao đổi nội bộ' }
    expect((await (await service.signIn(insider)).post(`${path}/comments`, comment)).status).toBe(201)
    expect((await look(insider, `${path}/comments`)).body.items).toMatchObject([comment])
    expect((await look(outsider, `${path}/comments`)).status).toBe(404)
    expect((await (await service.signIn(outsider)).post(`${path}/comments`, comment)).status).toBe(404)
    expect((await look(insider, path)).body.mayComment).toBe(true)
    expect((await look(outsider, path)).body.mayComment).toBe(false)
  })
})

describe('Hồ sơ mật không chứa nội dung', () => {
  let path: string
  beforeAll(async () => {
    path = await signed('secret')
  }, 120_000)

  it('takes no comment', async () => {
    const office = await service.signIn('vanphong')
    const refused = await office.post(`${path}/comments`, { text: 'Nội dung' })
    expect(refused).toMatchObject({ status: 422, body: { code: 'lacking', requirements: [{ id: 'holdsNoText' }] } })
    expect((await office.get(`${path}/comments`)).body.items).toEqual([])
    expect((await office.get(path)).body.mayComment).toBe(false)
  })

  it('takes a reason of one line to settle an obstacle, and no text', async () => {
    const { app } = service
    const office = await service.signIn('vanphong')
    const dossier = path.split('/').at(-1)!
    const at = new Date(app.now()).toISOString()
    const refused = { dossier, person: 'bithu', address: 'sai@xa.vn', reason: '550', at }
    await app.db.transaction().execute((tx) => raiseRefusedAddress(tx, refused))
    const [{ n }] = (await office.get(path)).body.obstacles
    const settle = (reason: string) => office.post(`${path}/obstacles/${n}`, { settle: true, reason })
    expect(await settle('Dòng một\nDòng hai')).toMatchObject({
      status: 422,
      body: { requirements: [{ id: 'holdsNoText' }] },
    })
    expect(await settle('Đã báo trực tiếp')).toMatchObject({ status: 200, body: { obstacles: [] } })
  })

  it('stands in the register by its number alone, but for the office and its own readers', async () => {
    const query = new URLSearchParams({ organ: 'VPĐU', type: 'CV', term: '2025-2030', secret: 'true' })
    const rows = async (who: string) => (await look(who, `/api/series/register?${query}`)).body.items
    const dossier = path.split('/').at(-1)
    expect(await rows('vanphong')).toMatchObject([{ number: 1, dossier, withdrawnReason: null }])
    expect(await rows('phobithu.chutich')).toMatchObject([{ number: 1, dossier }])
    const [row] = await rows('uyvien.bch10')
    expect(row).toMatchObject({ number: 1, secret: true })
    for (const field of ['dossier', 'withdrawnReason']) expect(row).not.toHaveProperty(field)
  })
})
