import { setup } from 'xstate'
import type { DelegatedMatter } from '../rules/delegated-matter.ts'
import * as acceptance from '../rules/delegated-matter-acceptance.ts'
import { beginsWithoutSecrets, holdsNoText } from '../rules/secrecy.ts'
import type { MatterEvent, MatterInput } from '../schemas/delegated-matter.ts'
import { ask, asks } from './ask.ts'
import * as asking from './delegated-matter-asks.ts'
import { isOverheard } from './delegated-matter-body.ts'
import * as changes from './delegated-matter-changes.ts'
import { decidedPhase } from './delegated-matter-decided.ts'
import { decidingPhase } from './delegated-matter-deciding.ts'
import { calendarChanged, duesOfMatter } from './delegated-matter-dues.ts'
import { escalatedPhase } from './delegated-matter-escalated.ts'
import { concealsOpinions, matterRoles, readersOfMatter, viewMatter, viewMatterEvent } from './delegated-matter-view.ts'
import type { Untold } from './event.ts'
import { change, type Procedure, type Stage } from './procedure.ts'
import { filesExist, happenedAlready, isOtherCalendar, sentBy, when } from './requirement.ts'

type Matter = DelegatedMatter
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
    ...decidingPhase,
    ...escalatedPhase,
    ...decidedPhase,
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
  conceals: concealsOpinions,
  viewEvent: viewMatterEvent,
}
