import { tongue } from './tongue.ts'

/** Một vạch có số: as long as its share of the longest, with the figure beside it. */
export function Bar({ n, of, kind = 'begun' }: { n: number; of: number; kind?: 'begun' | 'ended' | 'waited' }) {
  return (
    <span className="bar">
      <span className={kind} style={{ width: `${of > 0 ? (100 * n) / of : 0}%` }} />
      {n.toLocaleString(tongue)}
    </span>
  )
}
