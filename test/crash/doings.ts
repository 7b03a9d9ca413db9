import { addDays, dayOf, instantOf } from '../../rules/instants.ts'
import { type Cast, day, reason } from './cast.ts'
import type { Act, Sender } from './ledger.ts'
import type { Random } from './random.ts'

/** Who does what to a dossier, again and again, while it stands where it stands. */
export type Doing = (random: Random) => [Sender, Act]

// Limits a few seconds ahead: they fall while the house is up, down, or coming up.
function soon(random: Random): string {
  return instantOf(Date.now() + random.between(1_000, 6_000))
}

/** Việc làm đi làm lại of each dossier of the scene, by its name there. */
export function doingsOf({
  office,
  deputy,
  secretary,
  chairman,
  agency,
  member,
  commission,
  scan,
  minutes,
}: Cast): Record<string, Doing[]> {
  const flag: Doing = (random) => [deputy, { type: 'flag', important: random.between(0, 1) === 1 }]
  const opine: Doing = (random) => [member, { type: 'opine', opinion: `Ý kiến ${random.between(1, 999)}` }]
  const line: Doing = (random) => [
    office,
    { type: 'enterLine', line: 'permanentBoardReport', text: `Đã giải quyết ${random.between(1, 999)} việc` },
  ]
  const none: Doing = () => [office, { type: 'enterLine', line: 'permanentBoardReport', none: true }]
  const move =
    (days: number): Doing =>
    (random) => [
      deputy,
      { type: 'reschedule', startsAt: instantOf(Date.now() + days * day + random.between(1, 9) * 3_600_000), reason },
    ]
  const limit: Doing = (random) => [office, { type: 'reschedule', until: soon(random), reason }]
  const title: Doing = (random) => [office, { type: 'correct', title: `Văn bản ${random.between(1, 999)}`, reason }]
  const attendance: Doing = (random) => [
    office,
    { type: random.one(['attend', 'leave']), person: `uyvien.btv0${random.between(8, 9)}` },
  ]
  const answer: Doing = (random) => [member, { type: random.one(['confirm', 'excuse']), reason }]
  const attach: Doing = () => [office, { type: 'attach', files: [scan] }]
  const evidence: Doing = () => [commission, { type: 'attach', files: [minutes] }]
  const decideBy: Doing = (random) => [
    office,
    { type: 'reschedule', decideBy: addDays(dayOf(Date.now()), random.between(5, 20)), reason },
  ]
  const process: Doing = (random) => [
    deputy,
    { type: 'reschedule', deadline: 'process', until: instantOf(Date.now() + random.between(9, 99) * day), reason },
  ]
  const superior: Doing = (random) => [
    deputy,
    { type: 'reschedule', deadline: 'superior', until: soon(random), reason },
  ]
  const changeOfMind: Doing = (random) => [
    random.one([secretary, deputy, member]),
    { type: 'answer', choice: random.one(['approve', 'reject']), remark: `Lần ${random.between(1, 999)}` },
  ]
  return {
    'written-polls prepared': [attach, (random) => [deputy, { type: 'flag', important: random.between(0, 1) === 1 }]],
    'written-polls open': [changeOfMind],
    'written-polls weighing': [changeOfMind],
    'delegated-matters received': [attach],
    'delegated-matters deciding': [attach, decideBy, () => [chairman, { type: 'agree' }]],
    'delegated-matters reworking': [attach, decideBy],
    'delegated-matters decided.document.executing': [attach],
    'appointments proposed': [() => [commission, { type: 'request', assignment: 'Phụ trách công tác tổng hợp' }]],
    'appointments seekingPolicy': [evidence],
    'appointments eligibility': [evidence, process],
    'appointments steps': [evidence, process],
    'appointments vetting': [evidence, process],
    'appointments deciding': [process],
    'appointments issuing': [process],
    'appointments awaitingSuperior': [process, superior],
    'agenda-items preparing': [flag, opine, () => [agency, { type: 'seekComments', from: ['Phòng Tài chính'] }]],
    'agenda-items late': [flag, opine, (random) => [deputy, { type: 'keep', until: soon(random), reason }]],
    'agenda-items appraising': [flag, opine],
    'agenda-items sentBack': [flag, opine],
    'agenda-items checking': [flag, opine],
    'agenda-items ready': [flag],
    'meetings planned': [line, none, move(9)],
    'meetings preparing': [line, none, move(8)],
    'meetings checking': [line, none],
    'meetings inviting': [line, none],
    'meetings invited': [answer, line, () => [office, { type: 'sendSupplement', note: 'Tài liệu bổ sung' }]],
    'meetings inSession': [attendance],
    'meetings adjourned': [(random) => [office, { type: 'adjourn', until: soon(random), reason }]],
    'meetings concluded': [() => [office, { type: 'draftMinutes', files: [scan] }]],
    'meetings postponed': [line, none],
    'promulgations drafting': [title, limit],
    'promulgations reviewing': [title, limit],
    'promulgations signing': [title, limit, () => [office, { type: 'pass', signer: 'secretary' }]],
    'promulgations dispatching': [limit],
    'promulgations dispatched': [limit, (random) => [office, { type: 'acknowledge', n: random.between(1, 11) }]],
  }
}
