import { describe, expect, it } from 'vitest'
import { linesOf } from '../rules/appointment.ts'
import { addMonths } from '../rules/appointment-dates.ts'
import {
  approved,
  begun,
  checkAll,
  checked,
  complete,
  entry,
  passed,
  proposed,
  settled,
  sought,
  stepped,
  submitted,
} from './appointment-cast.ts'
import { Refused } from './drive.ts'
import { except, lungPhinh, model143 } from './terms.ts'

const why = { reason: 'Có lý do' }

describe('Đề xuất: hai bên đề nghị (khoản 4.3 Điều 2)', () => {
  it('needs both the secretary and TT, in whatever order', () => {
    const dossier = proposed()
    dossier.act('phoBiThu', { type: 'propose', as: 'permanentBoard' })
    expect(dossier.state).toBe('proposed')
    dossier.act('biThu', { type: 'propose', as: 'secretary' })
    expect(dossier.state).toBe('seekingPolicy')
  })

  it('takes the secretary’s word from nobody else', () => {
    const refusal = proposed().refusal('phoBiThu', { type: 'propose', as: 'secretary' })!
    expect(refusal.requirements).toMatchObject([{ id: 'holdsKey', ground: 'caller', cites: 'appointment.proposers' }])
    expect(proposed().lacks('btv1', { type: 'propose', as: 'permanentBoard' })).toEqual(['holdsKey'])
  })

  it('is not proposed by one person alone, save with TT’s own conclusion', () => {
    const dossier = proposed()
    dossier.act('biThu', { type: 'propose', as: 'secretary' })
    expect(dossier.lacks('biThu', { type: 'propose', as: 'permanentBoard' })).toEqual(['keysAreTwo'])
    dossier.act('biThu', { type: 'propose', as: 'permanentBoard', reference: '03-TB/ĐU' })
    expect(dossier.state).toBe('seekingPolicy')
  })

  it('is proposed once by each', () => {
    const dossier = proposed()
    dossier.act('biThu', { type: 'propose', as: 'secretary' })
    expect(dossier.lacks('biThu', { type: 'propose', as: 'secretary', reference: '1' })).toEqual(['keyIsNew'])
  })

  it('is of a post that stands in the unit’s table', () => {
    expect(() => proposed({ body: { post: 'khac' } })).toThrow('postExists')
  })

  it('is the only matter of its kind for the post', () => {
    expect(() => proposed({ post: { open: ['appointment'] } })).toThrow('isOnlyMatter')
    expect(proposed({ post: { open: ['removal'] } }).state).toBe('proposed')
  })

  it('gives TT no post to decide where the regulation delegates nothing', () => {
    expect(() => proposed({ terms: model143, post: { managedBy: 'permanentBoard' } })).toThrow('boardMayDecide')
    expect(proposed({ post: { managedBy: 'permanentBoard' } }).state).toBe('proposed')
  })

  it('names each person in one way', () => {
    expect(() => proposed({ body: { candidates: [{ person: 'nhanSu1', name: 'A' }] } })).toThrow('namesCandidates')
    expect(() => proposed({ body: { candidates: [{ person: 'khongCo' }] } })).toThrow('namesCandidates')
    expect(() => proposed({ body: { candidates: [{}] } })).toThrow('namesCandidates')
  })

  it('names each person once, and again only who was dropped', () => {
    expect(() => proposed({ body: { candidates: [{ person: 'nhanSu1' }, { person: 'nhanSu1' }] } })).toThrow(
      'candidatesAreNew',
    )
    const dossier = approved()
    const again = { type: 'enlist', candidates: [{ person: 'nhanSu1' }] }
    expect(dossier.lacks('banXayDung', again)).toEqual(['candidatesAreNew'])
    dossier.act('banXayDung', { type: 'drop', candidate: 1, ...why })
    expect(dossier.lacks('banXayDung', again)).toBeUndefined()
  })

  it('is begun by nobody but the office and who proposes', () => {
    const dossier = proposed()
    expect(() => dossier.begin('btv1', begun)).toThrow('sentBy')
    expect(() => dossier.begin('phoBiThu', begun)).not.toThrow()
  })

  it('is withdrawn by who opened it until a key is turned, then by TT', () => {
    const dossier = proposed()
    expect(dossier.lacks('vanThu', { type: 'withdraw', ...why })).toBeUndefined()
    dossier.act('biThu', { type: 'propose', as: 'secretary' })
    expect(dossier.lacks('vanThu', { type: 'withdraw', ...why })).toEqual(['sentBy'])
    dossier.act('chuTich', { type: 'withdraw', ...why })
    expect(dossier.state).toBe('withdrawn')
  })
})

