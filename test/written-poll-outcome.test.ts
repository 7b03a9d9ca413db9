import { describe, expect, it } from 'vitest'
import type { Ask } from '../machines/ask.ts'
import { begin } from '../machines/promulgation-changes.ts'
import { writtenPoll } from '../machines/written-poll.ts'
import { restsOnDecision } from '../rules/promulgation.ts'
import { story } from './drive.ts'
import { approvedBy, begun, closes, entry, opened, order, settingOf, under } from './poll-room.ts'
import { btvMembers, lungPhinh, model143 } from './terms.ts'

const kinds = (asks: Ask[]) => asks.map(({ type, params }) => (type === 'letter' ? params.kind : type))
const five = btvMembers.slice(0, 5)

describe('Được thông qua: coi như nghị quyết của cuộc họp (LP Điều 9, khoản 3)', () => {
  const carried = (fields = {}) => {
    const poll = opened(fields)
    approvedBy(poll, five)
    return closes(poll)
  }

  it('begins the document, owes BCH a report, and tells all polled', () => {
    const asks = carried()
    expect(kinds(asks)).toEqual(['start', 'report', 'pollCarried'])
    expect(asks[0]!.params).toEqual({
      procedure: 'promulgation',
      dossier: 'd1.vb',
      input: {
        title: 'Xin ý kiến về kế hoạch sản xuất vụ xuân',
        secrecy: 'none',
        urgency: 'normal',
        documentType: 'NQ',
        organ: 'standingCommittee',
        basis: { kind: 'poll', poll: 'd1', heldOn: '2026-04-24', approvals: 5, sitting: 9 },
        drafter: { organisation: 'phongKinhTe' },
      },
    })
    expect(asks[1]!.params).toMatchObject({ do: 'owe', to: 'executiveCommittee', outcome: 'carried', awaited: false })
    expect(asks[2]!.params.to).toHaveLength(9)
  })

  it('gives a resolution of BTV the decision it must rest on', () => {
    const [start] = carried()
    const paper = begin({
      ...start!.params.input,
      id: 'd1.vb',
      unit: 'u1',
      terms: lungPhinh,
      at: '2026-04-24T17:00:00+07:00',
    })
    expect(restsOnDecision.met(paper, undefined)).toBe(true)
    expect(paper.basis).toMatchObject({ kind: 'poll', body: 'standingCommittee', approvals: 5 })
    expect(restsOnDecision.met({ ...paper, organ: 'executiveCommittee' }, undefined)).toBe(false)
  })

  it('says nothing of a secret poll in the report but that there is one', () => {
    const secret = { secrecy: 'secret', question: undefined, files: undefined, registerEntries: [entry] }
    expect(carried(secret)[1]!.params).not.toHaveProperty('title')
  })

  it('of BCH owes nobody a report', () => {
    const ground = { kind: 'cannotMeet', why: 'Lũ' }
    const poll = opened({ body: 'executiveCommittee' }, under(model143), { ground })
    approvedBy(poll, [...btvMembers])
    expect(kinds(closes(poll))).toEqual(['start', 'pollCarried'])
  })
})

describe('Đưa ra hội nghị (LP Điều 9, khoản 3)', () => {
  it('begins an important item on the body’s nearest meeting, with the papers, and tells all polled', () => {
    const poll = opened({ memberInCharge: 'btv1' }, {}, { important: true, reason: 'Việc gấp' })
    approvedBy(poll, five)
    poll.act('btv3', { type: 'answer', choice: 'reject' })
    const asks = closes(poll)
    expect(kinds(asks)).toEqual(['start', 'pollReferred'])
    expect(asks[0]!.params).toEqual({
      procedure: 'agendaItem',
      dossier: 'd1.hn',
      input: {
        title: 'Xin ý kiến về kế hoạch sản xuất vụ xuân',
        secrecy: 'none',
        urgency: 'normal',
        body: 'standingCommittee',
        itemType: 'ordinary',
        files: ['toTrinh'],
        memberInCharge: 'btv1',
        preparer: { organisation: 'phongKinhTe' },
        important: true,
        toNearest: true,
        referral: { from: 'd1', kind: 'poll' },
      },
    })
  })

  it('tells all polled at the close that TT is weighing, and then what came of it', () => {
    const poll = opened()
    approvedBy(poll, five)
    poll.act('btv3', { type: 'answer', choice: 'reject' })
    const asks = closes(poll)
    expect(kinds(asks)).toEqual(['pollClosed'])
    expect(asks[0]!.params.params.startsAt).toBe('2026-04-28T17:00:00+07:00')
    expect(kinds(poll.hear({ type: 'deadline', name: 'weighing' }))).toEqual(['start', 'pollReferred'])
  })
})

