import { describe, expect, it } from 'vitest'
import type { Ask } from '../machines/ask.ts'
import type { Body } from '../machines/event.ts'
import { meeting } from '../machines/meeting.ts'
import { story } from './drive.ts'
import { cleared, convened, fields, invited, item, planned, setting, startsAt, why } from './meeting-room.ts'
import { bchMembers, except, lungPhinh, model143 } from './terms.ts'

const bch = 'executiveCommittee'
const btv = 'standingCommittee'
const told = (asks: Ask[]) => asks.filter(({ type }) => type === 'tell').map(({ params }) => params)
const letters = (asks: Ask[]) => asks.filter(({ type }) => type === 'letter').map(({ params }) => params)
const extraordinary = (ground: object, startsAt = '2026-05-06T08:00:00+07:00') => ({
  kind: 'extraordinary',
  ground,
  startsAt,
})
const asked = (names: string[]) => extraordinary({ kind: 'membersRequest', names })
const direction = { kind: 'superiorDirection', reference: '12-CV/TU' }

describe('Thời hạn của phiên họp (Điều 11, khoản 3) [C-13]', () => {
  it.each([
    ['2026-04-28T08:00:00+07:00', '2026-04-23', '2026-04-24', 'the compensatory Monday'],
    ['2026-02-23T14:00:00+07:00', '2026-02-12', '2026-02-13', 'the week of Tết'],
    ['2026-08-24T08:00:00+07:00', '2026-08-21', '2026-08-22', 'the make-up Saturday'],
    ['2026-09-03T08:00:00+07:00', '2026-08-27', '2026-08-28', 'National Day'],
  ])('%s: materials %s, invitations %s, both at 17:00, around %s', (startsAt, materials, invitations) => {
    const { context } = planned(btv, { startsAt }, { at: '2026-01-28T09:00:00+07:00' })
    expect(context.materialsDueAt).toBe(`${materials}T17:00:00+07:00`)
    expect(context.invitationsDueAt).toBe(`${invitations}T17:00:00+07:00`)
    expect(context.agendaCheckDueAt).toBe(`${invitations}T15:00:00+07:00`)
  })

  it('the model regulation has its own, as the unit filled them', () => {
    const { context } = planned(btv, {}, { terms: model143 })
    expect([context.materialsDueAt, context.invitationsDueAt]).toEqual([
      '2026-04-22T17:00:00+07:00',
      '2026-04-23T17:00:00+07:00',
    ])
  })

  it.each(['permanentBoard', 'internalAffairs', 'partyBodies'] as Body[])('%s has none', (body) => {
    expect(meeting.dues(planned(body).context)).toEqual([])
  })

  it('an extraordinary meeting has none [C-21]', () => {
    const one = planned(btv, extraordinary({ kind: 'whenNeeded', why: 'Thiên tai' }))
    expect(meeting.dues(one.context)).toEqual([])
  })
})