describe('Xin chủ trương: 10 ngày làm việc', () => {
  it('is due ten working days after it was sought', () => {
    // From Monday 02/03/2026: 3–6, 9–13 and 16 March.
    expect(sought().context.policyDueAt).toBe('2026-03-16T17:00:00+07:00')
  })

  it('is approved by reference, and by a TT member where TT manages the post', () => {
    expect(sought().lacks('vanThu', { type: 'approvePolicy' })).toEqual(['restsOnPolicyBody'])
    expect(sought().lacks('biThu', { type: 'approvePolicy' })).toEqual(['restsOnPolicyBody'])
    expect(sought({ post: { managedBy: 'permanentBoard' } }).lacks('biThu', { type: 'approvePolicy' })).toBeUndefined()
  })

  it('says what the person is to do', () => {
    const dossier = sought({ body: { assignment: undefined } })
    expect(dossier.lacks('vanThu', { type: 'approvePolicy', reference: '1' })).toEqual(['requestIsWhole'])
    dossier.act('banXayDung', { type: 'request', assignment: 'Phụ trách tổ chức', seats: 2 })
    dossier.act('vanThu', { type: 'approvePolicy', reference: '1' })
    expect(dossier.context).toMatchObject({ seats: 2, assignment: 'Phụ trách tổ chức' })
  })

  it('ends the matter where it is refused', () => {
    const dossier = sought()
    expect(dossier.lacks('vanThu', { type: 'rejectPolicy', reference: '21-KL/ĐU' })).toEqual(['hasReason'])
    const asks = dossier.act('vanThu', { type: 'rejectPolicy', reference: '21-KL/ĐU', ...why })
    expect(dossier.state).toBe('rejected')
    expect(asks).toMatchObject([{ type: 'letter', params: { kind: 'personnelRejected' } }])
  })
})

describe('Hoàn thành trong 30 ngày làm việc từ ngày duyệt chủ trương', () => {
  it('counts from the approval, not from the request', () => {
    const dossier = sought()
    dossier.change({ at: '2026-03-10T09:00:00+07:00' })
    dossier.act('vanThu', { type: 'approvePolicy', reference: '20-KL/ĐU' })
    // 30 working days after Tuesday 10/03/2026.
    expect(dossier.context).toMatchObject({ policyDueAt: null, processDueAt: '2026-04-21T17:00:00+07:00' })
  })

  it('counts from the day of the paper, of an approval entered afterwards', () => {
    const dossier = sought()
    dossier.change({ at: '2026-03-12T09:00:00+07:00' })
    dossier.act('vanThu', { type: 'approvePolicy', reference: '20-KL/ĐU', happenedOn: '2026-03-10' })
    expect(dossier.context.processDueAt).toBe('2026-04-21T17:00:00+07:00')
  })

  it('passes over Tết, which is no working time', () => {
    const dossier = sought({ at: '2026-01-26T08:00:00+07:00' })
    dossier.act('vanThu', { type: 'approvePolicy', reference: '20-KL/ĐU' })
    // 16–20/02/2026 are off: without them it would be 09/03.
    expect(dossier.context.processDueAt).toBe('2026-03-16T17:00:00+07:00')
  })

  it('moves with a changed calendar, unless somebody has set it', () => {
    const off = {
      ...lungPhinh,
      hash: 'khac',
      calendar: { ...lungPhinh.calendar, off: [...lungPhinh.calendar.off, '2026-03-20'] },
    }
    const counted = approved()
    const before = counted.context.processDueAt
    counted.hear({ type: 'calendarChanged', terms: off, source: 'x', from: 'u' })
    expect(counted.context.processDueAt > before).toBe(true)
    const set = approved()
    set.act('vanThu', { type: 'reschedule', deadline: 'process', until: '2026-05-29T17:00:00+07:00', ...why })
    set.hear({ type: 'calendarChanged', terms: off, source: 'x', from: 'u' })
    expect(set.context.processDueAt).toBe('2026-05-29T17:00:00+07:00')
  })
})

