import type { AnyStateMachine } from 'xstate'
import { assign } from 'xstate'
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
}

/** What a dossier begins with: the beginning's body, stamped, and its terms. */
export type Begin<B> = B & { id: DossierId; unit: string; terms: Terms; by?: By; facts: Facts; at: Instant }

/** Người giữ việc: a name that a stage's owner goes by. */
export type Role = string
export type Roles<C> = Record<Role, (context: C) => Token[]>

/** One condition of an act: declared once, read by the guard, the refusal and the page. */
export interface Requirement<C, E> {
  id: string
  cites: ValueKey | ((context: C, event: E) => ValueKey)
  ground: 'dossier' | 'facts' | 'caller' | 'body'
  weight: 'blocks' | 'needsReason' | 'warns'
  /** What every act asks alike: said where it is unmet, left out of what an act is shown to ask. */
  quiet?: true
  met(context: C, event: E): boolean
  /** Figures and names for the sentence. */
  params?(context: C, event: E): Record<string, string | number | string[]>
}
// biome-ignore lint/suspicious/noExplicitAny: requirements of one act may read different parts of its event
type AnyEvent = any
// biome-ignore lint/suspicious/noExplicitAny: a list of requirements of any procedure
export type AnyRequirement = Requirement<any, any>

/** A guard that can say what it asks for; `applies` tells branches of one act apart and is no requirement. */
export interface Guard<C> {
  (args: { context: C; event: unknown }): boolean
  requirements: Requirement<C, AnyEvent>[]
  applies(context: C, event: unknown): boolean
}

/** Guards an act by requirements, all of which must hold; each is typed by the events it reads. */
export function meets<C>(...requirements: Requirement<C, AnyEvent>[]): Guard<C> {
  return when<C>(() => true, ...requirements)
}

/** Guards one branch of an act: taken where `applies`, and only if the requirements hold. */
export function when<C>(
  applies: (context: C, event: AnyEvent) => boolean,
  ...requirements: Requirement<C, AnyEvent>[]
): Guard<C> {
  // Whatever else an act asks, nobody speaks in another's name but the office, from paper.
  const asked = requirements.length > 0 ? [entersForAnother, ...requirements] : requirements
  const guard = ({ context, event }: { context: C; event: unknown }) =>
    applies(context, event) && asked.every((requirement) => isSatisfied(requirement, context, event))
  return Object.assign(guard, { requirements: asked, applies })
}

/** Whether a requirement lets the act pass: met, or excused by a reason, or only a warning. */
export function isSatisfied<C, E>(requirement: Requirement<C, E>, context: C, event: E): boolean {
  if (requirement.weight === 'warns' || requirement.met(context, event)) return true
  return requirement.weight === 'needsReason' && Boolean((event as AnyAct).reason)
}

/** A calendar that the dossier has not heard of yet; told twice, it is taken once. */
export const isOtherCalendar = when(
  ({ terms }: Pick<Dossier, 'terms'>, event: CalendarChanged) => event.terms.hash !== terms.hash,
)

export type AskName = 'start' | 'tell' | 'letter' | 'agenda' | 'takeNumber' | 'register' | 'report'

/** What a machine asks of the world: a name and parameters fixed at the transition; a list asks once for each. */
export function ask<C, E>(type: AskName, params: (context: C, event: E) => object | object[]) {
  return { type, params: ({ context, event }: { context: C; event: E }) => params(context, event) }
}

/** The actions that `ask` names, as a machine's `setup` wants them: they do nothing, the host reads them. */
export const asks = {
  start: nothing,
  tell: nothing,
  letter: nothing,
  agenda: nothing,
  takeNumber: nothing,
  register: nothing,
  report: nothing,
}
function nothing(_: unknown, _params: object) {}

/** Changes the context by a pure function of context and event. */
export function change<C, E>(to: (context: C, event: E) => Partial<C>) {
  // biome-ignore lint/suspicious/noExplicitAny: assign is generic over the whole machine; the function is typed by C and E
  return assign(({ context, event }: any) => to(context, event)) as any
}

/** What a state tells its readers. */
export interface Stage {
  /** Message key of the label. */
  label: string
  /** The value whose article puts the dossier here. */
  cites?: ValueKey
  /** Who has to act. */
  owner?: Role
  /** The act that the stage waits for. */
  awaits?: string
  /** Deadline name → context field that holds its instant; empty is no deadline. */
  deadlines: Record<string, string> | 'none'
}

/** Một giai đoạn của thủ tục: its states, kept in a file of their own. */
// biome-ignore lint/suspicious/noExplicitAny: the machine that takes them in types them
export type Phase = Record<string, { meta: Stage; entry?: any; always?: any; on: Record<string, any> }>

/** Một thời hạn: when it falls and which value sets it. */
export interface Due {
  name: string
  dueAt: Instant
  cites: ValueKey
  /** The instant it is counted from; null where an act set it. */
  from: Instant | null
}

