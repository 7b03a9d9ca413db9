import {
  actor,
  type Body,
  type Dossier,
  momentOf,
  type Requirement,
  type Stamp,
  type Terms,
  tokensOf,
} from '../machines/procedure.ts'
import type { RegisterEntry } from '../schemas/act.ts'
import type {
  Decision,
  ItemAct,
  ItemBeginning,
  ItemInput,
  ItemType,
  Place,
  Preparer,
  Referral,
  StandingItem,
  Threshold,
} from '../schemas/agenda-item.ts'
import type { ValueKey } from '../schemas/values.ts'
import { backward } from './deadlines.ts'
import { type Instant, msOf } from './instants.ts'
import { inForce } from './values.ts'

/** Nội dung trình hội nghị: one matter that a body will decide. */
export interface AgendaItem extends Dossier {
  body: Body
  itemType: ItemType
  councilSession: 'regular' | 'adHoc' | 'speciallyImportant' | null
  standingItem: StandingItem | null
  programmeLine: string | null
  unscheduled: { important: string; urgent: string } | null
  superiorDirection: string | null
  referral: Referral | null
  startedBy: string | null
  important: boolean
  closedSession: boolean
  threshold: Threshold | null
  memberInCharge: string | null
  preparer: Preparer
  files: string[]
  registerEntries: RegisterEntry[]
  opinions: { person: string; opinion: string | null; registerEntries: RegisterEntry[]; at: Instant; struck?: string }[]
  commentsSought: { from: string[]; at: Instant; dueAt: Instant | null; struck?: string }[]
  /** Phiên họp: the one meeting it stands on, if any. */
  place: Place | null
  materialsDueAt: Instant | null
  /** Of a returned item: the materials deadline while that is ahead, else before the invitations. */
  returnMaterialsDueAt: Instant | null
  returnDueAt: Instant | null
  appraisalDueAt: Instant | null
  checkDueAt: Instant | null
  /** Deadlines that the text does not set and a value of the unit may. */
  admissionDueAt: Instant | null
  lateDecisionDueAt: Instant | null
  readyDueAt: Instant | null
  decisionDueAt: Instant | null
  superiorDueAt: Instant | null
  deliveredAt: Instant | null
  deliveredLate: boolean
  /** Thường trực cho giữ lại dù quá hạn: until when the papers may still come. */
  kept: { reason: string; until: Instant } | null
  admitted: boolean
  appraisal: { findings: string | null; shortened: boolean; reason: string | null; at: Instant } | null
  returns: { reasons: string[]; by: string; at: Instant }[]
  /** Ủy viên phụ trách không cho ý kiến trong thời hạn: recorded, never a bar [LP-5.5-b]. */
  memberSilent: boolean
  bodyConclusion: string | null
  /** Thường trực hoặc tập thể đã xem xét: from then on the opener can no longer withdraw it alone. */
  takenUp: boolean
  shownToBody: boolean
  decision: (Decision & { meeting: string }) | null
  superiorAnswer: {
    answer: string | null
    registerEntries: RegisterEntry[]
    agreed: boolean
    reference: string
  } | null
}

type R<E> = Requirement<AgendaItem, E>

/** Nội dung đột xuất phải xin đưa vào: none that a body, a superior or the regulation itself asks for [LP-11.2-d]. */
export function asksAdmission({ unscheduled, referral, superiorDirection, standingItem }: AgendaItem): boolean {
  return unscheduled !== null && !referral && !superiorDirection && !standingItem
}

/** Nội dung qua thẩm định: the bodies for which appraisal is never skipped. */
export function isAppraised({ terms, body }: AgendaItem): boolean {
  return inForce({ terms }, `agendaItem.appraisal.${body}`) !== null
}

/** Thời hạn của nội dung, from its place on a meeting's agenda; without one it has none. */
export function duesOf(terms: Terms, place: Place | null) {
  const hours = inForce({ terms }, 'unit.hours')
  const before = (key: 'agendaItem.appraisalLead' | 'agendaItem.checkLead') =>
    place?.invitationsDueAt
      ? backward(place.invitationsDueAt, inForce({ terms }, key), terms.calendar, hours).dueAt
      : null
  return {
    materialsDueAt: place?.materialsDueAt ?? null,
    appraisalDueAt: before('agendaItem.appraisalLead'),
    checkDueAt: before('agendaItem.checkLead'),
  }
}

