import { describe, expect, it } from 'vitest'
import { type Given, held, heldOf, passed, stepped } from './appointment-cast.ts'
import { except, lungPhinh } from './terms.ts'

const why = { reason: 'Có lý do' }
const ballotOf = (ballot: object) => held('extended', undefined, { ballot })
const sums = { issued: 7, returned: 7, valid: 7, yes: [1, 2, 3].map((candidate) => ({ candidate, votes: 2 })) }

/** At the second meeting: the first has been held. */
function atExtended(given?: Given) {
  const dossier = passed(given)
  dossier.act('biThu', held('leadership1'))
  return dossier
}

describe('Năm hội nghị theo thứ tự', () => {
  it('are held one after the other, none left out', () => {
    const dossier = passed()
    const refusal = dossier.refusal('biThu', held('extended', [5, 1, 1]))!
    expect(refusal.requirements).toMatchObject([
      { id: 'isNextStep', cites: 'appointment.steps', params: { step: 'appointment.step.leadership1' } },
      { id: 'ballotFits' },
    ])
    expect(stepped().state).toBe('vetting')
  })

  it('are not held before the one before, nor before the policy was approved', () => {
    const dossier = passed()
    dossier.change({ at: '2026-03-10T09:00:00+07:00' })
    expect(dossier.lacks('vanThu', { ...held('leadership1'), happenedOn: '2026-03-01' })).toEqual(['heldInOrder'])
    dossier.act('vanThu', { ...held('leadership1'), happenedOn: '2026-03-09' })
    expect(dossier.lacks('vanThu', { ...held('extended', [5, 1, 1]), happenedOn: '2026-03-08' })).toEqual([
      'heldInOrder',
    ])
    expect(dossier.lacks('vanThu', { ...held('extended', [5, 1, 1]), happenedOn: '2026-03-09' })).toBeUndefined()
  })

  it('the first has minutes and no ballot, the others a ballot', () => {
    expect(passed().lacks('biThu', held('leadership1', [1, 1, 1]))).toEqual(['ballotFits'])
    expect(atExtended().lacks('biThu', held('extended'))).toEqual(['ballotFits'])
    expect(passed().lacks('biThu', held('leadership1', undefined, { files: undefined }))).toEqual(['hasMinutes'])
  })

  it('are recorded by who chairs or prepares them, and nobody else', () => {
    expect(passed().lacks('btv1', held('leadership1'))).toEqual(['sentBy'])
    expect(passed().lacks('banXayDung', held('leadership1'))).toBeUndefined()
  })

  it('the fourth only gives an opinion: nobody falls out by it', () => {
    const dossier = atExtended()
    dossier.act('biThu', held('extended', [5, 1, 1]))
    dossier.act('biThu', heldOf('leadership2', 1, 6))
    dossier.act('biThu', heldOf('keyOfficials', 1, 0))
    expect(dossier.context.shortlist).toEqual([1])
    expect(dossier.state).toBe('steps')
  })

  it('what was entered wrongly is struck with a reason, and held again', () => {
    const dossier = atExtended()
    dossier.act('biThu', held('extended', [5, 1, 1]))
    dossier.act('banXayDung', { type: 'correct', what: 'step', ...why })
    expect(dossier.context).toMatchObject({
      shortlist: [1, 2, 3],
      struckSteps: [{ step: 'extended', reason: why.reason }],
    })
    dossier.act('biThu', held('extended', [1, 5, 1]))
    expect(dossier.context.shortlist).toEqual([2])
    const after = stepped()
    after.act('banXayDung', { type: 'correct', what: 'step', ...why })
    expect(after.state).toBe('steps')
    expect(passed().lacks('banXayDung', { type: 'correct', what: 'step', ...why })).toEqual(['holdsStep'])
  })
})

