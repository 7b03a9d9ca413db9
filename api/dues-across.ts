import type { Due } from '../machines/procedure.ts'
import { sentence } from '../messages/index.ts'
import { type Day, dayOf } from '../rules/instants.ts'
import type { App } from './app.ts'
import { openRow } from './dossier.ts'
import { listTitle, mayRead } from './view.ts'
import type { Caller } from './who.ts'
import { instantsIn } from './why.ts'

/** A deadline whose counting crosses a changed day, so that it may move. */
interface Affected {
  dossier: string
  procedure: string
  title: string
  deadline: string
  label: string
  dueAt: string
}

/**
 * Những thời hạn có thể thay đổi: of the unit's running dossiers, the deadlines between which and an instant that they
 * may be counted from lies a changed day. The title only of those that the caller may see.
 */
export async function duesAcross(app: App, me: Caller, changed: Day[]): Promise<Affected[]> {
  if (changed.length === 0) return []
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
    const { row, procedure, snapshot } = await openRow(app, id)
    const title = mayRead(row, me) ? listTitle(row) : id
    const dues = procedure.dues(snapshot.context) as Due[]
    for (const { name, dueAt } of dues.filter(({ dueAt }) => crosses(dueAt, row.context, changed)))
      affected.push({
        dossier: id,
        procedure: row.procedure,
        title,
        deadline: name,
        label: sentence(`${row.procedure}.deadline.${name}`),
        dueAt,
      })
  }
  return affected
}

/** Whether a changed day lies between the deadline and any instant that the dossier knows, after or before it. */
function crosses(dueAt: string, context: object, changed: Day[]): boolean {
  const due = dayOf(dueAt)
  return instantsIn(context).some((instant) => {
    const [from, to] = [due, dayOf(instant)].sort() as [Day, Day]
    return changed.some((day) => from <= day && day <= to)
  })
}
