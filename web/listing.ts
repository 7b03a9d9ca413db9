import type { Listed } from './answers.ts'
import { call } from './call.ts'

/** What narrows the list, as the address says it. */
export interface ListFilter {
  q?: string
  procedure?: string
  stage?: string
  body?: string
  overdue?: 'true'
  watched?: 'true'
  due?: 'today'
  stale?: 'true'
  /** A day; dossiers due before it. */
  dueBefore?: string
  /** A person; what waits for them. */
  holder?: string
  order?: ListOrder
}

/** Cách xếp, as the service takes it; the latest opened first where none is named. */
export const listOrders = ['opened', 'oldest', 'due', 'title', 'stage'] as const
export type ListOrder = (typeof listOrders)[number]

/** What of an address is an order; nothing for the one that is meant anyway. */
export function orderOf(text: unknown): ListOrder | undefined {
  return listOrders.slice(1).find((each) => each === text)
}

export interface ListPage {
  items: Listed[]
  nextCursor: string | null
}

/** Một trang của danh sách. */
export function listPage(filter: ListFilter, cursor: string | undefined, limit: number): Promise<ListPage> {
  const { q, procedure, stage, body, overdue, dueBefore, watched, due, stale, holder, order } = filter
  const asked = {
    q,
    procedure,
    stage,
    body,
    overdue,
    watched,
    due,
    stale,
    holder,
    order,
    cursor,
    limit: String(limit),
    dueBefore: dueBefore && `${dueBefore}T00:00:00+07:00`,
  }
  const given = Object.entries(asked).filter((each): each is [string, string] => Boolean(each[1]))
  return call<ListPage>(`/api/dossiers?${new URLSearchParams(given)}`)
}

/** Toàn bộ danh sách, page by page; `limit` keeps a browser from choking. */
export async function wholeList(filter: ListFilter, limit = 20_000): Promise<Listed[]> {
  const all: Listed[] = []
  for (let cursor: string | undefined; ; ) {
    const { items, nextCursor } = await listPage(filter, cursor, 200)
    all.push(...items)
    if (!nextCursor || all.length >= limit) return all
    cursor = nextCursor
  }
}
