import type { Appointment, Candidate, Resolution } from '../rules/appointment.ts'
import { listed, nextStep } from '../rules/appointment.ts'
import { announceDue, policyDue, processDue } from '../rules/appointment-dates.ts'
import { goingOn } from '../rules/appointment-steps.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { AppointmentAct } from '../schemas/appointment.ts'
import { candidateOf, markOf, papersOf } from './appointment-beginning.ts'
import { actor, type CalendarChanged, momentOf, type Stamp } from './event.ts'
import { recounted, setTo } from './stage-limits.ts'

type Acting = Stamp & AnyAct
type Change = Partial<Appointment>

/** Một bên đề nghị; with the last of them the policy is sought, from the moment that the act counts for. */
export function propose({ keys }: Appointment, event: AppointmentAct<'propose'>): Change {
  return { keys: [...keys, { as: event.as, ...markOf(event) }] }
}

export function seekPolicy({ terms }: Appointment, event: AppointmentAct<'propose'>): Change {
  const policySoughtAt = momentOf(event)
  return { policySoughtAt, policyDueAt: policyDue(terms, policySoughtAt) }
}

export function request(appointment: Appointment, event: AppointmentAct<'request'>): Change {
  return {
    seats: event.seats ?? appointment.seats,
    source: event.source ?? appointment.source,
    assignment: event.assignment ?? appointment.assignment,
    units: event.units ?? appointment.units,
    requestEntries: [...appointment.requestEntries, ...(event.registerEntries ?? [])],
  }
}

/** Đã báo cho người ấy: what it was due by is met. */
export function announce(_: Appointment, event: Acting): Change {
  return { announced: markOf(event), announceDueAt: null }
}

export function approvePolicy({ terms }: Appointment, event: AppointmentAct<'approvePolicy'>): Change {
  const at = momentOf(event)
  return { policy: { ...markOf(event), at }, policyDueAt: null, processDueAt: processDue(terms, at) }
}

export function enlist({ candidates }: Appointment, event: AppointmentAct<'enlist'>): Change {
  return { candidates: [...candidates, ...event.candidates.map(candidateOf)] }
}

export function drop(appointment: Appointment, event: AppointmentAct<'drop'>): Change {
  const dropped = { ...markOf(event), reason: event.reason ?? '' }
  const shortlist = appointment.shortlist.filter((n) => n !== event.candidate)
  return { ...of(appointment, event.candidate, () => ({ dropped })), shortlist }
}

export function enterDiscipline(appointment: Appointment, event: AppointmentAct<'enterDiscipline'>): Change {
  const { discipline, decidedOn } = event
  return of(appointment, event.candidate, ({ disciplines }) => ({
    disciplines: [...disciplines, { discipline, decidedOn, struck: null }],
  }))
}

export function check(appointment: Appointment, event: AppointmentAct<'check'>): Change {
  const { line, met, note = null, facts } = event
  return of(appointment, event.candidate, ({ checks }) => ({
    checks: [...checks, { line, met, note, ...markOf(event), ...papersOf(event, facts) }],
  }))
}

export function lift(appointment: Appointment, event: AppointmentAct<'lift'>): Change {
  const { line, reason = '', facts } = event
  return of(appointment, event.candidate, ({ lifts }) => ({
    lifts: [...lifts, { line, reason, ...markOf(event), ...papersOf(event, facts) }],
  }))
}

/** Đủ tiêu chuẩn: all who are still on the list go into the process. */
export function pass(appointment: Appointment): Change {
  return { shortlist: listed(appointment).map(({ n }) => n) }
}

export function recordStep(appointment: Appointment, event: AppointmentAct<'recordStep'>): Change {
  const { summoned, present, ballot = null, facts } = event
  const { step } = nextStep(appointment)!
  const { basis, after } = goingOn(appointment, event)
  const held = { step, summoned, present, ballot, basis, before: appointment.shortlist, after }
  return {
    steps: [...appointment.steps, { ...held, ...markOf(event), ...papersOf(event, facts) }],
    shortlist: after,
  }
}

/** Sửa hội nghị ghi sai: the last one is struck and held again; who was on it is on it again. */
export function strikeStep({ steps, struckSteps }: Appointment, event: AppointmentAct<'correct'>): Change {
  const last = steps.at(-1)!
  return {
    steps: steps.slice(0, -1),
    struckSteps: [...struckSteps, { ...last, reason: event.reason ?? '' }],
    shortlist: last.before,
  }
}

export function strikeDiscipline(appointment: Appointment, event: AppointmentAct<'correct'>): Change {
  return of(appointment, event.candidate!, ({ disciplines }) => ({
    disciplines: disciplines.map((each, i) => (i + 1 === event.n ? { ...each, struck: event.reason ?? '' } : each)),
  }))
}

export function consult({ consultations }: Appointment, event: AppointmentAct<'consult'>): Change {
  const said = { with: event.with, agreed: event.agreed }
  return { consultations: [...consultations, { ...said, ...markOf(event), ...papersOf(event, event.facts) }] }
}

