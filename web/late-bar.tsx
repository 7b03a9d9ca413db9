import { useId } from 'react'

/** A stretch of time, in milliseconds. */
interface Stretch {
  from: number
  to: number
}

interface Props {
  /** The whole life of the dossier. */
  line: Stretch
  stay: Stretch
  /** Days of rest. */
  rest: string[]
  /** An instant that the eye is led to. */
  mark?: number
}

const wide = 1000
const high = 14
const dayMs = 86_400_000

/** Một vạch trên đường thời gian; what it shows stands beside it in words. */
export function LateBar({ line, stay, rest, mark }: Props) {
  const hatch = useId()
  const at = (ms: number) =>
    ((Math.min(Math.max(ms, line.from), line.to) - line.from) * wide) / (line.to - line.from || 1)
  const days = rest
    .map((day) => Date.parse(`${day}T00:00:00+07:00`))
    .filter((ms) => ms + dayMs > line.from && ms < line.to)
  return (
    <svg className="late-bar" viewBox={`0 0 ${wide} ${high}`} preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse">
          <path d="M0 8 8 0" />
        </pattern>
      </defs>
      <rect className="line" width={wide} height={high} />
      <rect className="stay" x={at(stay.from)} width={Math.max(3, at(stay.to) - at(stay.from))} height={high} />
      {days.map((ms) => (
        <rect key={ms} x={at(ms)} width={at(ms + dayMs) - at(ms)} height={high} fill={`url(#${hatch})`} />
      ))}
      {mark !== undefined && <rect className="now" x={at(mark)} width={3} height={high} />}
    </svg>
  )
}
