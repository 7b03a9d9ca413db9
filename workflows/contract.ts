import type { Ask } from '../machines/ask.ts'
import type { Terms } from '../machines/event.ts'
import type { Standing } from '../machines/explain.ts'

/** What a workflow begins with: a beginning, or where the run before left off. */
export interface Beginning {
  // biome-ignore lint/suspicious/noExplicitAny: the input is typed by the procedure's own schema
  input?: any
  resume?: Resume
}

export interface Resume {
  unit: string
  version: number
  value: unknown
  // biome-ignore lint/suspicious/noExplicitAny: a context of any procedure
  context: any
  seq: number
  rung: string[]
  obstacles: Obstacle[]
  errands: Errand[]
  /** The latest acts by the hash of their key. */
  done: [string, ActResult][]
  /** The version of the machine that the run before ran, where this one runs a newer. */
  movedOnFrom?: number
}

/** Một việc cần làm với hồ sơ khác: begin it or tell it something. */
export interface Errand extends Ask {
  type: 'start' | 'tell'
  seq: number
}

/** Trở ngại: an errand that could not be done and that the machine has no answer to. */
export interface Obstacle {
  n: number
  errand: Errand
  reason: string
  since: string
}

export type StepKind = 'begin' | 'act' | 'told' | 'deadline' | 'answer' | 'fault' | 'settlement' | 'migration'

/** Một bước của hồ sơ, as `record` writes it: idempotent by (dossier, seq). */
export interface Step {
  dossier: string
  unit: string
  procedure: string
  version: number
  seq: number
  kind: StepKind
  event: { type: string; at: string; [field: string]: unknown }
  /** Unmet requirements that let the act pass: warnings, and what its reason excuses. */
  remarks: Standing[]
  snapshot: { value: unknown; context: Record<string, unknown>; status: string }
  /** Under which hash the store keeps the terms; the context is recorded without them. */
  terms: string
  asks: Ask[]
  obstacles: Obstacle[]
}

/** What the record learnt, taken by the machine as an event: `{ type: 'numbered', number }`. */
export interface Answer {
  type: string
  /** Of no use to a dossier that has closed meanwhile, whose end has settled what was asked. */
  courtesy?: true
  [field: string]: unknown
}

/** The activities that the host needs. */
export interface HostActivities {
  record(step: Step): Promise<Answer[]>
  termsInForce(query: { unit: string; at: string }): Promise<Terms>
}

/** An act with what guards against doing it twice: hashes of the client's key and of the body it came with. */
export interface ActRequest {
  // biome-ignore lint/suspicious/noExplicitAny: the event is typed by the procedure's own schema
  event: any
  keyHash: string
  bodyHash: string
}

export interface ActResult {
  seq: number
  bodyHash: string
}

export interface SettleRequest {
  n: number
  how: 'retry' | 'settle'
  reason: string
  // biome-ignore lint/suspicious/noExplicitAny: stamped by the service
  by: any
}

/** What a running dossier says of itself: its last step, whether all is recorded, and what it waits for. */
export interface Whereabouts {
  seq: number
  recorded: number
  value: unknown
  status: string
  version: number
  errands: number
}
