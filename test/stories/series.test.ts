import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { beginByItself } from '../../activities/beginnings.ts'
import { beginUnitDays } from '../../api/unit-day.ts'
import { termsInForce } from '../../store/terms.ts'
import { listUnits } from '../../store/units.ts'
import { type ClockedHouse, openHouseAt } from '../clock.ts'
import { type Person, until } from '../story.ts'
import { type Cast, castOf, committee } from '../story-cast.ts'

vi.setConfig({ testTimeout: 60_000 })

let house: ClockedHouse
let cast: Cast
let unit: string
const board = committee.slice(0, 3)

beforeAll(async () => {
  house = await openHouseAt('2026-04-13T08:30:00+07:00')
  cast = await castOf(house)
  unit = (await listUnits(house.app.db))[0]!.id
}, 120_000)
afterAll(() => house?.close(), 30_000)

/** The periods of a series as the office sees them. */
async function periods(body: string) {
  const { items } = await cast.office.get('/api/series/meetings')
  return items.filter((each: { body: string }) => each.body === body)
}
async function switchOn(username: string, body: string, said: object): Promise<number> {
  const { password } = house.accounts.find((account) => account.username === username)!
  const send = (path: string, method: string, content: object, token = '') =>
    house.service.request(path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(content),
    })
  const { token } = (await (await send('/api/sessions', 'POST', { username, password })).json()) as { token: string }
  return (await send(`/api/series/meetings/${body}`, 'PUT', said, token)).status
}
async function clean() {
  expect((await cast.office.get('/api/reconcile')).mismatches).toEqual([])
}

describe('Họp định kỳ tự lập dự kiến (Điều 11, khoản 1)', () => {
  const from = { nextNumber: 8, fromOn: '2026-04-01', source: 'Biên bản hội nghị lần thứ 7' }

  it('a unit that has switched nothing on has no meeting that plans itself', async () => {
    await beginUnitDays(house.app)
    await house.advanceTo('2026-04-14T08:05:00+07:00')
    expect(await periods('standingCommittee')).toEqual([])
    expect((await cast.office.get('/api/dossiers?procedure=meeting')).items).toEqual([])
  })

  it('the administrator switches a series on by its first number, nobody else', async () => {
    expect(await switchOn('vanphong', 'standingCommittee', from)).toBe(403)
    expect(await switchOn('quantri', 'standingCommittee', { ...from, nextNumber: 0 })).toBe(422)
    expect(await switchOn('quantri', 'standingCommittee', from)).toBe(200)
    const { series } = await cast.office.get('/api/series/meetings')
    expect(series).toContainEqual({
      body: 'standingCommittee',
      bodyLabel: 'Ban Thường vụ Đảng ủy',
      every: 'mỗi tháng một lần',
      rule: 'LP-11.1-d',
      article: 'Điều 11, khoản 1',
      ...from,
      begun: false,
    })
    expect(series.find(({ body }: { body: string }) => body === 'executiveCommittee')).toMatchObject({
      nextNumber: null,
      fromOn: null,
      begun: false,
    })
  })

  it('the next working morning the month’s meeting stands as planned, in its window and under its number', async () => {
    await house.advanceTo('2026-04-15T08:05:00+07:00')
    const [april] = await until(
      () => periods('standingCommittee'),
      ([first]) => first?.standing === 'planned',
    )
    expect(april).toMatchObject({ period: '2026-04', number: 8, opensOn: '2026-04-22', closesOn: '2026-04-29' })
    expect(april.meetings).toMatchObject([{ stage: 'planned', startsAt: '2026-04-22T08:00:00+07:00' }])
    const { title, content } = await cast.look('meetings', april.meetings[0].meeting)
    expect(title).toBe('Hội nghị Ban Thường vụ Đảng ủy lần thứ 8 (định kỳ tháng 4/2026)')
    expect(content.series).toEqual({ period: '2026-04', number: 8 })
    expect(await switchOn('quantri', 'standingCommittee', { ...from, nextNumber: 1 })).toBe(409)
  })

  it('what is meant for the nearest meeting goes there by itself', async () => {
    const terms = await termsInForce(house.app.db, { unit, at: house.now() })
    const hands = { client: house.app.temporal, taskQueue: house.app.config.taskQueue }
    const ids = ['chuyen.1', 'chuyen.2', 'chuyen.3']
    const input = {
      body: 'standingCommittee',
      itemType: 'ordinary',
      secrecy: 'none',
      urgency: 'normal',
      startedBy: 'v0',
      toNearest: true,
      referral: { from: 'v0', kind: 'poll' },
      terms,
    }
    await Promise.all(
      ids.map((id) =>
        beginByItself(hands, { procedure: 'agendaItem', dossier: id, unit, input: { ...input, title: `Việc ${id}` } }),
      ),
    )
    const [april] = await periods('standingCommittee')
    const { meeting } = april.meetings[0]
    for (const id of ids)
      await until(
        async () => (await cast.office.get(`/api/dossiers?q=${id}`)).items.length > 0 && cast.look('agenda-items', id),
        (item) => item && item.content.place?.meeting === meeting,
      )
    const { content } = await cast.look('meetings', meeting)
    expect(content.agenda.map(({ item }: { item: string }) => item).toSorted()).toEqual(ids)
    await clean()
  })

  it('nobody has convened it when its window opens: the deputy is written to, once', async () => {
    await house.advanceTo('2026-04-24T08:05:00+07:00')
    const letters = async () =>
      (await cast.office.get('/api/outbox')).items.filter(({ kind }: { kind: string }) => kind === 'seriesNotConvened')
    await until(letters, (found) => found.length > 0)
    expect(await letters()).toMatchObject([{ article: 'Điều 11, khoản 1' }])
    expect((await letters())[0].subject).toContain('Hội nghị Ban Thường vụ Đảng ủy lần thứ 8')
    expect((await periods('standingCommittee'))[0].standing).toBe('due')
  })

  it('its window over, it is missing', async () => {
    await house.advanceTo('2026-05-04T08:05:00+07:00')
    const [april] = await periods('standingCommittee')
    expect(april).toMatchObject({ period: '2026-04', standing: 'missing', standingLabel: 'Đã qua kỳ mà không họp' })
    const { missing } = await cast.office.get('/api/overview')
    expect(missing).toMatchObject([{ body: 'standingCommittee', period: '2026-04', closesOn: '2026-04-29' }])
    const { series } = await cast.office.get('/api/series/meetings')
    expect(series.filter(({ begun }: { begun: boolean }) => begun)).toMatchObject([{ nextNumber: 9 }])
  })

  it('a meeting that somebody has begun for the period is the period’s, and takes the number', async () => {
    const { id } = await cast.office.begin('meetings', {
      title: 'Hội nghị tháng 5',
      body: 'standingCommittee',
      startsAt: '2026-05-27T08:00:00+07:00',
    })
    await house.advanceTo('2026-05-18T08:05:00+07:00')
    const may = await until(
      async () => (await periods('standingCommittee')).find(({ period }: { period: string }) => period === '2026-05'),
      (found) => found?.number,
    )
    expect(may).toMatchObject({ number: 9, standing: 'planned', meetings: [{ meeting: id }] })
  })
})

