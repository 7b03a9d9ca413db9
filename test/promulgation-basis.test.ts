import { describe, expect, it } from 'vitest'
import type { Ask } from '../machines/ask.ts'
import { promulgation } from '../machines/promulgation.ts'
import { promulgationSchemas } from '../schemas/promulgation.ts'
import { Refused, type Setting, story } from './drive.ts'
import { committee, lungPhinh } from './terms.ts'

const files = ['duThao', 'banKy', 'banPhatHanh'].map((id) => {
  return { id, name: `${id}.pdf`, hash: id.padEnd(64, '0'), size: 1, type: 'pdf' }
})
const poll = {
  id: 'p1',
  procedure: 'writtenPoll',
  stage: 'carried',
  status: 'done',
  context: {
    body: 'standingCommittee',
    closedAt: '2026-04-30T17:00:00+07:00',
    tally: { approvals: 6, polled: 9 },
  },
}
const setting: Setting = {
  procedure: promulgation,
  schemas: promulgationSchemas,
  terms: lungPhinh,
  at: '2026-05-04T09:00:00+07:00',
  cast: committee,
  files,
  dossiers: [poll],
}
const decision = { title: 'Hỗ trợ nhà ở cho hộ nghèo', documentType: 'QĐ', organ: 'standingCommittee' }
const onPoll = { kind: 'poll', poll: 'p1', heldOn: '2026-04-30', approvals: 6, sitting: 9 }
const onMatter = {
  kind: 'delegatedMatter',
  matter: 'v1',
  body: 'standingCommittee',
  heldOn: '2026-04-30',
  reference: null,
  approvals: 3,
  sitting: 3,
}

function started(said: object = {}) {
  const paper = story(setting)
  paper.start({ ...decision, secrecy: 'none', urgency: 'normal', answersTo: 'v1', ...said })
  return paper
}
/** Đã được soạn và trình Văn phòng. */
function reviewed(said: object = {}) {
  const paper = started(said)
  paper.act('vanThu', { type: 'attach', files: ['duThao'] })
  paper.act('vanThu', { type: 'submit' })
  return paper
}
function signed(said: object = {}) {
  const paper = reviewed(said)
  paper.act('vanThu', { type: 'pass', signer: 'secretary' })
  paper.act('biThu', { type: 'sign', method: 'hand', files: ['banKy'] })
  paper.hear({ type: 'numbered', number: 7 })
  return paper
}
function dispatched(said: object = {}) {
  const paper = signed(said)
  const recipients = [{ organisation: 'truongHoc' }]
  return { paper, asks: paper.act('vanThu', { type: 'dispatch', recipients, files: ['banPhatHanh'] }) }
}
const pass = { type: 'pass', signer: 'secretary' }
const told = (asks: Ask[]) => asks.filter(({ type }) => type === 'tell').map(({ params }) => params)
function refused(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    if (error instanceof Refused) return error.requirements.map(({ id }) => id)
    throw error
  }
  throw new Error('was taken')
}

describe('Căn cứ ban hành nghị quyết, quyết định (Điều 9, khoản 3; Điều 3, khoản 4)', () => {
  it('a carried poll weighs as much as a resolution of a meeting: a decision of BTV rests on it', () => {
    expect(reviewed({ basis: onPoll }).lacks('vanThu', pass)).toBeUndefined()
  })

  it('what TT has decided within BTV’s delegation has the effect of a decision of BTV', () => {
    expect(reviewed({ basis: onMatter }).lacks('vanThu', pass)).toBeUndefined()
  })

  it('what TT has decided in its own right does not carry a decision of BTV, but one of TT', () => {
    const own = { ...onMatter, body: 'permanentBoard' }
    expect(reviewed({ basis: own }).lacks('vanThu', pass)).toEqual(['restsOnDecision'])
    expect(reviewed({ basis: own, organ: 'permanentBoard', documentType: 'TB' }).lacks('vanThu', pass)).toBeUndefined()
  })

  it('nothing that another body has decided carries a decision of BCH', () => {
    const bch = { organ: 'executiveCommittee', documentType: 'NQ' }
    expect(reviewed({ ...bch, basis: onMatter }).lacks('vanThu', pass)).toEqual(['restsOnDecision'])
    expect(reviewed({ ...bch, basis: undefined }).lacks('vanThu', pass)).toEqual(['restsOnDecision'])
  })

  it('somebody may name the poll: its own dossier is taken for it, with the votes it was carried by', () => {
    const paper = story(setting)
    paper.begin('vanThu', { ...decision, basis: { kind: 'poll', poll: 'p1' } })
    expect(paper.context.basis).toEqual({ ...onPoll, body: 'standingCommittee' })
  })

  it.each([
    ['not carried', { ...poll, stage: 'notCarried' }],
    ['still open', { ...poll, stage: 'open', status: 'active' }],
    ['of another body', { ...poll, context: { ...poll.context, body: 'executiveCommittee' } }],
    ['no poll at all', { ...poll, procedure: 'agendaItem' }],
    ['not there', { ...poll, id: 'p2' }],
  ])('refuses a poll that is %s', (_, dossier) => {
    const body = { ...decision, basis: { kind: 'poll', poll: 'p1' } }
    expect(refused(() => story({ ...setting, dossiers: [dossier] }).begin('vanThu', body))).toEqual(['basisCarried'])
  })

  it('nobody signs before the day on which it was decided', () => {
    const paper = reviewed({ basis: { ...onPoll, heldOn: '2026-05-05' } })
    paper.act('vanThu', pass)
    expect(paper.lacks('biThu', { type: 'sign', method: 'hand', files: ['banKy'] })).toEqual(['signedAfterDecision'])
  })
})

describe('Báo cho hồ sơ đang chờ văn bản', () => {
  it('dispatched, it tells its number and its day', () => {
    expect(told(dispatched({ basis: onMatter }).asks)).toEqual([
      {
        dossier: 'v1',
        event: {
          type: 'settled',
          procedure: 'promulgation',
          dossier: 'd1',
          outcome: 'dispatched',
          documentType: 'QĐ',
          number: '07-QĐ/ĐU',
          heldOn: '2026-05-04',
        },
      },
    ])
  })

  it('withdrawn before it went out, it tells why', () => {
    const asks = reviewed({ basis: onPoll }).act('vanThu', { type: 'withdraw', reason: 'Trùng nội dung' })
    expect(told(asks)).toMatchObject([{ dossier: 'v1', event: { outcome: 'withdrawn', reason: 'Trùng nội dung' } }])
    expect(told(asks)[0]).not.toHaveProperty('courtesy')
  })

  it('withdrawn after it went out is news that nobody need take', () => {
    const { paper } = dispatched({ basis: onPoll })
    const asks = paper.act('biThu', { type: 'withdraw', reason: 'Sai thẩm quyền' })
    expect(told(asks)).toMatchObject([{ dossier: 'v1', courtesy: true, event: { outcome: 'withdrawn' } }])
  })

  it('a notice of TT that is not put in writing after all counts as withdrawn', () => {
    const paper = started({ organ: 'permanentBoard', documentType: 'TB' })
    const asks = paper.act('phoBiThu', { type: 'waive', reason: 'Đã trực tiếp chỉ đạo' })
    expect(told(asks)).toMatchObject([{ dossier: 'v1', event: { outcome: 'withdrawn' } }])
  })

  it('nobody is told of a document that nobody waits for', () => {
    expect(told(dispatched({ basis: onPoll, answersTo: undefined }).asks)).toEqual([])
  })
})
