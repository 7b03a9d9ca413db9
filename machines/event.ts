import type { Calendar } from '../rules/calendar.ts'
import { type Day, dayOf, type Instant } from '../rules/instants.ts'
import type { AnyAct, Secrecy, Urgency } from '../schemas/act.ts'
import type { PostFact } from '../schemas/appointment.ts'
import type { ValueKey } from '../schemas/values.ts'

export type PersonId = string
export type DossierId = string

/** Cấp quyết định hoặc loại họp. */
export type Body = 'executiveCommittee' | 'standingCommittee' | 'permanentBoard' | 'internalAffairs' | 'partyBodies'

/** Tư cách: an office or membership that a person holds on a day. */
export type Capacity = string

/** Who a stage, a letter or a reader is: `capacity:office`, `person:<id>`, `organisation:<id>`. */
export type Token = `capacity:${string}` | `person:${string}` | `organisation:${string}`

/** Người thực hiện: stamped by the service, with **all** capacities of the day the act counts for. */
export interface By {
  person: PersonId
  capacities: Capacity[]
  organisations: string[]
}

/** Văn bản ủy quyền: who may stand in for whom, from day to day (both included). */
export interface Authorisation {
  id: string
  kind: 'authorisation' | 'namedSubstitute' | 'signing'
  giver: PersonId | null
  holder: PersonId
  documentTypes: string[]
  fromOn: Day
  toOn: Day | null
  reference: string
}

export interface FileFact {
  id: string
  name: string
  hash: string
  size: number
  type: string
}

/** Căn cứ do hệ thống tra cứu: what an act rests on and the dossier cannot know, of the day the act counts for. */
export interface Facts {
  /** Ngày tính: `happenedOn`, else today. */
  day: Day
  /** Who sits on each body. */
  sitting?: Partial<Record<Body, PersonId[]>>
  /** Who holds each office. */
  offices?: Partial<Record<string, PersonId>>
  /** Authorisations covering the day. */
  authorisations?: Authorisation[]
  /** Metadata of the files that the body names; one that does not exist is missing here. */
  files?: FileFact[]
  /** The person on whose behalf the office enters the act. */
  onBehalf?: By
  /** Content of the other dossier that the body names, as it stands in the store. */
  dossier?: { id: DossierId; procedure: string; stage: string; status: string; context: Record<string, unknown> }
  /** Which of the persons named in the body are people of this unit, with their capacities. */
  people?: Record<PersonId, Capacity[]>
  /** Organisations of the unit that the body names. */
  organisations?: string[]
  /** The post that the body names, as the unit's table has it. */
  post?: PostFact
}

/** What the service adds to an act, and the host to every event. */
export interface Stamp {
  by: By
  facts: Facts
  at: Instant
}
export type Stamped<A> = A & Stamp

/** What another dossier tells: no person stands behind it. */
export type Told<E> = E & { from: DossierId; at: Instant }
export interface Deadline {
  type: 'deadline'
  name: string
  at: Instant
}
/** Không báo được: the addressee was closed or could not take what it was told. */
export interface Untold {
  type: 'untold'
  to: DossierId
  event: string
  reason: string
  at: Instant
}

/** Lịch làm việc đã thay đổi: the terms again, over another calendar, with the decree it rests on. */
export type CalendarChanged = Told<{ type: 'calendarChanged'; terms: Terms; source: string }>

/** Giá trị quy chế và lịch mà hồ sơ bắt đầu với: recorded with its beginning, changed only by an event. */
export interface Terms {
  /** Under which the store keeps them with their citations. */
  hash: string
  regulation: string
  values: Partial<Record<ValueKey, unknown>>
  calendar: Calendar
}

/** What every dossier knows. */
export interface Dossier {
  id: DossierId
  unit: string
  title: string
  secrecy: Secrecy
  urgency: Urgency
  opener: PersonId | null
  terms: Terms
  /** The instants that the unit's own limits of stages are counted from, by the deadline's name. */
  dueFrom?: Partial<Record<string, Instant>>
}

/** What a dossier begins with: the beginning's body, stamped, and its terms. */
export type Begin<B> = B & { id: DossierId; unit: string; terms: Terms; by?: By; facts: Facts; at: Instant }

/** Người đã thực sự làm việc: whoever the office enters it for from paper, else the caller. */
export function actor(event: Stamp & Partial<AnyAct>): By {
  return event.facts.onBehalf && isEnteredFor(event as Stamp & AnyAct) ? event.facts.onBehalf : event.by
}

/** Ngày việc diễn ra, of an act entered afterwards, else the day of the host's instant. */
export function dayOfEvent(event: { at: Instant; happenedOn?: Day }): Day {
  return event.happenedOn ?? dayOf(event.at)
}

/** Thời điểm tính hạn: an act from paper counts as of the beginning of its day. */
export function momentOf(event: { at: Instant; happenedOn?: Day }): Instant {
  return event.happenedOn ? `${event.happenedOn}T00:00:00+07:00` : event.at
}

/** All the tokens a person answers to. */
export function tokensOf(by: By): Token[] {
  return [
    `person:${by.person}`,
    ...by.capacities.map((capacity): Token => `capacity:${capacity}`),
    ...by.organisations.map((organisation): Token => `organisation:${organisation}`),
  ]
}

/** Được nhập thay: by the office, from paper, with its day and reference. */
export function isEnteredFor({ by, facts, happenedOn, reference }: Stamp & AnyAct): boolean {
  return Boolean(facts.onBehalf && by.capacities.includes('office') && happenedOn && reference)
}
