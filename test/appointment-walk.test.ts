import { describe, expect, it } from 'vitest'
import { appointment } from '../machines/appointment.ts'
import type { By, Facts } from '../machines/event.ts'
import type { Appointment } from '../rules/appointment.ts'
import { appointmentSchemas } from '../schemas/appointment.ts'
import { cast, files, held, heldOf, monday, post, settled } from './appointment-cast.ts'
import { begin } from './drive.ts'
import { lungPhinh } from './terms.ts'
import { walk } from './walk.ts'

const why = { reason: 'Có lý do' }
const facts: Facts = {
  day: '2026-03-02',
  files,
  organisations: ['phongKinhTe'],
  people: Object.fromEntries(Object.entries(cast).map(([id, { capacities }]) => [id, capacities])),
}
const board = ['biThu', 'phoBiThu']
const by = (person: string): By => ({
  person,
  capacities: [...cast[person]!.capacities, ...(board.includes(person) ? ['permanentBoard'] : [])],
  organisations: [],
})
const said = (person: string, body: { type: string; [field: string]: unknown }) => ({
  ...body,
  by: by(person),
  facts,
  at: monday,
})
const heard = (body: { type: string; [field: string]: unknown }) => ({ from: 'd1.q1', ...body, at: monday })
const candidate = 1

const events = [
  said('biThu', { type: 'propose', as: 'secretary' }),
  said('phoBiThu', { type: 'propose', as: 'permanentBoard' }),
  said('banXayDung', { type: 'request', assignment: 'Phụ trách' }),
  said('banXayDung', { type: 'announce' }),
  said('vanThu', { type: 'approvePolicy', reference: '20-KL/ĐU' }),
  said('vanThu', { type: 'rejectPolicy', reference: '20-KL/ĐU', ...why }),
  said('banXayDung', { type: 'enlist', candidates: [{ person: 'nhanSu1' }] }),
  said('banXayDung', { type: 'drop', candidate, ...why }),
  said('banXayDung', { type: 'enterDiscipline', candidate, discipline: 'warning', decidedOn: '2026-01-05' }),
  said('banXayDung', { type: 'correct', what: 'discipline', candidate, n: 1, ...why }),
  ...['planning', 'lowerPost', 'termLeft', 'declaration', 'health', 'remarks'].map((line) =>
    said('banXayDung', { type: 'check', candidate, line, met: true, files: ['minhChung'] }),
  ),
  said('biThu', { type: 'lift', candidate, line: 'disciplineWait', reference: '04-TB/ĐU', ...why }),
  said('banXayDung', { type: 'pass' }),
  said('biThu', held('leadership1')),
  ...['extended', 'leadership2', 'keyOfficials', 'leadership3'].flatMap((step) => [
    said('biThu', heldOf(step, 1, 6)),
    said('biThu', heldOf(step, 1, 0)),
  ]),
  said('banXayDung', { type: 'correct', what: 'step', ...why }),
  said('vanThu', { type: 'consult', with: 'Sở Nội vụ', agreed: true, reference: '11-CV/SNV' }),
  said('biThu', { type: 'orderVerification', candidate, ...why }),
  said('banXayDung', { type: 'concludeVerification', candidate, met: true, reference: '30-KL/ĐU' }),
  said('nhanSu1', { type: 'makeStatement', statement: 'Đồng ý' }),
  said('banXayDung', { type: 'giveOpinion', from: 'Chi ủy', files: ['ykien'] }),
  said('banXayDung', { type: 'attach', files: ['soYeu'] }),
  said('banXayDung', { type: 'detach', file: 'soYeu' }),
  said('banXayDung', { type: 'submit', via: 'meeting', ...why }),
  ...['carried', 'notCarried', 'noted', 'withdrawn', 'referredUp'].flatMap((outcome) => [
    heard(settled('d1.q1', outcome)),
    heard(settled('d1.q2', outcome)),
  ]),
  said('vanThu', { type: 'enterDecision', agreed: true, reference: '41-NQ/ĐU', files: ['thamTra'] }),
  // A third time it is decided at last.
  heard(settled('d1.q3', 'notCarried')),
  heard({ type: 'untold', to: 'd1.q1', event: 'recall', reason: 'notTaken' }),
  said('vanThu', { type: 'proposeUp', reference: '12-TTr/ĐU' }),
  said('vanThu', { type: 'answerFromSuperior', agreed: true, reference: '99-QĐ/TU' }),
  said('vanThu', { type: 'answerFromSuperior', agreed: false, reference: '98-CV/TU' }),
  heard(settled('d1.vb', 'dispatched', { number: '05-QĐ/ĐU' })),
  heard(settled('d1.vb', 'withdrawn')),
  said('vanThu', { type: 'draftAnew', ...why }),
  said('biThu', { type: 'reschedule', deadline: 'process', until: '2026-05-29T17:00:00+07:00', ...why }),
  said('biThu', { type: 'withdraw', ...why }),
]