describe('Rà soát tiêu chuẩn, điều kiện', () => {
  it('asks every line of every person, each with evidence', () => {
    const dossier = approved()
    const refusal = dossier.refusal('banXayDung', { type: 'pass' })!
    expect(refusal.requirements.map(({ id }) => id)).toEqual(['allChecked'])
    expect(refusal.requirements[0]!.params.missing).toHaveLength(18)
    expect(dossier.lacks('banXayDung', { type: 'check', candidate: 1, line: 'health', met: true })).toEqual([
      'hasEvidence',
    ])
    checkAll(dossier, 1)
    expect(dossier.refusal('banXayDung', { type: 'pass' })!.requirements[0]!.params.missing).toHaveLength(12)
  })

  it('is the commission’s, and TT’s only to lift', () => {
    const check = { type: 'check', candidate: 1, line: 'health', met: false }
    expect(approved().lacks('vanThu', check)).toEqual(['sentBy'])
  })

  it('bars whoever lacks a line, by name of the line', () => {
    const dossier = checked()
    dossier.act('banXayDung', { type: 'check', candidate: 2, line: 'planning', met: false })
    const refusal = dossier.refusal('banXayDung', { type: 'pass' })!
    expect(refusal.requirements).toMatchObject([
      { id: 'nobodyBarred', cites: 'appointment.eligibility', params: { missing: ['appointment.line.planning'] } },
    ])
    dossier.act('banXayDung', { type: 'drop', candidate: 2, ...why })
    dossier.act('banXayDung', { type: 'pass' })
    expect(dossier.context.shortlist).toEqual([1, 3])
  })

  it('lets TT lift what rests on no verified source, with reason and document, and nothing else', () => {
    const dossier = checked()
    for (const line of ['planning', 'remarks'])
      dossier.act('banXayDung', { type: 'check', candidate: 1, line, met: false })
    const lift = { type: 'lift', candidate: 1, reference: '04-TB/ĐU', ...why }
    expect(dossier.lacks('biThu', { ...lift, line: 'planning' })).toEqual(['mayBeLifted'])
    expect(dossier.lacks('biThu', { ...lift, line: 'health' })).toEqual(['mayBeLifted'])
    expect(dossier.lacks('biThu', { type: 'lift', candidate: 1, line: 'remarks' })).toEqual([
      'hasReason',
      'hasReference',
    ])
    expect(dossier.lacks('banXayDung', { ...lift, line: 'remarks' })).toEqual(['sentBy'])
    dossier.act('biThu', { ...lift, line: 'remarks' })
    dossier.act('banXayDung', { type: 'check', candidate: 1, line: 'planning', met: true, files: ['minhChung'] })
    dossier.act('banXayDung', { type: 'pass' })
    expect(dossier.state).toBe('steps')
  })

  it.each([
    ['reprimand', '2024-03-02', '2024-03-03'],
    ['warning', '2023-03-02', '2023-03-03'],
    ['dismissal', '2021-03-02', '2021-03-03'],
  ])('%s: whoever was disciplined on %s may go on on 02/03/2026, on %s not yet', (discipline, over, open) => {
    const on = (decidedOn: string) => {
      const dossier = checked()
      dossier.act('banXayDung', { type: 'enterDiscipline', candidate: 1, discipline, decidedOn })
      return dossier
    }
    expect(on(over).lacks('banXayDung', { type: 'pass' })).toBeUndefined()
    const refusal = on(open).refusal('banXayDung', { type: 'pass' })!
    expect(refusal.requirements).toMatchObject([
      {
        id: 'outOfDisciplineWait',
        cites: 'appointment.disciplineWait',
        params: { until: '2026-03-03', unverified: 'appointment.field.unverified' },
      },
    ])
  })

  it('ends with the last day of a month that has no such day', () => {
    expect(addMonths('2024-08-31', 24)).toBe('2026-08-31')
    expect(addMonths('2024-02-29', 24)).toBe('2026-02-28')
    expect(addMonths('2021-12-15', 60)).toBe('2026-12-15')
    expect(addMonths('2024-11-30', 3)).toBe('2025-02-28')
  })

  it('lets TT lift the wait after a discipline, which nobody else may', () => {
    const dossier = checked()
    dossier.act('banXayDung', { type: 'enterDiscipline', candidate: 1, discipline: 'warning', decidedOn: '2025-01-05' })
    const lift = { type: 'lift', candidate: 1, line: 'disciplineWait', reference: '05-TB/ĐU', ...why }
    expect(dossier.lacks('btv1', lift)).toEqual(['sentBy'])
    dossier.act('biThu', lift)
    dossier.act('banXayDung', { type: 'pass' })
    expect(dossier.context.candidates[0].lifts).toMatchObject([
      { line: 'disciplineWait', by: 'biThu', reason: why.reason },
    ])
  })

  it('strikes a discipline that was entered wrongly', () => {
    const dossier = checked()
    dossier.act('banXayDung', { type: 'enterDiscipline', candidate: 1, discipline: 'warning', decidedOn: '2025-01-05' })
    dossier.act('banXayDung', { type: 'correct', what: 'discipline', candidate: 1, n: 1, ...why })
    expect(dossier.lacks('banXayDung', { type: 'correct', what: 'discipline', candidate: 1, n: 1, ...why })).toEqual([
      'holdsDiscipline',
    ])
    expect(dossier.lacks('banXayDung', { type: 'pass' })).toBeUndefined()
  })

  it('asks of a transfer nothing of what only an appointment asks', () => {
    const dossier = approved({ body: { kind: 'transfer' } })
    expect(linesOf(dossier.context)).toEqual([])
    dossier.act('banXayDung', { type: 'pass' })
    expect(dossier.state).toBe('vetting')
  })
})

