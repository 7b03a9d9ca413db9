import { describe, expect, it } from 'vitest'
import { leastFor } from '../rules/fractions.ts'
import {
  approvedBy,
  begun,
  closes,
  committeeOf,
  entry,
  membersOf,
  opened,
  replyDueAt,
  under,
  without,
} from './poll-room.ts'
import { btvMembers, committee, except, lungPhinh, model143 } from './terms.ts'

const firstFive = btvMembers.slice(0, 5)
const firstFour = btvMembers.slice(0, 4)

describe('Kết quả lấy phiếu: trên 1/2 số Ủy viên Ban Thường vụ đương nhiệm (LP Điều 9, khoản 3)', () => {
  it('with four of nine for it, is not carried, whoever was silent', () => {
    const poll = opened()
    approvedBy(poll, firstFour)
    closes(poll)
    expect(poll.state).toBe('notCarried')
    expect(poll.context.tally).toMatchObject({ polled: 9, approvals: 4, noReply: 5, reached: false })
  })

  it('with five of nine for it, is carried', () => {
    const poll = opened()
    approvedBy(poll, firstFive)
    closes(poll)
    expect(poll.state).toBe('carried')
    expect(poll.context.tally).toMatchObject({ approvals: 5, rejections: 0, noReply: 4, dissents: 0, reached: true })
  })

  it('with exactly half, five of ten, is not carried (C-28)', () => {
    const poll = opened({}, { cast: committeeOf(10) })
    approvedBy(poll, membersOf(10).slice(0, 5))
    closes(poll)
    expect(poll.state).toBe('notCarried')
  })

  it('with no reply at all, is not carried: silence is never consent (C-04)', () => {
    const poll = opened()
    closes(poll)
    expect(poll.state).toBe('notCarried')
    expect(poll.context.tally).toMatchObject({ approvals: 0, noReply: 9 })
  })

  it('of a roster of one, needs that one', () => {
    const alone = opened({}, { cast: committeeOf(1) })
    approvedBy(alone, ['biThu'])
    expect(alone.state).toBe('carried')
    const silent = opened({}, { cast: committeeOf(1) })
    closes(silent)
    expect(silent.state).toBe('notCarried')
  })

  const table = [
    [3, 2],
    [7, 4],
    [8, 5],
    [9, 5],
    [10, 6],
    [11, 6],
    [12, 7],
    [13, 7],
    [15, 8],
    [17, 9],
    [19, 10],
    [21, 11],
    [23, 12],
    [25, 13],
    [27, 14],
    [29, 15],
    [31, 16],
    [33, 17],
  ]
  it.each(table)('of %i sitting members needs %i approvals: one short is not carried', (sitting, needed) => {
    const majority = lungPhinh.values['writtenPoll.majority'] as { over: [number, number] }
    expect(leastFor(majority, sitting!)).toBe(needed)
    for (const approvals of [needed! - 1, needed!]) {
      const poll = opened({}, { cast: committeeOf(sitting!) })
      approvedBy(poll, membersOf(sitting!).slice(0, approvals))
      if (poll.state === 'open') closes(poll)
      expect(poll.state).toBe(approvals === needed ? 'carried' : 'notCarried')
    }
  })

  it('of a matter with a threshold of its own, counts by that one (Điều 9, khoản 3)', () => {
    const special = except(lungPhinh, { 'meeting.specialThresholds': { organisation: { atLeast: [2, 3] } } })
    const terms = except(special, { 'agendaItem.competence.organisation': 'standingCommittee' })
    const five = opened({ itemType: 'organisation' }, under(terms))
    approvedBy(five, firstFive)
    closes(five)
    expect(five.state).toBe('notCarried')
    const six = opened({ itemType: 'organisation' }, under(terms))
    approvedBy(six, btvMembers.slice(0, 6))
    closes(six)
    expect(six.state).toBe('carried')
  })

  it('under 143 polls the 15 of BCH, and needs eight', () => {
    const cannotMeet = { ground: { kind: 'cannotMeet', why: 'Lũ chia cắt địa bàn' } }
    const poll = opened({ body: 'executiveCommittee' }, under(model143), cannotMeet)
    expect(poll.context.polled).toHaveLength(15)
    approvedBy(poll, [...btvMembers.slice(0, 7)])
    expect(poll.state).toBe('open')
    approvedBy(poll, ['bch1'])
    closes(poll)
    expect(poll.state).toBe('carried')
  })
})

