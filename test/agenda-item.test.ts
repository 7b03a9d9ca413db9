import { describe, expect, it } from 'vitest'
import { agendaItem } from '../machines/agenda-item.ts'
import type { Ask } from '../machines/ask.ts'
import type { FileFact, Terms } from '../machines/event.ts'
import { agendaItemSchemas } from '../schemas/agenda-item.ts'
import { Refused, type Setting, story } from './drive.ts'
import { committee, except, lungPhinh, model143 } from './terms.ts'

const file = (id: string): FileFact => ({ id, name: `${id}.pdf`, hash: id.padEnd(64, '0'), size: 9, type: 'pdf' })
const files = ['deAn', 'toTrinh'].map(file)
const entry = { number: '07', place: 'Két sắt phòng văn thư', holder: 'vanThu' }
const monday = '2026-04-20T09:00:00+07:00'
const materialsDueAt = '2026-04-23T17:00:00+07:00'
const afterDue = '2026-04-23T17:00:01+07:00'
const place = {
  meeting: 'm1',
  startsAt: '2026-04-28T08:00:00+07:00',
  extraordinary: false,
  materialsDueAt,
  invitationsDueAt: '2026-04-24T17:00:00+07:00',
  guests: [] as string[],
}
const assigned = {
  title: 'Đề án chợ Lùng Phình',
  body: 'standingCommittee',
  memberInCharge: 'btv1',
  preparer: { organisation: 'phongKinhTe' },
}

function setting(changed: Partial<Setting> = {}): Setting {
  const base = { procedure: agendaItem, schemas: agendaItemSchemas, terms: lungPhinh, at: monday, cast: committee }
  return { ...base, files, id: 'i1', ...changed }
}
function begun(body: object = {}, changed: Partial<Setting> = {}) {
  const item = story(setting(changed))
  item.begin('vanThu', { ...assigned, ...body })
  return item
}
type Item = ReturnType<typeof begun>
/** On the agenda of the meeting of 28/04/2026. */
function placed(body: object = {}, changed: Partial<Setting> = {}) {
  const item = begun(body, changed)
  item.hear({ type: 'placed', from: 'm1', place })
  return item
}
function delivered(body: object = {}, changed: Partial<Setting> = {}) {
  const item = placed(body, changed)
  item.act('kinhTe', { type: 'deliver', files: ['deAn'] })
  return item
}
function appraised(body: object = {}, changed: Partial<Setting> = {}) {
  const item = delivered(body, changed)
  item.act('vanThu', { type: 'appraise' })
  return item
}
function ready(body: object = {}, changed: Partial<Setting> = {}) {
  const item = appraised(body, changed)
  item.act('btv1', { type: 'opine', opinion: 'Đồng ý trình' })
  item.act('phoBiThu', { type: 'check', reference: '15-KL/ĐU' })
  return item
}
function discussed(body: object = {}, changed: Partial<Setting> = {}) {
  const item = ready(body, changed)
  item.hear({ type: 'takenUp', from: 'm1' })
  return item
}
function late() {
  const item = placed()
  item.change({ at: materialsDueAt })
  item.hear({ type: 'deadline', name: 'materials' })
  return item
}
const told = (asks: Ask[]) => asks.filter(({ type }) => type === 'tell').map(({ params }) => params.event)
const keep = { type: 'keep', until: '2026-04-24T09:00:00+07:00', reason: 'Chờ số liệu của tỉnh' }
const why = { reason: 'Chưa đủ căn cứ' }

describe('Bắt đầu một nội dung (Điều 11, khoản 2)', () => {
  it('the office begins it; it waits in the backlog of its body, being prepared', () => {
    const item = story(setting())
    const asks = item.begin('vanThu', { ...assigned, files: ['deAn'] })
    expect(item.state).toBe('preparing')
    expect(asks.filter(({ type }) => type === 'agenda')).toMatchObject([
      { params: { do: 'backlog', item: 'i1', body: 'standingCommittee' } },
    ])
    expect(item.context.files).toEqual(['deAn'])
  })

  it('nobody begins one who is neither office nor Thường trực', () => {
    expect(() => story(setting()).begin('bch1', assigned)).toThrow('mayBeginItem')
    expect(story(setting()).begin('chuTich', assigned)).toBeDefined()
  })

  it('the unit that reports a sudden matter begins that, and no other', () => {
    const unscheduled = { important: 'Thiên tai', urgent: 'Phải xử lý trong tuần' }
    expect(() => story(setting()).begin('kinhTe', assigned)).toThrow('mayBeginItem')
    const item = story(setting())
    item.begin('kinhTe', { ...assigned, unscheduled })
    expect(item.state).toBe('proposed')
  })

  it('a sudden matter states that it is important and that it is urgent', () => {
    expect(() => begun({ unscheduled: { important: 'Thiên tai' } })).toThrow()
  })

  it.each([
    ['a direction of the superior', { superiorDirection: '12-CV/TU' }],
    ['a matter that the regulation itself asks for', { standingItem: 'socioEconomic' }],
  ])('%s needs no admission and cannot be refused, urgent or not', (_, body) => {
    const item = begun({ ...body, unscheduled: { important: 'Có', urgent: 'Có' } })
    expect(item.state).toBe('preparing')
    expect(item.lacks('biThu', { type: 'refuse', ...why })).toEqual([])
  })

  it.each([
    ['body', 'ready'],
    ['poll', 'ready'],
    ['delegatedMatter', 'preparing'],
    ['appointment', 'preparing'],
  ])('what a %s refers begins %s', (kind, state) => {
    const item = story(setting())
    item.start({
      ...assigned,
      secrecy: 'none',
      urgency: 'normal',
      itemType: 'ordinary',
      referral: { from: 'd0', kind },
    })
    expect(item.state).toBe(state)
    expect(item.lacks('biThu', { type: 'refuse', ...why })).toEqual([])
  })

  it('the member in charge sits on BTV, the preparer exists', () => {
    expect(() => begun({ memberInCharge: 'bch1' })).toThrow('memberSitsOnBoard')
    expect(() => begun({ memberInCharge: 'nobody' })).toThrow('memberSitsOnBoard')
    expect(() => begun({ preparer: { organisation: 'noSuch' } })).toThrow('preparerExists')
    expect(() => begun({ files: ['noSuch'] })).toThrow('filesExist')
  })
})

