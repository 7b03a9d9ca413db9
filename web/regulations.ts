import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import type { Values } from './queries.ts'

/** Giá trị được dùng ở đâu, by key. */
export type Uses = Record<string, { procedure: string; kind: string; sentence: string }[]>

/** Giá trị của một văn bản, whether or not it is in force here. */
export const regulationQuery = (id: string) =>
  queryOptions({
    queryKey: ['regulations', id],
    queryFn: () => call<Pick<Values, 'values'>>(`/api/regulations/${id}`),
  })

export const usesQuery = queryOptions({ queryKey: ['value-uses'], queryFn: () => call<Uses>('/api/value-uses') })