describe('Thẩm tra, hoàn thiện hồ sơ', () => {
  it('goes to the body with papers and the written opinion, or the reason why there is none', () => {
    const dossier = stepped()
    expect(dossier.lacks('banXayDung', { type: 'submit' })).toEqual(['opinionGiven', 'hasPersonnelPapers'])
    dossier.act('banXayDung', { type: 'attach', files: ['soYeu'] })
    expect(dossier.lacks('banXayDung', { type: 'submit', ...why })).toBeUndefined()
  })

  it('waits for BTV’s conclusion where TT has ordered a verification', () => {
    const dossier = stepped()
    complete(dossier)
    expect(dossier.lacks('banXayDung', { type: 'orderVerification', candidate: 1, ...why })).toEqual(['sentBy'])
    dossier.act('biThu', { type: 'orderVerification', candidate: 1, ...why })
    expect(dossier.lacks('banXayDung', { type: 'submit' })).toEqual(['verificationConcluded'])
    const conclude = { type: 'concludeVerification', candidate: 1, met: true, files: ['thamTra'] }
    expect(dossier.lacks('banXayDung', conclude)).toEqual(['hasReference'])
    dossier.act('banXayDung', { ...conclude, reference: '30-KL/ĐU' })
    expect(dossier.lacks('banXayDung', conclude)).toEqual(['hasReference', 'awaitsConclusion'])
    dossier.act('banXayDung', { type: 'submit' })
    expect(dossier.state).toBe('deciding')
  })

  it('drops whoever BTV concludes against, and has nobody left to submit then', () => {
    const dossier = stepped()
    complete(dossier)
    dossier.act('biThu', { type: 'orderVerification', candidate: 1, ...why })
    dossier.act('vanThu', { type: 'concludeVerification', candidate: 1, met: false, reference: '30-KL/ĐU' })
    expect(dossier.lacks('banXayDung', { type: 'submit' })).toEqual(['verificationConcluded'])
    dossier.act('banXayDung', { type: 'drop', candidate: 1, ...why })
    expect(dossier.lacks('banXayDung', { type: 'submit' })).toEqual(['hasShortlist'])
  })

  it('hears the person, whose statement is no veto and whose silence no bar', () => {
    const dossier = stepped()
    complete(dossier)
    expect(dossier.lacks('nhanSu2', { type: 'makeStatement', statement: 'Không' })).toEqual(['speaksForSelf'])
    expect(dossier.lacks('nhanSu1', { type: 'makeStatement' })).toEqual(['saysSomething'])
    dossier.act('banXayDung', { type: 'submit' })
    expect(dossier.remarks).toEqual(['wasHeard'])
    dossier.act('nhanSu1', { type: 'makeStatement', statement: 'Tôi xin không nhận nhiệm vụ' })
    expect(dossier.state).toBe('deciding')
    expect(dossier.context.statements).toMatchObject([{ candidate: 1, statement: 'Tôi xin không nhận nhiệm vụ' }])
  })

  it('consults the province where the post asks for it, of an appointment but not of a rotation', () => {
    const dossier = stepped({ post: { consults: true } })
    complete(dossier)
    const refusal = dossier.refusal('banXayDung', { type: 'submit' })!
    expect(refusal.requirements).toMatchObject([{ id: 'wasConsulted', cites: 'appointment.consultation' }])
    dossier.act('vanThu', {
      type: 'consult',
      with: 'Ủy ban Mặt trận Tổ quốc tỉnh',
      agreed: true,
      reference: '11-CV/MT',
    })
    expect(dossier.lacks('banXayDung', { type: 'submit' })).toBeUndefined()
    const rotation = approved({ post: { consults: true }, body: { kind: 'rotation' } })
    rotation.act('banXayDung', { type: 'pass' })
    complete(rotation)
    expect(rotation.lacks('banXayDung', { type: 'submit' })).toBeUndefined()
  })
})

