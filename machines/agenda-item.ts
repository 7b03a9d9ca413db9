import { setup } from 'xstate'
import * as rules from '../rules/agenda-item.ts'
import * as beginning from '../rules/agenda-item-beginning.ts'
import * as checks from '../rules/agenda-item-checks.ts'
import { beginsWithoutSecrets, holdsNoText, saysOrRegisters } from '../rules/secrecy.ts'
import type { ItemEvent, ItemInput, ItemToldEvent } from '../schemas/agenda-item.ts'
import type { Outcomes } from '../schemas/settled.ts'
import { by, hasSuperiorReference, intoLists, offAgenda } from './agenda-item-acts.ts'
import * as asked from './agenda-item-asks.ts'
import { begin } from './agenda-item-beginning.ts'
import * as changes from './agenda-item-changes.ts'
import { preparing } from './agenda-item-preparing.ts'
import { duesOfItem, itemRoles, readersOfItem, viewItem, viewItemEvent } from './agenda-item-view.ts'
import { ask, asks } from './ask.ts'
import { change, type Procedure, type Stage } from './procedure.ts'
import { filesExist, fromPaper, happenedAlready, hasReason, isOtherCalendar, meets, when } from './requirement.ts'
import { starts, stops } from './stage-limits.ts'

type Item = rules.AgendaItem
type Placed = ItemToldEvent & { type: 'placed' }
type OffAgenda = ItemToldEvent & { type: 'takenOff' }

// Whoever waits for the outcome hears it; what a body has decided is owed as a report to the one above.
const tells = (outcome: Outcomes['agendaItem']) => ask('tell', asked.settled(outcome))
const settles = (outcome: Outcomes['agendaItem']) => [tells(outcome), ask('report', asked.owed)]
// One meant for the nearest meeting is owed to the next, also while it is being prepared anew.
const unsettled = [change(changes.returned), ask('agenda', asked.seekNext)]

/** Nội dung trình hội nghị: from being asked for to the body's decision. */
const machine = setup({
  types: { input: {} as ItemInput, context: {} as Item, events: {} as ItemEvent, meta: {} as Stage },
  actions: asks,
}).createMachine({
  id: 'agendaItem',
  context: ({ input }) => begin(input),
  initial: 'begun',
  on: {
    calendarChanged: { guard: isOtherCalendar, actions: change(changes.calendarChanged) },
    // It left by itself while its meeting was taking it off: both wanted the same.
    takenOff: {
      guard: when((item: Item, event: OffAgenda) => !rules.standsOn(item, event)),
      actions: change(() => ({})),
    },
  },
  states: {
    begun: {
      entry: intoLists,
      always: [
        { guard: ({ context }) => rules.asksAdmission(context), target: 'proposed' },
        { guard: ({ context }) => ['body', 'poll'].includes(context.referral?.kind ?? ''), target: 'ready' },
        { target: 'preparing' },
      ],
    },
    ...preparing,
    underDiscussion: {
      meta: {
        label: 'agendaItem.underDiscussion',
        cites: 'meeting.outcomes',
        owner: 'chair',
        deadlines: { decision: 'decisionDueAt' },
      },
      entry: starts('agendaItem.within', 'decision'),
      exit: stops('decision'),
      on: {
        placed: { guard: when(rules.standsOn), actions: change((_: Item, { place }: Placed) => ({ place })) },
        takenOff: { guard: when(rules.standsOn), target: 'ready', actions: offAgenda },
        decide: [
          { guard: changes.decides('carried'), target: 'carried', actions: change(changes.decide) },
          { guard: changes.decides('notCarried'), target: 'notCarried', actions: change(changes.decide) },
          { guard: changes.decides('noted'), target: 'noted', actions: change(changes.decide) },
          { guard: changes.decides('deferred'), target: 'ready', actions: unsettled },
          { guard: changes.decides('sentBack'), target: 'sentBack', actions: unsettled },
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
      entry: starts('agendaItem.within', 'superior'),
      exit: stops('superior'),
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
          actions: [change(changes.answered), intoLists],
        },
        withdraw: {
          guard: meets(happenedAlready, hasReason, holdsNoText([]), checks.mayWithdraw),
          target: 'withdrawn',
        },
      },
    },
    carried: {
      type: 'final',
      entry: [ask('start', asked.promulgation), ...settles('carried')],
      meta: { label: 'agendaItem.carried', cites: rules.majorityKey, deadlines: 'none' },
    },
    notCarried: {
      type: 'final',
      entry: settles('notCarried'),
      meta: { label: 'agendaItem.notCarried', cites: rules.majorityKey, deadlines: 'none' },
    },
    noted: { type: 'final', entry: settles('noted'), meta: { label: 'agendaItem.noted', deadlines: 'none' } },
    referredUp: {
      type: 'final',
      entry: [ask('start', asked.referral), ...settles('referredUp')],
      meta: { label: 'agendaItem.referredUp', cites: 'agendaItem.referral', deadlines: 'none' },
    },
    refused: {
      type: 'final',
      entry: tells('refused'),
      meta: { label: 'agendaItem.refused', cites: 'agendaItem.unscheduled', deadlines: 'none' },
    },
    withdrawn: {
      type: 'final',
      entry: tells('withdrawn'),
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
    beginning.mayBeginItem,
    beginning.namesCouncilSession,
    beginning.namesCouncilDay,
    beginning.bodyIsCompetent,
    beginning.withinProgramme,
    beginning.memberSitsOnBoard,
    beginning.preparerExists,
    ...fromPaper,
    filesExist,
    beginsWithoutSecrets,
    holdsNoText([]),
  ],
  roles: itemRoles,
  dues: duesOfItem,
  body: ({ body }) => body,
  readers: readersOfItem,
  view: viewItem,
  viewEvent: viewItemEvent,
}
