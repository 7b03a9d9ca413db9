import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ClockedHouse, openHouseAt } from './clock.ts'
import { until } from './story.ts'
import { type Cast, castOf, committee } from './story-cast.ts'

vi.setConfig({ testTimeout: 60_000 })

let house: ClockedHouse
let cast: Cast

beforeAll(async () => {
  house = await openHouseAt('2026-02-09T08:00:00+07:00')
  cast = await castOf(house)
}, 120_000)
afterAll(() => house?.close(), 30_000)

const regular = (startsAt: string) => ({
  title: 'Hội nghị Ban Thường vụ Đảng ủy định kỳ',
  body: 'standingCommittee',
  startsAt,
})
const matter = (title: string) => ({ title, body: 'standingCommittee' })
const act = (meeting: string, body: { type: string; [field: string]: unknown }) =>
  cast.office.act('meetings', meeting, body)

describe('Hội nghị Ban Thường vụ sau Tết, 23/02/2026 (Điều 11, khoản 3)', () => {
  let meeting: string
  let item: string

  it('counts its limits back over the whole Tết holiday, and says why', async () => {
    meeting = await cast.plan(regular('2026-02-23T08:00:00+07:00'))
    item = await cast.assign(meeting, matter('Kế hoạch sản xuất vụ xuân'))
    expect(await cast.dues('meetings', meeting)).toEqual({
      materials: '2026-02-12T17:00:00+07:00',
      agendaCheck: '2026-02-13T15:00:00+07:00',
      invitations: '2026-02-13T17:00:00+07:00',
    })
    expect(await cast.dues('agenda-items', item)).toEqual({
      materials: '2026-02-12T17:00:00+07:00',
      appraisal: '2026-02-13T11:30:00+07:00',
      check: '2026-02-13T15:00:00+07:00',
    })
    const { deadlines } = await cast.look('meetings', meeting)
    expect(deadlines.find(({ name }: { name: string }) => name === 'invitations')).toMatchObject({
      rule: 'LP-11.3-c',
      article: 'Điều 11, khoản 3',
      reading: 'C-13',
    })
  })

  it('rings each deadline that passes, at its very second, and goes on with what it has', async () => {
    await house.advanceTo('2026-02-12T16:59:50+07:00')
    await cast.deliver(item)
    await house.advanceTo('2026-02-13T11:31:00+07:00')
    await cast.stands('meetings', meeting, 'checking')
    await cast.none(meeting, 'permanentBoardReport')
    await cast.appraise(item)
    await house.advanceTo('2026-02-13T15:01:00+07:00')
    const checked = await cast.check(item)
    expect(checked.content.memberSilent).toBe(true)
    await cast.allReady(meeting)
    await cast.deputy.act('meetings', meeting, { type: 'clearAgenda' })
    await house.advanceTo('2026-02-13T17:00:01+07:00')
    await until(
      () => cast.rings('meetings', meeting),
      (rings) => rings.length === 3,
    )
    expect(await cast.rings('meetings', meeting)).toEqual([
      ['materials', '2026-02-12T17:00:00+07:00'],
      ['agendaCheck', '2026-02-13T15:00:00+07:00'],
      ['invitations', '2026-02-13T17:00:00+07:00'],
    ])
    expect(await cast.rings('agenda-items', item)).toEqual([
      ['appraisal', '2026-02-13T11:30:00+07:00'],
      ['check', '2026-02-13T15:00:00+07:00'],
    ])
  })

  it('lets the invitations out a minute late only with a reason, which stays on the record', async () => {
    const refused = await cast.office.refused('meetings', meeting, { type: 'sendInvitations' })
    expect(refused).toMatchObject({ status: 409, requirements: [{ id: 'invitedInTime', article: 'Điều 11, khoản 3' }] })
    const reason = 'Chương trình được duyệt sát giờ'
    const { content } = await act(meeting, { type: 'sendInvitations', reason })
    expect(content.invitations).toMatchObject([{ to: committee, late: reason }])
  })

  it('carries with five of nine, and the resolution goes out numbered, signed, acknowledged and archived', async () => {
    await house.advanceTo('2026-02-23T08:00:00+07:00')
    await cast.open(meeting, committee.slice(0, 8))
    const { content } = await cast.decide(meeting, item, 5, 3)
    expect(content.agenda[0].votes).toMatchObject([{ approvals: 5, needed: 5, sitting: 9, present: 8, carried: true }])
    await cast.secretary.act('meetings', meeting, { type: 'conclude', documents: [{ item, documentType: 'NQ' }] })
    expect(await cast.sign(meeting)).toMatchObject({ outcome: 'closed' })
    const document = await cast.issue(item)
    expect(document).toMatchObject({
      outcome: 'archived',
      content: {
        number: { number: 1, text: '01-NQ/ĐU' },
        basis: { kind: 'item', item, meeting, heldOn: '2026-02-23', approvals: 5, sitting: 9 },
        signature: { person: 'bithu', as: 'secretary', form: 'T/M', signedOn: '2026-02-23' },
        issued: { on: '2026-02-23' },
      },
    })
    expect(document.content.deliveries.map((each: { sentOn: string }) => each.sentOn)).toEqual([
      '2026-02-23',
      '2026-02-23',
    ])
    await cast.stands('agenda-items', item, 'carried')
  })
})

