import { setup } from 'xstate'
import type { Promulgation } from '../rules/promulgation.ts'
import * as rules from '../rules/promulgation.ts'
import * as beginning from '../rules/promulgation-beginning.ts'
import * as papers from '../rules/promulgation-papers.ts'
import { holdsNoText } from '../rules/secrecy.ts'
import type { PromulgationAct, PromulgationEvent, PromulgationInput } from '../schemas/promulgation.ts'
import { ask, asks } from './ask.ts'
import type { CalendarChanged } from './event.ts'
import { change, type Procedure, type Stage } from './procedure.ts'
import * as asked from './promulgation-asks.ts'
import * as changes from './promulgation-changes.ts'
import { awaitsReceipt, mayAcknowledge, mayBegin, mayWithdraw, promulgationRoles } from './promulgation-roles.ts'
import {
  duesOfPromulgation,
  readersOfPromulgation,
  viewPromulgation,
  viewPromulgationEvent,
  withholdsFromRecipient,
} from './promulgation-view.ts'
import { filesExist, happenedAlready, hasReason, isOtherCalendar, keepsSecrets, meets, sentBy } from './requirement.ts'

const by = (...names: string[]) => sentBy(promulgationRoles, ...names)
const leave = change<Promulgation, PromulgationEvent>(() => changes.noDues)

const says = [hasReason, holdsNoText([])]

const bars = [rules.restsOnDecision, rules.regulationIssuer]
const pass = {
  guard: meets(happenedAlready, by('office'), ...bars, rules.choosesCompetent, rules.fitsMatrix),
  target: 'signing',
  actions: change(changes.pass),
}
const correct = (...names: string[]) => ({
  guard: meets(
    happenedAlready,
    by(...names),
    ...says,
    beginning.correctsSomething,
    beginning.drafterExists,
    beginning.paperBasisFromOffice,
    beginning.basisCarried,
    beginning.paperBasisWhole,
  ),
  actions: change(changes.correct),
})
const withdraw = {
  guard: meets(happenedAlready, mayWithdraw, ...says),
  target: 'withdrawn',
  actions: [
    change(changes.end),
    ask('register', asked.withdrawnRow),
    ask('letter', asked.letter('documentWithdrawn')),
    ask('tell', asked.settled('withdrawn')),
  ],
}
const waive = {
  guard: meets(happenedAlready, by('permanentBoard'), rules.mayWaive, ...says),
  target: 'waived',
  actions: [change(changes.end), ask('tell', asked.settled('withdrawn'))],
}
const unsigned = { withdraw, waive }

