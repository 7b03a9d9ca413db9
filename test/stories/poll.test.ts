import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dayOf } from '../../rules/instants.ts'
import { type ClockedHouse, openHouseAt } from '../clock.ts'
import { until } from '../story.ts'
import { type Cast, castOf, committee } from '../story-cast.ts'

vi.setConfig({ testTimeout: 60_000 })

let house: ClockedHouse
let cast: Cast

beforeAll(async () => {
  house = await openHouseAt('2026-04-21T09:00:00+07:00')
  cast = await castOf(house)
}, 120_000)
afterAll(() => house?.close(), 30_000)

const question = 'Đồng chí có tán thành chủ trương mở rộng chợ xã hay không?'
const order = { type: 'order', ground: { kind: 'notComplex' }, documentType: 'NQ' }
const idsOf = (problem: { requirements: { id: string }[] }) => problem.requirements.map(({ id }) => id)

async function begin(title: string): Promise<string> {
  const files = [await cast.office.upload('to-trinh.txt')]
  const { id } = await cast.office.begin('written-polls', {
    title,
    body: 'standingCommittee',
    question,
    preparer: { organisation: 'phong-kinh-te' },
    files,
  })
  return id
}

async function answer(poll: string, username: string, body: object) {
  return (await cast.person(username)).act('written-polls', poll, { type: 'answer', ...body })
}

async function approve(poll: string, usernames: string[]) {
  for (const username of usernames) await answer(poll, username, { choice: 'approve' })
}

/** Every letter that went to this person about the dossier. */
async function lettersTo(username: string, dossier: string) {
  return house.app.db
    .selectFrom('outbox')
    .selectAll()
    .where('dossier', '=', dossier)
    .where('toPerson', '=', username)
    .orderBy('createdAt')
    .execute()
}

describe('Phiếu có một ý kiến khác nhau, Thường trực để hết thời hạn xem xét (Điều 9, khoản 3; C-10)', () => {
  let poll: string

  it('goes out to the nine by a letter that is a notice and a link', async () => {
    poll = await begin('Xin ý kiến về mở rộng chợ xã')
    expect(idsOf(await cast.office.refused('written-polls', poll, order))).toEqual(['ordersForBoard'])
    const opened = await cast.deputy.act('written-polls', poll, order)
    expect(opened.content.polled.toSorted()).toEqual(committee.toSorted())
    expect(await cast.dues('written-polls', poll)).toEqual({ reply: '2026-04-24T17:00:00+07:00' })
    const [letter] = await lettersTo('uyvien.btv09', poll)
    expect(letter).toMatchObject({ kind: 'pollForm', subject: `Phiếu xin ý kiến bằng văn bản (hồ sơ ${poll})` })
    expect(letter!.body).toContain(`/ho-so/written-polls/${poll}`)
    expect(letter!.body).not.toContain('chợ xã')
  })

  it('stays open with a majority, and asks only those who have not answered', async () => {
    await approve(poll, committee.slice(0, 6))
    const read = await answer(poll, 'uyvien.btv07', { choice: 'reject' })
    expect(read.stages).toMatchObject([{ state: 'open' }])
    expect(read.content.answers).toMatchObject([{ member: 'uyvien.btv07', choice: 'reject' }])
    const office = await cast.look('written-polls', poll)
    expect(office.content.unanswered).toEqual(['uyvien.btv08', 'uyvien.btv09'])
    const desk = async (username: string) => {
      const { items } = await (await cast.person(username)).get('/api/desk')
      return items.some(({ dossier }: { dossier: string }) => dossier === poll)
    }
    expect([await desk('uyvien.btv08'), await desk('uyvien.btv07')]).toEqual([true, false])
  })

  it('closes at the second of its deadline, and gives TT one working day over the day off', async () => {
    await house.advanceTo('2026-04-24T16:59:58+07:00')
    expect((await cast.look('written-polls', poll)).stages).toMatchObject([{ state: 'open' }])
    await house.advanceTo('2026-04-24T17:00:00+07:00')
    await cast.stands('written-polls', poll, 'weighing')
    expect(await cast.rings('written-polls', poll)).toEqual([['reply', '2026-04-24T17:00:00+07:00']])
    const { content } = await cast.look('written-polls', poll)
    expect(content.tally).toMatchObject({ approvals: 6, rejections: 1, noReply: 2, dissents: 1, reached: true })
    expect((await cast.dues('written-polls', poll)).weighing).toBe('2026-04-28T17:00:00+07:00')
  })

  it('takes an answer then as late, without effect', async () => {
    await answer(poll, 'uyvien.btv07', { choice: 'approve' })
    const { content } = await cast.look('written-polls', poll)
    expect(content.lateAnswers).toMatchObject([{ member: 'uyvien.btv07', choice: 'approve' }])
    expect(content.tally.dissents).toBe(1)
  })

  it('is important where TT leaves it undecided: an item of BTV, ready for its nearest meeting', async () => {
    await house.advanceTo('2026-04-28T17:00:00+07:00')
    await cast.stands('written-polls', poll, 'referred')
    const item = `${poll}.hn`
    await until(
      () => cast.office.get(`/api/dossiers?q=${item}`),
      ({ items }) => items.length > 0,
    )
    const shown = await cast.stands('agenda-items', item, 'ready')
    expect(shown.content).toMatchObject({ body: 'standingCommittee', important: true, toNearest: true })
    const { backlog } = await cast.office.get('/api/bodies/standingCommittee/agenda')
    expect(backlog).toEqual(expect.arrayContaining([expect.objectContaining({ item })]))
    const kinds = (await lettersTo('uyvien.btv09', poll)).map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['pollForm', 'pollClosed', 'pollReferred']))
  })

  it('is decided by the next meeting of BTV, and its document goes out', async () => {
    const { meeting, items } = await cast.sit(1)
    const item = `${poll}.hn`
    const shown = await cast.look('meetings', meeting)
    expect(shown.content.agenda.map((entry: { item: string }) => entry.item).toSorted()).toEqual(
      [item, ...items].toSorted(),
    )
    for (const each of [item, ...items]) await cast.decide(meeting, each, 8, 1)
    const documents = [item, ...items].map((each) => ({ item: each, documentType: 'NQ' }))
    await cast.secretary.act('meetings', meeting, { type: 'conclude', documents })
    await cast.stands('agenda-items', item, 'carried')
    const issued = await cast.issue(item)
    expect(issued).toMatchObject({ outcome: 'archived', content: { basis: { kind: 'item', item, approvals: 8 } } })
  })
})

