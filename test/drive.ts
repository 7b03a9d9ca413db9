import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate'
import { type Ask, asksAmong } from '../machines/ask.ts'
import type { Authorisation, Begin, By, Capacity, Facts, FileFact, PersonId, Terms } from '../machines/event.ts'
import { lacking, permitted, type Refusal, refusal, remarks, type Standing } from '../machines/explain.ts'
import type { Procedure } from '../machines/procedure.ts'
import { loadCalendar } from '../regulations/calendar.ts'
import { listRegulations, loadDefaults } from '../regulations/load.ts'
import { type Day, dayOf, type Instant } from '../rules/instants.ts'
import { type Overlay, plainValues, valuesInForce } from '../rules/regulation.ts'
import type { ProcedureSchemas } from '../schemas/index.ts'

/** The first step of a procedure. */
export function begin(procedure: Procedure, input: object): [AnyMachineSnapshot, Ask[]] {
  const [snapshot, actions] = initialTransition(procedure.machine, input)
  return [stored(procedure, snapshot), asksAmong(actions)]
}

/** One stamped event: the next snapshot and what it asks, or why it is refused. */
export function act(
  procedure: Procedure,
  snapshot: AnyMachineSnapshot,
  event: { type: string },
): [AnyMachineSnapshot, Ask[]] | Refusal {
  const refused = refusal(snapshot, event)
  if (refused) return refused
  const [next, actions] = transition(procedure.machine, snapshot, event)
  return [stored(procedure, next), asksAmong(actions)]
}

/** Who is who in a story; `permanentBoard` follows from the three posts. */
export type Cast = Record<PersonId, { capacities: Capacity[]; organisations?: string[] }>

/** What the service would know. */
export interface Setting {
  procedure: Procedure
  schemas: ProcedureSchemas
  terms: Terms
  /** Now, until the story moves on. */
  at: Instant
  cast: Cast
  authorisations?: Authorisation[]
  files?: FileFact[]
  /** Of the dossier; `d1` without it. */
  id?: string
  dossiers?: NonNullable<Facts['dossier']>[]
  posts?: NonNullable<Facts['post']>[]
}

/** Refused, with what was lacking. */
export class Refused extends Error {
  readonly requirements: Standing[]

  constructor(type: string, requirements: Standing[]) {
    super(`${type} refused: ${requirements.map(({ id }) => id).join(', ') || 'not at this stage'}`)
    this.requirements = requirements
  }
}

/**
 * A dossier's story, told as the service would: bodies go through the schemas, `by` and exactly the facts that the
 * schemas name are stamped, and every snapshot has been through JSON.
 */
