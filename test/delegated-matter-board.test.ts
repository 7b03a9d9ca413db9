import { describe, expect, it } from 'vitest'
import { boardOf, cited, raised, settledBy, underWay, withLetters } from './delegated-matter-room.ts'
import { except, lungPhinh, model143 } from './terms.ts'

const agree = { type: 'agree' }
const disagree = { type: 'disagree', opinion: 'Chưa đủ căn cứ' }

describe('Thường trực quyết định khi tất cả thành viên đương nhiệm tán thành (QC143 Điều 15, khoản 2)', () => {
  it('is not decided by two of three', () => {
    const matter = underWay()
    for (const person of ['biThu', 'phoBiThu']) matter.act(person, agree)
    expect(matter.state).toBe('deciding')
  })

  it('is decided by the third', () => {
    const { matter } = settledBy()
    expect(matter.state).toEqual({ decided: { document: 'drafting', report: 'reporting' } })
    expect(matter.context.decision).toMatchObject({
      by: 'permanentBoard',
      outcome: 'agreed',
      heldOn: '2026-04-06',
      reference: 'điểm b, khoản 4, Điều 3 (chuẩn y kết quả bầu cử)',
      approvals: 3,
      sitting: 3,
    })
  })

  it('is nobody else’s to decide', () => {
    const matter = underWay()
    for (const person of ['btv1', 'bch1', 'vanThu', 'chanhVanPhong', 'kiemTra'])
      expect(cited(matter, person, agree)).toEqual([['isDecider', 'delegatedMatter.decision']])
  })

  it('counts a member once, by the last word, and keeps them all', () => {
    const matter = underWay()
    matter.act('biThu', disagree)
    matter.act('biThu', agree)
    matter.act('biThu', agree)
    expect(matter.state).toBe('deciding')
    matter.act('phoBiThu', agree)
    matter.act('chuTich', agree)
    expect(matter.context.decision).toMatchObject({ by: 'permanentBoard' })
    expect(matter.context.answers).toHaveLength(5)
  })

  it('enters a member’s word from paper, with the day and the minutes', () => {
    const matter = underWay()
    const onPaper = { ...agree, onBehalfOf: 'biThu', happenedOn: '2026-04-06' }
    expect(matter.lacks('vanThu', onPaper)).toEqual(['entersForAnother', 'isDecider'])
    matter.act('vanThu', { ...onPaper, reference: '02-BB/ĐU' })
    expect(matter.context.answers).toMatchObject([{ person: 'biThu', agrees: true }])
  })

  it('strikes a word entered by mistake', () => {
    const matter = underWay()
    matter.act('biThu', agree)
    const correct = { type: 'correct', what: 'answer', n: 1, reason: 'Nhập nhầm người' }
    expect(matter.lacks('vanThu', { ...correct, n: 2 })).toEqual(['holdsAnswer'])
    matter.act('vanThu', correct)
    expect(matter.lacks('vanThu', correct)).toEqual(['holdsAnswer'])
    for (const person of ['phoBiThu', 'chuTich']) matter.act(person, agree)
    expect(matter.state).toBe('deciding')
  })

  it('asks those who sit on the day of the last word: one who has left is no longer waited for', () => {
    const matter = underWay()
    matter.act('biThu', agree)
    matter.change({ cast: boardOf('biThu', 'phoBiThu') })
    matter.act('phoBiThu', agree)
    expect(matter.context.decision).toMatchObject({ approvals: 2, sitting: 2 })
  })
})

describe('Thường trực chỉ còn một người không quyết định (QC143 Điều 5, khoản 5)', () => {
  it('refuses the only member’s word, with the article', () => {
    const matter = underWay({}, { cast: boardOf('phoBiThu') })
    expect(cited(matter, 'phoBiThu', agree)).toEqual([['boardIsWhole', 'delegatedMatter.boardMin']])
    expect(matter.state).toBe('deciding')
  })

  it('lets that member hand the matter to BTV, which decides it itself', () => {
    const matter = underWay({}, { cast: boardOf('phoBiThu') })
    matter.act('phoBiThu', { type: 'raise', as: 'necessary', reason: 'Bí thư khuyết' })
    expect(matter.context.escalations).toMatchObject([{ ground: 'boardTooSmall', by: 'phoBiThu' }])
    matter.hear({
      type: 'settled',
      procedure: 'agendaItem',
      from: 'd1.btv1',
      dossier: 'd1.btv1',
      outcome: 'carried',
      heldOn: '2026-04-28',
      documentType: 'QĐ',
    })
    expect(matter.context.decision).toMatchObject({ by: 'standingCommittee', outcome: 'carried' })
  })

  const named = {
    id: 'u1',
    kind: 'namedSubstitute' as const,
    giver: null,
    holder: 'btv1',
    documentTypes: [],
    fromOn: '2026-04-01',
    toOn: '2026-04-06',
    reference: '20-KL/ĐU',
  }

  it('decides again with the member whom BTV has named', () => {
    const matter = underWay({}, { cast: boardOf('phoBiThu'), authorisations: [named] })
    matter.act('phoBiThu', agree)
    matter.act('btv1', agree)
    expect(matter.context.decision).toMatchObject({ approvals: 2, sitting: 2 })
    const outside = underWay({}, { cast: boardOf('phoBiThu'), authorisations: [{ ...named, holder: 'bch1' }] })
    expect(outside.lacks('bch1', agree)).toEqual(['isDecider', 'boardIsWhole'])
  })

  it('does not wait for that member while enough of TT sit to decide: a substitute stands in, and is no further voice', () => {
    const two = { cast: boardOf('biThu', 'phoBiThu'), authorisations: [named] }
    const matter = underWay({}, two)
    expect(cited(matter, 'btv1', disagree)).toEqual([['isDecider', 'delegatedMatter.decision']])
    expect(matter.lacks('btv1', { type: 'raise', as: 'complex', reason: 'x' })).toEqual(['isDecider'])
    for (const person of ['biThu', 'phoBiThu']) matter.act(person, agree)
    expect(matter.context.decision).toMatchObject({ by: 'permanentBoard', approvals: 2, sitting: 2 })
  })
})

