import { afterEach, describe, expect, it } from 'vitest'
import type { FileFact } from '../machines/event.ts'
import { reportLine } from '../rules/reports.ts'
import { fields, open, why } from './meeting-room.ts'
import { bchMembers, btvMembers, committee, lungPhinh, model143 } from './terms.ts'
import { world } from './world.ts'

const file = (id: string): FileFact => ({ id, name: `${id}.pdf`, hash: id.padEnd(64, '0'), size: 9, type: 'pdf' })
const files = ['deAn', 'bienBan', 'banKy', 'duThao', 'banPhatHanh'].map(file)
const startsAt = '2026-04-28T08:00:00+07:00'
const item = {
  title: 'Đề án chợ Lùng Phình',
  body: 'standingCommittee',
  memberInCharge: 'btv1',
  preparer: { organisation: 'phongKinhTe' },
}
type World = ReturnType<typeof world>

let here: World
function begun(terms = lungPhinh, at = '2026-04-15T09:00:00+07:00') {
  here = world({ terms, cast: committee, files, at })
  return here
}
afterEach(() => {
  expect(here.disagreements()).toEqual([])
  expect(here.obstacles).toEqual([])
})

function planned(w: World, id = 'm1', body = 'standingCommittee', at = startsAt) {
  w.begin('vanThu', 'meeting', id, { title: 'Hội nghị', body, startsAt: at })
  w.act('biThu', id, { type: 'convene', reference: '14-KL/ĐU', ...fields })
}
function prepared(w: World, id = 'a') {
  w.act('kinhTe', id, { type: 'deliver', files: ['deAn'] })
  w.act('vanThu', id, { type: 'appraise' })
  w.act('btv1', id, { type: 'opine', opinion: 'Đồng ý trình' })
  w.act('biThu', id, { type: 'check', reference: '15-KL/ĐU' })
}
function sat(w: World, id = 'm1', present = btvMembers) {
  for (const line of ['permanentBoardReport', 'standingCommitteeReport', 'socioEconomic', 'programmeResults'])
    if (line !== reportLine(w.context(id), w.context(id).body) || w.context(id).reports.length === 0)
      w.act('vanThu', id, { type: 'enterLine', line, none: true })
  w.act('biThu', id, { type: 'clearAgenda', reference: '14-KL/ĐU' })
  w.act('vanThu', id, { type: 'sendInvitations' })
  w.sleepUntil(w.context(id).startsAt)
  w.act('vanThu', id, { type: 'open', chair: 'biThu', recorder: 'vanThu', present })
}
function closed(w: World, id = 'm1', documents: object[] = []) {
  w.act('biThu', id, { type: 'conclude', documents, deferRest: true, ...why })
  w.act('vanThu', id, { type: 'draftMinutes', files: ['bienBan'] })
  w.act('vanThu', id, { type: 'sign', as: 'recorder', files: ['banKy'] })
  w.act('biThu', id, { type: 'sign', as: 'chair', files: ['banKy'] })
}