describe('Dự kiến một phiên họp', () => {
  const plan = (said: object, at?: string) => () => planned(btv, said, at ? { at } : {})

  it('the office or TT plans it', () => {
    expect(() => story(setting()).begin('btv1', { title: 'Hội nghị', body: btv, startsAt })).toThrow('mayBeginMeeting')
  })

  it('not in the past, save on the day it was held, with a reason', () => {
    const past = { startsAt: '2026-03-30T08:00:00+07:00' }
    expect(plan(past)).toThrow('startsAhead')
    expect(plan({ ...past, ...why })).toThrow('startsAhead')
    expect(plan({ ...past, happenedOn: '2026-03-30' })).toThrow('startsAhead')
    expect(plan({ ...past, happenedOn: '2026-03-31', ...why })).toThrow('startsAhead')
    expect(plan({ ...past, happenedOn: '2026-03-30', ...why })).not.toThrow()
    expect(plan({ startsAt, happenedOn: '2026-04-28', ...why })).toThrow('happenedAlready')
    expect(plan({}, startsAt)).toThrow('startsAhead')
  })

  it('31 April is no day', () => {
    expect(plan({ startsAt: '2026-04-31T08:00:00+07:00' })).toThrow('instant')
  })

  it('on a day of rest only with a reason; the make-up Saturday is a working day', () => {
    expect(plan({ startsAt: '2026-04-25T08:00:00+07:00' })).toThrow('onWorkingDay')
    expect(plan({ startsAt: '2026-04-25T08:00:00+07:00', ...why })).not.toThrow()
    expect(plan({ startsAt: '2026-08-22T08:00:00+07:00' })).not.toThrow()
  })

  it('with less notice than the materials need only with a reason, from the second after on', () => {
    expect(plan({}, '2026-04-23T17:00:00+07:00')).not.toThrow()
    expect(plan({}, '2026-04-23T17:00:01+07:00')).toThrow('withNotice')
    expect(plan({ ...why }, '2026-04-23T17:00:01+07:00')).not.toThrow()
  })

  it.each([
    [btv, '2026-04-22', '2026-04-21'],
    [btv, '2026-04-29', '2026-05-20'],
    [bch, '2026-04-14', '2026-04-15'],
    ['permanentBoard', '2026-04-20', '2026-04-21'],
    ['permanentBoard', '2026-04-28', '2026-04-29'],
  ] as [Body, string, string][])('%s on %s lies in its window, on %s it is warned', (body, inside, outside) => {
    const at = '2026-03-02T08:00:00+07:00'
    expect(planned(body, { startsAt: `${inside}T08:00:00+07:00` }, { at }).remarks).toEqual([])
    expect(planned(body, { startsAt: `${outside}T08:00:00+07:00` }, { at }).remarks).toEqual(['withinWindow'])
  })

  it('a regular meeting states no ground', () => {
    expect(plan({ ground: direction })).toThrow('hasGround')
  })
})

describe('Họp Ban Chấp hành đột xuất (Điều 11, khoản 1) [C-19]', () => {
  it('needs a ground that the regulation knows', () => {
    expect(() => planned(bch, { ...extraordinary(direction), ground: undefined })).toThrow('hasGround')
    expect(() => planned(bch, extraordinary({ kind: 'whenNeeded', why: 'Cần' }))).toThrow('hasGround')
    expect(() => planned(btv, asked(bchMembers))).toThrow('hasGround')
  })

  it('7 of 15 do not suffice, 8 do; of 14 exactly half do not', () => {
    expect(() => planned(bch, asked(bchMembers.slice(0, 7)))).toThrow('enoughAsked')
    expect(planned(bch, asked(bchMembers.slice(0, 8))).remarks).toEqual([])
    const { bch6, ...fourteen } = setting().cast
    expect(() => planned(bch, asked(bchMembers.slice(0, 7)), { cast: fourteen })).toThrow('enoughAsked')
  })

  it('counts each name once, and members only', () => {
    const seven = bchMembers.slice(0, 7)
    expect(() => planned(bch, asked([...seven, 'biThu', 'phoBiThu']))).toThrow('enoughAsked')
    expect(() => planned(bch, asked([...seven, 'kiemTra', 'vanThu']))).toThrow('enoughAsked')
  })

  it('asked for, it is convened within ten working days', () => {
    expect(meeting.dues(planned(bch, asked(bchMembers)).context)).toMatchObject([
      { name: 'convene', dueAt: '2026-05-04T17:00:00+07:00', cites: 'meeting.membersRequestConveneWithin' },
    ])
    const one = planned(bch, asked(bchMembers))
    one.act('biThu', { type: 'convene', reference: '14-KL/ĐU', ...fields })
    expect(one.context.conveneDueAt).toBeNull()
  })

  it('on a superior’s direction, by its reference', () => {
    expect(planned(bch, extraordinary(direction)).remarks).toEqual([])
    expect(() => planned(bch, extraordinary({ kind: 'superiorDirection' }))).toThrow()
  })

  it('on BTV’s own decision: a warning under Lùng Phình, a full ground under the model', () => {
    const decision = extraordinary({ kind: 'standingCommitteeDecision', reference: '14-KL/ĐU' })
    expect(planned(bch, decision).remarks).toEqual(['groundIsFull'])
    expect(planned(bch, decision, { terms: model143 }).remarks).toEqual([])
    expect(planned(bch, decision).lacks('biThu', { type: 'convene', ...fields })).toBeUndefined()
  })
})