describe('Hội nghị Ban Thường vụ trước nghỉ lễ, 28/04/2026 (Điều 11, khoản 3; C-13)', () => {
  let meeting: string
  let carried: string
  let lost: string

  it('counts back over the compensatory Monday', async () => {
    await house.advanceTo('2026-04-20T08:00:00+07:00')
    meeting = await cast.plan(regular('2026-04-28T08:00:00+07:00'))
    carried = await cast.assign(meeting, matter('Đề án chợ xã'))
    lost = await cast.assign(meeting, matter('Phương án đặt tên đường'))
    expect(await cast.dues('meetings', meeting)).toEqual({
      materials: '2026-04-23T17:00:00+07:00',
      agendaCheck: '2026-04-24T15:00:00+07:00',
      invitations: '2026-04-24T17:00:00+07:00',
    })
  })

  it('rings nothing but the end of the time for materials where everybody keeps theirs', async () => {
    await cast.none(meeting, 'permanentBoardReport')
    for (const item of [carried, lost]) {
      await cast.deliver(item)
      await cast.opine(item)
      await cast.appraise(item)
      await cast.check(item)
    }
    await cast.allReady(meeting)
    await house.advanceTo('2026-04-23T16:59:58+07:00')
    expect((await cast.look('meetings', meeting)).stages).toMatchObject([{ state: 'preparing' }])
    await house.advanceTo('2026-04-23T17:00:00+07:00')
    await cast.stands('meetings', meeting, 'checking')
    await cast.deputy.act('meetings', meeting, { type: 'clearAgenda' })
    await house.advanceTo('2026-04-24T16:59:00+07:00')
    const { content } = await act(meeting, { type: 'sendInvitations' })
    expect(content.invitations).toMatchObject([{ late: null }])
    await house.advanceTo('2026-04-28T08:00:00+07:00')
    expect(await cast.rings('meetings', meeting)).toEqual([['materials', '2026-04-23T17:00:00+07:00']])
    for (const item of [carried, lost]) expect(await cast.rings('agenda-items', item)).toEqual([])
  })

  it('opens with exactly two thirds; four of the six is no majority of the nine', async () => {
    await cast.open(meeting, committee.slice(0, 6))
    await cast.decide(meeting, carried, 5, 1)
    const { content } = await cast.decide(meeting, lost, 4, 2)
    expect(content.agenda.map((entry: { outcome: string }) => entry.outcome)).toEqual(['carried', 'notCarried'])
    const documents = [{ item: carried, documentType: 'NQ' }]
    await cast.secretary.act('meetings', meeting, { type: 'conclude', documents })
    await cast.sign(meeting)
    await cast.stands('agenda-items', lost, 'notCarried')
    expect(await cast.issue(carried)).toMatchObject({ content: { number: { text: '02-NQ/ĐU' } } })
  })
})

