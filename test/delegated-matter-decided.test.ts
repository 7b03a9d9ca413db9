import { describe, expect, it } from 'vitest'
import { delegatedMatter } from '../machines/delegated-matter.ts'
import { stagesOf } from '../machines/explain.ts'
import { answers, entry, received, setting, settledBy, underWay, written } from './delegated-matter-room.ts'
import { story } from './drive.ts'
import { except, lungPhinh } from './terms.ts'

const reported = { type: 'reported', from: 'm1', meeting: 'm1', heldOn: '2026-04-28' }
const passedOver = { type: 'passedOver', from: 'm1', meeting: 'm1', heldOn: '2026-04-28' }
const open = (matter: ReturnType<typeof story>) =>
  stagesOf(delegatedMatter.machine.resolveState({ value: matter.state as never, context: matter.context })).map(
    ({ state }) => state,
  )

describe('Đã quyết định: văn bản và báo cáo, song song (Điều 3, khoản 4; Điều 13, khoản 1)', () => {
  it('begins TT’s document and owes BTV a report, in one step', () => {
    const { asks } = settledBy({ preparer: { organisation: 'phongKinhTe' } })
    expect(asks).toEqual([
      {
        type: 'start',
        params: {
          procedure: 'promulgation',
          dossier: 'd1.vb',
          input: {
            title: 'Chuẩn y kết quả bầu cử chi bộ thôn Na Quang',
            secrecy: 'none',
            urgency: 'normal',
            drafter: { organisation: 'phongKinhTe' },
            documentType: 'QĐ',
            organ: 'permanentBoard',
            delegated: true,
            basis: {
              kind: 'delegatedMatter',
              matter: 'd1',
              body: 'standingCommittee',
              heldOn: '2026-04-06',
              reference: 'điểm b, khoản 4, Điều 3 (chuẩn y kết quả bầu cử)',
              approvals: 3,
              sitting: 3,
            },
            answersTo: 'd1',
          },
        },
      },
      {
        type: 'report',
        params: {
          do: 'owe',
          to: 'standingCommittee',
          title: 'Chuẩn y kết quả bầu cử chi bộ thôn Na Quang',
          outcome: 'decided',
          decidedAt: '2026-04-06T09:00:00+07:00',
          awaited: true,
        },
      },
    ])
  })

  it('has the effect of BTV’s decision within the list only', () => {
    const { asks } = settledBy({ source: 'superior', letter: undefined, reference: '9-CV/TU' })
    expect(asks[0]!.params.input).toMatchObject({
      documentType: 'TB',
      basis: { body: 'permanentBoard', reference: '9-CV/TU' },
    })
  })

  it('stands in both stages at once', () => {
    const { matter } = settledBy()
    expect(open(matter)).toEqual(['decided.document.drafting', 'decided.report.reporting'])
  })

  it('is not closed by the document alone', () => {
    const { matter } = settledBy()
    matter.hear(written('d1.vb'))
    expect(open(matter)).toEqual(['decided.report.reporting'])
    expect(matter.context.document).toEqual({ dossier: 'd1.vb', number: '15-TB/ĐU' })
    matter.hear(reported)
    expect(matter.state).toBe('closed')
  })

  it('is not closed by the report alone', () => {
    const { matter } = settledBy()
    matter.hear(reported)
    expect(open(matter)).toEqual(['decided.document.drafting'])
    expect(matter.context.reported).toEqual({ meeting: 'm1', heldOn: '2026-04-28' })
    matter.hear(written('d1.vb'))
    expect([matter.state, matter.status]).toEqual(['closed', 'done'])
  })

  it('is not closed without a document: one withdrawn is drawn up anew', () => {
    const { matter } = settledBy()
    matter.hear(reported)
    matter.hear({ ...written('d1.vb'), outcome: 'withdrawn' })
    expect(open(matter)).toEqual(['decided.document.undocumented'])
    expect(matter.lacks('biThu', { type: 'draft' })).toEqual(['sentBy'])
    const asks = matter.act('vanThu', { type: 'draft', documentType: 'KL' })
    expect(asks).toMatchObject([
      { type: 'start', params: { dossier: 'd1.vb2', input: { documentType: 'KL', answersTo: 'd1' } } },
    ])
    matter.hear(written('d1.vb'))
    expect(matter.status).toBe('active')
    matter.hear(written('d1.vb2'))
    expect(matter.state).toBe('closed')
  })

  it('stays owed where a meeting closed without it, on the record, and is reported once', () => {
    const { matter } = settledBy()
    matter.hear(written('d1.vb'))
    matter.hear(passedOver)
    matter.hear({ ...passedOver, meeting: 'm2', heldOn: '2026-05-28' })
    expect(matter.context.passedOver).toEqual([
      { meeting: 'm1', heldOn: '2026-04-28' },
      { meeting: 'm2', heldOn: '2026-05-28' },
    ])
    matter.hear({ ...reported, meeting: 'm3', heldOn: '2026-06-29' })
    expect([matter.state, matter.context.reported]).toMatchObject(['closed', { meeting: 'm3' }])
  })

  it('is not reported twice', () => {
    const { matter } = settledBy()
    matter.hear(reported)
    expect(() => matter.hear(reported)).toThrow('reported refused')
  })

  it('counts as of its own day where it is entered from paper', () => {
    const matter = underWay()
    const onPaper = { type: 'agree', happenedOn: '2026-04-06', reference: '02-BB/ĐU' }
    matter.change({ at: '2026-04-08T09:00:00+07:00' })
    for (const onBehalfOf of ['biThu', 'phoBiThu', 'chuTich']) matter.act('vanThu', { ...onPaper, onBehalfOf })
    expect(matter.context.decision).toMatchObject({ heldOn: '2026-04-06', at: '2026-04-06T00:00:00+07:00' })
  })

  it('reports a secret matter by its id alone', () => {
    const matter = received({ title: 'Việc 07', secrecy: 'secret', files: undefined, registerEntries: [entry] })
    matter.act('vanThu', { type: 'accept', source: 'delegation', letter: 'c', decideBy: '2026-04-10' })
    for (const person of ['biThu', 'phoBiThu']) matter.act(person, { type: 'agree' })
    const asks = matter.act('chuTich', { type: 'agree' })
    expect(asks.find(({ type }) => type === 'report')!.params).not.toHaveProperty('title')
  })
})

