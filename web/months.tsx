import { words } from './words.vi.ts'

interface Month {
  month: string
  begun: number
  ended: number
}

/** Lập và kết thúc theo tháng: two bars a month, with their figures; a table to whoever cannot see them. */
export function Months({ months }: { months: Month[] }) {
  const most = Math.max(1, ...months.flatMap(({ begun, ended }) => [begun, ended]))
  return (
    <table className="bars">
      <thead>
        <tr>
          <th scope="col">{words.overview.month}</th>
          <th scope="col">{words.overview.begun}</th>
          <th scope="col">{words.overview.ended}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, begun, ended }) => (
          <tr key={month}>
            <th scope="row">{month.split('-').reverse().join('/')}</th>
            <td>
              <Bar n={begun} of={most} kind="begun" />
            </td>
            <td>
              <Bar n={ended} of={most} kind="ended" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ n, of, kind }: { n: number; of: number; kind: string }) {
  return (
    <span className="bar">
      <span className={kind} style={{ width: `${(100 * n) / of}%` }} />
      {n}
    </span>
  )
}
