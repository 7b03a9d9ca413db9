import { type Moved, movedByCalendar } from '../machines/moved.ts'
import { sentence } from '../messages/index.ts'
import type { Calendar } from '../rules/calendar.ts'
import { instantOf } from '../rules/instants.ts'
import { plain } from '../store/terms.ts'
import type { App } from './app.ts'
import { openRow } from './dossier.ts'
import { listTitle, mayRead } from './view.ts'
import type { Caller } from './who.ts'

/** A running dossier that a changed calendar would move. */
interface Affected {
  dossier: string
  procedure: string
  title: string
  moved: (Moved & { label: string })[]
}

/** Những hồ sơ sẽ dời hạn under another calendar: each tried by its own machine, none changed. */
export async function duesAcross(app: App, me: Caller, calendar: Calendar): Promise<Affected[]> {
  const running = await app.db
    .selectFrom('dossiers')
    .select('id')
    .where('unit', '=', me.unit.id)
    .where('status', '=', 'active')
    .orderBy('begunAt')
    .limit(2_000)
    .execute()
  const affected: Affected[] = []
  for (const { id } of running) {
    const { row, procedure, snapshot, kept } = await openRow(app, id)
    // Under a hash of its own, as the terms would be that nobody has kept yet.
    const terms = plain('preview', { ...kept, calendar })
    const moved = movedByCalendar(procedure, snapshot, terms, instantOf(app.now()))
    if (moved.length === 0) continue
    const title = mayRead(row, me) ? listTitle(row) : id
    const named = moved.map((each) => ({ ...each, label: sentence(`${row.procedure}.deadline.${each.name}`) }))
    affected.push({ dossier: id, procedure: row.procedure, title, moved: named })
  }
  return affected
}