describe('Cấp nào quyết định', () => {
  const councilOn = '2026-05-06'

  it.each([
    ['organisation', undefined, 'executiveCommittee', 'standingCommittee'],
    ['workingRegulation', undefined, 'executiveCommittee', 'standingCommittee'],
    ['councilSession', 'regular', 'standingCommittee', 'permanentBoard'],
    ['councilSession', 'adHoc', 'permanentBoard', 'standingCommittee'],
    ['councilSession', 'speciallyImportant', 'executiveCommittee', 'standingCommittee'],
    ['reward', undefined, 'standingCommittee', 'executiveCommittee'],
    ['payStep', undefined, 'standingCommittee', 'permanentBoard'],
    ['cellCongress', undefined, 'standingCommittee', 'executiveCommittee'],
  ])('Lùng Phình: %s %s is of %s, not of %s', (itemType, councilSession, right, wrong) => {
    const body = { itemType, ...(councilSession ? { councilSession, councilOn } : {}) }
    expect(begun({ ...body, body: right }).state).toBe('preparing')
    expect(() => begun({ ...body, body: wrong })).toThrow('bodyIsCompetent')
  })

  it('the model regulation leaves it open', () => {
    expect(begun({ itemType: 'organisation' }, { terms: model143 }).state).toBe('preparing')
  })

  it('a council matter names its session, and nothing else does', () => {
    expect(() => begun({ itemType: 'councilSession', councilOn })).toThrow('namesCouncilSession')
    expect(() => begun({ councilSession: 'regular' })).toThrow('namesCouncilSession')
  })

  it('a council matter names the day of that session, and nothing else does (Điều 6)', () => {
    expect(() => begun({ itemType: 'councilSession', councilSession: 'regular' })).toThrow('namesCouncilDay')
    expect(() => begun({ councilOn })).toThrow('namesCouncilDay')
    const terms = except(lungPhinh, { 'agendaItem.beforeCouncil': false })
    expect(begun({ itemType: 'councilSession', councilSession: 'regular' }, { terms }).context.councilOn).toBeNull()
  })

  it('that day moves with a reason, and its meeting hears of it', () => {
    const move = { type: 'scheduleCouncil', councilOn: '2026-05-12' }
    const item = placed({ itemType: 'councilSession', councilSession: 'regular', councilOn })
    expect(item.lacks('vanThu', move)).toEqual(['hasReason'])
    expect(item.lacks('kinhTe', { ...move, ...why })).toEqual(['sentBy'])
    expect(told(item.act('vanThu', { ...move, ...why }))).toMatchObject([
      { type: 'itemStands', councilOn: '2026-05-12' },
    ])
    expect(placed().lacks('vanThu', { ...move, ...why })).toEqual(['isCouncilMatter'])
  })
})

describe('Nội dung đột xuất (Điều 11, khoản 2)', () => {
  const sudden = () => begun({ unscheduled: { important: 'Thiên tai', urgent: 'Trong tuần' } })

  it('Thường trực admits it; from then on its opener no longer withdraws it', () => {
    const item = sudden()
    item.act('chuTich', { type: 'admit' })
    expect(item.state).toBe('preparing')
    expect(item.lacks('vanThu', { type: 'withdraw', ...why })).toEqual(['mayWithdraw'])
  })

  it('the office enters what BTV, sitting, decided, with its reference', () => {
    const item = sudden()
    expect(item.lacks('vanThu', { type: 'admit' })).toEqual(['refersToBody'])
    expect(item.lacks('btv1', { type: 'admit' })).toEqual(['sentBy', 'refersToBody'])
    item.act('vanThu', { type: 'admit', reference: '16-KL/ĐU' })
    expect(item.state).toBe('preparing')
  })

  it('a unit under which only TT decides takes no reference for it', () => {
    const rule = { needs: ['important', 'urgent'], decides: 'permanentBoard', whenSitting: null }
    const item = begun(
      { unscheduled: { important: 'Có', urgent: 'Có' } },
      { terms: except(lungPhinh, { 'agendaItem.unscheduled': rule }) },
    )
    expect(item.lacks('vanThu', { type: 'admit', reference: '16-KL/ĐU' })).toEqual(['refersToBody'])
  })

  it('a refusal says why, and it leaves the backlog', () => {
    const item = sudden()
    expect(item.lacks('biThu', { type: 'refuse' })).toEqual(['hasReason'])
    expect(item.act('biThu', { type: 'refuse', ...why })).toMatchObject([{ params: { do: 'remove', item: 'i1' } }])
    expect([item.state, item.status]).toEqual(['refused', 'done'])
  })

  it('is placed on no agenda before it is admitted', () => {
    expect(() => sudden().hear({ type: 'placed', from: 'm1', place })).toThrow(Refused)
  })
})

