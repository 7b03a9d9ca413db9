import type { Client } from '@temporalio/client'
import { revive } from '../machines/revive.ts'
import { dayOf, type Instant } from '../rules/instants.ts'
import { findDossier } from '../store/dossiers.ts'
import { type Body, sittingMembers } from '../store/roster.ts'
import { keptTerms, plain } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import { tellRunning } from './telling.ts'

/** Danh sách đương nhiệm thay đổi trong khi lấy ý kiến: each open poll hears who sits by now, where others do [C-33]. */
export async function tellRosters(db: Connection, client: Client, { unit, at }: { unit: string; at: Instant }) {
  const polls = await db
    .selectFrom('dossiers')
    .select(['id', 'body'])
    .where('unit', '=', unit)
    .where('procedure', '=', 'writtenPoll')
    .where('status', '=', 'active')
    .execute()
  if (polls.length === 0) return
  const sitting = await sittingMembers(db, unit, dayOf(at))
  for (const { id, body } of polls) {
    const row = await findDossier(db, id)
    if (!row?.terms) continue
    const { snapshot } = revive(row, plain(row.terms, await keptTerms(db, row.terms)))
    const event = { type: 'rosterChanged', sitting: sitting[body as Body] ?? [], from: `unit-day.${unit}` }
    if (snapshot.can({ ...event, at })) await tellRunning(client, id, event)
  }
}