describe('Ý kiến khác nhau (LP Điều 9, khoản 3; C-10)', () => {
  const dissents: [string, object][] = [
    ['a rejection', { choice: 'reject' }],
    ['an approval with a different opinion', { choice: 'approve', differs: true, remark: 'Nên lùi sang quý III' }],
    ['a reserved opinion', { choice: 'approve', reserved: true, remark: 'Bảo lưu ý kiến về kinh phí' }],
  ]

  it.each(dissents)('%s makes TT weigh it', (_, said) => {
    const poll = opened()
    approvedBy(poll, firstFive)
    poll.act('btv3', { type: 'answer', ...said })
    closes(poll)
    expect(poll.state).toBe('weighing')
    expect(poll.context.tally.dissents).toBe(1)
  })

  it.each(dissents)('%s on a matter flagged important takes it to the meeting at once', (_, said) => {
    const poll = opened({}, {}, { important: true })
    approvedBy(poll, firstFive)
    poll.act('btv3', { type: 'answer', ...said })
    closes(poll)
    expect(poll.state).toBe('referred')
  })

  it('an editorial remark is none', () => {
    const poll = opened()
    approvedBy(poll, firstFour)
    poll.act('btv2', { type: 'answer', choice: 'approve', remark: 'Sửa lỗi chính tả ở trang 2' })
    closes(poll)
    expect(poll.state).toBe('carried')
  })

  it('dissent without a majority is not weighed: the matter is not carried', () => {
    const poll = opened({}, {}, { important: true })
    approvedBy(poll, firstFour)
    poll.act('btv3', { type: 'answer', choice: 'reject' })
    closes(poll)
    expect(poll.state).toBe('notCarried')
  })

  it('may be flagged important by TT while the poll is open', () => {
    const poll = opened()
    expect(poll.lacks('vanThu', { type: 'flag', important: true })).toEqual(['sentBy'])
    poll.act('phoBiThu', { type: 'flag', important: true })
    approvedBy(poll, firstFive)
    poll.act('btv3', { type: 'answer', choice: 'reject' })
    closes(poll)
    expect(poll.state).toBe('referred')
  })

  it('may lose that flag until the order, and keeps it once the forms are out', () => {
    const lift = { type: 'flag', important: false }
    const poll = begun()
    poll.act('phoBiThu', { type: 'flag', important: true })
    poll.act('chuTich', lift)
    expect(poll.context.important).toBe(false)
    expect(opened().lacks('chuTich', lift)).toBeUndefined()
    const refusal = opened({}, {}, { important: true }).refusal('chuTich', lift)
    expect(refusal?.requirements).toMatchObject([{ id: 'staysImportant', cites: 'writtenPoll.referral' }])
  })
})

describe('Thường trực xem xét ý kiến khác nhau trong 1 ngày làm việc (C-10)', () => {
  const weighDueAt = '2026-04-28T17:00:00+07:00'

  it('counts the working day over a weekend and a day off', () => {
    expect(weighed().context.weighingDueAt).toBe(weighDueAt)
    expect(
      weighed()
        .permitted('biThu')
        .map(({ type }) => type),
    ).toContain('judge')
  })

  it('judged not important, is carried; judged important, goes to the meeting', () => {
    const minor = weighed()
    expect(minor.lacks('biThu', { type: 'judge', important: false })).toEqual(['hasReason'])
    expect(minor.lacks('btv1', { type: 'judge', important: false, reason: 'x' })).toEqual(['sentBy'])
    minor.act('biThu', { type: 'judge', important: false, reason: 'Chỉ khác về thời điểm' })
    expect(minor.state).toBe('carried')
    const major = weighed()
    major.act('chuTich', { type: 'judge', important: true, reason: 'Khác về chủ trương' })
    expect(major.state).toBe('referred')
    expect(major.context.judgement).toMatchObject({ important: true, by: 'chuTich', reason: 'Khác về chủ trương' })
  })

  it('at the last moment still judges; a second later only the deadline does', () => {
    const poll = weighed()
    poll.change({ at: weighDueAt })
    expect(poll.lacks('biThu', { type: 'judge', important: false, reason: 'x' })).toBeUndefined()
    poll.change({ at: '2026-04-28T17:00:01+07:00' })
    expect(poll.lacks('biThu', { type: 'judge', important: false, reason: 'x' })).toEqual(['judgesInTime'])
  })

  it('left undecided, counts as important and goes to the meeting', () => {
    const poll = weighed()
    poll.change({ at: weighDueAt })
    poll.hear({ type: 'deadline', name: 'weighing' })
    expect(poll.state).toBe('referred')
    expect(poll.context.judgement).toMatchObject({ important: true, by: null, reason: null })
  })

  it('left undecided where the unit wants it so, is carried', () => {
    const poll = weighed(under(except(lungPhinh, { 'writtenPoll.undecided': 'notImportant' })))
    poll.hear({ type: 'deadline', name: 'weighing' })
    expect(poll.state).toBe('carried')
  })

  it('can no longer be withdrawn: the majority has spoken', () => {
    expect(weighed().lacks('biThu', { type: 'withdraw', reason: 'x' })).toEqual([])
  })
})

