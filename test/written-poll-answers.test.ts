import { describe, expect, it } from 'vitest'
import { approvedBy, begun, closes, entry, opened, replyDueAt } from './poll-room.ts'
import { btvMembers } from './terms.ts'

const approve = { type: 'answer', choice: 'approve' }
const reject = { type: 'answer', choice: 'reject' }
const onPaper = { type: 'enterOnBehalf', member: 'btv6', choice: 'approve', files: ['phieuGiay'] }
const late = '2026-04-24T17:00:01+07:00'

describe('Trả lời phiếu', () => {
  it('may be changed until the close: the last counts, all are kept', () => {
    const poll = opened()
    poll.act('btv1', reject)
    poll.act('btv1', { ...approve, remark: 'Đã trao đổi lại' })
    approvedBy(poll, btvMembers.slice(0, 3))
    poll.act('btv2', approve)
    closes(poll)
    expect(poll.context.answers).toHaveLength(6)
    expect(poll.context.tally).toMatchObject({ approvals: 5, rejections: 0, dissents: 0 })
    expect(poll.state).toBe('carried')
  })

  it('with a different or a reserved opinion says what it is', () => {
    const poll = opened()
    expect(poll.lacks('btv1', { ...approve, differs: true })).toEqual(['saysWhatDiffers'])
    expect(poll.lacks('btv1', { ...approve, reserved: true })).toEqual(['saysWhatDiffers'])
    expect(poll.lacks('btv1', { ...approve, reserved: true, remark: 'Bảo lưu' })).toBeUndefined()
  })

  it('is each member’s own: nobody answers for another but by the paper form', () => {
    const poll = opened()
    const forAnother = { ...approve, onBehalfOf: 'btv1', happenedOn: '2026-04-21', reference: 'Phiếu số 1' }
    expect(poll.lacks('btv2', forAnother)).toContain('entersForAnother')
    expect(poll.lacks('vanThu', forAnother)).toEqual(['isPolled', 'answersOneself'])
  })

  it('takes no answer before the forms are out', () => {
    expect(begun().lacks('btv1', approve)).toEqual([])
    expect(begun().lacks('vanThu', onPaper)).toEqual([])
  })
})

describe('Nhập thay phiếu giấy (C-04)', () => {
  it('is the office’s, with a scan, and named as such', () => {
    const poll = opened()
    expect(poll.lacks('btv6', onPaper)).toEqual(['sentBy'])
    expect(poll.lacks('biThu', onPaper)).toEqual(['sentBy'])
    expect(poll.lacks('vanThu', { ...onPaper, files: undefined })).toEqual(['hasScan'])
    expect(poll.lacks('vanThu', { ...onPaper, files: ['khongCo'] })).toEqual(['filesExist'])
    poll.act('vanThu', { ...onPaper, happenedOn: '2026-04-21' })
    expect(poll.context.answers).toMatchObject([
      { member: 'btv6', choice: 'approve', enteredBy: 'vanThu', files: ['phieuGiay'], writtenOn: '2026-04-21' },
    ])
  })

  it('is of a member polled, and no older than the order', () => {
    const poll = opened()
    expect(poll.lacks('vanThu', { ...onPaper, member: 'bch1' })).toEqual(['memberIsPolled'])
    expect(poll.lacks('vanThu', { ...onPaper, happenedOn: '2026-04-20' })).toEqual(['writtenAfterOrder'])
    expect(poll.lacks('vanThu', { ...onPaper, happenedOn: '2026-04-22' })).toEqual(['happenedAlready'])
  })

  it('of a secret poll has its register entry, and no scan', () => {
    const secret = { secrecy: 'secret', question: undefined, files: undefined, registerEntries: [entry] }
    const poll = opened(secret)
    expect(poll.lacks('vanThu', onPaper)).toEqual(['keepsSecrets', 'hasScan'])
    expect(poll.lacks('vanThu', { ...onPaper, files: undefined })).toEqual(['hasScan'])
    expect(poll.lacks('vanThu', { ...onPaper, files: undefined, registerEntries: [entry] })).toBeUndefined()
  })

  it('counts like any other, and gives way to what the member answers later', () => {
    const poll = opened()
    approvedBy(poll, btvMembers.slice(0, 4))
    poll.act('vanThu', onPaper)
    poll.act('btv6', reject)
    closes(poll)
    expect(poll.context.tally).toMatchObject({ approvals: 4, rejections: 1 })
  })

  it('entered wrongly is struck by the office with a reason; the form before it counts again', () => {
    const poll = opened()
    approvedBy(poll, btvMembers.slice(0, 4))
    poll.act('btv6', approve)
    poll.act('vanThu', { ...onPaper, choice: 'reject' })
    const strike = { type: 'correct', what: 'answer', n: 6 }
    expect(poll.lacks('vanThu', strike)).toEqual(['hasReason'])
    expect(poll.lacks('vanThu', { ...strike, n: 5, reason: 'Của chính Ủy viên' })).toEqual(['holdsEntry'])
    poll.act('vanThu', { ...strike, reason: 'Nhập nhầm người' })
    expect(poll.context.answers[5]).toMatchObject({ choice: 'reject', struck: 'Nhập nhầm người' })
    closes(poll)
    expect(poll.state).toBe('carried')
  })
})

