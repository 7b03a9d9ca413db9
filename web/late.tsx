import './late.css'
import { useQuery } from '@tanstack/react-query'
import { Broken } from './broken.tsx'
import { dayOf, shortMoment, spanWords } from './dates.ts'
import { historyQuery } from './history.ts'
import { LateBar } from './late-bar.tsx'
import { Loading } from './loading.tsx'
import { useNow } from './now.ts'
import { restDaysQuery } from './queries.ts'
import { words } from './words.ts'

/** Vì sao trễ: each stage on one line of time, how long it took and who held it; days of rest are hatched. */
export function Late({ plural, id }: { plural: string; id: string }) {
  const { data, error } = useQuery(historyQuery(plural, id))
  const now = useNow()
  const { data: rest } = useQuery(restDaysQuery(dayOf(now)))
  if (error && !data) return <Broken error={error} />
  if (!data) return <Loading />
  const times = data.items.map(({ from, to }) => ({ from: Date.parse(from), to: to ? Date.parse(to) : now }))
  const line = { from: Math.min(now, ...times.map(({ from }) => from)), to: Math.max(...times.map(({ to }) => to), 0) }
  return (
    <div className="scroll-x">
      {!data.whole && <p className="is-today">{words.late.notWhole}</p>}
      <table className="list late">
        <thead>
          <tr>
            <th scope="col">{words.dossiers.columns.stage}</th>
            <th scope="col">{words.dossier.holder}</th>
            <th scope="col">{words.late.when}</th>
            <th scope="col">{words.late.span}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map(({ state, label, ownerLabel, from, to, hours, workingDays }, n) => (
            <tr key={`${state} ${from}`}>
              <td>{label}</td>
              <td>{ownerLabel}</td>
              <td>
                {shortMoment(from)} – {to ? shortMoment(to) : words.late.still}
              </td>
              <td className="wide">
                <LateBar line={line} stay={times[n]!} rest={rest?.nonWorking ?? []} />
                {spanWords(hours * 3_600_000)} ({words.late.workingDays(workingDays)})
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{words.late.hatched}</p>
    </div>
  )
}
