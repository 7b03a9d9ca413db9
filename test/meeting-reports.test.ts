import { afterEach, describe, expect, it } from 'vitest'
import type { FileFact } from '../machines/event.ts'
import { fields, open, why } from './meeting-room.ts'
import { btvMembers, committee, lungPhinh, ttMembers } from './terms.ts'
import { world } from './world.ts'

const file = (id: string): FileFact => ({ id, name: `${id}.pdf`, hash: id.padEnd(64, '0'), size: 9, type: 'pdf' })
const files = ['deAn', 'bienBan', 'banKy'].map(file)
type World = ReturnType<typeof world>

let here: World
function begun(at = '2026-04-15T09:00:00+07:00') {
  here = world({ terms: lungPhinh, cast: committee, files, at })
  return here
}
afterEach(() => {
  expect(here.disagreements()).toEqual([])
  expect(here.obstacles).toEqual([])
})

const btv = 'standingCommittee'
const tt = 'permanentBoard'
function planned(w: World, id: string, body = btv, startsAt = '2026-04-28T08:00:00+07:00', more: object = {}) {
  w.begin('vanThu', 'meeting', id, { title: 'Hội nghị', body, startsAt, ...more })
}
const convene = (w: World, id: string) => w.act('biThu', id, { type: 'convene', reference: '14-KL/ĐU', ...fields })
/** Chương trình đã duyệt, giấy mời đã gửi: whatever is not owed is stated as “không phát sinh”. */
function invited(w: World, id: string) {
  if (w.state(id) === 'preparing') w.act('vanThu', id, { type: 'submitAgenda' })
  const none = { type: 'enterLine', line: 'permanentBoardReport', none: true }
  if (w.context(id).body === btv && w.context(id).reports.length === 0) w.act('vanThu', id, none)
  w.act('biThu', id, { type: 'clearAgenda' })
  w.act('vanThu', id, { type: 'sendInvitations', ...why })
}
function opened(w: World, id: string, present = btvMembers) {
  w.act('vanThu', id, { type: 'open', chair: 'biThu', recorder: 'vanThu', present })
}
function concluded(w: World, id: string, how: object = {}) {
  w.act('biThu', id, { type: 'conclude', documents: [], ...how })
}
/** Thường trực đã giải quyết một việc tại cuộc họp của mình: at this very moment. */
function settledByBoard(w: World, id: string, title = `Việc ${id}`, more: object = {}) {
  const board = `h.${id}`
  w.begin('vanThu', 'agendaItem', id, { title, body: tt, preparer: { organisation: 'phongKinhTe' }, ...more })
  const startsAt = w.at().replace(/T.*/, 'T17:00:00+07:00')
  planned(w, board, tt, startsAt, { reason: why.reason })
  convene(w, board)
  w.act('vanThu', board, { type: 'placeItem', item: id })
  const papers = more && 'secrecy' in more ? { registerEntries: [register] } : { files: ['deAn'] }
  w.act('kinhTe', id, { type: 'deliver', ...papers })
  invited(w, board)
  opened(w, board, ttMembers)
  w.act('vanThu', board, { type: 'takeUp', item: id })
  w.act('vanThu', board, { type: 'note', item: id })
  concluded(w, board)
}
const register = { number: '07', place: 'Két sắt phòng văn thư', holder: 'vanThu' }
const reported = (w: World, id: string): string[] =>
  w.context(id).reports.map(({ dossier }: { dossier: string }) => dossier)

