import type { DelegatedMatter } from '../rules/delegated-matter.ts'
import type { Meeting } from '../rules/meeting.ts'
import type { Promulgation } from '../rules/promulgation.ts'
import type { Poll } from '../rules/written-poll.ts'
import type { world } from './world.ts'
import { sittingOf } from './world-cast.ts'

export type World = ReturnType<typeof world>
/** One thing that somebody tries; `begin` and the passing of time are moves as well. */
export interface Move {
  person: string
  dossier: string
  /** Of a beginning. */
  stem?: string
  act: { type: string; [field: string]: unknown }
}
type Dossier = ReturnType<World['dossiers']>[number]
type Tried = [person: string, act: Move['act']]

const why = { reason: 'Theo tình hình thực tế' }
const papers = { files: ['toTrinh'] }
const signed = { files: ['banKy'] }
const board = ['biThu', 'phoBiThu', 'chuTich']

/** Mọi việc có thể thử trên một hồ sơ, lawful or not: what is not must be refused. */
export function movesOn(w: World, dossier: Dossier): Move[] {
  const tried = attempts[dossier.procedure]!(w, dossier.context as never, dossier)
  return tried.filter(([person]) => w.cast()[person]).map(([person, act]) => ({ person, dossier: dossier.id, act }))
}

const attempts: Record<string, (w: World, context: never, dossier: Dossier) => Tried[]> = {
  agendaItem: () => [
    ['biThu', { type: 'admit', reference: '14-KL/ĐU' }],
    ['biThu', { type: 'refuse', reference: '14-KL/ĐU', ...why }],
    ['vanThu', { type: 'assign', memberInCharge: 'phoBiThu', preparer: { organisation: 'phongKinhTe' } }],
    ['biThu', { type: 'flag', important: true }],
    ['kinhTe', { type: 'attach', files: ['deAn'] }],
    ['kinhTe', { type: 'deliver', files: ['deAn'] }],
    ['vanThu', { type: 'deliver', files: ['deAn'] }],
    ['phoBiThu', { type: 'opine', opinion: 'Đồng ý trình' }],
    ['phoBiThu', { type: 'takeOff', ...why }],
    ['vanThu', { type: 'appraise', ...why }],
    ['vanThu', { type: 'sendBack', reasons: ['Thiếu dự toán'] }],
    ['biThu', { type: 'sendBack', reasons: ['Chưa rõ'] }],
    ['biThu', { type: 'check', reference: '15-KL/ĐU', ...why }],
    ['vanThu', { type: 'answerFromSuperior', answer: 'Đồng ý', agreed: true, reference: '1-TB/TU' }],
    ['biThu', { type: 'withdraw', ...why }],
  ],
  meeting: (w, meeting: Meeting) => sessionMoves(w, meeting),
  promulgation: (w, paper: Promulgation) => paperMoves(w, paper),
  writtenPoll: (w, poll: Poll) => pollMoves(w, poll),
  delegatedMatter: (w, matter: DelegatedMatter) => matterMoves(w, matter),
  appointment: () => [
    ['biThu', { type: 'withdraw', ...why }],
    ['vanThu', { type: 'draftAnew', ...why }],
    ['nhanSu1', { type: 'makeStatement', statement: 'Tôi nhận nhiệm vụ' }],
    ['vanThu', { type: 'enterDecision', agreed: true, reference: '41-NQ/ĐU', ...papers }],
    ['vanThu', { type: 'proposeUp', reference: '12-TTr/ĐU' }],
    ['vanThu', { type: 'answerFromSuperior', agreed: true, reference: '99-QĐ/TU' }],
    ['banXayDung', { type: 'submit', ...why }],
    ['banXayDung', { type: 'submit', via: 'poll', ...why }],
  ],
}