describe('Gửi tài liệu (Điều 11, khoản 3)', () => {
  it('the preparer delivers, with at least one file that exists', () => {
    const item = placed()
    expect(item.lacks('vanThu', { type: 'deliver', files: ['deAn'] })).toEqual(['sentBy'])
    expect(item.lacks('kinhTe', { type: 'deliver' })).toEqual(['hasPapers'])
    expect(item.lacks('kinhTe', { type: 'deliver', files: ['noSuch'] })).toEqual(['filesExist'])
    item.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    expect(item.state).toBe('appraising')
  })

  it('files attached before count; those detached do not', () => {
    const item = placed()
    item.act('kinhTe', { type: 'attach', files: ['deAn', 'toTrinh'] })
    item.act('vanThu', { type: 'detach', file: 'deAn' })
    expect(item.lacks('kinhTe', { type: 'detach', file: 'deAn' })).toEqual(['holdsFile'])
    item.act('kinhTe', { type: 'deliver' })
    expect(item.context.files).toEqual(['toTrinh'])
  })

  it('at the last second it is in time, a second later it is late even if the alarm has not rung', () => {
    const item = placed()
    item.change({ at: materialsDueAt })
    item.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    expect([item.state, item.context.deliveredLate]).toEqual(['appraising', false])

    const tardy = placed()
    tardy.change({ at: afterDue })
    tardy.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    expect([tardy.state, tardy.context.deliveredLate]).toEqual(['late', true])
  })

  it('without a meeting it has no deadline', () => {
    const item = begun()
    expect(agendaItem.dues(item.context)).toEqual([])
    item.change({ at: '2027-01-04T09:00:00+07:00' })
    item.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    expect(item.state).toBe('appraising')
  })

  it('for BCH and BTV somebody is in charge and somebody prepares', () => {
    const item = begun({ memberInCharge: undefined, preparer: undefined })
    expect(item.lacks('vanThu', { type: 'deliver', files: ['deAn'] })).toEqual(['isAssigned'])
    item.act('vanThu', { type: 'assign', memberInCharge: 'btv2', preparer: { person: 'bch1' } })
    item.act('bch1', { type: 'deliver', files: ['deAn'] })
    expect(item.state).toBe('appraising')
    expect(begun().lacks('vanThu', { type: 'assign', memberInCharge: 'bch1' })).toEqual(['memberSitsOnBoard'])
    expect(begun().lacks('kinhTe', { type: 'assign', memberInCharge: 'btv1' })).toEqual(['sentBy'])
  })

  it.each(['permanentBoard', 'internalAffairs', 'partyBodies'])('an item of %s goes straight to ready', (body) => {
    const item = begun({ body, memberInCharge: undefined, preparer: undefined })
    item.act('vanThu', { type: 'deliver', files: ['deAn'] })
    expect(item.state).toBe('ready')
  })

  it('comments are sought of others, and a slip in them is struck with its reason', () => {
    const item = begun()
    item.act('kinhTe', { type: 'seekComments', from: ['Trạm Y tế'] })
    expect(item.lacks('vanThu', { type: 'correct', what: 'comments', n: 1 })).toEqual(['hasReason'])
    expect(item.lacks('vanThu', { type: 'correct', what: 'comments', n: 2, ...why })).toEqual(['holdsEntry'])
    item.act('vanThu', { type: 'correct', what: 'comments', n: 1, ...why })
    expect(item.context.commentsSought).toMatchObject([{ struck: why.reason }])
    expect(item.lacks('vanThu', { type: 'correct', what: 'comments', n: 1, ...why })).toEqual(['holdsEntry'])
  })
})

