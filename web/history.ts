import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** Một lần ở một bước. */
export interface Passage {
  state: string
  label: string
  ownerLabel: string | null
  from: string
  to: string | null
  hours: number
  workingDays: number
}

/** Một lần thời hạn dời. */
export interface Move {
  label: string
  from: string
  to: string
  at: string
  act: string
  why: string | null
}

/** Hồ sơ đã đi qua đâu: its stages with their holders, and the moves of its deadlines. */
export const historyQuery = (plural: string, id: string) =>
  queryOptions({
    queryKey: ['history', id],
    queryFn: () => call<{ whole: boolean; items: Passage[]; moves: Move[] }>(`/api/${plural}/${id}/passages`),
  })