describe('Kiểm phiếu sớm chỉ khi mọi Ủy viên đã trả lời (C-04)', () => {
  it('not when the majority is reached, however clear', () => {
    const poll = opened()
    approvedBy(poll, btvMembers.slice(0, 8))
    expect(poll.state).toBe('open')
    expect(poll.lacks('biThu', { type: 'close' })).toEqual(['mayClose'])
    expect(poll.lacks('vanThu', { type: 'close' })).toEqual(['mayClose'])
    expect(poll.lacks('btv1', { type: 'close' })).toEqual(['sentBy', 'mayClose'])
  })

  it('by itself with the ninth answer', () => {
    const poll = opened()
    approvedBy(poll, btvMembers)
    expect(poll.state).toBe('carried')
    expect(poll.context.closedAt).toBe('2026-04-21T09:00:00+07:00')
  })

  it('on request only once the time is over', () => {
    const poll = opened()
    poll.change({ at: replyDueAt })
    expect(poll.lacks('vanThu', { type: 'close' })).toEqual(['mayClose'])
    poll.change({ at: late })
    poll.act('vanThu', { type: 'close' })
    expect(poll.state).toBe('notCarried')
  })

  it('not by another deadline', () => {
    const poll = opened()
    expect(() => poll.hear({ type: 'deadline', name: 'weighing' })).toThrow()
  })
})

describe('Gia hạn trả lời (C-32)', () => {
  const extend = { type: 'extend', until: '2026-04-28T17:00:00+07:00', reason: 'Nhiều Ủy viên đi công tác' }

  it('is TT’s, with a reason, before the end: at the last moment yes, a second later no', () => {
    const poll = opened()
    expect(poll.lacks('vanThu', extend)).toEqual(['sentBy'])
    expect(poll.lacks('biThu', { ...extend, reason: undefined })).toEqual(['hasReason'])
    poll.change({ at: replyDueAt })
    expect(poll.lacks('chuTich', extend)).toBeUndefined()
    poll.change({ at: late })
    expect(poll.lacks('chuTich', extend)).toEqual(['extendsInTime'])
  })

  it('moves the deadline on to a working day, and everyone polled is told', () => {
    const poll = opened()
    expect(poll.lacks('biThu', { ...extend, until: replyDueAt })).toEqual(['extendsFurther'])
    expect(poll.lacks('biThu', { ...extend, until: '2026-04-25T17:00:00+07:00' })).toEqual(['replyOnWorkingDay'])
    const asks = poll.act('biThu', extend)
    expect(asks).toMatchObject([
      { type: 'letter', params: { kind: 'pollExtended', params: { startsAt: extend.until } } },
    ])
    expect(asks[0]!.params.to).toHaveLength(9)
    expect(poll.context).toMatchObject({
      replyDueAt: extend.until,
      extensions: [{ from: replyDueAt, until: extend.until, by: 'biThu' }],
    })
  })

  it('lets answers count that would have been late', () => {
    const poll = opened()
    poll.act('biThu', extend)
    poll.change({ at: late })
    approvedBy(poll, btvMembers.slice(0, 5))
    closes(poll)
    expect(poll.state).toBe('carried')
  })
})

describe('Trả lời muộn được ghi nhận riêng, không tính (C-32)', () => {
  it('counts at the last moment, a second later it does not, though the poll has not been closed yet', () => {
    const poll = opened()
    approvedBy(poll, btvMembers.slice(0, 4))
    poll.change({ at: replyDueAt })
    poll.act('btv2', approve)
    poll.change({ at: late })
    poll.act('btv3', reject)
    poll.act('vanThu', { ...onPaper, choice: 'reject' })
    poll.hear({ type: 'deadline', name: 'reply' })
    expect(poll.state).toBe('carried')
    expect(poll.context.tally).toMatchObject({ approvals: 5, rejections: 0 })
    expect(poll.context.lateAnswers).toMatchObject([
      { member: 'btv3', choice: 'reject' },
      { member: 'btv6', choice: 'reject', enteredBy: 'vanThu' },
    ])
  })

  it('while TT weighs the dissent, is recorded and changes nothing', () => {
    const poll = opened()
    approvedBy(poll, btvMembers.slice(0, 5))
    poll.act('btv3', reject)
    closes(poll)
    const { tally } = poll.context
    poll.act('btv3', approve)
    expect(poll.lacks('bch1', approve)).toEqual(['isPolled'])
    expect(poll.context.lateAnswers).toMatchObject([{ member: 'btv3', choice: 'approve' }])
    expect(poll.context.tally).toEqual(tally)
    expect(poll.state).toBe('weighing')
  })
})