describe('Quá hạn gửi tài liệu [C-31]', () => {
  it('TT and office are told, and so is its meeting', () => {
    const item = placed()
    item.change({ at: materialsDueAt })
    const asks = item.hear({ type: 'deadline', name: 'materials' })
    expect(item.state).toBe('late')
    expect(told(asks)).toMatchObject([{ type: 'itemStands', item: 'i1', standing: 'late', kept: false }])
    const letter = asks.find(({ type }) => type === 'letter')
    expect(letter?.params).toMatchObject({ kind: 'itemLate', cites: 'agendaItem.late' })
    expect(letter?.params.to).toEqual(expect.arrayContaining(['capacity:office', 'capacity:permanentBoard']))
  })

  it('TT keeps it until a day and hour ahead, before the meeting, with a reason', () => {
    const item = late()
    expect(item.lacks('vanThu', keep)).toEqual(['sentBy'])
    expect(item.lacks('biThu', { ...keep, reason: undefined })).toEqual(['hasReason'])
    expect(item.lacks('biThu', { ...keep, until: materialsDueAt })).toEqual(['keepsAhead'])
    expect(item.lacks('biThu', { ...keep, until: place.startsAt })).toBeUndefined()
    expect(item.lacks('biThu', { ...keep, until: '2026-04-28T08:00:01+07:00' })).toEqual(['keepsAhead'])
    const asks = item.act('biThu', keep)
    expect([item.state, item.context.materialsDueAt]).toEqual(['preparing', keep.until])
    expect(told(asks)).toMatchObject([{ standing: 'preparing', kept: true }])
    item.change({ at: afterDue })
    item.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    expect([item.state, item.context.deliveredLate]).toEqual(['appraising', true])
  })

  it('kept after the papers came, it goes on to appraisal, stamped late', () => {
    const item = late()
    item.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    expect([item.state, item.context.deliveredLate]).toEqual(['late', true])
    const asks = item.act('biThu', keep)
    expect(item.state).toBe('appraising')
    expect(told(asks)).toMatchObject([{ standing: 'appraising', kept: true, late: true }])
  })

  it('late again after it was kept, it waits for TT again', () => {
    const item = late()
    item.act('biThu', keep)
    item.change({ at: keep.until })
    expect(told(item.hear({ type: 'deadline', name: 'materials' }))).toMatchObject([{ standing: 'late', kept: false }])
    expect(item.state).toBe('late')
  })

  it('taken off, it goes into the backlog and may still be delivered', () => {
    const item = late()
    expect(item.lacks('biThu', { type: 'takeOff' })).toEqual(['hasReason'])
    expect(told(item.act('biThu', { type: 'takeOff', ...why }))).toMatchObject([{ type: 'itemLeft', item: 'i1' }])
    expect([item.state, item.context.place, item.context.materialsDueAt]).toEqual(['preparing', null, null])
    item.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    expect([item.state, item.context.deliveredLate]).toEqual(['appraising', false])
  })

  it('papers handed in on paper in time are in time, once the office has entered them', () => {
    const paper = { type: 'deliver', files: ['deAn'], happenedOn: '2026-04-23' }
    const item = late()
    item.change({ at: '2026-04-24T08:00:00+07:00' })
    expect(item.lacks('kinhTe', paper)).toEqual(['entersAfterwards'])
    item.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    expect([item.state, item.context.deliveredLate]).toEqual(['late', true])
    item.act('vanThu', { ...paper, onBehalfOf: 'kinhTe', reference: 'Sổ công văn đến 112' })
    expect([item.state, item.context.deliveredLate]).toEqual(['appraising', false])
  })

  it('the meeting moved so that there is time again: no longer late', () => {
    const moved = { ...place, startsAt: '2026-05-06T08:00:00+07:00', materialsDueAt: '2026-05-04T17:00:00+07:00' }
    const item = late()
    item.hear({ type: 'placed', from: 'm1', place: moved })
    expect([item.state, item.context.materialsDueAt]).toEqual(['preparing', moved.materialsDueAt])

    const papersCame = late()
    papersCame.change({ at: afterDue })
    papersCame.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    papersCame.hear({ type: 'placed', from: 'm1', place: moved })
    expect([papersCame.state, papersCame.context.deliveredLate]).toEqual(['appraising', false])
  })

  it('the meeting moved, but not enough: still late; the meeting gone: backlog', () => {
    const item = late()
    item.change({ at: '2026-04-24T09:00:00+07:00' })
    item.hear({ type: 'placed', from: 'm1', place: { ...place, startsAt: '2026-04-28T14:00:00+07:00' } })
    expect(item.state).toBe('late')
    item.hear({ type: 'takenOff', from: 'm1', reason: 'cancel' })
    expect([item.state, item.context.place]).toEqual(['preparing', null])
  })
})