/** Ban hành văn bản: one document on its way out. No number without a competent signature, no dispatch without both. */
const machine = setup({
  types: {
    input: {} as PromulgationInput,
    context: {} as Promulgation,
    events: {} as PromulgationEvent,
    meta: {} as Stage,
  },
  actions: asks,
}).createMachine({
  id: 'promulgation',
  context: ({ input }) => changes.begin(input),
  initial: 'drafting',
  on: {
    calendarChanged: {
      guard: isOtherCalendar,
      actions: change((_: Promulgation, { terms }: CalendarChanged) => ({ terms })),
    },
  },
  states: {
    drafting: {
      meta: {
        label: 'promulgation.drafting',
        cites: 'promulgation.draft',
        owner: 'drafter',
        awaits: 'submit',
        deadlines: { draft: 'draftDueAt' },
      },
      exit: leave,
      on: {
        ...unsigned,
        correct: correct('drafter', 'office'),
        reschedule: reschedule('draftDueAt'),
        attach: {
          guard: meets(happenedAlready, by('drafter', 'office'), filesExist, keepsSecrets, papers.hasPapers),
          actions: change(changes.attach),
        },
        detach: {
          guard: meets(happenedAlready, by('drafter', 'office'), papers.holdsPaper),
          actions: change(changes.detach),
        },
        submit: { guard: meets(happenedAlready, by('drafter', 'office'), papers.hasDraft), target: 'reviewing' },
      },
    },
    reviewing: {
      meta: {
        label: 'promulgation.reviewing',
        cites: 'promulgation.form',
        owner: 'office',
        awaits: 'pass',
        deadlines: { review: 'reviewDueAt' },
      },
      exit: leave,
      on: {
        ...unsigned,
        // Once the office has it, its type and basis are the office's to change.
        correct: correct('office'),
        reschedule: reschedule('reviewDueAt'),
        pass,
        sendBack: {
          guard: meets(happenedAlready, by('office'), ...says),
          target: 'drafting',
          actions: change(changes.sendBack('office')),
        },
      },
    },
    signing: {
      meta: {
        label: 'promulgation.signing',
        cites: 'promulgation.signer.secretary',
        owner: 'signer',
        awaits: 'sign',
        deadlines: { signature: 'signatureDueAt' },
      },
      exit: leave,
      on: {
        ...unsigned,
        correct: correct('office'),
        reschedule: reschedule('signatureDueAt'),
        // Another signer, when the one chosen is away.
        pass,
        sign: {
          guard: meets(
            happenedAlready,
            by('signer'),
            ...bars,
            rules.signerCompetent,
            rules.signedAfterDecision,
            filesExist,
            keepsSecrets,
            papers.hasPapers,
          ),
          target: 'numbering',
          actions: change(changes.sign),
        },
        sendBack: {
          guard: meets(happenedAlready, by('signer'), ...says),
          target: 'drafting',
          actions: change(changes.sendBack('signer')),
        },
      },
    },
    numbering: {
      // Waits for the record's answer only: nothing else may come between, or the number would find no taker.
      meta: {
        label: 'promulgation.numbering',
        cites: 'promulgation.numbering',
        owner: 'office',
        deadlines: 'none',
      },
      entry: ask('takeNumber', asked.series),
      on: { numbered: { target: 'dispatching', actions: change(changes.number) } },
    },
    dispatching: {
      meta: {
        label: 'promulgation.dispatching',
        cites: 'promulgation.recipients',
        owner: 'office',
        awaits: 'dispatch',
        deadlines: { dispatch: 'dispatchDueAt' },
      },
      exit: leave,
      on: {
        withdraw,
        reschedule: reschedule('dispatchDueAt'),
        dispatch: {
          guard: meets(
            happenedAlready,
            by('office'),
            papers.dispatchedAfterSigning,
            papers.hasRecipients,
            papers.recipientsExist,
            filesExist,
            keepsSecrets,
            papers.hasPapers,
          ),
          target: 'dispatched',
          actions: [
            change(changes.dispatch),
            ask('register', asked.dispatchedRow),
            ask('letter', asked.letter('documentDispatched')),
            ask('tell', asked.settled('dispatched')),
          ],
        },
      },
    },
    dispatched: {
      meta: {
        label: 'promulgation.dispatched',
        cites: 'promulgation.archive',
        owner: 'office',
        awaits: 'archive',
        deadlines: { archive: 'archiveDueAt' },
      },
      exit: leave,
      on: {
        withdraw,
        reschedule: reschedule('archiveDueAt'),
        acknowledge: {
          guard: meets(happenedAlready, mayAcknowledge, awaitsReceipt),
          actions: change(changes.acknowledge),
        },
        archive: {
          guard: meets(happenedAlready, by('office'), papers.allAcknowledged),
          target: 'archived',
          actions: change(changes.archive),
        },
      },
    },
    archived: {
      type: 'final',
      meta: { label: 'promulgation.archived', cites: 'promulgation.archive', deadlines: 'none' },
    },
    waived: {
      type: 'final',
      meta: { label: 'promulgation.waived', cites: 'promulgation.oralException', deadlines: 'none' },
    },
    withdrawn: {
      type: 'final',
      meta: { label: 'promulgation.withdrawn', cites: 'common.withdrawal', deadlines: 'none' },
    },
  },
})

export const promulgation: Procedure<Promulgation> = {
  stem: 'promulgation',
  plural: 'promulgations',
  version: 1,
  machine,
  begins: [
    happenedAlready,
    mayBegin,
    beginning.paperBasisFromOffice,
    beginning.drafterExists,
    beginning.beginsOnDecision,
    beginning.basisCarried,
    beginning.paperBasisWhole,
    beginning.beginsAtIssuer,
    filesExist,
    beginning.beginsWithoutSecrets,
    holdsNoText([]),
  ],
  roles: promulgationRoles,
  dues: duesOfPromulgation,
  body: ({ organ }) => (organ === 'office' ? null : organ),
  readers: readersOfPromulgation,
  search: ({ number }) => number?.text ?? '',
  view: viewPromulgation,
  withholds: withholdsFromRecipient,
  viewEvent: viewPromulgationEvent,
}

function reschedule(field: keyof typeof changes.noDues) {
  return {
    guard: meets<Promulgation>(happenedAlready, by('office', 'permanentBoard'), ...says, rules.isAhead),
    actions: change((_: Promulgation, { until }: PromulgationAct<'reschedule'>) => ({ [field]: until })),
  }
}
