import { useQuery } from '@tanstack/react-query'
import type { Dossier, Procedure } from './answers.ts'
import { ChartView } from './chart.tsx'
import { Loading } from './loading.tsx'
import { journalQuery } from './queries.ts'

/** Sơ đồ of one dossier, with the way it has gone. */
export function ChartTab({ dossier, procedure, plural }: { dossier: Dossier; procedure: Procedure; plural: string }) {
  const { data } = useQuery(journalQuery(plural, dossier.id))
  if (!data) return <Loading />
  const now =
    dossier.status === 'done' && dossier.outcome ? [dossier.outcome] : dossier.stages.map(({ state }) => state)
  return <ChartView chart={procedure.chart} label={procedure.label} now={now} journal={data} />
}
