import type { Stamp } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { AppointmentAct, Ballot } from '../schemas/appointment.ts'
import { type Appointment, type Basis, nextStep, stepsOf, unverified } from './appointment.ts'
import { leastFor, type Share, satisfies } from './fractions.ts'
import { dayOf } from './instants.ts'
import { inForce } from './values.ts'

type Held = AppointmentAct<'recordStep'>
type R<E> = Requirement<Appointment, E>

/** Đúng hội nghị tiếp theo của quy trình. */
export const isNextStep: R<Held> = {
  id: 'isNextStep',
  cites: 'appointment.steps',
  ground: 'body',
  weight: 'blocks',
  met: (appointment, { step }) => nextStep(appointment)?.step === step,
  params: (appointment) => {
    const next = nextStep(appointment)
    return next ? { step: `appointment.step.${next.step}`, ...unverified(next) } : {}
  },
}

/** Không trước hội nghị liền trước, không trước ngày chủ trương được duyệt. */
export const heldInOrder: R<Held> = {
  id: 'heldInOrder',
  cites: 'appointment.steps',
  ground: 'body',
  weight: 'blocks',
  met: ({ policy, steps }, { facts }) => facts.day >= (steps.at(-1)?.on ?? (policy ? dayOf(policy.at) : '')),
  params: ({ policy, steps }) => ({ day: steps.at(-1)?.on ?? (policy ? dayOf(policy.at) : '') }),
}

/** Đủ người dự: so many of those summoned. */
export const isAttended: R<Held> = {
  id: 'isAttended',
  cites: 'appointment.attendance',
  ground: 'body',
  weight: 'blocks',
  met: (appointment, { summoned, present }) =>
    summoned > 0 && satisfies(present, inForce(appointment, 'appointment.attendance'), summoned),
  params: (appointment, event) => {
    const { summoned, present } = event as Partial<Held>
    return {
      needed: summoned === undefined ? '' : leastFor(inForce(appointment, 'appointment.attendance'), summoned),
      summoned: summoned ?? '',
      present: present ?? '',
      ...unverified(inForce(appointment, 'appointment.attendance')),
    }
  },
}

/** Số phiếu khớp nhau: yes ≤ valid ≤ returned ≤ issued ≤ present ≤ summoned, and no more yes than there are choices. */
export const sumsAddUp: R<Held> = {
  id: 'sumsAddUp',
  cites: 'appointment.ballotSums',
  ground: 'body',
  weight: 'blocks',
  met: ({ seats }, { summoned, present, ballot }) => {
    if (!ballot) return present <= summoned
    const { issued, returned, valid, yes } = ballot
    const total = yes.reduce((sum, { votes }) => sum + votes, 0)
    const descending = [summoned, present, issued, returned, valid]
    return (
      descending.every((count, n) => n === 0 || count <= descending[n - 1]!) &&
      yes.every(({ votes }) => votes <= valid) &&
      total <= valid * seats
    )
  },
}

/** Hội nghị bỏ phiếu thì có phiếu, hội nghị không bỏ phiếu thì không. */
export const ballotFits: R<Held> = {
  id: 'ballotFits',
  cites: 'appointment.steps',
  ground: 'body',
  weight: 'blocks',
  met: (appointment, { ballot }) => (nextStep(appointment)?.ballot !== 'none') === (ballot !== undefined),
}

/** Phiếu ghi đúng những người còn trong quy trình, mỗi người một lần. */
export const ballotNamesShortlist: R<Held> = {
  id: 'ballotNamesShortlist',
  cites: 'appointment.steps',
  ground: 'body',
  weight: 'blocks',
  met: ({ shortlist }, { ballot }) => {
    const named = ballot?.yes.map(({ candidate }) => candidate).sort()
    return !named || named.join() === [...shortlist].sort().join()
  },
}

/** Đúng một nửa, người từ nơi khác: the head decides, and only then [its own rule, for no other ballot]. */
export const headDecidesAtHalf: R<Held> = {
  id: 'headDecidesAtHalf',
  cites: 'appointment.externalTie',
  ground: 'body',
  weight: 'blocks',
  met: (appointment, event) => {
    const tied = tiedAtHalf(appointment, event)
    if (!event.headDecides) return tied.length === 0
    const { candidate } = event.headDecides
    return tied.length > 0 && (candidate === null || tied.includes(candidate)) && Boolean(event.reason)
  },
  params: (appointment) => {
    const tie = inForce(appointment, 'appointment.externalTie')
    return tie ? unverified(tie) : {}
  },
}

/** Có biên bản, of the meeting or of the count. */
export const hasMinutes: R<Stamp & AnyAct & { files?: string[]; registerEntries?: unknown[] }> = {
  id: 'hasMinutes',
  cites: 'appointment.steps',
  ground: 'body',
  weight: 'blocks',
  met: ({ secrecy }, { files, registerEntries }) =>
    Boolean(secrecy === 'none' ? files?.length || registerEntries?.length : registerEntries?.length),
}

/** Có hội nghị để sửa. */
export const holdsStep: R<Stamp> = {
  id: 'holdsStep',
  cites: 'common.correction',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ steps }) => steps.length > 0,
}

/**
 * Ai đi tiếp sau một hội nghị: the highest of those above half of all summoned, as many as there are posts; nobody above
 * half, the two highest, save in the last ballot. Who is level with the last of them goes on as well.
 */
export function goingOn(appointment: Appointment, event: Held): { basis: Basis; after: number[] } {
  const step = nextStep(appointment)!
  if (step.ballot !== 'secret' || !event.ballot) return { basis: 'noBallot', after: appointment.shortlist }
  const { yes } = event.ballot
  const over = inForce(appointment, 'appointment.chosen')
  const chosen = yes.filter(({ votes }) => satisfies(votes, over, event.summoned))
  if (chosen.length > 0) return { basis: 'chosen', after: highest(chosen, appointment.seats) }
  if (event.headDecides?.candidate) return { basis: 'head', after: [event.headDecides.candidate] }
  const rule = inForce(appointment, 'appointment.nobodyChosen')
  if (!rule || event.headDecides || isLastBallot(appointment)) return { basis: 'nobody', after: [] }
  return { basis: 'highest', after: highest(yes, rule.highest) }
}

/** Số phiếu cần có. */
export function neededOf(appointment: Appointment, summoned: number): number {
  return leastFor(inForce(appointment, 'appointment.chosen'), summoned)
}

function tiedAtHalf(appointment: Appointment, { ballot, summoned }: Held): number[] {
  const step = nextStep(appointment)
  if (!inForce(appointment, 'appointment.externalTie') || appointment.source !== 'external') return []
  if (step?.ballot !== 'secret' || !ballot) return []
  const share: Share = inForce(appointment, 'appointment.chosen')
  if (!('over' in share) || ballot.yes.some(({ votes }) => satisfies(votes, share, summoned))) return []
  const [part, whole] = share.over
  return ballot.yes.flatMap(({ candidate, votes }) => (votes * whole === summoned * part ? [candidate] : []))
}

function highest(yes: Ballot['yes'], count: number): number[] {
  const sorted = [...yes].sort((a, b) => b.votes - a.votes)
  const least = sorted[Math.min(count, sorted.length) - 1]?.votes ?? 0
  return sorted.flatMap(({ candidate, votes }) => (votes >= least && votes > 0 ? [candidate] : []))
}

function isLastBallot(appointment: Appointment): boolean {
  return stepsOf(appointment)
    .slice(appointment.steps.length + 1)
    .every(({ ballot }) => ballot !== 'secret')
}
