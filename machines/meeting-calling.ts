import type { Meeting } from '../rules/meeting.ts'
import * as onAgenda from '../rules/meeting-agenda.ts'
import * as calling from '../rules/meeting-calling.ts'
import * as chairing from '../rules/meeting-chair.ts'
import { isBefore } from '../rules/meeting-dues.ts'
import { participantsExist } from '../rules/meeting-grounds.ts'
import * as opening from '../rules/meeting-opening.ts'
import type { MeetingAct } from '../schemas/meeting.ts'
import { ask } from './ask.ts'
import type { Deadline } from './event.ts'
import {
  addition,
  agenda,
  by,
  cancel,
  correct,
  drawsUp,
  heard,
  lines,
  moves,
  noText,
  schedules,
} from './meeting-acts.ts'
import * as asked from './meeting-asks.ts'
import * as changes from './meeting-changes.ts'
import * as reports from './meeting-reports.ts'
import * as sitting from './meeting-session-changes.ts'
import { change, type Phase } from './procedure.ts'
import { happenedAlready, hasReason, meets, when } from './requirement.ts'
import { starts, stops } from './stage-limits.ts'

// So long after its hour it is to be opened; one entered from paper has no limits left to keep.
const toOpen = starts('meeting.within', 'opening', ({ fromPaper, startsAt }: Meeting) => (fromPaper ? null : startsAt))

/** Chuẩn bị, triệu tập phiên họp: from the plan to the invitation, or until it is put off. */
export const callingPhase: Phase = {
  planned: {
    meta: {
      label: 'meeting.planned',
      cites: calling.convenerKey,
      owner: 'permanentBoard',
      awaits: 'convene',
      deadlines: { convene: 'conveneDueAt' },
    },
    entry: ask('agenda', asked.agendaCollect),
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
          participantsExist,
        ),
        target: 'preparing',
        actions: [change(changes.convene), ...drawsUp],
      },
    },
  },
  preparing: {
    meta: {
      label: 'meeting.preparing',
      cites: ({ body }: Meeting) => `meeting.materialsLead.${body}`,
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
    entry: drawsUp,
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
          onAgenda.agendaIsReady,
          onAgenda.standingIsPresent,
          onAgenda.agendaReference,
        ),
        target: 'inviting',
        actions: [change(changes.clearAgenda), ask('report', reports.gather)],
      },
    },
  },
  inviting: {
    meta: {
      label: 'meeting.inviting',
      cites: ({ body }: Meeting) => `meeting.invitationLead.${body}`,
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
      cites: ({ body }: Meeting) => `meeting.quorum.${body}`,
      owner: 'chair',
      awaits: 'open',
      deadlines: { opening: 'openingDueAt' },
    },
    entry: toOpen,
    exit: stops('opening'),
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
            ...schedules,
          ),
          target: 'inviting',
          actions: moves.reschedule.actions,
        },
        { ...moves.reschedule, actions: [...moves.reschedule.actions, toOpen] },
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
        actions: [ask('report', reports.collect), change(sitting.open)],
      },
      postpone: {
        guard: meets(happenedAlready, hasReason, noText(), by('chair', 'office', 'permanentBoard')),
        target: 'postponed',
        actions: ask('letter', asked.postponementLetter),
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
    entry: starts('meeting.within', 'rescheduling'),
    exit: stops('rescheduling'),
    on: {
      ...heard,
      ...lines,
      ...correct,
      ...cancel,
      takeOffItem: agenda.takeOffItem,
      reschedule: { ...moves.reschedule, target: 'inviting' },
    },
  },
}