describe('Triệu tập', () => {
  const convene = { type: 'convene', ...fields }

  it('BCH under Lùng Phình: BTV decides, so its conclusion is named; TT or the office carries it out [C-07]', () => {
    expect(planned(bch).lacks('biThu', convene)).toEqual(['convocationReference'])
    expect(planned(bch).lacks('vanThu', { ...convene, reference: '14-KL/ĐU' })).toBeUndefined()
    expect(planned(bch).lacks('btv1', { ...convene, reference: '14-KL/ĐU' })).toEqual(['mayConvene'])
  })

  it('BCH under the model: TT convenes by its own word, nobody else', () => {
    expect(planned(bch, {}, { terms: model143 }).lacks('chuTich', convene)).toBeUndefined()
    expect(planned(bch, {}, { terms: model143 }).lacks('vanThu', convene)).toEqual(['mayConvene'])
  })

  it('an extraordinary BCH is for BTV to decide under either', () => {
    const one = planned(bch, extraordinary(direction), { terms: model143 })
    expect(one.lacks('biThu', convene)).toEqual(['convocationReference'])
  })

  it('BTV: TT convenes, the office does not', () => {
    expect(planned(btv).lacks('vanThu', convene)).toEqual(['mayConvene'])
    expect(planned(btv).lacks('phoBiThu', convene)).toBeUndefined()
  })

  it('states purpose, requirements, content and scope of BCH and BTV meetings, not of the others', () => {
    const { scope, ...three } = fields
    expect(planned(btv).lacks('biThu', { type: 'convene', ...three })).toEqual(['hasFields'])
    expect(planned(btv, { scope }).lacks('biThu', { type: 'convene', ...three })).toBeUndefined()
    expect(planned('permanentBoard').lacks('biThu', { type: 'convene' })).toBeUndefined()
  })

  it('a secret meeting names the paper that states them instead', () => {
    const one = planned(btv, { secrecy: 'secret' })
    expect(() => planned(btv, { secrecy: 'secret', purpose: 'Mục đích' })).toThrow('holdsNoText')
    expect(one.lacks('biThu', convene)).toEqual(['holdsNoText'])
    expect(one.lacks('biThu', { type: 'convene' })).toEqual(['hasFields'])
    const registerEntries = [{ number: '07', place: 'Két sắt', holder: 'vanThu' }]
    expect(one.lacks('biThu', { type: 'convene', registerEntries })).toBeUndefined()
  })
})

describe('Chương trình', () => {
  const a = item('a', btv)
  const place = { type: 'placeItem', item: 'a' }

  it('takes an item of this body that is still open, from the plan until the invitation', () => {
    const one = planned(btv, {}, { dossiers: [a] })
    expect(one.lacks('kinhTe', place)).toEqual(['sentBy'])
    expect(one.act('vanThu', place)).toMatchObject([
      { type: 'agenda', params: { do: 'place', item: 'a', meeting: 'm1', position: 0 } },
      { type: 'tell', params: { dossier: 'a', event: { type: 'placed', place: { meeting: 'm1', guests: [] } } } },
    ])
    expect(one.context.agenda).toMatchObject([{ item: 'a', standing: 'ready', secrecy: 'none' }])
    expect(cleared(btv, [a]).lacks('vanThu', place)).toEqual([])
  })

  it.each([
    ['of another body', item('a', bch), 'itemFits'],
    ['that is closed', { ...a, status: 'done', stage: 'withdrawn' }, 'itemFits'],
    ['that is no item', { ...a, procedure: 'meeting' }, 'itemFits'],
    ['that stands elsewhere', { ...a, context: { ...a.context, place: { meeting: 'm9' } } }, 'itemIsFree'],
    [
      'that is not yet admitted',
      item('a', btv, { unscheduled: { important: 'Có', urgent: 'Có' } }, 'preparing'),
      'itemIsFree',
    ],
  ])('takes none %s', (_, dossier, lacking) => {
    expect(planned(btv, {}, { dossiers: [dossier] }).lacks('vanThu', place)).toContain(lacking)
  })

  it('takes none twice, none unknown', () => {
    const one = planned(btv, {}, { dossiers: [a] })
    one.act('vanThu', place)
    expect(one.lacks('vanThu', place)).toEqual(['itemIsFree'])
    expect(one.lacks('vanThu', { ...place, item: 'zz' })).toContain('itemFits')
  })

  it('gives an item back with a reason', () => {
    const one = planned(btv, {}, { dossiers: [a] })
    one.act('vanThu', place)
    const off = { type: 'takeOffItem', item: 'a' }
    expect(one.lacks('vanThu', off)).toEqual(['hasReason'])
    expect(one.lacks('vanThu', { ...off, item: 'b', ...why })).toEqual(['isOnAgenda'])
    expect(one.act('vanThu', { ...off, ...why })).toMatchObject([
      { type: 'agenda', params: { do: 'backlog', item: 'a', reason: why.reason } },
      { type: 'tell', params: { dossier: 'a', event: { type: 'takenOff' } } },
    ])
    expect(one.context.agenda).toEqual([])
  })

  it('hears of each move of its items, and of those that leave', () => {
    const one = planned(btv, {}, { dossiers: [a] })
    one.act('vanThu', place)
    const stands = { type: 'itemStands', from: 'a', item: 'a', important: true, closedSession: false }
    one.hear({ ...stands, standing: 'late', kept: true, late: true })
    expect(one.context.agenda).toMatchObject([{ standing: 'late', important: true, kept: true, late: true }])
    expect(() => one.hear({ ...stands, item: 'b', kept: false, late: false })).toThrow()
    one.hear({ type: 'itemLeft', from: 'a', item: 'a', reason: 'takeOff' })
    expect(one.context.agenda).toEqual([])
  })

  it('loses to the meeting that had the item first, and tells the item so', () => {
    const one = planned(btv, {}, { dossiers: [a] })
    one.act('vanThu', place)
    expect(told(one.hear({ type: 'clash', item: 'a', meeting: 'm2' }))).toMatchObject([
      { dossier: 'a', courtesy: true, event: { type: 'takenOff', reason: 'clash' } },
    ])
    expect(one.context.agenda).toEqual([])
  })

  it('lets go of an item that could not hear of it', () => {
    const one = planned(btv, {}, { dossiers: [a] })
    one.act('vanThu', place)
    expect(one.hear({ type: 'untold', to: 'a', event: 'placed', reason: 'notTaken' })).toMatchObject([
      { type: 'agenda', params: { do: 'backlog', item: 'a' } },
    ])
    expect(one.context.agenda).toEqual([])
  })
})

