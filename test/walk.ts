import type { AnyMachineSnapshot } from 'xstate'
import { getAdjacencyMap } from 'xstate/graph'
import { stagesOf } from '../machines/explain.ts'
import type { Procedure } from '../machines/procedure.ts'

type Event = { type: string; [field: string]: unknown }
/** What tells two situations apart for a walk; whatever it leaves out is taken to make no difference to what may follow. */
// biome-ignore lint/suspicious/noExplicitAny: a context of any procedure
type Gist = (context: any) => unknown

interface Place {
  snapshot: AnyMachineSnapshot
  next: Set<string>
}

/** Đi hết các ngả: every situation that these events lead to from these beginnings, breadth first. */
export function walk(procedure: Procedure, beginnings: object[], events: Event[], gist: Gist) {
  const places = new Map<string, Place>()
  const taken = new Set<string>()
  for (const input of beginnings) {
    const found = getAdjacencyMap(procedure.machine as never, {
      input: input as never,
      events: ((snapshot: AnyMachineSnapshot) => events.filter((event) => snapshot.can(event))) as never,
      serializeEvent: (event: Event) => String(events.indexOf(event)),
      serializeState: keyOf as never,
    }) as Record<string, Found>
    for (const [key, { state, transitions }] of Object.entries(found)) {
      const place = places.get(key) ?? { snapshot: state, next: new Set() }
      places.set(key, place)
      for (const { event, state: next } of Object.values(transitions)) {
        taken.add(event.type)
        place.next.add(keyOf(next))
      }
    }
  }
  return {
    taken,
    states: new Set([...places.values()].flatMap(({ snapshot }) => stagesOf(snapshot).map(({ state }) => state))),
    size: places.size,
    deadEnds: deadEnds(),
  }

  function keyOf({ value, context }: AnyMachineSnapshot): string {
    return JSON.stringify([value, gist(context)])
  }
  // Backwards from the ends: whatever is not met on the way cannot come to one.
  function deadEnds(): string[] {
    const ending = new Set([...places].flatMap(([key, { snapshot }]) => (snapshot.status === 'done' ? [key] : [])))
    for (let grew = true; grew; ) {
      const before = ending.size
      for (const [key, { next }] of places) if ([...next].some((each) => ending.has(each))) ending.add(key)
      grew = ending.size > before
    }
    return [...places.keys()].filter((key) => !ending.has(key))
  }
}

interface Found {
  state: AnyMachineSnapshot
  transitions: Record<string, { event: Event; state: AnyMachineSnapshot }>
}
