import type { DelegatedMatter } from '../rules/delegated-matter.ts'
import * as rules from '../rules/delegated-matter.ts'
import * as board from '../rules/delegated-matter-board.ts'
import type { MatterAct } from '../schemas/delegated-matter.ts'
import type { Recall } from '../schemas/settled.ts'
import { ask } from './ask.ts'
import {
  answering,
  by,
  correct,
  deciding,
  disagreeing,
  holds,
  isStarter,
  raising,
  says,
  startItem,
} from './delegated-matter-acts.ts'
import * as asking from './delegated-matter-asks.ts'
import { answersOfBody } from './delegated-matter-body.ts'
import * as changes from './delegated-matter-changes.ts'
import * as escalation from './delegated-matter-escalation.ts'
import type { Untold } from './event.ts'
import { change, type Phase } from './procedure.ts'
import { happenedAlready, hasReference, meets, when } from './requirement.ts'

type Matter = DelegatedMatter
const recalls = (purpose: 'lowering' | 'withdrawal' | 'poll') => ({
  target: 'recalling',
  actions: change(escalation.recall(purpose)),
})
const recalledFor =
  (purpose: string) =>
  ({ context }: { context: Matter }) =>
    context.recall?.purpose === purpose && context.pending === null
const isRecall = when(({ pending }: Matter, { to, event }: Untold) => event === 'recall' && pending?.dossier === to)

/** Việc đã đưa ra Ban Thường vụ: BTV answers, or TT takes it back before BTV takes it up. */
export const escalatedPhase: Phase = {
  escalated: {
    meta: {
      label: 'delegatedMatter.escalated',
      cites: 'delegatedMatter.escalation',
      owner: 'standingCommittee',
      deadlines: { direction: 'directionDueAt' },
    },
    always: [
      {
        guard: holds((matter) => board.isOnlyOverdue(matter) && rules.isUnanimous(matter)),
        target: 'recalling',
        actions: change(escalation.recall('decision')),
      },
      {
        guard: holds((matter) => board.isOnlyOverdue(matter) && rules.isDisputed(matter)),
        actions: change((matter: Matter) => escalation.regard(matter, 'disputed')),
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
        actions: change((matter: Matter, { as }: MatterAct<'raise'>) => escalation.regard(matter, as)),
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
        actions: [change(escalation.putItem), startItem],
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
      { guard: recalledFor('lowering'), target: 'deciding', actions: change(escalation.lower) },
      { guard: recalledFor('withdrawal'), target: 'withdrawn', actions: change(changes.end) },
      {
        guard: recalledFor('poll'),
        target: 'escalated',
        actions: [change(escalation.putPoll), ask('start', asking.poll)],
      },
    ],
    on: {
      settled: answersOfBody,
      untold: { guard: isRecall, target: 'escalated', actions: change(escalation.tooLate) },
    },
  },
}
