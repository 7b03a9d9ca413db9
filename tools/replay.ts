import { type AnyMachineSnapshot, initialTransition, type StateValue, transition } from 'xstate'
import { asksAmong } from '../machines/ask.ts'
import { refusal } from '../machines/explain.ts'
import { keyOf, nextDeadline } from '../machines/next-deadline.ts'
import type { Procedure } from '../machines/procedure.ts'
import type { Beginning, Step } from '../workflows/contract.ts'

/** Lịch sử đã ghi of one run of a dossier: what it began with, and every step as it was recorded. */
export interface Recording {
  procedure: string
  version: number
  beginning: Beginning
  steps: Step[]
}

/** Where a machine no longer does what it did, and what to do about it. */
export interface Divergence {
  seq: number
  type: string
  what: 'refused' | 'alarm' | 'state' | 'context' | 'asks' | 'unknownState'
  sentence: string
}

const passive = ['fault', 'settlement', 'migration']

/** Walks a recording with the machine as it is now, and finds the first step at which they part. */
export function divergence({ machine, stem, version }: Procedure, recording: Recording): Divergence | undefined {
  const { beginning, steps } = recording
  const rung = new Set<string>(beginning.resume?.rung)
  let snapshot: AnyMachineSnapshot | undefined
  if (beginning.resume) {
    const { value, context } = beginning.resume
    try {
      snapshot = machine.resolveState({ value: value as StateValue, context })
    } catch {
      return told(0, 'continued', 'unknownState', `knows no state ${JSON.stringify(value)}`)
    }
  }
  for (const { seq, kind, event, snapshot: recorded, asks } of steps) {
    let asked: unknown[] = []
    if (kind === 'begin') {
      const [first, actions] = initialTransition(machine, { ...beginning.input, at: event.at, id: steps[0]!.dossier })
      snapshot = first
      asked = asksAmong(actions)
    } else if (!passive.includes(kind)) {
      if (kind === 'deadline') {
        const next = nextDeadline(snapshot!, rung)
        if (!next || next.name !== event.name)
          return told(seq, String(event.name), 'alarm', 'does not wait for that deadline')
        rung.add(keyOf(next))
      }
      if (kind === 'act' && snapshot && refusal(snapshot, event))
        return told(seq, event.type, 'refused', 'refuses what was acknowledged')
      const [next, actions] = transition(machine, snapshot!, event)
      snapshot = next
      asked = asksAmong(actions)
    }
    if (!snapshot) continue
    const { terms, ...context } = snapshot.context
    if (!same(snapshot.value, recorded.value))
      return told(
        seq,
        event.type,
        'state',
        `goes to ${JSON.stringify(snapshot.value)}, not ${JSON.stringify(recorded.value)}`,
      )
    const field = difference(context, recorded.context)
    if (field) return told(seq, event.type, 'context', `leaves another ${field} behind`)
    if (!same(asked, asks)) return told(seq, event.type, 'asks', 'asks for something else')
  }
  return undefined

  function told(seq: number, type: string, what: Divergence['what'], why: string): Divergence {
    const advice = `Dossiers run under version ${version} of ${stem}: leave it as it was, give the change version ${version + 1} with a migrate(), and run npm run release.`
    return {
      seq,
      type,
      what,
      sentence: `${stem} version ${version}, step ${seq} (${type}): the machine now ${why}. ${advice}`,
    }
  }
}

function difference(now: Record<string, unknown>, then: Record<string, unknown>): string | undefined {
  return [...new Set([...Object.keys(now), ...Object.keys(then)])].find((field) => !same(now[field], then[field]))
}

// As recorded means as JSON: an absent field and an undefined one are the same.
function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, each) =>
      each !== null && typeof each === 'object' && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each,
    ) ?? 'undefined'
  )
}
