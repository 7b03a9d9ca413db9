import { queryOptions } from '@tanstack/react-query'
import { call, Problem } from './call.ts'

/** Việc phải báo cáo một tập thể. */
export interface Report {
  dossier: string
  procedure: string
  title: string
  outcomeLabel: string
  decidedAt: string
  passedOver: string[]
}

/** What that body must still be told; nothing for a body that is told nothing, or a reader who may not know. */
export const reportsQuery = (to: string) =>
  queryOptions({
    queryKey: ['agenda', 'reports', to],
    queryFn: () =>
      call<{ items: Report[] }>(`/api/reports?to=${to}`)
        .then(({ items }) => items)
        .catch((problem) => {
          if (problem instanceof Problem && [403, 422].includes(problem.status)) return []
          throw problem
        }),
  })