describe('Tài liệu gửi chậm, hội nghị 28/05/2026 (C-31)', () => {
  let meeting: string
  let kept: string
  let missed: string

  it('makes what was not delivered late at the very end of its time, and tells those concerned', async () => {
    await house.advanceTo('2026-05-18T08:00:00+07:00')
    meeting = await cast.plan(regular('2026-05-28T08:00:00+07:00'))
    kept = await cast.assign(meeting, matter('Sửa chữa trường mầm non'))
    missed = await cast.assign(meeting, matter('Quy hoạch bãi rác'))
    await cast.none(meeting, 'permanentBoardReport')
    await house.advanceTo('2026-05-26T17:00:00+07:00')
    for (const item of [kept, missed]) {
      await cast.stands('agenda-items', item, 'late')
      expect(await cast.rings('agenda-items', item)).toEqual([['materials', '2026-05-26T17:00:00+07:00']])
    }
    const { items } = await cast.office.get('/api/outbox')
    const letters = items.filter((letter: { kind: string; dossier: string }) => letter.kind === 'itemLate')
    expect(new Set(letters.map((letter: { dossier: string }) => letter.dossier))).toEqual(new Set([kept, missed]))
  })

  it('waits for an item that TT keeps until the hour TT named, and no second longer', async () => {
    const reason = 'Chờ số liệu của tỉnh'
    const keep = { type: 'keep', until: '2026-05-27T10:00:00+07:00', reason }
    await cast.deputy.act('agenda-items', kept, keep)
    await cast.deputy.act('agenda-items', missed, keep)
    await house.advanceTo('2026-05-27T09:59:00+07:00')
    const delivered = await cast.deliver(kept)
    expect(delivered.stages).toMatchObject([{ state: 'appraising' }])
    await house.advanceTo('2026-05-27T10:00:00+07:00')
    await cast.stands('agenda-items', missed, 'late')
    expect(await cast.rings('agenda-items', missed)).toEqual([
      ['materials', '2026-05-26T17:00:00+07:00'],
      ['materials', '2026-05-27T10:00:00+07:00'],
    ])
    expect(await cast.rings('agenda-items', kept)).toHaveLength(1)
  })

  it('clears the agenda only once the one is ready and the other is off it, back in the backlog', async () => {
    await cast.opine(kept)
    await cast.office.act('agenda-items', kept, { type: 'appraise', shortened: true, reason: 'Được giữ lại dù chậm' })
    await cast.check(kept)
    const refused = await cast.deputy.refused('meetings', meeting, { type: 'clearAgenda' })
    expect(refused.requirements.map(({ id }: { id: string }) => id)).toEqual(['agendaIsReady'])
    await cast.deputy.act('agenda-items', missed, { type: 'takeOff', reason: 'Chưa đủ tài liệu' })
    await until(
      () => cast.look('meetings', meeting),
      ({ content }) => content.agenda.length === 1,
    )
    await cast.allReady(meeting)
    await cast.deputy.act('meetings', meeting, { type: 'clearAgenda' })
    const { backlog } = await cast.office.get('/api/bodies/standingCommittee/agenda')
    expect(backlog.map(({ item }: { item: string }) => item)).toContain(missed)
    expect(await cast.dues('agenda-items', missed)).toEqual({})
  })
})

describe('Hội nghị không đủ hai phần ba thành viên, 29/06/2026 (Điều 11, khoản 1; C-27)', () => {
  let meeting: string
  let item: string

  it('does not open with five of nine, and is postponed', async () => {
    await house.advanceTo('2026-06-15T08:00:00+07:00')
    meeting = await cast.plan(regular('2026-06-29T08:00:00+07:00'))
    item = await cast.assign(meeting, matter('Kết quả thu ngân sách 6 tháng'))
    await cast.none(meeting, 'permanentBoardReport')
    await cast.deliver(item)
    await cast.opine(item)
    await cast.appraise(item)
    await cast.check(item)
    await act(meeting, { type: 'submitAgenda' })
    await cast.allReady(meeting)
    await cast.deputy.act('meetings', meeting, { type: 'clearAgenda' })
    await act(meeting, { type: 'sendInvitations' })
    await house.advanceTo('2026-06-29T08:00:00+07:00')
    const present = committee.slice(0, 5)
    const opening = { type: 'open', chair: 'bithu', recorder: 'vanphong', present }
    expect(await cast.office.refused('meetings', meeting, opening)).toMatchObject({
      status: 409,
      requirements: [{ id: 'opensQuorate', article: 'Điều 11, khoản 1' }],
    })
    const postponed = await act(meeting, { type: 'postpone', reason: 'Không đủ 2/3 thành viên' })
    expect(postponed.stages).toMatchObject([{ state: 'postponed' }])
  })

  it('has its limits counted anew from the new day, invites again, and the matter moves along', async () => {
    await cast.deputy.act('meetings', meeting, {
      type: 'reschedule',
      startsAt: '2026-07-03T08:00:00+07:00',
      reason: 'Họp lại khi đủ thành viên',
    })
    expect(await cast.dues('meetings', meeting)).toEqual({
      materials: '2026-07-01T17:00:00+07:00',
      agendaCheck: '2026-07-02T15:00:00+07:00',
      invitations: '2026-07-02T17:00:00+07:00',
    })
    const moved = await until(
      () => cast.look('agenda-items', item),
      ({ content }) => content.place.startsAt === '2026-07-03T08:00:00+07:00',
    )
    expect(moved.stages).toMatchObject([{ state: 'ready' }])
    await house.advanceTo('2026-07-02T17:00:00+07:00')
    await until(
      () => cast.rings('meetings', meeting),
      (rings) => rings.length > 0,
    )
    expect(await cast.rings('meetings', meeting)).toEqual([['invitations', '2026-07-02T17:00:00+07:00']])
    await act(meeting, { type: 'sendInvitations', reason: 'Đã báo trước qua điện thoại' })
  })

  it('opens with the sixth member', async () => {
    await house.advanceTo('2026-07-03T08:00:00+07:00')
    await cast.open(meeting, committee.slice(0, 6))
    await act(meeting, { type: 'takeUp', item })
    await act(meeting, { type: 'note', item, text: 'Đã nghe báo cáo' })
    await cast.secretary.act('meetings', meeting, { type: 'conclude' })
    expect(await cast.sign(meeting)).toMatchObject({ outcome: 'closed' })
    await cast.stands('agenda-items', item, 'noted')
  })
})

