import { describe, expect, it } from 'vitest'
import { story } from './drive.ts'
import { asked, begun, committeeOf, entry, opened, order, refused, replyDueAt, settingOf, under } from './poll-room.ts'
import { btvMembers, committee, except, lungPhinh, model143 } from './terms.ts'

const cannotMeet = { kind: 'cannotMeet', why: 'Lũ chia cắt địa bàn, các Ủy viên không về được' }
const started = {
  title: 'Việc Thường trực đưa lên',
  secrecy: 'none',
  urgency: 'normal',
  body: 'standingCommittee',
  itemType: 'ordinary',
  files: ['toTrinh'],
}

const council = { itemType: 'councilSession', councilSession: 'regular', councilOn: '2026-04-28' }

describe('Xin ý kiến ai, về việc gì (LP Điều 9, khoản 3; C-03)', () => {
  it('polls BTV alone under Lùng Phình, BCH as well under 143', () => {
    begun()
    expect(refused(() => begun({ body: 'executiveCommittee' }))).toEqual(['bodyIsPollable'])
    expect(refused(() => begun({ body: 'permanentBoard' }))).toEqual(['bodyIsPollable'])
    for (const body of ['standingCommittee', 'executiveCommittee']) begun({ body }, under(model143))
    expect(refused(() => begun({ body: 'permanentBoard' }, under(model143)))).toEqual(['bodyIsPollable'])
  })

  it.each(['personnel', 'cellCongress', 'discipline'])('refuses %s, until the unit decides otherwise', (itemType) => {
    expect(refused(() => begun({ itemType }))).toEqual(['itemTypeIsPollable'])
    begun({ itemType }, under(except(lungPhinh, { 'writtenPoll.excludedItemTypes': [] })))
  })

  it('refuses what belongs to another body', () => {
    expect(refused(() => begun({ itemType: 'organisation' }))).toEqual(['bodyIsCompetent'])
    expect(refused(() => begun({ ...council, councilSession: 'adHoc' }))).toEqual(['bodyIsCompetent'])
    begun(council)
  })

  it('is begun by the office or TT, with a question', () => {
    expect(refused(() => story(settingOf()).begin('btv1', asked))).toEqual(['mayBeginPoll'])
    story(settingOf()).begin('phoBiThu', asked)
    expect(refused(() => begun({ question: undefined }))).toEqual(['saysOrRegisters'])
  })

  it('of a secret matter takes neither question nor file, but where they are kept', () => {
    expect(refused(() => begun({ secrecy: 'secret' }))).toEqual(['keepsSecrets', 'holdsNoText', 'saysOrRegisters'])
    begun({ secrecy: 'secret', question: undefined, files: undefined, registerEntries: [entry] })
  })

  it('asks again at the order, of what another dossier began', () => {
    const poll = story(settingOf())
    poll.start({ ...started, itemType: 'personnel', body: 'executiveCommittee' })
    expect(poll.lacks('biThu', order)).toEqual(expect.arrayContaining(['bodyIsPollable', 'itemTypeIsPollable']))
  })
})

describe('Cho ý kiến trước khi trình Hội đồng nhân dân (Điều 6)', () => {
  const until = (day: string) => ({ replyUntil: `${day}T17:00:00+07:00` })

  it('names the day of the session', () => {
    expect(refused(() => begun({ ...council, councilOn: undefined }))).toEqual(['namesCouncilDay'])
  })

  it('has its answers in on the working day before, not on the day itself', () => {
    expect(begun(council).lacks('biThu', { ...order, ...until('2026-04-24') })).toBeUndefined()
    const refusal = begun(council).refusal('biThu', { ...order, ...until('2026-04-28') })
    expect(refusal?.requirements).toMatchObject([
      { id: 'isBeforeCouncil', cites: 'agendaItem.beforeCouncil', params: { councilOn: '2026-04-28' } },
    ])
  })

  it('is extended to no day from then on', () => {
    const poll = opened({ ...council, councilOn: '2026-04-29' })
    const extend = { type: 'extend', reason: 'Chờ số liệu' }
    expect(poll.lacks('biThu', { ...extend, until: '2026-04-28T17:00:00+07:00' })).toBeUndefined()
    expect(poll.lacks('biThu', { ...extend, until: '2026-04-29T17:00:00+07:00' })).toEqual(['isBeforeCouncil'])
  })

  it('goes to the meeting with that day', () => {
    const poll = opened({ ...council, councilOn: '2026-05-12' }, {}, { important: true })
    for (const member of btvMembers.slice(1)) poll.act(member, { type: 'answer', choice: 'approve' })
    const asks = poll.act(btvMembers[0]!, { type: 'answer', choice: 'reject' })
    expect(asks.find(({ type }) => type === 'start')!.params.input).toMatchObject({
      ...council,
      councilOn: '2026-05-12',
    })
  })
})

