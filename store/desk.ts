import { sql } from 'kysely'
import type { Stage } from './dossiers.ts'
import { type Listed, sharesReader } from './lists.ts'
import type { Connection } from './transaction.ts'

/** A stage that waits for one of the reader's tokens, with its dossier. */
export type Waiting = Stage & { dossier: string } & Pick<Listed, 'procedure' | 'title' | 'body' | 'secrecy'>

/** Bàn làm việc: the stages that wait for one of these tokens, soonest deadline first, then the oldest; at most 200. */
export async function desk(
  db: Connection,
  { unit, tokens, limit = 200 }: { unit: string; tokens: string[]; limit?: number },
): Promise<Waiting[]> {
  const most = Math.min(limit, 200)
  const rows = await db
    .selectFrom(sql<{ token: string }>`unnest(${tokens}::text[])`.as<'mine'>(sql`mine(token)`))
    // Each token's own soonest, in the order of the index, so that it costs the same however many wait for all of them.
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom('stageHolders')
          .innerJoinLateral(
            // Not flattened: the planner takes holders and readers for independent and expects almost nobody to be both.
            (of) =>
              of
                .selectFrom('dossiers')
                .select(['procedure', 'title', 'body', 'secrecy'])
                .whereRef('dossiers.id', '=', 'stageHolders.dossier')
                .where('status', '=', 'active')
                .where(sharesReader(tokens))
                .offset(0)
                .as('dossiers'),
            (join) => join.onTrue(),
          )
          .select(['dossier', 'state', 'procedure', 'title', 'body', 'secrecy'])
          .where('unit', '=', unit)
          .whereRef('token', '=', 'mine.token')
          .orderBy('dueAt')
          .orderBy('enteredAt')
          .orderBy('dossier')
          .orderBy('state')
          .limit(most)
          .as('held'),
      (join) => join.onTrue(),
    )
    .innerJoin('stages', (join) =>
      join.onRef('stages.dossier', '=', 'held.dossier').onRef('stages.state', '=', 'held.state'),
    )
    .select(['stages.dossier', 'stages.state', 'label', 'owner', 'holders', 'awaits', 'cites', 'dueAt', 'enteredAt'])
    .select(['procedure', 'title', 'body', 'secrecy'])
    .distinct()
    // A stage without a deadline comes last, as PostgreSQL and the index have it.
    .orderBy('dueAt')
    .orderBy('enteredAt')
    .orderBy('stages.dossier')
    .orderBy('stages.state')
    .limit(most)
    .execute()
  return rows
}
