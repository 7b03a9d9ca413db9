import { Bar } from './bar.tsx'
import { words } from './words.ts'

interface Month {
  month: string
  begun: number
  ended: number
  medianDays: number | null
}

/** Lập và kết thúc theo tháng: what comes in, what goes out and how long it took; a table to whoever cannot see the bars. */
export function Months({ months }: { months: Month[] }) {
  const most = Math.max(1, ...months.flatMap(({ begun, ended }) => [begun, ended]))
  const longest = Math.max(1, ...months.map(({ medianDays }) => medianDays ?? 0))
  return (
    <table className="bars">
      <thead>
        <tr>
          <th scope="col">{words.overview.month}</th>
          <th scope="col">{words.overview.begun}</th>
          <th scope="col">{words.overview.ended}</th>
          <th scope="col">{words.overview.medianTook}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, begun, ended, medianDays }) => (
          <tr key={month}>
            <th scope="row">{month.split('-').reverse().join('/')}</th>
            <td>
              <Bar n={begun} of={most} kind="begun" />
            </td>
            <td>
              <Bar n={ended} of={most} kind="ended" />
            </td>
            <td>{medianDays !== null && <Bar n={medianDays} of={longest} kind="waited" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
