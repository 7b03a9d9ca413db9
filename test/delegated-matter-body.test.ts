import { describe, expect, it } from 'vitest'
import { answers, raised, refused, settledBy, underWay, written } from './delegated-matter-room.ts'
import { except, lungPhinh } from './terms.ts'

const agree = { type: 'agree' }
const all = ['biThu', 'phoBiThu', 'chuTich']
const overdue = { type: 'deadline', name: 'decision' }

/** Quá hạn quyết định, việc đã được đưa ra Ban Thường vụ. */
function late(fields: object = {}) {
  const matter = underWay(fields)
  matter.change({ at: '2026-04-10T17:00:00+07:00' })
  return { matter, asks: matter.hear(overdue) }
}

describe('Ban Thường vụ cho ý kiến về việc đã xin ý kiến (Điều 3, khoản 4)', () => {
  it.each(['carried', 'notCarried', 'noted'])('%s: TT decides by that direction', (outcome) => {
    const { matter } = raised()
    matter.change({ at: '2026-04-28T10:00:00+07:00' })
    matter.hear(answers('d1.btv1', outcome, { reason: 'Thực hiện theo Hướng dẫn 04' }))
    expect(matter.state).toBe('deciding')
    expect(matter.context.escalations).toMatchObject([
      { ground: 'complex', closedAs: 'answered', outcome: { outcome, heldOn: '2026-04-28' } },
    ])
    for (const person of all) matter.act(person, agree)
    expect(matter.context.decision).toMatchObject({ by: 'permanentBoard', heldOn: '2026-04-28' })
  })

  it('leaves three working days after the direction where the day has passed, over the holidays', () => {
    const { matter } = raised()
    matter.change({ at: '2026-04-28T10:00:00+07:00' })
    matter.hear(answers('d1.btv1', 'carried'))
    // 29/04, 04/05 and 05/05: 30/04, 01/05 and the week-end do not count.
    expect(matter.context.decisionDueAt).toBe('2026-05-05T17:00:00+07:00')
  })

  it('leaves the day that was set where it is later', () => {
    const { matter } = raised('necessary', { decideBy: '2026-05-29' })
    matter.change({ at: '2026-04-28T10:00:00+07:00' })
    matter.hear(answers('d1.btv1', 'carried'))
    expect(matter.context.decisionDueAt).toBe('2026-05-29T17:00:00+07:00')
  })

  it('puts the direction in writing in BTV’s name, on its item', () => {
    const { matter } = raised()
    const asks = matter.hear(answers('d1.btv1', 'carried', { documentType: 'KL', approvals: 8, sitting: 9 }))
    expect(asks).toMatchObject([
      {
        type: 'start',
        params: {
          procedure: 'promulgation',
          dossier: 'd1.btv1.vb',
          input: {
            documentType: 'KL',
            organ: 'standingCommittee',
            basis: { kind: 'item', item: 'd1.btv1', heldOn: '2026-04-28', approvals: 8, sitting: 9 },
          },
        },
      },
    ])
    expect(asks[0]!.params.input).not.toHaveProperty('answersTo')
  })

  it('can be raised again after a direction', () => {
    const { matter } = raised()
    matter.hear(answers('d1.btv1', 'carried'))
    const asks = matter.act('phoBiThu', { type: 'raise', as: 'necessary', reason: 'Phát sinh mới' })
    expect(asks).toMatchObject([{ params: { dossier: 'd1.btv2' } }])
  })

  it('is no longer TT’s once BTV has sent it on to BCH', () => {
    const { matter } = raised()
    matter.hear(answers('d1.btv1', 'referredUp', { reason: 'Thuộc thẩm quyền Ban Chấp hành' }))
    expect(matter.context.decision).toMatchObject({ by: 'standingCommittee', outcome: 'referredUp' })
  })

  it('hears nothing of an item it does not wait for', () => {
    const { matter } = raised()
    matter.hear(answers('x9', 'carried'))
    expect([matter.state, matter.context.decision]).toEqual(['escalated', null])
  })

  it('is put before BTV again where its item was withdrawn', () => {
    const { matter } = raised()
    expect(matter.lacks('vanThu', { type: 'escalate' })).toEqual(['isNotPending'])
    matter.hear(answers('d1.btv1', 'withdrawn'))
    expect([matter.state, matter.context.pending]).toEqual(['escalated', null])
    const asks = matter.act('vanThu', { type: 'escalate' })
    expect(asks).toMatchObject([{ type: 'start', params: { procedure: 'agendaItem', dossier: 'd1.btv2' } }])
  })

  it('is withdrawn by TT once the item has come back, and not after BTV has taken it up', () => {
    const { matter } = raised()
    matter.act('biThu', { type: 'withdraw', reason: 'Không còn cần thiết' })
    expect(matter.state).toBe('recalling')
    matter.hear(answers('d1.btv1', 'withdrawn'))
    expect([matter.state, matter.context.ended]).toMatchObject([
      'withdrawn',
      { by: 'biThu', reason: 'Không còn cần thiết' },
    ])
    const { matter: taken } = raised()
    taken.act('biThu', { type: 'withdraw', reason: 'Không còn cần thiết' })
    taken.hear({ type: 'untold', to: 'd1.btv1', event: 'recall', reason: 'notTaken' })
    expect(taken.lacks('biThu', { type: 'withdraw', reason: 'x' })).toEqual(['isNotTaken'])
  })

  it('takes BTV’s answer that crosses a recall', () => {
    const { matter } = raised()
    matter.act('biThu', { type: 'withdraw', reason: 'Không còn cần thiết' })
    matter.hear(answers('d1.btv1', 'carried'))
    expect(matter.state).toBe('deciding')
    matter.hear({ type: 'untold', to: 'd1.btv1', event: 'recall', reason: 'closed' })
    expect([matter.state, matter.context.recall]).toEqual(['deciding', null])
  })
})

