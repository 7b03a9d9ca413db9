import { setup } from 'xstate'
import type { Appointment } from '../rules/appointment.ts'
import * as proposal from '../rules/appointment-proposal.ts'
import { beginsWithoutSecrets, holdsNoText } from '../rules/secrecy.ts'
import type { AppointmentEvent, AppointmentInput } from '../schemas/appointment.ts'
import * as asked from './appointment-asks.ts'
import { begin } from './appointment-beginning.ts'
import * as changes from './appointment-changes.ts'
import { deciding } from './appointment-deciding.ts'
import { preparing } from './appointment-preparing.ts'
import { appointmentRoles, mayBegin } from './appointment-roles.ts'
import {
  concealsStep,
  duesOfAppointment,
  readersOfAppointment,
  viewAppointment,
  viewAppointmentEvent,
  withholdsFrom,
} from './appointment-view.ts'
import { ask, asks } from './ask.ts'
import { change, type Procedure, type Stage } from './procedure.ts'
import { filesExist, fromPaper, happenedAlready, isOtherCalendar } from './requirement.ts'

/** Quy trình nhân sự: from the proposal with its two keys to the notice of the decision. */
const machine = setup({
  types: {
    input: {} as AppointmentInput,
    context: {} as Appointment,
    events: {} as AppointmentEvent,
    meta: {} as Stage,
  },
  actions: asks,
}).createMachine({
  id: 'appointment',
  context: ({ input }) => begin(input),
  initial: 'begun',
  on: { calendarChanged: { guard: isOtherCalendar, actions: change(changes.calendarChanged) } },
  states: {
    begun: { entry: ask('letter', asked.openedLetter), always: 'proposed' },
    ...preparing,
    ...deciding,
    notified: {
      type: 'final',
      entry: [change(() => ({ processDueAt: null })), ask('letter', asked.noticeLetter)],
      meta: { label: 'appointment.notified', cites: 'appointment.notice', deadlines: 'none' },
    },
    rejected: {
      type: 'final',
      entry: ask('letter', asked.rejectionLetter),
      meta: { label: 'appointment.rejected', cites: 'appointment.decision', deadlines: 'none' },
    },
    withdrawn: {
      type: 'final',
      meta: { label: 'appointment.withdrawn', cites: 'common.withdrawal', deadlines: 'none' },
    },
  },
})

export const appointment: Procedure<Appointment> = {
  stem: 'appointment',
  plural: 'appointments',
  version: 1,
  machine,
  begins: [
    happenedAlready,
    mayBegin,
    proposal.postExists,
    proposal.isOnlyMatter,
    proposal.boardMayDecide,
    proposal.namesCandidates,
    proposal.candidatesAreNew,
    proposal.unitsExist,
    ...fromPaper,
    filesExist,
    beginsWithoutSecrets,
    holdsNoText(['assignment']),
  ],
  roles: appointmentRoles,
  dues: duesOfAppointment,
  body: asked.bodyOf,
  readers: readersOfAppointment,
  // A secret one is found by its id and its number alone.
  search: ({ secrecy, post, document }) => `${secrecy === 'none' ? post.title : ''} ${document?.number ?? ''}`,
  view: viewAppointment,
  withholds: withholdsFrom,
  conceals: concealsStep,
  viewEvent: viewAppointmentEvent,
}
