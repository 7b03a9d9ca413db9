import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ClockedHouse, openHouseAt } from './clock.ts'
import { type Cast, castOf, committee } from './story-cast.ts'

vi.setConfig({ testTimeout: 60_000 })

let house: ClockedHouse
let cast: Cast

beforeAll(async () => {
  house = await openHouseAt('2026-03-25T08:00:00+07:00')
  cast = await castOf(house)
}, 120_000)
afterAll(() => house?.close(), 30_000)

const decision = { fromOn: '2026-03-30', decidedBy: 'Ban Chấp hành Đảng bộ', document: '05-NQ/ĐU' }
const adoption = { regulation: 'model-143-2024-05', ...decision }
const days = (n: number) => ({ days: n, unit: 'workingDays' })
const blanks = {
  'meeting.series.standingCommittee': { every: { months: 1 } },
  'meeting.materialsLead.executiveCommittee': days(3),
  'meeting.materialsLead.standingCommittee': days(3),
  'meeting.invitationLead.executiveCommittee': days(2),
  'meeting.invitationLead.standingCommittee': days(2),
}
const everyone = [...committee, ...[10, 11, 12, 13, 14].map((n) => `uyvien.bch${n}`), 'chanhvanphong']
const btv = {
  title: 'Hội nghị Ban Thường vụ Đảng ủy định kỳ',
  body: 'standingCommittee',
  startsAt: '2026-04-29T08:00:00+07:00',
}

describe('Quy chế mẫu 143-QĐ/TW, sau khi đơn vị điền các chỗ trống', () => {
  let before: string
  let meeting: string
  let item: string

  it('is not adopted while what the program needs is blank', async () => {
    before = await cast.plan(btv)
    await expect(cast.office.post('/api/adoptions', adoption)).rejects.toThrow('409')
    for (const [key, value] of Object.entries(blanks))
      await cast.office.post('/api/overlays', { key, value, ...decision })
    expect(await cast.office.post('/api/adoptions', adoption)).toMatchObject({ regulation: 'model-143-2024-05' })
  })

  it('counts the limits of new meetings by the days that the unit filled in, and leaves those under way alone', async () => {
    await house.advanceTo('2026-03-30T08:00:00+07:00')
    const after = await cast.plan(btv)
    const { materials, invitations } = await cast.dues('meetings', after)
    expect([materials, invitations]).toEqual(['2026-04-23T17:00:00+07:00', '2026-04-24T17:00:00+07:00'])
    const old = await cast.dues('meetings', before)
    expect([old.materials, old.invitations]).toEqual(['2026-04-24T17:00:00+07:00', '2026-04-28T17:00:00+07:00'])
  })

  it('has BCH convened by TT itself, with no conclusion of BTV on meeting, matter or agenda (Điều 19, khoản 1)', async () => {
    meeting = await cast.plan({
      title: 'Hội nghị Ban Chấp hành quý II',
      body: 'executiveCommittee',
      startsAt: '2026-04-14T08:00:00+07:00',
    })
    const shown = await cast.look('meetings', meeting)
    expect(shown.content.convenedBy).toMatchObject({ person: 'phobithu.thuongtruc', reference: null })
    expect(shown.regulation).toMatchObject({ id: 'model-143-2024-05', status: 'signed' })
    expect(shown.deadlines.find(({ name }: { name: string }) => name === 'materials')).toMatchObject({
      dueAt: '2026-04-09T17:00:00+07:00',
    })
    item = await cast.assign(meeting, { title: 'Chương trình hành động', body: 'executiveCommittee' })
    await cast.deliver(item)
    await cast.opine(item)
    await cast.appraise(item)
    await cast.check(item)
    await cast.allReady(meeting)
    await house.advanceTo('2026-04-09T17:00:00+07:00')
    await cast.stands('meetings', meeting, 'checking')
    expect(await cast.rings('meetings', meeting)).toEqual([['materials', '2026-04-09T17:00:00+07:00']])
    await cast.deputy.act('meetings', meeting, { type: 'clearAgenda' })
    await house.advanceTo('2026-04-10T16:59:00+07:00')
    const { content } = await cast.office.act('meetings', meeting, { type: 'sendInvitations' })
    expect(content.invitations).toMatchObject([{ late: null }])
  })

  it('lets the deputy chair, conclude and sign on the secretary’s absence alone (Điều 7, khoản 2)', async () => {
    await house.advanceTo('2026-04-14T08:00:00+07:00')
    const present = everyone.filter((person) => person !== 'bithu').slice(0, 10)
    const opened = await cast.open(meeting, present, 'phobithu.thuongtruc')
    expect(opened.content).toMatchObject({ chair: 'phobithu.thuongtruc', chairBasis: 'absence' })
    await cast.decide(meeting, item, 8, 2)
    await cast.deputy.act('meetings', meeting, { type: 'conclude', documents: [{ item, documentType: 'NQ' }] })
    expect(await cast.sign(meeting, cast.deputy)).toMatchObject({ outcome: 'closed' })
    const absence = 'Bí thư đi công tác tại tỉnh'
    const document = await cast.issue(item, { signer: 'permanentDeputySecretary', absence }, cast.deputy)
    expect(document).toMatchObject({
      outcome: 'archived',
      content: {
        number: { text: '01-NQ/ĐU' },
        signature: { person: 'phobithu.thuongtruc', as: 'permanentDeputySecretary', form: 'T/M' },
      },
    })
  })
})

describe('Quy chế Lùng Phình, cũng đơn vị ấy: việc bắt đầu trước ngày áp dụng quy chế mới', () => {
  it('still makes the deputy’s conclusion wait for an authorisation (Điều 7, khoản 2; C-06)', async () => {
    const meeting = await openByDeputy()
    const refused = await cast.deputy.refused('meetings', meeting, { type: 'conclude' })
    expect(refused.requirements.map(({ id }: { id: string }) => id)).toEqual(['mayConclude'])
    const authorisation = {
      kind: 'authorisation',
      holder: 'phobithu.thuongtruc',
      fromOn: '2026-04-29',
      toOn: '2026-04-29',
      reference: '03-GUQ/ĐU',
    }
    await cast.secretary.post('/api/authorisations', authorisation)
    const concluded = await cast.deputy.act('meetings', meeting, { type: 'conclude' })
    expect(concluded.stages).toMatchObject([{ state: 'concluded' }])
  })
})

async function openByDeputy(): Promise<string> {
  const { items } = await cast.office.get('/api/dossiers?procedure=meeting&body=standingCommittee')
  const meetings = await Promise.all(items.map(({ id }: { id: string }) => cast.look('meetings', id)))
  const { id } = meetings.find(({ regulation }) => regulation.id === 'lung-phinh-2025-11')!
  await cast.none(id, 'permanentBoardReport')
  await cast.office.act('meetings', id, { type: 'submitAgenda' })
  await cast.deputy.act('meetings', id, { type: 'clearAgenda' })
  await cast.office.act('meetings', id, { type: 'sendInvitations' })
  await house.advanceTo('2026-04-29T08:00:00+07:00')
  const present = committee.filter((person) => person !== 'bithu')
  const opened = await cast.open(id, present, 'phobithu.thuongtruc')
  expect(opened.content.chairBasis).toBe('unauthorised')
  return id
}