describe('Việc Thường trực đã giải quyết, báo cáo Ban Thường vụ tại phiên họp gần nhất (Điều 3, khoản 4)', () => {
  it('stands on the next agenda by itself when the meeting is convened, and meets the standing item', () => {
    const w = begun()
    settledByBoard(w, 'v1', 'Hỗ trợ nhà ở')
    planned(w, 'm1')
    convene(w, 'm1')
    expect(w.context('m1').reports).toMatchObject([{ dossier: 'v1', title: 'Hỗ trợ nhà ở', outcome: 'noted' }])
    w.act('vanThu', 'm1', { type: 'submitAgenda' })
    expect(w.lacks('biThu', 'm1', { type: 'clearAgenda' })).toBeUndefined()
  })

  it('without it the agenda lacks its standing item until somebody states that there is none', () => {
    const w = begun()
    planned(w, 'm1')
    convene(w, 'm1')
    w.act('vanThu', 'm1', { type: 'submitAgenda' })
    expect(w.lacks('biThu', 'm1', { type: 'clearAgenda' })).toEqual(['standingIsPresent'])
  })

  it('while something is owed nobody states “không phát sinh”; of another line one may', () => {
    const w = begun()
    settledByBoard(w, 'v1')
    planned(w, 'm1')
    convene(w, 'm1')
    const none = { type: 'enterLine', line: 'permanentBoardReport', none: true }
    expect(w.lacks('vanThu', 'm1', none)).toEqual(['nothingIsOwed'])
    expect(w.lacks('vanThu', 'm1', { ...none, line: 'socioEconomic' })).toBeUndefined()
  })

  it('stated before, “không phát sinh” falls away as soon as there is something to report', () => {
    const w = begun()
    planned(w, 'm1')
    convene(w, 'm1')
    w.act('vanThu', 'm1', { type: 'enterLine', line: 'permanentBoardReport', none: true })
    settledByBoard(w, 'v1')
    w.act('vanThu', 'm1', { type: 'submitAgenda' })
    expect(w.context('m1')).toMatchObject({ lines: [], reports: [{ dossier: 'v1' }] })
  })

  it('the office and the deputy are written to once, when the agenda first has something to report', () => {
    const w = begun()
    settledByBoard(w, 'v1')
    planned(w, 'm1')
    convene(w, 'm1')
    settledByBoard(w, 'v2')
    w.act('vanThu', 'm1', { type: 'submitAgenda' })
    expect(reported(w, 'm1')).toEqual(['v1', 'v2'])
    const to = ['capacity:office', 'capacity:permanentDeputySecretary']
    expect(w.letters.filter(({ kind }) => kind === 'reportsOwed')).toEqual([{ from: 'm1', kind: 'reportsOwed', to }])
  })

  it('decided one minute before the opening it is heard there; one minute after, at the next', () => {
    const w = begun()
    planned(w, 'm1')
    planned(w, 'm2', btv, '2026-05-27T08:00:00+07:00')
    convene(w, 'm1')
    invited(w, 'm1')
    w.sleepUntil('2026-04-28T07:59:00+07:00')
    settledByBoard(w, 'truoc')
    w.sleepUntil('2026-04-28T08:00:00+07:00')
    opened(w, 'm1')
    w.sleepUntil('2026-04-28T08:01:00+07:00')
    settledByBoard(w, 'sau')
    concluded(w, 'm1')
    expect(reported(w, 'm1')).toEqual(['truoc'])
    expect(w.reports.get('truoc')).toMatchObject({ collectedBy: 'm1', reported: true })
    expect(w.reports.get('sau')).toMatchObject({ collectedBy: null, reported: false })
    w.sleepUntil('2026-05-20T08:00:00+07:00')
    convene(w, 'm2')
    expect(reported(w, 'm2')).toEqual(['sau'])
  })

  it('an extraordinary meeting that opens first hears it, and the regular one has it no longer', () => {
    const w = begun()
    settledByBoard(w, 'v1')
    planned(w, 'm1')
    convene(w, 'm1')
    expect(reported(w, 'm1')).toEqual(['v1'])
    const ground = { kind: 'whenNeeded', why: 'Việc gấp' }
    planned(w, 'm2', btv, '2026-04-17T08:00:00+07:00', { kind: 'extraordinary', ground })
    convene(w, 'm2')
    invited(w, 'm2')
    w.sleepUntil('2026-04-17T08:00:00+07:00')
    opened(w, 'm2')
    expect([reported(w, 'm1'), reported(w, 'm2')]).toEqual([[], ['v1']])
    concluded(w, 'm2')
    w.sleepUntil('2026-04-28T08:00:00+07:00')
    invited(w, 'm1')
    opened(w, 'm1')
    expect(reported(w, 'm1')).toEqual([])
  })

  it('a meeting that closes without having heard it needs a reason, and the next one has it again', () => {
    const w = begun()
    settledByBoard(w, 'v1')
    settledByBoard(w, 'v2')
    planned(w, 'm1')
    convene(w, 'm1')
    invited(w, 'm1')
    w.sleepUntil('2026-04-28T08:00:00+07:00')
    opened(w, 'm1')
    const without = { type: 'conclude', documents: [], unreported: ['v1'] }
    expect(w.lacks('biThu', 'm1', without)).toEqual(['unreportedIsOwed'])
    expect(w.lacks('biThu', 'm1', { ...without, ...why, unreported: ['v3'] })).toEqual(['unreportedIsOwed'])
    concluded(w, 'm1', { unreported: ['v1'], reason: 'Hết thời gian' })
    expect(w.reports.get('v1')).toMatchObject({ reported: false, collectedBy: null, passedOver: ['m1'] })
    expect(w.reports.get('v2')).toMatchObject({ reported: true })
    planned(w, 'm2', btv, '2026-05-27T08:00:00+07:00')
    convene(w, 'm2')
    expect(reported(w, 'm2')).toEqual(['v1'])
  })

  it('a meeting cancelled before it opened is none that passed it over: the first that opens has it [C-18]', () => {
    const w = begun()
    settledByBoard(w, 'v1')
    planned(w, 'm1')
    convene(w, 'm1')
    w.act('biThu', 'm1', { type: 'cancel', ...why })
    expect(w.reports.get('v1')).toMatchObject({ reported: false, collectedBy: null, passedOver: [] })
    planned(w, 'm2', btv, '2026-04-29T08:00:00+07:00')
    convene(w, 'm2')
    expect(reported(w, 'm2')).toEqual(['v1'])
  })

  it('a secret matter is reported by its number alone', () => {
    const w = begun()
    settledByBoard(w, 'v1', 'Hồ sơ mật', { secrecy: 'secret' })
    planned(w, 'm1')
    convene(w, 'm1')
    expect(w.context('m1').reports).toMatchObject([{ dossier: 'v1', title: null }])
  })

  it('a meeting entered afterwards heard what had been decided when it began', () => {
    const w = begun('2026-04-27T09:00:00+07:00')
    settledByBoard(w, 'truoc')
    w.sleepUntil('2026-04-28T14:00:00+07:00')
    settledByBoard(w, 'sau')
    w.sleepUntil('2026-04-29T09:00:00+07:00')
    const paper = { happenedOn: '2026-04-28', ...why }
    planned(w, 'm1', btv, '2026-04-28T08:00:00+07:00', paper)
    const secretarys = { ...paper, onBehalfOf: 'biThu', reference: '14-KL/ĐU' }
    w.act('vanThu', 'm1', { type: 'convene', ...fields, ...secretarys })
    w.act('vanThu', 'm1', { type: 'submitAgenda' })
    w.act('vanThu', 'm1', { type: 'enterLine', line: 'permanentBoardReport', text: 'Đã báo cáo', ...paper })
    w.act('vanThu', 'm1', { type: 'clearAgenda', ...secretarys })
    w.act('vanThu', 'm1', { type: 'sendInvitations', ...paper })
    w.act('vanThu', 'm1', { type: 'open', chair: 'biThu', recorder: 'vanThu', present: btvMembers, ...paper })
    expect(reported(w, 'm1')).toEqual(['truoc'])
  })
})