/** Việc giữ lại còn giá trị: at the same meeting, while it starts after the day that TT allowed. */
export function stillKept({ kept, place: old }: AgendaItem, place: Place): AgendaItem['kept'] {
  return kept && old?.meeting === place.meeting && msOf(kept.until) <= msOf(place.startsAt) && !isLater(place, kept)
    ? kept
    : null
}
// A meeting moved so far back that its own limit lies after the day allowed gives that time to everyone.
function isLater({ materialsDueAt }: Place, { until }: { until: Instant }): boolean {
  return materialsDueAt !== null && msOf(materialsDueAt) >= msOf(until)
}

/** Thời hạn của nội dung bị trả lại: the materials deadline if still ahead, else before the invitations. */
export function returnDues({ materialsDueAt, appraisalDueAt }: AgendaItem, at: Instant) {
  const ahead = materialsDueAt !== null && msOf(materialsDueAt) > msOf(at)
  return { returnMaterialsDueAt: ahead ? materialsDueAt : null, returnDueAt: ahead ? null : appraisalDueAt }
}

/** Cấp có thẩm quyền: the one body that may decide this kind of item, or null where the regulation leaves it open. */
export function competentBody(
  { terms }: { terms: Terms },
  item: Pick<ItemBeginning, 'itemType' | 'councilSession'>,
): Body | null {
  const key = competenceKey(item)
  return key ? (terms.values[key] as Body | null) : null
}

function competenceKey({
  itemType,
  councilSession,
}: Pick<ItemBeginning, 'itemType' | 'councilSession'>): ValueKey | null {
  if (itemType === 'councilSession') {
    if (councilSession === 'adHoc') return 'agendaItem.competence.councilSessionAdHoc'
    if (councilSession === 'speciallyImportant') return 'agendaItem.competence.councilSessionSpeciallyImportant'
    return 'agendaItem.competence.councilSessionRegular'
  }
  const own: Partial<Record<ItemType, ValueKey>> = {
    organisation: 'agendaItem.competence.organisation',
    workingRegulation: 'agendaItem.competence.workingRegulation',
    reward: 'agendaItem.competence.reward',
    payStep: 'agendaItem.competence.payStep',
    cellCongress: 'agendaItem.competence.cellCongress',
  }
  return own[itemType] ?? null
}

/** Đúng cấp quyết định [LP-1.4-a, LP-1.1-b, LP-2.8-a …]. */
export const bodyIsCompetent: Requirement<{ terms: Terms }, ItemInput> = {
  id: 'bodyIsCompetent',
  cites: (_, item) => competenceKey(item) ?? 'agendaItem.referral',
  ground: 'body',
  weight: 'blocks',
  met: (context, item) => [null, item.body].includes(competentBody(context, item)),
  params: (context, item) => ({ body: `body.${competentBody(context, item)}` }),
}

/** Kỳ họp HĐND nào: the kind of session decides the body [LP-2.8-a, LP-3.4-j]. */
export const namesCouncilSession: Requirement<{ terms: Terms }, ItemInput> = {
  id: 'namesCouncilSession',
  cites: 'agendaItem.competence.councilSessionRegular',
  ground: 'body',
  weight: 'blocks',
  met: (_, { itemType, councilSession }) => (itemType === 'councilSession') === (councilSession !== undefined),
}

/** Văn phòng, Thường trực, or the unit that reports a sudden matter. */
export const mayBeginItem: Requirement<{ terms: Terms }, ItemInput> = {
  id: 'mayBeginItem',
  cites: 'common.owner',
  ground: 'caller',
  weight: 'blocks',
  met: (_, { by, unscheduled, preparer }) => {
    if (!by) return true
    const mine = tokensOf(by)
    if (mine.includes('capacity:office') || mine.includes('capacity:permanentBoard')) return true
    return Boolean(unscheduled && preparerTokens(preparer ?? {}).some((token) => mine.includes(token)))
  },
}

/** Ủy viên phụ trách là Ủy viên Ban Thường vụ [LP-11.2-b]. */
export const memberSitsOnBoard: Requirement<{ terms: Terms; body?: Body }, ItemInput | ItemAct<'assign'>> = {
  id: 'memberSitsOnBoard',
  cites: ({ body }, event) => `meeting.itemFields.${('body' in event && event.body) || body || 'standingCommittee'}`,
  ground: 'body',
  weight: 'blocks',
  met: (_, { memberInCharge, facts }) =>
    memberInCharge === undefined || Boolean(facts.people?.[memberInCharge]?.includes('standingCommittee')),
}

