import { setup } from 'xstate'
import { isBefore, isSecretMatter, type Meeting } from '../rules/meeting.ts'
import * as ballot from '../rules/meeting-ballot.ts'
import * as calling from '../rules/meeting-calling.ts'
import * as chairing from '../rules/meeting-chair.ts'
import * as minutes from '../rules/meeting-minutes.ts'
import * as opening from '../rules/meeting-opening.ts'
import * as session from '../rules/meeting-session.ts'
import { holdsNoText, saysOrRegisters } from '../rules/secrecy.ts'
import type { MeetingAct, MeetingEvent, MeetingInput } from '../schemas/meeting.ts'
import * as asked from './meeting-asks.ts'
import * as changes from './meeting-changes.ts'
import { meetingDues, meetingReaders, meetingRoles, viewMeeting, viewMeetingEvent } from './meeting-view.ts'
import {
  ask,
  asks,
  change,
  type Deadline,
  filesExist,
  happenedAlready,
  hasReason,
  hasReference,
  isOtherCalendar,
  keepsSecrets,
  meets,
  type Procedure,
  type Stage,
  sentBy,
  type Untold,
  when,
} from './procedure.ts'

const by = (...roles: string[]) => sentBy(meetingRoles, ...roles)
const noText = (...fields: string[]) => holdsNoText(fields, isSecretMatter)
const scheduling = [
  happenedAlready,
  hasReason,
  noText(),
  calling.mayConvene,
  calling.refersToConvener,
  calling.startsAhead,
  calling.onWorkingDay,
  calling.withNotice,
  calling.withinWindow,
]

// What holds in every state before the session; an item hears of each move.
const heard = {
  itemStands: {
    guard: when(({ agenda }: Meeting, { item }: { item: string }) => agenda.some((entry) => entry.item === item)),
    actions: change(changes.itemStands),
  },
  itemLeft: {
    guard: when(({ agenda }: Meeting, { item }: { item: string }) => agenda.some((entry) => entry.item === item)),
    actions: [ask('agenda', asked.agendaTakeOff), change(changes.removeItem)],
  },
  clash: { actions: [ask('tell', asked.tellNotHere), change(changes.removeItem)] },
  untold: [
    {
      guard: when((_: Meeting, { event }: Untold) => event === 'placed'),
      actions: [
        ask('agenda', (meeting: Meeting, { to, reason }: Untold) => asked.agendaTakeOff(meeting, { item: to, reason })),
        change((meeting: Meeting, { to }: Untold) => changes.removeItem(meeting, { item: to })),
      ],
    },
    { guard: when((_: Meeting, { event }: Untold) => event === 'takenUp'), actions: change(changes.notTakenUp) },
  ],
}
const agenda = {
  placeItem: {
    guard: meets(happenedAlready, by('office', 'permanentBoard'), calling.itemFits, calling.itemIsFree),
    actions: [change(changes.placeItem), ask('agenda', asked.agendaPlace), ask('tell', asked.tellPlaced)],
  },
  takeOffItem: {
    guard: meets(happenedAlready, hasReason, noText(), by('office', 'permanentBoard'), calling.isOnAgenda),
    actions: [ask('agenda', asked.agendaTakeOff), ask('tell', asked.tellTakenOff), change(changes.removeItem)],
  },
}
const lines = {
  enterLine: {
    guard: meets(happenedAlready, by('office', 'permanentBoard'), noText('text'), calling.saysOrNone),
    actions: change(changes.enterLine),
  },
  inviteGuest: {
    guard: meets(
      happenedAlready,
      by('office'),
      calling.isOnAgenda,
      calling.guestIsKnown,
      hasReference<Meeting>('meeting.guests.others'),
    ),
    actions: [change(changes.inviteGuest), ask('tell', asked.tellGuests)],
  },
}
// A slip is struck until the session is concluded; afterwards only noted.
const correct = {
  correct: {
    guard: meets(happenedAlready, hasReason, noText(), by('recorder', 'office', 'chair'), session.holdsSlip),
    actions: [change(changes.strike), ask('tell', asked.tellStruckGuest)],
  },
}
const addition = (...roles: string[]) => ({
  addItem: {
    guard: meets(happenedAlready, by(...roles), calling.itemFits, calling.itemIsFree, calling.statesUrgency),
    actions: [change(changes.placeItem), ask('agenda', asked.agendaPlace), ask('tell', asked.tellPlaced)],
  },
  sendSupplement: {
    guard: meets(happenedAlready, by('office', ...roles), noText('note')),
    actions: [change(changes.supplement), ask('letter', asked.supplementLetter)],
  },
})
const moves = {
  reschedule: {
    guard: meets(...scheduling),
    actions: [change(changes.reschedule), ask('tell', asked.tellAllPlaced), ask('letter', asked.reschedulingLetter)],
  },
}
const cancel = {
  cancel: {
    guard: meets(happenedAlready, hasReason, noText(), calling.mayConvene, calling.refersToConvener),
    target: 'cancelled',
    actions: [
      ask('agenda', asked.agendaTakeOffAll),
      ask('tell', asked.tellAllTakenOff),
      ask('letter', asked.cancellationLetter),
      change(() => ({ agenda: [] })),
    ],
  },
}

