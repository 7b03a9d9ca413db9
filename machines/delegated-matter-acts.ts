import type { DelegatedMatter } from '../rules/delegated-matter.ts'
import * as board from '../rules/delegated-matter-board.ts'
import { holdsNoText, saysOrRegisters } from '../rules/secrecy.ts'
import type { Recall } from '../schemas/settled.ts'
import { ask } from './ask.ts'
import * as asking from './delegated-matter-asks.ts'
import * as changes from './delegated-matter-changes.ts'
import { matterRoles } from './delegated-matter-view.ts'
import { change } from './procedure.ts'
import { filesExist, happenedAlready, hasReason, keepsSecrets, meets, sentBy } from './requirement.ts'

export const by = (...roles: string[]) => sentBy(matterRoles, ...roles)
export const says = [happenedAlready, hasReason, holdsNoText([])]
export const startItem = ask('start', asking.item)

export const papers = {
  attach: {
    guard: meets(happenedAlready, by('preparer', 'office'), filesExist, keepsSecrets, board.hasPapers),
    actions: change(changes.attach),
  },
  detach: {
    guard: meets(happenedAlready, by('preparer', 'office'), board.holdsFile),
    actions: change(changes.detach),
  },
}
export const correct = {
  guard: meets(...says, by('office', 'permanentBoard'), board.holdsAnswer),
  actions: change(changes.strike),
}
export const answering = [happenedAlready, board.isDecider]
export const deciding = [board.boardIsWhole, board.considersEscalation]
export const disagreeing = [board.boardIsWhole, holdsNoText(['opinion']), saysOrRegisters('opinion')]
export const raising = [...says, board.isDecider]

/** Hồ sơ đã lập việc này. */
export const isStarter = ({ startedBy, answersTo }: DelegatedMatter, { from }: Recall) =>
  from === startedBy || from === answersTo

/** A guard of the machine's own moves, by a predicate of the dossier. */
export const holds =
  (of: (matter: DelegatedMatter) => boolean) =>
  ({ context }: { context: DelegatedMatter }) =>
    of(context)
