import { setup } from 'xstate'
import type { DelegatedMatter } from '../rules/delegated-matter.ts'
import * as rules from '../rules/delegated-matter.ts'
import * as acceptance from '../rules/delegated-matter-acceptance.ts'
import * as board from '../rules/delegated-matter-board.ts'
import { beginsWithoutSecrets, holdsNoText, saysOrRegisters } from '../rules/secrecy.ts'
import type { MatterAct, MatterEvent, MatterInput } from '../schemas/delegated-matter.ts'
import type { Recall, Settled } from '../schemas/settled.ts'
import * as asking from './delegated-matter-asks.ts'
import { answersOfBody, conclusionsOfBody, isOverheard } from './delegated-matter-body.ts'
import * as changes from './delegated-matter-changes.ts'
import { calendarChanged, duesOfMatter, starts, stops } from './delegated-matter-dues.ts'
import { matterRoles, readersOfMatter, viewMatter, viewMatterEvent } from './delegated-matter-view.ts'
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

type Matter = DelegatedMatter
const by = (...roles: string[]) => sentBy(matterRoles, ...roles)
const says = [happenedAlready, hasReason, holdsNoText([])]
const startItem = ask('start', asking.item)

const papers = {
  attach: {
    guard: meets(happenedAlready, by('preparer', 'office'), filesExist, keepsSecrets, board.hasPapers),
    actions: change(changes.attach),
  },
  detach: {
    guard: meets(happenedAlready, by('preparer', 'office'), board.holdsFile),
    actions: change(changes.detach),
  },
}
const correct = {
  guard: meets(...says, by('office', 'permanentBoard'), board.holdsAnswer),
  actions: change(changes.strike),
}
const answering = [happenedAlready, board.isDecider]
const deciding = [board.boardIsWhole, board.considersEscalation]
const disagreeing = [board.boardIsWhole, holdsNoText(['opinion']), saysOrRegisters('opinion')]
const raising = [...says, board.isDecider]
const raise = [
  {
    guard: when((matter: Matter, event: MatterAct<'raise'>) => board.isTooSmall(matter, event.facts), ...raising),
    target: 'escalated',
    actions: [change(changes.handUp), startItem],
  },
  { guard: meets(...raising), target: 'escalated', actions: [change(changes.raise), startItem] },
]
const reschedule = {
  guard: meets(...says, by('permanentBoard', 'office'), acceptance.decidesAhead, acceptance.decidesOnWorkingDay),
  actions: change(changes.reschedule),
}
const isStarter = ({ startedBy, answersTo }: Matter, { from }: Recall) => from === startedBy || from === answersTo
// By people, or by the dossier that has begun it.
const takenBack = {
  withdraw: { guard: meets(...says, board.mayWithdraw), target: 'withdrawn', actions: change(changes.end) },
  recall: { guard: when(isStarter), target: 'withdrawn', actions: change(changes.end) },
}
const overdue = {
  guard: when(
    // Asked without a dossier, whether the stage ends with its deadline: it does, unless a unit has decided otherwise.
    (matter: Partial<Matter>, event: Deadline) =>
      event.name === 'decision' && matter.terms?.values['delegatedMatter.overdue'] !== null,
  ),
  target: 'escalated',
  actions: [change(changes.escalate('overdue')), startItem, ask('letter', asking.overdueLetter)],
}
const recalls = (purpose: 'lowering' | 'withdrawal' | 'poll') => ({
  target: 'recalling',
  actions: change(changes.recall(purpose)),
})
const recalledFor =
  (purpose: string) =>
  ({ context }: { context: Matter }) =>
    context.recall?.purpose === purpose && context.pending === null