describe('Bàn và quyết định tại hội nghị, không xin ý kiến bằng văn bản (C-03)', () => {
  it('refuses a poll, until the unit has lifted that', () => {
    const dossier = stepped()
    complete(dossier)
    const refusal = dossier.refusal('banXayDung', { type: 'submit', via: 'poll' })!
    expect(refusal.requirements).toMatchObject([{ id: 'decidedAtMeeting', cites: 'writtenPoll.excludedItemTypes' }])
    const lifted = stepped({ terms: except(lungPhinh, { 'writtenPoll.excludedItemTypes': ['discipline'] }) })
    complete(lifted)
    const asks = lifted.act('banXayDung', { type: 'submit', via: 'poll' })
    expect(asks).toMatchObject([{ type: 'start', params: { procedure: 'writtenPoll', input: { answersTo: 'd1' } } }])
  })

  it('puts a personnel item before BTV at its nearest meeting, which answers to it', () => {
    const dossier = stepped()
    complete(dossier)
    const asks = dossier.act('banXayDung', { type: 'submit' })
    expect(asks).toEqual([
      {
        type: 'start',
        params: {
          procedure: 'agendaItem',
          dossier: 'd1.q1',
          input: {
            title: 'Bổ nhiệm Trưởng Ban Xây dựng Đảng',
            secrecy: 'none',
            urgency: 'normal',
            files: ['soYeu'],
            body: 'standingCommittee',
            itemType: 'personnel',
            toNearest: true,
            answersTo: 'd1',
            referral: { from: 'd1', kind: 'appointment' },
          },
        },
      },
    ])
  })

  it('gives TT its own post as a delegated matter under point b', () => {
    const dossier = stepped({ post: { managedBy: 'permanentBoard' } })
    complete(dossier)
    expect(dossier.act('banXayDung', { type: 'submit' })).toMatchObject([
      { params: { procedure: 'delegatedMatter', dossier: 'd1.q1', input: { letter: 'b1', answersTo: 'd1' } } },
    ])
  })

  it('asks BTV first and then BCH for a post of BCH', () => {
    const dossier = submitted({ post: { managedBy: 'executiveCommittee' } })
    expect(dossier.context.awaited).toEqual({ dossier: 'd1.q1', body: 'standingCommittee', for: 'submission' })
    const asks = dossier.hear(settled('d1.q1', 'carried', { reference: '40-KL/ĐU', heldOn: '2026-04-28' }))
    expect(dossier.state).toBe('deciding')
    expect(asks).toMatchObject([
      { params: { dossier: 'd1.q2', input: { body: 'executiveCommittee', referral: { reference: '40-KL/ĐU' } } } },
    ])
    dossier.hear(settled('d1.q2', 'carried', { heldOn: '2026-05-12', approvals: 9, sitting: 15 }))
    expect(dossier.state).toBe('issuing')
    expect(dossier.context.decision).toMatchObject({ body: 'executiveCommittee', approvals: 9 })
  })

  it('decides nothing on the word of another dossier', () => {
    const dossier = submitted()
    expect(() => dossier.hear(settled('d9.q1', 'carried'))).toThrow(Refused)
  })

  it('waits on where the body has handed it on, and takes the answer from there', () => {
    const dossier = submitted()
    dossier.hear(settled('d1.q1', 'referredUp'))
    expect(dossier.state).toBe('deciding')
    dossier.hear(settled('d1.q1.up', 'carried', { heldOn: '2026-05-12' }))
    expect(dossier.state).toBe('issuing')
  })

  it('takes that body’s decision from paper, and none from paper where the body itself answers', () => {
    const dossier = submitted()
    const decision = { type: 'enterDecision', agreed: true, reference: '41-NQ/ĐU', files: ['thamTra'] }
    expect(dossier.lacks('vanThu', decision)).toEqual(['wasHandedOn'])
    dossier.hear(settled('d1.q1', 'referredUp'))
    expect(dossier.lacks('biThu', decision)).toEqual(['sentBy'])
    expect(dossier.lacks('vanThu', { ...decision, reference: undefined, files: undefined })).toEqual([
      'hasReference',
      'hasPapers',
    ])
    const [start] = dossier.act('vanThu', decision)
    expect(start!.params.input).toMatchObject({
      organ: 'executiveCommittee',
      basis: { kind: 'paper', reference: '41-NQ/ĐU', files: ['thamTra'] },
    })
  })

  it('ends where the body does not agree, and says so to who proposed it', () => {
    const dossier = submitted()
    const asks = dossier.hear(settled('d1.q1', 'notCarried', { reason: 'Không đủ phiếu' }))
    expect(dossier.state).toBe('rejected')
    expect(asks).toMatchObject([{ type: 'letter', params: { kind: 'personnelRejected' } }])
  })

  it('goes back to be completed where nothing was decided, and is submitted anew under another name', () => {
    const dossier = submitted()
    dossier.hear(settled('d1.q1', 'noted'))
    expect(dossier.state).toBe('vetting')
    expect(dossier.act('banXayDung', { type: 'submit' })).toMatchObject([{ params: { dossier: 'd1.q2' } }])
  })

  it('is withdrawn once its item has been taken back, and stays where the body has taken it up', () => {
    const dossier = submitted()
    expect(dossier.act('biThu', { type: 'withdraw', ...why })).toMatchObject([
      { type: 'tell', params: { dossier: 'd1.q1', event: { type: 'recall', reason: why.reason } } },
    ])
    expect(dossier.state).toBe('deciding')
    const kept = submitted()
    kept.act('biThu', { type: 'withdraw', ...why })
    kept.hear({ type: 'untold', to: 'd1.q1', event: 'recall', reason: 'notTaken' })
    expect([kept.state, kept.context.recall]).toEqual(['deciding', null])
    dossier.hear(settled('d1.q1', 'withdrawn'))
    expect([dossier.state, dossier.context.ended]).toMatchObject(['withdrawn', { reason: why.reason, by: 'biThu' }])
  })
})