describe('Chương trình dời đi, dời lại', () => {
  const at = (startsAt: string, materials: string) => ({ ...place, startsAt, materialsDueAt: materials })

  it('moved earlier, a deadline already met is missed: the papers are marked late', () => {
    const item = delivered()
    item.hear({ type: 'placed', from: 'm1', place: at('2026-04-21T08:00:00+07:00', '2026-04-17T17:00:00+07:00') })
    expect([item.state, item.context.deliveredLate]).toEqual(['appraising', true])
  })

  it('moved later, what was delivered need not be delivered again', () => {
    const item = ready()
    item.hear({ type: 'placed', from: 'm1', place: at('2026-05-06T08:00:00+07:00', '2026-05-04T17:00:00+07:00') })
    expect([item.state, item.context.deliveredLate]).toEqual(['ready', false])
  })

  it('the day that TT allowed holds while the meeting comes after it', () => {
    const item = late()
    item.act('biThu', keep)
    item.hear({ type: 'placed', from: 'm1', place: at('2026-04-27T08:00:00+07:00', '2026-04-22T17:00:00+07:00') })
    expect(item.context.materialsDueAt).toBe(keep.until)
    item.hear({ type: 'placed', from: 'm1', place: at('2026-04-24T08:00:00+07:00', '2026-04-22T17:00:00+07:00') })
    expect([item.context.materialsDueAt, item.context.kept]).toEqual(['2026-04-22T17:00:00+07:00', null])
  })

  it('and gives way to a later limit of the moved meeting', () => {
    const item = late()
    item.act('biThu', keep)
    item.hear({ type: 'placed', from: 'm1', place: at('2026-05-06T08:00:00+07:00', '2026-05-04T17:00:00+07:00') })
    expect(item.context.materialsDueAt).toBe('2026-05-04T17:00:00+07:00')
  })

  it('hears without a word that it is off an agenda that it has left by itself', () => {
    const item = late()
    item.act('biThu', { type: 'takeOff', reason: 'Chưa đủ tài liệu' })
    const [state, context] = [item.state, item.context]
    expect(item.hear({ type: 'takenOff', from: 'm1', reason: 'x' })).toEqual([])
    expect([item.state, item.context]).toEqual([state, context])
  })

  it('stands on one agenda only', () => {
    const item = placed()
    expect(() => item.hear({ type: 'placed', from: 'm2', place: { ...place, meeting: 'm2' } })).toThrow(Refused)
    item.hear({ type: 'takenOff', from: 'm2', reason: 'x' })
    expect(item.context.place.meeting).toBe('m1')
    item.hear({ type: 'takenOff', from: 'm1', reason: 'x' })
    item.hear({ type: 'placed', from: 'm2', place: { ...place, meeting: 'm2' } })
    expect(item.context.place.meeting).toBe('m2')
  })

  it.each([
    ['preparing', placed],
    ['late', late],
    ['appraising', delivered],
    ['checking', appraised],
    ['ready', ready],
  ])('placed while %s, it tells its meeting so', (standing, made) => {
    const item: Item = made()
    expect(told(item.hear({ type: 'placed', from: 'm1', place }))).toMatchObject([{ type: 'itemStands', standing }])
  })
})

describe('Văn phòng thẩm định (Điều 11, khoản 3)', () => {
  it('is due four working hours before the invitations', () => {
    expect(agendaItem.dues(placed().context)).toMatchObject([
      { name: 'materials', dueAt: materialsDueAt, cites: 'meeting.materialsLead.standingCommittee' },
      { name: 'appraisal', dueAt: '2026-04-24T11:30:00+07:00', cites: 'agendaItem.appraisalLead' },
      { name: 'check', dueAt: '2026-04-24T15:00:00+07:00', cites: 'agendaItem.checkLead' },
    ])
  })

  it('by the office or the deputy who directs it', () => {
    expect(delivered().lacks('kinhTe', { type: 'appraise' })).toEqual(['sentBy'])
    expect(delivered().lacks('biThu', { type: 'appraise' })).toEqual(['sentBy'])
    expect(delivered().lacks('phoBiThu', { type: 'appraise' })).toBeUndefined()
  })

  it('shortened only for an extraordinary meeting or what came late, with its reason [C-21]', () => {
    const shortened = { type: 'appraise', shortened: true, ...why }
    expect(delivered().lacks('vanThu', shortened)).toEqual(['mayShorten'])

    const extraordinary = begun()
    const dues = { materialsDueAt: null, invitationsDueAt: null }
    extraordinary.hear({ type: 'placed', from: 'm1', place: { ...place, ...dues, extraordinary: true } })
    extraordinary.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    expect(extraordinary.lacks('vanThu', { type: 'appraise', shortened: true })).toEqual(['mayShorten'])
    extraordinary.act('vanThu', shortened)
    expect(extraordinary.context.appraisal).toMatchObject({ shortened: true, reason: why.reason })

    const kept = late()
    kept.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    kept.act('biThu', keep)
    expect(kept.lacks('vanThu', shortened)).toBeUndefined()
  })

  it('sends back with at least one reason', () => {
    const item = delivered()
    expect(() => item.act('vanThu', { type: 'sendBack', reasons: [] })).toThrow()
    expect(told(item.act('vanThu', { type: 'sendBack', reasons: ['Thiếu dự toán'] }))).toMatchObject([
      { standing: 'sentBack' },
    ])
    expect([item.state, item.context.returns.length]).toEqual(['sentBack', 1])
  })
})

