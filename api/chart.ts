import type { AnyStateMachine, StateNode } from 'xstate'
import type { Stage } from '../machines/procedure.ts'
import { sentence } from '../messages/index.ts'
import { actLabel, roleLabel } from './wording.ts'

/** Sơ đồ của một thủ tục: its stages and the ways between them, as the machine has them. */
export interface Chart {
  states: ChartState[]
  ways: Way[]
}

export interface ChartState {
  state: string
  label: string
  ownerLabel: string | null
  /** Whether a dossier waits there, only passes through, or has ended. */
  kind: 'waiting' | 'passing' | 'final'
  initial: boolean
  /** The state around it, where there is one. */
  within: string | null
}

export interface Way {
  from: string
  to: string
  type: string
  label: string
  /** Taken by an act of people; else by a deadline, by what another dossier tells, or by itself. */
  byPeople: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: nodes of any machine
type Node = StateNode<any, any>

/** Draws nothing: says what there is to draw. `acts` are those that people may send. */
export function chartOf(machine: AnyStateMachine, acts: string[]): Chart {
  const nodes = nodesOf(machine.root)
  const initials = new Set(
    nodes.concat(machine.root).flatMap(({ initial }) => initial?.target?.map(({ id }) => id) ?? []),
  )
  const stem = machine.id
  const nameOf = ({ id }: Node) => id.slice(stem.length + 1)
  const states = nodes.map((node): ChartState => {
    const { label, owner } = (node.meta ?? {}) as Partial<Stage>
    return {
      state: nameOf(node),
      label: sentence(label ?? `${stem}.${nameOf(node)}`),
      ownerLabel: owner ? roleLabel(owner) : null,
      kind: node.type === 'final' ? 'final' : label ? 'waiting' : 'passing',
      initial: initials.has(node.id),
      within: node.parent && node.parent !== machine.root ? nameOf(node.parent) : null,
    }
  })
  const seen = new Set<string>()
  const ways = nodes.flatMap((node) =>
    leaving(node).map(({ type, to }) => ({ from: nameOf(node), to: nameOf(to), type })),
  )
  return {
    states,
    ways: ways
      .filter(
        ({ from, to, type }) => from !== to && !seen.has(`${from} ${to} ${type}`) && seen.add(`${from} ${to} ${type}`),
      )
      .map((way) => ({ ...way, label: way.type ? actLabel(stem, way.type) : '', byPeople: acts.includes(way.type) })),
  }
}

/** Every state under a node, parents first. */
export function nodesOf(node: Node): Node[] {
  return Object.values(node.states).flatMap((child) => [child as Node, ...nodesOf(child as Node)])
}

function leaving(node: Node): { type: string; to: Node }[] {
  const named = [...node.transitions].flatMap(([type, transitions]) => transitions.map((each) => ({ type, each })))
  const always = (node.always ?? []).map((each) => ({ type: '', each }))
  return [...named, ...always].flatMap(({ type, each }) => (each.target ?? []).map((to) => ({ type, to: to as Node })))
}
