import { type RawBuilder, sql } from 'kysely'
import { StoreRefusal } from './refusal.ts'

/** What a row is placed by. */
interface Placed {
  id: string
  procedure: string
  stage: string
  begunAt: string
  nextDueAt: string | null
  titleKey: string
}

interface Order {
  direction: 'asc' | 'desc'
  /** Columns that an index has in this order; the last one tells all rows apart. */
  by: RawBuilder<unknown>[]
  place(row: Placed): (string | number | null)[]
  read: Reader[]
}

type Reader = (kept: unknown) => RawBuilder<unknown> | undefined

const orders = {
  opened: {
    direction: 'desc',
    by: [sql`begun_at`, sql`id`],
    place: ({ begunAt, id }) => [Date.parse(begunAt), id],
    read: [instant, text],
  },
  oldest: {
    direction: 'asc',
    by: [sql`begun_at`, sql`id`],
    place: ({ begunAt, id }) => [Date.parse(begunAt), id],
    read: [instant, text],
  },
  // What has no deadline comes last.
  due: {
    direction: 'asc',
    by: [sql`coalesce(next_due_at, 'infinity'::timestamptz)`, sql`id`],
    place: ({ nextDueAt, id }) => [nextDueAt === null ? null : Date.parse(nextDueAt), id],
    read: [instant, text],
  },
  title: {
    direction: 'asc',
    by: [sql`title_key`, sql`id`],
    place: ({ titleKey, id }) => [titleKey, id],
    read: [text, text],
  },
  stage: {
    direction: 'asc',
    by: [sql`procedure`, sql`stage`, sql`id`],
    place: ({ procedure, stage, id }) => [procedure, stage, id],
    read: [text, text, text],
  },
} satisfies Record<string, Order>

/** Cách xếp danh sách: the latest opened first, the oldest first, by deadline, by title, by procedure and stage. */
export type ListOrder = keyof typeof orders

export const listOrders = Object.keys(orders) as [ListOrder, ...ListOrder[]]

/** For ORDER BY. */
export function inOrder(order: ListOrder): RawBuilder<unknown> {
  const { by, direction }: Order = orders[order]
  return sql.join(by.map((column) => (direction === 'desc' ? sql`${column} DESC` : column)))
}

/** `nextCursor` behind that row. */
export function cursorAt(order: ListOrder, row: Placed): string {
  return Buffer.from(JSON.stringify([order, ...orders[order].place(row)])).toString('base64url')
}

/** Behind the row where the page before ended. Throws `cursorUnreadable`, also for a cursor of another order. */
export function isAfter(order: ListOrder, cursor: string): RawBuilder<boolean> {
  const { by, direction, read }: Order = orders[order]
  const [name, ...kept] = parsed(cursor)
  const place = read.map((each, n) => each(kept[n]))
  if (name !== order || kept.length !== read.length || place.includes(undefined))
    throw new StoreRefusal('cursorUnreadable')
  const [row, edge] = [sql.join(by), sql.join(place as RawBuilder<unknown>[])]
  return direction === 'desc' ? sql<boolean>`(${row}) < (${edge})` : sql<boolean>`(${row}) > (${edge})`
}

function parsed(cursor: string): unknown[] {
  try {
    const kept: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

function instant(kept: unknown): RawBuilder<unknown> | undefined {
  if (kept === null) return sql`'infinity'::timestamptz`
  if (!Number.isInteger(kept) || Math.abs(kept as number) > 4e12) return undefined
  return sql`${new Date(kept as number).toISOString()}::timestamptz`
}

function text(kept: unknown): RawBuilder<unknown> | undefined {
  // The database takes every character but this one.
  return typeof kept === 'string' && !kept.includes('\0') ? sql`${kept}::text` : undefined
}
