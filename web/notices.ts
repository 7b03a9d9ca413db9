import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** Thông báo: a letter to me, as far as a list tells it. */
export interface Notice {
  n: number
  subject: string
  opening: string
  at: string
  dossier: string | null
  procedure: string | null
  seen: boolean
}

interface NoticePage {
  items: Notice[]
  unseen: number
  /** The `n` of the last that I have looked at; 0 for none. */
  seenUpTo: number
  nextBefore: number | null
}

/** Beyond this the bell counts no further. */
export const countedMost = 99

/** How many of my letters I have not looked at. */
export const unseenQuery = queryOptions({
  queryKey: ['notices', 'unseen'],
  queryFn: () => page(1).then(({ unseen }) => unseen),
})

/** My letters, the latest first, a page at a time. */
export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices', 'list'],
  queryFn: ({ pageParam }) => page(30, pageParam),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: ({ nextBefore }) => nextBefore ?? undefined,
  // Who comes back finds marked as new what has come since.
  gcTime: 0,
})

function page(limit: number, before?: number): Promise<NoticePage> {
  return call<NoticePage>(`/api/notices?limit=${limit}${before ? `&before=${before}` : ''}`)
}