describe('Còn ý kiến khác nhau: chuẩn bị lại một lần, rồi Ban Thường vụ quyết định (QC143 Điều 15, khoản 2)', () => {
  function disputed() {
    const matter = underWay({ preparer: { organisation: 'phongKinhTe' } })
    for (const person of ['biThu', 'phoBiThu']) matter.act(person, agree)
    matter.act('chuTich', disagree)
    return matter
  }

  it('goes back to be prepared once, and everyone is asked again', () => {
    const matter = disputed()
    expect([matter.state, matter.context.reworks]).toEqual(['reworking', 1])
    expect(matter.refusal('biThu', agree)).toMatchObject({ requirements: [] })
    expect(matter.lacks('kinhTe', { type: 'resubmit' })).toEqual(['hasPapers'])
    matter.act('kinhTe', { type: 'resubmit', files: ['baoCao'] })
    expect(matter.state).toBe('deciding')
    matter.act('chuTich', agree)
    expect(matter.state).toBe('deciding')
    for (const person of ['biThu', 'phoBiThu']) matter.act(person, agree)
    expect(matter.context.decision).toMatchObject({ by: 'permanentBoard' })
  })

  it('goes to BTV’s nearest meeting the second time, the differing opinions with it', () => {
    const matter = disputed()
    matter.act('kinhTe', { type: 'resubmit', files: ['baoCao'] })
    for (const person of ['biThu', 'phoBiThu']) matter.act(person, agree)
    const asks = matter.act('chuTich', { ...disagree, opinion: 'Vẫn chưa rõ nguồn' })
    expect(matter.state).toBe('escalated')
    expect(asks).toMatchObject([
      {
        type: 'start',
        params: {
          procedure: 'agendaItem',
          dossier: 'd1.btv1',
          input: { body: 'standingCommittee', toNearest: true, answersTo: 'd1', important: true },
        },
      },
    ])
    const seen = matter.view('btv1') as { answers: { opinion: string | null }[] }
    expect(seen.answers.map(({ opinion }) => opinion)).toContain('Vẫn chưa rõ nguồn')
  })

  it('shows members’ words to TT and the office alone until BTV is asked', () => {
    const matter = underWay()
    matter.act('chuTich', disagree)
    const seen = (person: string) => (matter.view(person) as { answers: unknown[] }).answers.length
    expect([seen('biThu'), seen('vanThu'), seen('btv1'), seen('kinhTe')]).toEqual([1, 1, 0, 0])
  })

  it('asks for what the opinion is', () => {
    expect(underWay().lacks('biThu', { type: 'disagree' })).toEqual(['saysOrRegisters'])
  })

  it('waits for nobody’s rework where the unit allows none', () => {
    const terms = except(lungPhinh, { 'delegatedMatter.dispute': { reworks: 0, otherwise: 'standingCommittee' } })
    const matter = underWay({}, { terms })
    for (const person of ['biThu', 'phoBiThu']) matter.act(person, agree)
    matter.act('chuTich', disagree)
    expect(matter.state).toBe('escalated')
  })
})

