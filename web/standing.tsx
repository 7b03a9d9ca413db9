import { Bar } from './bar.tsx'
import { useNames } from './names.ts'
import { words } from './words.ts'

/** Đang đứng ở một nơi: how many, and for how long half of them at least. */
interface Standing {
  count: number
  medianDays: number
}

/** Ai đang giữ việc, and for how long. */
export function Owners({ owners }: { owners: (Standing & { ownerLabel: string })[] }) {
  return (
    <Bars
      head={[words.overview.owner, words.overview.held, words.overview.medianStay]}
      rows={owners.map(({ ownerLabel, ...each }) => ({ name: ownerLabel, ...each }))}
    />
  )
}

/** Thời gian nằm ở bước nào, the longest first. */
export function Stays({ stays }: { stays: (Standing & { procedure: string; label: string })[] }) {
  const names = useNames()
  return (
    <Bars
      head={[words.dossiers.columns.stage, words.overview.count, words.overview.medianStay]}
      rows={stays.map(({ procedure, label, ...each }) => ({ name: `${label} (${names.of(procedure)})`, ...each }))}
    />
  )
}

function Bars({ head, rows }: { head: [string, string, string]; rows: (Standing & { name: string })[] }) {
  const most = Math.max(0, ...rows.map(({ count }) => count))
  const longest = Math.max(0, ...rows.map(({ medianDays }) => medianDays))
  if (rows.length === 0) return <p className="quiet">{words.overview.nothing}</p>
  return (
    <table className="bars">
      <thead>
        <tr>
          {head.map((each) => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count, medianDays }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <Bar n={count} of={most} />
            </td>
            <td>
              <Bar n={medianDays} of={longest} kind="waited" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