describe('Duyệt nội dung, chương trình (Điều 3, khoản 1; Điều 7, khoản 1)', () => {
  const a = item('a', btv, {}, 'preparing')
  const clear = { type: 'clearAgenda' }
  const checking = (body: Body, items = [a], changed = {}) => {
    const one = convened(body, {}, { dossiers: items, ...changed })
    for (const { id } of items) one.act('vanThu', { type: 'placeItem', item: id })
    one.act('phoBiThu', { type: 'submitAgenda' })
    return one
  }
  const none = (line: string) => ({ type: 'enterLine', line, none: true })

  it('the materials deadline submits the agenda by itself; an extraordinary meeting is submitted', () => {
    const one = convened(btv)
    one.change({ at: '2026-04-23T17:00:00+07:00' })
    one.hear({ type: 'deadline', name: 'materials' })
    expect(one.state).toBe('checking')
    expect(convened(btv).lacks('btv1', { type: 'submitAgenda' })).toEqual(['sentBy'])
  })

  it('each item is ready, or kept although late, or taken off', () => {
    const one = checking(btv)
    one.act('vanThu', none('permanentBoardReport'))
    expect(one.lacks('biThu', clear)).toEqual(['agendaIsReady'])
    const stands = { type: 'itemStands', from: 'a', item: 'a', important: false, closedSession: false, late: true }
    one.hear({ ...stands, standing: 'appraising', kept: true })
    expect(one.lacks('biThu', clear)).toBeUndefined()
    one.hear({ ...stands, standing: 'late', kept: false })
    expect(one.lacks('biThu', clear)).toEqual(['agendaIsReady'])
    one.act('vanThu', { type: 'takeOffItem', item: 'a', ...why })
    one.act('biThu', clear)
    expect(one.state).toBe('inviting')
  })

  it('BTV hears what TT has settled, or that nothing was', () => {
    const one = checking(btv, [])
    expect(one.lacks('biThu', clear)).toEqual(['standingIsPresent'])
    expect(one.lacks('vanThu', { type: 'enterLine', line: 'permanentBoardReport' })).toEqual(['saysOrNone'])
    const both = { type: 'enterLine', line: 'permanentBoardReport', text: 'Đã giải quyết 3 việc', none: true }
    expect(one.lacks('vanThu', both)).toEqual(['saysOrNone'])
    one.act('vanThu', { type: 'enterLine', line: 'permanentBoardReport', text: 'Đã giải quyết 3 việc' })
    expect(one.lacks('biThu', clear)).toBeUndefined()
  })

  it('regular BCH: BTV’s work, the socio-economic situation, the programme, and BTV’s conclusion', () => {
    const one = checking(bch, [])
    const lack = () => one.refusal('biThu', { ...clear, reference: '14-KL/ĐU' })?.requirements[0]?.params.missing
    const line = (name: string) => `meeting.line.${name}`
    expect(lack()).toEqual(['standingCommitteeReport', 'socioEconomic', 'programmeResults'].map(line))
    one.act('vanThu', none('standingCommitteeReport'))
    one.act('vanThu', none('programmeResults'))
    expect(lack()).toEqual([line('socioEconomic')])
    one.act('vanThu', none('socioEconomic'))
    expect(one.lacks('biThu', clear)).toEqual(['agendaReference'])
    expect(one.lacks('biThu', { ...clear, reference: '14-KL/ĐU' })).toBeUndefined()
  })

  it('what must be an item is not told in a line', () => {
    const text = { type: 'enterLine', line: 'socioEconomic', text: 'Tăng trưởng 9 %' }
    expect(checking(bch, []).lacks('vanThu', text)).toEqual(['saysOrNone'])
    const one = checking(bch, [item('a', bch, { standingItem: 'socioEconomic' })])
    one.act('vanThu', none('standingCommitteeReport'))
    one.act('vanThu', none('programmeResults'))
    expect(one.lacks('biThu', { ...clear, reference: '14-KL/ĐU' })).toBeUndefined()
  })

  it('extraordinary BCH: BTV’s work alone; the model regulation asks nothing of BCH', () => {
    const sudden = convened(bch, extraordinary(direction))
    sudden.act('vanThu', { type: 'submitAgenda' })
    expect(sudden.lacks('biThu', { ...clear, reference: '1' })).toEqual(['standingIsPresent'])
    sudden.act('vanThu', none('standingCommitteeReport'))
    expect(sudden.lacks('biThu', { ...clear, reference: '1' })).toBeUndefined()
    expect(checking(bch, [], { terms: model143 }).lacks('biThu', clear)).toBeUndefined()
  })

  it('is the word of TT', () => {
    expect(checking('permanentBoard', []).lacks('vanThu', clear)).toEqual(['sentBy'])
    expect(checking('permanentBoard', []).lacks('chuTich', clear)).toBeUndefined()
  })
})

