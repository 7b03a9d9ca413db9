import * as rules from '../rules/agenda-item.ts'
import * as limits from '../rules/agenda-item-dues.ts'
import type { Decision, ItemAct, ItemToldEvent, Outcome } from '../schemas/agenda-item.ts'
import { actor, type CalendarChanged } from './event.ts'
import { when } from './requirement.ts'
import { recounted } from './stage-limits.ts'

type Item = rules.AgendaItem

export function admit(): Partial<Item> {
  return { admitted: true, takenUp: true }
}

export function assign(item: Item, { memberInCharge, preparer }: ItemAct<'assign'>): Partial<Item> {
  return { memberInCharge: memberInCharge ?? item.memberInCharge, preparer: preparer ?? item.preparer }
}

export function flag(item: Item, { important, closedSession }: ItemAct<'flag'>): Partial<Item> {
  return { important: important ?? item.important, closedSession: closedSession ?? item.closedSession }
}

/** Ngày họp Hội đồng nhân dân, once it is known, or another. */
export function scheduleCouncil(_: Item, { councilOn }: ItemAct<'scheduleCouncil'>): Partial<Item> {
  return { councilOn }
}

export function attach(item: Item, { files, registerEntries }: ItemAct<'attach' | 'deliver'>): Partial<Item> {
  return {
    files: [...new Set([...item.files, ...(files ?? [])])],
    registerEntries: [...item.registerEntries, ...(registerEntries ?? [])],
  }
}

export function detach({ files }: Item, { file }: ItemAct<'detach'>): Partial<Item> {
  return { files: files.filter((each) => each !== file) }
}

export function seekComments({ commentsSought }: Item, { from, dueAt, at }: ItemAct<'seekComments'>): Partial<Item> {
  return { commentsSought: [...commentsSought, { from, at, dueAt: dueAt ?? null }] }
}

export function opine({ opinions }: Item, event: ItemAct<'opine'>): Partial<Item> {
  const { opinion, registerEntries, at } = event
  const said = { person: actor(event).person, opinion: opinion ?? null, registerEntries: registerEntries ?? [], at }
  return { opinions: [...opinions, said] }
}

export function deliver(item: Item, event: ItemAct<'deliver'>): Partial<Item> {
  const deliveredAt = limits.deliveredAt(event)
  // Kept although late, it came late all the same.
  const deliveredLate = limits.isPast(item.place?.materialsDueAt ?? null, deliveredAt)
  return { ...redeliver(item, event), deliveredLate }
}

/** Gửi lại sau khi bị trả: was it late the first time, it still was. */
export function redeliver(item: Item, event: ItemAct<'deliver'>): Partial<Item> {
  const deliveredAt = limits.deliveredAt(event)
  return { ...attach(item, event), deliveredAt, returnMaterialsDueAt: null, returnDueAt: null }
}

export function deliverLate(item: Item, event: ItemAct<'deliver'>): Partial<Item> {
  return { ...deliver(item, event), deliveredLate: true }
}

/** Hết hạn: what was delivered before a return, or kept before, no longer counts. */
export function miss(): Partial<Item> {
  return { deliveredAt: null, deliveredLate: false, kept: null, returnMaterialsDueAt: null, returnDueAt: null }
}

export function keep(item: Item, { until, reason }: ItemAct<'keep'>): Partial<Item> {
  return {
    kept: { reason: reason ?? '', until },
    takenUp: true,
    materialsDueAt: item.deliveredAt ? item.materialsDueAt : until,
  }
}

export function appraise(item: Item, { findings, shortened, reason, at }: ItemAct<'appraise'>): Partial<Item> {
  const appraisal = { findings: findings ?? null, shortened: shortened ?? false, reason: reason ?? null, at }
  return { appraisal, returns: item.returns }
}

export function sendBack(item: Item, event: ItemAct<'sendBack'>): Partial<Item> {
  const returns = [...item.returns, { reasons: event.reasons, by: actor(event).person, at: event.at }]
  return { returns, ...limits.returnDues(item, event.at) }
}

