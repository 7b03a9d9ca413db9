import { setup } from 'xstate'
import type { Meeting } from '../rules/meeting.ts'
import { beginsMeeting } from '../rules/meeting-grounds.ts'
import * as minutes from '../rules/meeting-minutes.ts'
import type { MeetingEvent, MeetingInput } from '../schemas/meeting.ts'
import type { ValueKey } from '../schemas/values.ts'
import { ask, asks } from './ask.ts'
import type { Untold } from './event.ts'
import { by, noText } from './meeting-acts.ts'
import * as asked from './meeting-asks.ts'
import { begin } from './meeting-beginning.ts'
import { callingPhase } from './meeting-calling.ts'
import * as changes from './meeting-changes.ts'
import * as reports from './meeting-reports.ts'
import { sessionPhase } from './meeting-session.ts'
import * as sitting from './meeting-session-changes.ts'
import {
  meetingDues,
  meetingReaders,
  meetingRoles,
  viewMeeting,
  viewMeetingEvent,
  withholdsFromGuest,
} from './meeting-view.ts'
import { change, type Procedure, type Stage } from './procedure.ts'
import { filesExist, happenedAlready, isOtherCalendar, keepsSecrets, meets, when } from './requirement.ts'

/** Hội nghị: one session of a body, from the plan to the signed minutes. */
const machine = setup({
  types: { input: {} as MeetingInput, context: {} as Meeting, events: {} as MeetingEvent, meta: {} as Stage },
  actions: asks,
}).createMachine({
  id: 'meeting',
  context: ({ input }) => begin(input),
  initial: 'planned',
  on: {
    calendarChanged: {
      guard: isOtherCalendar,
      actions: [
        ask('letter', asked.calendarLetter),
        change(changes.calendarChanged),
        ask('tell', asked.tellAllPlacedAgain),
      ],
    },
    // What the record answers finds a taker wherever the meeting has come to meanwhile.
    collected: { actions: [change(changes.collect), ask('tell', asked.tellCollectedPlaced)] },
    reportsGathered: {
      actions: [ask('letter', reports.owedLetter), change(changes.gather), ask('tell', reports.tellTaken)],
    },
    // A matter closed meanwhile need not hear that it was reported.
    untold: { guard: when((_: Meeting, { event }: Untold) => event === 'reported'), actions: change(() => ({})) },
  },
  states: {
    ...callingPhase,
    ...sessionPhase,
    concluded: {
      meta: {
        label: 'meeting.concluded',
        cites: minutesKey,
        owner: 'office',
        awaits: 'draftMinutes',
        deadlines: { minutes: 'minutesDueAt' },
      },
      always: {
        guard: ({ context }) => context.minutes !== null && minutes.nextSigner(context) === undefined,
        target: 'closed',
      },
      on: {
        draftMinutes: {
          guard: meets(
            happenedAlready,
            by('office', 'recorder'),
            filesExist,
            keepsSecrets,
            noText('summary'),
            minutes.minutesSaySomething,
          ),
          actions: change(sitting.draftMinutes),
        },
        sign: {
          guard: meets(
            happenedAlready,
            minutes.minutesAreDrafted,
            minutes.signsInOrder,
            minutes.signsAsNamed,
            filesExist,
            keepsSecrets,
          ),
          actions: change(sitting.sign),
        },
      },
    },
    closed: {
      type: 'final',
      entry: ask('letter', asked.resultLetter),
      meta: { label: 'meeting.closed', cites: minutesKey, deadlines: 'none' },
    },
    cancelled: { type: 'final', meta: { label: 'meeting.cancelled', cites: 'common.withdrawal', deadlines: 'none' } },
  },
})

function minutesKey({ body }: Meeting): ValueKey {
  return `meeting.minutes.${body}`
}

export const meeting: Procedure<Meeting> = {
  stem: 'meeting',
  plural: 'meetings',
  version: 1,
  machine,
  begins: [happenedAlready, ...beginsMeeting],
  roles: meetingRoles,
  dues: meetingDues,
  body: ({ body }) => body,
  readers: meetingReaders,
  view: viewMeeting,
  withholds: withholdsFromGuest,
  viewEvent: viewMeetingEvent,
}
