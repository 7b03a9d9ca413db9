import { setup } from 'xstate'
import { type Appointment, nextStep } from '../rules/appointment.ts'
import * as eligibility from '../rules/appointment-eligibility.ts'
import * as proposal from '../rules/appointment-proposal.ts'
import * as steps from '../rules/appointment-steps.ts'
import * as vetting from '../rules/appointment-vetting.ts'
import { beginsWithoutSecrets, holdsNoText } from '../rules/secrecy.ts'
import type { AppointmentAct, AppointmentEvent, AppointmentInput } from '../schemas/appointment.ts'
import * as asked from './appointment-asks.ts'
import * as changes from './appointment-changes.ts'
import { appointmentRoles, mayBegin, mayWithdraw } from './appointment-roles.ts'
import * as told from './appointment-told.ts'
import { duesOfAppointment, readersOfAppointment, viewAppointment, viewAppointmentEvent } from './appointment-view.ts'
import {
  ask,
  asks,
  change,
  entersForAnother,
  filesExist,
  happenedAlready,
  hasReason,
  hasReference,
  isOtherCalendar,
  keepsSecrets,
  meets,
  type Procedure,
  type Requirement,
  type Stage,
  sentBy,
  when,
} from './procedure.ts'

// biome-ignore lint/suspicious/noExplicitAny: requirements of one act may read different parts of its event
type R = Requirement<Appointment, any>

const by = (...names: string[]) => sentBy(appointmentRoles, ...names)
const preparers = by('partyBuildingCommission', 'office')
/** Every act: happened already, no text of a secret dossier, papers that exist. */
const acting = (...requirements: R[]) =>
  meets<Appointment>(happenedAlready, holdsNoText(['assignment', 'note', 'statement', 'with']), ...requirements)
const withPapers = (...requirements: R[]) => acting(filesExist, keepsSecrets, ...requirements)

const rejected = { target: 'rejected', actions: [change(told.noteRejection)] }
const withdraw = {
  withdraw: { guard: acting(mayWithdraw, hasReason), target: 'withdrawn', actions: change(changes.end) },
}
const reschedule = {
  reschedule: {
    guard: acting(by('office', 'permanentBoard'), hasReason, vetting.isAhead),
    actions: change(changes.reschedule),
  },
}
const request = {
  request: { guard: acting(preparers, proposal.unitsExist, keepsSecrets), actions: change(changes.request) },
}
const announce = {
  announce: {
    guard: acting(preparers, proposal.mayAnnounce, proposal.announcesInTime),
    actions: [change(changes.announce), ask('letter', asked.announcementLetter)],
  },
}
const papers = {
  attach: { guard: withPapers(preparers, vetting.hasPapers), actions: change(changes.attach) },
  detach: { guard: acting(preparers, vetting.holdsPaper), actions: change(changes.detach) },
  consult: {
    guard: withPapers(preparers, hasReference<Appointment>('appointment.consultation')),
    actions: change(changes.consult),
  },
}
const drop = { drop: { guard: acting(preparers, hasReason, eligibility.isListed), actions: change(changes.drop) } }
const makeStatement = {
  makeStatement: {
    guard: withPapers(vetting.speaksForSelf, vetting.saysSomething),
    actions: change(changes.makeStatement),
  },
}
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
const strikeStep = when(
  (_: Appointment, { what }: AppointmentAct<'correct'>) => what === 'step',
  happenedAlready,
  preparers,
  hasReason,
  holdsNoText([]),
  steps.holdsStep,
)

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
  context: ({ input }) => changes.begin(input),
  initial: 'begun',
  on: { calendarChanged: { guard: isOtherCalendar, actions: change(changes.calendarChanged) } },
  states: {
    begun: { entry: ask('letter', asked.openedLetter), always: 'proposed' },
    proposed: {
      meta: {
        label: 'appointment.proposed',
        cites: 'appointment.proposers',
        owner: 'proposer',
        awaits: 'propose',
        deadlines: { announcement: 'announceDueAt', proposal: 'proposalDueAt' },
      },
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
          guard: ({ context }) => context.shortlist.length === 0,
          target: 'rejected',
          actions: change(told.noteNobodyChosen),
        },
        { guard: ({ context }) => nextStep(context) === undefined, target: 'vetting' },
      ],
      on: {
        ...withdraw,
        ...reschedule,
        ...papers,
        correct: { guard: strikeStep, actions: change(changes.strikeStep) },
        giveOpinion: giveOpinion(),
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
        giveOpinion: giveOpinion(),
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
    entersForAnother,
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
  viewEvent: viewAppointmentEvent,
}

function giveOpinion() {
  return { guard: withPapers(preparers, vetting.hasPapers), actions: change(changes.giveOpinion) }
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
