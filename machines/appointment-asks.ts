import { type Appointment, deciderOf, managerOf, nextToAsk, type Resolution } from '../rules/appointment.ts'
import { nameOf } from '../rules/secrecy.ts'
import { inForce } from '../rules/values.ts'
import { appointmentRoles as roles } from './appointment-roles.ts'
import type { Body, Token } from './event.ts'

/** Đưa ra tập thể quyết định: the meeting's item, the poll where C-03 is lifted, or the matter that TT was given. */
export function awaitDecision(appointment: Appointment): Partial<Appointment> {
  const attempts = appointment.attempts + 1
  const asks = nextToAsk(appointment)
  const body: Body = asks === 'submission' ? 'standingCommittee' : deciderOf(appointment)
  const dossier = `${appointment.id}.q${attempts}`
  return { attempts, recall: null, handedOn: null, awaited: { dossier, body, for: asks } }
}

/** Hồ sơ mà quyết nghị được chờ từ đó. */
export function startDecision(appointment: Appointment) {
  const { id, title, secrecy, urgency, awaited, submission, files, registerEntries, via } = appointment
  if (!awaited) return []
  const { body, dossier } = awaited
  const common = {
    title,
    secrecy,
    urgency,
    ...(secrecy === 'none' && files.length > 0 ? { files: files.map((file) => file.id) } : {}),
    ...(registerEntries.length > 0 ? { registerEntries } : {}),
    answersTo: id,
  }
  if (body === 'permanentBoard') {
    const delegation = inForce(appointment, 'appointment.delegation')
    return [{ procedure: 'delegatedMatter', dossier, input: { ...common, ...(delegation ?? {}) } }]
  }
  const item = { ...common, body, itemType: 'personnel' }
  if (via === 'poll') return [{ procedure: 'writtenPoll', dossier, input: item }]
  const reference = submission?.reference ? { reference: submission.reference } : {}
  return [
    {
      procedure: 'agendaItem',
      dossier,
      input: { ...item, toNearest: true, referral: { from: id, kind: 'appointment', ...reference } },
    },
  ]
}

/** Rút về việc đã đưa ra: until the body has taken it up. */
export function recall({ awaited }: Appointment, { reason }: { reason?: string | undefined }) {
  return awaited ? [{ dossier: awaited.dossier, event: { type: 'recall', reason: reason ?? '' } }] : []
}

/** Một văn bản nữa: each attempt under a name of its own. */
export function awaitDocument({ id, documents }: Appointment): Partial<Appointment> {
  const count = documents + 1
  return { documents: count, document: { dossier: count === 1 ? `${id}.vb` : `${id}.vb${count}`, number: null } }
}

/** Quyết định bằng văn bản, resting on the resolution as the body's own dossier said it. */
export function startDocument(appointment: Appointment) {
  const { id, title, secrecy, urgency, decision, document } = appointment
  if (!decision || !document) return []
  return [
    {
      procedure: 'promulgation',
      dossier: document.dossier,
      input: {
        title,
        secrecy,
        urgency,
        documentType: inForce(appointment, 'appointment.document'),
        organ: decision.body,
        basis: basisOf(decision),
        answersTo: id,
      },
    },
  ]
}

/** Thông báo quyết định: to the person and to the units, and to whoever proposed. */
export function noticeLetter(appointment: Appointment) {
  const { id, units, document, decision, superior } = appointment
  const told = inForce(appointment, 'appointment.notice')
  const to: Token[] = [
    ...(told.includes('person') ? roles.candidate!(appointment) : []),
    ...(told.includes('organisations') ? units.map(({ organisation }): Token => `organisation:${organisation}`) : []),
    'capacity:office',
    'capacity:partyBuildingCommission',
  ]
  const number = document?.number ?? decision?.number ?? superior.answer?.reference ?? ''
  return [{ kind: 'personnelDecision', to, cites: 'appointment.notice', params: { id, number } }]
}

/** Không được chấp thuận: told to whoever proposed it. */
export function rejectionLetter(appointment: Appointment) {
  const to: Token[] = ['capacity:secretary', 'capacity:permanentBoard', 'capacity:partyBuildingCommission']
  const reason = appointment.ended?.reason ?? ''
  return [{ kind: 'personnelRejected', to, cites: 'appointment.decision', params: { id: appointment.id, reason } }]
}

/** Báo cho người sắp hết thời hạn giữ chức vụ. */
export function announcementLetter(appointment: Appointment) {
  const { post } = appointment
  return [
    {
      kind: 'reappointmentReview',
      to: roles.candidate!(appointment),
      cites: 'appointment.reviewAnnounced',
      params: { source: post.title, startsAt: '', deadline: post.termEndsOn ?? '' },
    },
  ]
}

/** Việc xem xét đã tự mở: told to those who have to prepare it; of one that a person began, nobody needs telling. */
export function openedLetter(appointment: Appointment) {
  const { opener, kind, post } = appointment
  if (opener || kind !== 'reappointment') return []
  return [
    {
      kind: 'reappointmentOpened',
      to: ['capacity:office', 'capacity:partyBuildingCommission', 'capacity:permanentDeputySecretary'],
      cites: 'appointment.reviewOpens',
      params: { source: nameOf({ ...appointment, title: post.title }), deadline: post.termEndsOn ?? '' },
    },
  ]
}

function basisOf({ by, dossier, heldOn, approvals, sitting, reference, body, files, registerEntries }: Resolution) {
  if (by === 'paper') return { kind: 'paper', reference, heldOn, files, registerEntries }
  if (by === 'writtenPoll') return { kind: 'poll', poll: dossier, heldOn, approvals, sitting }
  if (by === 'delegatedMatter')
    return { kind: 'delegatedMatter', matter: dossier, body, heldOn, reference, approvals, sitting }
  return { kind: 'item', item: dossier, meeting: null, heldOn, approvals, sitting }
}

/** Tập thể mà việc này thuộc về, for lists. */
export function bodyOf(appointment: Appointment): Body {
  return deciderOf(appointment)
}

/** Của tỉnh: BTV proposes, the province decides. */
export function isSuperiors(appointment: Appointment): boolean {
  return managerOf(appointment) === 'superior'
}
