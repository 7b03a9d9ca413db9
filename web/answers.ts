/** What the service answers, as far as the page reads it. */

export interface Session {
  person: { id: string; name: string }
  unit: { id: string; name: string; demonstration: boolean }
  capacities: string[]
  organisations: string[]
}

/** Căn cứ: article, words, reading. */
export interface Cited {
  rule: string | null
  article: string | null
  quote?: string | null
  reading?: string | null
  note?: string | null
}

export interface Requirement extends Cited {
  id: string
  met: boolean | null
  weight: 'blocks' | 'needsReason' | 'warns'
  ground: 'dossier' | 'facts' | 'caller' | 'body'
  sentence: string
}

export interface Act {
  type: string
  label: string
  allowed: boolean
  requirements: Requirement[]
}

export interface Stage extends Cited {
  state: string
  label: string
  owner: string | null
  ownerLabel: string | null
  awaits: string | null
  dueAt: string | null
  enteredAt?: string
  /** Whether it waits for people of whom nobody has looked since; else since when somebody has. */
  unseen?: boolean
  seenAt?: string | null
}

export interface Deadline extends Cited {
  name: string
  label: string
  dueAt: string
  why: string | null
  reminders: { at: string; to: string[]; sentAt: string | null; late: boolean }[]
}

export interface Warning extends Cited {
  seq: number
  at: string
  act: { type: string; label: string }
  id: string
  weight: Requirement['weight']
  sentence: string
  reason: string | null
}

export interface Obstacle {
  n: number
  errand: string
  dossier: string | null
  event: string | null
  /** Whose address was refused. */
  person: string | null
  reason: string
  since: string
}

export interface Dossier {
  id: string
  procedure: string
  title: string
  status: 'active' | 'done'
  body: string | null
  secrecy: string
  begunAt: string
  updatedAt: string
  watched: boolean
  stages: Stage[]
  deadlines: Deadline[]
  acts: Act[]
  warnings: Warning[]
  obstacles: Obstacle[]
  content: Record<string, unknown>
  /** Được trao đổi: not on a secret dossier, nor by who sees only their part of it. */
  mayComment: boolean
  outcome: string | null
  outcomeLabel: string | null
  regulation: { id: string; title: string; status: string; notice?: string }
}

export interface DeskItem {
  dossier: string
  procedure: string
  title: string
  body: string | null
  state: string
  label: string
  act: string | null
  actLabel: string | null
  rule: string | null
  article: string | null
  dueAt: string | null
  overdue: boolean
  enteredAt: string
  ofOffice: boolean
  ofMine: boolean
}

/** Việc của tôi đang chờ người khác. */
export interface AtOthers {
  dossier: string
  procedure: string
  title: string
  state: string
  label: string
  ownerLabel: string | null
  enteredAt: string
  dueAt: string | null
  unseen: boolean
  seenAt: string | null
  nudgedAt: string | null
  progress: { done: number; of: number } | null
}

export interface Desk {
  items: DeskItem[]
  notice?: string
}

export interface Listed {
  id: string
  procedure: string
  title: string
  body: string | null
  status: 'active' | 'done'
  secrecy: string
  outcome: string | null
  stage: string
  stageLabel: string
  begunAt: string
  updatedAt: string
  nextDueAt: string | null
  overdue: boolean
}

export interface JournalEntry {
  seq: number
  kind: string
  type: string
  label: string
  at: string
  happenedOn: string | null
  by: { person: string; name: string | null } | null
  event: Record<string, unknown> | null
  remarks: Requirement[]
  hash: string
  redactedAt?: string
}

export interface Person {
  id: string
  name: string
  active: boolean
  email?: string | null
}

export interface Organisation {
  id: string
  name: string
  kind: string
  /** The last day of one that has ended. */
  toOn: string | null
}

/** Chức danh; who holds it is told only to those who prepare personnel matters. */
export interface Post {
  id: string
  title: string
  managedBy: string | null
  consults: boolean
  source: string | null
  holder?: string | null
  termEndsOn?: string | null
}

export interface Heading {
  stem: string
  path: string
  version: number
  label: string
}

export interface Field {
  name: string
  kind:
    | 'line'
    | 'prose'
    | 'day'
    | 'instant'
    | 'number'
    | 'flag'
    | 'choice'
    | 'group'
    | 'variants'
    | 'any'
    | 'person'
    | 'organisation'
    | 'file'
    | 'dossier'
    | 'post'
  required: boolean
  many?: true
  min?: number
  max?: number
  options?: string[]
  onlyTrue?: true
  initial?: unknown
  fields?: Field[]
  variants?: Field[][]
  by?: string
}

export interface ChartState {
  state: string
  label: string
  ownerLabel: string | null
  kind: 'waiting' | 'passing' | 'final'
  initial: boolean
  within: string | null
}

export interface Procedure extends Heading {
  beginning: { fields: Field[]; requirements: Requirement[] }
  acts: { type: string; label: string; fields: Field[] }[]
  chart: { states: ChartState[]; ways: { from: string; to: string; type: string; label: string; byPeople: boolean }[] }
}

export interface Comment {
  id: string
  person: string
  text: string
  at: string
}
