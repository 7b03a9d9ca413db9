import * as rules from '../rules/agenda-item.ts'
import { nameOf } from '../rules/secrecy.ts'
import { inForce } from '../rules/values.ts'
import type { Decision, ItemAct, ItemInput, ItemToldEvent, Outcome } from '../schemas/agenda-item.ts'
import { actor, type CalendarChanged, type Due, type Token, when } from './procedure.ts'

type Item = rules.AgendaItem

/** Hồ sơ mới. */
export function begin(input: ItemInput): Item {
  return {
    id: input.id,
    unit: input.unit,
    title: input.title,
    secrecy: input.secrecy,
    urgency: input.urgency,
    opener: input.by ? (input.facts?.onBehalf ?? input.by).person : null,
    terms: input.terms,
    body: input.body,
    itemType: input.itemType,
    councilSession: input.councilSession ?? null,
    standingItem: input.standingItem ?? null,
    programmeLine: input.programmeLine ?? null,
    unscheduled: input.unscheduled ?? null,
    superiorDirection: input.superiorDirection ?? null,
    referral: input.referral ?? null,
    startedBy: input.startedBy ?? null,
    important: input.important ?? false,
    closedSession: input.closedSession ?? false,
    threshold: input.threshold ?? specialThreshold(input),
    memberInCharge: input.memberInCharge ?? null,
    preparer: input.preparer ?? {},
    files: input.files ?? [],
    registerEntries: input.registerEntries ?? [],
    opinions: [],
    commentsSought: [],
    place: null,
    materialsDueAt: null,
    returnMaterialsDueAt: null,
    returnDueAt: null,
    appraisalDueAt: null,
    checkDueAt: null,
    admissionDueAt: null,
    lateDecisionDueAt: null,
    readyDueAt: null,
    decisionDueAt: null,
    superiorDueAt: null,
    deliveredAt: null,
    deliveredLate: false,
    kept: null,
    admitted: false,
    appraisal: null,
    returns: [],
    memberSilent: false,
    bodyConclusion: input.referral?.reference ?? null,
    takenUp: false,
    shownToBody: false,
    decision: null,
    superiorAnswer: null,
  }
}

function specialThreshold({ terms, itemType }: ItemInput) {
  const special: Partial<Record<string, Item['threshold']>> = inForce({ terms }, 'meeting.specialThresholds')
  return special[itemType] ?? null
}

export function admit(): Partial<Item> {
  return { admitted: true, takenUp: true }
}

export function assign(item: Item, { memberInCharge, preparer }: ItemAct<'assign'>): Partial<Item> {
  return { memberInCharge: memberInCharge ?? item.memberInCharge, preparer: preparer ?? item.preparer }
}

export function flag(item: Item, { important, closedSession }: ItemAct<'flag'>): Partial<Item> {
  return { important: important ?? item.important, closedSession: closedSession ?? item.closedSession }
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
  const deliveredAt = rules.deliveredAt(event)
  // Kept although late, it came late all the same.
  const deliveredLate = rules.isPast(item.place?.materialsDueAt ?? null, deliveredAt)
  return { ...redeliver(item, event), deliveredLate }
}

/** Gửi lại sau khi bị trả: was it late the first time, it still was. */
export function redeliver(item: Item, event: ItemAct<'deliver'>): Partial<Item> {
  const deliveredAt = rules.deliveredAt(event)
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
  return { returns, ...rules.returnDues(item, event.at) }
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
  const kept = rules.stillKept(item, place)
  const dues = rules.duesOf(item.terms, place)
  if (kept) return { place, kept, ...dues, materialsDueAt: item.deliveredAt ? dues.materialsDueAt : kept.until }
  const deliveredLate = item.deliveredAt !== null && rules.isPast(dues.materialsDueAt, item.deliveredAt)
  return { place, kept, ...dues, deliveredLate }
}

/** The same, of a returned item: its own deadlines move along. */
export function placeReturned(item: Item, event: ItemToldEvent & { type: 'placed' }): Partial<Item> {
  const moved = place(item, event)
  return { ...moved, ...rules.returnDues({ ...item, ...moved }, event.at) }
}

/** Lịch thay đổi: the limits that follow from its place anew, save the one that TT has set. */
export function calendarChanged(item: Item, { terms, at }: CalendarChanged): Partial<Item> {
  const dues = rules.duesOf(terms, item.place)
  const moved = item.kept && !item.deliveredAt ? { ...dues, materialsDueAt: item.kept.until } : dues
  return { terms, ...moved, ...rules.returnDues({ ...item, ...moved }, at) }
}