describe('Danh sách lấy ý kiến (C-16, C-33)', () => {
  it('is that of the dispatch: who joins later is not asked', () => {
    const poll = opened()
    const joined = { ...committee, bch1: { capacities: ['executiveCommittee', 'standingCommittee'] } }
    poll.change({ cast: joined })
    expect(poll.lacks('bch1', { type: 'answer', choice: 'approve' })).toEqual(['isPolled'])
    expect(poll.lacks('kinhTe', { type: 'answer', choice: 'approve' })).toEqual(['isPolled'])
  })

  it('who has left office can no longer answer, whether or not the office has noted it', () => {
    const poll = opened()
    poll.change({ cast: without(committee, 'btv6') })
    expect(poll.lacks('btv6', { type: 'answer', choice: 'approve' })).toEqual(['isPolled'])
  })

  it('when it grows, needs the majority of those who now sit as well', () => {
    const joined = Object.fromEntries(
      ['bch1', 'bch2'].map((name) => [name, { capacities: ['executiveCommittee', 'standingCommittee'] }]),
    )
    const poll = opened()
    approvedBy(poll, firstFive)
    poll.change({ cast: { ...committee, ...joined } })
    poll.act('vanThu', { type: 'membersChanged' })
    closes(poll)
    expect(poll.context.tally).toMatchObject({ approvals: 5, polled: 9, sitting: 11, approvalsOfSitting: 5 })
    expect(poll.state).toBe('notCarried')
  })

  it('when it shrinks below the majority, is not carried by those who remain', () => {
    const poll = opened()
    poll.change({ cast: without(committee, 'btv2', 'btv3', 'btv4', 'btv5', 'btv6') })
    poll.act('vanThu', { type: 'membersChanged' })
    approvedBy(poll, firstFour)
    expect(poll.state).toBe('notCarried')
    expect(poll.context.tally).toMatchObject({ polled: 9, approvals: 4, sitting: 4, approvalsOfSitting: 4 })
  })

  it('when those who approved have left, is not carried by their approvals', () => {
    const poll = opened()
    approvedBy(poll, firstFive)
    poll.change({ cast: without(committee, 'phoBiThu', 'chuTich', 'btv1', 'btv2') })
    poll.act('vanThu', { type: 'membersChanged' })
    closes(poll)
    expect(poll.context.tally).toMatchObject({ approvals: 5, sitting: 5, approvalsOfSitting: 1, reached: false })
    expect(poll.state).toBe('notCarried')
  })

  it('is noted by the office alone, and only where it differs', () => {
    const poll = opened()
    expect(poll.lacks('vanThu', { type: 'membersChanged' })).toEqual(['rosterDiffers'])
    poll.change({ cast: without(committee, 'btv6') })
    expect(poll.lacks('btv1', { type: 'membersChanged' })).toEqual(['sentBy'])
    poll.act('vanThu', { type: 'membersChanged' })
    expect(poll.lacks('vanThu', { type: 'membersChanged' })).toEqual(['rosterDiffers'])
  })

  it('is told by itself, before the office has noted it', () => {
    const poll = opened()
    approvedBy(poll, firstFive)
    const told = { type: 'rosterChanged', from: 'unit-day.u1' }
    expect(() => poll.hear({ ...told, sitting: btvMembers.toReversed() })).toThrow()
    const sitting = btvMembers.filter((person) => !firstFive.includes(person)).concat('biThu')
    poll.hear({ ...told, sitting })
    expect(() => poll.hear({ ...told, sitting })).toThrow()
    closes(poll)
    expect(poll.context.tally).toMatchObject({ approvals: 5, sitting: 5, approvalsOfSitting: 1, reached: false })
  })

  it('waits no more for one who has left', () => {
    const poll = opened()
    approvedBy(poll, btvMembers.slice(0, 8))
    expect(poll.state).toBe('open')
    poll.change({ cast: without(committee, 'btv6') })
    poll.act('vanThu', { type: 'membersChanged' })
    expect(poll.state).toBe('carried')
  })
})

