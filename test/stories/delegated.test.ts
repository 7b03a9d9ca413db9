import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ClockedHouse, openHouseAt } from '../clock.ts'
import { type Person, until } from '../story.ts'
import { type Cast, castOf, committee, member } from '../story-cast.ts'

vi.setConfig({ testTimeout: 180_000 })

let house: ClockedHouse
let cast: Cast
let chairman: Person
let complex: string
let regular: string

beforeAll(async () => {
  house = await openHouseAt('2026-02-02T08:00:00+07:00')
  cast = await castOf(house)
  chairman = await cast.person('phobithu.chutich')
}, 120_000)
afterAll(() => house?.close(), 30_000)

const matters = 'delegated-matters'
const btv = 'standingCommittee'
const preparer = { organisation: 'phong-kinh-te' }
const idsOf = (problem: { requirements: { id: string }[] }) => problem.requirements.map(({ id }) => id)
const statesOf = ({ stages }: { stages: { state: string }[] }) => stages.map(({ state }) => state).sort()
const act = (who: Person, id: string, body: { type: string; [field: string]: unknown }) => who.act(matters, id, body)

/** A delegated matter that TT has begun to consider. */
async function accept(title: string, body: object): Promise<string> {
  const { id } = await cast.office.begin(matters, { title })
  await act(cast.office, id, { type: 'accept', source: 'delegation', preparer, ...body })
  return id
}

/** Waits until a dossier that another has begun is there to be read. */
const there = (id: string) =>
  until(
    () => cast.office.get(`/api/dossiers?q=${id}`),
    ({ items }) => items.some((each: { id: string }) => each.id === id),
  )

/** The item that the matter has begun, prepared until the body can take it up. */
async function prepare(item: string): Promise<void> {
  await cast.office.act('agenda-items', item, { type: 'assign', memberInCharge: member, preparer })
  await cast.deliver(item)
  await cast.opine(item)
  await cast.appraise(item)
  await cast.check(item)
}

/** The matter's document, from its draft to the archive. */
async function issue(id: string) {
  await there(`${id}.vb`)
  return cast.issue(id)
}

async function onAgendaOf(meeting: string, item: string) {
  await there(item)
  return until(
    () => cast.look('agenda-items', item),
    ({ content }) => content.place?.meeting === meeting,
  )
}

describe('Việc phức tạp: Ban Thường vụ cho ý kiến tại hội nghị đột xuất, rồi Thường trực quyết định (Điều 3, khoản 4)', () => {
  let extraordinary: string
  const item = () => `${complex}.btv1`

  it('is raised by one member and waits for BTV', async () => {
    complex = await accept('Chế độ thăm hỏi, tang lễ', { letter: 'd', decideBy: '2026-02-06' })
    const raise = { type: 'raise', as: 'complex', reason: 'Chưa có hướng dẫn thống nhất' }
    expect(statesOf(await act(chairman, complex, raise))).toEqual(['escalated'])
    const refused = await cast.secretary.refused(matters, complex, { type: 'agree' })
    expect([refused.status, idsOf(refused)]).toEqual([409, ['mayStillDecide']])
    expect(refused.requirements[0]).toMatchObject({ rule: 'LP-3.4-z1', article: 'Điều 3, khoản 4' })
    const alone = await chairman.refused(matters, complex, {
      type: 'lower',
      members: ['phobithu.chutich'],
      reason: 'Đã rõ',
      reference: '02-BB/ĐU',
    })
    expect([alone.status, idsOf(alone)]).toEqual([422, ['allLower']])
  })

  it('goes on the agenda of the extraordinary meeting by itself', async () => {
    const startsAt = '2026-02-03T14:00:00+07:00'
    const ground = { kind: 'whenNeeded', why: 'Việc gấp' }
    const said = { title: 'Hội nghị đột xuất', body: btv, reason: 'Việc gấp', kind: 'extraordinary' }
    extraordinary = await cast.plan({ ...said, ground, startsAt })
    await onAgendaOf(extraordinary, item())
    await prepare(item())
    await cast.none(extraordinary, 'permanentBoardReport')
    await cast.office.act('meetings', extraordinary, { type: 'submitAgenda' })
    await cast.allReady(extraordinary)
    await cast.deputy.act('meetings', extraordinary, { type: 'clearAgenda' })
    await cast.office.act('meetings', extraordinary, { type: 'sendInvitations', reason: 'Việc gấp' })
  })

  it('comes back to TT with BTV’s direction, which goes out in BTV’s name', async () => {
    await house.advanceTo('2026-02-03T14:00:00+07:00')
    await cast.open(extraordinary, committee)
    await cast.decide(extraordinary, item(), 9)
    const documents = [{ item: item(), documentType: 'KL' }]
    await cast.secretary.act('meetings', extraordinary, { type: 'conclude', documents })
    await cast.sign(extraordinary)
    const { content } = await cast.stands(matters, complex, 'deciding')
    expect(content.escalations).toMatchObject([
      { ground: 'complex', closedAs: 'answered', outcome: { outcome: 'carried', heldOn: '2026-02-03', from: item() } },
    ])
    expect(content.decisionDueAt).toBe('2026-02-06T17:00:00+07:00')
    await there(`${item()}.vb`)
    expect(await cast.stands('promulgations', `${item()}.vb`, 'drafting')).toMatchObject({ body: btv })
  })

  it('is decided by all three, put in writing, and owes a report', async () => {
    await house.advanceTo('2026-02-05T09:00:00+07:00')
    for (const who of [cast.secretary, cast.deputy]) await act(who, complex, { type: 'agree' })
    const decided = await act(chairman, complex, { type: 'agree' })
    expect(statesOf(decided)).toEqual(['decided.document.drafting', 'decided.report.reporting'])
    expect(decided.content.decision).toMatchObject({ by: 'permanentBoard', approvals: 3, heldOn: '2026-02-05' })
    const document = await issue(complex)
    expect(document.content).toMatchObject({
      documentType: 'QĐ',
      organ: 'permanentBoard',
      basis: { kind: 'delegatedMatter', matter: complex, body: btv },
    })
    const written = await until(
      () => cast.look(matters, complex),
      ({ stages }) => stages.length === 1,
    )
    expect(statesOf(written)).toEqual(['decided.report.reporting'])
    expect(written.content.document.number).toBe(document.content.number.text)
  })

  it('stands on the following meeting’s agenda by itself, and is not closed before', async () => {
    regular = await cast.plan({ title: 'Hội nghị tháng 02', body: btv, startsAt: '2026-02-25T08:00:00+07:00' })
    await until(
      () => cast.look('meetings', regular),
      ({ content }) => content.reports.some(({ dossier }: { dossier: string }) => dossier === complex),
    )
    expect((await cast.look(matters, complex)).outcome).toBeNull()
  })
})

