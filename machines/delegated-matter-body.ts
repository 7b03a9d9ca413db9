import type { BodyOutcome, DelegatedMatter } from '../rules/delegated-matter.ts'
import * as rules from '../rules/delegated-matter.ts'
import { dayOf } from '../rules/instants.ts'
import type { Settled } from '../schemas/settled.ts'
import { ask } from './ask.ts'
import { bodyDocument } from './delegated-matter-asks.ts'
import { again, closing, forget } from './delegated-matter-escalation.ts'
import { change } from './procedure.ts'
import { type Guard, when } from './requirement.ts'

type Matter = DelegatedMatter

/**
 * Ban Thường vụ trả lời: of what was raised it gives a direction by which TT decides; what was disputed or is still open
 * it decides itself. A poll with dissent goes on to a meeting, an item withdrawn leaves the matter without one.
 */
export const answersOfBody = [
  {
    guard: heard('answered', asksDirectionStill),
    target: 'deciding',
    actions: [change(direct), ask('start', directionDocument)],
  },
  { guard: heard('answered'), target: 'decided', actions: change(decideByBody) },
  { guard: heard('referred'), actions: change(follow) },
  { guard: heard('withdrawn'), actions: change(forget) },
]

/** Kết luận của Ban Thường vụ về việc được trình; an item withdrawn can be handed over again. */
export const conclusionsOfBody = (states: { written: string; concluded: string; again: string }) => [
  { guard: ofHandOver('answered', needsDocument), target: states.written, actions: change(conclude) },
  { guard: ofHandOver('answered'), target: states.concluded, actions: change(conclude) },
  { guard: ofHandOver('withdrawn'), target: states.again },
]

/** Tin muộn của một hồ sơ mà việc này không còn chờ: nothing follows from it. */
export const isOverheard = when(
  ({ pending, document, handedOver }: Matter, { from }: Settled) =>
    ![pending?.dossier, document?.dossier, handedOver?.item].includes(from),
)

type Kind = 'answered' | 'referred' | 'withdrawn'

function heard(kind: Kind, also: (matter: Matter, event: Settled) => boolean = () => true): Guard<Matter> {
  return when(
    (matter: Matter, event: Settled) =>
      matter.pending?.dossier === event.from && kindOf(event) === kind && also(matter, event),
  )
}

function ofHandOver(kind: Kind, also: (event: Settled) => boolean = () => true): Guard<Matter> {
  return when(
    (matter: Matter, event: Settled) => matter.handedOver?.item === event.from && kindOf(event) === kind && also(event),
  )
}

function needsDocument({ documentType }: Settled): boolean {
  return documentType !== undefined
}

function kindOf({ outcome }: Settled): Kind {
  if (outcome === 'referred') return 'referred'
  return outcome === 'withdrawn' || outcome === 'refused' ? 'withdrawn' : 'answered'
}

// What BTV has sent on to BCH is no longer TT's to decide, whatever it was raised as.
function asksDirectionStill(matter: Matter, { outcome }: Settled): boolean {
  return rules.asksDirection(matter) && outcome !== 'referredUp'
}

function direct(matter: Matter, event: Settled): Partial<Matter> {
  return { ...answered(matter, event), ...again(matter, event.at) }
}

function decideByBody(matter: Matter, event: Settled): Partial<Matter> {
  const { outcome, heldOn, reference } = outcomeOf(event)
  const decision = {
    by: 'standingCommittee',
    outcome,
    heldOn,
    at: event.at,
    reference,
    approvals: event.approvals ?? null,
    sitting: event.sitting ?? null,
  } as const
  return { ...answered(matter, event), decision, decisionDueAt: null }
}

function conclude(_: Matter, event: Settled): Partial<Matter> {
  return { conclusion: outcomeOf(event) }
}

// The poll has begun an item for a meeting, which answers in its place.
function follow({ pending }: Matter): Partial<Matter> {
  return { pending: { kind: 'item', dossier: `${pending!.dossier}.hn` } }
}

function answered(matter: Matter, event: Settled): Partial<Matter> {
  const outcome = outcomeOf(event)
  const escalations = matter.escalations.map((each) => (each.closedAs === null ? { ...each, outcome } : each))
  return { ...closing({ ...matter, escalations }, 'answered'), recall: null }
}

// The direction is BTV's and goes out in its own name; TT need not wait for the paper.
function directionDocument(matter: Matter) {
  const word = matter.escalations.findLast(({ outcome }) => outcome)?.outcome
  return word?.documentType ? [bodyDocument(matter, word, `${word.from}.vb`)] : []
}

function outcomeOf(event: Settled): BodyOutcome {
  const { heldOn, reference, reason, documentType, approvals, sitting } = event
  return {
    outcome: event.outcome as BodyOutcome['outcome'],
    procedure: event.procedure as BodyOutcome['procedure'],
    from: event.from,
    heldOn: heldOn ?? dayOf(event.at),
    reference: reference ?? null,
    reason: reason ?? null,
    documentType: documentType ?? null,
    approvals: approvals ?? null,
    sitting: sitting ?? null,
  }
}