describe('Trả lại để hoàn thiện', () => {
  const returned = (at = monday) => {
    const item = delivered()
    item.change({ at })
    item.act('vanThu', { type: 'sendBack', reasons: ['Thiếu dự toán'] })
    return item
  }

  it('is due at the materials deadline while that is ahead, and then late', () => {
    const item = returned()
    expect(item.context).toMatchObject({ returnMaterialsDueAt: materialsDueAt, returnDueAt: null })
    item.change({ at: materialsDueAt })
    item.hear({ type: 'deadline', name: 'materials' })
    expect([item.state, item.context.deliveredAt]).toEqual(['late', null])
  })

  it('after it, four working hours before the invitations, without becoming late', () => {
    const item = returned(materialsDueAt)
    expect(item.context).toMatchObject({ returnMaterialsDueAt: null, returnDueAt: '2026-04-24T11:30:00+07:00' })
    item.change({ at: '2026-04-24T11:30:01+07:00' })
    expect(() => item.hear({ type: 'deadline', name: 'return' })).toThrow(Refused)
    item.act('kinhTe', { type: 'deliver', files: ['toTrinh'] })
    expect([item.state, item.context.deliveredLate, item.context.returnDueAt]).toEqual(['appraising', false, null])
  })

  it('a second before the materials deadline that deadline still counts', () => {
    expect(returned('2026-04-23T16:59:59+07:00').context.returnMaterialsDueAt).toBe(materialsDueAt)
  })

  it('counts each return, also those of TT', () => {
    const item = returned()
    item.act('kinhTe', { type: 'deliver' })
    item.act('vanThu', { type: 'appraise' })
    item.act('biThu', { type: 'sendBack', reasons: ['Chưa rõ nguồn vốn', 'Thiếu phụ lục'] })
    expect(item.context.returns).toHaveLength(2)
  })

  it('its deadlines move with the meeting, and only a returned item has them', () => {
    const moved = { ...place, startsAt: '2026-05-06T08:00:00+07:00', materialsDueAt: '2026-05-04T17:00:00+07:00' }
    const item = returned(materialsDueAt)
    item.hear({ type: 'placed', from: 'm1', place: moved })
    expect(item.context).toMatchObject({ returnMaterialsDueAt: moved.materialsDueAt, returnDueAt: null })
    const other = ready()
    other.change({ at: afterDue })
    other.hear({ type: 'placed', from: 'm1', place })
    expect(other.context).toMatchObject({ returnMaterialsDueAt: null, returnDueAt: null })
  })

  it('whose preparer has left is assigned anew', () => {
    const item = returned()
    item.act('vanThu', { type: 'assign', preparer: { person: 'bch2' } })
    item.act('bch2', { type: 'deliver' })
    expect(item.state).toBe('appraising')
  })
})

describe('Thường trực Đảng ủy kiểm tra (Điều 3, khoản 1)', () => {
  it('the member in charge has opined, or the time for it has passed: silence is recorded', () => {
    const item = appraised()
    const check = { type: 'check' }
    expect(item.lacks('biThu', check)).toEqual(['memberWasHeard'])
    item.change({ at: '2026-04-24T11:29:59+07:00' })
    expect(item.lacks('biThu', check)).toEqual(['memberWasHeard'])
    item.change({ at: '2026-04-24T11:30:00+07:00' })
    item.act('biThu', check)
    expect([item.state, item.context.memberSilent]).toEqual(['ready', true])
  })

  it('may check before that with a reason, which the record keeps: silence does not block', () => {
    const item = appraised()
    item.act('biThu', { type: 'check', ...why })
    expect([item.state, item.context.memberSilent]).toEqual(['ready', true])
    expect(item.remarks).toContain('memberWasHeard')
  })

  it('an opinion that was struck was not given; only the member gives it', () => {
    const item = appraised()
    expect(item.lacks('btv2', { type: 'opine', opinion: 'Đồng ý' })).toEqual(['sentBy'])
    item.act('btv1', { type: 'opine', opinion: 'Đồng ý' })
    expect(item.lacks('biThu', { type: 'check' })).toBeUndefined()
    item.act('vanThu', { type: 'correct', what: 'opinion', n: 1, ...why })
    expect(item.lacks('biThu', { type: 'check' })).toEqual(['memberWasHeard'])
  })

  it('is any one member of TT, nobody else', () => {
    const item = appraised()
    item.act('btv1', { type: 'opine', opinion: 'Đồng ý' })
    expect(item.lacks('btv1', { type: 'check' })).toEqual(['sentBy'])
    expect(item.lacks('chuTich', { type: 'check' })).toBeUndefined()
  })

  it('for BCH it names the conclusion of BTV; under the model regulation the word of TT suffices', () => {
    const forBch = (terms: Terms) => {
      const item = appraised({ body: 'executiveCommittee' }, { terms })
      item.act('btv1', { type: 'opine', opinion: 'Đồng ý' })
      return item
    }
    expect(forBch(lungPhinh).lacks('biThu', { type: 'check' })).toEqual(['restsOnBodyConclusion'])
    expect(forBch(model143).lacks('biThu', { type: 'check' })).toBeUndefined()
    const item = forBch(lungPhinh)
    item.act('biThu', { type: 'check', reference: '15-KL/ĐU' })
    expect([item.state, item.context.bodyConclusion]).toEqual(['ready', '15-KL/ĐU'])
  })

  it('shows the item to the body only when it is ready', () => {
    expect(agendaItem.readers(appraised().context)).not.toContain('capacity:standingCommittee')
    expect(agendaItem.readers(ready().context)).toContain('capacity:standingCommittee')
  })
})

