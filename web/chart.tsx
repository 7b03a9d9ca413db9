import './chart.css'
import { Graph, layout } from '@dagrejs/dagre'
import { useEffect, useRef } from 'react'
import type { Procedure } from './answers.ts'
import { leafOf } from './way-gone.ts'
import { words } from './words.ts'

interface Props {
  chart: Procedure['chart']
  label: string
  /** The states that the dossier stands in. */
  now: string[]
  /** The ways it has gone, as `from to`. */
  gone: Set<string>
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

const lineLetters = 22
const lineHeight = 17
const letterWidth = 7.2

/** Sơ đồ: the machine itself, drawn; where the dossier stands is filled, the way it has gone is bold. */
export function ChartView({ chart, label, now, gone }: Props) {
  const leaves = chart.states.filter(({ state }) => !chart.states.some(({ within }) => within === state))
  const { boxes, ways, width, height } = arranged(
    chart,
    leaves.map(({ state }) => state),
  )
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    frame.current?.querySelector('.here')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [])
  return (
    <div className="scroll-x" ref={frame}>
      <svg
        className="chart"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={words.chart.of(label)}
      >
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        {ways.map(({ key, points, labels, at }) => (
          <g key={key} className={gone.has(key) ? 'way done' : 'way'}>
            <path d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`} markerEnd="url(#arrow)" />
            {labels.map((text, n) => (
              <text key={text} x={at.x} y={at.y + (n - (labels.length - 1) / 2) * 14}>
                {text}
              </text>
            ))}
          </g>
        ))}
        {leaves.map(({ state, label, kind }) => {
          const { x, y, width, height } = boxes.get(state)!
          const lines = wrapped(label)
          return (
            <g key={state} className={['state', kind, now.includes(state) && 'here'].filter(Boolean).join(' ')}>
              <rect
                x={x - width / 2}
                y={y - height / 2}
                width={width}
                height={height}
                rx={kind === 'final' ? height / 2 : 5}
              />
              {lines.map((line, n) => (
                <text key={line} x={x} y={y + (n - (lines.length - 1) / 2) * lineHeight}>
                  {line}
                </text>
              ))}
            </g>
          )
        })}
      </svg>
      <details>
        <summary>{words.chart.inWords}</summary>
        <ul>
          {chart.ways.map(({ from, to, type, label }) => (
            <li key={`${from} ${to} ${type}`}>
              {nameOf(chart, from)} → {nameOf(chart, to)}: {label || words.chart.byItself}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function nameOf({ states }: Procedure['chart'], state: string): string {
  return states.find((each) => each.state === state)?.label ?? state
}

function arranged(chart: Procedure['chart'], leaves: string[]) {
  const { states, ways } = chart
  const graph = new Graph({ multigraph: false })
  graph.setGraph({ rankdir: 'TB', nodesep: 40, ranksep: 46, marginx: 12, marginy: 12 })
  for (const { state, label } of states.filter(({ state }) => leaves.includes(state))) {
    const lines = wrapped(label)
    const letters = Math.max(...lines.map(({ length }) => length))
    graph.setNode(state, { width: letters * letterWidth + 24, height: lines.length * lineHeight + 16 })
  }
  // A way from or to a state that holds others is that of the first among them.
  const joined = new Map<string, { from: string; to: string; labels: string[] }>()
  for (const { from, to, label } of ways) {
    const [a, b] = [leafOf(chart, from), leafOf(chart, to)]
    if (a === b) continue
    const there = joined.get(`${a} ${b}`) ?? { from: a, to: b, labels: [] }
    if (label) there.labels.push(label)
    joined.set(`${a} ${b}`, there)
  }
  for (const { from, to, labels } of joined.values()) {
    const letters = Math.max(0, ...labels.map(({ length }) => length))
    graph.setEdge(from, to, { width: letters * 6.2, height: labels.length * 14 + 6, labelpos: 'c' })
  }
  layout(graph)
  const size = graph.graph() as { width?: number; height?: number }
  return {
    boxes: new Map(leaves.map((state) => [state, graph.node(state) as unknown as Box])),
    ways: [...joined.values()].map(({ from, to, labels }) => {
      const edge = graph.edge(from, to) as { points: { x: number; y: number }[]; x?: number; y?: number }
      return { key: `${from} ${to}`, labels, points: edge.points, at: { x: edge.x ?? 0, y: edge.y ?? 0 } }
    }),
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil(size.height ?? 0),
  }
}

function wrapped(label: string): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= lineLetters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