describe('Chức danh do tỉnh quản lý', () => {
  const proposedUp = () => {
    const dossier = submitted({ post: { managedBy: 'superior' } })
    dossier.hear(settled('d1.q1', 'carried', { heldOn: '2026-04-28', approvals: 7, sitting: 9 }))
    return dossier
  }

  it('BTV only proposes; the province’s answer is waited for', () => {
    const dossier = proposedUp()
    expect([dossier.state, dossier.context.decision]).toEqual(['awaitingSuperior', null])
    const answer = { type: 'answerFromSuperior', agreed: true, reference: '99-QĐ/TU' }
    expect(dossier.lacks('vanThu', answer)).toEqual(['wasProposedUp'])
    expect(dossier.lacks('vanThu', { type: 'proposeUp' })).toEqual(['hasReference'])
    dossier.act('vanThu', { type: 'proposeUp', reference: '12-TTr/ĐU' })
    const asks = dossier.act('vanThu', answer)
    expect(dossier.state).toBe('notified')
    // The province issues its own decision: the unit has none to issue.
    expect(asks).toMatchObject([
      { type: 'letter', params: { kind: 'personnelDecision', params: { number: '99-QĐ/TU' } } },
    ])
  })

  it('ends where the province does not agree', () => {
    const dossier = proposedUp()
    dossier.act('vanThu', { type: 'proposeUp', reference: '12-TTr/ĐU' })
    dossier.act('vanThu', { type: 'answerFromSuperior', agreed: false, reference: '98-CV/TU' })
    expect(dossier.state).toBe('rejected')
  })
})