describe('Xin ý kiến Ban Thường vụ bằng văn bản (C-22)', () => {
  it('calls the item back first, then asks by poll, and says why it was escalated', () => {
    const { matter } = raised('complex')
    expect(matter.lacks('vanThu', { type: 'poll' })).toEqual(['sentBy'])
    expect(matter.act('phoBiThu', { type: 'poll' })).toMatchObject([
      { type: 'tell', params: { dossier: 'd1.btv1', event: { type: 'recall' } } },
    ])
    const asks = matter.hear(answers('d1.btv1', 'withdrawn'))
    expect(matter.state).toBe('escalated')
    expect(asks).toMatchObject([
      {
        type: 'start',
        params: {
          procedure: 'writtenPoll',
          dossier: 'd1.phieu1',
          input: { body: 'standingCommittee', escalation: 'complex', answersTo: 'd1', question: matter.context.title },
        },
      },
    ])
    expect(matter.lacks('phoBiThu', { type: 'poll' })).toEqual(['isNotPolled'])
    matter.hear({ ...answers('d1.phieu1', 'carried'), procedure: 'writtenPoll' })
    expect(matter.state).toBe('deciding')
  })

  it('follows the poll to the meeting that it was referred to', () => {
    const { matter } = raised('necessary')
    matter.act('phoBiThu', { type: 'poll' })
    matter.hear(answers('d1.btv1', 'withdrawn'))
    matter.hear({ ...answers('d1.phieu1', 'referred'), procedure: 'writtenPoll' })
    expect(matter.state).toBe('escalated')
    matter.hear(answers('d1.phieu1.hn', 'carried'))
    expect(matter.state).toBe('deciding')
  })
})