describe('Đánh dấu quan trọng, họp riêng', () => {
  it('is the word of TT, and the meeting hears it', () => {
    const item = placed()
    expect(item.lacks('vanThu', { type: 'flag', important: true })).toEqual(['sentBy'])
    expect(told(item.act('biThu', { type: 'flag', closedSession: true }))).toMatchObject([
      { type: 'itemStands', standing: 'preparing', closedSession: true, important: false },
    ])
  })

  it('guests of the item see it, UBKT not once it is closed', () => {
    const item = ready()
    const guests = ['capacity:inspectionCommission', 'organisation:truongHoc']
    item.hear({ type: 'placed', from: 'm1', place: { ...place, guests } })
    expect(agendaItem.readers(item.context)).toEqual(expect.arrayContaining(guests))
    item.act('biThu', { type: 'flag', closedSession: true })
    expect(agendaItem.readers(item.context)).toContain('organisation:truongHoc')
    expect(agendaItem.readers(item.context)).not.toContain('capacity:inspectionCommission')
  })
})

describe('Hội nghị xem xét', () => {
  const decide = (outcome: string, more = {}) => ({
    type: 'decide',
    from: 'm1',
    decision: { outcome, heldOn: '2026-04-28', ...more },
  })

  it('is taken up by its own meeting only, and only when ready', () => {
    expect(() => ready().hear({ type: 'takenUp', from: 'm2' })).toThrow(Refused)
    expect(() => appraised().hear({ type: 'takenUp', from: 'm1' })).toThrow(Refused)
    expect(discussed().state).toBe('underDiscussion')
  })

  it('nobody decides but the meeting', () => {
    expect(() => discussed().hear({ ...decide('carried'), from: 'm2' })).toThrow(Refused)
    expect(discussed().permitted('biThu')).toEqual([])
  })

  it('carried with a type chosen starts that document, once', () => {
    const item = discussed()
    const asks = item.hear(decide('carried', { documentType: 'NQ', approvals: 5, sitting: 9 }))
    expect(asks.filter(({ type }) => type === 'start')).toMatchObject([
      {
        type: 'start',
        params: {
          procedure: 'promulgation',
          dossier: 'i1.vb',
          input: { documentType: 'NQ', organ: 'standingCommittee', basis: { item: 'i1', meeting: 'm1', approvals: 5 } },
        },
      },
    ])
    expect([item.state, item.status]).toEqual(['carried', 'done'])
  })

  it.each([
    ['notCarried', 'notCarried', 'done'],
    ['noted', 'noted', 'done'],
    ['deferred', 'ready', 'active'],
    ['sentBack', 'sentBack', 'active'],
    ['referredUp', 'referredUp', 'done'],
  ])('%s: the item is %s', (outcome, state, status) => {
    const item = discussed()
    item.hear(decide(outcome, { reason: 'Cần làm rõ' }))
    expect([item.state, item.status]).toEqual([state, status])
  })

  it('deferred or sent back it stands on no agenda and may stand on the next', () => {
    const item = discussed()
    item.hear(decide('deferred'))
    expect(item.context.place).toBeNull()
    item.hear({ type: 'placed', from: 'm2', place: { ...place, meeting: 'm2' } })
    expect(item.context.place.meeting).toBe('m2')
  })

  it('referred up, TT → BTV → BCH, with its papers and flags; above BCH there is none', () => {
    const up = (body: string) => {
      const item = discussed({ body })
      const asks = item.hear(decide('referredUp', { to: 'nextBody', reason: 'Vượt thẩm quyền' }))
      return asks.filter(({ type }) => type === 'start')
    }
    expect(up('standingCommittee')).toMatchObject([
      {
        type: 'start',
        params: {
          procedure: 'agendaItem',
          dossier: 'i1.up',
          input: {
            body: 'executiveCommittee',
            files: ['deAn'],
            closedSession: false,
            referral: { from: 'i1', kind: 'body' },
          },
        },
      },
    ])
    expect(up('executiveCommittee')).toEqual([])
  })

  it('put to the province it waits for the answer, named by its reference, and comes back', () => {
    const item = discussed()
    item.hear(decide('referredUp', { to: 'superior', reason: 'Vượt thẩm quyền' }))
    expect(item.state).toBe('awaitingSuperior')
    const answer = { type: 'answerFromSuperior', answer: 'Đồng ý chủ trương', agreed: true }
    expect(item.lacks('vanThu', answer)).toEqual(['hasReference'])
    expect(item.lacks('btv1', { ...answer, reference: '20-TB/TU' })).toEqual(['sentBy'])
    item.act('vanThu', { ...answer, reference: '20-TB/TU' })
    expect([item.state, item.context.place]).toEqual(['ready', null])
  })
})

