import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ClockedHouse, openHouseAt } from '../clock.ts'
import { type Cast, castOf, committee } from '../story-cast.ts'

vi.setConfig({ testTimeout: 60_000 })

let house: ClockedHouse
let cast: Cast

beforeAll(async () => {
  house = await openHouseAt('2026-04-01T08:00:00+07:00')
  cast = await castOf(house)
}, 120_000)
afterAll(() => house?.close(), 30_000)

const conclusion = '12-KL/ĐU'
const others = [10, 11, 12, 13, 14].map((n) => `uyvien.bch${n}`)
const everyone = [...committee, ...others, 'chanhvanphong'].sort()
const inspector = 'uyvien.ubkt1'
const idsOf = (problem: { requirements: { id: string }[] }) => problem.requirements.map(({ id }) => id)

describe('Hội nghị Ban Chấp hành 14/04/2026, theo kết luận của Ban Thường vụ (Điều 2, khoản 1; Điều 11)', () => {
  let meeting: string
  let plan: string
  let socioEconomic: string
  let personnel: string

  it('is convened by nobody without BTV’s conclusion', async () => {
    const begun = await cast.office.begin('meetings', {
      title: 'Hội nghị Ban Chấp hành Đảng bộ xã quý II',
      body: 'executiveCommittee',
      startsAt: '2026-04-14T08:00:00+07:00',
      place: 'Hội trường Đảng ủy',
      purpose: 'Quyết định nhiệm vụ quý II',
      requirements: 'Thảo luận đầy đủ',
      content: 'Theo chương trình',
      scope: 'Toàn Đảng bộ',
    })
    meeting = begun.id
    const refused = await cast.deputy.refused('meetings', meeting, { type: 'convene' })
    expect(refused).toMatchObject({ status: 422 })
    expect(idsOf(refused)).toEqual(['convocationReference'])
    const convened = await cast.office.act('meetings', meeting, { type: 'convene', reference: conclusion })
    expect(convened.content.convenedBy).toMatchObject({ person: 'vanphong', reference: conclusion })
    expect(await cast.dues('meetings', meeting)).toEqual({
      materials: '2026-04-10T17:00:00+07:00',
      agendaCheck: '2026-04-13T15:00:00+07:00',
      invitations: '2026-04-13T17:00:00+07:00',
    })
  })

  it('takes no matter to BCH that BTV has not concluded to submit', async () => {
    const body = 'executiveCommittee'
    plan = await cast.assign(meeting, { title: 'Chương trình hành động quý II', body })
    socioEconomic = await cast.assign(meeting, {
      title: 'Tình hình kinh tế – xã hội',
      body,
      standingItem: 'socioEconomic',
    })
    personnel = await cast.assign(meeting, { title: 'Giới thiệu nhân sự', body, itemType: 'personnel' })
    await cast.deputy.act('agenda-items', personnel, { type: 'flag', closedSession: true })
    for (const item of [plan, socioEconomic, personnel]) {
      await cast.deliver(item)
      await cast.opine(item)
      await cast.appraise(item)
      expect(idsOf(await cast.deputy.refused('agenda-items', item, { type: 'check' }))).toEqual([
        'restsOnBodyConclusion',
      ])
      await cast.check(item, { reference: conclusion })
    }
    await cast.allReady(meeting)
  })

  it('clears its agenda with the standing matters present or stated not to arise, and BTV’s conclusion on it', async () => {
    await house.advanceTo('2026-04-10T17:00:00+07:00')
    await cast.stands('meetings', meeting, 'checking')
    expect(await cast.rings('meetings', meeting)).toEqual([['materials', '2026-04-10T17:00:00+07:00']])
    const clear = { type: 'clearAgenda', reference: conclusion }
    expect(idsOf(await cast.deputy.refused('meetings', meeting, clear))).toEqual(['standingIsPresent'])
    const report = { type: 'enterLine', line: 'standingCommitteeReport', text: 'Công việc của Ban Thường vụ quý I' }
    await cast.office.act('meetings', meeting, report)
    await cast.none(meeting, 'programmeResults')
    const refused = await cast.deputy.refused('meetings', meeting, { type: 'clearAgenda' })
    expect(idsOf(refused)).toEqual(['agendaReference'])
    const { content } = await cast.deputy.act('meetings', meeting, clear)
    expect(content.clearedBy).toMatchObject({ person: 'phobithu.thuongtruc', reference: conclusion })
  })

  it('invites the fifteen members and the inspection commission', async () => {
    await house.advanceTo('2026-04-13T16:00:00+07:00')
    const { content } = await cast.office.act('meetings', meeting, { type: 'sendInvitations' })
    expect([...content.invitations[0].to].sort()).toEqual(everyone)
    const { items } = await cast.office.get('/api/outbox')
    const invited = items.filter(
      ({ kind, dossier }: { kind: string; dossier: string }) => kind === 'invitation' && dossier === meeting,
    )
    const to = invited.map(({ toPerson }: { toPerson: string }) => toPerson).sort()
    expect(to).toEqual([...everyone, inspector].sort())
  })

  it('shows the inspection commission every matter but the closed one (khoản 1 Điều 11)', async () => {
    const guest = await cast.person(inspector)
    const seen = await guest.get(`/api/meetings/${meeting}`)
    const titles = seen.content.agenda.map(({ item }: { item: string }) => item).sort()
    expect(titles).toEqual([plan, socioEconomic].sort())
    expect(JSON.stringify(seen)).not.toContain('Giới thiệu nhân sự')
    expect(await guest.get(`/api/agenda-items/${plan}`)).toMatchObject({ id: plan })
    await expect(guest.get(`/api/agenda-items/${personnel}`)).rejects.toThrow('404')
    const member = await cast.person('uyvien.bch10')
    expect(await member.get(`/api/agenda-items/${personnel}`)).toMatchObject({ id: personnel })
  })

  it('carries with eight of fifteen, and a secret ballot keeps sums only', async () => {
    await house.advanceTo('2026-04-14T08:00:00+07:00')
    await cast.open(meeting, everyone.slice(0, 11))
    const voted = await cast.decide(meeting, plan, 8, 3)
    expect(voted.content.agenda[0].votes).toMatchObject([{ approvals: 8, needed: 8, sitting: 15, carried: true }])
    const act = (body: { type: string; [field: string]: unknown }) => cast.office.act('meetings', meeting, body)
    await act({ type: 'takeUp', item: socioEconomic })
    await act({ type: 'note', item: socioEconomic })
    await act({ type: 'takeUp', item: personnel })
    const open = { type: 'vote', item: personnel, ballots: { method: 'open', approve: 11, reject: 0, abstain: 0 } }
    expect(idsOf(await cast.office.refused('meetings', meeting, open))).toEqual(['ballotFits'])
    await act({
      type: 'vote',
      item: personnel,
      ballots: { method: 'secret', issued: 11, returned: 11, valid: 10, approve: 7 },
    })
    const documents = [{ item: plan, documentType: 'NQ' }]
    const concluded = await cast.secretary.act('meetings', meeting, { type: 'conclude', documents })
    const outcomes = concluded.content.agenda.map((entry: { outcome: string }) => entry.outcome)
    expect(outcomes).toEqual(['carried', 'noted', 'notCarried'])
    await cast.sign(meeting)
    const document = await cast.issue(plan)
    expect(document).toMatchObject({
      outcome: 'archived',
      body: 'executiveCommittee',
      content: { number: { text: '01-NQ/ĐU' }, basis: { approvals: 8, sitting: 15 } },
    })
  })
})
