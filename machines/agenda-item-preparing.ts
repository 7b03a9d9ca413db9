import * as rules from '../rules/agenda-item.ts'
import * as checks from '../rules/agenda-item-checks.ts'
import * as dues from '../rules/agenda-item-dues.ts'
import { holdsNoText } from '../rules/secrecy.ts'
import type { ItemToldEvent } from '../schemas/agenda-item.ts'
import {
  always,
  assign,
  by,
  deliver,
  delivering,
  offAgenda,
  opine,
  outOfLists,
  papers,
  sendBack,
  stands,
  withdraw,
} from './agenda-item-acts.ts'
import * as asked from './agenda-item-asks.ts'
import * as changes from './agenda-item-changes.ts'
import { ask } from './ask.ts'
import { change, type Phase } from './procedure.ts'
import { happenedAlready, hasReason, meets, when } from './requirement.ts'
import { starts, stops } from './stage-limits.ts'

type Item = rules.AgendaItem
type Placed = ItemToldEvent & { type: 'placed' }

/** Các bước chuẩn bị nội dung: from being asked for until it is ready for its body. */
export const preparing: Phase = {
  proposed: {
    meta: {
      label: 'agendaItem.proposed',
      cites: 'agendaItem.unscheduled',
      owner: 'permanentBoard',
      awaits: 'admit',
      deadlines: { admission: 'admissionDueAt' },
    },
    entry: starts('agendaItem.within', 'admission'),
    exit: stops('admission'),
    on: {
      admit: {
        guard: meets(happenedAlready, by('permanentBoard', 'office'), checks.refersToBody),
        target: 'preparing',
        actions: change(changes.admit),
      },
      refuse: {
        guard: meets(happenedAlready, hasReason, holdsNoText([]), by('permanentBoard', 'office'), checks.refersToBody),
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
    entry: [starts('agendaItem.within', 'lateDecision'), stands('late'), ask('letter', asked.lateLetter)],
    exit: stops('lateDecision'),
    on: {
      ...always('late'),
      ...papers,
      ...opine,
      ...assign,
      placed: [
        {
          guard: when((item: Item, event: Placed) => dues.hasTimeAgain(item, event) && item.deliveredAt !== null),
          target: 'appraising',
          actions: change(changes.place),
        },
        { guard: when(dues.hasTimeAgain), target: 'preparing', actions: change(changes.place) },
        { guard: when(rules.mayBePlaced), actions: [change(changes.place), stands('late')] },
      ],
      takenOff: { guard: when(rules.standsOn), target: 'preparing', actions: offAgenda },
      deliver: [
        { guard: when(dues.wasInTime, ...delivering), target: 'appraising', actions: change(changes.deliver) },
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
            checks.keepsAhead,
          ),
          target: 'appraising',
          actions: change(changes.keep),
        },
        {
          guard: meets(happenedAlready, hasReason, holdsNoText([]), by('permanentBoard'), checks.keepsAhead),
          target: 'preparing',
          actions: change(changes.keep),
        },
      ],
      takeOff: {
        guard: meets(happenedAlready, hasReason, holdsNoText([]), by('permanentBoard')),
        target: 'preparing',
        actions: [ask('tell', asked.leave), change(changes.takenOff)],
      },
    },
  },
  appraising: {
    meta: {
      label: 'agendaItem.appraising',
      cites: ({ body }: Item) => `agendaItem.appraisal.${body}`,
      owner: 'office',
      awaits: 'appraise',
      deadlines: { appraisal: 'appraisalDueAt' },
    },
    entry: stands('appraising'),
    // Late papers may come back here for a body that has no appraisal, where its unit set it a limit.
    always: { guard: ({ context }: { context: Item }) => !rules.isAppraised(context), target: 'ready' },
    on: {
      ...always('appraising'),
      ...opine,
      ...sendBack('office', 'permanentDeputySecretary'),
      appraise: {
        guard: meets(
          happenedAlready,
          by('office', 'permanentDeputySecretary'),
          holdsNoText(['findings']),
          checks.mayShorten,
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
          checks.memberWasHeard,
          checks.restsOnBodyConclusion,
        ),
        target: 'ready',
        actions: change(changes.check),
      },
    },
  },
  ready: {
    meta: {
      label: 'agendaItem.ready',
      // What is not appraised passes no second gate either.
      cites: (item: Item) =>
        rules.isAppraised(item) ? 'agendaItem.permanentBoardCheck' : `agendaItem.appraisal.${item.body}`,
      owner: 'office',
      deadlines: { ready: 'readyDueAt' },
    },
    entry: [starts('agendaItem.within', 'ready'), change(() => ({ shownToBody: true })), stands('ready')],
    exit: stops('ready'),
    on: {
      ...always('ready'),
      takenUp: {
        guard: when(rules.standsOn),
        target: 'underDiscussion',
        actions: change(() => ({ takenUp: true })),
      },
    },
  },
}