describe('Lịch làm việc thay đổi', () => {
  const restingFriday = {
    ...lungPhinh,
    hash: 'other',
    calendar: { ...lungPhinh.calendar, off: [...lungPhinh.calendar.off, '2026-04-24'] },
  }

  it('moves the usual reply time on, never back', () => {
    const poll = opened()
    poll.hear({ type: 'calendarChanged', from: 'unit-day.u1', terms: restingFriday, source: 'Công văn 1' })
    expect(poll.context.replyDueAt).toBe('2026-04-28T17:00:00+07:00')
    poll.hear({ type: 'calendarChanged', from: 'unit-day.u1', terms: lungPhinh, source: 'Công văn 2' })
    expect(poll.context.replyDueAt).toBe('2026-04-28T17:00:00+07:00')
  })

  it('leaves a reply time alone that TT has set', () => {
    const poll = opened({}, {}, { replyUntil: '2026-04-23T11:00:00+07:00' })
    poll.hear({ type: 'calendarChanged', from: 'unit-day.u1', terms: restingFriday, source: 'Công văn 1' })
    expect(poll.context.replyDueAt).toBe('2026-04-23T11:00:00+07:00')
  })
})

describe('Rút việc xin ý kiến', () => {
  const withdraw = { type: 'withdraw', reason: 'Chuyển sang họp' }

  it('is the opener’s until TT has ordered the poll, afterwards TT’s', () => {
    const prepared = begun()
    expect(prepared.lacks('kinhTe', withdraw)).toEqual(['mayWithdraw'])
    expect(prepared.lacks('vanThu', { type: 'withdraw' })).toEqual(['hasReason'])
    prepared.act('vanThu', withdraw)
    expect(prepared.state).toBe('withdrawn')
    const open = opened()
    expect(open.lacks('vanThu', withdraw)).toEqual(['mayWithdraw'])
    open.act('chuTich', withdraw)
    expect(open.state).toBe('withdrawn')
  })

  it('is done by the dossier that asked, and by no other', () => {
    const poll = opened()
    expect(() => poll.hear({ type: 'recall', from: 'd0', reason: 'x' })).toThrow()
    const started = startedPoll()
    expect(() => started.hear({ type: 'recall', from: 'd9', reason: 'x' })).toThrow()
    started.hear({ type: 'recall', from: 'd0', reason: 'Thường trực đã thống nhất' })
    expect(started.state).toBe('withdrawn')
    expect(started.context.ended).toMatchObject({ by: null, reason: 'Thường trực đã thống nhất' })
  })
})

describe('Xin ý kiến mật', () => {
  const secret = {
    title: 'Hồ sơ 12/M',
    secrecy: 'secret',
    question: undefined,
    files: undefined,
    registerEntries: [entry],
  }

  it('holds no question, no remark and no file, and carries by what stands in the register', () => {
    const poll = opened(secret)
    const remark = { type: 'answer', choice: 'approve', differs: true, remark: 'Ý kiến khác' }
    expect(poll.lacks('btv1', remark)).toEqual(['holdsNoText', 'saysWhatDiffers'])
    poll.act('btv1', { type: 'answer', choice: 'approve', differs: true, registerEntries: [entry] })
    approvedBy(poll, firstFive)
    closes(poll)
    expect(poll.state).toBe('carried')
    expect(poll.context.replyDueAt).toBe(replyDueAt)
  })
})

function weighed(changed = {}) {
  const poll = opened({}, changed)
  approvedBy(poll, firstFive)
  poll.act('btv3', { type: 'answer', choice: 'reject' })
  closes(poll)
  return poll
}

function startedPoll() {
  const poll = begun()
  poll.start({
    title: 'Việc đưa lên',
    secrecy: 'none',
    urgency: 'normal',
    body: 'standingCommittee',
    itemType: 'ordinary',
    escalation: 'necessary',
  })
  return poll
}
