import type { Terms } from '../machines/event.ts'
import type { Procedure } from '../machines/procedure.ts'
import { post } from './appointment-cast.ts'
import { Refused } from './drive.ts'
import { world } from './world.ts'
import { castOf, files } from './world-cast.ts'
import { type Invariant, invariants, wronglyRefused } from './world-invariants.ts'
import type { Move, World } from './world-moves.ts'

/** What happens at once: one move, or two of which neither dossier has heard of the other's. */
export type Step = Move[]
/** Một bất biến đã vỡ. */
export interface Broken {
  invariant: Invariant
  found: string
  at: string
  regulation: string
}
export interface Setting {
  terms: Terms
  /** How many sit in BTV. */
  members: number
  /** Of whom the personnel matter, if there is one, is. */
  managedBy?: 'standingCommittee' | 'executiveCommittee' | 'permanentBoard' | 'superior'
  /** The procedures that people begin, `stem` or `stem.body`; without it all of them. */
  begun?: string[] | undefined
  machineOf?: ((stem: string) => Procedure) | undefined
}

/** Where every walk of that setting begins. */
export function worldOf({ terms, members, managedBy, machineOf }: Setting): World {
  const posts = managedBy ? [post({ managedBy })] : []
  return world({ terms, cast: castOf(members), files, at: '2026-03-02T08:00:00+07:00', posts }, machineOf)
}

/** Rút gọn: leaves out whatever the same invariant breaks without. */
export function shorten(setting: Setting, steps: Step[], { invariant }: Broken): { steps: Step[]; broken: Broken } {
  let kept = steps
  let broken = replay(setting, kept)!.broken
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length; ) {
      const fewer = [...kept.slice(0, from), ...kept.slice(from + size)]
      const again = replay(setting, fewer)
      if (again?.broken.invariant.id === invariant.id) {
        kept = again.steps
        broken = again.broken
      } else from += size
    }
  }
  for (const [n, step] of kept.entries())
    for (const alone of step.length > 1 ? step : []) {
      const again = replay(setting, kept.with(n, [alone]))
      if (again?.broken.invariant.id === invariant.id && again.steps.length === kept.length) {
        kept = again.steps
        broken = again.broken
      }
    }
  return { steps: kept, broken }
}

/** The same steps once more, without those that are no longer taken; up to the first invariant that breaks. */
function replay(setting: Setting, steps: Step[]): { steps: Step[]; broken: Broken } | undefined {
  const w = worldOf(setting)
  const taken: Step[] = []
  for (const step of steps) {
    const { broken, isTaken } = take(w, setting, step)
    if (isTaken) taken.push(step)
    if (broken) return { steps: taken, broken }
  }
  return undefined
}

/** Takes a step, unless it is refused, and looks at every invariant. */
export function take(w: World, { terms }: Setting, step: Step): { broken?: Broken; isTaken: boolean } {
  const breaks = (invariant: Invariant, found: string): { broken: Broken; isTaken: true } => {
    return { broken: { invariant, found, at: w.at(), regulation: terms.regulation }, isTaken: true }
  }
  for (const move of step) {
    if (isOutside(move)) continue
    if (!w.has(move.dossier)) return { isTaken: false }
    const lacking = lacks(w, move)
    const wrongly = lacking && wronglyRefused(w, move, lacking)
    if (wrongly) return breaks(invariants.find(({ id }) => id === 'quorum')!, wrongly)
    if (lacking) return { isTaken: false }
  }
  try {
    make(w, step)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (step[0]!.act.type === 'begin') return { isTaken: false }
    return breaks(invariants.find(({ id }) => id === 'errandsTaken')!, error.message)
  }
  for (const invariant of invariants) {
    const found = invariant.broken(w, step)
    if (found) return breaks(invariant, found)
  }
  return { isTaken: true }
}

function make(w: World, step: Step): void {
  const [{ person, dossier, stem, act }] = step as [Move]
  const { type, ...body } = act
  if (step.length === 2) w.atOnce('crossed', ...step.map((each): Acted => [each.person, each.dossier, each.act]))
  else if (type === 'wait') w.sleepUntil(String(act.until))
  else if (type === 'leaveOffice') w.change({ cast: { ...w.cast(), [person]: { capacities: [] } } })
  else if (type === 'begin') w.begin(person, stem!, dossier, body)
  else w.act(person, dossier, act)
}
type Acted = [person: string, dossier: string, act: Move['act']]

/** Ids of what a move lacks; `undefined` where it would be taken. */
export function lacks(w: World, { person, dossier, act }: Move): string[] | undefined {
  return isOutside({ act }) ? undefined : w.lacks(person, dossier, act)
}

/** What is no act on a dossier that exists. */
export const isOutside = ({ act }: Pick<Move, 'act'>) => ['begin', 'wait', 'leaveOffice'].includes(act.type)
/** Time passes. */
export const wait = (until: string): Move => ({ person: '', dossier: '', act: { type: 'wait', until } })