describe('Ai chỉ đạo (LP Điều 9, khoản 3)', () => {
  it.each(['biThu', 'phoBiThu'])('%s orders for TT', (person) => {
    const poll = begun()
    poll.act(person, order)
    expect(poll.state).toBe('open')
    expect(poll.context.order).toMatchObject({ by: person, at: '2026-04-21T09:00:00+07:00' })
  })

  it.each(['chuTich', 'btv1', 'vanThu', 'kinhTe'])('%s does not', (person) => {
    expect(begun().lacks(person, order)).toEqual(['ordersForBoard'])
  })

  it('the office enters the order from paper, with its day and reference', () => {
    const onPaper = { ...order, onBehalfOf: 'biThu', happenedOn: '2026-04-20' }
    expect(begun().lacks('vanThu', onPaper)).toEqual(['entersForAnother', 'ordersForBoard'])
    const poll = begun()
    poll.act('vanThu', { ...onPaper, reference: '21-CV/ĐU' })
    expect(poll.context.order).toMatchObject({ by: 'biThu', at: '2026-04-20T00:00:00+07:00' })
    expect(poll.context.replyDueAt).toBe('2026-04-23T17:00:00+07:00')
  })
})

describe('Căn cứ xin ý kiến (LP Điều 9, khoản 3; C-22)', () => {
  it('under Lùng Phình is either of two, under 143 only that no meeting can be held', () => {
    for (const ground of [order.ground, cannotMeet])
      expect(begun().lacks('biThu', { ...order, ground })).toBeUndefined()
    expect(begun({}, under(model143)).lacks('biThu', order)).toEqual(['groundIsAllowed'])
    expect(begun({}, under(model143)).lacks('biThu', { ...order, ground: cannotMeet })).toBeUndefined()
  })

  it('without one is malformed, and so is "cannot meet" without saying why', () => {
    expect(() => begun().act('biThu', { type: 'order', documentType: 'NQ' })).toThrow(/ground/)
    expect(() => begun().act('biThu', { ...order, ground: { kind: 'cannotMeet' } })).toThrow(/why/)
  })

  it.each([
    ['complex', ['groundFitsEscalation']],
    ['disputed', ['groundFitsEscalation']],
    ['necessary', undefined],
  ])('of a matter escalated as %s, "not complex" is lacking %s', (escalation, lacking) => {
    const poll = story(settingOf())
    poll.start({ ...started, escalation })
    expect(poll.lacks('biThu', order)).toEqual(lacking)
    expect(poll.lacks('biThu', { ...order, ground: cannotMeet })).toBeUndefined()
  })
})

describe('Thời hạn trả lời: mặc định 3 ngày làm việc, ít nhất 1 ngày làm việc (C-04)', () => {
  it('is three working days where TT says nothing, over the weekend and the day off before 28 April', () => {
    expect(opened().context.replyDueAt).toBe(replyDueAt)
    const later = opened({}, { at: '2026-04-23T09:00:00+07:00' })
    expect(later.context.replyDueAt).toBe('2026-04-29T17:00:00+07:00')
  })

  it('at the end of the next working day suffices; a minute before does not', () => {
    const until = (replyUntil: string) => begun().lacks('biThu', { ...order, replyUntil })
    expect(until('2026-04-22T17:00:00+07:00')).toBeUndefined()
    expect(until('2026-04-22T16:59:00+07:00')).toEqual(['replyTimeSuffices'])
    expect(until('2026-04-21T17:00:00+07:00')).toEqual(['replyTimeSuffices'])
  })

  it('never ends on a day of rest', () => {
    const until = (replyUntil: string) => begun().lacks('biThu', { ...order, replyUntil })
    expect(until('2026-04-25T17:00:00+07:00')).toEqual(['replyOnWorkingDay'])
    expect(until('2026-04-27T17:00:00+07:00')).toEqual(['replyOnWorkingDay'])
    expect(until('2026-04-28T17:00:00+07:00')).toBeUndefined()
  })

  it('of a poll ordered on paper must still be ahead when it is entered', () => {
    const onPaper = { onBehalfOf: 'biThu', reference: '21-CV/ĐU', happenedOn: '2026-04-14' }
    expect(begun().lacks('vanThu', { ...order, ...onPaper })).toEqual(['replyIsAhead'])
    expect(begun().lacks('vanThu', { ...order, ...onPaper, replyUntil: replyDueAt })).toBeUndefined()
  })

  it('says from when the earliest answer may be asked for', () => {
    const refusal = begun().refusal('biThu', { ...order, replyUntil: '2026-04-22T11:00:00+07:00' })
    expect(refusal?.requirements).toMatchObject([
      { cites: 'writtenPoll.replyLeadMin', params: { earliest: '2026-04-22T17:00:00+07:00' } },
    ])
  })
})