describe('Ban hành, thông báo quyết định', () => {
  const issuing = () => {
    const dossier = submitted()
    const asks = dossier.hear(settled('d1.q1', 'carried', { heldOn: '2026-04-28', approvals: 7, sitting: 9 }))
    return { dossier, asks }
  }

  it('begins a decision that rests on the body’s resolution', () => {
    const { dossier, asks } = issuing()
    expect(dossier.state).toBe('issuing')
    expect(asks).toMatchObject([
      {
        type: 'start',
        params: {
          procedure: 'promulgation',
          dossier: 'd1.vb',
          input: {
            documentType: 'QĐ',
            organ: 'standingCommittee',
            basis: { kind: 'item', item: 'd1.q1', heldOn: '2026-04-28', approvals: 7, sitting: 9 },
            answersTo: 'd1',
          },
        },
      },
    ])
  })

  it('is notified when it has gone out: to the person, to the units, with its number', () => {
    const { dossier } = issuing()
    const [letter] = dossier.hear(settled('d1.vb', 'dispatched', { number: '05-QĐ/ĐU' }))
    expect(dossier.state).toBe('notified')
    expect(letter!.params).toMatchObject({ kind: 'personnelDecision', params: { number: '05-QĐ/ĐU' } })
    expect(letter!.params.to).toEqual(expect.arrayContaining(['person:nhanSu1', 'organisation:phongKinhTe']))
    expect(letter!.params.to).not.toContain('person:nhanSu2')
  })

  it('is drafted anew where the document was withdrawn, and not while one is on its way', () => {
    const { dossier } = issuing()
    expect(dossier.lacks('vanThu', { type: 'draftAnew', ...why })).toEqual(['noDocumentOnItsWay'])
    dossier.hear(settled('d1.vb', 'withdrawn'))
    expect(dossier.act('vanThu', { type: 'draftAnew', ...why })).toMatchObject([{ params: { dossier: 'd1.vb2' } }])
    dossier.hear(settled('d1.vb2', 'dispatched', { number: '06-QĐ/ĐU' }))
    expect(dossier.state).toBe('notified')
  })

  it('issues nothing more for what TT has settled in a document of its own', () => {
    const dossier = submitted({ post: { managedBy: 'permanentBoard' } })
    const asks = dossier.hear({ ...settled('d1.q1', 'decided', { number: '02-QĐ/ĐU' }), procedure: 'delegatedMatter' })
    expect(dossier.state).toBe('notified')
    expect(asks.map(({ type }) => type)).toEqual(['letter'])
  })
})