describe('Hồ sơ đang chờ được báo cáo', () => {
  /** Một việc nợ báo cáo và chờ nghe; the item stands for whatever procedure waits. */
  function awaited(w: World) {
    settledByBoard(w, 'v1')
    w.reports.get('v1')!.awaited = true
    planned(w, 'm1')
    convene(w, 'm1')
    invited(w, 'm1')
    w.sleepUntil('2026-04-28T08:00:00+07:00')
  }
  const told = (asks: { type: string; params: { event?: { type: string } } }[]) =>
    asks.filter(({ type, params }) => type === 'tell' && /reported|passedOver/.test(params.event?.type ?? ''))

  it.each([
    ['heard, it is told so', {}, 'reported'],
    ['not heard, it is told that it goes on to the next', { unreported: ['v1'], ...why }, 'passedOver'],
  ])('%s', (_, how, type) => {
    const w = begun()
    awaited(w)
    opened(w, 'm1')
    const asks = w.asksOf('biThu', 'm1', { type: 'conclude', documents: [], ...how })
    expect(told(asks)).toMatchObject([
      { params: { dossier: 'v1', event: { type, meeting: 'm1', heldOn: '2026-04-28' } } },
    ])
  })

  it('its meeting cancelled, it is told nothing: no session has passed', () => {
    const w = begun()
    awaited(w)
    expect(told(w.asksOf('biThu', 'm1', { type: 'cancel', ...why }))).toEqual([])
  })
})