describe('Báo cho hồ sơ đang chờ kết quả', () => {
  const waited = (...answers: [string, string][]) => {
    const poll = story(settingOf())
    poll.start({
      title: 'Việc Thường trực đưa lên',
      secrecy: 'none',
      urgency: 'normal',
      body: 'standingCommittee',
      itemType: 'ordinary',
      files: ['toTrinh'],
      answersTo: 'd0',
    })
    poll.act('biThu', order)
    for (const [member, choice] of answers) poll.act(member, { type: 'answer', choice })
    return poll
  }
  const told = (asks: Ask[]) => asks.filter(({ type }) => type === 'tell').map(({ params }) => params)
  const approvals = five.map((member): [string, string] => [member, 'approve'])

  it('carried: the document is left to whoever waits', () => {
    expect(closes(waited(...approvals)).filter(({ type }) => type === 'start')).toEqual([])
  })

  it('carried, with the votes and the document', () => {
    expect(told(closes(waited(...approvals)))).toEqual([
      {
        dossier: 'd0',
        event: {
          type: 'settled',
          procedure: 'writtenPoll',
          outcome: 'carried',
          dossier: 'd1',
          heldOn: '2026-04-24',
          approvals: 5,
          sitting: 9,
          documentType: 'NQ',
        },
      },
    ])
  })

  it('not carried', () => {
    expect(told(closes(waited()))).toMatchObject([{ event: { outcome: 'notCarried', approvals: 0, sitting: 9 } }])
  })

  it('referred, and the item then answers to the same dossier', () => {
    const poll = waited(...approvals, ['btv3', 'reject'])
    closes(poll)
    const asks = poll.act('biThu', { type: 'judge', important: true, reason: 'Khác về chủ trương' })
    expect(told(asks)).toMatchObject([{ event: { outcome: 'referred', reason: 'Khác về chủ trương' } }])
    expect(asks[0]!.params.input).toMatchObject({ answersTo: 'd0', toNearest: true })
  })

  it('withdrawn, with the reason', () => {
    const asks = waited().act('biThu', { type: 'withdraw', reason: 'Đã họp' })
    expect(told(asks)).toMatchObject([{ dossier: 'd0', event: { outcome: 'withdrawn', reason: 'Đã họp' } }])
    expect(kinds(asks)).toContain('pollWithdrawn')
  })

  it('nobody, where nobody waits', () => {
    const poll = opened()
    expect(told(closes(poll))).toEqual([])
  })
})

describe('Ai xem được gì', () => {
  const reserved = { type: 'answer', choice: 'approve', reserved: true, remark: 'Bảo lưu về kinh phí' }
  const answered = (fields = {}, changed = {}) => {
    const poll = opened(fields, changed)
    approvedBy(poll, five)
    poll.act('btv3', reserved)
    return poll
  }
  // biome-ignore lint/suspicious/noExplicitAny: whatever a reader is shown
  const seen = (poll: { view(person: string): object }, person: string): any => poll.view(person)

  it('while it is open: office and TT who has answered, and no one how', () => {
    const poll = answered()
    for (const person of ['vanThu', 'chanhVanPhong']) {
      const view = seen(poll, person)
      expect(view.answered.map(({ member }: { member: string }) => member)).toEqual([...five, 'btv3'])
      expect(view.unanswered).toEqual(['btv4', 'btv5', 'btv6'])
      expect([view.answers, view.tally]).toEqual([[], null])
    }
    expect(seen(poll, 'biThu').answers).toMatchObject([{ member: 'biThu' }])
  })

  it('while it is open: a member their own answer alone, the preparer none', () => {
    const poll = answered()
    expect(seen(poll, 'btv1').answers).toMatchObject([{ member: 'btv1', choice: 'approve' }])
    expect(seen(poll, 'btv1')).not.toHaveProperty('answered')
    for (const field of ['answers', 'answered', 'tally']) expect(seen(poll, 'kinhTe')).not.toHaveProperty(field)
  })

  it('once it is closed: a member the count and their own answer, TT every answer by name', () => {
    const poll = answered()
    closes(poll)
    const member = seen(poll, 'btv1')
    expect(member.tally).toMatchObject({ approvals: 6, dissents: 1 })
    expect(member.answers).toHaveLength(1)
    expect(seen(poll, 'biThu').answers).toHaveLength(6)
    expect(seen(poll, 'biThu').answers.at(-1)).toMatchObject({ member: 'btv3', remark: reserved.remark })
  })

  it('a reserved opinion only the body: the office learns that there is one (Điều 9, khoản 4)', () => {
    const poll = answered()
    closes(poll)
    const last = seen(poll, 'vanThu').answers.at(-1)
    expect(last).toMatchObject({ member: 'btv3', reserved: true })
    expect(last).not.toHaveProperty('remark')
  })

  it('of a matter that is voted on secretly, what was said but not by whom (C-30)', () => {
    const poll = answered({ itemType: 'confidence' })
    closes(poll)
    const answers = seen(poll, 'chuTich').answers
    expect(answers.filter(({ member }: { member?: string }) => member)).toMatchObject([{ member: 'chuTich' }])
    expect(answers.filter(({ reserved }: { reserved: boolean }) => reserved)).toMatchObject([
      { remark: reserved.remark },
    ])
    for (const answer of answers) if (!answer.member) expect(answer).not.toHaveProperty('at')
  })

  it('in the journal: that somebody answered, not what, unless it is theirs or the poll is closed', () => {
    const poll = answered()
    const event = { ...reserved, by: poll.by('btv3') }
    const shown = (person: string) => writtenPoll.viewEvent(event, poll.context, poll.by(person))
    expect(shown('btv3')).toEqual(event)
    for (const person of ['btv1', 'vanThu', 'biThu', 'kinhTe']) expect(shown(person)).toEqual({ type: 'answer' })
    closes(poll)
    expect(shown('btv1')).toEqual({ type: 'answer' })
    expect(shown('biThu')).toEqual(event)
    expect(shown('vanThu')).not.toHaveProperty('remark')
  })

  it('the dossier at all: those who prepare it, and the polled from the dispatch on', () => {
    const readers = (poll: { context: never }) => writtenPoll.readers(poll.context)
    expect(readers(begun() as never)).not.toContain('person:btv1')
    expect(readers(opened() as never)).toEqual(expect.arrayContaining(btvMembers.map((person) => `person:${person}`)))
    expect(readers(begun() as never)).toEqual([
      'capacity:office',
      'capacity:permanentBoard',
      'person:vanThu',
      'organisation:phongKinhTe',
    ])
  })

  it('and whose desk it is on: TT’s, then those who have not answered', () => {
    const poll = answered()
    expect(writtenPoll.roles.unansweredMember!(poll.context)).toEqual(['person:btv4', 'person:btv5', 'person:btv6'])
  })
})
