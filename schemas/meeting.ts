import { z } from 'zod'
import type { Begin, CalendarChanged, Deadline, DossierId, Stamped, Told, Untold } from '../machines/event.ts'
import { act, anyBeginning, id, instant, line, papers, prose } from './act.ts'
import { body, documentType, type Joining } from './agenda-item.ts'
import type { Reported } from './report.ts'

const fields = {
  /** Mục đích, yêu cầu, nội dung, phạm vi [LP-11.2-a]. */
  purpose: prose.optional(),
  requirements: prose.optional(),
  content: prose.optional(),
  scope: prose.optional(),
}

/** Thành phần họp nội chính và họp các cơ quan Đảng: these two have no roster of members. */
const participants = z.array(id).min(1).max(200).optional()

/** Căn cứ họp đột xuất [LP-11.1-b/c/e, C-19]. */
const ground = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('membersRequest'), names: z.array(id).min(1).max(200) }),
  z.strictObject({ kind: z.literal('superiorDirection'), reference: line }),
  z.strictObject({ kind: z.literal('standingCommitteeDecision'), reference: line }),
  z.strictObject({ kind: z.literal('whenNeeded'), why: prose }),
])

const beginning = z.strictObject({
  ...anyBeginning,
  body,
  kind: z.enum(['regular', 'extraordinary']).default('regular'),
  startsAt: instant,
  place: line.optional(),
  ...fields,
  ground: ground.optional(),
  participants,
})

/** Nội dung chỉ cần báo cáo: a line of the agenda, no item with gates. */
export const lineKind = z.enum(['permanentBoardReport', 'standingCommitteeReport', 'socioEconomic', 'programmeResults'])

const count = z.int().min(0).max(10_000)
const ballots = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('open'), approve: count, reject: count, abstain: count }),
  z.strictObject({
    method: z.literal('named'),
    votes: z.array(z.strictObject({ person: id, choice: z.enum(['approve', 'reject', 'abstain']) })).max(200),
  }),
  z.strictObject({ method: z.literal('secret'), issued: count, returned: count, valid: count, approve: count }),
])

const preparer = z.strictObject({ organisation: id.optional(), person: id.optional() })

const acts = {
  convene: act('convene', { ...fields, registerEntries: papers.registerEntries, participants }),
  placeItem: act('placeItem', { item: id }),
  takeOffItem: act('takeOffItem', { item: id }),
  enterLine: act('enterLine', {
    line: lineKind,
    text: prose.optional(),
    registerEntries: papers.registerEntries,
    none: z.literal(true).optional(),
  }),
  inviteGuest: act('inviteGuest', { item: id, organisation: id.optional(), person: id.optional() }),
  submitAgenda: act('submitAgenda', {}),
  clearAgenda: act('clearAgenda', {}),
  sendInvitations: act('sendInvitations', {}),
  confirm: act('confirm', { person: id.optional() }),
  excuse: act('excuse', { person: id.optional() }),
  addItem: act('addItem', { item: id }),
  sendSupplement: act('sendSupplement', { items: z.array(id).max(50).optional(), note: prose.optional() }),
  open: act('open', { chair: id, recorder: id, present: z.array(id).max(200) }),
  attend: act('attend', { person: id }),
  leave: act('leave', { person: id }),
  recuse: act('recuse', { item: id, person: id.optional() }),
  takeUp: act('takeUp', { item: id }),
  vote: act('vote', { item: id, ballots }),
  note: act('note', { item: id, text: prose.optional() }),
  defer: act('defer', { item: id }),
  sendBack: act('sendBack', { item: id }),
  referUp: act('referUp', { item: id, to: z.enum(['nextBody', 'superior']).default('nextBody') }),
  reserve: act('reserve', { item: id, opinion: prose.optional(), registerEntries: papers.registerEntries }),
  correct: act('correct', {
    what: z.enum(['vote', 'outcome', 'attendance', 'recusal', 'reservation', 'guest']),
    item: id.optional(),
    person: id.optional(),
    organisation: id.optional(),
  }),
  adjourn: act('adjourn', { until: instant }),
  resume: act('resume', { present: z.array(id).max(200) }),
  conclude: act('conclude', {
    documents: z
      .array(z.strictObject({ item: id, documentType, drafter: preparer.optional() }))
      .max(200)
      .optional(),
    /** Hoãn các nội dung còn lại, with the act's reason. */
    deferRest: z.literal(true).optional(),
    /** Việc phải báo cáo mà hội nghị chưa nghe, with the act's reason: owed to the next. */
    unreported: z.array(id).max(500).optional(),
  }),
  draftMinutes: act('draftMinutes', { ...papers, summary: prose.optional() }),
  sign: act('sign', { as: z.enum(['recorder', 'chair']), ...papers }),
  postpone: act('postpone', {}),
  reschedule: act('reschedule', { startsAt: instant, place: line.optional() }),
  cancel: act('cancel', {}),
}

type Fact = 'sitting' | 'offices' | 'authorisations' | 'people' | 'organisations' | 'dossier:item'
const facts: Record<string, Fact[]> = {
  begin: ['sitting', 'people'],
  convene: ['sitting', 'people'],
  placeItem: ['dossier:item'],
  inviteGuest: ['people', 'organisations'],
  sendInvitations: ['sitting'],
  confirm: ['sitting'],
  excuse: ['sitting'],
  addItem: ['dossier:item'],
  open: ['sitting', 'offices', 'authorisations', 'people'],
  conclude: ['sitting', 'offices', 'authorisations', 'people', 'organisations'],
  sign: ['sitting', 'offices', 'authorisations'],
}

export const meetingSchemas = { beginning, acts, facts }

export type MeetingBeginning = z.infer<typeof beginning>
/** Kỳ họp định kỳ mà phiên họp tự được lập cho, and its number in the series. */
export interface InSeries {
  period: string
  number: number
}

export type MeetingInput = Begin<MeetingBeginning & { startedBy?: string; series?: InSeries }>
export type Ground = z.infer<typeof ground>
export type Ballots = z.infer<typeof ballots>
export type LineKind = z.infer<typeof lineKind>

type Acts = { [Type in keyof typeof acts]: Stamped<z.infer<(typeof acts)[Type]>> }
export type MeetingAct<Type extends keyof Acts> = Acts[Type]

/** What an item tells the meeting on whose agenda it stands. */
export type MeetingToldEvent =
  | Told<{
      type: 'itemStands'
      item: string
      standing?: string
      important: boolean
      closedSession: boolean
      kept: boolean
      late: boolean
      councilOn: string | null
    }>
  | Told<{ type: 'itemLeft'; item: string; reason: string }>
  | Told<{ type: 'itemJoins'; entry: Joining }>
  /** Another meeting of the body has opened first and taken what was to be reported here. */
  | Told<{ type: 'reportsTaken' }>

/** Những nội dung đã chờ phiên họp này, put on its agenda by the record. */
export interface Collected {
  type: 'collected'
  entries: Joining[]
  at: string
}

/** Những việc phải báo cáo tại phiên họp này, as the record finds them; `others` are meetings that had them before. */
export interface ReportsGathered {
  type: 'reportsGathered'
  reports: Reported[]
  others?: DossierId[]
  at: string
}

/** The record found the item on another meeting's agenda. */
export interface Clash {
  type: 'clash'
  item: string
  meeting: string
  at: string
}

export type MeetingEvent =
  | Acts[keyof Acts]
  | MeetingToldEvent
  | Clash
  | Collected
  | ReportsGathered
  | CalendarChanged
  | Deadline
  | Untold