describe('Việc quá hạn vắt qua Tết: đưa vào phiên họp gần nhất, Thường trực còn quyết định được', () => {
  let late: string
  let open: string

  it('is escalated at the closing hour of its day, before the holidays', async () => {
    late = await accept('Chuẩn y chi ủy chi bộ Na Quang', { letter: 'b2', decideBy: '2026-02-13' })
    open = await accept('Chuẩn y chi ủy chi bộ Tả Thồ', { letter: 'b2', decideBy: '2026-02-13' })
    await act(cast.secretary, late, { type: 'agree' })
    await house.advanceTo('2026-02-13T17:00:00+07:00')
    for (const id of [late, open]) {
      await cast.stands(matters, id, 'escalated')
      expect(await cast.rings(matters, id)).toEqual([['decision', '2026-02-13T17:00:00+07:00']])
    }
    const { items } = await cast.office.get('/api/outbox')
    const told = items.filter(
      ({ kind, dossier }: { kind: string; dossier: string }) => kind === 'matterOverdue' && dossier === late,
    )
    expect(told.map(({ toPerson }: { toPerson: string }) => toPerson).sort()).toEqual(['bithu', 'phobithu.thuongtruc'])
  })

  it('stands on the first agenda after Tết', async () => {
    for (const id of [late, open]) await onAgendaOf(regular, `${id}.btv1`)
    await prepare(`${open}.btv1`)
  })

  it('is still decided by TT after Tết: its item is called back and it turns into a line of the report', async () => {
    await house.advanceTo('2026-02-23T09:00:00+07:00')
    await act(cast.deputy, late, { type: 'agree' })
    await act(chairman, late, { type: 'agree' })
    const decided = await until(
      () => cast.look(matters, late),
      ({ content }) => content.decision,
    )
    expect(decided.content).toMatchObject({
      decision: { by: 'permanentBoard', heldOn: '2026-02-23' },
      escalations: [{ ground: 'overdue', closedAs: 'decided' }],
    })
    await cast.stands('agenda-items', `${late}.btv1`, 'withdrawn')
    await issue(late)
  })

  it('is BTV’s to decide where it is still open, and both are settled at one meeting', async () => {
    const item = `${open}.btv1`
    await house.advanceTo('2026-02-23T17:00:00+07:00')
    await cast.stands('meetings', regular, 'checking')
    await cast.allReady(regular)
    await cast.deputy.act('meetings', regular, { type: 'clearAgenda' })
    await cast.office.act('meetings', regular, { type: 'sendInvitations' })
    await house.advanceTo('2026-02-25T08:00:00+07:00')
    const { reports } = (await cast.open(regular, committee)).content
    const owed = reports.map(({ dossier }: { dossier: string }) => dossier)
    expect(owed.sort()).toEqual([complex, late].sort())
    await cast.office.act('meetings', regular, { type: 'takeUp', item })
    const ballots = { method: 'secret', issued: 9, returned: 9, valid: 9, approve: 8 }
    await cast.office.act('meetings', regular, { type: 'vote', item, ballots })
    const documents = [{ item, documentType: 'QĐ' }]
    await cast.secretary.act('meetings', regular, { type: 'conclude', documents })
    await cast.sign(regular)
    for (const dossier of owed) {
      const closed = await cast.stands(matters, dossier, 'closed')
      expect(closed.content.reported).toEqual({ meeting: regular, heldOn: '2026-02-25' })
    }
    const byBody = await cast.stands(matters, open, 'decided.document.drafting')
    expect(byBody.content.decision).toMatchObject({ by: btv, outcome: 'carried', heldOn: '2026-02-25' })
    const document = await issue(open)
    expect(document).toMatchObject({ body: btv, content: { documentType: 'QĐ', basis: { kind: 'item', item } } })
    await cast.stands(matters, open, 'closed')
  })

  it('leaves no obstacle behind', async () => {
    for (const id of [complex, late, open]) expect((await cast.look(matters, id)).obstacles).toEqual([])
  })

  it('is what every record says, and a report that somebody took out of the table is missed', async () => {
    const mismatches = async () => (await cast.office.get('/api/reconcile')).mismatches
    expect(await mismatches()).toEqual([])
    const { db } = house.app
    const [report] = await db.deleteFrom('reports').where('dossier', '=', late).returningAll().execute()
    expect(await mismatches()).toMatchObject([{ dossier: late, what: 'report' }])
    const values = { ...report!, reportedAt: null }
    await db.insertInto('reports').values(values).execute()
    const named = (await mismatches()).map(({ dossier }: { dossier: string }) => dossier)
    expect(named.toSorted()).toEqual([late, regular].toSorted())
  })
})
