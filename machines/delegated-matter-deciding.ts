import type { DelegatedMatter } from '../rules/delegated-matter.ts'
import * as rules from '../rules/delegated-matter.ts'
import * as acceptance from '../rules/delegated-matter-acceptance.ts'
import * as board from '../rules/delegated-matter-board.ts'
import type { MatterAct } from '../schemas/delegated-matter.ts'
import { ask } from './ask.ts'
import {
  answering,
  by,
  correct,
  deciding,
  disagreeing,
  holds,
  isStarter,
  papers,
  raising,
  says,
  startItem,
} from './delegated-matter-acts.ts'
import * as asking from './delegated-matter-asks.ts'
import * as changes from './delegated-matter-changes.ts'
import * as escalation from './delegated-matter-escalation.ts'
import type { Deadline } from './event.ts'
import { change, type Phase } from './procedure.ts'
import { filesExist, happenedAlready, keepsSecrets, meets, when } from './requirement.ts'

type Matter = DelegatedMatter
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
const raise = [
  {
    guard: when((matter: Matter, event: MatterAct<'raise'>) => board.isTooSmall(matter, event.facts), ...raising),
    target: 'escalated',
    actions: [change(escalation.handUp), startItem],
  },
  { guard: meets(...raising), target: 'escalated', actions: [change(escalation.raise), startItem] },
]
const reschedule = {
  guard: meets(...says, by('permanentBoard', 'office'), acceptance.decidesAhead, acceptance.decidesOnWorkingDay),
  actions: change(changes.reschedule),
}
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
  actions: [change(escalation.escalate('overdue')), startItem, ask('letter', asking.overdueLetter)],
}

/** Từ tiếp nhận đến khi Thường trực quyết định: all sitting members agree, or it goes to BTV. */
export const decidingPhase: Phase = {
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
          actions: [change(changes.accept), change(escalation.escalate('amount')), startItem],
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
      { guard: holds(rules.isUnanimous), target: 'decided', actions: change(changes.decide) },
      {
        guard: holds((matter) => rules.isDisputed(matter) && rules.mayRework(matter)),
        target: 'reworking',
        actions: change(changes.rework),
      },
      {
        guard: holds(rules.isDisputed),
        target: 'escalated',
        actions: [change(escalation.escalate('disputed')), startItem],
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
}
