import { type AnyMachineSnapshot, getNextTransitions } from 'xstate'
import type { By, Facts } from './event.ts'
import type { Stage, StandingStage } from './procedure.ts'
import { type AnyRequirement, type Guard, isSatisfied, type Requirement } from './requirement.ts'

/** A requirement with how it stands; `null` is *to be given* in the act's body. */
export interface Standing {
  id: string
  cites: string
  ground: AnyRequirement['ground']
  weight: AnyRequirement['weight']
  met: boolean | null
  params: Record<string, string | number | string[]>
}

/** An act as a reader finds it. */
export interface Permitted {
  type: string
  allowed: boolean
  requirements: Standing[]
}

/** Vì sao chưa được: what an act lacks now; `requirements` is empty where the stage knows no such act. */
export interface Refusal {
  type: string
  /** Labels of the stages the dossier stands in. */
  stages: string[]
  requirements: Standing[]
}

// biome-ignore lint/suspicious/noExplicitAny: guards of any procedure
type AnyGuard = Guard<any>

/** Lý do từ chối một việc, or undefined where the machine takes the event. */
export function refusal(snapshot: AnyMachineSnapshot, event: { type: string }): Refusal | undefined {
  if (snapshot.can(event)) return undefined
  const branches = guardsOf(snapshot, event.type)
  const applying = branches.filter((guard) => attempt(() => guard.applies(snapshot.context, event)) === true)
  const asked = (applying.length > 0 ? applying : branches).flatMap(({ requirements }) => requirements)
  const requirements = once(asked)
    .filter((requirement) => attempt(() => isSatisfied(requirement, snapshot.context, event)) !== true)
    .map((requirement) => standing(requirement, snapshot.context, event, false))
  return { type: event.type, stages: stagesOf(snapshot).map(({ label }) => label), requirements }
}

/** Những lưu ý, lý do đi kèm một việc được nhận: unmet requirements that let it pass. */
export function remarks(snapshot: AnyMachineSnapshot, event: { type: string }): Standing[] {
  const guard = guardsOf(snapshot, event.type).find((each) => each({ context: snapshot.context, event }))
  return once(guard?.requirements ?? [])
    .filter((requirement) => !requirement.met(snapshot.context, event))
    .map((requirement) => standing(requirement, snapshot.context, event, false))
}

/** Những việc có thể làm ở bước này: every act of people, with what each asks and how it stands for this reader. */
export function permitted(
  snapshot: AnyMachineSnapshot,
  acts: string[],
  reader: By,
  facts: Facts,
  at: string,
): Permitted[] {
  const types = new Set(getNextTransitions(snapshot).map(({ eventType }) => eventType))
  return acts
    .filter((type) => types.has(type))
    .map((type) => {
      const event = { type, by: reader, facts, at }
      const branches = guardsOf(snapshot, type)
      const applying = branches.filter((guard) => attempt(() => guard.applies(snapshot.context, event)) !== false)
      const shown = applying.length > 0 ? applying : branches
      const stand = (requirement: AnyRequirement) =>
        standing(requirement, snapshot.context, event, probe(requirement, snapshot.context, event))
      const allowed = shown.some(({ requirements }) =>
        requirements.map(stand).every(({ met, weight }) => met !== false || weight === 'warns'),
      )
      return {
        type,
        allowed: allowed || shown.length === 0,
        requirements: once(shown.flatMap((guard) => guard.requirements))
          .filter((requirement) => !requirement.quiet || stand(requirement).met === false)
          .map(stand),
      }
    })
}

// What only the body can meet is still to be given: so says its ground, or the predicate itself by looking there.
function probe(requirement: AnyRequirement, context: object, event: object): boolean | null {
  if (requirement.ground === 'body') return null
  let looksIntoBody = false
  const watched = new Proxy(event, {
    get(target, key) {
      looksIntoBody ||= !(key in target)
      return Reflect.get(target, key)
    },
  })
  const met = attempt(() => requirement.met(context, watched))
  return met === false && looksIntoBody ? null : (met ?? null)
}

/** Unmet requirements of a beginning. */
export function lacking(requirements: AnyRequirement[], context: object, event: { type: string }): Standing[] {
  return requirements
    .filter((requirement) => attempt(() => requirement.met(context, event)) !== true)
    .map((requirement) => standing(requirement, context, event, false))
}

/** The stages a snapshot stands in, leaves only. */
export function stagesOf(snapshot: AnyMachineSnapshot): StandingStage[] {
  const stem = snapshot.machine.id
  return Object.entries(snapshot.getMeta() as Record<string, Stage | undefined>).flatMap(([node, stage]) => {
    if (!stage) return []
    const { cites, ...rest } = stage
    const key = typeof cites === 'function' ? cites(snapshot.context) : cites
    return [{ ...rest, ...(key && { cites: key }), state: node.slice(stem.length + 1) }]
  })
}

function guardsOf(snapshot: AnyMachineSnapshot, type: string): AnyGuard[] {
  return getNextTransitions(snapshot)
    .filter(({ eventType }) => eventType === type)
    .map(({ guard }) => guard as unknown as AnyGuard | undefined)
    .filter((guard): guard is AnyGuard => Boolean(guard && 'requirements' in guard))
}

function standing<C, E>(requirement: Requirement<C, E>, context: C, event: E, met: boolean | null): Standing {
  const { id, cites, ground, weight, params } = requirement
  return {
    id,
    cites: typeof cites === 'function' ? (attempt(() => cites(context, event)) ?? 'common.owner') : cites,
    ground,
    weight,
    met,
    params: attempt(() => params?.(context, event)) ?? {},
  }
}

function once(requirements: AnyRequirement[]): AnyRequirement[] {
  const seen = new Map<string, AnyRequirement>()
  for (const requirement of requirements) if (!seen.has(requirement.id)) seen.set(requirement.id, requirement)
  return [...seen.values()]
}

// A probe carries no body: a predicate that looks into it has nothing to say yet.
function attempt<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