describe('Số phiếu phải khớp', () => {
  it.each([
    ['more present than summoned', { present: 10 }, sums],
    ['more issued than present', {}, { ...sums, issued: 8, returned: 7 }],
    ['more returned than issued', {}, { ...sums, issued: 6 }],
    ['more valid than returned', {}, { ...sums, returned: 6 }],
    ['more yes than valid', {}, { ...sums, valid: 5, yes: [{ candidate: 1, votes: 6 }, ...sums.yes.slice(1)] }],
    [
      'more choices than there are posts',
      {},
      { ...sums, yes: [3, 3, 2].map((votes, i) => ({ candidate: i + 1, votes })) },
    ],
  ])('refuses %s', (_, attendance, ballot) => {
    const refusal = atExtended().refusal('biThu', { ...ballotOf(ballot), ...attendance })!
    expect(refusal.requirements.map(({ id }) => id)).toEqual(['sumsAddUp'])
    expect(refusal.requirements[0]).toMatchObject({ ground: 'body', cites: 'appointment.ballotSums' })
  })

  it('takes each sum that is exactly as large as the one before', () => {
    const all = { issued: 7, returned: 7, valid: 7, yes: [3, 2, 2].map((votes, i) => ({ candidate: i + 1, votes })) }
    expect(atExtended().lacks('biThu', ballotOf(all))).toBeUndefined()
    expect(atExtended().lacks('biThu', { ...ballotOf(all), summoned: 7 })).toBeUndefined()
  })

  it('counts the people who are still in it, each once and nobody else', () => {
    const yes = (...candidates: number[]) =>
      ballotOf({ ...sums, yes: candidates.map((candidate) => ({ candidate, votes: 2 })) })
    expect(atExtended().lacks('biThu', yes(1, 2))).toEqual(['ballotNamesShortlist'])
    expect(atExtended().lacks('biThu', yes(1, 2, 2))).toEqual(['ballotNamesShortlist'])
    expect(atExtended().lacks('biThu', yes(1, 2, 4))).toEqual(['ballotNamesShortlist'])
    expect(atExtended().lacks('biThu', yes(3, 1, 2))).toBeUndefined()
  })
})

describe('Có mặt ít nhất 2/3 số người được triệu tập', () => {
  it.each([
    [9, 6, true],
    [9, 5, false],
    [10, 7, true],
    [10, 6, false],
    [0, 0, false],
  ])('of %i summoned, %i present: %s', (summoned, present, enough) => {
    const lacks = passed().lacks('biThu', held('leadership1', undefined, { summoned, present }))
    expect(lacks).toEqual(enough ? undefined : ['isAttended'])
  })
})

describe('Trên 50% số người được triệu tập, không phải số người có mặt', () => {
  it('five of nine summoned are chosen, four of nine are not, though four are more than half of the seven present', () => {
    const five = atExtended()
    five.act('biThu', held('extended', [5, 2, 0]))
    expect(five.context.steps[1]).toMatchObject({ basis: 'chosen', after: [1] })
    const four = atExtended()
    four.act('biThu', held('extended', [4, 2, 1]))
    expect(four.context.steps[1]).toMatchObject({ basis: 'highest', after: [1, 2] })
  })

  it('exactly half is not above half', () => {
    const dossier = atExtended()
    const half = { issued: 7, returned: 7, valid: 7, yes: [5, 1, 1].map((votes, i) => ({ candidate: i + 1, votes })) }
    dossier.act('biThu', { ...ballotOf(half), summoned: 10 })
    expect(dossier.context.steps[1]).toMatchObject({ basis: 'highest' })
  })

  it('of several above half the highest goes on, as many as there are posts', () => {
    const two = atExtended({ body: { seats: 2 } })
    two.act('biThu', held('extended', [5, 6, 3]))
    expect(two.context.shortlist).toEqual([2, 1])
    const one = atExtended({ body: { seats: 2 } })
    one.act('biThu', held('extended', [3, 7, 4]))
    expect(one.context.shortlist).toEqual([2])
  })

  it('nobody above half: the two highest go on, and who is level with the second', () => {
    const dossier = atExtended()
    dossier.act('biThu', held('extended', [3, 2, 2]))
    expect(dossier.context.shortlist).toEqual([1, 2, 3])
  })

  it('nobody above half ends it where the unit does not know that rule', () => {
    const dossier = atExtended({ terms: except(lungPhinh, { 'appointment.nobodyChosen': null }) })
    const asks = dossier.act('biThu', held('extended', [4, 2, 1]))
    expect(dossier.state).toBe('rejected')
    expect(asks).toMatchObject([{ params: { kind: 'personnelRejected' } }])
  })

  it('nobody above half in the last ballot: nobody goes on', () => {
    const dossier = passed()
    dossier.act('biThu', held('leadership1'))
    dossier.act('biThu', held('extended', [5, 1, 1]))
    dossier.act('biThu', heldOf('leadership2', 1, 6))
    dossier.act('biThu', heldOf('keyOfficials', 1, 6))
    dossier.act('biThu', heldOf('leadership3', 1, 4))
    expect([dossier.state, dossier.context.steps.at(-1)]).toMatchObject(['rejected', { basis: 'nobody' }])
  })
})