describe('Điểm a và đ: Thường trực bắt đầu, Ban Thường vụ kết luận (Điều 3, khoản 4)', () => {
  function executing(letter = 'a') {
    const { matter } = settledBy({ letter, preparer: { organisation: 'phongKinhTe' } })
    matter.hear(written('d1.vb', '20-QĐ/ĐU'))
    return matter
  }

  it.each(['a', 'đ'])('điểm %s is carried out after the decision is out, and handed over with its result', (letter) => {
    const matter = executing(letter)
    expect(open(matter)).toEqual(['decided.document.executing', 'decided.report.reporting'])
    expect(matter.lacks('kinhTe', { type: 'handOver' })).toEqual(['hasPapers'])
    expect(matter.lacks('btv1', { type: 'handOver', files: ['ketQua'] })).toEqual(['sentBy'])
    const asks = matter.act('kinhTe', { type: 'handOver', files: ['ketQua'] })
    expect(open(matter)).toEqual(['decided.document.handedOver', 'decided.report.reporting'])
    expect(asks).toMatchObject([
      {
        type: 'start',
        params: {
          procedure: 'agendaItem',
          dossier: 'd1.btv1',
          input: { body: 'standingCommittee', toNearest: true, answersTo: 'd1', files: ['toTrinh', 'ketQua'] },
        },
      },
    ])
  })

  it('is not over with the report: BTV has still to conclude', () => {
    const matter = executing()
    matter.hear(reported)
    matter.act('kinhTe', { type: 'handOver', files: ['ketQua'] })
    expect(matter.status).toBe('active')
    matter.hear(answers('d1.btv1', 'noted'))
    expect([matter.state, matter.context.conclusion]).toMatchObject(['closed', { outcome: 'noted' }])
  })

  it('puts BTV’s conclusion in writing before it closes', () => {
    const matter = executing()
    matter.hear(reported)
    matter.act('kinhTe', { type: 'handOver', files: ['ketQua'] })
    const asks = matter.hear(answers('d1.btv1', 'carried', { documentType: 'KL', approvals: 9, sitting: 9 }))
    expect(asks).toMatchObject([
      {
        params: {
          dossier: 'd1.vb2',
          input: { documentType: 'KL', organ: 'standingCommittee', basis: { kind: 'item', item: 'd1.btv1' } },
        },
      },
    ])
    expect(open(matter)).toEqual(['decided.document.drafting'])
    matter.hear(written('d1.vb2', '41-KL/ĐU'))
    expect([matter.state, matter.context.document.number]).toEqual(['closed', '41-KL/ĐU'])
  })

  it('is handed over again where the item was withdrawn', () => {
    const matter = executing()
    matter.act('kinhTe', { type: 'handOver', files: ['ketQua'] })
    matter.hear(answers('d1.btv1', 'withdrawn'))
    expect(open(matter)).toContain('decided.document.executing')
    expect(matter.act('kinhTe', { type: 'handOver', files: ['baoCao'] })).toMatchObject([
      { params: { dossier: 'd1.btv2' } },
    ])
  })

  it('never stops at TT', () => {
    const matter = executing()
    matter.hear(reported)
    expect(open(matter)).toEqual(['decided.document.executing'])
  })
})

