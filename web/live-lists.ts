import type { InfiniteData, Query } from '@tanstack/react-query'
import type { Listed } from './answers.ts'
import { call } from './call.ts'
import type { ListPage } from './listing.ts'
import { client } from './queries.ts'

// So many pages are fetched anew as a whole; of a longer list only the rows that changed.
const pagesMax = 5
const rowsMax = 20

/** Whether a list is so short that it may be fetched anew, page by page, whenever something in it has changed. */
export function isShort({ state }: Pick<Query, 'state'>): boolean {
  return (pagesOf(state.data)?.length ?? 0) <= pagesMax
}

/** Danh sách theo kịp những hồ sơ vừa thay đổi, however far it has been scrolled. */
export async function followInLists(ids: string[]): Promise<void> {
  void client.invalidateQueries({ queryKey: ['dossiers'], predicate: isShort })
  const long = client.getQueryCache().findAll({ queryKey: ['dossiers'], predicate: (query) => !isShort(query) })
  const shown = new Set(
    long.flatMap(({ state }) => pagesOf(state.data)!.flatMap(({ items }) => items.map(({ id }) => id))),
  )
  for (const id of ids.filter((each) => shown.has(each)).slice(0, rowsMax)) {
    const now = await call<Partial<Listed>>(`/api/dossiers/${id}`).catch(() => undefined)
    for (const { queryKey } of now ? long : [])
      client.setQueryData<InfiniteData<ListPage>>(queryKey, (data) => data && withRow(data, id, now!))
  }
}

function withRow(data: InfiniteData<ListPage>, id: string, now: Partial<Listed>): InfiniteData<ListPage> {
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.map((each) => (each.id === id ? { ...each, ...now } : each)),
  }))
  return { ...data, pages }
}

function pagesOf(data: unknown): ListPage[] | undefined {
  return (data as InfiniteData<ListPage> | undefined)?.pages
}