describe('Việc Thường trực đã giải quyết, báo cáo Ban Thường vụ (Điều 3, khoản 4)', () => {
  const owed = async (person: Person = cast.office) => (await person.get('/api/reports?to=standingCommittee')).items

  it('what TT has noted at its own meeting is what the next meeting of BTV will hear', async () => {
    const meeting = await cast.plan({
      title: 'Họp giao ban',
      body: 'permanentBoard',
      startsAt: '2026-05-18T17:00:00+07:00',
      reason: 'Việc gấp',
    })
    const item = await cast.assign(meeting, { title: 'Hỗ trợ nhà ở', body: 'permanentBoard' })
    await cast.deliver(item)
    await cast.allReady(meeting)
    await cast.office.act('meetings', meeting, { type: 'submitAgenda' })
    await cast.deputy.act('meetings', meeting, { type: 'clearAgenda' })
    await cast.office.act('meetings', meeting, { type: 'sendInvitations', reason: 'Việc gấp' })
    await cast.open(meeting, board)
    await cast.office.act('meetings', meeting, { type: 'takeUp', item })
    await cast.stands('agenda-items', item, 'underDiscussion')
    await cast.office.act('meetings', meeting, { type: 'note', item })
    await cast.secretary.act('meetings', meeting, { type: 'conclude' })
    await until(owed, (items) => items.length === 1)
    expect(await owed(cast.deputy)).toMatchObject([
      { dossier: item, title: 'Hỗ trợ nhà ở', outcomeLabel: 'Đã ghi nhận' },
    ])
    await expect(owed(cast.agency)).rejects.toThrow('403')
    await clean()
  })

  it('the extraordinary meeting that opens first hears it; “không phát sinh” is refused there, with the article', async () => {
    const startsAt = '2026-05-19T08:00:00+07:00'
    const ground = { kind: 'whenNeeded', why: 'Việc gấp' }
    const said = { title: 'Hội nghị đột xuất', body: 'standingCommittee', kind: 'extraordinary', ground, startsAt }
    const meeting = await cast.plan(said)
    await until(
      () => cast.look('meetings', meeting),
      ({ content }) => content.reports.length === 1,
    )
    const none = { type: 'enterLine', line: 'permanentBoardReport', none: true }
    const refused = await cast.office.refused('meetings', meeting, none)
    expect(refused).toMatchObject({
      status: 409,
      requirements: [{ id: 'nothingIsOwed', article: 'Điều 3, khoản 4', rule: 'LP-3.4-z3' }],
    })
    await cast.office.act('meetings', meeting, { type: 'submitAgenda' })
    await cast.deputy.act('meetings', meeting, { type: 'clearAgenda' })
    await cast.office.act('meetings', meeting, { type: 'sendInvitations', reason: 'Việc gấp' })
    await cast.open(meeting, committee)
    expect(await owed()).toEqual([])
    await clean()
    await cast.secretary.act('meetings', meeting, { type: 'conclude' })
    await clean()
  })
})