export function clearPlace(item: Item): Partial<Item> {
  return {
    place: null,
    ...rules.duesOf(item.terms, null),
    returnMaterialsDueAt: null,
    returnDueAt: null,
    kept: null,
    deliveredLate: false,
  }
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

/** What the meeting hears whenever the item's standing changes; nobody, while it stands on no agenda. */
export function standingFor(item: Item, standing?: string) {
  const { id, place, important, closedSession, kept, deliveredLate } = item
  if (!place) return []
  const event = {
    type: 'itemStands',
    item: id,
    standing,
    important,
    closedSession,
    kept: kept !== null,
    late: deliveredLate,
  }
  return [{ dossier: place.meeting, courtesy: true, event }]
}

/** The meeting hears that the item leaves its agenda. */
export function leave({ id, place }: Item, { type, reason }: { type: string; reason?: string }) {
  if (!place) return []
  return [{ dossier: place.meeting, courtesy: true, event: { type: 'itemLeft', item: id, reason: reason ?? type } }]
}

export function backlogRow(item: Item) {
  const { id, body, referral } = item
  return { do: 'backlog', item: id, body, title: nameOf(item), reason: referral?.kind ?? 'new' }
}

export function lateLetter(item: Item) {
  const { id, memberInCharge, preparer, place } = item
  const to: Token[] = [
    'capacity:office',
    'capacity:permanentBoard',
    ...rules.preparerTokens(preparer),
    ...(memberInCharge ? [`person:${memberInCharge}` as const] : []),
  ]
  return {
    kind: 'itemLate',
    to,
    cites: 'agendaItem.late',
    params: { item: id, title: nameOf(item), startsAt: place?.startsAt ?? '' },
  }
}

/** The document that a carried item needs, of the type the chair chose [LP-1.2-b]. */
export function promulgation(item: Item) {
  const { decision } = item
  if (!decision?.documentType) return []
  return [
    {
      procedure: 'promulgation',
      dossier: `${item.id}.vb`,
      input: {
        title: item.title,
        secrecy: item.secrecy,
        urgency: item.urgency,
        documentType: decision.documentType,
        organ: item.body,
        basis: {
          kind: 'item',
          item: item.id,
          meeting: decision.meeting,
          heldOn: decision.heldOn,
          approvals: decision.approvals,
          sitting: decision.sitting,
        },
        drafter: decision.drafter ?? item.preparer,
      },
    },
  ]
}

/** The same matter before the next body upwards [LP-6.1-b, LP-1.12-b]. */
export function referral(item: Item) {
  const body = rules.nextBody(item)
  if (!body) return []
  const { title, secrecy, urgency, itemType, files, registerEntries, memberInCharge, preparer } = item
  return [
    {
      procedure: 'agendaItem',
      dossier: `${item.id}.up`,
      input: {
        title,
        secrecy,
        urgency,
        body,
        itemType,
        ...(item.councilSession ? { councilSession: item.councilSession } : {}),
        ...(files.length > 0 ? { files } : {}),
        ...(registerEntries.length > 0 ? { registerEntries } : {}),
        ...(memberInCharge ? { memberInCharge } : {}),
        ...(item.programmeLine ? { programmeLine: item.programmeLine } : {}),
        preparer,
        important: item.important,
        closedSession: item.closedSession,
        referral: { from: item.id, kind: 'body' },
      },
    },
  ]
}

/** Các thời hạn của nội dung. */
export function dues(item: Item): Due[] {
  const { startsAt = null, invitationsDueAt = null } = item.place ?? {}
  const asPlaced = item.kept?.until === item.materialsDueAt ? null : startsAt
  return (
    [
      ['materials', item.materialsDueAt, `meeting.materialsLead.${item.body}`, asPlaced],
      ['appraisal', item.appraisalDueAt, 'agendaItem.appraisalLead', invitationsDueAt],
      ['return', item.returnDueAt, 'agendaItem.appraisalLead', invitationsDueAt],
      ['check', item.checkDueAt, 'agendaItem.checkLead', invitationsDueAt],
    ] as const
  ).flatMap(([name, dueAt, cites, from]) => (dueAt ? [{ name, dueAt, cites, from }] : []))
}

/** Ai được xem: those who prepare and check it, and the body once it is ready for them. */
export function readers(item: Item): Token[] {
  return [
    'capacity:office',
    'capacity:permanentBoard',
    ...rules.preparerTokens(item.preparer),
    ...(item.memberInCharge ? [`person:${item.memberInCharge}` as const] : []),
    ...(item.opener ? [`person:${item.opener}` as const] : []),
    ...(item.shownToBody ? [`capacity:${item.body}` as const, ...guests(item)] : []),
  ]
}

// Nội dung họp riêng: members of UBKT who are not of the body stay out [LP-11.1-k].
function guests({ place, closedSession }: Item): Token[] {
  const invited = (place?.guests ?? []) as Token[]
  return invited.filter((token) => !closedSession || token !== 'capacity:inspectionCommission')
}
