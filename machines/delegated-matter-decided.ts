import type { DelegatedMatter } from '../rules/delegated-matter.ts'
import * as rules from '../rules/delegated-matter.ts'
import * as board from '../rules/delegated-matter-board.ts'
import type { Settled } from '../schemas/settled.ts'
import { ask } from './ask.ts'
import { by, holds, papers } from './delegated-matter-acts.ts'
import * as asking from './delegated-matter-asks.ts'
import { conclusionsOfBody } from './delegated-matter-body.ts'
import * as changes from './delegated-matter-changes.ts'
import { starts, stops } from './delegated-matter-dues.ts'
import { change, type Stage } from './procedure.ts'
import { filesExist, happenedAlready, keepsSecrets, meets, when } from './requirement.ts'

type Matter = DelegatedMatter
const documentIs = (outcome: string, also: (matter: Matter) => boolean = () => true) =>
  when(
    (matter: Matter, event: Settled) =>
      matter.document?.dossier === event.from && event.outcome === outcome && also(matter),
  )
const numbered = change((matter: Matter, { number }: Settled) => ({
  document: { ...matter.document!, number: number ?? null },
}))

// biome-ignore lint/suspicious/noExplicitAny: the machine that takes them in types them
type Steps = Record<string, { type?: 'final'; meta?: Stage; entry?: any; exit?: any; always?: any; on?: object }>

const document: Steps = {
  begun: {
    always: 'drafting',
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
}

const report: Steps = {
  begun: {
    always: [
      // What BTV decided itself it need not be told.
      { guard: holds((matter) => matter.decision?.by === 'standingCommittee'), target: 'reported' },
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
}

/** Đã quyết định: document and report side by side; closed when both are done. */
export const decidedPhase = {
  decided: {
    type: 'parallel' as const,
    onDone: 'closed',
    states: { document: { initial: 'begun', states: document }, report: { initial: 'begun', states: report } },
  },
}
