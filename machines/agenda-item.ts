import { setup } from 'xstate'
import * as rules from '../rules/agenda-item.ts'
import { beginsWithoutSecrets, holdsNoText, saysOrRegisters } from '../rules/secrecy.ts'
import type { ItemAct, ItemEvent, ItemInput, ItemToldEvent } from '../schemas/agenda-item.ts'
import * as changes from './agenda-item-changes.ts'
import { itemRoles, viewItem, viewItemEvent } from './agenda-item-view.ts'
import {
  ask,
  asks,
  change,
  type Deadline,
  entersForAnother,
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
  when,
} from './procedure.ts'

type Item = rules.AgendaItem
type Placed = ItemToldEvent & { type: 'placed' }
const by = (...roles: string[]) => sentBy(itemRoles, ...roles)
const named = (name: string) => when((_: Item, event: Deadline) => event.name === name)
const hasSuperiorReference = hasReference<Item>('common.reference')

const stands = (standing: string) => ask<Item, ItemEvent>('tell', (item) => changes.standingFor(item, standing))
const intoBacklog = ask<Item, ItemEvent>('agenda', changes.backlogRow)
const outOfLists = ask<Item, ItemEvent>('agenda', ({ id }) => ({ do: 'remove', item: id }))

const withdraw = {
  withdraw: {
    guard: meets(happenedAlready, hasReason, holdsNoText([]), rules.mayWithdraw),
    target: 'withdrawn',
    actions: [ask('tell', changes.leave), outOfLists, change(changes.clearPlace)],
  },
}
const papers = {
  attach: {
    guard: meets(happenedAlready, by('preparer', 'office'), filesExist, keepsSecrets),
    actions: change(changes.attach),
  },
  detach: { guard: meets(happenedAlready, by('preparer', 'office'), rules.holdsFile), actions: change(changes.detach) },
}
const opine = {
  opine: {
    guard: meets(happenedAlready, by('memberInCharge'), holdsNoText(['opinion']), saysOrRegisters('opinion')),
    actions: change(changes.opine),
  },
}
// Whoever prepares or answers for it may change as long as papers are awaited: else it could wait for one who has left.
const assign = {
  assign: {
    guard: meets(happenedAlready, by('office'), rules.memberSitsOnBoard, rules.preparerExists),
    actions: change(changes.assign),
  },
}
const delivering = [happenedAlready, by('preparer'), rules.isAssigned, filesExist, keepsSecrets, rules.hasPapers]
const deliver = (dueAt: 'materialsDueAt' | 'returnMaterialsDueAt', taken: typeof changes.deliver) => ({
  deliver: [
    {
      // The alarm may ring after an act that was itself too late.
      guard: when(
        (item: Item, event: ItemAct<'deliver'>) => rules.isPast(item[dueAt], rules.deliveredAt(event)),
        ...delivering,
      ),
      target: 'late',
      actions: [change(changes.miss), change(changes.deliverLate)],
    },
    { guard: when(rules.isAppraised, ...delivering), target: 'appraising', actions: change(taken) },
    { guard: meets(...delivering), target: 'ready', actions: change(taken) },
  ],
  deadline: { guard: named('materials'), target: 'late', actions: change(changes.miss) },
})
const sendBack = (...roles: string[]) => ({
  sendBack: {
    guard: meets(happenedAlready, by(...roles), holdsNoText([])),
    target: 'sentBack',
    actions: change(changes.sendBack),
  },
})

// What holds while the matter is being prepared; its meeting hears each time where it stands.
function always(standing: string) {
  return {
    placed: { guard: when(rules.mayBePlaced), actions: [change(changes.place), stands(standing)] },
    takenOff: { guard: when(rules.standsOn), actions: change(changes.clearPlace) },
    flag: { guard: meets(happenedAlready, by('permanentBoard')), actions: [change(changes.flag), stands(standing)] },
    correct: {
      guard: meets(happenedAlready, hasReason, holdsNoText([]), by('office'), rules.holdsEntry),
      actions: change(changes.strike),
    },
    ...withdraw,
  }
}

