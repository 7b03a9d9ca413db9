import { type Appointment, deciderOf, linesOf, type StepRecord, stepsOf } from '../rules/appointment.ts'
import { termEnd } from '../rules/appointment-dates.ts'
import { neededOf } from '../rules/appointment-steps.ts'
import { inForce } from '../rules/values.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { StepName } from '../schemas/appointment.ts'
import { appointmentRoles as roles } from './appointment-roles.ts'
import type { Token } from './event.ts'
import { tokensOf } from './event.ts'
import type { Due, Reader } from './procedure.ts'
import { limitDues } from './stage-limits.ts'

/** Các thời hạn của quy trình. */
export function duesOfAppointment(appointment: Appointment): Due[] {
  const { terms, post, policySoughtAt, policy, announceDueAt, policyDueAt, processDueAt } = appointment
  const own = limitDues(appointment, 'appointment.within')
  const superiorDueAt = own.some(({ name }) => name === 'superior') ? null : appointment.superiorDueAt
  const others = (
    [
      ['announcement', announceDueAt, 'appointment.reviewAnnounced', termEnd(terms, post.termEndsOn)],
      ['policy', policyDueAt, 'appointment.policyWithin', policySoughtAt],
      ['process', processDueAt, 'appointment.processWithin', policy?.at ?? null],
      ['superior', superiorDueAt, 'common.reschedule', null],
    ] as const
  ).flatMap(([name, dueAt, cites, from]) => (dueAt ? [{ name, dueAt, cites, from }] : []))
  return [...others, ...own]
}

/**
 * Ai được xem: those who prepare it and TT; the deciding body from the submission on; the person themselves once they
 * are told of it or are to be heard. Nobody else of the unit: they are told that there is no such dossier.
 */
export function readersOfAppointment(appointment: Appointment): Token[] {
  return [
    ...new Set([...insiders(appointment), ...(isOpenToCandidates(appointment) ? roles.candidate!(appointment) : [])]),
  ]
}

/**
 * Người làm nhân sự thấy toàn bộ; the deciding body all but what was not to be announced; the person themselves what
 * concerns the act and what they have said.
 */
export function viewAppointment(appointment: Appointment, reader: Reader): object {
  if (!isAmong(insiders(appointment), reader)) return ownView(appointment, reader)
  const { terms, steps, struckSteps, shortlist, ...rest } = appointment
  return {
    ...rest,
    steps: steps.map((held) =>
      isHidden(appointment, held, reader) ? withoutResult(held) : withNeeded(appointment, held),
    ),
    struckSteps: struckSteps.map((held) =>
      isTold(appointment, held.step) || runsProcess(reader) ? held : withoutResult(held),
    ),
    shortlist: concealsStep(appointment, reader) ? steps.at(-1)!.before : shortlist,
    process: stepsOf(appointment),
    checklist: linesOf(appointment),
    figures: figures(appointment),
  }
}

/** Người được xem xét không biết vì sao việc của người khác còn chờ: a pending verification would speak of one of them. */
export function withholdsFrom(appointment: Appointment, reader: Reader): boolean {
  return !isAmong(insiders(appointment), reader)
}

/** Kết quả bước chưa công bố: hidden until the next meeting is held, which this reader may be about to enter. */
export function concealsStep(appointment: Appointment, reader: Reader): boolean {
  const last = appointment.steps.at(-1)
  return last !== undefined && isHidden(appointment, last, reader)
}

/** An entry of the journal; the counting of a step that is not announced stays with those who run the process. */
export function viewAppointmentEvent(event: AnyAct, appointment: Appointment, reader: Reader): object {
  if (!isAmong(insiders(appointment), reader)) return isOwn(event, reader) ? withoutFacts(event) : { type: event.type }
  const { step } = event as AnyAct & { step?: StepName }
  const held = appointment.steps.find((each) => each.step === step)
  if (event.type !== 'recordStep' || (held && !isHidden(appointment, held, reader))) return withoutFacts(event)
  return held || !runsProcess(reader) ? { type: event.type, step } : withoutFacts(event)
}

function ownView(appointment: Appointment, reader: Reader): object {
  const { id, title, kind, secrecy, urgency, post, announced, document } = appointment
  const mine = appointment.candidates.flatMap(({ person }, i) => (person === reader.person ? [i + 1] : []))
  return {
    id,
    title,
    kind,
    secrecy,
    urgency,
    post: { title: post.title, termEndsOn: post.termEndsOn },
    announced: announced && { on: announced.on },
    statements: appointment.statements.filter(({ candidate }) => mine.includes(candidate)),
    document: document?.number ? { number: document.number } : null,
  }
}

function insiders(appointment: Appointment): Token[] {
  const shown = appointment.attempts > 0
  const names = ['office', 'partyBuildingCommission', 'secretary', 'permanentBoard', 'opener']
  return [...names, ...(shown ? ['decidingBody'] : [])]
    .flatMap((name) => roles[name]!(appointment))
    .concat(
      // BTV submits what BCH decides.
      shown && deciderOf(appointment) === 'executiveCommittee' ? ['capacity:standingCommittee'] : [],
    )
}

function isOpenToCandidates({ announced, shortlist, steps, policy, attempts, ...given }: Appointment): boolean {
  if (announced || attempts > 0) return true
  return policy !== null && shortlist.length > 0 && steps.length === stepsOf(given).length
}

// Not announced at that meeting: until the next one has been held, only those who run the process know the count.
function isHidden(appointment: Appointment, { step, by }: StepRecord, reader: Reader): boolean {
  const at = appointment.steps.findIndex((held) => held.step === step)
  return (
    !isTold(appointment, step) && at === appointment.steps.length - 1 && by !== reader.person && !runsProcess(reader)
  )
}

function isTold(appointment: Appointment, step: StepName): boolean {
  return stepsOf(appointment).find((each) => each.step === step)?.announced !== false
}

function runsProcess({ capacities }: Reader): boolean {
  return capacities.includes('partyBuildingCommission') || capacities.includes('permanentBoard')
}

function withoutResult({ step, summoned, present, on, by }: StepRecord): object {
  return { step, summoned, present, on, by, unannounced: true }
}

function withNeeded(appointment: Appointment, held: StepRecord): object {
  return held.ballot ? { ...held, needed: neededOf(appointment, held.summoned) } : held
}

/** Những số liệu chưa được kiểm chứng đang dùng, by the value's key. */
function figures(appointment: Appointment): object[] {
  const keys = [
    'appointment.policyWithin',
    'appointment.processWithin',
    'appointment.disciplineWait',
    'appointment.attendance',
    'appointment.chosen',
    'appointment.nobodyChosen',
    'appointment.externalTie',
    'appointment.papers',
    'appointment.reviewOpens',
    'appointment.reviewAnnounced',
  ] as const
  return keys.flatMap((key) => {
    const value = inForce(appointment, key)
    return value ? [{ key, status: value.status }] : []
  })
}

function isOwn(event: AnyAct, { person }: Reader): boolean {
  return event.type === 'makeStatement' && (event as AnyAct & { by?: { person: string } }).by?.person === person
}

function isAmong(tokens: Token[], reader: Reader): boolean {
  const mine = tokensOf(reader)
  return tokens.some((token) => mine.includes(token))
}

function withoutFacts(event: AnyAct): object {
  const { facts, ...said } = event as AnyAct & { facts?: unknown }
  return said
}