describe('Phiếu mà mọi Ủy viên đều tán thành', () => {
  let poll: string

  it('closes with the last answer, on paper or not, and is carried', async () => {
    poll = await begin('Xin ý kiến về kế hoạch trồng rừng')
    await cast.secretary.act('written-polls', poll, order)
    await approve(poll, committee.slice(0, 8))
    const form = { type: 'enterOnBehalf', member: 'uyvien.btv09', choice: 'approve' }
    expect(idsOf(await cast.office.refused('written-polls', poll, form))).toEqual(['hasScan'])
    const files = [await cast.office.upload('phieu-giay.txt')]
    const closed = await cast.office.act('written-polls', poll, { ...form, files })
    expect(closed).toMatchObject({ outcome: 'carried', content: { tally: { approvals: 9, dissents: 0 } } })
  })

  it('has the weight of a meeting’s resolution: its NQ is issued on the poll itself', async () => {
    const issued = await cast.issue(poll)
    expect(issued).toMatchObject({
      outcome: 'archived',
      content: { documentType: 'NQ', basis: { kind: 'poll', poll, approvals: 9, sitting: 9 } },
    })
  })
})

describe('Ủy viên bị đình chỉ trong khi lấy ý kiến (C-33)', () => {
  it('is heard of by the poll itself: it waits no more for them, and journals it once', async () => {
    const poll = await begin('Xin ý kiến về tu sửa nhà văn hóa')
    await cast.deputy.act('written-polls', poll, order)
    await approve(poll, committee.slice(0, 7))
    const administrator = await cast.person('quantri')
    const { items } = await administrator.get('/api/memberships?person=uyvien.btv09')
    const seat = items.find(({ capacity }: { capacity: string }) => capacity === 'standingCommittee')
    await administrator.patch(`/api/memberships/${seat.id}`, { suspendedFrom: dayOf(house.now()) })
    const shown = await until(
      () => cast.look('written-polls', poll),
      ({ content }) => content.sitting !== null,
    )
    expect(shown.content.sitting).toHaveLength(8)
    expect(shown.content.unanswered).toEqual(['uyvien.btv08'])
    await approve(poll, ['uyvien.btv08'])
    const { content } = await cast.stands('written-polls', poll, 'carried')
    expect(content.tally).toMatchObject({ polled: 9, approvals: 8, sitting: 8, approvalsOfSitting: 8 })
    const entries = await cast.journal('written-polls', poll)
    expect(entries.filter(({ type }) => type === 'rosterChanged')).toHaveLength(1)
  })
})