describe('Một nội dung, từ phân công đến văn bản', () => {
  it.each([
    ['Quy chế Lùng Phình', lungPhinh],
    ['Quy chế mẫu 143-QĐ/TW', model143],
  ])('%s: a matter of BTV ends as a numbered, dispatched resolution', (_, terms) => {
    const w = begun(terms)
    w.begin('vanThu', 'agendaItem', 'a', item)
    planned(w)
    w.act('vanThu', 'm1', { type: 'placeItem', item: 'a' })
    expect(w.context('a').materialsDueAt).toBe(w.context('m1').materialsDueAt)
    prepared(w)
    expect(w.context('m1').agenda).toMatchObject([{ item: 'a', standing: 'ready' }])
    w.sleepUntil('2026-04-23T17:00:00+07:00')
    expect(w.state('m1')).toBe('checking')
    sat(w)
    w.act('vanThu', 'm1', { type: 'takeUp', item: 'a' })
    expect(w.state('a')).toBe('underDiscussion')
    w.act('vanThu', 'm1', open('a', 5, 4))
    closed(w, 'm1', [{ item: 'a', documentType: 'NQ', drafter: { organisation: 'phongKinhTe' } }])
    expect([w.state('m1'), w.state('a'), w.state('a.vb')]).toEqual(['closed', 'carried', 'drafting'])

    w.act('kinhTe', 'a.vb', { type: 'attach', files: ['duThao'] })
    w.act('kinhTe', 'a.vb', { type: 'submit' })
    w.act('vanThu', 'a.vb', { type: 'pass', signer: 'secretary' })
    w.act('biThu', 'a.vb', { type: 'sign', method: 'hand', files: ['banKy'] })
    expect(w.context('a.vb').number).toMatchObject({ number: 1, text: '01-NQ/ĐU' })
    const recipients = [{ organisation: 'truongHoc' }]
    w.act('vanThu', 'a.vb', { type: 'dispatch', recipients, files: ['banPhatHanh'] })
    expect(w.state('a.vb')).toBe('dispatched')
    expect(w.letters.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['invitation', 'meetingResult', 'documentDispatched']),
    )
  })

  it('BTV refers it up: it stands ready in the backlog of BCH, and BCH decides', () => {
    const w = begun()
    w.begin('vanThu', 'agendaItem', 'a', item)
    planned(w)
    w.act('vanThu', 'm1', { type: 'placeItem', item: 'a' })
    prepared(w)
    w.sleepUntil('2026-04-23T17:00:00+07:00')
    sat(w)
    w.act('vanThu', 'm1', { type: 'takeUp', item: 'a' })
    w.act('vanThu', 'm1', { type: 'referUp', item: 'a', ...why })
    closed(w)
    expect([w.state('a'), w.state('a.up')]).toEqual(['referredUp', 'ready'])
    expect(w.context('a.up')).toMatchObject({ body: 'executiveCommittee', files: ['deAn'], title: item.title })
    expect(w.agenda.get('a.up')).toEqual({ meeting: null, reason: 'body' })

    planned(w, 'm2', 'executiveCommittee', '2026-07-06T08:00:00+07:00')
    w.act('vanThu', 'm2', { type: 'placeItem', item: 'a.up' })
    w.act('vanThu', 'm2', { type: 'submitAgenda' })
    sat(w, 'm2', bchMembers)
    w.act('vanThu', 'm2', { type: 'takeUp', item: 'a.up' })
    w.act('vanThu', 'm2', open('a.up', 8, 7))
    closed(w, 'm2', [{ item: 'a.up', documentType: 'NQ' }])
    expect([w.state('a.up'), w.state('a.up.vb')]).toEqual(['carried', 'drafting'])
    expect(w.context('a.up.vb')).toMatchObject({ organ: 'executiveCommittee', documentType: 'NQ' })
  })
})

describe('Những tuần có thật của năm 2026', () => {
  it.each([
    ['2026-02-23T08:00:00+07:00', '2026-02-12T17:00:00+07:00', 'Tết'],
    ['2026-04-28T08:00:00+07:00', '2026-04-23T17:00:00+07:00', 'the compensatory Monday'],
    ['2026-08-24T08:00:00+07:00', '2026-08-21T17:00:00+07:00', 'the make-up Saturday'],
  ])('%s: what is not delivered by %s is late, told to TT, and taken off', (at, dueAt) => {
    const w = begun(lungPhinh, '2026-02-02T09:00:00+07:00')
    w.begin('vanThu', 'agendaItem', 'a', item)
    planned(w, 'm1', 'standingCommittee', at)
    w.act('vanThu', 'm1', { type: 'placeItem', item: 'a' })
    w.sleepUntil(dueAt.replace('17:00:00', '16:59:59'))
    expect([w.state('a'), w.state('m1')]).toEqual(['preparing', 'preparing'])
    w.sleepUntil(dueAt)
    expect([w.state('a'), w.state('m1')]).toEqual(['late', 'checking'])
    expect(w.letters).toMatchObject([{ from: 'a', kind: 'itemLate' }])
    w.act('vanThu', 'm1', { type: 'enterLine', line: 'permanentBoardReport', none: true })
    expect(w.lacks('biThu', 'm1', { type: 'clearAgenda' })).toEqual(['agendaIsReady'])
    w.act('phoBiThu', 'a', { type: 'takeOff', ...why })
    expect(w.agenda.get('a')).toMatchObject({ meeting: null, reason: why.reason })
    expect(w.lacks('biThu', 'm1', { type: 'clearAgenda' })).toBeUndefined()
  })

  it('postponed for want of a quorum, it is invited anew and held', () => {
    const w = begun()
    w.begin('vanThu', 'agendaItem', 'a', item)
    planned(w)
    w.act('vanThu', 'm1', { type: 'placeItem', item: 'a' })
    prepared(w)
    w.sleepUntil('2026-04-23T17:00:00+07:00')
    w.act('vanThu', 'm1', { type: 'enterLine', line: 'permanentBoardReport', none: true })
    w.act('biThu', 'm1', { type: 'clearAgenda' })
    w.act('vanThu', 'm1', { type: 'sendInvitations' })
    w.sleepUntil(startsAt)
    const opening = { type: 'open', chair: 'biThu', recorder: 'vanThu', present: btvMembers.slice(0, 5) }
    expect(w.lacks('vanThu', 'm1', opening)).toEqual(['opensQuorate'])
    w.act('vanThu', 'm1', { type: 'postpone', reason: 'Không đủ thành viên' })
    w.act('biThu', 'm1', { type: 'reschedule', startsAt: '2026-05-06T08:00:00+07:00', ...why })
    expect(w.context('a').place.startsAt).toBe('2026-05-06T08:00:00+07:00')
    w.act('vanThu', 'm1', { type: 'sendInvitations' })
    w.sleepUntil('2026-05-06T08:00:00+07:00')
    w.act('vanThu', 'm1', { ...opening, present: btvMembers.slice(0, 6) })
    closed(w)
    expect([w.state('m1'), w.state('a')]).toEqual(['closed', 'ready'])
    expect(w.agenda.get('a')?.meeting).toBeNull()
  })
})