describe('Gửi giấy mời (Điều 11, khoản 3)', () => {
  const send = { type: 'sendInvitations' }
  const inviting = (body: Body = btv, at = '2026-04-24T17:00:00+07:00') => {
    const one = cleared(body, [])
    one.change({ at })
    return one
  }

  it('at the last second in time; later only with a reason, and the lateness stays on the record', () => {
    const inTime = inviting()
    inTime.act('vanThu', send)
    expect(inTime.context.invitations).toMatchObject([{ late: null }])
    const tardy = inviting(btv, '2026-04-24T17:00:01+07:00')
    expect(tardy.lacks('vanThu', send)).toEqual(['invitedInTime'])
    tardy.act('vanThu', { ...send, ...why })
    expect(tardy.remarks).toEqual(['invitedInTime'])
    expect(tardy.context.invitations).toMatchObject([{ late: why.reason }])
  })

  it('sent on paper in time and entered later: in time; sent on paper too late: late', () => {
    const inTime = inviting(btv, '2026-04-27T08:00:00+07:00')
    inTime.act('vanThu', { ...send, happenedOn: '2026-04-24' })
    expect(inTime.context.invitations).toMatchObject([{ late: null }])
    const tardy = inviting(btv, '2026-04-27T08:00:00+07:00')
    expect(tardy.lacks('vanThu', { ...send, happenedOn: '2026-04-25' })).toEqual(['invitedInTime'])
    tardy.act('vanThu', { ...send, happenedOn: '2026-04-25', ...why })
    expect(tardy.context.invitations).toMatchObject([{ late: why.reason }])
  })

  it('an extraordinary meeting may be invited at any time', () => {
    const one = convened(btv, extraordinary({ kind: 'whenNeeded', why: 'Thiên tai' }))
    one.act('vanThu', { type: 'submitAgenda' })
    one.act('vanThu', { type: 'enterLine', line: 'permanentBoardReport', none: true })
    one.act('biThu', { type: 'clearAgenda' })
    one.change({ at: '2026-05-06T07:55:00+07:00' })
    expect(one.lacks('vanThu', send)).toBeUndefined()
  })

  it('goes to every member, to UBKT for BCH, and to the guests; nobody else', () => {
    const [letter] = letters(inviting().act('vanThu', send))
    expect(letter.to).toHaveLength(9)
    expect(letter.to).not.toContain('capacity:inspectionCommission')
    const toBch = letters(inviting(bch).act('vanThu', send))[0]
    expect(toBch.to).toHaveLength(16)
    expect(toBch.to).toContain('capacity:inspectionCommission')
    expect(toBch).toMatchObject({ kind: 'invitation', params: { startsAt, sequence: 1 } })
  })

  it('the two meetings without a roster invite whom they name', () => {
    const one = planned('internalAffairs')
    one.act('biThu', { type: 'convene' })
    one.act('vanThu', { type: 'submitAgenda' })
    one.act('biThu', { type: 'clearAgenda' })
    expect(one.lacks('vanThu', send)).toEqual(['hasInvitees'])
    expect(planned('internalAffairs').lacks('biThu', { type: 'convene', participants: ['nobody'] })).toEqual([
      'participantsExist',
    ])
    expect(letters(inviting('partyBodies').act('vanThu', send))[0].to).toContain('person:khach')
  })

  it('a secret meeting is named by its id alone', () => {
    const one = planned('permanentBoard', { secrecy: 'topSecret', title: 'Họp về vụ việc' })
    one.act('biThu', { type: 'convene' })
    one.act('vanThu', { type: 'submitAgenda' })
    one.act('biThu', { type: 'clearAgenda' })
    const asks = one.act('vanThu', send)
    expect(JSON.stringify(asks)).not.toContain('Họp về vụ việc')
    expect(letters(asks)[0].params).toMatchObject({ title: 'm1' })
  })
})

