import { setup } from 'xstate'
import {
  bodyIsCompetent,
  memberSitsOnBoard,
  namesCouncilDay,
  namesCouncilSession,
  preparerExists,
} from '../rules/agenda-item-beginning.ts'
import { beginsWithoutSecrets, holdsNoText, saysOrRegisters } from '../rules/secrecy.ts'
import * as rules from '../rules/written-poll.ts'
import * as answers from '../rules/written-poll-answers.ts'
import {
  bodyIsPollable,
  isBeforeCouncil,
  itemTypeIsPollable,
  mayBeginPoll,
  replyOnWorkingDay,
} from '../rules/written-poll-order.ts'
import type { PollEvent, PollInput } from '../schemas/written-poll.ts'
import { ask, asks } from './ask.ts'
import type { Deadline } from './event.ts'
import { change, type Procedure, type Stage } from './procedure.ts'
import {
  filesExist,
  fromPaper,
  happenedAlready,
  hasReason,
  isOtherCalendar,
  keepsSecrets,
  meets,
  when,
} from './requirement.ts'
import { starts, stops } from './stage-limits.ts'
import { answering, by, entering, inTime, ordering, tooLate, untilClosed } from './written-poll-acts.ts'
import * as wanted from './written-poll-asks.ts'
import * as changes from './written-poll-changes.ts'
import { concealsAnswers, pollDues, pollReaders, pollRoles, viewPoll, viewPollEvent } from './written-poll-view.ts'

type Poll = rules.Poll
const named = (name: string) => when((_: Poll, event: Deadline) => event.name === name)

