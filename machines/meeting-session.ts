import { isSecretMatter, type Meeting } from '../rules/meeting.ts'
import * as onAgenda from '../rules/meeting-agenda.ts'
import * as ballot from '../rules/meeting-ballot.ts'
import * as chairing from '../rules/meeting-chair.ts'
import * as opening from '../rules/meeting-opening.ts'
import * as session from '../rules/meeting-session.ts'
import { saysOrRegisters } from '../rules/secrecy.ts'
import { ask } from './ask.ts'
import { addition, by, correct, heard, noText } from './meeting-acts.ts'
import * as asked from './meeting-asks.ts'
import * as reports from './meeting-reports.ts'
import * as sitting from './meeting-session-changes.ts'
import { change, type Phase } from './procedure.ts'
import { happenedAlready, hasReason, meets } from './requirement.ts'
import { starts, stops } from './stage-limits.ts'

const atTable = by('chair', 'recorder', 'office')
const concludes = [
  change(sitting.conclude),
  ask('agenda', asked.agendaOutcomes),
  ask('tell', asked.tellOutcomes),
  ask('report', reports.closed),
  ask('tell', reports.tellReported),
]

const conclude = {
  conclude: {
    guard: meets(
      happenedAlready,
      chairing.concludesAsChair,
      chairing.mayConclude,
      noText(),
      session.allHaveOutcomes,
      session.documentsAreChosen,
      session.draftersExist,
      session.unreportedIsOwed,
    ),
    target: 'concluded',
    actions: concludes,
  },
}

/** Phiên họp đang diễn ra, or adjourned to a named time. */
export const sessionPhase: Phase = {
  inSession: {
    meta: {
      label: 'meeting.inSession',
      cites: ({ body }: Meeting) => `meeting.chair.${body}`,
      owner: 'chair',
      awaits: 'conclude',
      deadlines: { closing: 'closingDueAt' },
    },
    entry: starts('meeting.within', 'closing'),
    exit: stops('closing'),
    on: {
      ...heard,
      ...correct,
      ...addition('permanentBoard', 'recorder', 'chair'),
      attend: {
        guard: meets(happenedAlready, by('recorder', 'office', 'chair'), opening.isMember),
        actions: change(sitting.attend),
      },
      leave: {
        guard: meets(happenedAlready, by('recorder', 'office', 'chair'), opening.isMember),
        actions: change(sitting.attend),
      },
      recuse: {
        guard: meets(happenedAlready, onAgenda.isOnAgenda, session.itemIsOpen, ballot.recusesMember),
        actions: change(sitting.recuse),
      },
      takeUp: {
        guard: meets(happenedAlready, atTable, onAgenda.isOnAgenda, session.itemIsReady, session.isBeforeCouncil),
        actions: [change(sitting.takeUp), ask('tell', asked.tellTakenUp)],
      },
      vote: {
        guard: meets(
          happenedAlready,
          by('recorder', 'office', 'chair'),
          onAgenda.isOnAgenda,
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
        actions: change(sitting.vote),
      },
      note: {
        guard: meets(
          happenedAlready,
          noText('text'),
          atTable,
          onAgenda.isOnAgenda,
          session.itemIsUp,
          ballot.quorumHolds,
        ),
        actions: change(sitting.settle),
      },
      defer: {
        guard: meets(happenedAlready, hasReason, noText(), atTable, onAgenda.isOnAgenda, session.itemIsOpen),
        actions: change(sitting.settle),
      },
      sendBack: {
        guard: meets(
          happenedAlready,
          hasReason,
          noText(),
          atTable,
          onAgenda.isOnAgenda,
          session.itemIsUp,
          ballot.quorumHolds,
        ),
        actions: change(sitting.settle),
      },
      referUp: {
        guard: meets(
          happenedAlready,
          hasReason,
          noText(),
          atTable,
          onAgenda.isOnAgenda,
          session.itemIsUp,
          ballot.quorumHolds,
          session.hasHigherBody,
        ),
        actions: change(sitting.settle),
      },
      reserve: {
        guard: meets(
          happenedAlready,
          onAgenda.isOnAgenda,
          session.reservesAsMember,
          noText('opinion'),
          saysOrRegisters('opinion', isSecretMatter),
        ),
        actions: change(sitting.reserve),
      },
      adjourn: {
        guard: meets(happenedAlready, atTable, session.resumesAhead),
        target: 'adjourned',
        actions: change(sitting.adjourn),
      },
      ...conclude,
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
        guard: meets(happenedAlready, hasReason, atTable, session.resumesAhead),
        actions: change(sitting.adjourn),
      },
      resume: {
        guard: meets(happenedAlready, atTable, opening.presentAreMembers, opening.opensQuorate),
        target: 'inSession',
        actions: change(sitting.resume),
      },
      ...conclude,
    },
  },
}
