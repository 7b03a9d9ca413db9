import { sharesReader } from '../store/lists.ts'
import type { App } from './app.ts'
import type { Caller } from './who.ts'

/** Which of these dossiers the caller may see. */
export async function readableIds({ db }: App, me: Caller, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('dossiers')
    .select('id')
    .where('unit', '=', me.unit.id)
    .where('id', 'in', [...new Set(ids)])
    .where(sharesReader(me.tokens))
    .execute()
  return new Set(rows.map(({ id }) => id))
}
