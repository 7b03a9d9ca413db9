import { type AnyMachineSnapshot, transition } from 'xstate'
import { stagesOf } from '../machines/explain.ts'
import type { Procedure } from '../machines/procedure.ts'
import { begin } from './drive.ts'

type Event = { type: string; [field: string]: unknown }
/** What tells two situations apart for a walk; whatever it leaves out is taken to make no difference to what may follow. */
// biome-ignore lint/suspicious/noExplicitAny: a context of any procedure
type Gist = (context: any) => unknown

interface Place {
  snapshot: AnyMachineSnapshot
  next: Set<string>
  done: boolean
}

/** Đi hết các ngả: every situation that these events lead to from these beginnings, breadth first. */
export function walk(procedure: Procedure, beginnings: object[], events: Event[], gist: Gist) {
  const places = new Map<string, Place>()
  const taken = new Set<string>()
  const queue: AnyMachineSnapshot[] = beginnings.map((input) => begin(procedure, input)[0])
  for (const first of queue) enter(first)

  for (let from = queue.shift(); from; from = queue.shift()) {
    const place = places.get(keyOf(from))!
    if (place.done) continue
    for (const event of events) {
      if (!from.can(event)) continue
      taken.add(event.type)
      const [next] = transition(procedure.machine, from, event)
      const key = keyOf(next)
      place.next.add(key)
      if (!places.has(key)) {
        enter(next)
        queue.push(next)
      }
    }
  }
  return {
    taken,
    states: new Set([...places.values()].flatMap(({ snapshot }) => stagesOf(snapshot).map(({ state }) => state))),
    size: places.size,
    deadEnds: deadEnds(),
  }

  function enter(snapshot: AnyMachineSnapshot) {
    places.set(keyOf(snapshot), { snapshot, next: new Set(), done: snapshot.status === 'done' })
  }
  function keyOf({ value, context }: AnyMachineSnapshot): string {
    return JSON.stringify([value, gist(context)])
  }
  // Backwards from the ends: whatever is not met on the way cannot come to one.
  function deadEnds(): string[] {
    const ending = new Set([...places].flatMap(([key, { done }]) => (done ? [key] : [])))
    for (let grew = true; grew; ) {
      const before = ending.size
      for (const [key, { next }] of places) if ([...next].some((each) => ending.has(each))) ending.add(key)
      grew = ending.size > before
    }
    return [...places.keys()].filter((key) => !ending.has(key))
  }
}