const base = {
  id: 'd1',
  unit: 'u1',
  title: 'Bổ nhiệm Trưởng Ban',
  secrecy: 'none',
  urgency: 'normal',
  terms: lungPhinh,
  at: monday,
  by: by('vanThu'),
  candidates: [{ person: 'nhanSu1' }],
}
const managed = (managedBy: 'standingCommittee' | 'superior' | 'executiveCommittee', kind = 'appointment') => ({
  ...base,
  kind,
  post: 'truongBan',
  facts: { ...facts, post: post({ managedBy, holder: 'nhanSu1', termEndsOn: '2026-09-30' }) },
})

describe('Mọi ngả của quy trình nhân sự', () => {
  const beginnings = [
    managed('standingCommittee'),
    managed('superior', 'transfer'),
    managed('executiveCommittee', 'reappointment'),
  ]
  const walked = walk(appointment, beginnings, events, gist)

  it('from each there is a way to an end', () => expect(walked.deadEnds).toEqual([]))

  it('every stage can be reached', () => {
    const stages = Object.entries(appointment.machine.states).flatMap(([name, { meta }]) => (meta ? [name] : []))
    expect([...walked.states].sort()).toEqual(stages.sort())
  })

  it('every act can be done', () => {
    expect([...walked.taken]).toEqual(expect.arrayContaining(Object.keys(appointmentSchemas.acts)))
  })

  it('every deadline that a stage names is a field of the dossier', () => {
    const { context } = begin(appointment, beginnings[0]!)[0]
    const fields = Object.values(appointment.machine.states).flatMap(({ meta }) => {
      const { deadlines } = (meta ?? { deadlines: 'none' }) as { deadlines: Record<string, string> | 'none' }
      return deadlines === 'none' ? [] : Object.values(deadlines)
    })
    expect(fields.length).toBeGreaterThan(8)
    for (const field of fields) expect(Object.keys(context)).toContain(field)
  })
})

// What counts at each stage; how often something was entered makes no difference to what may follow.
function gist(appointment: Appointment) {
  const { kind, post, keys, policy, steps, shortlist, verifications, awaited, superior, document } = appointment
  const [first] = appointment.candidates
  const common = [kind, post.managedBy, keys.map(({ as }) => as), policy !== null, appointment.announced !== null]
  if (!policy) return [...common, appointment.assignment !== null]
  if (appointment.attempts > 0) {
    const { attempts, recall, submission, decision } = appointment
    const waiting = [
      awaited?.dossier,
      appointment.handedOn !== null,
      recall !== null,
      submission !== null,
      decision !== null,
    ]
    return [kind, post.managedBy, Math.min(attempts, 3), waiting, superior.sent !== null, document === null, shortlist]
  }
  const lines = new Set(first?.checks.map(({ line }) => line))
  const listed = appointment.candidates.filter(({ dropped }) => !dropped).length
  const disciplined = first?.disciplines.some(({ struck }) => struck === null)
  const lifted = (first?.lifts.length ?? 0) > 0
  const vetting = steps.length === 5 || kind !== 'appointment'
  const verified = verifications.map(({ conclusion }) => conclusion !== null).slice(0, 1)
  return [
    ...common,
    Math.min(appointment.candidates.length, 2),
    Math.min(listed, 2),
    first?.dropped !== null,
    steps.length === 0 && shortlist.length === 0 ? [lines.size, disciplined, lifted] : [],
    steps.length,
    shortlist,
    vetting ? [verified, appointment.files.length > 0] : [],
  ]
}