describe('Khách mời (Điều 11, khoản 1)', () => {
  const a = item('a', btv)
  const guest = { type: 'inviteGuest', item: 'a', organisation: 'truongHoc', reference: '14-KL/ĐU' }

  it('the office proposes, BTV decides: its conclusion is named', () => {
    const one = cleared(btv, [a])
    expect(one.lacks('biThu', guest)).toEqual(['sentBy'])
    expect(one.lacks('vanThu', { ...guest, reference: undefined })).toEqual(['hasReference'])
    expect(one.lacks('vanThu', { ...guest, organisation: 'noSuch' })).toEqual(['guestIsKnown'])
    expect(one.lacks('vanThu', { ...guest, item: 'b' })).toEqual(['isOnAgenda'])
    one.act('vanThu', guest)
    const asks = one.act('vanThu', { type: 'sendInvitations' })
    expect(letters(asks)[0].to).toContain('organisation:truongHoc')
    expect(told(asks)).toMatchObject([{ dossier: 'a', event: { place: { guests: ['organisation:truongHoc'] } } }])
  })

  it('one entered by mistake is struck, and no longer sees the item', () => {
    const one = invited(btv, [a])
    expect(told(one.act('vanThu', guest))).toMatchObject([{ event: { place: { guests: ['organisation:truongHoc'] } } }])
    const slip = { type: 'correct', what: 'guest', item: 'a', organisation: 'truongHoc' }
    expect(one.lacks('vanThu', slip)).toEqual(['hasReason'])
    expect(one.lacks('vanThu', { ...slip, organisation: 'phongKinhTe', ...why })).toEqual(['holdsSlip'])
    expect(told(one.act('vanThu', { ...slip, ...why }))).toMatchObject([
      { courtesy: true, event: { type: 'placed', place: { guests: [] } } },
    ])
    expect(one.context.agenda[0].guests).toEqual([])
  })
})

