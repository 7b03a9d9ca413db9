import { type Day, dayOf, type Instant } from '../rules/instants.ts'
import type { AnyAct, Secrecy } from '../schemas/act.ts'
import type { ValueKey } from '../schemas/values.ts'
import {
  actor,
  type CalendarChanged,
  type Capacity,
  type Dossier,
  isEnteredFor,
  type Stamp,
  type Token,
  tokensOf,
} from './event.ts'

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
  // Whatever else an act asks, nobody speaks in another's name, or of another day, but the office, from paper.
  const asked = requirements.length > 0 ? [...fromPaper, ...requirements] : requirements
  const guard = ({ context, event }: { context: C; event: unknown }) =>
    applies(context, event) && asked.every((requirement) => isSatisfied(requirement, context, event))
  return Object.assign(guard, { requirements: asked, applies })
}

/** Whether a requirement lets the act pass: met, or excused by a reason, or only a warning. */
export function isSatisfied<C, E>(requirement: Requirement<C, E>, context: C, event: E): boolean {
  if (requirement.weight === 'warns' || requirement.met(context, event)) return true
  return requirement.weight === 'needsReason' && Boolean((event as AnyAct).reason)
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
const entersForAnother: AnyRequirement = {
  id: 'entersForAnother',
  quiet: true,
  cites: 'common.happenedOn',
  ground: 'caller',
  weight: 'blocks',
  met: (_, event: Stamp & AnyAct) => !event.onBehalfOf || isEnteredFor(event),
}

/** Ghi sau việc của một ngày đã qua, whose roster and authority then count: only the office. */
const entersAfterwards: AnyRequirement = {
  id: 'entersAfterwards',
  quiet: true,
  cites: 'common.happenedOn',
  ground: 'caller',
  weight: 'blocks',
  met: (_, { by, at, happenedOn }: Stamp & AnyAct) =>
    !happenedOn || happenedOn >= dayOf(at) || by.capacities.includes('office'),
}

/** Ghi từ bản giấy: of another person, of a day gone by. What any act and any beginning asks. */
export const fromPaper: AnyRequirement[] = [entersForAnother, entersAfterwards]

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

/** A calendar that the dossier has not heard of yet; told twice, it is taken once. */
export const isOtherCalendar = when(
  ({ terms }: Pick<Dossier, 'terms'>, event: CalendarChanged) => event.terms.hash !== terms.hash,
)
