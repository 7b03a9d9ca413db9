import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { wakeUnitDay } from '../../api/unit-day.ts'
import { type ClockedHouse, openHouseAt } from '../clock.ts'
import { type Person, until } from '../story.ts'
import { type Cast, castOf, committee, member } from '../story-cast.ts'

vi.setConfig({ testTimeout: 60_000 })

let house: ClockedHouse
let cast: Cast
let administrator: Person
let commission: Person
let candidate: Person

beforeAll(async () => {
  house = await openHouseAt('2026-03-02T08:00:00+07:00')
  cast = await castOf(house)
  administrator = await cast.person('quantri')
  commission = await cast.person('banxaydungdang')
  candidate = await cast.person('phongkinhte')
}, 120_000)
afterAll(() => house?.close(), 30_000)

const idsOf = (problem: { requirements: { id: string }[] }) => problem.requirements.map(({ id }) => id)
const dossiers = 'appointments'
const source = '15-QĐ/ĐU phân cấp quản lý cán bộ'
const lines = ['planning', 'lowerPost', 'termLeft', 'declaration', 'health', 'remarks']

/** The count of one person, of nine summoned and seven present. */
const counted = (yes: number) => ({
  issued: 7,
  returned: 7,
  valid: 7,
  yes: [{ candidate: 1, votes: yes }],
})