function sessionMoves(w: World, { id, body, agenda, sitting, present, reports, startsAt }: Meeting): Tried[] {
  const roster = sitting.length > 0 ? sitting : sittingOf(w.cast(), body)
  const items = w.dossiers().filter(({ procedure, status }) => procedure === 'agendaItem' && status === 'active')
  // The sizes about the quorum and the half, and everybody.
  const sizes = [...new Set([1, ...around((2 * roster.length) / 3), roster.length])].filter((n) => n <= roster.length)
  const rooms = sizes.map((n) => roster.slice(0, n))
  const carried = agenda.filter(({ outcome }) => outcome === 'carried')
  const documents = (documentType: string) => carried.map(({ item }) => ({ item, documentType }))
  const here = roster.filter((person) => present.includes(person)).length
  const yes = [...new Set([...around(roster.length / 2), here])].filter((n) => n <= here).concat(here, here)
  return [
    ['biThu', { type: 'convene', reference: '14-KL/ĐU', purpose: 'a', requirements: 'b', content: 'c', scope: 'd' }],
    ...items.flatMap((item): Tried[] => [
      ['vanThu', { type: 'placeItem', item: item.id }],
      ['biThu', { type: 'addItem', item: item.id, ...why }],
    ]),
    ...agenda.flatMap(({ item, itemType }): Tried[] => [
      ['vanThu', { type: 'takeOffItem', item, ...why }],
      ['vanThu', { type: 'takeUp', item }],
      ...roster.slice(-1).map((person): Tried => ['vanThu', { type: 'recuse', item, person }]),
      ...yes.map((approve): Tried => ['vanThu', { type: 'vote', item, ballots: ballots(itemType, approve, here) }]),
      ['vanThu', { type: 'note', item }],
      ['vanThu', { type: 'defer', item, ...why }],
      ['vanThu', { type: 'sendBack', item, ...why }],
      ['vanThu', { type: 'referUp', item, ...why }],
      ['vanThu', { type: 'correct', what: 'vote', item, ...why }],
    ]),
    ...['permanentBoardReport', 'standingCommitteeReport', 'socioEconomic', 'programmeResults'].map(
      (line): Tried => ['vanThu', { type: 'enterLine', line, none: true }],
    ),
    ['vanThu', { type: 'submitAgenda' }],
    ['biThu', { type: 'clearAgenda', reference: '14-KL/ĐU' }],
    ['vanThu', { type: 'sendInvitations', ...why }],
    ...rooms.map((room): Tried => ['vanThu', { type: 'open', chair: 'biThu', recorder: 'vanThu', present: room }]),
    ...rooms.map((room): Tried => ['vanThu', { type: 'resume', present: room }]),
    ...roster.slice(1).map((person): Tried => ['vanThu', { type: 'leave', person }]),
    ['vanThu', { type: 'attend', person: roster.at(-1)! }],
    ['vanThu', { type: 'adjourn', until: later(w.at(), 1), ...why }],
    ...['NQ', 'KL'].map((type): Tried => ['biThu', { type: 'conclude', documents: documents(type) }]),
    ['biThu', { type: 'conclude', documents: documents('NQ'), deferRest: true, ...why }],
    [
      'biThu',
      {
        type: 'conclude',
        documents: documents('NQ'),
        deferRest: true,
        unreported: reports.slice(0, 1).map((each) => each.dossier),
        ...why,
      },
    ],
    ['vanThu', { type: 'draftMinutes', summary: `Biên bản ${id}` }],
    ['vanThu', { type: 'sign', as: 'recorder' }],
    ['biThu', { type: 'sign', as: 'chair' }],
    ['vanThu', { type: 'postpone', ...why }],
    ['biThu', { type: 'reschedule', startsAt: later(startsAt, 7), reference: '14-KL/ĐU', ...why }],
    ['biThu', { type: 'cancel', reference: '14-KL/ĐU', ...why }],
  ]
}

function ballots(itemType: string, approve: number, here: number) {
  if (itemType === 'personnel') return { method: 'secret', issued: here, returned: here, valid: here, approve }
  return { method: 'open', approve, reject: here - approve, abstain: 0 }
}

