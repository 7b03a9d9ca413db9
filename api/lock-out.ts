import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { instant } from '../store/instants.ts'
import type { App } from './app.ts'
import { Problem } from './problems.ts'

type AttemptsTable = {
  signInAttempts: { id: string; username: string; address: string; at: string }
}

const windowMs = 15 * 60_000
const perAddressMax = 5
// Higher, so that a stranger elsewhere cannot lightly lock somebody out.
const perUsernameMax = 20

/**
 * Khóa tạm thời: lets one attempt to sign in pass, unless too many of this name failed within a quarter of an hour; then
 * throws the problem `tooMany`. An attempt counts as failed until `succeeded` is called, so that many at once count too.
 */
export async function attempt(app: App, username: string, address: string): Promise<{ succeeded(): Promise<void> }> {
  const db = app.db.withTables<AttemptsTable>()
  const mine = { id: randomUUID(), username: username.toLowerCase(), address, at: instant(new Date(app.now())) }
  await db
    .deleteFrom('signInAttempts')
    .where('at', '<', instant(new Date(app.now() - windowMs)))
    .execute()
  await db.insertInto('signInAttempts').values(mine).execute()
  const { name, here, oldest } = await db
    .selectFrom('signInAttempts')
    .select([
      sql<number>`count(*)`.as('name'),
      sql<number>`count(*) FILTER (WHERE address = ${address})`.as('here'),
      sql<string>`min(at)`.as('oldest'),
    ])
    .where('username', '=', mine.username)
    .executeTakeFirstOrThrow()
  if (name > perUsernameMax || here > perAddressMax) {
    // What is turned away unseen does not lengthen the wait.
    await db.deleteFrom('signInAttempts').where('id', '=', mine.id).execute()
    const waitMs = Math.max(60_000, Date.parse(oldest) + windowMs - app.now())
    throw new Problem('tooMany', { minutes: Math.ceil(waitMs / 60_000) }, { retryAfterSeconds: waitMs / 1000 })
  }
  return {
    async succeeded() {
      await db
        .deleteFrom('signInAttempts')
        .where('username', '=', mine.username)
        .where('address', '=', address)
        .execute()
    },
  }
}