describe('Bổ nhiệm, từ đề xuất đến thông báo quyết định', () => {
  let id: string
  let meeting: string
  let minutes: string
  const item = () => `${id}.q1`
  const act = (who: Person, body: { type: string; [field: string]: unknown }) => who.act(dossiers, id, body)

  it('is of a post that the unit’s table gives to BTV', async () => {
    const post = await administrator.post('/api/posts', {
      code: 'truong-phong',
      title: 'Trưởng Phòng Kinh tế',
      managedBy: 'standingCommittee',
      source,
    })
    expect(post).toMatchObject({ managedBy: 'standingCommittee', source, holder: null })
    await expect(cast.office.post('/api/posts', { code: 'x', title: 'X', source })).rejects.toThrow('403')
    const begun = await cast.office.begin(dossiers, {
      title: 'Bổ nhiệm Trưởng Phòng Kinh tế',
      kind: 'appointment',
      post: post.id,
      assignment: 'Phụ trách Phòng Kinh tế',
      candidates: [{ person: 'phongkinhte' }],
      units: [{ organisation: 'phong-kinh-te' }],
    })
    id = begun.id
    expect(begun).toMatchObject({ body: 'standingCommittee', stages: [{ state: 'proposed' }] })
    const again = cast.office.begin(dossiers, { title: 'Lần nữa', kind: 'appointment', post: post.id })
    await expect(again).rejects.toThrow('isOnlyMatter')
    minutes = await commission.upload('bien-ban.txt')
  })

  it('is nobody’s to see but theirs who prepare it', async () => {
    for (const username of [member, 'phongkinhte', 'uyvien.ubkt1'])
      await expect((await cast.person(username)).get(`/api/${dossiers}/${id}`)).rejects.toThrow('404')
    expect((await candidate.get('/api/dossiers')).items).toEqual([])
  })

  it('is proposed by the secretary and by TT, and its policy due ten working days later', async () => {
    await act(cast.secretary, { type: 'propose', as: 'secretary' })
    expect(idsOf(await cast.secretary.refused(dossiers, id, { type: 'propose', as: 'permanentBoard' }))).toEqual([
      'keysAreTwo',
    ])
    await act(cast.deputy, { type: 'propose', as: 'permanentBoard' })
    expect(await cast.dues(dossiers, id)).toEqual({ policy: '2026-03-16T17:00:00+07:00' })
  })

  it('counts its thirty working days from the approval of the policy, and warns five and two before', async () => {
    await house.advanceTo('2026-03-10T09:00:00+07:00')
    const { deadlines } = await act(cast.office, { type: 'approvePolicy', reference: '20-KL/ĐU' })
    const [process] = deadlines
    expect(process).toMatchObject({ name: 'process', dueAt: '2026-04-21T17:00:00+07:00' })
    expect(process.why).toContain('30 ngày làm việc')
    expect(process.reminders.map(({ at }: { at: string }) => at)).toEqual([
      '2026-04-14T08:00:00+07:00',
      '2026-04-17T08:00:00+07:00',
      '2026-04-21T17:00:00+07:00',
    ])
  })

  it('is checked line by line, with evidence', async () => {
    const refused = await commission.refused(dossiers, id, { type: 'pass' })
    expect(idsOf(refused)).toEqual(['allChecked'])
    expect(refused.requirements[0].sentence).toContain('quy hoạch')
    for (const line of lines) await act(commission, { type: 'check', candidate: 1, line, met: true, files: [minutes] })
    await act(commission, { type: 'pass' })
  })

  it('goes through five meetings, whose ballots must add up', async () => {
    const held = (step: string, ballot?: object) => ({
      type: 'recordStep',
      step,
      summoned: 9,
      present: 7,
      files: [minutes],
      ...(ballot && { ballot }),
    })
    await act(commission, held('leadership1'))
    const wrong = await commission.refused(dossiers, id, held('extended', { ...counted(6), issued: 8 }))
    expect([wrong.status, idsOf(wrong)]).toEqual([422, ['sumsAddUp']])
    await act(commission, held('extended', counted(6)))
    const office = await cast.look(dossiers, id)
    expect(office.content.steps[1]).not.toHaveProperty('ballot')
    await act(commission, held('leadership2', counted(6)))
    await act(commission, held('keyOfficials', counted(6)))
    await act(commission, held('leadership3', counted(7)))
    await cast.stands(dossiers, id, 'vetting')
  })

  it('hears the person, who sees their own statement and no ballot', async () => {
    await act(candidate, { type: 'makeStatement', statement: 'Tôi nhận nhiệm vụ' })
    const { content } = await candidate.get(`/api/${dossiers}/${id}`)
    expect(content).toMatchObject({ statements: [{ statement: 'Tôi nhận nhiệm vụ' }] })
    expect(Object.keys(content)).not.toEqual(expect.arrayContaining(['steps']))
    expect(JSON.stringify(content)).not.toContain('leadership')
  })

  it('is put on BTV’s nearest meeting by itself, and never to a poll', async () => {
    meeting = await cast.plan({
      title: 'Hội nghị Ban Thường vụ tháng 3',
      body: 'standingCommittee',
      startsAt: '2026-03-30T08:00:00+07:00',
    })
    await act(commission, { type: 'attach', files: [minutes] })
    await act(commission, { type: 'giveOpinion', from: 'Chi ủy cơ quan', files: [minutes] })
    const refused = await commission.refused(dossiers, id, { type: 'submit', via: 'poll' })
    expect(idsOf(refused)).toEqual(['decidedAtMeeting'])
    await act(commission, { type: 'submit' })
    await until(
      () => cast.look('meetings', meeting),
      ({ content }) => content.agenda.some((entry: { item: string }) => entry.item === item()),
    )
    const member4 = await cast.person(member)
    expect(await member4.get(`/api/${dossiers}/${id}`)).toMatchObject({ id })
  })

  it('is decided there by secret ballot, and the decision drawn up', async () => {
    await cast.office.act('agenda-items', item(), {
      type: 'assign',
      memberInCharge: member,
      preparer: { organisation: 'phong-kinh-te' },
    })
    await cast.deliver(item())
    await cast.opine(item())
    await cast.appraise(item())
    await cast.check(item())
    await cast.none(meeting, 'permanentBoardReport')
    await house.advanceTo('2026-03-26T17:00:00+07:00')
    await cast.stands('meetings', meeting, 'checking')
    await cast.allReady(meeting)
    await cast.deputy.act('meetings', meeting, { type: 'clearAgenda' })
    await cast.office.act('meetings', meeting, { type: 'sendInvitations' })
    await house.advanceTo('2026-03-30T08:00:00+07:00')
    await cast.open(meeting, committee)
    await cast.office.act('meetings', meeting, { type: 'takeUp', item: item() })
    const ballots = { method: 'secret', issued: 9, returned: 9, valid: 9, approve: 8 }
    await cast.office.act('meetings', meeting, { type: 'vote', item: item(), ballots })
    const documents = [{ item: item(), documentType: 'QĐ' }]
    await cast.secretary.act('meetings', meeting, { type: 'conclude', documents })
    await cast.stands(dossiers, id, 'issuing')
    const { content } = await cast.look(dossiers, id)
    expect(content.decision).toMatchObject({
      body: 'standingCommittee',
      approvals: 8,
      sitting: 9,
      heldOn: '2026-03-30',
    })
  })

  it('is issued once, and told to the person and to the unit with its number', async () => {
    const document = `${id}.vb`
    const paper = await cast.office.upload('quyet-dinh.txt')
    const on = (who: Person, body: { type: string; [field: string]: unknown }) =>
      who.act('promulgations', document, body)
    await until(
      () => cast.office.get(`/api/dossiers?q=${id}&procedure=promulgation`),
      ({ items }) => items.length > 0,
    )
    const { items } = await cast.office.get(`/api/dossiers?q=${id}&procedure=promulgation`)
    expect(items.map((row: { id: string }) => row.id)).toEqual([document])
    await on(cast.office, { type: 'attach', files: [paper] })
    await on(cast.office, { type: 'submit' })
    await on(cast.office, { type: 'pass', signer: 'secretary' })
    await on(cast.secretary, { type: 'sign', method: 'hand', files: [await cast.secretary.upload('ban-ky.txt')] })
    await cast.stands('promulgations', document, 'dispatching')
    const recipients = [{ organisation: 'phong-kinh-te' }]
    await on(cast.office, { type: 'dispatch', recipients, files: [await cast.office.upload('ban-phat-hanh.txt')] })
    await cast.stands(dossiers, id, 'notified')
    const { content, deadlines } = await cast.look(dossiers, id)
    expect([content.document.number, deadlines]).toEqual(['01-QĐ/ĐU', []])
    const outbox = (await cast.office.get('/api/outbox')).items.filter(
      ({ kind, dossier }: { kind: string; dossier: string }) => kind === 'personnelDecision' && dossier === id,
    )
    const to = outbox.map(({ toPerson }: { toPerson: string }) => toPerson)
    expect(to).toContain('phongkinhte')
    expect(new Set(to).size).toBe(to.length)
    expect(outbox[0].subject).toContain('Trưởng Phòng Kinh tế')
  })
})

