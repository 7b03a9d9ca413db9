import { useQuery } from '@tanstack/react-query'
import type { Dossier, Procedure } from './answers.ts'
import { ChartView } from './chart.tsx'
import { historyQuery } from './history.ts'
import { Loading } from './loading.tsx'
import { waysGone } from './way-gone.ts'

/** Sơ đồ of one dossier, with the way it has gone. */
export function ChartTab({ dossier, procedure, plural }: { dossier: Dossier; procedure: Procedure; plural: string }) {
  const { data } = useQuery(historyQuery(plural, dossier.id))
  if (!data) return <Loading />
  const now =
    dossier.status === 'done' && dossier.outcome ? [dossier.outcome] : dossier.stages.map(({ state }) => state)
  const gone = waysGone(procedure.chart, data.items, dossier.status === 'done' ? dossier.outcome : null)
  return <ChartView chart={procedure.chart} label={procedure.label} now={now} gone={gone} />
}
