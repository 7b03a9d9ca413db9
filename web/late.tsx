import { useQuery } from '@tanstack/react-query'
import { Broken } from './broken.tsx'
import { call } from './call.ts'
import { shortMoment, spanWords } from './dates.ts'
import { Loading } from './loading.tsx'
import { words } from './words.vi.ts'

interface Passage {
  state: string
  label: string
  ownerLabel: string | null
  from: string
  to: string | null
  hours: number
  workingDays: number
}

/** Vì sao trễ: how long each stage took and who held it, the longest seen at once. */
export function Late({ plural, id }: { plural: string; id: string }) {
  const { data, error } = useQuery({
    queryKey: ['history', id],
    queryFn: () => call<{ whole: boolean; items: Passage[] }>(`/api/${plural}/${id}/passages`),
  })
  if (error && !data) return <Broken error={error} />
  if (!data) return <Loading />
  const longest = Math.max(1, ...data.items.map(({ hours }) => hours))
  return (
    <div className="scroll-x">
      {!data.whole && <p className="is-today">{words.late.notWhole}</p>}
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{words.dossiers.columns.stage}</th>
            <th scope="col">{words.dossier.holder}</th>
            <th scope="col">{words.late.from}</th>
            <th scope="col">{words.late.to}</th>
            <th scope="col">{words.late.span}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map(({ state, label, ownerLabel, from, to, hours, workingDays }) => (
            <tr key={`${state} ${from}`}>
              <td>{label}</td>
              <td>{ownerLabel}</td>
              <td>{shortMoment(from)}</td>
              <td>{to ? shortMoment(to) : words.late.still}</td>
              <td>
                <span className="bar">
                  <span className="begun" style={{ width: `${(100 * hours) / longest}%` }} />
                </span>
                {spanWords(hours * 3_600_000)} ({words.late.workingDays(workingDays)})
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