describe('Xem xét bổ nhiệm lại tự mở', () => {
  const opened = async () =>
    (await cast.office.get('/api/dossiers?procedure=appointment')).items.filter(({ id }: { id: string }) =>
      id.startsWith('reappointment.'),
    )

  it('is not there 96 working days before the term ends', async () => {
    await administrator.post('/api/posts', {
      code: 'pho-phong',
      title: 'Phó Trưởng Phòng Kinh tế',
      managedBy: 'standingCommittee',
      holder: 'phongkinhte',
      termEndsOn: '2026-09-30',
      source,
    })
    await wakeUnitDay(house.app, 'lung-phinh')
    // 95 working days before 30/09/2026 is Monday 18/05.
    await house.advanceTo('2026-05-15T10:00:00+07:00')
    expect(await opened()).toEqual([])
  })

  it('opens in the morning of the 95th, once, and says so to those who have to prepare it', async () => {
    await house.advanceTo('2026-05-18T08:30:00+07:00')
    const [row] = await until(opened, (items) => items.length > 0)
    await house.advanceTo('2026-05-20T10:00:00+07:00')
    expect((await opened()).map(({ id }: { id: string }) => id)).toEqual([row.id])
    const seen = await cast.look(dossiers, row.id)
    expect(seen).toMatchObject({
      title: 'Xem xét bổ nhiệm lại: Phó Trưởng Phòng Kinh tế',
      stages: [{ state: 'proposed' }],
      deadlines: [{ name: 'announcement', dueAt: '2026-05-25T17:00:00+07:00' }],
    })
    expect(seen.deadlines[0].reminders.map(({ at }: { at: string }) => at)).toEqual([
      '2026-05-18T08:00:00+07:00',
      '2026-05-25T08:00:00+07:00',
    ])
    const letters = (await cast.office.get('/api/outbox')).items.filter(
      ({ kind }: { kind: string }) => kind === 'reappointmentOpened',
    )
    expect(letters.map(({ toPerson }: { toPerson: string }) => toPerson).sort()).toEqual([
      'banxaydungdang',
      'chanhvanphong',
      'phobithu.thuongtruc',
      'vanphong',
    ])
  })

  it('is announced to the holder, who sees it from then on', async () => {
    const [{ id }] = await opened()
    await expect(candidate.get(`/api/${dossiers}/${id}`)).rejects.toThrow('404')
    const { deadlines } = await commission.act(dossiers, id, { type: 'announce' })
    expect(deadlines).toEqual([])
    expect(await candidate.get(`/api/${dossiers}/${id}`)).toMatchObject({
      content: { kind: 'reappointment', post: { title: 'Phó Trưởng Phòng Kinh tế' } },
    })
  })
})