export function check(item: Item, { reference }: ItemAct<'check'>): Partial<Item> {
  const memberSilent = item.memberInCharge !== null && !rules.hasOpined(item)
  return { memberSilent, bodyConclusion: reference ?? item.bodyConclusion, takenUp: true }
}

export function strike(item: Item, { what, n, reason }: ItemAct<'correct'>): Partial<Item> {
  const struck = <T>(entries: T[]) => entries.map((entry, i) => (i === n - 1 ? { ...entry, struck: reason } : entry))
  return what === 'opinion' ? { opinions: struck(item.opinions) } : { commentsSought: struck(item.commentsSought) }
}

/** Vào chương trình một phiên họp, or the meeting's limits moved: one met before may now have been missed. */
export function place(item: Item, { place }: ItemToldEvent & { type: 'placed' }): Partial<Item> {
  const kept = limits.stillKept(item, place)
  const dues = limits.duesOf(item.terms, place)
  if (kept) return { place, kept, ...dues, materialsDueAt: item.deliveredAt ? dues.materialsDueAt : kept.until }
  const deliveredLate = item.deliveredAt !== null && limits.isPast(dues.materialsDueAt, item.deliveredAt)
  return { place, kept, ...dues, deliveredLate }
}

/** The same, of a returned item: its own deadlines move along. */
export function placeReturned(item: Item, event: ItemToldEvent & { type: 'placed' }): Partial<Item> {
  const moved = place(item, event)
  return { ...moved, ...limits.returnDues({ ...item, ...moved }, event.at) }
}

/** Lịch thay đổi: the limits that follow from its place anew, save the one that TT has set. */
export function calendarChanged(item: Item, { terms, at }: CalendarChanged): Partial<Item> {
  const dues = limits.duesOf(terms, item.place)
  const moved = item.kept && !item.deliveredAt ? { ...dues, materialsDueAt: item.kept.until } : dues
  const own = recounted(item, 'agendaItem.within', terms)
  return { terms, ...own, ...moved, ...limits.returnDues({ ...item, ...moved }, at) }
}

export function clearPlace(item: Item): Partial<Item> {
  return {
    place: null,
    ...limits.duesOf(item.terms, null),
    returnMaterialsDueAt: null,
    returnDueAt: null,
    kept: null,
    deliveredLate: false,
  }
}

/** Ra khỏi chương trình; taken off by a decision of its own, it no longer seeks the nearest meeting. */
export function takenOff(item: Item, { again }: { again?: true }): Partial<Item> {
  return { ...clearPlace(item), toNearest: item.toNearest && again === true }
}

export function decide(_: Item, event: ItemToldEvent & { type: 'decide' }): Partial<Item> {
  return { decision: { ...event.decision, meeting: event.from } }
}

/** Hoãn hoặc trả lại tại hội nghị: it leaves the agenda for the backlog. */
export function returned(item: Item, event: ItemToldEvent & { type: 'decide' }): Partial<Item> {
  const { outcome, reason } = event.decision
  const returns =
    outcome === 'sentBack' ? [...item.returns, { reasons: [reason ?? ''], by: event.from, at: event.at }] : item.returns
  return { ...decide(item, event), ...clearPlace(item), returns }
}

export function answered(item: Item, event: ItemAct<'answerFromSuperior'>): Partial<Item> {
  const { answer, registerEntries, agreed, reference } = event
  const said = { answer: answer ?? null, registerEntries: registerEntries ?? [], agreed, reference: reference ?? '' }
  return { superiorAnswer: said, ...clearPlace(item) }
}

/** The branch of `decide` for an outcome, and for where a referral goes. */
export function decides(outcome: Outcome, to?: Decision['to']) {
  return when(
    (item: Item, event: ItemToldEvent & { type: 'decide' }) =>
      item.place?.meeting === event.from && event.decision.outcome === outcome && (!to || event.decision.to === to),
  )
}