describe('Hai hồ sơ cùng lúc', () => {
  const place = { type: 'placeItem', item: 'a' }
  const twoMeetings = () => {
    const w = begun()
    w.begin('vanThu', 'agendaItem', 'a', item)
    planned(w, 'm1')
    planned(w, 'm2', 'standingCommittee', '2026-05-27T08:00:00+07:00')
    return w
  }

  const orders = ['inOrder', 'crossed'] as const

  it('two meetings want the same item: the first has it', () => {
    const w = twoMeetings()
    w.atOnce('inOrder', ['vanThu', 'm1', place], ['chanhVanPhong', 'm2', place])
    expect(w.context('a').place.meeting).toBe('m1')
    expect([w.context('m1').agenda.length, w.context('m2').agenda.length]).toEqual([1, 0])
  })

  it('and if the item hears the second first, it is in the backlog, to be placed again', () => {
    const w = twoMeetings()
    w.atOnce('crossed', ['vanThu', 'm1', place], ['chanhVanPhong', 'm2', place])
    expect(w.agenda.get('a')?.meeting).toBeNull()
    w.act('vanThu', 'm2', place)
    expect(w.context('a').place.meeting).toBe('m2')
  })

  it.each(orders)('it is delivered while it is being placed: the meeting hears how it stands (%s)', (order) => {
    const w = twoMeetings()
    w.atOnce(order, ['vanThu', 'm1', place], ['kinhTe', 'a', { type: 'deliver', files: ['deAn'] }])
    expect(w.context('m1').agenda).toMatchObject([{ item: 'a', standing: 'appraising' }])
  })

  it.each(orders)('it is withdrawn while it is being placed: it stands nowhere (%s)', (order) => {
    const w = twoMeetings()
    w.atOnce(order, ['vanThu', 'm1', place], ['vanThu', 'a', { type: 'withdraw', ...why }])
    expect([w.context('m1').agenda, w.agenda.has('a')]).toEqual([[], false])
  })

  it('it is taken off by one and wanted by another: it waits until it has heard of the first', () => {
    const w = twoMeetings()
    w.act('vanThu', 'm1', place)
    expect(w.lacks('vanThu', 'm2', place)).toEqual(['itemIsFree'])
    w.act('vanThu', 'm1', { type: 'takeOffItem', item: 'a', ...why })
    expect(w.lacks('vanThu', 'm2', place)).toBeUndefined()
  })

  it.each(orders)('it is withdrawn while the meeting takes it up: the meeting goes on without it (%s)', (order) => {
    const w = twoMeetings()
    w.act('vanThu', 'm1', place)
    prepared(w)
    w.act('vanThu', 'm1', { type: 'submitAgenda' })
    sat(w)
    w.atOnce(order, ['vanThu', 'm1', { type: 'takeUp', item: 'a' }], ['biThu', 'a', { type: 'withdraw', ...why }])
    expect(w.context('m1').agenda).toEqual([])
    closed(w)
    expect(w.state('m1')).toBe('closed')
  })

  it('a cancelled meeting gives its items back to be placed on another', () => {
    const w = twoMeetings()
    w.act('vanThu', 'm1', place)
    w.act('biThu', 'm1', { type: 'cancel', ...why })
    expect(w.agenda.get('a')).toEqual({ meeting: null, reason: why.reason })
    w.act('vanThu', 'm2', place)
    expect(w.context('a').place.meeting).toBe('m2')
  })
})
