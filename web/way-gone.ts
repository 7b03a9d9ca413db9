import type { Procedure } from './answers.ts'

type Chart = Procedure['chart']

/** Một lần ở một bước, as far as the way needs it. */
interface Stay {
  state: string
  from: string
  to: string | null
}

/** The leaf that stands for a state which holds others: the first among them. */
export function leafOf({ states }: Chart, state: string): string {
  const inside = states.filter(({ within }) => within === state)
  const first = inside.find(({ initial }) => initial) ?? inside[0]
  return first ? leafOf({ states } as Chart, first.state) : state
}

/**
 * Đường đã đi: which ways between leaves the dossier has really taken, as `from to`. A stay that ended when another began
 * was left for it, by one way or through states in which nobody waits; `outcome` is where the last led.
 */
export function waysGone(chart: Chart, stays: Stay[], outcome: string | null): Set<string> {
  const gone = new Set<string>()
  const hops = stays.flatMap((next) =>
    stays.filter((each) => each !== next && each.to === next.from).map(({ state }) => [state, next.state] as const),
  )
  const end = stays.reduce((last, { to }) => (to && to > last ? to : last), '')
  if (outcome) for (const { state, to } of stays) if (to === end) hops.push([state, outcome])
  for (const [from, to] of hops) for (const way of path(chart, from, to)) gone.add(way)
  return gone
}

// Breadth first, so that the shortest way is taken for the one that was gone.
function path(chart: Chart, from: string, to: string): string[] {
  const passing = new Set(chart.states.filter(({ kind }) => kind === 'passing').map(({ state }) => state))
  const begun: [state: string, ways: string[]][] = [[from, []]]
  const seen = new Set([from])
  for (const [state, ways] of begun) {
    for (const way of chart.ways.filter((each) => holds(chart, each.from, state))) {
      const [a, b] = [leafOf(chart, way.from), leafOf(chart, way.to)]
      const further = [...ways, `${a} ${b}`]
      if (b === to) return further
      if (!passing.has(b) || seen.has(b)) continue
      seen.add(b)
      begun.push([b, further])
    }
  }
  return []
}

function holds(chart: Chart, outer: string, inner: string): boolean {
  if (outer === inner) return true
  const within = chart.states.find(({ state }) => state === inner)?.within
  return within ? holds(chart, outer, within) : false
}