export function orderVerification({ verifications }: Appointment, event: AppointmentAct<'orderVerification'>): Change {
  const { candidate, reason = '' } = event
  return { verifications: [...verifications, { candidate, reason, ...markOf(event), conclusion: null }] }
}

export function concludeVerification(
  { verifications }: Appointment,
  event: AppointmentAct<'concludeVerification'>,
): Change {
  const conclusion = { met: event.met, ...markOf(event), ...papersOf(event, event.facts) }
  return {
    verifications: verifications.map((each) =>
      each.candidate === event.candidate && !each.conclusion ? { ...each, conclusion } : each,
    ),
  }
}

export function makeStatement(appointment: Appointment, event: AppointmentAct<'makeStatement'>): Change {
  const { person } = actor(event)
  const candidate = appointment.candidates.findIndex((each) => each.person === person) + 1
  const { statement = null, facts } = event
  return {
    statements: [...appointment.statements, { candidate, statement, on: facts.day, ...papersOf(event, facts) }],
  }
}

export function giveOpinion({ opinions }: Appointment, event: AppointmentAct<'giveOpinion'>): Change {
  return { opinions: [...opinions, { from: event.from, ...markOf(event), ...papersOf(event, event.facts) }] }
}

export function attach({ files, registerEntries }: Appointment, event: AppointmentAct<'attach'>): Change {
  const given = papersOf(event, event.facts)
  const before = files.filter(({ id }) => !given.files.some((file) => file.id === id))
  return { files: [...before, ...given.files], registerEntries: [...registerEntries, ...given.registerEntries] }
}

export function detach({ files, registerEntries }: Appointment, event: AppointmentAct<'detach'>): Change {
  return {
    files: files.filter(({ id }) => id !== event.file),
    registerEntries: registerEntries.filter(({ number }) => number !== event.registerNumber),
  }
}

export function reschedule(appointment: Appointment, { deadline, until }: AppointmentAct<'reschedule'>): Change {
  return setTo(appointment, deadline, until)
}

/** Lịch thay đổi: what is counted from an instant anew; what an act has set stays. */
export function calendarChanged(appointment: Appointment, { terms }: CalendarChanged): Change {
  const { policySoughtAt, policy, policyDueAt, processDueAt } = appointment
  const counted = <T>(was: T, before: T, now: T) => (was === before ? now : was)
  return {
    terms,
    ...recounted(appointment, 'appointment.within', terms),
    announceDueAt: announceDue({ ...appointment, terms }),
    ...(policySoughtAt && policyDueAt
      ? {
          policyDueAt: counted(
            policyDueAt,
            policyDue(appointment.terms, policySoughtAt),
            policyDue(terms, policySoughtAt),
          ),
        }
      : {}),
    ...(policy && processDueAt
      ? { processDueAt: counted(processDueAt, processDue(appointment.terms, policy.at), processDue(terms, policy.at)) }
      : {}),
  }
}

/** Quyết định của tập thể đã được chuyển đến, from its paper; it is always the body above the one that was asked. */
export function enterDecision({ awaited }: Appointment, event: AppointmentAct<'enterDecision'>): Change {
  const { files, registerEntries } = papersOf(event, event.facts)
  const above = { permanentBoard: 'standingCommittee', standingCommittee: 'executiveCommittee' } as const
  const { body } = awaited!
  const decision: Resolution = {
    by: 'paper',
    body: body in above ? above[body as keyof typeof above] : body,
    dossier: null,
    heldOn: event.facts.day,
    approvals: null,
    sitting: null,
    reference: event.reference ?? null,
    number: null,
    files: files.map(({ id }) => id),
    registerEntries,
  }
  return { decision, awaited: null, handedOn: null }
}

export function proposeUp({ superior }: Appointment, event: AppointmentAct<'proposeUp'>): Change {
  return { superior: { ...superior, sent: { ...markOf(event), ...papersOf(event, event.facts) } } }
}

export function answered({ superior }: Appointment, event: AppointmentAct<'answerFromSuperior'>): Change {
  const answer = { agreed: event.agreed, ...markOf(event), ...papersOf(event, event.facts) }
  return { superior: { ...superior, answer } }
}

/** Xin rút về: the dossier waits for the answer, for the body may have taken it up already. */
export function recall(_: Appointment, event: Acting): Change {
  return { recall: { reason: event.reason ?? '', by: actor(event).person } }
}

export function end(_: Appointment, event: Acting & { at: string }): Change {
  return { ended: { reason: event.reason ?? null, by: actor(event).person, at: event.at } }
}

function of({ candidates }: Appointment, n: number, to: (candidate: Candidate) => Partial<Candidate>): Change {
  return { candidates: candidates.map((each, i) => (i + 1 === n ? { ...each, ...to(each) } : each)) }
}