describe('Chuẩn bị phiếu', () => {
  it('goes out with papers only, which the preparer or the office attach', () => {
    const poll = begun({ files: undefined })
    expect(poll.lacks('biThu', order)).toEqual(['hasPapers'])
    poll.act('kinhTe', { type: 'attach', files: ['toTrinh'] })
    expect(poll.lacks('biThu', order)).toBeUndefined()
    poll.act('vanThu', { type: 'detach', file: 'toTrinh' })
    expect(poll.lacks('vanThu', { type: 'detach', file: 'toTrinh' })).toEqual(['holdsFile'])
    expect(poll.lacks('btv1', { type: 'attach', files: ['toTrinh'] })).toEqual(['sentBy'])
  })

  it('asks the member in charge first; their silence needs a reason and is recorded (Điều 5, khoản 5)', () => {
    const poll = begun({ memberInCharge: 'btv1' })
    expect(poll.lacks('biThu', order)).toEqual(['memberWasHeard'])
    poll.act('biThu', { ...order, reason: 'Việc gấp' })
    expect(poll.context).toMatchObject({ memberSilent: true, order: { silence: 'Việc gấp' } })
    const heard = begun({ memberInCharge: 'btv1' })
    heard.act('btv1', { type: 'opine', opinion: 'Đồng ý trình' })
    heard.act('biThu', order)
    expect(heard.context).toMatchObject({ memberSilent: false, order: { silence: null } })
  })

  it('does not count an opinion that the office has struck', () => {
    const poll = begun({ memberInCharge: 'btv1' })
    poll.act('btv1', { type: 'opine', opinion: 'Nhầm hồ sơ' })
    poll.act('vanThu', { type: 'correct', what: 'opinion', n: 1, reason: 'Nhầm hồ sơ' })
    expect(poll.lacks('biThu', order)).toEqual(['memberWasHeard'])
    expect(poll.lacks('vanThu', { type: 'correct', what: 'opinion', n: 1, reason: 'x' })).toEqual(['holdsEntry'])
  })

  it('names the document that a carried poll becomes, of those that the body issues', () => {
    expect(() => begun().act('biThu', { type: 'order', ground: order.ground })).toThrow(/documentType/)
    expect(begun().lacks('biThu', { ...order, documentType: 'BB' })).toEqual(['documentFits'])
    expect(begun().lacks('biThu', { ...order, drafter: { organisation: 'khongCo' } })).toEqual(['drafterExists'])
    const poll = opened({}, {}, { documentType: 'KL', drafter: { organisation: 'phongKinhTe' } })
    expect(poll.context).toMatchObject({ documentType: 'KL', drafter: { organisation: 'phongKinhTe' } })
  })

  it('is assigned by the office, to people who are there', () => {
    const poll = begun()
    expect(poll.lacks('biThu', { type: 'assign', memberInCharge: 'btv1' })).toEqual(['sentBy'])
    expect(poll.lacks('vanThu', { type: 'assign', memberInCharge: 'bch1' })).toEqual(['memberSitsOnBoard'])
    poll.act('vanThu', { type: 'assign', memberInCharge: 'btv1' })
    expect(poll.context.memberInCharge).toBe('btv1')
  })

  it('fixes at dispatch whom it asks: the sitting members of that day (C-16)', () => {
    expect(opened().context.polled).toEqual(btvMembers)
    const nobody = Object.fromEntries(
      Object.entries(committeeOf(1)).map(([name, { capacities }]) => [
        name,
        { capacities: capacities.filter((each) => each !== 'standingCommittee') },
      ]),
    )
    expect(begun({}, { cast: { ...nobody, kinhTe: committee.kinhTe! } }).lacks('biThu', order)).toEqual([
      'rosterIsKnown',
    ])
  })
})

describe('Thư gửi phiếu', () => {
  it('goes to each of the nine, and holds neither question nor title nor papers', () => {
    const { orderAsks } = opened()
    expect(orderAsks).toMatchObject([{ type: 'letter', params: { kind: 'pollForm', cites: 'writtenPoll.form' } }])
    const { to, params } = orderAsks[0]!.params
    expect(to).toEqual(btvMembers.map((person) => `person:${person}`))
    expect(Object.keys(params).sort()).toEqual(['body', 'id', 'reason', 'startsAt'])
    expect(params.startsAt).toBe(replyDueAt)
    expect(JSON.stringify(params)).not.toContain(asked.question)
  })
})