describe('Báo kết quả cho hồ sơ đang chờ', () => {
  function asked(letter = 'b1') {
    const matter = story(setting)
    const input = { title: 'Điều động', secrecy: 'none', urgency: 'normal', letter, startedBy: 'n1', answersTo: 'n1' }
    matter.start(input)
    matter.act('vanThu', { type: 'accept', source: 'delegation', decideBy: '2026-04-10' })
    for (const person of ['biThu', 'phoBiThu', 'chuTich']) matter.act(person, { type: 'agree' })
    return matter
  }

  it('says it once the decision is in writing, with its number', () => {
    expect(asked().hear(written('d1.vb', '20-QĐ/ĐU'))).toEqual([
      {
        type: 'tell',
        params: {
          dossier: 'n1',
          event: {
            type: 'settled',
            procedure: 'delegatedMatter',
            dossier: 'd1',
            outcome: 'decided',
            heldOn: '2026-04-06',
            reference: 'điểm b, khoản 4, Điều 3 (công tác cán bộ theo phân cấp)',
            approvals: 3,
            sitting: 3,
            number: '20-QĐ/ĐU',
          },
        },
      },
    ])
  })

  it('says of what BTV concluded that it was handed over', () => {
    const matter = asked('a')
    expect(matter.hear(written('d1.vb'))).toEqual([])
    matter.act('vanThu', { type: 'handOver', files: ['ketQua'] })
    expect(matter.hear(answers('d1.btv1', 'noted'))).toMatchObject([
      { type: 'tell', params: { dossier: 'n1', event: { outcome: 'handedOver', heldOn: '2026-04-28' } } },
    ])
  })
})

describe('Thời hạn mà đơn vị tự đặt', () => {
  it('runs for each step that the unit has set, and ends with it', () => {
    const within = {
      ...(lungPhinh.values['delegatedMatter.within'] as object),
      document: { days: 2, unit: 'workingDays' },
    }
    const { matter } = settledBy({}, { terms: except(lungPhinh, { 'delegatedMatter.within': within }) })
    expect(delegatedMatter.dues(matter.context)).toEqual([
      {
        name: 'document',
        dueAt: '2026-04-08T17:00:00+07:00',
        cites: 'delegatedMatter.within',
        from: '2026-04-06T09:00:00+07:00',
      },
    ])
    matter.hear(written('d1.vb'))
    expect(delegatedMatter.dues(matter.context)).toEqual([])
  })
})
