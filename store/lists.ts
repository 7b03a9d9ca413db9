import { sql } from 'kysely'
import { fold } from '../rules/fold.ts'
import { cursorAt, inOrder, isAfter, type ListOrder } from './list-order.ts'
import type { Connection } from './transaction.ts'

/** What a list or the desk shows of a dossier. */
export interface Listed {
  id: string
  procedure: string
  title: string
  body: string | null
  status: 'active' | 'done'
  secrecy: string
  outcome: string | null
  stage: string
  begunAt: string
  updatedAt: string
  nextDueAt: string | null
}

/** What narrows a list. */
export interface Filter {
  unit: string
  /** Those of the reader: only dossiers whose readers share one are listed. */
  tokens: string[]
  procedure?: string
  stage?: string
  body?: string
  overdue?: boolean
  /** Instants; what is due from the one and before the other is listed. */
  dueFrom?: string
  dueBefore?: string
  /** An instant; running ones that nothing has happened to since are listed. */
  staleSince?: string
  /** Words that all occur in the dossier's search text, whatever their marks. */
  q?: string
  /** A person; what they watch is listed. */
  watchedBy?: string
  /** Tokens; what waits for one of them is listed. */
  heldBy?: string[]
  /** The latest opened first unless said otherwise. */
  order?: ListOrder
  /** `nextCursor` of the page before. */
  cursor?: string
  limit?: number
  now: string
}

const listed = [
  'id',
  'procedure',
  'title',
  'body',
  'status',
  'secrecy',
  'outcome',
  'stage',
  'begunAt',
  'updatedAt',
  'nextDueAt',
] as const

/**
 * The dossiers a reader may see, the latest opened first: an order that no act changes, so that no page repeats or skips
 * one; by deadline or stage, what is acted upon between two pages may move. At most 200 a page, 50 by default. Throws
 * `cursorUnreadable`.
 */
export async function listDossiers(
  db: Connection,
  {
    unit,
    tokens,
    procedure,
    stage,
    body,
    overdue,
    dueFrom,
    dueBefore,
    staleSince,
    q,
    watchedBy,
    heldBy,
    order = 'opened',
    cursor,
    limit,
    now,
  }: Filter,
): Promise<{ items: Listed[]; nextCursor: string | null }> {
  const size = Math.min(Math.max(1, Math.trunc(limit ?? 50)), 200)
  let query = db
    .selectFrom('dossiers')
    .select([...listed, 'titleKey'])
    .where('unit', '=', unit)
    .where(sharesReader(tokens))
    .orderBy(inOrder(order))
    .limit(size + 1)
  if (procedure !== undefined) query = query.where('procedure', '=', procedure)
  if (body !== undefined) query = query.where('body', '=', body)
  if (stage !== undefined) query = query.where(isIn(unit, stage))
  if (overdue) query = query.where('status', '=', 'active').where('nextDueAt', '<', now)
  if (dueBefore !== undefined) query = query.where('status', '=', 'active').where('nextDueAt', '<', dueBefore)
  if (dueFrom !== undefined) query = query.where('nextDueAt', '>=', dueFrom)
  if (staleSince !== undefined) query = query.where('status', '=', 'active').where('updatedAt', '<', staleSince)
  for (const word of words(q)) query = query.where('search', 'like', `%${word}%`)
  if (watchedBy !== undefined)
    query = query.where('id', 'in', db.selectFrom('watches').select('dossier').where('person', '=', watchedBy))
  if (heldBy !== undefined) query = query.where(waitsFor(unit, heldBy))
  if (cursor !== undefined) query = query.where(isAfter(order, cursor))
  const rows = await query.execute()
  const shown = rows.slice(0, size)
  const items = shown.map(({ titleKey, ...item }) => item)
  return { items, nextCursor: rows.length > size ? cursorAt(order, shown.at(-1)!) : null }
}

/** Whether one of these tokens is among a dossier's readers. */
export function sharesReader(tokens: string[]) {
  return sql<boolean>`readers && ${tokens}::text[]`
}

function isIn(unit: string, stage: string) {
  const there = sql`SELECT dossier FROM stages WHERE unit = ${unit} AND state = ${stage}`
  return sql<boolean>`(stage = ${stage} OR id IN (${there}))`
}

function waitsFor(unit: string, tokens: string[]) {
  const held = sql`SELECT dossier FROM stage_holders WHERE unit = ${unit} AND token = ANY(${tokens}::text[])`
  return sql<boolean>`(status = 'active' AND id IN (${held}))`
}

/** Folded words hold letters and digits only, so none of them is a pattern. */
function words(q = ''): string[] {
  return fold(q).split(' ').filter(Boolean).slice(0, 20)
}