/** Xin ý kiến bằng văn bản: silence is never consent, and only `carried` is a resolution. */
const machine = setup({
  types: { input: {} as PollInput, context: {} as Poll, events: {} as PollEvent, meta: {} as Stage },
  actions: asks,
}).createMachine({
  id: 'writtenPoll',
  context: ({ input }) => changes.begin(input),
  initial: 'prepared',
  on: { calendarChanged: { guard: isOtherCalendar, actions: change(changes.calendarChanged) } },
  states: {
    prepared: {
      meta: {
        label: 'writtenPoll.prepared',
        cites: 'writtenPoll.grounds',
        owner: 'permanentBoard',
        awaits: 'order',
        deadlines: { order: 'orderDueAt' },
      },
      entry: starts('writtenPoll.within', 'order'),
      exit: stops('order'),
      on: {
        ...untilClosed,
        assign: {
          guard: meets(happenedAlready, by('office'), memberSitsOnBoard, preparerExists),
          actions: change(changes.assign),
        },
        attach: {
          guard: meets(happenedAlready, by('preparer', 'office'), filesExist, keepsSecrets),
          actions: change(changes.attach),
        },
        detach: {
          guard: meets(happenedAlready, by('preparer', 'office'), answers.holdsFile),
          actions: change(changes.detach),
        },
        opine: {
          guard: meets(happenedAlready, by('memberInCharge'), holdsNoText(['opinion']), saysOrRegisters('opinion')),
          actions: change(changes.opine),
        },
        order: {
          guard: meets<Poll>(...ordering),
          target: 'open',
          actions: [change(changes.order), ask('letter', wanted.letter('pollForm'))],
        },
      },
    },
    open: {
      // A majority does not close the poll: a later answer may still carry dissent.
      meta: {
        label: 'writtenPoll.open',
        cites: 'writtenPoll.majority',
        owner: 'unansweredMember',
        awaits: 'answer',
        deadlines: { reply: 'replyDueAt' },
      },
      always: { guard: ({ context }) => rules.isComplete(context), target: 'counted' },
      on: {
        ...untilClosed,
        ...inTime,
        extend: {
          guard: meets<Poll>(
            happenedAlready,
            by('permanentBoard'),
            hasReason,
            holdsNoText([]),
            answers.extendsInTime,
            answers.extendsFurther,
            replyOnWorkingDay,
            isBeforeCouncil,
          ),
          actions: [change(changes.extend), ask('letter', wanted.letter('pollExtended'))],
        },
        membersChanged: {
          guard: meets(happenedAlready, by('office'), answers.rosterDiffers),
          actions: change(changes.membersChanged),
        },
        rosterChanged: {
          guard: ({ context, event }) => answers.isOtherRoster(context, event.sitting),
          actions: change(changes.rosterChanged),
        },
        close: {
          guard: meets<Poll>(happenedAlready, by('office', 'permanentBoard'), answers.mayClose),
          target: 'counted',
        },
        deadline: { guard: named('reply'), target: 'counted' },
      },
    },
    counted: {
      entry: change(changes.count),
      always: [
        { guard: ({ context }) => !context.tally!.reached, target: 'notCarried' },
        { guard: ({ context }) => !rules.hasDissent(context), target: 'carried' },
        { guard: ({ context }) => context.important, target: 'referred' },
        { target: 'weighing' },
      ],
    },
    weighing: {
      meta: {
        label: 'writtenPoll.weighing',
        cites: 'writtenPoll.referral',
        owner: 'permanentBoard',
        awaits: 'judge',
        deadlines: { weighing: 'weighingDueAt' },
      },
      entry: [change(changes.weigh), ask('letter', wanted.letter('pollClosed'))],
      always: [
        { guard: ({ context }) => context.judgement?.important === true, target: 'referred' },
        { guard: ({ context }) => context.judgement?.important === false, target: 'carried' },
      ],
      on: {
        ...tooLate,
        judge: {
          guard: meets<Poll>(happenedAlready, by('permanentBoard'), hasReason, holdsNoText([]), answers.judgesInTime),
          actions: change(changes.judge),
        },
        deadline: { guard: named('weighing'), actions: change(changes.leaveUndecided) },
      },
    },
    carried: {
      type: 'final',
      entry: [
        ask('start', wanted.promulgation),
        ask('report', wanted.report('carried')),
        ask('letter', wanted.letter('pollCarried')),
        ask('tell', wanted.settled('carried')),
      ],
      meta: { label: 'writtenPoll.carried', cites: 'writtenPoll.majority', deadlines: 'none' },
    },
    referred: {
      type: 'final',
      entry: [
        ask('start', wanted.referral),
        ask('letter', wanted.letter('pollReferred')),
        ask('tell', wanted.settled('referred')),
      ],
      meta: { label: 'writtenPoll.referred', cites: 'writtenPoll.referral', deadlines: 'none' },
    },
    notCarried: {
      type: 'final',
      entry: [
        ask('report', wanted.report('notCarried')),
        ask('letter', wanted.letter('pollNotCarried')),
        ask('tell', wanted.settled('notCarried')),
      ],
      meta: { label: 'writtenPoll.notCarried', cites: 'writtenPoll.majority', deadlines: 'none' },
    },
    withdrawn: {
      type: 'final',
      entry: [ask('letter', wanted.letter('pollWithdrawn')), ask('tell', wanted.settled('withdrawn'))],
      meta: { label: 'writtenPoll.withdrawn', cites: 'common.withdrawal', deadlines: 'none' },
    },
  },
})

export const writtenPoll: Procedure<Poll> = {
  stem: 'writtenPoll',
  plural: 'writtenPolls',
  version: 1,
  machine,
  begins: [
    happenedAlready,
    mayBeginPoll,
    bodyIsPollable,
    itemTypeIsPollable,
    namesCouncilSession,
    namesCouncilDay,
    bodyIsCompetent,
    memberSitsOnBoard,
    preparerExists,
    ...fromPaper,
    filesExist,
    beginsWithoutSecrets,
    holdsNoText(['question']),
    saysOrRegisters('question'),
  ],
  afterEnd: {
    answer: [...fromPaper, ...answering],
    enterOnBehalf: [...fromPaper, ...entering],
  },
  roles: pollRoles,
  dues: pollDues,
  body: ({ body }) => body,
  readers: pollReaders,
  view: viewPoll,
  conceals: concealsAnswers,
  viewEvent: viewPollEvent,
}
