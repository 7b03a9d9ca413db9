import { setup } from 'xstate'
import * as rules from '../rules/agenda-item.ts'
import type { ItemEvent, ItemInput } from '../schemas/agenda-item.ts'
import * as changes from './agenda-item-changes.ts'
import { itemRoles, viewItem, viewItemEvent } from './agenda-item-view.ts'
import {
  ask,
  asks,
  change,
  type Deadline,
  filesExist,
  happenedAlready,
  hasReason,
  hasReference,
  keepsSecrets,
  meets,
  type Procedure,
  type Stage,
  sentBy,
  when,
} from './procedure.ts'

type Item = rules.AgendaItem
const by = (...roles: string[]) => sentBy(itemRoles, ...roles)
const named = (name: string) => when((_: Item, event: Deadline) => event.name === name)
const hasSuperiorReference = hasReference<Item>('common.reference')

const stands = (standing?: string) => ask<Item, ItemEvent>('tell', (item) => changes.standingFor(item, standing))
const intoBacklog = ask<Item, ItemEvent>('agenda', changes.backlogRow)

const withdraw = {
  withdraw: {
    guard: meets(happenedAlready, hasReason, rules.mayWithdraw),
    target: 'withdrawn',
    actions: [
      ask('tell', changes.leave),
      ask('agenda', ({ id }: Item) => ({ do: 'remove', item: id })),
      change(changes.clearPlace),
    ],
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
  opine: { guard: meets(happenedAlready, by('memberInCharge')), actions: change(changes.opine) },
}
const flag = {
  flag: { guard: meets(happenedAlready, by('permanentBoard')), actions: [change(changes.flag), stands()] },
}
const correct = {
  correct: { guard: meets(hasReason, by('office'), rules.holdsEntry), actions: change(changes.strike) },
}
const place = {
  placed: { guard: when(rulesOfPlace), actions: [change(changes.place), stands()] },
  takenOff: {
    guard: when((item: Item, event: { from: string }) => item.place?.meeting === event.from),
    actions: change(changes.clearPlace),
  },
}
const always = { ...place, ...flag, ...correct, ...withdraw }

/** Nội dung trình hội nghị: from being asked for to the body's decision. */
const machine = setup({
  types: { input: {} as ItemInput, context: {} as Item, events: {} as ItemEvent, meta: {} as Stage },
  actions: asks,
}).createMachine({
  id: 'agendaItem',
  context: ({ input }) => changes.begin(input),
  initial: 'begun',
  states: {
    begun: {
      entry: intoBacklog,
      always: [
        { guard: ({ context }) => context.unscheduled !== null && !context.referral, target: 'proposed' },
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
          guard: meets(happenedAlready, by('permanentBoard')),
          target: 'preparing',
          actions: change(changes.admit),
        },
        refuse: {
          guard: meets(happenedAlready, hasReason, by('permanentBoard')),
          target: 'refused',
          actions: ask('agenda', ({ id }: Item) => ({ do: 'remove', item: id })),
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
        ...always,
        ...papers,
        ...opine,
        assign: {
          guard: meets(happenedAlready, by('office'), rules.memberSitsOnBoard, rules.preparerExists),
          actions: change(changes.assign),
        },
        seekComments: {
          guard: meets(happenedAlready, by('preparer', 'office')),
          actions: change(changes.seekComments),
        },
        deliver: [
          {
            guard: when(
              rules.isAppraised,
              happenedAlready,
              by('preparer'),
              rules.isAssigned,
              filesExist,
              keepsSecrets,
              rules.hasPapers,
            ),
            target: 'appraising',
            actions: change(changes.deliver),
          },
          {
            guard: meets(happenedAlready, by('preparer'), rules.isAssigned, filesExist, keepsSecrets, rules.hasPapers),
            target: 'ready',
            actions: change(changes.deliver),
          },
        ],
        deadline: { guard: named('materials'), target: 'late' },
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
        ...always,
        ...papers,
        ...opine,
        deliver: {
          guard: meets(happenedAlready, by('preparer'), rules.isAssigned, filesExist, keepsSecrets, rules.hasPapers),
          actions: [change(changes.deliverLate), stands()],
        },
        keep: [
          {
            guard: when(
              ({ deliveredAt }: Item) => deliveredAt !== null,
              happenedAlready,
              hasReason,
              by('permanentBoard'),
              rules.keepsAhead,
            ),
            target: 'appraising',
            actions: change(changes.keep),
          },
          {
            guard: meets(happenedAlready, hasReason, by('permanentBoard'), rules.keepsAhead),
            target: 'preparing',
            actions: change(changes.keep),
          },
        ],
        takeOff: {
          guard: meets(happenedAlready, hasReason, by('permanentBoard')),
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
      on: {
        ...always,
        ...opine,
        appraise: {
          guard: meets(happenedAlready, by('office', 'permanentDeputySecretary'), rules.mayShorten),
          target: 'checking',
          actions: change(changes.appraise),
        },
        sendBack: {
          guard: meets(happenedAlready, by('office', 'permanentDeputySecretary')),
          target: 'sentBack',
          actions: change(changes.sendBack),
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
        ...always,
        ...papers,
        ...opine,
        deliver: [
          {
            guard: when(rules.isAppraised, happenedAlready, by('preparer'), filesExist, keepsSecrets, rules.hasPapers),
            target: 'appraising',
            actions: change(changes.deliver),
          },
          {
            guard: meets(happenedAlready, by('preparer'), filesExist, keepsSecrets, rules.hasPapers),
            target: 'ready',
            actions: change(changes.deliver),
          },
        ],
        deadline: { guard: named('materials'), target: 'late', actions: change(() => ({ deliveredAt: null })) },
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
        ...always,
        ...opine,
        check: {
          guard: meets(happenedAlready, by('permanentBoard'), rules.memberWasHeard, rules.restsOnBodyConclusion),
          target: 'ready',
          actions: change(changes.check),
        },
        sendBack: {
          guard: meets(happenedAlready, by('permanentBoard')),
          target: 'sentBack',
          actions: change(changes.sendBack),
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
        ...always,
        takenUp: {
          guard: when((item: Item, event: { from: string }) => item.place?.meeting === event.from),
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
        takenOff: {
          guard: when((item: Item, event: { from: string }) => item.place?.meeting === event.from),
          target: 'ready',
          actions: change(changes.clearPlace),
        },
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
          guard: meets(happenedAlready, by('office', 'permanentBoard'), hasSuperiorReference),
          target: 'ready',
          actions: [change(changes.answered), intoBacklog],
        },
        withdraw: {
          guard: meets(happenedAlready, hasReason, rules.mayWithdraw),
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
    filesExist,
    keepsSecrets,
  ],
  roles: itemRoles,
  dues: changes.dues,
  body: ({ body }) => body,
  readers: changes.readers,
  view: viewItem,
  viewEvent: viewItemEvent,
}

function rulesOfPlace(item: Item, event: { from: string }): boolean {
  return item.place === null || item.place.meeting === event.from
}
