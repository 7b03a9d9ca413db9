import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { instant } from '../store/instants.ts'
import type { App } from './app.ts'
import { Problem, type ProblemCode } from './problems.ts'

type AttemptsTable = {
  signInAttempts: { id: string; username: string; address: string; at: string }
}

/** What is tried, and how often in a quarter of an hour: by one address, and by all of them together. */
interface Limit {
  subject: string
  fromHereMax: number
  max: number
  refusal: ProblemCode
}

/** Một lần thử: counts as failed until one of these is said, so that many at once count too. */
export interface Attempt {
  /** What failed before, from here, is forgotten. */
  succeeded(): Promise<void>
  /** It was neither right nor wrong. */
  withdrawn(): Promise<void>
}

const windowMs = 15 * 60_000
const failuresMax = 5
// Higher, so that a stranger elsewhere cannot lightly lock somebody out.
const failuresOfAllMax = 20
// An office behind one address mistypes; nobody there tries sixty times in a quarter of an hour.
const fromOneAddressMax = 60

/** Khóa tạm thời: lets one attempt to sign in with this name pass; throws `tooMany` when too many have failed. */
export function attemptSignIn(app: App, username: string, address: string): Promise<Attempt> {
  const limit = { fromHereMax: failuresMax, max: failuresOfAllMax, refusal: 'tooMany' as const }
  return attempt(app, { subject: nameOf(username), ...limit }, address)
}

/** The same for codes: only who has the password comes this far, so the limit holds from anywhere. */
export function attemptCode(app: App, username: string, address: string): Promise<Attempt> {
  const limit = { fromHereMax: failuresMax, max: failuresMax, refusal: 'tooMany' as const }
  return attempt(app, { subject: codesOf(username), ...limit }, address)
}

/** Lets one letter be asked for, five from an address in a quarter of an hour and three about one name; throws `tooOften`. */
export async function attemptReset(app: App, username: string, address: string): Promise<void> {
  const refusal = 'tooOften'
  await attempt(app, { subject: 'letters:', fromHereMax: 5, max: Number.MAX_SAFE_INTEGER, refusal }, address)
  await attempt(app, { subject: `letter:${nameOf(username)}`, fromHereMax: 3, max: 3, refusal }, address)
}

/** Mở khóa tạm thời: what failed with this name is forgotten, codes too. */
export function forgetAttempts(app: Pick<App, 'db'>, username: string): Promise<void> {
  return forget(app, [nameOf(username), codesOf(username)])
}

/** Who has a new password has nothing to guess any more; codes they may not try anew by that. */
export function forgetPasswords(app: Pick<App, 'db'>, username: string): Promise<void> {
  return forget(app, [nameOf(username)])
}

/** Khóa tạm thời đến khi nào, by name, of those that may not try again yet, from one address at least. */
export async function lockedUntil(app: App): Promise<Map<string, string>> {
  const since = instant(new Date(app.now() - windowMs))
  const { rows } = await sql<{ username: string; oldest: string }>`
    WITH failed AS (
      SELECT username, address, at FROM sign_in_attempts
      WHERE at >= ${since}::timestamptz AND username !~ '^letters?:'
    )
    SELECT username, min(at) AS oldest FROM failed GROUP BY username, address HAVING count(*) >= ${failuresMax}
    UNION ALL
    SELECT username, min(at) FROM failed GROUP BY username
    HAVING count(*) >= CASE WHEN username LIKE 'code:%' THEN ${failuresMax}::int ELSE ${failuresOfAllMax}::int END`.execute(
    app.db,
  )
  const until = new Map<string, string>()
  for (const { username, oldest } of rows) {
    const name = username.replace(/^code:/, '')
    const ends = instant(new Date(Date.parse(oldest) + windowMs))
    if (ends > (until.get(name) ?? '')) until.set(name, ends)
  }
  return until
}

// No name has a colon in it: what somebody typed with one must not count as something else.
function nameOf(username: string): string {
  return username.toLowerCase().replaceAll(':', '?')
}

function codesOf(username: string): string {
  return `code:${nameOf(username)}`
}

async function forget(app: Pick<App, 'db'>, subjects: string[]): Promise<void> {
  await tables(app).deleteFrom('signInAttempts').where('username', 'in', subjects).execute()
}

async function attempt(app: App, { subject, fromHereMax, max, refusal }: Limit, address: string): Promise<Attempt> {
  const db = tables(app)
  const mine = { id: randomUUID(), username: subject, address, at: instant(new Date(app.now())) }
  const withdrawn = async () => {
    await db.deleteFrom('signInAttempts').where('id', '=', mine.id).execute()
  }
  await db
    .deleteFrom('signInAttempts')
    .where('at', '<', instant(new Date(app.now() - windowMs)))
    .execute()
  await db.insertInto('signInAttempts').values(mine).execute()
  const { all, here, ofAddress, oldest, oldestOfAddress } = await counts(app, subject, address)
  const tooMany = all > max || here > fromHereMax
  if (tooMany || ofAddress > fromOneAddressMax) {
    // What is turned away unseen does not lengthen the wait.
    await withdrawn()
    const since = tooMany ? oldest : oldestOfAddress
    const waitMs = Math.max(60_000, Date.parse(since) + windowMs - app.now())
    throw new Problem(refusal, { minutes: Math.ceil(waitMs / 60_000) }, { retryAfterSeconds: waitMs / 1000 })
  }
  return {
    withdrawn,
    async succeeded() {
      await db.deleteFrom('signInAttempts').where('username', '=', subject).where('address', '=', address).execute()
    },
  }
}

function counts(app: App, subject: string, address: string) {
  return tables(app)
    .selectFrom('signInAttempts')
    .select([
      sql<number>`count(*) FILTER (WHERE username = ${subject})`.as('all'),
      sql<number>`count(*) FILTER (WHERE username = ${subject} AND address = ${address})`.as('here'),
      sql<number>`count(*) FILTER (WHERE address = ${address})`.as('ofAddress'),
      sql<string>`min(at) FILTER (WHERE username = ${subject})`.as('oldest'),
      sql<string>`min(at) FILTER (WHERE address = ${address})`.as('oldestOfAddress'),
    ])
    .where((eb) => eb.or([eb('username', '=', subject), eb('address', '=', address)]))
    .executeTakeFirstOrThrow()
}

function tables(app: Pick<App, 'db'>) {
  return app.db.withTables<AttemptsTable>()
}
