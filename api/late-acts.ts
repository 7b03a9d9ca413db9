import type { AnyAct } from '../schemas/act.ts'
import { listLateActs } from '../store/late-acts.ts'
import type { App } from './app.ts'
import type { Opened } from './dossier.ts'
import { eventFor } from './view.ts'
import type { Caller } from './who.ts'
import { actLabel } from './wording.ts'

/** Những việc đến muộn, as far as this reader may see them. */
export async function lateActs(app: App, me: Caller, { row, procedure, snapshot }: Opened): Promise<object[]> {
  if (!procedure.afterEnd || row.status !== 'done') return []
  const kept = await listLateActs(app.db, row.id)
  return kept.map(({ person, event, at }) => {
    const said = { ...(event as AnyAct), by: { person, capacities: [], organisations: [] } }
    return {
      label: actLabel(row.procedure, said.type),
      person,
      at,
      event: eventFor(procedure, said, snapshot.context, me),
    }
  })
}
