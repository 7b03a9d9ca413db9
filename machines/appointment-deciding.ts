import type { Appointment } from '../rules/appointment.ts'
import * as vetting from '../rules/appointment-vetting.ts'
import { holdsNoText } from '../rules/secrecy.ts'
import type { AppointmentAct } from '../schemas/appointment.ts'
import { acting, by, makeStatement, type R, reschedule, withdraw, withPapers } from './appointment-acts.ts'
import * as asked from './appointment-asks.ts'
import * as changes from './appointment-changes.ts'
import * as told from './appointment-told.ts'
import { ask } from './ask.ts'
import { change, type Phase } from './procedure.ts'
import { filesExist, happenedAlready, hasReason, hasReference, keepsSecrets, meets, when } from './requirement.ts'
import { starts, stops } from './stage-limits.ts'

const rejected = { target: 'rejected', actions: [change(told.noteRejection)] }
const entering: R[] = [
  happenedAlready,
  by('office'),
  vetting.wasHandedOn,
  hasReference<Appointment>('appointment.decision'),
  vetting.hasPapers,
  filesExist,
  keepsSecrets,
  holdsNoText([]),
]

/** Tập thể có thẩm quyền bàn và quyết định, cấp trên trả lời, quyết định được ban hành. */
export const deciding: Phase = {
  deciding: {
    meta: {
      label: 'appointment.deciding',
      cites: 'appointment.decision',
      owner: 'decidingBody',
      deadlines: { process: 'processDueAt' },
    },
    entry: [change(asked.awaitDecision), ask('start', asked.startDecision)],
    on: {
      ...reschedule,
      ...makeStatement,
      withdraw: {
        guard: acting(by('permanentBoard'), hasReason),
        actions: [change(changes.recall), ask('tell', asked.recall)],
      },
      enterDecision: [
        {
          guard: when((_: Appointment, { agreed }: AppointmentAct<'enterDecision'>) => agreed, ...entering),
          target: 'issuing',
          actions: change(changes.enterDecision),
        },
        { guard: meets(...entering), target: 'rejected', actions: change(changes.end) },
      ],
      untold: { guard: told.keptThere, actions: change(() => ({ recall: null })) },
      settled: [
        { guard: told.toSubmit, target: 'deciding', reenter: true, actions: change(told.noteSubmission) },
        { guard: told.toPropose, target: 'awaitingSuperior', actions: change(told.noteSubmission) },
        { guard: told.decidedInWriting, target: 'notified', actions: change(told.noteDecision) },
        { guard: told.toDecide, target: 'issuing', actions: change(told.noteDecision) },
        { guard: told.toReject, ...rejected },
        { guard: told.recalled, target: 'withdrawn', actions: change(told.noteRecall) },
        { guard: told.handedOn, actions: change(told.noteHandedOn) },
        { guard: told.undecided, target: 'vetting', actions: change(told.noteReturn) },
      ],
    },
  },
  awaitingSuperior: {
    meta: {
      label: 'appointment.awaitingSuperior',
      cites: 'appointment.superior',
      owner: 'office',
      awaits: 'answerFromSuperior',
      deadlines: { superior: 'superiorDueAt', process: 'processDueAt' },
    },
    entry: starts('appointment.within', 'superior'),
    exit: stops('superior'),
    on: {
      ...withdraw,
      ...reschedule,
      proposeUp: {
        guard: withPapers(by('office'), hasReference<Appointment>('appointment.superior')),
        actions: change(changes.proposeUp),
      },
      answerFromSuperior: [
        {
          guard: when((_: Appointment, { agreed }: AppointmentAct<'answerFromSuperior'>) => agreed, ...answering()),
          target: 'notified',
          actions: change(changes.answered),
        },
        {
          guard: meets(...answering()),
          target: 'rejected',
          actions: [change(changes.answered), change(changes.end)],
        },
      ],
    },
  },
  issuing: {
    meta: {
      label: 'appointment.issuing',
      cites: 'appointment.document',
      owner: 'secretary',
      deadlines: { process: 'processDueAt' },
    },
    entry: [change(asked.awaitDocument), ask('start', asked.startDocument)],
    on: {
      ...reschedule,
      settled: [
        { guard: told.dispatched, target: 'notified', actions: change(told.noteNumber) },
        { guard: told.notDispatched, actions: change(() => ({ document: null })) },
      ],
      draftAnew: {
        guard: acting(by('office', 'secretary'), hasReason, vetting.noDocumentOnItsWay),
        target: 'issuing',
        reenter: true,
      },
      withdraw: {
        guard: acting(by('permanentBoard'), hasReason, vetting.noDocumentOnItsWay),
        target: 'withdrawn',
        actions: change(changes.end),
      },
    },
  },
}

function answering(): R[] {
  return [
    happenedAlready,
    by('office'),
    hasReference<Appointment>('appointment.superior'),
    vetting.wasProposedUp,
    filesExist,
    keepsSecrets,
    holdsNoText([]),
  ]
}