describe('Thường trực → Ban Thường vụ → Ban Chấp hành', () => {
  it('what BTV has settled or referred up is a line of the next meeting of BCH (Điều 1, khoản 12)', () => {
    const w = begun()
    const item = { body: btv, memberInCharge: 'btv1', preparer: { organisation: 'phongKinhTe' } }
    for (const id of ['a', 'b']) w.begin('vanThu', 'agendaItem', id, { title: `Nội dung ${id}`, ...item })
    planned(w, 'm1')
    convene(w, 'm1')
    for (const id of ['a', 'b']) {
      w.act('vanThu', 'm1', { type: 'placeItem', item: id })
      w.act('kinhTe', id, { type: 'deliver', files: ['deAn'] })
      w.act('vanThu', id, { type: 'appraise' })
      w.act('btv1', id, { type: 'opine', opinion: 'Đồng ý trình' })
      w.act('biThu', id, { type: 'check' })
    }
    invited(w, 'm1')
    w.sleepUntil('2026-04-28T08:00:00+07:00')
    opened(w, 'm1')
    for (const id of ['a', 'b']) w.act('vanThu', 'm1', { type: 'takeUp', item: id })
    w.act('vanThu', 'm1', open('a', 5, 4))
    w.act('vanThu', 'm1', { type: 'referUp', item: 'b', ...why })
    concluded(w, 'm1', { documents: [{ item: 'a', documentType: 'NQ' }] })

    planned(w, 'm2', 'executiveCommittee', '2026-07-06T08:00:00+07:00')
    convene(w, 'm2')
    expect(w.context('m2').reports).toMatchObject([
      { dossier: 'a', outcome: 'carried' },
      { dossier: 'b', outcome: 'referredUp' },
    ])
    expect([w.state('b'), w.state('b.up')]).toEqual(['referredUp', 'ready'])
    const none = { type: 'enterLine', line: 'standingCommitteeReport', none: true }
    expect(w.lacks('vanThu', 'm2', none)).toEqual(['nothingIsOwed'])
  })

  it('what TT has referred up is no report but an item of BTV', () => {
    const w = begun()
    w.begin('vanThu', 'agendaItem', 'a', { title: 'Việc lớn', body: tt, preparer: { organisation: 'phongKinhTe' } })
    planned(w, 'h1', tt, '2026-04-15T17:00:00+07:00')
    convene(w, 'h1')
    w.act('vanThu', 'h1', { type: 'placeItem', item: 'a' })
    w.act('kinhTe', 'a', { type: 'deliver', files: ['deAn'] })
    invited(w, 'h1')
    opened(w, 'h1', ttMembers)
    w.act('vanThu', 'h1', { type: 'takeUp', item: 'a' })
    w.act('vanThu', 'h1', { type: 'referUp', item: 'a', ...why })
    concluded(w, 'h1')
    expect([w.state('a'), w.state('a.up'), w.context('a.up').body]).toEqual(['referredUp', 'ready', btv])
    planned(w, 'm1')
    convene(w, 'm1')
    w.act('vanThu', 'm1', { type: 'placeItem', item: 'a.up' })
    expect(reported(w, 'm1')).toEqual([])
    const none = { type: 'enterLine', line: 'permanentBoardReport', none: true }
    expect(w.lacks('vanThu', 'm1', none)).toBeUndefined()
  })
})