/** Nơi chuẩn bị có thật. */
export const preparerExists: Requirement<{ terms: Terms; body?: Body }, ItemInput | ItemAct<'assign'>> = {
  id: 'preparerExists',
  cites: ({ body }, event) => `meeting.itemFields.${('body' in event && event.body) || body || 'standingCommittee'}`,
  ground: 'body',
  weight: 'blocks',
  met: (_, { preparer, facts }) =>
    (preparer?.organisation === undefined || Boolean(facts.organisations?.includes(preparer.organisation))) &&
    (preparer?.person === undefined || facts.people?.[preparer.person] !== undefined),
}

/** Đã phân công Ủy viên phụ trách và nơi chuẩn bị [LP-11.2-b]. */
export const isAssigned: R<Stamp> = {
  id: 'isAssigned',
  cites: ({ body }) => `meeting.itemFields.${body}`,
  ground: 'dossier',
  weight: 'blocks',
  met: (item) => missingFields(item).length === 0,
  params: (item) => ({ missing: missingFields(item).map((field) => `agendaItem.field.${field}`) }),
}
function missingFields(item: AgendaItem): string[] {
  return inForce(item, `meeting.itemFields.${item.body}`).filter((field) =>
    field === 'memberInCharge' ? !item.memberInCharge : preparerTokens(item.preparer).length === 0,
  )
}

/** Có tài liệu: at least one file, or its place in the secret register [LP-11.3-a]. */
export const hasPapers: R<ItemAct<'deliver'>> = {
  id: 'hasPapers',
  cites: 'agendaItem.delivery',
  ground: 'body',
  weight: 'blocks',
  met: (item, { files, registerEntries }) =>
    item.files.length + item.registerEntries.length + (files?.length ?? 0) + (registerEntries?.length ?? 0) >=
    inForce(item, 'agendaItem.delivery').filesMin,
}

/** Thời điểm gửi tài liệu: papers handed in on paper count from the day that the office enters for them. */
export function deliveredAt(event: ItemAct<'deliver'>): Instant {
  return event.by.capacities.includes('office') ? momentOf(event) : event.at
}

/** Quá hạn gửi tài liệu: after the last moment, not at it [LP-11.3-a]. */
export function isPast(dueAt: Instant | null, at: Instant): boolean {
  return dueAt !== null && msOf(at) > msOf(dueAt)
}

/** Đã gửi bản giấy trong hạn, found out only after the deadline had passed. */
export function wasInTime({ place }: AgendaItem, event: ItemAct<'deliver'>): boolean {
  return Boolean(event.happenedOn && place?.materialsDueAt) && !isPast(place!.materialsDueAt, deliveredAt(event))
}

/** Phiên họp nào cũng được, while it stands on none; else only its own. */
export function mayBePlaced({ place }: AgendaItem, { from }: { from: string }): boolean {
  return place === null || place.meeting === from
}

/** Đứng trong chương trình của phiên họp ấy. */
export function standsOn({ place }: AgendaItem, { from }: { from: string }): boolean {
  return place?.meeting === from
}

/** Phiên họp dời đi, so that the papers have time again. */
export function hasTimeAgain(item: AgendaItem, event: { from: string; at: Instant; place: Place }): boolean {
  const { materialsDueAt } = event.place
  return mayBePlaced(item, event) && (materialsDueAt === null || isPast(event.at, materialsDueAt))
}

/** Văn phòng ghi theo kết luận của Ban Thường vụ: where BTV, sitting, decides instead of TT [LP-11.2-d]. */
export const refersToBody: R<ItemAct<'admit' | 'refuse'>> = {
  id: 'refersToBody',
  cites: 'agendaItem.unscheduled',
  ground: 'body',
  weight: 'blocks',
  met: (item, event) =>
    actor(event).capacities.includes('permanentBoard') ||
    (inForce(item, 'agendaItem.unscheduled').whenSitting !== null && Boolean(event.reference)),
}