describe('Quá hạn quyết định: đưa vào phiên họp gần nhất của Ban Thường vụ', () => {
  it('is escalated by the deadline alone, at the closing hour of the day, and tells the secretary and the deputy', () => {
    const { matter, asks } = late()
    expect([matter.state, matter.context.escalations[0].ground]).toEqual(['escalated', 'overdue'])
    expect(asks).toMatchObject([
      { type: 'start', params: { procedure: 'agendaItem', dossier: 'd1.btv1', input: { toNearest: true } } },
      {
        type: 'letter',
        params: { kind: 'matterOverdue', to: ['capacity:secretary', 'capacity:permanentDeputySecretary'] },
      },
    ])
  })

  it('is still TT’s to decide: the item is called back, and only then it is decided', () => {
    const { matter } = late()
    for (const person of ['biThu', 'phoBiThu']) matter.act(person, agree)
    expect(matter.state).toBe('escalated')
    expect(matter.act('chuTich', agree)).toMatchObject([
      { type: 'tell', params: { dossier: 'd1.btv1', event: { type: 'recall' } } },
    ])
    expect(matter.state).toBe('recalling')
    const asks = matter.hear(answers('d1.btv1', 'withdrawn'))
    expect(matter.context.decision).toMatchObject({ by: 'permanentBoard', heldOn: '2026-04-10' })
    expect(asks.map(({ type }) => type).sort()).toEqual(['report', 'start'])
  })

  it('counts what members had said before the deadline', () => {
    const matter = underWay()
    for (const person of ['biThu', 'phoBiThu']) matter.act(person, agree)
    matter.change({ at: '2026-04-10T17:00:00+07:00' })
    matter.hear(overdue)
    matter.act('chuTich', agree)
    expect(matter.state).toBe('recalling')
  })

  it('is BTV’s once it has taken it up: TT’s last word came too late', () => {
    const { matter } = late()
    for (const person of all) matter.act(person, agree)
    matter.hear({ type: 'untold', to: 'd1.btv1', event: 'recall', reason: 'notTaken' })
    expect([matter.state, matter.context.decision]).toEqual(['escalated', null])
    expect(matter.lacks('biThu', agree)).toEqual(['mayStillDecide'])
    matter.hear(answers('d1.btv1', 'carried', { documentType: 'QĐ' }))
    expect(matter.context.decision).toMatchObject({ by: 'standingCommittee', outcome: 'carried' })
  })

  it('is BTV’s to decide where members differ meanwhile', () => {
    const { matter } = late()
    for (const person of ['biThu', 'phoBiThu']) matter.act(person, agree)
    matter.act('chuTich', { type: 'disagree', opinion: 'Chưa đủ căn cứ' })
    expect(matter.context.escalations).toMatchObject([{ ground: 'disputed' }])
    expect(matter.lacks('chuTich', agree)).toEqual(['mayStillDecide'])
  })

  it('asks BTV for a direction where it is raised meanwhile', () => {
    const { matter } = late()
    expect(matter.act('chuTich', { type: 'raise', as: 'complex', reason: 'Phát sinh' })).toEqual([])
    matter.hear(answers('d1.btv1', 'carried'))
    expect(matter.state).toBe('deciding')
  })

  it('stays with TT where the unit has decided so', () => {
    const matter = underWay({}, { terms: except(lungPhinh, { 'delegatedMatter.overdue': null }) })
    expect(refused(() => matter.hear(overdue))).toEqual([])
    expect(matter.state).toBe('deciding')
  })

  it('is over with by a new day, which takes a reason', () => {
    const matter = underWay()
    expect(matter.lacks('biThu', { type: 'reschedule', decideBy: '2026-04-20' })).toEqual(['hasReason'])
    matter.act('biThu', { type: 'reschedule', decideBy: '2026-04-20', reason: 'Chờ hướng dẫn' })
    expect(matter.context.decisionDueAt).toBe('2026-04-20T17:00:00+07:00')
  })

  it('is not made late by Tết: the time that a direction leaves runs on behind it', () => {
    const { matter } = raised()
    matter.change({ at: '2026-02-12T10:00:00+07:00' })
    matter.context.decideBy = '2026-02-10'
    matter.hear(answers('d1.btv1', 'carried', { heldOn: '2026-02-12' }))
    // 13/02, then 23/02 and 24/02: the week of Tết does not count.
    expect(matter.context.decisionDueAt).toBe('2026-02-24T17:00:00+07:00')
  })

  it('counts anew what is counted when the calendar changes, and leaves the day that was named', () => {
    const { matter } = raised()
    matter.change({ at: '2026-04-28T10:00:00+07:00' })
    matter.hear(answers('d1.btv1', 'carried'))
    const { calendar } = lungPhinh
    const longer = { ...calendar, off: [...calendar.off, '2026-05-04'] }
    const terms = { ...lungPhinh, hash: 'other', calendar: longer }
    matter.hear({ type: 'calendarChanged', terms, source: 'x', from: 'unit-day.u1' })
    expect(matter.context.decisionDueAt).toBe('2026-05-06T17:00:00+07:00')
    const named = underWay()
    named.hear({ type: 'calendarChanged', terms, source: 'x', from: 'unit-day.u1' })
    expect(named.context.decisionDueAt).toBe('2026-04-10T17:00:00+07:00')
  })
})

describe('Ban Thường vụ tự quyết định', () => {
  function decidedByBody(outcome: string, said: object = {}) {
    const { matter } = late()
    const asks = matter.hear(answers('d1.btv1', outcome, said))
    return { matter, asks }
  }

  it('goes out in BTV’s name, and is not reported to BTV', () => {
    const { matter, asks } = decidedByBody('carried', { documentType: 'QĐ', approvals: 7, sitting: 9 })
    expect(matter.state).toEqual({ decided: { document: 'drafting', report: 'reported' } })
    expect(asks).toMatchObject([
      {
        type: 'start',
        params: {
          procedure: 'promulgation',
          dossier: 'd1.vb',
          input: {
            documentType: 'QĐ',
            organ: 'standingCommittee',
            basis: { kind: 'item', item: 'd1.btv1' },
            answersTo: 'd1',
          },
        },
      },
    ])
    matter.hear(written('d1.vb', '33-QĐ/ĐU'))
    expect([matter.state, matter.status]).toEqual(['closed', 'done'])
  })

  it('is made known by TT where BTV did not carry it', () => {
    const { asks } = decidedByBody('notCarried')
    expect(asks).toMatchObject([{ params: { input: { documentType: 'TB', organ: 'permanentBoard' } } }])
    expect(asks[0]!.params.input).not.toHaveProperty('basis')
  })

  it('rests on the poll where BTV was polled, and is the only one', () => {
    const { matter } = late()
    matter.act('phoBiThu', { type: 'poll' })
    matter.hear(answers('d1.btv1', 'withdrawn'))
    const asks = matter.hear({ ...answers('d1.phieu1', 'carried', { documentType: 'QĐ' }), procedure: 'writtenPoll' })
    const basis = { kind: 'poll', poll: 'd1.phieu1', heldOn: '2026-04-28' }
    expect(asks.filter(({ type }) => type === 'start')).toMatchObject([
      { params: { dossier: 'd1.vb', input: { documentType: 'QĐ', organ: 'standingCommittee', basis } } },
    ])
    matter.hear(written('d1.vb', '33-QĐ/ĐU'))
    expect(matter.context.document).toEqual({ dossier: 'd1.vb', number: '33-QĐ/ĐU' })
  })

  it('can no longer be withdrawn', () => {
    const { matter } = settledBy()
    expect(matter.refusal('biThu', { type: 'withdraw', reason: 'x' })).toMatchObject({ requirements: [] })
  })
})