/** Hội nghị: one session of a body, from the plan to the signed minutes. */
const machine = setup({
  types: { input: {} as MeetingInput, context: {} as Meeting, events: {} as MeetingEvent, meta: {} as Stage },
  actions: asks,
}).createMachine({
  id: 'meeting',
  context: ({ input }) => changes.begin(input),
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
  },
  states: {
    planned: {
      meta: {
        label: 'meeting.planned',
        cites: 'meeting.convener.standingCommittee',
        owner: 'permanentBoard',
        awaits: 'convene',
        deadlines: { convene: 'conveneDueAt' },
      },
      on: {
        ...heard,
        ...agenda,
        ...lines,
        ...correct,
        ...moves,
        ...cancel,
        convene: {
          guard: meets(
            happenedAlready,
            calling.mayConvene,
            calling.convocationReference,
            noText('purpose', 'requirements', 'content', 'scope'),
            calling.hasFields,
            calling.participantsExist,
          ),
          target: 'preparing',
          actions: change(changes.convene),
        },
      },
    },
    preparing: {
      meta: {
        label: 'meeting.preparing',
        cites: 'meeting.materialsLead.standingCommittee',
        owner: 'office',
        awaits: 'submitAgenda',
        deadlines: { materials: 'materialsDueAt' },
      },
      on: {
        ...heard,
        ...agenda,
        ...lines,
        ...correct,
        ...moves,
        ...cancel,
        submitAgenda: { guard: meets(happenedAlready, by('office', 'permanentDeputySecretary')), target: 'checking' },
        deadline: { guard: when((_: Meeting, { name }: Deadline) => name === 'materials'), target: 'checking' },
      },
    },
    checking: {
      meta: {
        label: 'meeting.checking',
        cites: 'meeting.agendaCheckLead',
        owner: 'permanentBoard',
        awaits: 'clearAgenda',
        deadlines: { agendaCheck: 'agendaCheckDueAt' },
      },
      on: {
        ...heard,
        ...agenda,
        ...lines,
        ...correct,
        ...moves,
        ...cancel,
        clearAgenda: {
          guard: meets(
            happenedAlready,
            by('permanentBoard'),
            calling.agendaIsReady,
            calling.standingIsPresent,
            calling.agendaReference,
          ),
          target: 'inviting',
          actions: change(changes.clearAgenda),
        },
      },
    },
    inviting: {
      meta: {
        label: 'meeting.inviting',
        cites: 'meeting.invitationLead.standingCommittee',
        owner: 'office',
        awaits: 'sendInvitations',
        deadlines: { invitations: 'invitationsDueAt' },
      },
      on: {
        ...heard,
        ...lines,
        ...correct,
        ...moves,
        ...cancel,
        takeOffItem: agenda.takeOffItem,
        ...addition('permanentBoard'),
        sendInvitations: {
          guard: meets(happenedAlready, by('office'), calling.hasInvitees, calling.invitedInTime),
          target: 'invited',
          actions: [
            change(changes.sendInvitations),
            ask('letter', asked.invitationLetter),
            ask('tell', asked.tellAllPlaced),
          ],
        },
      },
    },
    invited: {
      meta: {
        label: 'meeting.invited',
        cites: 'meeting.quorum.standingCommittee',
        owner: 'chair',
        awaits: 'open',
        deadlines: { opening: 'openingDueAt' },
      },
      on: {
        ...heard,
        ...lines,
        ...correct,
        ...cancel,
        ...addition('permanentBoard'),
        takeOffItem: agenda.takeOffItem,
        confirm: { guard: meets(happenedAlready, calling.answersForMember), actions: change(changes.answer) },
        excuse: {
          guard: meets(happenedAlready, hasReason, noText(), calling.answersForMember),
          actions: change(changes.answer),
        },
        reschedule: [
          {
            // Invitations already out bind the members to a later day; an earlier one asks for new ones.
            guard: when(
              (meeting: Meeting, event: MeetingAct<'reschedule'>) => isBefore(event.startsAt, meeting.startsAt),
              ...scheduling,
            ),
            target: 'inviting',
            actions: moves.reschedule.actions,
          },
          moves.reschedule,
        ],
        open: {
          guard: meets(
            happenedAlready,
            chairing.opensAsChair,
            chairing.chairIsCompetent,
            chairing.chairIsPresent,
            opening.recorderIsKnown,
            opening.presentAreMembers,
            opening.opensQuorate,
            opening.opensOnTime,
          ),
          target: 'inSession',
          actions: change(changes.open),
        },
        postpone: {
          guard: meets(happenedAlready, hasReason, noText(), by('chair', 'office', 'permanentBoard')),
          target: 'postponed',
          actions: ask('letter', asked.postponementLetter),
        },
      },
    },
    inSession: {
      meta: {
        label: 'meeting.inSession',
        cites: 'meeting.chair.standingCommittee',
        owner: 'chair',
        awaits: 'conclude',
        deadlines: { closing: 'closingDueAt' },
      },
      on: {
        ...heard,
        ...correct,
        ...addition('permanentBoard', 'recorder', 'chair'),
        attend: {
          guard: meets(happenedAlready, by('recorder', 'office', 'chair'), opening.isMember),
          actions: change(changes.attend),
        },
        leave: {
          guard: meets(happenedAlready, by('recorder', 'office', 'chair'), opening.isMember),
          actions: change(changes.attend),
        },
        recuse: {
          guard: meets(happenedAlready, calling.isOnAgenda, session.itemIsOpen, ballot.recusesMember),
          actions: change(changes.recuse),
        },
        takeUp: {
          guard: meets(happenedAlready, by('chair', 'recorder', 'office'), calling.isOnAgenda, session.itemIsReady),
          actions: [change(changes.takeUp), ask('tell', asked.tellTakenUp)],
        },
        vote: {
          guard: meets(
            happenedAlready,
            by('recorder', 'office', 'chair'),
            calling.isOnAgenda,
            ballot.bodyDecides,
            session.itemIsUp,
            ballot.notYetVoted,
            ballot.quorumHolds,
            ballot.ballotFits,
            ballot.votersAreMembers,
            ballot.votersArePresent,
            ballot.votersAreNotRecused,
            ballot.votersVoteOnce,
            ballot.sumsAddUp,
          ),
          actions: change(changes.vote),
        },
        note: {
          guard: meets(
            happenedAlready,
            noText('text'),
            by('chair', 'recorder', 'office'),
            calling.isOnAgenda,
            session.itemIsUp,
            ballot.quorumHolds,
          ),
          actions: change(changes.settle),
        },
        defer: {
          guard: meets(
            happenedAlready,
            hasReason,
            noText(),
            by('chair', 'recorder', 'office'),
            calling.isOnAgenda,
            session.itemIsOpen,
          ),
          actions: change(changes.settle),
        },
        sendBack: {
          guard: meets(
            happenedAlready,
            hasReason,
            noText(),
            by('chair', 'recorder', 'office'),
            calling.isOnAgenda,
            session.itemIsUp,
            ballot.quorumHolds,
          ),
          actions: change(changes.settle),
        },
        referUp: {
          guard: meets(
            happenedAlready,
            hasReason,
            noText(),
            by('chair', 'recorder', 'office'),
            calling.isOnAgenda,
            session.itemIsUp,
            ballot.quorumHolds,
            session.hasHigherBody,
          ),
          actions: change(changes.settle),
        },
        reserve: {
          guard: meets(
            happenedAlready,
            calling.isOnAgenda,
            session.reservesAsMember,
            noText('opinion'),
            saysOrRegisters('opinion', isSecretMatter),
          ),
          actions: change(changes.reserve),
        },
        adjourn: {
          guard: meets(happenedAlready, by('chair', 'recorder', 'office'), session.resumesAhead),
          target: 'adjourned',
          actions: change(changes.adjourn),
        },
        conclude: {
          guard: meets(
            happenedAlready,
            chairing.concludesAsChair,
            chairing.mayConclude,
            noText(),
            session.allHaveOutcomes,
            session.documentsAreChosen,
            session.draftersExist,
          ),
          target: 'concluded',
          actions: [change(changes.conclude), ask('agenda', asked.agendaOutcomes), ask('tell', asked.tellOutcomes)],
        },
      },
    },
    adjourned: {
      meta: {
        label: 'meeting.adjourned',
        cites: 'meeting.adjournment',
        owner: 'chair',
        awaits: 'resume',
        deadlines: { resumption: 'resumesAt' },
      },
      on: {
        ...heard,
        ...correct,
        ...addition('permanentBoard'),
        adjourn: {
          guard: meets(happenedAlready, hasReason, by('chair', 'recorder', 'office'), session.resumesAhead),
          actions: change(changes.adjourn),
        },
        resume: {
          guard: meets(
            happenedAlready,
            by('chair', 'recorder', 'office'),
            opening.presentAreMembers,
            opening.opensQuorate,
          ),
          target: 'inSession',
          actions: change(changes.resume),
        },
        conclude: {
          guard: meets(
            happenedAlready,
            chairing.concludesAsChair,
            chairing.mayConclude,
            noText(),
            session.allHaveOutcomes,
            session.documentsAreChosen,
            session.draftersExist,
          ),
          target: 'concluded',
          actions: [change(changes.conclude), ask('agenda', asked.agendaOutcomes), ask('tell', asked.tellOutcomes)],
        },
      },
    },
    concluded: {
      meta: {
        label: 'meeting.concluded',
        cites: 'meeting.minutes.standingCommittee',
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
          actions: change(changes.draftMinutes),
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
          actions: change(changes.sign),
        },
      },
    },
    postponed: {
      meta: {
        label: 'meeting.postponed',
        cites: 'meeting.postponement',
        owner: 'permanentBoard',
        awaits: 'reschedule',
        deadlines: { rescheduling: 'reschedulingDueAt' },
      },
      on: {
        ...heard,
        ...lines,
        ...correct,
        ...cancel,
        takeOffItem: agenda.takeOffItem,
        reschedule: { ...moves.reschedule, target: 'inviting' },
      },
    },
    closed: {
      type: 'final',
      entry: ask('letter', asked.resultLetter),
      meta: { label: 'meeting.closed', cites: 'meeting.minutes.standingCommittee', deadlines: 'none' },
    },
    cancelled: { type: 'final', meta: { label: 'meeting.cancelled', cites: 'common.withdrawal', deadlines: 'none' } },
  },
})

export const meeting: Procedure<Meeting> = {
  stem: 'meeting',
  plural: 'meetings',
  version: 1,
  machine,
  begins: [happenedAlready, ...calling.beginsMeeting],
  roles: meetingRoles,
  dues: meetingDues,
  body: ({ body }) => body,
  readers: meetingReaders,
  view: viewMeeting,
  viewEvent: viewMeetingEvent,
}
