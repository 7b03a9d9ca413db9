import type { AnyMachineSnapshot } from 'xstate'
import { msOf } from '../rules/instants.ts'
import { stagesOf } from './explain.ts'

/** Một lần reo: a deadline and its instant in milliseconds. */
export interface Ring {
  name: string
  at: number
}

/** The soonest deadline of the stages now active that has not rung; one that has rung at this instant never rings again. */
export function nextDeadline(snapshot: AnyMachineSnapshot, rung: ReadonlySet<string>): Ring | undefined {
  return pending(snapshot, rung).sort((a, b) => a.at - b.at)[0]
}

/** Whether a deadline still stands as it was armed: an act of the same moment may have moved or met it. */
export function isPending(snapshot: AnyMachineSnapshot, rung: ReadonlySet<string>, key: string): boolean {
  return pending(snapshot, rung).some((each) => keyOf(each) === key)
}

function pending(snapshot: AnyMachineSnapshot, rung: ReadonlySet<string>): Ring[] {
  return stagesOf(snapshot)
    .flatMap(({ deadlines }) => (deadlines === 'none' ? [] : Object.entries(deadlines)))
    .flatMap(([name, field]) => (snapshot.context[field] ? [{ name, at: msOf(snapshot.context[field]) }] : []))
    .filter((each) => !rung.has(keyOf(each)))
}

/** Under which a deadline has rung: its name and its instant. */
export function keyOf({ name, at }: Ring): string {
  return `${name}@${at}`
}