/** Người đọc. */
export interface Reader extends By {}

/** Một thủ tục: a machine and all that the rest of the house needs to know about it. */
// biome-ignore lint/suspicious/noExplicitAny: procedures are generic over their context
export interface Procedure<C extends Dossier = any> {
  /** Workflow type, message prefix; the URL is its plural in kebab case. */
  stem: string
  plural: string
  version: number
  machine: AnyStateMachine
  /** Takes a snapshot of the version before to this one; without it, dossiers end under the version they began with. */
  migrate?(snapshot: { value: unknown; context: C }): { value: unknown; context: C }
  /** Acts that are kept, without effect, when they come after the end: what each of them must meet all the same. */
  afterEnd?: Record<string, AnyRequirement[]>
  /** What a beginning must meet; the event is the stamped beginning, the context only `{ terms }`. */
  begins: AnyRequirement[]
  /** Who holds each role that a stage may name. */
  roles: Roles<C>
  /** Every deadline that the context holds, whatever the state. */
  dues(context: C): Due[]
  /** Whose the matter is, for lists. */
  body(context: C): Body | null
  /** More words that a search finds it by: a document's number. */
  search?(context: C): string
  /** Who may see the dossier at all. */
  readers(context: C): Token[]
  /** What this reader sees of it. */
  view(context: C, reader: Reader): object
  /** Whether this reader is told no more of an act that is not theirs than whose it is; everybody is told all otherwise. */
  withholds?(context: C, reader: Reader): boolean
  /** What this reader sees of a journal entry's event. */
  viewEvent(event: AnyAct, context: C, reader: Reader): object
}

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

/** A role that is an office or a body of the unit. */
export function capacity(name: Capacity): () => Token[] {
  return () => [`capacity:${name}`]
}

/**
 * Thẩm quyền: the act is its role's. An act entered for somebody else is the office's to enter, with the day it happened
 * and a reference.
 */
export function sentBy<C>(roles: Roles<C>, ...names: Role[]): Requirement<C, Stamp & AnyAct> {
  return {
    id: `sentBy`,
    cites: 'common.owner',
    ground: 'caller',
    weight: 'blocks',
    met: (context, event) => {
      const mine = tokensOf(actor(event))
      return names.some((name) => (roles[name]?.(context) ?? []).some((token) => mine.includes(token)))
    },
    params: () => ({ roles: names }),
  }
}

/** Nhập thay người khác: only the office, of what happened on paper, with its day and reference. */
export const entersForAnother: AnyRequirement = {
  id: 'entersForAnother',
  quiet: true,
  cites: 'common.happenedOn',
  ground: 'caller',
  weight: 'blocks',
  met: (_, event: Stamp & AnyAct) => !event.onBehalfOf || isEnteredFor(event),
}

function isEnteredFor({ by, facts, happenedOn, reference }: Stamp & AnyAct): boolean {
  return Boolean(facts.onBehalf && by.capacities.includes('office') && happenedOn && reference)
}

/** Việc ghi sau: the day lies not in the future. Every act carries this. */
export const happenedAlready: AnyRequirement = {
  id: 'happenedAlready',
  quiet: true,
  cites: 'common.happenedOn',
  ground: 'body',
  weight: 'blocks',
  met: (_, event: { at: Instant; happenedOn?: Day }) => !event.happenedOn || event.happenedOn <= dayOf(event.at),
}

/** Có lý do. */
export const hasReason: AnyRequirement = {
  id: 'hasReason',
  cites: 'common.reason',
  ground: 'body',
  weight: 'blocks',
  met: (_, event: AnyAct) => Boolean(event.reason),
}

/** Có số, ký hiệu kết luận của tập thể làm căn cứ. */
export function hasReference<C>(cites: ValueKey | ((context: C) => ValueKey)): Requirement<C, AnyAct> {
  return { id: 'hasReference', cites, ground: 'body', weight: 'blocks', met: (_, event) => Boolean(event.reference) }
}

/** Tệp đã nộp có thật. */
export const filesExist: AnyRequirement = {
  id: 'filesExist',
  cites: 'common.files',
  ground: 'body',
  weight: 'blocks',
  met: (_, event: Stamp & { files?: string[] }) =>
    (event.files ?? []).every((file) => event.facts.files?.some(({ id }) => id === file)),
}

/** Hồ sơ mật không chứa tệp: a register entry stands where a file would. */
export const keepsSecrets: AnyRequirement = {
  id: 'keepsSecrets',
  cites: 'common.secrecy',
  ground: 'body',
  weight: 'blocks',
  // A beginning has no dossier yet: there the body says how secret it is to be.
  met: (context: Partial<Dossier>, event: { files?: string[]; secrecy?: Secrecy }) =>
    (context.secrecy ?? event.secrecy ?? 'none') === 'none' || !event.files,
}