describe('Hội nghị sau ngày thứ Bảy làm bù 22/08/2026 (Điều 11, khoản 3)', () => {
  let meeting: string
  let item: string

  it('counts the make-up Saturday as the working day that it is', async () => {
    await house.advanceTo('2026-08-17T08:00:00+07:00')
    meeting = await cast.plan(regular('2026-08-24T08:00:00+07:00'))
    item = await cast.assign(meeting, matter('Kế hoạch Tết Độc lập'))
    expect(await cast.dues('meetings', meeting)).toEqual({
      materials: '2026-08-21T17:00:00+07:00',
      agendaCheck: '2026-08-22T15:00:00+07:00',
      invitations: '2026-08-22T17:00:00+07:00',
    })
    expect(await cast.dues('agenda-items', item)).toEqual({
      materials: '2026-08-21T17:00:00+07:00',
      appraisal: '2026-08-22T11:30:00+07:00',
      check: '2026-08-22T15:00:00+07:00',
    })
  })

  it('is invited to on that Saturday afternoon in time, and its decision takes a number of another series', async () => {
    await cast.none(meeting, 'permanentBoardReport')
    await house.advanceTo('2026-08-21T17:00:00+07:00')
    await cast.stands('agenda-items', item, 'late')
    await cast.stands('meetings', meeting, 'checking')
    const keep = { type: 'keep', until: '2026-08-22T09:00:00+07:00', reason: 'Đang hoàn thiện phụ lục' }
    await cast.deputy.act('agenda-items', item, keep)
    await house.advanceTo('2026-08-22T08:30:00+07:00')
    await cast.deliver(item)
    await house.advanceTo('2026-08-22T11:30:00+07:00')
    await until(
      () => cast.rings('agenda-items', item),
      (rings) => rings.length === 2,
    )
    expect(await cast.rings('agenda-items', item)).toEqual([
      ['materials', '2026-08-21T17:00:00+07:00'],
      ['appraisal', '2026-08-22T11:30:00+07:00'],
    ])
    await cast.appraise(item)
    await cast.check(item)
    await cast.allReady(meeting)
    await cast.deputy.act('meetings', meeting, { type: 'clearAgenda' })
    await house.advanceTo('2026-08-22T16:59:00+07:00')
    const { content } = await act(meeting, { type: 'sendInvitations' })
    expect(content.invitations).toMatchObject([{ late: null }])
    await house.advanceTo('2026-08-24T08:00:00+07:00')
    expect(await cast.rings('meetings', meeting)).toEqual([['materials', '2026-08-21T17:00:00+07:00']])
    await cast.open(meeting, committee)
    await cast.decide(meeting, item, 9)
    await cast.secretary.act('meetings', meeting, { type: 'conclude', documents: [{ item, documentType: 'QĐ' }] })
    await cast.sign(meeting)
    expect(await cast.issue(item)).toMatchObject({ outcome: 'archived', content: { number: { text: '01-QĐ/ĐU' } } })
  })
})