describe('Việc phức tạp hoặc xét thấy cần thiết: xin ý kiến Ban Thường vụ trước khi quyết định (Điều 3, khoản 4)', () => {
  it('is raised by any one member, with a reason, before TT decides', () => {
    expect(underWay().lacks('chuTich', { type: 'raise', as: 'complex' })).toEqual(['hasReason'])
    expect(underWay().lacks('btv1', { type: 'raise', as: 'complex', reason: 'x' })).toEqual(['isDecider'])
    const { matter, asks } = raised()
    expect(matter.state).toBe('escalated')
    expect(matter.context.escalations).toMatchObject([{ ground: 'complex', by: 'chuTich' }])
    expect(asks).toEqual([
      {
        type: 'start',
        params: {
          procedure: 'agendaItem',
          dossier: 'd1.btv1',
          input: {
            body: 'standingCommittee',
            title: 'Chuẩn y kết quả bầu cử chi bộ thôn Na Quang',
            secrecy: 'none',
            urgency: 'normal',
            itemType: 'personnel',
            files: ['toTrinh'],
            preparer: {},
            answersTo: 'd1',
            important: true,
            referral: {
              from: 'd1',
              kind: 'delegatedMatter',
              reference: 'điểm b, khoản 4, Điều 3 (chuẩn y kết quả bầu cử)',
            },
            toNearest: true,
          },
        },
      },
    ])
  })

  it('is not decided before BTV has answered', () => {
    const { matter } = raised()
    for (const act of [agree, disagree, { type: 'raise', as: 'necessary', reason: 'x' }])
      expect(cited(matter, 'biThu', act)).toContainEqual(['mayStillDecide', 'delegatedMatter.escalation'])
  })

  it('is raised while it is being prepared again as well', () => {
    const matter = underWay()
    for (const person of ['biThu', 'phoBiThu']) matter.act(person, agree)
    matter.act('chuTich', disagree)
    matter.act('biThu', { type: 'raise', as: 'necessary', reason: 'Việc lớn' })
    expect(matter.context.escalations).toMatchObject([{ ground: 'necessary' }])
  })

  it('prompts for it where a petition may be complex (điểm e), and bars nothing', () => {
    const matter = underWay({ letter: 'e' })
    matter.act('biThu', agree)
    expect(matter.remarks).toEqual(['considersEscalation'])
    const other = underWay()
    other.act('biThu', agree)
    expect(other.remarks).toEqual([])
  })

  describe('hạ xuống', () => {
    const lower = { type: 'lower', reason: 'Đã làm rõ', reference: '03-BB/ĐU' }
    const all = ['biThu', 'phoBiThu', 'chuTich']

    it('is refused to a member alone, even to the one who raised it', () => {
      const { matter } = raised()
      for (const person of all)
        expect(cited(matter, person, { ...lower, members: [person] })).toEqual([
          ['allLower', 'delegatedMatter.escalation'],
        ])
      expect(matter.lacks('biThu', { ...lower, members: ['biThu', 'phoBiThu'] })).toEqual(['allLower'])
      expect(matter.lacks('biThu', { ...lower, members: [...all, 'btv1'] })).toEqual(['allLower'])
      expect(matter.state).toBe('escalated')
    })

    it('takes all sitting members, a reason and the minutes', () => {
      const { matter } = raised()
      expect(matter.lacks('biThu', { ...lower, members: all, reason: undefined })).toEqual(['hasReason'])
      expect(matter.lacks('biThu', { ...lower, members: all, reference: undefined })).toEqual(['hasReference'])
      const asks = matter.act('biThu', { ...lower, members: all })
      expect(matter.state).toBe('recalling')
      expect(asks).toEqual([
        { type: 'tell', params: { dossier: 'd1.btv1', event: { type: 'recall', reason: 'Đã làm rõ' } } },
      ])
      matter.hear({
        type: 'settled',
        procedure: 'agendaItem',
        from: 'd1.btv1',
        dossier: 'd1.btv1',
        outcome: 'withdrawn',
      })
      expect(matter.state).toBe('deciding')
      expect(matter.context).toMatchObject({ pending: null, decisionDueAt: '2026-04-10T17:00:00+07:00' })
      expect(matter.context.escalations).toMatchObject([{ closedAs: 'lowered' }])
    })

    it('comes too late once BTV has taken it up', () => {
      const { matter } = raised()
      matter.act('biThu', { ...lower, members: all })
      matter.hear({ type: 'untold', to: 'd1.btv1', event: 'recall', reason: 'notTaken' })
      expect(matter.state).toBe('escalated')
      expect(cited(matter, 'biThu', { ...lower, members: all })).toEqual([['isRaised', 'delegatedMatter.escalation']])
      matter.hear({
        type: 'settled',
        procedure: 'agendaItem',
        from: 'd1.btv1',
        dossier: 'd1.btv1',
        outcome: 'noted',
        heldOn: '2026-04-28',
      })
      expect(matter.state).toBe('deciding')
    })

    it('is not for what is disputed', () => {
      const terms = except(lungPhinh, { 'delegatedMatter.dispute': { reworks: 0, otherwise: 'standingCommittee' } })
      const matter = underWay({}, { terms })
      for (const person of ['biThu', 'phoBiThu']) matter.act(person, agree)
      matter.act('chuTich', disagree)
      expect(matter.lacks('biThu', { ...lower, members: all })).toEqual(['isRaised'])
    })
  })
})

describe('Quy chế 143', () => {
  it('binds a unit that has recorded its own list in the same way', () => {
    const terms = withLetters(model143, () => ({
      b2: (lungPhinh.values['delegatedMatter.letters'] as Record<string, object>).b2,
    }))
    const matter = underWay({}, { terms })
    for (const person of ['biThu', 'phoBiThu']) matter.act(person, agree)
    matter.act('chuTich', disagree)
    expect(matter.state).toBe('reworking')
    matter.act('vanThu', { type: 'resubmit', files: ['baoCao'] })
    for (const person of ['biThu', 'phoBiThu', 'chuTich']) matter.act(person, agree)
    expect(matter.context.decision).toMatchObject({ by: 'permanentBoard', approvals: 3 })
  })
})