function paperMoves(w: World, { organ }: Promulgation): Tried[] {
  const decisions = w.dossiers().flatMap(({ id, procedure }): object[] => {
    if (procedure === 'agendaItem') return [{ kind: 'item', item: id }]
    return procedure === 'writtenPoll' ? [{ kind: 'poll', poll: id }] : []
  })
  return [
    ...['vanThu', 'kinhTe'].flatMap((person): Tried[] => [
      [person, { type: 'attach', files: ['duThao'] }],
      [person, { type: 'submit' }],
    ]),
    ...['NQ', 'QĐ', 'TB'].map((documentType): Tried => ['vanThu', { type: 'correct', documentType, ...why }]),
    ...['standingCommittee', 'executiveCommittee']
      .filter((each) => each !== organ)
      .map((each): Tried => ['vanThu', { type: 'correct', organ: each, ...why }]),
    ...decisions.map((basis): Tried => ['vanThu', { type: 'correct', basis, ...why }]),
    ...['secretary', 'permanentDeputySecretary', 'chiefOfOffice'].map(
      (signer): Tried => ['vanThu', { type: 'pass', signer }],
    ),
    ...['biThu', 'phoBiThu', 'chanhVanPhong'].map(
      (person): Tried => [person, { type: 'sign', method: 'hand', ...signed }],
    ),
    ['vanThu', { type: 'sendBack', ...why }],
    ['biThu', { type: 'sendBack', ...why }],
    ['vanThu', { type: 'dispatch', recipients: [{ organisation: 'truongHoc' }], files: ['banPhatHanh'] }],
    ['truongHoc', { type: 'acknowledge' }],
    ['vanThu', { type: 'archive' }],
    ['biThu', { type: 'waive', ...why }],
    ['biThu', { type: 'withdraw', ...why }],
    ['vanThu', { type: 'withdraw', ...why }],
  ]
}

function pollMoves(w: World, { body, polled, answers }: Poll): Tried[] {
  const order = { type: 'order', documentType: 'NQ', ...why }
  const members = polled.length > 0 ? polled : sittingOf(w.cast(), body)
  return [
    ['biThu', { ...order, ground: { kind: 'notComplex' } }],
    ['biThu', { ...order, documentType: 'QĐ', ground: { kind: 'cannotMeet', why: 'Mưa lũ' } }],
    ['vanThu', { ...order, ground: { kind: 'notComplex' } }],
    ['biThu', { type: 'flag', important: true }],
    ['vanThu', { type: 'attach', ...papers }],
    ...members.flatMap((person): Tried[] => [
      ...twice<Tried>([person, { type: 'answer', choice: 'approve' }]),
      [person, { type: 'answer', choice: 'reject' }],
      [person, { type: 'answer', choice: 'approve', differs: true, remark: 'Ý kiến khác' }],
      ['vanThu', { type: 'enterOnBehalf', member: person, choice: 'approve', ...signed }],
    ]),
    ...answers.map((_, n): Tried => ['vanThu', { type: 'correct', what: 'answer', n: n + 1, ...why }]),
    ['vanThu', { type: 'membersChanged' }],
    ['vanThu', { type: 'close' }],
    ['biThu', { type: 'extend', until: later(w.at(), 7), ...why }],
    ...[true, false].map((important): Tried => ['biThu', { type: 'judge', important, ...why }]),
    ['biThu', { type: 'withdraw', ...why }],
  ]
}