describe('Báo dự, báo vắng', () => {
  it('the member answers, or the office for a member it names; absence with its reason', () => {
    const one = invited(btv)
    expect(one.lacks('btv1', { type: 'excuse' })).toEqual(['hasReason'])
    expect(one.lacks('btv1', { type: 'confirm', person: 'btv2' })).toEqual(['answersForMember'])
    expect(one.lacks('kiemTra', { type: 'confirm' })).toEqual(['answersForMember'])
    expect(one.lacks('vanThu', { type: 'confirm', person: 'khach' })).toEqual(['answersForMember'])
    one.act('btv1', { type: 'confirm' })
    one.act('vanThu', { type: 'excuse', person: 'btv2', reason: 'Đi học' })
    expect(one.context.answers).toEqual({
      btv1: { comes: true, reason: null },
      btv2: { comes: false, reason: 'Đi học' },
    })
  })
})

describe('Bổ sung sau khi đã duyệt chương trình (Điều 11, khoản 2)', () => {
  it('TT adds what is important and urgent, or with a reason; its papers have no limit left', () => {
    const usual = item('a', btv)
    const one = invited(btv, [])
    one.change({ dossiers: [usual] })
    const add = { type: 'addItem', item: 'a' }
    expect(one.lacks('vanThu', { ...add, ...why })).toEqual(['sentBy'])
    expect(one.lacks('biThu', add)).toEqual(['statesUrgency'])
    expect(told(one.act('biThu', { ...add, ...why }))).toMatchObject([
      { event: { type: 'placed', place: { materialsDueAt: null } } },
    ])
    const [letter] = letters(one.act('vanThu', { type: 'sendSupplement', items: ['a'] }))
    expect(letter).toMatchObject({ kind: 'supplement' })
    expect(letter.to).toHaveLength(9)
  })

  it('a superior’s direction is urgent by itself', () => {
    const one = invited(btv, [])
    one.change({ dossiers: [item('a', btv, { superiorDirection: '12-CV/TU' })] })
    expect(one.lacks('biThu', { type: 'addItem', item: 'a' })).toBeUndefined()
  })
})

describe('Đổi giờ, hoãn, hủy', () => {
  const later = { type: 'reschedule', startsAt: '2026-05-06T08:00:00+07:00', ...why }
  const earlier = { ...later, startsAt: '2026-04-27T14:00:00+07:00' }

  it('by whoever convened, with a reason: what BTV convenes, TT and the office move and cancel by its conclusion', () => {
    const one = cleared(bch, [])
    const cancel = { type: 'cancel', ...why }
    const reference = '17-KL/ĐU'
    expect(one.lacks('biThu', { ...later, reference, reason: undefined })).toEqual(['hasReason'])
    expect(one.lacks('btv1', { ...later, reference })).toEqual(['mayConvene'])
    for (const person of ['biThu', 'chuTich', 'vanThu']) {
      for (const act of [later, cancel]) {
        expect(one.lacks(person, act)).toEqual(['refersToConvener'])
        expect(one.lacks(person, { ...act, reference })).toBeUndefined()
      }
    }
    expect(planned(bch, asked(bchMembers)).lacks('biThu', cancel)).toEqual(['refersToConvener'])
  })

  it('what TT convenes, TT moves and cancels by its own word, the office not at all', () => {
    for (const one of [cleared(btv, []), cleared(bch, [], {}, { terms: model143 })]) {
      expect(one.lacks('biThu', later)).toBeUndefined()
      expect(one.lacks('biThu', { type: 'cancel', ...why })).toBeUndefined()
      expect(one.lacks('vanThu', { ...later, reference: '17-KL/ĐU' })).toEqual(['mayConvene'])
    }
  })

  it('limits are computed anew and every item hears them; nobody is written to who was not invited', () => {
    const one = cleared(btv, [item('a', btv)])
    const asks = one.act('biThu', later)
    expect(one.context).toMatchObject({ materialsDueAt: '2026-05-04T17:00:00+07:00', sequence: 1 })
    expect(told(asks)).toMatchObject([{ event: { place: { materialsDueAt: '2026-05-04T17:00:00+07:00' } } }])
    expect(letters(asks)).toEqual([])
    expect(one.context.moves).toMatchObject([{ from: startsAt, to: later.startsAt, reason: why.reason }])
  })

  it('invitations already out hold for a later day; an earlier one asks for new ones', () => {
    const one = invited(btv)
    expect(letters(one.act('biThu', later))).toMatchObject([{ kind: 'rescheduling', params: { sequence: 2 } }])
    expect(one.state).toBe('invited')
    const other = invited(btv)
    expect(other.lacks('biThu', { ...earlier, startsAt: '2026-04-15T08:59:00+07:00' })).toEqual(['startsAhead'])
    other.act('biThu', earlier)
    expect(other.state).toBe('inviting')
  })

  it('postponed for want of a quorum: invited anew; the items stay', () => {
    const one = invited(btv, [item('a', btv)])
    one.change({ at: startsAt })
    expect(one.lacks('btv1', { type: 'postpone', ...why })).toEqual(['sentBy'])
    expect(letters(one.act('vanThu', { type: 'postpone', ...why }))).toMatchObject([{ kind: 'postponement' }])
    expect([one.state, one.context.agenda.length]).toEqual(['postponed', 1])
    one.act('biThu', later)
    expect([one.state, one.context.invitationsDueAt]).toEqual(['inviting', '2026-05-05T17:00:00+07:00'])
    one.act('vanThu', { type: 'sendInvitations' })
    expect(one.context.invitations).toHaveLength(2)
  })

  it.each([
    ['planned', () => planned(btv)],
    ['preparing', () => convened(btv)],
    ['inviting', () => cleared(btv, [])],
    ['invited', () => invited(btv)],
  ])('%s: rescheduled and cancelled', (_, made) => {
    expect(made().lacks('biThu', later)).toBeUndefined()
    const one = made()
    one.act('biThu', { type: 'cancel', ...why })
    expect([one.state, one.status]).toEqual(['cancelled', 'done'])
  })

  it('cancelled, it gives every item back and writes to those invited', () => {
    const one = invited(btv, [item('a', btv), item('b', btv)])
    const asks = one.act('biThu', { type: 'cancel', ...why })
    expect(told(asks)).toMatchObject([
      { dossier: 'a', event: { type: 'takenOff', reason: why.reason } },
      { dossier: 'b', event: { type: 'takenOff' } },
    ])
    expect(asks.filter(({ type }) => type === 'agenda')).toMatchObject([
      { params: { do: 'backlog', item: 'a' } },
      { params: { do: 'backlog', item: 'b' } },
      { params: { do: 'release' } },
    ])
    expect(letters(asks)).toMatchObject([{ kind: 'cancellation' }])
  })
})