const accepting = [
  happenedAlready,
  by('office'),
  acceptance.sourceExists,
  acceptance.letterExists,
  acceptance.namesSource,
  acceptance.withinManagement,
  acceptance.sessionIsBoards,
  acceptance.isBeforehand,
  acceptance.statesAmount,
  acceptance.preparerExists,
  acceptance.decidesAhead,
  acceptance.decidesOnWorkingDay,
]
const isRecall = when(({ pending }: Matter, { to, event }: Untold) => event === 'recall' && pending?.dossier === to)
const documentIs = (outcome: string, also: (matter: Matter) => boolean = () => true) =>
  when(
    (matter: Matter, event: Settled) =>
      matter.document?.dossier === event.from && event.outcome === outcome && also(matter),
  )
const numbered = change((matter: Matter, { number }: Settled) => ({
  document: { ...matter.document!, number: number ?? null },
}))

// Taken, so that it comes back to nobody as not taken; nothing follows from it.
const heardOnly = change(() => ({}))

/** Việc được ủy quyền: TT decides in BTV's place, all of it together, asks BTV where it must, and reports to it. */
const machine = setup({
  types: { input: {} as MatterInput, context: {} as Matter, events: {} as MatterEvent, meta: {} as Stage },
  actions: asks,
}).createMachine({
  id: 'delegatedMatter',
  context: ({ input }) => changes.begin(input),
  initial: 'received',
  on: {
    calendarChanged: { guard: isOtherCalendar, actions: change(calendarChanged) },
    settled: { guard: isOverheard, actions: heardOnly },
    untold: { guard: when((_: Matter, { event }: Untold) => event === 'recall'), actions: heardOnly },
  },
  states: {
    received: {
      meta: {
        label: 'delegatedMatter.received',
        cites: 'delegatedMatter.sources',
        owner: 'office',
        awaits: 'accept',
        deadlines: { acceptance: 'acceptanceDueAt' },
      },
      on: {
        ...papers,
        ...takenBack,
        accept: [
          {
            guard: when(acceptance.isOverAmount, ...accepting),
            target: 'escalated',
            actions: [change(changes.accept), change(changes.escalate('amount')), startItem],
          },
          { guard: meets(...accepting), target: 'deciding', actions: change(changes.accept) },
        ],
        refuse: {
          guard: meets(...says, by('permanentDeputySecretary')),
          target: 'refused',
          actions: change(changes.end),
        },
      },
    },
    deciding: {
      meta: {
        label: 'delegatedMatter.deciding',
        cites: 'delegatedMatter.decision',
        owner: 'permanentBoard',
        awaits: 'agree',
        deadlines: { decision: 'decisionDueAt' },
      },
      always: [
        { guard: ({ context }) => rules.isUnanimous(context), target: 'decided', actions: change(changes.decide) },
        {
          guard: ({ context }) => rules.isDisputed(context) && rules.mayRework(context),
          target: 'reworking',
          actions: change(changes.rework),
        },
        {
          guard: ({ context }) => rules.isDisputed(context),
          target: 'escalated',
          actions: [change(changes.escalate('disputed')), startItem],
        },
      ],
      on: {
        ...papers,
        agree: { guard: meets(...answering, ...deciding), actions: change(changes.answer) },
        disagree: { guard: meets(...answering, ...disagreeing), actions: change(changes.answer) },
        raise,
        reschedule,
        correct,
        ...takenBack,
        deadline: overdue,
      },
    },
    reworking: {
      meta: {
        label: 'delegatedMatter.reworking',
        cites: 'delegatedMatter.dispute',
        owner: 'preparer',
        awaits: 'resubmit',
        deadlines: { decision: 'decisionDueAt' },
      },
      on: {
        ...papers,
        resubmit: {
          guard: meets(happenedAlready, by('preparer', 'office'), filesExist, keepsSecrets, board.hasPapers),
          target: 'deciding',
          actions: change(changes.attach),
        },
        raise,
        reschedule,
        ...takenBack,
        deadline: overdue,
      },
    },
    escalated: {
      meta: {
        label: 'delegatedMatter.escalated',
        cites: 'delegatedMatter.escalation',
        owner: 'standingCommittee',
        deadlines: { direction: 'directionDueAt' },
      },
      always: [
        {
          guard: ({ context }) => board.isOnlyOverdue(context) && rules.isUnanimous(context),
          target: 'recalling',
          actions: change(changes.recall('decision')),
        },
        {
          guard: ({ context }) => board.isOnlyOverdue(context) && rules.isDisputed(context),
          actions: change((matter: Matter) => changes.regard(matter, 'disputed')),
        },
      ],
      on: {
        agree: { guard: meets(board.mayStillDecide, ...answering, ...deciding), actions: change(changes.answer) },
        disagree: {
          guard: meets(board.mayStillDecide, ...answering, ...disagreeing),
          actions: change(changes.answer),
        },
        raise: {
          guard: meets(board.mayStillDecide, ...raising),
          actions: change((matter: Matter, { as }: MatterAct<'raise'>) => changes.regard(matter, as)),
        },
        correct: { guard: meets(board.mayStillDecide, ...correct.guard.requirements), actions: correct.actions },
        lower: {
          guard: meets(
            ...says,
            by('permanentBoard', 'office'),
            hasReference('delegatedMatter.escalation'),
            board.isRaised,
            board.allLower,
          ),
          ...recalls('lowering'),
        },
        withdraw: { guard: meets(...says, board.mayWithdraw, board.isNotTaken), ...recalls('withdrawal') },
        recall: {
          guard: when((matter: Matter, event: Recall) => isStarter(matter, event) && !board.isTaken(matter)),
          ...recalls('withdrawal'),
        },
        poll: { guard: meets(happenedAlready, by('permanentBoard'), board.isNotPolled), ...recalls('poll') },
        escalate: {
          guard: meets(happenedAlready, by('office', 'permanentBoard'), board.isNotPending),
          actions: [change(changes.putItem), startItem],
        },
        settled: answersOfBody,
      },
    },
    recalling: {
      // Waits for the dossier that BTV was to answer through: it may have been taken up a moment before.
      meta: {
        label: 'delegatedMatter.recalling',
        cites: 'delegatedMatter.escalation',
        owner: 'permanentBoard',
        deadlines: 'none',
      },
      entry: ask('tell', asking.recall),
      always: [
        { guard: recalledFor('decision'), target: 'decided', actions: change(changes.decide) },
        { guard: recalledFor('lowering'), target: 'deciding', actions: change(changes.lower) },
        { guard: recalledFor('withdrawal'), target: 'withdrawn', actions: change(changes.end) },
        {
          guard: recalledFor('poll'),
          target: 'escalated',
          actions: [change(changes.putPoll), ask('start', asking.poll)],
        },
      ],
      on: {
        settled: answersOfBody,
        untold: { guard: isRecall, target: 'escalated', actions: change(changes.tooLate) },
      },
    },
    decided: {
      type: 'parallel',
      onDone: 'closed',
      states: {
        document: {
          initial: 'begun',
          states: {
            begun: {
              always: [
                {
                  guard: ({ context }) => rules.isWrittenByPoll(context) && rules.isToExecute(context),
                  target: 'executing',
                },
                { guard: ({ context }) => rules.isWrittenByPoll(context), target: 'concluded' },
                { target: 'drafting' },
              ],
            },
            drafting: {
              meta: {
                label: 'delegatedMatter.decided.document.drafting',
                cites: 'delegatedMatter.inWriting',
                owner: 'office',
                deadlines: { document: 'documentDueAt' },
              },
              entry: [change(changes.document), ask('start', asking.document), change(starts('document'))],
              exit: change(stops('document')),
              on: {
                settled: [
                  { guard: documentIs('dispatched', rules.isToExecute), target: 'executing', actions: numbered },
                  { guard: documentIs('dispatched'), target: 'concluded', actions: numbered },
                  { guard: documentIs('withdrawn'), target: 'undocumented' },
                ],
              },
            },
            undocumented: {
              meta: {
                label: 'delegatedMatter.decided.document.undocumented',
                cites: 'delegatedMatter.inWriting',
                owner: 'office',
                awaits: 'draft',
                deadlines: { document: 'documentDueAt' },
              },
              entry: change(starts('document')),
              exit: change(stops('document')),
              on: {
                draft: {
                  guard: meets(happenedAlready, by('office')),
                  target: 'drafting',
                  actions: change(changes.retype),
                },
              },
            },
            executing: {
              meta: {
                label: 'delegatedMatter.decided.document.executing',
                cites: 'delegatedMatter.handOver',
                owner: 'preparer',
                awaits: 'handOver',
                deadlines: { execution: 'executionDueAt' },
              },
              entry: change(starts('execution')),
              exit: change(stops('execution')),
              on: {
                ...papers,
                handOver: {
                  guard: meets(happenedAlready, by('preparer', 'office'), filesExist, keepsSecrets, board.hasPapers),
                  target: 'handedOver',
                  actions: [change(changes.handOver), ask('start', asking.handedOverItem)],
                },
              },
            },
            handedOver: {
              meta: {
                label: 'delegatedMatter.decided.document.handedOver',
                cites: 'delegatedMatter.handOver',
                owner: 'standingCommittee',
                deadlines: { conclusion: 'conclusionDueAt' },
              },
              entry: change(starts('conclusion')),
              exit: change(stops('conclusion')),
              on: { settled: conclusionsOfBody({ written: 'drafting', concluded: 'concluded', again: 'executing' }) },
            },
            concluded: { entry: ask('tell', asking.settled()), always: 'written' },
            written: { type: 'final' },
          },
        },
        report: {
          initial: 'begun',
          states: {
            begun: {
              always: [
                // What BTV decided itself it need not be told.
                { guard: ({ context }) => context.decision?.by === 'standingCommittee', target: 'reported' },
                { target: 'reporting' },
              ],
            },
            reporting: {
              meta: {
                label: 'delegatedMatter.decided.report.reporting',
                cites: 'delegatedMatter.report',
                owner: 'permanentBoard',
                deadlines: { report: 'reportDueAt' },
              },
              entry: [change(starts('report')), ask('report', asking.report)],
              exit: change(stops('report')),
              on: {
                reported: { target: 'reported', actions: change(changes.report) },
                passedOver: { actions: change(changes.passOver) },
              },
            },
            reported: { type: 'final' },
          },
        },
      },
    },
    closed: {
      type: 'final',
      meta: { label: 'delegatedMatter.closed', cites: 'delegatedMatter.inWriting', deadlines: 'none' },
    },
    refused: {
      type: 'final',
      entry: ask('tell', asking.settled('refused')),
      meta: { label: 'delegatedMatter.refused', cites: 'delegatedMatter.sources', deadlines: 'none' },
    },
    withdrawn: {
      type: 'final',
      entry: ask('tell', asking.settled('withdrawn')),
      meta: { label: 'delegatedMatter.withdrawn', cites: 'common.withdrawal', deadlines: 'none' },
    },
  },
})

export const delegatedMatter: Procedure<Matter> = {
  stem: 'delegatedMatter',
  plural: 'delegated-matters',
  version: 1,
  machine,
  begins: [
    happenedAlready,
    sentBy({ office: matterRoles.office! }, 'office'),
    acceptance.preparerExists,
    holdsNoText([]),
    filesExist,
    beginsWithoutSecrets,
  ],
  roles: matterRoles,
  dues: duesOfMatter,
  body: () => 'permanentBoard',
  readers: readersOfMatter,
  search: ({ document, reference }) => [document?.number, reference].filter(Boolean).join(' '),
  view: viewMatter,
  viewEvent: viewMatterEvent,
}