function matterMoves(w: World, { answers }: DelegatedMatter): Tried[] {
  const accept = { type: 'accept', source: 'delegation', decideBy: later(w.at(), 7).slice(0, 10) }
  const sitting = sittingOf(w.cast(), 'permanentBoard')
  return [
    ...['b2', 'a'].map((letter): Tried => ['vanThu', { ...accept, letter, managedBy: 'permanentBoard' }]),
    ['vanThu', accept],
    ['vanThu', { ...accept, source: 'superior', reference: '9-CV/TU', documentType: 'QĐ' }],
    ['phoBiThu', { type: 'refuse', ...why }],
    ...board.flatMap((person): Tried[] => [
      ...twice<Tried>([person, { type: 'agree' }]),
      [person, { type: 'disagree', opinion: 'Chưa rõ nguồn kinh phí' }],
      [person, { type: 'raise', as: 'complex', ...why }],
      [person, { type: 'raise', as: 'necessary', ...why }],
    ]),
    ['vanThu', { type: 'resubmit', ...papers }],
    ['biThu', { type: 'lower', members: sitting, reference: '3-BB/ĐU', ...why }],
    ['biThu', { type: 'lower', members: ['biThu'], reference: '3-BB/ĐU', ...why }],
    ['vanThu', { type: 'escalate' }],
    ['biThu', { type: 'poll' }],
    ['vanThu', { type: 'draft' }],
    ['vanThu', { type: 'handOver', ...papers }],
    ['biThu', { type: 'withdraw', ...why }],
    ...answers.map((_, n): Tried => ['vanThu', { type: 'correct', what: 'answer', n: n + 1, ...why }]),
  ]
}

/** Những hồ sơ mới có thể lập: a few at a time, so that they meet. */
export function beginnings(w: World): Move[] {
  const all = w.dossiers()
  const open = (procedure: string) => all.filter((each) => each.procedure === procedure && each.status === 'active')
  const next = (stem: string, name: string) => `${name}${all.filter((each) => each.procedure === stem).length + 1}`
  const begin = (stem: string, name: string, body: object): Move => {
    return { person: 'vanThu', stem, dossier: next(stem, name), act: { type: 'begin', ...body } }
  }
  const prepared = { memberInCharge: 'phoBiThu', preparer: { organisation: 'phongKinhTe' } }
  const bodies = ['standingCommittee', 'executiveCommittee', 'permanentBoard']
  const uncalled = bodies.filter((body) => !open('meeting').some((each) => each.context.body === body))
  return [
    ...(open('agendaItem').length < 3
      ? [{}, { unscheduled: { important: 'Mưa lũ', urgent: 'Phải khắc phục ngay' } }].flatMap((more) =>
          bodies.map((body) =>
            begin('agendaItem', 'noiDung', { title: 'Đề án chợ phiên', body, ...prepared, ...more }),
          ),
        )
      : []),
    ...uncalled.map((body) =>
      begin('meeting', 'hop', { title: 'Hội nghị', body, startsAt: `${weekday(w.at())}T08:00:00+07:00`, ...why }),
    ),
    ...(open('writtenPoll').length < 2
      ? ['standingCommittee', 'executiveCommittee'].map((body) => {
          const said = { title: 'Xin ý kiến', body, question: 'Có tán thành không?', ...papers }
          return begin('writtenPoll', 'phieu', said)
        })
      : []),
    ...(open('delegatedMatter').length < 2
      ? [begin('delegatedMatter', 'viec', { title: 'Chuẩn y kết quả bầu cử', ...papers })]
      : []),
    ...(open('promulgation').length < 3
      ? ['permanentBoard', 'standingCommittee'].map((organ) =>
          begin('promulgation', 'vanBan', { title: 'Thông báo', documentType: 'TB', organ }),
        )
      : []),
  ]
}

/** Somebody who is in BTV or BCH without a post leaves it. */
export function departures(w: World): Move[] {
  return Object.keys(w.cast())
    .filter((person) => /^(btv|bch)\d$/.test(person))
    .map((person) => ({ person, dossier: '', act: { type: 'leaveOffice' } }))
}

/** That many days on, at the same hour. */
export function later(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000 + 7 * 3_600_000).toISOString().replace(/\.\d{3}Z$/, '+07:00')
}

// A Wednesday, two to three weeks ahead.
function weekday(at: string): string {
  const ahead = Array.from({ length: 7 }, (_, n) => later(at, 14 + n).slice(0, 10))
  return ahead.find((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 3)!
}

function twice<T>(one: T): T[] {
  return [one, one]
}

function around(count: number): number[] {
  return [Math.ceil(count) - 1, Math.ceil(count), Math.floor(count) + 1].filter((n) => n >= 1)
}
