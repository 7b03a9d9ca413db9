import type { Body, Dossier, Terms } from '../machines/event.ts'
import type { RegisterEntry } from '../schemas/act.ts'
import type {
  Decision,
  ItemBeginning,
  ItemType,
  Joining,
  Place,
  Preparer,
  Referral,
  StandingItem,
  Threshold,
} from '../schemas/agenda-item.ts'
import type { ValueKey } from '../schemas/values.ts'
import type { Day, Instant } from './instants.ts'
import { inForce, type Termed } from './values.ts'

/** Nội dung trình hội nghị: one matter that a body will decide. */
export interface AgendaItem extends Dossier {
  body: Body
  itemType: ItemType
  councilSession: 'regular' | 'adHoc' | 'speciallyImportant' | null
  /** Ngày họp Hội đồng nhân dân; unknown of what another dossier began. */
  councilOn: Day | null
  standingItem: StandingItem | null
  programmeLine: string | null
  unscheduled: { important: string; urgent: string } | null
  superiorDirection: string | null
  referral: Referral | null
  startedBy: string | null
  /** Hồ sơ đang chờ kết quả. */
  answersTo: string | null
  /** Chờ đưa vào phiên họp gần nhất, until somebody decides otherwise. */
  toNearest: boolean
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

/** Nội dung đột xuất phải xin đưa vào: none that a body, a superior or the regulation itself asks for [LP-11.2-d]. */
export function asksAdmission({ unscheduled, referral, superiorDirection, standingItem }: AgendaItem): boolean {
  return unscheduled !== null && !referral && !superiorDirection && !standingItem
}

/** Nội dung qua thẩm định: the bodies for which appraisal is never skipped. */
export function isAppraised({ terms, body }: AgendaItem): boolean {
  return inForce({ terms }, `agendaItem.appraisal.${body}`) !== null
}

/** Hồ sơ đã lập ra nội dung này: it alone may call it back. */
export function isStarter({ startedBy, answersTo }: AgendaItem, { from }: { from: string }): boolean {
  return from === startedBy || from === answersTo
}

/** Nội dung như phiên họp cần biết. */
export function joining(item: AgendaItem, standing: string): Joining {
  const { id, title, secrecy, itemType, standingItem, important, closedSession } = item
  const { threshold, memberInCharge, councilOn } = item
  return {
    item: id,
    title,
    secrecy,
    itemType,
    standingItem,
    important,
    closedSession,
    threshold,
    memberInCharge,
    councilOn,
    standing,
  }
}

/** Trước ngày họp Hội đồng nhân dân: on that day an opinion comes too late; a day not known bars nothing [LP-6.H2-a]. */
export function precedesCouncil(termed: Termed, councilOn: Day | null, day: Day): boolean {
  return !councilOn || !inForce(termed, 'agendaItem.beforeCouncil') || day < councilOn
}

/** Phiên họp nào cũng được, while it stands on none; else only its own. */
export function mayBePlaced({ place }: AgendaItem, { from }: { from: string }): boolean {
  return place === null || place.meeting === from
}

/** Đứng trong chương trình của phiên họp ấy. */
export function standsOn({ place }: AgendaItem, { from }: { from: string }): boolean {
  return place?.meeting === from
}

/** Ủy viên phụ trách đã cho ý kiến. */
export function hasOpined({ opinions, memberInCharge }: AgendaItem): boolean {
  return opinions.some(({ person, struck }) => person === memberInCharge && !struck)
}

export function preparerTokens({ organisation, person }: Preparer) {
  return [
    ...(organisation ? [`organisation:${organisation}` as const] : []),
    ...(person ? [`person:${person}` as const] : []),
  ]
}

/** Giá trị nói tỷ lệ cần đạt: the body's own majority, or the exception that sets the item's threshold [LP-9.3-a/b]. */
export function majorityKey({ body, threshold }: Pick<AgendaItem, 'body' | 'threshold'>): ValueKey {
  return threshold ? 'meeting.specialThresholds' : `meeting.majority.${body}`
}

/** The next body upwards: TT → BTV → BCH [LP-6.1-b, LP-1.12-b]. */
export function nextBody(item: AgendaItem): Body | undefined {
  const referral: Partial<Record<Body, Body>> = inForce(item, 'agendaItem.referral')
  return referral[item.body]
}

/**
 * Việc được Ban Thường vụ ủy quyền: of a kind that the list of delegated matters names, decided by TT; `ordinary` says
 * nothing of the matter [LP-3.4-0].
 */
export function isDelegatedKind({ terms, body, itemType }: AgendaItem): boolean {
  const letters = Object.values(inForce({ terms }, 'delegatedMatter.letters'))
  return body === 'permanentBoard' && itemType !== 'ordinary' && letters.some((each) => each.itemType === itemType)
}

/** Cấp có thẩm quyền: the one body that may decide this kind of item, or null where the regulation leaves it open. */
export function competentBody(
  { terms }: { terms: Terms },
  item: Pick<ItemBeginning, 'itemType' | 'councilSession'>,
): Body | null {
  const key = competenceKey(item)
  return key ? (terms.values[key] as Body | null) : null
}

/** Giá trị của quy chế nói cấp nào có thẩm quyền, or null where none does. */
export function competenceKey({
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