describe('Ai xem được gì', () => {
  const a = item('a', bch)
  const b = item('b', bch)
  const room = () => {
    const one = cleared(bch, [a, b])
    one.act('vanThu', { type: 'inviteGuest', item: 'b', person: 'khach', reference: '14-KL/ĐU' })
    one.act('vanThu', { type: 'sendInvitations' })
    const closed = {
      type: 'itemStands',
      from: 'a',
      item: 'a',
      standing: 'ready',
      important: false,
      closedSession: true,
    }
    one.hear({ ...closed, kept: false, late: false })
    return one
  }
  const items = (view: object) => (view as { agenda: { item: string }[] }).agenda.map((each) => each.item)

  it('members and office see everything, UBKT no closed item, a guest their item alone', () => {
    const one = room()
    expect(items(one.view('bch1'))).toEqual(['a', 'b'])
    expect(items(one.view('vanThu'))).toEqual(['a', 'b'])
    expect(items(one.view('kiemTra'))).toEqual(['b'])
    expect(items(one.view('khach'))).toEqual(['b'])
    expect(one.view('kiemTra')).not.toHaveProperty('answers')
    expect(one.view('bch1')).not.toHaveProperty('terms')
  })

  it('those from outside may see it at all only once they are invited', () => {
    const guests = ['capacity:inspectionCommission', 'person:khach']
    expect(meeting.readers(cleared(bch, [a, b]).context)).not.toEqual(expect.arrayContaining([guests[0]]))
    expect(meeting.readers(room().context)).toEqual(expect.arrayContaining(guests))
  })

  it('the journal shows them only that something happened', () => {
    const one = room()
    const event = { type: 'excuse', person: 'bch1', reason: 'Ốm' }
    expect(meeting.viewEvent(event, one.context, one.by('kiemTra'))).toEqual({ type: 'excuse' })
    expect(meeting.viewEvent(event, one.context, one.by('bch1'))).toEqual(event)
  })
})

describe('Đơn vị đọc khác', () => {
  it('a unit that allows meetings on days of rest is asked no reason', () => {
    const terms = except(lungPhinh, { 'meeting.nonWorkingDay': 'allowed' })
    expect(() => planned(btv, { startsAt: '2026-04-25T08:00:00+07:00' }, { terms })).not.toThrow()
  })
})