describe('Rút nội dung', () => {
  it('by its opener with a reason, until TT has taken the matter up; then by TT', () => {
    expect(begun().lacks('vanThu', { type: 'withdraw' })).toEqual(['hasReason'])
    expect(begun().lacks('btv2', { type: 'withdraw', ...why })).toEqual(['mayWithdraw'])
    expect(appraised().lacks('vanThu', { type: 'withdraw', ...why })).toBeUndefined()
    expect(ready().lacks('vanThu', { type: 'withdraw', ...why })).toEqual(['mayWithdraw'])
    const item = ready()
    expect(item.act('biThu', { type: 'withdraw', ...why })).toMatchObject([
      { type: 'tell', params: { event: { type: 'itemLeft' } } },
      { type: 'agenda', params: { do: 'remove', item: 'i1' } },
    ])
    expect(item.status).toBe('done')
  })

  it('in another’s name only by the office, from paper, with day and reference', () => {
    const item = ready()
    const forTt = { type: 'withdraw', ...why, onBehalfOf: 'biThu' }
    expect(item.lacks('bch1', { ...forTt, happenedOn: '2026-04-20', reference: '1' })).toContain('entersForAnother')
    expect(item.lacks('vanThu', forTt)).toContain('entersForAnother')
    expect(item.lacks('vanThu', { ...forTt, happenedOn: '2026-04-20', reference: '1' })).toBeUndefined()
    expect(item.lacks('vanThu', { ...forTt, happenedOn: '2026-04-21', reference: '1' })).toEqual(['happenedAlready'])
  })
})

describe('Hồ sơ mật không chứa nội dung, không chứa tệp', () => {
  const secret = { secrecy: 'secret', title: 'Nội dung mật số 07' }
  const registered = () => {
    const item = begun(secret)
    item.hear({ type: 'placed', from: 'm1', place })
    item.act('kinhTe', { type: 'deliver', registerEntries: [entry] })
    return item
  }

  it('a register entry stands where a file would', () => {
    expect(() => begun({ ...secret, files: ['deAn'] })).toThrow('keepsSecrets')
    expect(begun(secret).lacks('kinhTe', { type: 'deliver', files: ['deAn'] })).toEqual(['keepsSecrets'])
    expect(registered().state).toBe('appraising')
  })

  it('no opinion, finding or answer is written down; the paper that holds it is', () => {
    const item = registered()
    expect(item.lacks('btv1', { type: 'opine', opinion: 'Đồng ý' })).toEqual(['holdsNoText', 'saysOrRegisters'])
    expect(item.lacks('btv1', { type: 'opine' })).toEqual(['saysOrRegisters'])
    item.act('btv1', { type: 'opine', registerEntries: [entry] })
    expect(item.lacks('vanThu', { type: 'appraise', findings: 'Đạt' })).toEqual(['holdsNoText'])
    item.act('vanThu', { type: 'appraise' })
    expect(item.lacks('biThu', { type: 'check', findings: 'Đạt' })).toEqual(['holdsNoText'])
    item.act('biThu', { type: 'check' })
    expect(item.context.memberSilent).toBe(false)
  })

  it('a reason is one line, no report', () => {
    const item = registered()
    expect(item.lacks('vanThu', { type: 'sendBack', reasons: ['Dòng một\nDòng hai'] })).toEqual(['holdsNoText'])
    expect(item.lacks('vanThu', { type: 'sendBack', reasons: ['x'.repeat(501)] })).toEqual(['holdsNoText'])
    expect(item.lacks('vanThu', { type: 'sendBack', reasons: ['x'.repeat(500)] })).toBeUndefined()
    expect(begun().lacks('vanThu', { type: 'withdraw', reason: 'Dòng một\nDòng hai' })).toBeUndefined()
  })

  it('lists and letters carry its id alone', () => {
    const item = story(setting())
    const asks = item.begin('vanThu', { ...assigned, ...secret })
    expect(JSON.stringify(asks)).not.toContain(secret.title)
    item.hear({ type: 'placed', from: 'm1', place })
    item.change({ at: materialsDueAt })
    expect(JSON.stringify(item.hear({ type: 'deadline', name: 'materials' }))).not.toContain(secret.title)
  })
})

describe('Nhập sau từ giấy', () => {
  it('a matter of the past is walked to its outcome with the days it happened', () => {
    const day = { happenedOn: '2026-03-30' }
    const item = story(setting())
    item.begin('vanThu', { ...assigned, ...day })
    const paper = { ...place, startsAt: '2026-03-30T08:00:00+07:00', materialsDueAt: null, invitationsDueAt: null }
    item.hear({ type: 'placed', from: 'm1', place: paper })
    expect(agendaItem.dues(item.context)).toEqual([])
    item.act('vanThu', { type: 'deliver', files: ['deAn'], onBehalfOf: 'kinhTe', reference: 'Sổ 12', ...day })
    item.act('vanThu', { type: 'appraise', ...day })
    item.act('vanThu', { type: 'check', onBehalfOf: 'biThu', reference: '15-KL/ĐU', ...day })
    item.hear({ type: 'takenUp', from: 'm1' })
    item.hear({ type: 'decide', from: 'm1', decision: { outcome: 'noted', heldOn: '2026-03-30' } })
    expect(item.state).toBe('noted')
  })
})