/** Hạn mới còn ở phía trước và trước hội nghị [C-31]. */
export const keepsAhead: R<ItemAct<'keep'>> = {
  id: 'keepsAhead',
  cites: 'agendaItem.late',
  ground: 'body',
  weight: 'blocks',
  met: ({ place }, event) =>
    msOf(event.until) > msOf(momentOf(event)) && (!place || msOf(event.until) <= msOf(place.startsAt)),
}

/** Thẩm định rút gọn: only of an extraordinary meeting or a late item, with its reason [C-21]. */
export const mayShorten: R<ItemAct<'appraise'>> = {
  id: 'mayShorten',
  cites: ({ body }) => `agendaItem.appraisal.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (item, { shortened, reason }) => !shortened || (Boolean(reason) && hasGroundToShorten(item)),
}
function hasGroundToShorten(item: AgendaItem): boolean {
  const grounds: string[] = inForce(item, `agendaItem.appraisal.${item.body}`)?.shortened ?? []
  const isLate = item.admitted || item.kept !== null
  return (
    (grounds.includes('extraordinary') && Boolean(item.place?.extraordinary)) || (grounds.includes('late') && isLate)
  )
}

/** Đã hỏi Ủy viên phụ trách: an opinion, or its time is over; silence is recorded and TT may go on with a reason [LP-5.5-b]. */
export const memberWasHeard: R<ItemAct<'check'>> = {
  id: 'memberWasHeard',
  cites: 'agendaItem.memberOpinion',
  ground: 'dossier',
  weight: 'needsReason',
  met: (item, event) => hasOpined(item) || opinionTimeIsOver(item, event),
  params: ({ appraisalDueAt }) => ({ until: appraisalDueAt ?? '' }),
}

/** Ủy viên phụ trách đã cho ý kiến. */
export function hasOpined({ opinions, memberInCharge }: AgendaItem): boolean {
  return opinions.some(({ person, struck }) => person === memberInCharge && !struck)
}
function opinionTimeIsOver(item: AgendaItem, event: ItemAct<'check'>): boolean {
  if (inForce(item, 'agendaItem.memberOpinion') === null || !item.memberInCharge) return true
  return !item.appraisalDueAt || msOf(momentOf(event)) >= msOf(item.appraisalDueAt)
}

/** Kết luận của BTV trình ra BCH [LP-2.0-b, LP-2.1-a]; where TT's word suffices the value says so. */
export const restsOnBodyConclusion: R<ItemAct<'check'>> = {
  id: 'restsOnBodyConclusion',
  cites: ({ body }) => `agendaItem.bodyConclusion.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (item, { reference }) =>
    inForce(item, `agendaItem.bodyConclusion.${item.body}`) !== 'standingCommittee' || Boolean(reference),
}

/** Ai được rút: the opener until TT or a body has taken the matter up, afterwards TT. */
export const mayWithdraw: R<ItemAct<'withdraw'>> = {
  id: 'mayWithdraw',
  cites: 'common.withdrawal',
  ground: 'caller',
  weight: 'blocks',
  met: ({ takenUp, opener }, event) => {
    const mine = tokensOf(actor(event))
    return mine.includes('capacity:permanentBoard') || (!takenUp && mine.includes(`person:${opener ?? ''}`))
  },
  params: ({ takenUp }) => ({ takenUp: takenUp ? 1 : 0 }),
}

/** Đúng tệp đang có. */
export const holdsFile: R<ItemAct<'detach'>> = {
  id: 'holdsFile',
  cites: 'common.files',
  ground: 'body',
  weight: 'blocks',
  met: ({ files }, { file }) => files.includes(file),
}

/** Có mục cần sửa. */
export const holdsEntry: R<ItemAct<'correct'>> = {
  id: 'holdsEntry',
  cites: 'common.correction',
  ground: 'body',
  weight: 'blocks',
  met: (item, { what, n }) => {
    const entry = (what === 'opinion' ? item.opinions : item.commentsSought)[n - 1]
    return entry !== undefined && !entry.struck
  },
}

export function preparerTokens({ organisation, person }: Preparer) {
  return [
    ...(organisation ? [`organisation:${organisation}` as const] : []),
    ...(person ? [`person:${person}` as const] : []),
  ]
}

/** The next body upwards: TT → BTV → BCH [LP-6.1-b, LP-1.12-b]. */
export function nextBody(item: AgendaItem): Body | undefined {
  const referral: Partial<Record<Body, Body>> = inForce(item, 'agendaItem.referral')
  return referral[item.body]
}
