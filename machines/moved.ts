import { type AnyMachineSnapshot, transition } from 'xstate'
import type { Terms } from './event.ts'
import type { Due, Procedure } from './procedure.ts'
import type { Retraced } from './retrace.ts'

/** Một thời hạn đã dời: from an instant, or none, to another. */
export interface Moved {
  name: string
  from: string | null
  to: string | null
}

/** Những thời hạn dời đi between two contexts of a dossier. */
export function movedDues(procedure: Procedure, before: unknown, after: unknown): Moved[] {
  const [was, is] = [before, after].map((context) => new Map(procedure.dues(context).map(at)))
  const names = [...new Set([...was!.keys(), ...is!.keys()])]
  return names.flatMap((name) => {
    const [from, to] = [was!.get(name) ?? null, is!.get(name) ?? null]
    return from === to ? [] : [{ name, from, to }]
  })
}

/** Một lần thời hạn dời, and the event that moved it. */
export interface Move extends Moved {
  event: Retraced['event']
}

/** Lịch sử dời hạn: every deadline that a step moved to another instant while it still ran; set and settled ones are none. */
export function movesOf(procedure: Procedure, steps: Retraced[]): Move[] {
  return steps.flatMap(({ event, before, after }) => {
    if (!before) return []
    const moved = movedDues(procedure, before.context, after.context).filter(({ from, to }) => from && to)
    return moved.map((each) => ({ ...each, event }))
  })
}

/** What a changed calendar would move in a dossier: the very transition, without making it. */
export function movedByCalendar(procedure: Procedure, snapshot: AnyMachineSnapshot, terms: Terms, at: string): Moved[] {
  const event = { type: 'calendarChanged', terms, source: '', at }
  if (!snapshot.can(event)) return []
  const [next] = transition(procedure.machine, snapshot, event)
  return movedDues(procedure, snapshot.context, next.context)
}

function at({ name, dueAt }: Due): [string, string] {
  return [name, dueAt]
}