/** Nội dung trình hội nghị: from being asked for to the body's decision. */
const machine = setup({
  types: { input: {} as ItemInput, context: {} as Item, events: {} as ItemEvent, meta: {} as Stage },
  actions: asks,
}).createMachine({
  id: 'agendaItem',
  context: ({ input }) => changes.begin(input),
  initial: 'begun',
  on: { calendarChanged: { guard: isOtherCalendar, actions: change(changes.calendarChanged) } },
  states: {
    begun: {
      entry: intoBacklog,
      always: [
        { guard: ({ context }) => rules.asksAdmission(context), target: 'proposed' },
        { guard: ({ context }) => ['body', 'poll'].includes(context.referral?.kind ?? ''), target: 'ready' },
        { target: 'preparing' },
      ],
    },
    proposed: {
      meta: {
        label: 'agendaItem.proposed',
        cites: 'agendaItem.unscheduled',
        owner: 'permanentBoard',
        awaits: 'admit',
        deadlines: { admission: 'admissionDueAt' },
      },
      on: {
        admit: {
          guard: meets(happenedAlready, by('permanentBoard', 'office'), rules.refersToBody),
          target: 'preparing',
          actions: change(changes.admit),
        },
        refuse: {
          guard: meets(happenedAlready, hasReason, holdsNoText([]), by('permanentBoard', 'office'), rules.refersToBody),
          target: 'refused',
          actions: outOfLists,
        },
        ...withdraw,
      },
    },
    preparing: {
      meta: {
        label: 'agendaItem.preparing',
        cites: 'agendaItem.delivery',
        owner: 'preparer',
        awaits: 'deliver',
        deadlines: { materials: 'materialsDueAt' },
      },
      entry: stands('preparing'),
      on: {
        ...always('preparing'),
        ...papers,
        ...opine,
        ...assign,
        ...deliver('materialsDueAt', changes.deliver),
        seekComments: {
          guard: meets(happenedAlready, by('preparer', 'office')),
          actions: change(changes.seekComments),
        },
      },
    },
    late: {
      meta: {
        label: 'agendaItem.late',
        cites: 'agendaItem.late',
        owner: 'permanentBoard',
        awaits: 'keep',
        deadlines: { lateDecision: 'lateDecisionDueAt' },
      },
      entry: [stands('late'), ask('letter', changes.lateLetter)],
      on: {
        ...always('late'),
        ...papers,
        ...opine,
        ...assign,
        placed: [
          {
            guard: when((item: Item, event: Placed) => rules.hasTimeAgain(item, event) && item.deliveredAt !== null),
            target: 'appraising',
            actions: change(changes.place),
          },
          { guard: when(rules.hasTimeAgain), target: 'preparing', actions: change(changes.place) },
          { guard: when(rules.mayBePlaced), actions: [change(changes.place), stands('late')] },
        ],
        takenOff: { guard: when(rules.standsOn), target: 'preparing', actions: change(changes.clearPlace) },
        deliver: [
          { guard: when(rules.wasInTime, ...delivering), target: 'appraising', actions: change(changes.deliver) },
          { guard: meets(...delivering), actions: [change(changes.deliverLate), stands('late')] },
        ],
        keep: [
          {
            guard: when(
              ({ deliveredAt }: Item) => deliveredAt !== null,
              happenedAlready,
              hasReason,
              holdsNoText([]),
              by('permanentBoard'),
              rules.keepsAhead,
            ),
            target: 'appraising',
            actions: change(changes.keep),
          },
          {
            guard: meets(happenedAlready, hasReason, holdsNoText([]), by('permanentBoard'), rules.keepsAhead),
            target: 'preparing',
            actions: change(changes.keep),
          },
        ],
        takeOff: {
          guard: meets(happenedAlready, hasReason, holdsNoText([]), by('permanentBoard')),
          target: 'preparing',
          actions: [ask('tell', changes.leave), change(changes.clearPlace)],
        },
      },
    },
    appraising: {
      meta: {
        label: 'agendaItem.appraising',
        cites: 'agendaItem.appraisal.standingCommittee',
        owner: 'office',
        awaits: 'appraise',
        deadlines: { appraisal: 'appraisalDueAt' },
      },
      entry: stands('appraising'),
      // Late papers may come back here for a body that has no appraisal, where its unit set it a limit.
      always: { guard: ({ context }) => !rules.isAppraised(context), target: 'ready' },
      on: {
        ...always('appraising'),
        ...opine,
        ...sendBack('office', 'permanentDeputySecretary'),
        appraise: {
          guard: meets(
            happenedAlready,
            by('office', 'permanentDeputySecretary'),
            holdsNoText(['findings']),
            rules.mayShorten,
          ),
          target: 'checking',
          actions: change(changes.appraise),
        },
      },
    },
    sentBack: {
      meta: {
        label: 'agendaItem.sentBack',
        cites: 'agendaItem.return',
        owner: 'preparer',
        awaits: 'deliver',
        deadlines: { materials: 'returnMaterialsDueAt', return: 'returnDueAt' },
      },
      entry: stands('sentBack'),
      on: {
        ...always('sentBack'),
        ...papers,
        ...opine,
        ...assign,
        ...deliver('returnMaterialsDueAt', changes.redeliver),
        placed: { guard: when(rules.mayBePlaced), actions: [change(changes.placeReturned), stands('sentBack')] },
      },
    },
    checking: {
      meta: {
        label: 'agendaItem.checking',
        cites: 'agendaItem.permanentBoardCheck',
        owner: 'permanentBoard',
        awaits: 'check',
        deadlines: { check: 'checkDueAt' },
      },
      entry: stands('checking'),
      on: {
        ...always('checking'),
        ...opine,
        ...sendBack('permanentBoard'),
        check: {
          guard: meets(
            happenedAlready,
            by('permanentBoard'),
            holdsNoText(['findings']),
            rules.memberWasHeard,
            rules.restsOnBodyConclusion,
          ),
          target: 'ready',
          actions: change(changes.check),
        },
      },
    },
    ready: {
      meta: {
        label: 'agendaItem.ready',
        cites: 'agendaItem.permanentBoardCheck',
        owner: 'office',
        deadlines: { ready: 'readyDueAt' },
      },
      entry: [change(() => ({ shownToBody: true })), stands('ready')],
      on: {
        ...always('ready'),
        takenUp: {
          guard: when(rules.standsOn),
          target: 'underDiscussion',
          actions: change(() => ({ takenUp: true })),
        },
      },
    },
    underDiscussion: {
      meta: {
        label: 'agendaItem.underDiscussion',
        cites: 'meeting.outcomes',
        owner: 'chair',
        deadlines: { decision: 'decisionDueAt' },
      },
      on: {
        placed: { guard: when(rules.standsOn), actions: change((_: Item, { place }: Placed) => ({ place })) },
        takenOff: { guard: when(rules.standsOn), target: 'ready', actions: change(changes.clearPlace) },
        decide: [
          { guard: changes.decides('carried'), target: 'carried', actions: change(changes.decide) },
          { guard: changes.decides('notCarried'), target: 'notCarried', actions: change(changes.decide) },
          { guard: changes.decides('noted'), target: 'noted', actions: change(changes.decide) },
          { guard: changes.decides('deferred'), target: 'ready', actions: change(changes.returned) },
          { guard: changes.decides('sentBack'), target: 'sentBack', actions: change(changes.returned) },
          {
            guard: changes.decides('referredUp', 'superior'),
            target: 'awaitingSuperior',
            actions: change(changes.decide),
          },
          { guard: changes.decides('referredUp'), target: 'referredUp', actions: change(changes.decide) },
        ],
      },
    },
    awaitingSuperior: {
      meta: {
        label: 'agendaItem.awaitingSuperior',
        cites: 'agendaItem.referral',
        owner: 'office',
        awaits: 'answerFromSuperior',
        deadlines: { superior: 'superiorDueAt' },
      },
      on: {
        answerFromSuperior: {
          guard: meets(
            happenedAlready,
            by('office', 'permanentBoard'),
            hasSuperiorReference,
            holdsNoText(['answer']),
            saysOrRegisters('answer'),
          ),
          target: 'ready',
          actions: [change(changes.answered), intoBacklog],
        },
        withdraw: {
          guard: meets(happenedAlready, hasReason, holdsNoText([]), rules.mayWithdraw),
          target: 'withdrawn',
        },
      },
    },
    carried: {
      type: 'final',
      entry: ask('start', changes.promulgation),
      meta: { label: 'agendaItem.carried', cites: 'meeting.majority.standingCommittee', deadlines: 'none' },
    },
    notCarried: {
      type: 'final',
      meta: { label: 'agendaItem.notCarried', cites: 'meeting.majority.standingCommittee', deadlines: 'none' },
    },
    noted: { type: 'final', meta: { label: 'agendaItem.noted', deadlines: 'none' } },
    referredUp: {
      type: 'final',
      entry: ask('start', changes.referral),
      meta: { label: 'agendaItem.referredUp', cites: 'agendaItem.referral', deadlines: 'none' },
    },
    refused: {
      type: 'final',
      meta: { label: 'agendaItem.refused', cites: 'agendaItem.unscheduled', deadlines: 'none' },
    },
    withdrawn: {
      type: 'final',
      meta: { label: 'agendaItem.withdrawn', cites: 'common.withdrawal', deadlines: 'none' },
    },
  },
})

export const agendaItem: Procedure<Item> = {
  stem: 'agendaItem',
  plural: 'agendaItems',
  version: 1,
  machine,
  begins: [
    happenedAlready,
    rules.mayBeginItem,
    rules.namesCouncilSession,
    rules.bodyIsCompetent,
    rules.memberSitsOnBoard,
    rules.preparerExists,
    entersForAnother,
    filesExist,
    beginsWithoutSecrets,
    holdsNoText([]),
  ],
  roles: itemRoles,
  dues: changes.dues,
  body: ({ body }) => body,
  readers: changes.readers,
  view: viewItem,
  viewEvent: viewItemEvent,
}