export function story(setting: Setting) {
  const { procedure, schemas } = setting
  const now = { ...setting }
  let snapshot: AnyMachineSnapshot
  let remarked: Standing[] = []

  return {
    /** Begun by another dossier, whose word is taken. */
    start(input: object): Ask[] {
      const { terms, at } = now
      const [first, asks] = begin(procedure, { id: 'd1', unit: 'u1', startedBy: 'd0', terms, at, ...input })
      snapshot = first
      return asks
    },
    /** Begun by a person; throws Refused. */
    begin(person: PersonId, body: object): Ask[] {
      const { terms, at } = now
      const event = { type: 'begin', ...stamp(person, 'begin', schemas.beginning.parse(body) as Body) }
      const unmet = lacking(procedure.begins, { terms, unit: 'u1' }, event)
      const bars = unmet.filter(
        ({ weight }) => weight === 'blocks' || (weight === 'needsReason' && !(event as { reason?: string }).reason),
      )
      if (bars.length > 0) throw new Refused('begin', bars)
      remarked = unmet
      const input: Begin<object> = { ...event, id: now.id ?? 'd1', unit: 'u1', terms, at }
      const [first, asks] = begin(procedure, input)
      snapshot = first
      return asks
    },
    /** An act of a person; throws Refused. */
    act(person: PersonId, body: Body & { type: string }): Ask[] {
      const event = acted(person, body)
      const result = act(procedure, snapshot, event)
      if (!Array.isArray(result)) throw new Refused(body.type, result.requirements)
      remarked = remarks(snapshot, event)
      const [next, asks] = result
      snapshot = next
      return asks
    },
    /** Ids of what an act lacks; `undefined` where it would be taken. Changes nothing. */
    lacks(person: PersonId, body: Body & { type: string }): string[] | undefined {
      return refusal(snapshot, acted(person, body))?.requirements.map(({ id }) => id)
    },
    /** What an act lacks, whole. */
    refusal(person: PersonId, body: Body & { type: string }): Refusal | undefined {
      return refusal(snapshot, acted(person, body))
    },
    /** What the host or another dossier says; throws where the machine does not take it. */
    hear(event: { type: string; [field: string]: unknown }): Ask[] {
      const result = act(procedure, snapshot, { ...event, at: now.at } as { type: string })
      if (!Array.isArray(result)) throw new Refused(event.type, result.requirements)
      const [next, asks] = result
      snapshot = next
      return asks
    },
    /** The world moves on. */
    change(next: Partial<Setting>): void {
      Object.assign(now, next)
    },
    by: (person: PersonId): By => byOf(now.cast, person),
    permitted(person: PersonId) {
      const everything = Object.keys(schemas.acts).flatMap((type) => schemas.facts[type] ?? [])
      const facts = factsOf(everything, {}, dayOf(now.at))
      return permitted(snapshot, Object.keys(schemas.acts), byOf(now.cast, person), facts, now.at)
    },
    view: (person: PersonId) => procedure.view(snapshot.context, byOf(now.cast, person)),
    get state() {
      return snapshot.value
    },
    get status() {
      return snapshot.status
    },
    get context() {
      return snapshot.context
    },
    /** Unmet requirements that let the last act pass. */
    get remarks() {
      return remarked.map(({ id }) => id)
    },
  }

  function acted(person: PersonId, body: Body & { type: string }) {
    const schema = schemas.acts[body.type]
    if (!schema) throw new Error(`no act ${body.type}`)
    return { type: body.type, ...stamp(person, body.type, schema.parse(body) as Body) }
  }

  function stamp(person: PersonId, type: string, body: Body) {
    const facts = factsOf(schemas.facts[type] ?? [], body, body.happenedOn ?? dayOf(now.at))
    return { ...body, by: byOf(now.cast, person), facts, at: now.at }
  }

  function factsOf(names: string[], body: Body, day: Day): Facts {
    const { cast, authorisations = [], files = [], dossiers = [], posts = [] } = now
    const said = new Set(strings(body))
    const people = Object.keys(cast).filter((person) => said.has(person))
    const facts: Facts = { day, files: files.filter(({ id }) => said.has(id)) }
    if (body.onBehalfOf && cast[body.onBehalfOf]) facts.onBehalf = byOf(cast, body.onBehalfOf)
    for (const name of names) {
      if (name === 'sitting') facts.sitting = sittingOf(cast)
      if (name === 'offices') facts.offices = officesOf(cast)
      if (name === 'authorisations') facts.authorisations = authorisations
      if (name === 'people') facts.people = Object.fromEntries(people.map((id) => [id, byOf(cast, id).capacities]))
      if (name === 'organisations') facts.organisations = organisationsOf(cast).filter((id) => said.has(id))
      const post = posts.find(({ id }) => id === body.post)
      if (name === 'post' && post) facts.post = post
      if (name.startsWith('dossier:')) {
        const named = name
          .slice('dossier:'.length)
          .split('.')
          .reduce((value: unknown, field) => (value as Record<string, unknown> | undefined)?.[field], body)
        const found = dossiers.find(({ id }) => id === named)
        if (found) facts.dossier = found
      }
    }
    return facts
  }
}

type Body = { happenedOn?: Day; onBehalfOf?: PersonId; [field: string]: unknown }

/** The terms that a unit under a regulation begins a dossier with. */
export function termsUnder(regulation: string, overlays: Pick<Overlay, 'key' | 'value'>[] = []): Terms {
  const fromOn = '2025-07-01'
  const inForce = valuesInForce('2026-01-05', {
    defaults: loadDefaults(),
    regulations: listRegulations(),
    adoptions: [{ regulation, fromOn }],
    overlays: overlays.map((each) => ({ ...each, fromOn, decidedBy: 'standingCommittee', document: '01-KL/ĐU' })),
  })
  return { hash: regulation, regulation, values: plainValues(inForce), calendar: loadCalendar() }
}

// What the store would give back: anything that JSON loses shows in the next step.
function stored({ machine }: Procedure, { value, context }: AnyMachineSnapshot): AnyMachineSnapshot {
  return machine.resolveState(JSON.parse(JSON.stringify({ value, context })))
}

function byOf(cast: Cast, person: PersonId): By {
  const { capacities = [], organisations = [] } = cast[person] ?? {}
  const board = capacities.some((each) => boardPosts.includes(each)) ? ['permanentBoard'] : []
  return { person, capacities: [...capacities, ...board], organisations }
}

const boardPosts = ['secretary', 'permanentDeputySecretary', 'deputySecretaryChair']

function sittingOf(cast: Cast): Facts['sitting'] {
  const holding = (capacity: Capacity) => Object.keys(cast).filter((id) => byOf(cast, id).capacities.includes(capacity))
  return {
    executiveCommittee: holding('executiveCommittee'),
    standingCommittee: holding('standingCommittee'),
    permanentBoard: holding('permanentBoard'),
  }
}

function officesOf(cast: Cast): Record<string, PersonId> {
  const single = [...boardPosts, 'chiefOfOffice']
  return Object.fromEntries(
    Object.entries(cast).flatMap(([id, { capacities }]) =>
      capacities.filter((each) => single.includes(each)).map((each) => [each, id]),
    ),
  )
}

function organisationsOf(cast: Cast): string[] {
  return [...new Set(Object.values(cast).flatMap(({ organisations = [] }) => organisations))]
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}
