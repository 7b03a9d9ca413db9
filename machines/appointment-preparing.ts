import { type Appointment, nextStep } from '../rules/appointment.ts'
import * as eligibility from '../rules/appointment-eligibility.ts'
import * as proposal from '../rules/appointment-proposal.ts'
import * as steps from '../rules/appointment-steps.ts'
import * as vetting from '../rules/appointment-vetting.ts'
import { holdsNoText } from '../rules/secrecy.ts'
import type { AppointmentAct } from '../schemas/appointment.ts'
import {
  acting,
  announce,
  by,
  drop,
  giveOpinion,
  makeStatement,
  papers,
  preparers,
  request,
  reschedule,
  strikeStep,
  withdraw,
  withPapers,
} from './appointment-acts.ts'
import * as changes from './appointment-changes.ts'
import * as told from './appointment-told.ts'
import { change, type Phase } from './procedure.ts'
import { happenedAlready, hasReason, hasReference, when } from './requirement.ts'
import { starts, stops } from './stage-limits.ts'

/** Từ đề xuất đến hồ sơ đủ điều kiện trình: keys, policy, checklist, the meetings of the process, vetting. */
export const preparing: Phase = {
  proposed: {
    meta: {
      label: 'appointment.proposed',
      cites: 'appointment.proposers',
      owner: 'proposer',
      awaits: 'propose',
      deadlines: { announcement: 'announceDueAt', proposal: 'proposalDueAt' },
    },
    entry: starts('appointment.within', 'proposal'),
    exit: stops('proposal'),
    on: {
      ...withdraw,
      ...request,
      ...announce,
      propose: [
        {
          guard: when(
            proposal.isProposedWith,
            happenedAlready,
            proposal.holdsKey,
            proposal.keyIsNew,
            proposal.keysAreTwo,
            holdsNoText([]),
          ),
          target: 'seekingPolicy',
          actions: [change(changes.propose), change(changes.seekPolicy)],
        },
        {
          guard: acting(proposal.holdsKey, proposal.keyIsNew, proposal.keysAreTwo),
          actions: change(changes.propose),
        },
      ],
    },
  },
  seekingPolicy: {
    meta: {
      label: 'appointment.seekingPolicy',
      cites: 'appointment.managing',
      owner: 'policyBody',
      awaits: 'approvePolicy',
      deadlines: { policy: 'policyDueAt', announcement: 'announceDueAt' },
    },
    on: {
      ...withdraw,
      ...reschedule,
      ...request,
      ...announce,
      ...papers,
      approvePolicy: {
        guard: acting(by('office', 'permanentBoard'), proposal.restsOnPolicyBody, proposal.requestIsWhole),
        target: 'eligibility',
        actions: change(changes.approvePolicy),
      },
      rejectPolicy: {
        guard: acting(by('office', 'permanentBoard'), hasReason, proposal.restsOnPolicyBody),
        target: 'rejected',
        actions: change(changes.end),
      },
    },
  },
  eligibility: {
    meta: {
      label: 'appointment.eligibility',
      cites: 'appointment.eligibility',
      owner: 'partyBuildingCommission',
      awaits: 'pass',
      deadlines: { process: 'processDueAt' },
    },
    on: {
      ...withdraw,
      ...reschedule,
      ...papers,
      ...drop,
      enlist: {
        guard: acting(preparers, proposal.namesCandidates, proposal.candidatesAreNew),
        actions: change(changes.enlist),
      },
      enterDiscipline: { guard: acting(preparers, eligibility.isListed), actions: change(changes.enterDiscipline) },
      check: {
        guard: withPapers(
          by('partyBuildingCommission'),
          eligibility.isListed,
          eligibility.isOnChecklist,
          eligibility.hasEvidence,
        ),
        actions: change(changes.check),
      },
      lift: {
        guard: withPapers(
          by('permanentBoard'),
          hasReason,
          hasReference<Appointment>('appointment.eligibility'),
          eligibility.isListed,
          eligibility.mayBeLifted,
        ),
        actions: change(changes.lift),
      },
      correct: {
        guard: acting(preparers, hasReason, eligibility.holdsDiscipline),
        actions: change(changes.strikeDiscipline),
      },
      pass: {
        guard: acting(
          by('partyBuildingCommission'),
          eligibility.hasCandidates,
          eligibility.allChecked,
          eligibility.nobodyBarred,
          eligibility.outOfDisciplineWait,
        ),
        target: 'steps',
        actions: change(changes.pass),
      },
    },
  },
  steps: {
    meta: {
      label: 'appointment.steps',
      cites: 'appointment.steps',
      owner: 'chair',
      awaits: 'recordStep',
      deadlines: { process: 'processDueAt' },
    },
    always: [
      {
        guard: ({ context }: { context: Appointment }) => context.shortlist.length === 0,
        target: 'rejected',
        actions: change(told.noteNobodyChosen),
      },
      { guard: ({ context }: { context: Appointment }) => nextStep(context) === undefined, target: 'vetting' },
    ],
    on: {
      ...withdraw,
      ...reschedule,
      ...papers,
      correct: { guard: strikeStep, actions: change(changes.strikeStep) },
      ...giveOpinion,
      recordStep: {
        guard: withPapers(
          by('chair', 'partyBuildingCommission', 'office'),
          steps.isNextStep,
          steps.heldInOrder,
          steps.isAttended,
          steps.sumsAddUp,
          steps.ballotFits,
          steps.ballotNamesShortlist,
          steps.headDecidesAtHalf,
          steps.hasMinutes,
        ),
        actions: change(changes.recordStep),
      },
    },
  },
  vetting: {
    meta: {
      label: 'appointment.vetting',
      cites: 'appointment.verification',
      owner: 'partyBuildingCommission',
      awaits: 'submit',
      deadlines: { process: 'processDueAt' },
    },
    on: {
      ...withdraw,
      ...reschedule,
      ...papers,
      ...drop,
      ...makeStatement,
      ...giveOpinion,
      correct: { guard: strikeStep, target: 'steps', actions: change(changes.strikeStep) },
      orderVerification: {
        guard: acting(by('permanentBoard'), hasReason, vetting.isShortlisted),
        actions: change(changes.orderVerification),
      },
      concludeVerification: {
        guard: withPapers(preparers, hasReference<Appointment>('appointment.verification'), vetting.awaitsConclusion),
        actions: change(changes.concludeVerification),
      },
      submit: {
        guard: acting(
          preparers,
          vetting.hasShortlist,
          vetting.wasConsulted,
          vetting.verificationConcluded,
          vetting.opinionGiven,
          vetting.hasPersonnelPapers,
          vetting.wasHeard,
          vetting.decidedAtMeeting,
        ),
        target: 'deciding',
        actions: change((_: Appointment, { via }: AppointmentAct<'submit'>) => ({ via })),
      },
    },
  },
}