describe('Hồ sơ mật', () => {
  const secret = {
    secrecy: 'secret',
    assignment: undefined,
    registerEntries: [entry],
    candidates: [{ person: 'nhanSu1' }],
  }

  it('holds no name, no text and no file', () => {
    expect(() => proposed({ body: { ...secret, candidates: [{ name: 'Nguyễn Văn A' }] } })).toThrow('namesCandidates')
    expect(() => proposed({ body: { ...secret, assignment: 'Phụ trách' } })).toThrow('holdsNoText')
    const dossier = approved({ body: secret })
    expect(
      dossier.lacks('banXayDung', { type: 'check', candidate: 1, line: 'health', met: true, files: ['minhChung'] }),
    ).toEqual(['keepsSecrets', 'hasEvidence'])
    dossier.act('banXayDung', { type: 'check', candidate: 1, line: 'health', met: true, registerEntries: [entry] })
  })

  it('says of itself nothing but what the register says, in search as well', async () => {
    const { appointment } = await import('../machines/appointment.ts')
    expect(appointment.search!(proposed({ body: secret }).context)).not.toContain('Trưởng Ban')
    expect(appointment.search!(proposed().context)).toContain('Trưởng Ban')
  })
})

describe('Xem xét bổ nhiệm lại', () => {
  const term = { holder: 'nhanSu1', termEndsOn: '2026-09-30' }
  const body = { kind: 'reappointment', candidates: [{ person: 'nhanSu1' }] }

  it('is announced ninety working days before the term ends, and then no more', () => {
    const dossier = proposed({ post: term, body })
    // 90 working days before 30/09/2026.
    expect(dossier.context.announceDueAt).toBe('2026-05-25T17:00:00+07:00')
    const asks = dossier.act('banXayDung', { type: 'announce' })
    expect(asks).toMatchObject([{ params: { kind: 'reappointmentReview', to: ['person:nhanSu1'] } }])
    expect(dossier.context.announceDueAt).toBeNull()
    expect(dossier.lacks('banXayDung', { type: 'announce' })).toEqual(['mayAnnounce'])
  })

  it('may be announced on the last day without a reason, and the day after with one', () => {
    const dossier = proposed({ post: term, body })
    dossier.change({ at: '2026-05-25T16:59:00+07:00' })
    expect(dossier.lacks('vanThu', { type: 'announce' })).toBeUndefined()
    dossier.change({ at: '2026-05-26T08:00:00+07:00' })
    expect(dossier.lacks('vanThu', { type: 'announce' })).toEqual(['announcesInTime'])
    expect(dossier.lacks('vanThu', { type: 'announce', ...why })).toBeUndefined()
  })

  it('is nothing that an appointment has', () => {
    expect(proposed().lacks('vanThu', { type: 'announce' })).toEqual(['mayAnnounce'])
    expect(proposed({ post: term }).context.announceDueAt).toBeNull()
  })
})

describe('Ai được xem hồ sơ nhân sự', () => {
  it('nobody of the unit but those who prepare it, until it is submitted to BTV', async () => {
    const { appointment } = await import('../machines/appointment.ts')
    const readers = (dossier: { context: object }) => appointment.readers(dossier.context as never)
    expect(readers(passed())).not.toContain('capacity:standingCommittee')
    expect(readers(submitted())).toContain('capacity:standingCommittee')
    expect(readers(passed())).not.toContain('person:nhanSu1')
    expect(readers(stepped())).toContain('person:nhanSu1')
    expect(readers(stepped())).not.toContain('person:nhanSu2')
  })

  it('the person sees the act and their own statement, and no ballot', () => {
    const dossier = stepped()
    dossier.act('nhanSu1', { type: 'makeStatement', statement: 'Tôi đồng ý' })
    expect(dossier.view('nhanSu1')).toMatchObject({ statements: [{ statement: 'Tôi đồng ý' }] })
    expect(Object.keys(dossier.view('nhanSu1'))).not.toEqual(expect.arrayContaining(['steps']))
    expect(Object.keys(dossier.view('nhanSu1'))).not.toEqual(expect.arrayContaining(['candidates']))
  })

  it('shows which figures are not verified', () => {
    expect(passed().view('banXayDung')).toMatchObject({
      figures: expect.arrayContaining([
        { key: 'appointment.nobodyChosen', status: 'unverified' },
        { key: 'appointment.chosen', status: 'verified' },
      ]),
    })
  })
})