describe('Kết quả bước hai không công bố tại hội nghị', () => {
  const counted = () => {
    const dossier = atExtended()
    dossier.act('biThu', held('extended', [5, 1, 1]))
    return dossier
  }

  it('is seen by those who run the process alone, until the next meeting', () => {
    const dossier = counted()
    const clerk = dossier.view('chanhVanPhong') as { steps: object[]; shortlist: number[] }
    expect(Object.keys(clerk.steps[1]!)).not.toContain('ballot')
    expect(clerk).toMatchObject({ shortlist: [1, 2, 3], steps: [{}, { unannounced: true }] })
    expect(dossier.view('banXayDung')).toMatchObject({
      shortlist: [1],
      steps: [{}, { ballot: { valid: 7 }, needed: 5 }],
    })
    dossier.act('biThu', heldOf('leadership2', 1, 6))
    expect(dossier.view('chanhVanPhong')).toMatchObject({ shortlist: [1], steps: [{}, { ballot: { valid: 7 } }, {}] })
  })

  it('is seen by whoever of the office has entered it', () => {
    const dossier = atExtended()
    dossier.act('vanThu', held('extended', [5, 1, 1]))
    expect(dossier.view('vanThu')).toMatchObject({ steps: [{}, { ballot: { valid: 7 } }] })
    expect(dossier.view('chanhVanPhong')).toMatchObject({ steps: [{}, { unannounced: true }] })
  })

  it('nor does the journal give it away', async () => {
    const { appointment } = await import('../machines/appointment.ts')
    const dossier = counted()
    const event = { ...held('extended', [5, 1, 1]), by: dossier.by('biThu') }
    const seen = (person: string) => appointment.viewEvent(event, dossier.context, dossier.by(person))
    expect(seen('vanThu')).toEqual({ type: 'recordStep', step: 'extended' })
    expect(seen('banXayDung')).toMatchObject({ ballot: { valid: 7 } })
    expect(seen('nhanSu1')).toEqual({ type: 'recordStep' })
  })

  it('nor what was struck', () => {
    const dossier = counted()
    dossier.act('banXayDung', { type: 'correct', what: 'step', ...why })
    const { struckSteps } = dossier.view('vanThu') as { struckSteps: object[] }
    expect(Object.keys(struckSteps[0]!)).not.toContain('ballot')
    expect(dossier.view('banXayDung')).toMatchObject({ struckSteps: [{ ballot: { valid: 7 } }] })
  })

  it('the first step hides nothing', () => {
    expect(atExtended().view('vanThu')).toMatchObject({
      steps: [{ step: 'leadership1', present: 7, basis: 'noBallot' }],
    })
  })
})

describe('Nhân sự từ nơi khác: ba bước', () => {
  function atVote() {
    const dossier = passed({ body: { source: 'external', candidates: [{ name: 'Trần Văn B' }] } })
    dossier.act('biThu', held('externalPolicy'))
    dossier.act('biThu', held('externalExchange'))
    return dossier
  }
  const votes = (count: number, more: object = {}) =>
    held('externalVote', undefined, {
      summoned: 10,
      ballot: { issued: 7, returned: 7, valid: 7, yes: [{ candidate: 1, votes: count }] },
      ...more,
    })

  it('six of ten are enough, four are not', () => {
    const six = atVote()
    six.act('biThu', votes(6))
    expect(six.state).toBe('vetting')
    const four = atVote()
    four.act('biThu', votes(4))
    expect(four.state).toBe('rejected')
  })

  it('at exactly half the head decides, with a reason, one way or the other', () => {
    expect(atVote().lacks('biThu', votes(5))).toEqual(['headDecidesAtHalf'])
    expect(atVote().lacks('biThu', votes(5, { headDecides: { candidate: 1 } }))).toEqual(['headDecidesAtHalf'])
    const yes = atVote()
    yes.act('biThu', votes(5, { headDecides: { candidate: 1 }, ...why }))
    expect([yes.state, yes.context.steps.at(-1).basis]).toEqual(['vetting', 'head'])
    const no = atVote()
    no.act('biThu', votes(5, { headDecides: { candidate: null }, ...why }))
    expect(no.state).toBe('rejected')
  })

  it('the head decides nothing above or below half, nor for one’s own people', () => {
    const head = { headDecides: { candidate: 1 }, ...why }
    expect(atVote().lacks('biThu', votes(6, head))).toEqual(['headDecidesAtHalf'])
    expect(atVote().lacks('biThu', votes(4, head))).toEqual(['headDecidesAtHalf'])
    const own = {
      issued: 7,
      returned: 7,
      valid: 7,
      yes: [5, 1, 1].map((count, i) => ({ candidate: i + 1, votes: count })),
    }
    expect(atExtended().lacks('biThu', { ...ballotOf(own), summoned: 10, ...head })).toEqual(['headDecidesAtHalf'])
  })
})
