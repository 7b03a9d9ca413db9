import { setTimeout as delay } from 'node:timers/promises'
import { instantOf } from '../../rules/instants.ts'
import type { Act, Heard, Sender } from './ledger.ts'
import type { Random } from './random.ts'
import { type Cast, issue, propose, reason, type Scene, type Standing } from './scene.ts'

/** Who does what to a dossier, again and again, while it stands where it stands. */
type Doing = (random: Random) => [Sender, Act]

const day = 86_400_000

/** Dòng việc: everybody acts on every dossier of the scene until told to stop; resolves once each has heard its answer. */
export async function streamActs(cast: Cast, scene: Scene, random: Random, signal: AbortSignal): Promise<void> {
  const doings = doingsOf(cast)
  const streams = [...scene].map(([name, standing]) => stream(standing, doings[name]))
  await Promise.all([
    ...streams,
    arrivals(() => propose(cast)),
    ...[1, 2].map(() => arrivals(() => issue(cast, 'dispatched'))),
  ])

  async function stream({ procedures, id }: Standing, doing: Doing[] | undefined) {
    if (!doing) return
    while (!signal.aborted) {
      const [who, act] = random.one(doing)(random)
      // One request in four is sent twice at once, as by an impatient hand.
      await who.act(procedures, id, act, random.between(1, 4) === 1)
      // A limit just set is often left alone until it has fallen.
      await delay('until' in act ? random.between(0, 8_000) : random.between(50, 600))
    }
  }

  async function arrivals(come: () => Promise<unknown>) {
    while (!signal.aborted) {
      await come()
      await delay(random.between(500, 2_500))
    }
  }
}

/** Việc của mỗi hồ sơ after the last crash: each must still be granted, so that none is found stuck. */
export async function actOnce(cast: Cast, scene: Scene): Promise<string[]> {
  const { office, deputy, agency, secretary, member, paper, scan, signed } = cast
  const last: Record<string, [Sender, Act]> = {
    'agenda-items proposed': [deputy, { type: 'admit' }],
    'agenda-items preparing': [agency, { type: 'deliver', files: [paper] }],
    'agenda-items late': [member, { type: 'opine', opinion: 'Đồng ý trình' }],
    'agenda-items appraising': [office, { type: 'appraise', findings: 'Đủ hồ sơ' }],
    'agenda-items sentBack': [agency, { type: 'deliver', files: [paper] }],
    'agenda-items checking': [deputy, { type: 'check', reason }],
    'agenda-items ready': [deputy, { type: 'flag', important: true }],
    'agenda-items awaitingSuperior': [
      office,
      { type: 'answerFromSuperior', answer: 'Đồng ý', agreed: true, reference: '12-CV/TU' },
    ],
    'meetings planned': [deputy, { type: 'convene' }],
    'meetings preparing': [office, { type: 'submitAgenda' }],
    'meetings checking': [deputy, { type: 'clearAgenda' }],
    'meetings inviting': [office, { type: 'sendInvitations', reason }],
    'meetings invited': [office, { type: 'postpone', reason }],
    'meetings inSession': [secretary, { type: 'conclude', deferRest: true, reason }],
    'meetings adjourned': [secretary, { type: 'conclude' }],
    'meetings concluded': [office, { type: 'sign', as: 'recorder' }],
    'meetings postponed': [deputy, { type: 'cancel', reason }],
    'promulgations drafting': [office, { type: 'correct', title: 'Nghị quyết', reason }],
    'promulgations reviewing': [office, { type: 'pass', signer: 'secretary' }],
    'promulgations signing': [secretary, { type: 'sign', method: 'hand', files: [signed] }],
    'promulgations dispatching': [office, { type: 'dispatch', recipients: [{ capacity: 'office' }], files: [scan] }],
    'promulgations dispatched': [office, { type: 'archive', place: 'Kho lưu trữ Đảng ủy' }],
  }
  const heard = await Promise.all(
    Object.entries(last).map(async ([name, [who, act]]): Promise<[string, Heard]> => {
      const { procedures, id } = scene.get(name)!
      return [`${name} ${id} ${act.type}`, await who.act(procedures, id, act)]
    }),
  )
  return heard
    .filter(([, { said }]) => said !== 'acknowledged')
    .map(([what, { body }]) => `${what}: ${JSON.stringify(body)}`)
}

// Limits a few seconds ahead: they fall while the house is up, down, or coming up.
function soon(random: Random): string {
  return instantOf(Date.now() + random.between(1_000, 6_000))
}

function doingsOf({ office, deputy, agency, member, scan }: Cast): Record<string, Doing[]> {
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
  return {
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
