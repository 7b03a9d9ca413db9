import type { Body } from '../machines/event.ts'
import type { LineKind } from '../schemas/meeting.ts'
import { inForce, type Termed } from './values.ts'

/**
 * Báo cáo với tập thể nào: the body upwards, where the regulation puts a line of this body's work on every agenda of
 * that one: TT's work before BTV, BTV's before BCH [LP-3.4-z3, LP-1.12-a]; null where it does not.
 */
export function reportsTo(termed: Termed, body: Body): Body | null {
  const referral: Partial<Record<Body, Body>> = inForce(termed, 'agendaItem.referral')
  const above = referral[body]
  return above && reportLine(termed, above) === `${body}Report` ? above : null
}

/** Dòng báo cáo của hội nghị một tập thể: what is owed to it stands there; null where its agenda has none. */
export function reportLine(termed: Termed, body: Body): LineKind | null {
  const { regular } = inForce(termed, `meeting.standingItems.${body}`)
  return regular.find((line) => inForce(termed, `meeting.standing.${line}`).as === 'line') ?? null
}
