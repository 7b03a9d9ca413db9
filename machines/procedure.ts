import type { AnyStateMachine } from 'xstate'
import { assign } from 'xstate'
import type { Instant } from '../rules/instants.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { ValueKey } from '../schemas/values.ts'
import type { Body, By, Dossier, Token } from './event.ts'
import type { AnyRequirement, Role, Roles } from './requirement.ts'

/** Changes the context by a pure function of context and event. */
export function change<C, E>(to: (context: C, event: E) => Partial<C>) {
  // biome-ignore lint/suspicious/noExplicitAny: assign is generic over the whole machine; the function is typed by C and E
  return assign(({ context, event }: any) => to(context, event)) as any
}

/** What a state tells its readers. */
export interface Stage {
  /** Message key of the label. */
  label: string
  /** The value whose article puts the dossier here; where each body has its own, by the dossier. */
  // biome-ignore lint/suspicious/noExplicitAny: stages stand beside one another whatever context their machine has
  cites?: ValueKey | ((context: any) => ValueKey)
  /** Who has to act. */
  owner?: Role
  /** The act that the stage waits for. */
  awaits?: string
  /** Deadline name → context field that holds its instant; empty is no deadline. */
  deadlines: Record<string, string> | 'none'
}

/** Một bước mà hồ sơ đang đứng: its place in the machine, and the value that puts this very dossier there. */
export type StandingStage = Omit<Stage, 'cites'> & { state: string; cites?: ValueKey }

/** Một giai đoạn của thủ tục: its states, kept in a file of their own. */
// biome-ignore lint/suspicious/noExplicitAny: the machine that takes them in types them
export type Phase = Record<string, { meta: Stage; entry?: any; exit?: any; always?: any; on: Record<string, any> }>

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
  /** Kết quả còn kín: whether something is hidden from this reader for now that an act may reveal to them. */
  conceals?(context: C, reader: Reader): boolean
  /** What this reader sees of a journal entry's event. */
  viewEvent(event: AnyAct, context: C, reader: Reader): object
}
