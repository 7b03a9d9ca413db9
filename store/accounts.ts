import { sql } from 'kysely'
import { voidLinks } from './account-links.ts'
import { type Connection, within } from './transaction.ts'

/** Tài khoản của một người, as the administrator sees it; `username` empty where the person has none. */
export interface Account {
  person: string
  name: string
  email: string | null
  active: boolean
  username: string | null
  lockedAt: string | null
  lastSignInAt: string | null
  secondFactor: boolean
  sessions: number
  /** Until when a link that was sent and not used is good. */
  linkUntil: string | null
}

/** Phiên làm việc, without its token. */
export interface OwnSession {
  id: string
  createdAt: string
  /** To within five minutes. */
  seenAt: string
  address: string
  browser: string
  current: boolean
}

/** A unit's people with their accounts; at most 2,000. */
export async function listAccounts(db: Connection, unit: string, at: string): Promise<Account[]> {
  const { rows } = await sql<Account>`
    SELECT p.id AS person, p.name, p.email, p.active, u.username, u.locked_at,
      (SELECT max(e.at) FROM sign_in_events e WHERE e.person = p.id AND e.kind = 'signedIn') AS last_sign_in_at,
      f.confirmed_at IS NOT NULL AS second_factor,
      (SELECT count(*)::integer FROM sign_in_sessions s WHERE s.user_id = u.id AND s.expires_at > now()) AS sessions,
      (SELECT max(l.expires_at) FROM account_links l WHERE l.person = p.id AND l.used_at IS NULL
        AND l.void_at IS NULL AND l.expires_at > ${at}::timestamptz) AS link_until
    FROM people p
      LEFT JOIN sign_in_users u ON u.person = p.id
      LEFT JOIN second_factors f ON f.person = p.id
    WHERE p.unit = ${unit} ORDER BY p.id LIMIT 2000`.execute(db)
  return rows
}

/**
 * Đặt mật khẩu, also of an account that was left without one: sessions end, but for the one of `keeping`, and links that
 * were sent are void.
 */
export function setPassword(
  db: Connection,
  { person, hash, at, keeping = '' }: { person: string; hash: string; at: string; keeping?: string },
): Promise<void> {
  return within(db, async (tx) => {
    const { numAffectedRows } = await sql`UPDATE sign_in_accounts a SET password = ${hash}, updated_at = now()
      FROM sign_in_users u WHERE a.user_id = u.id AND a.provider_id = 'credential' AND u.person = ${person}`.execute(tx)
    if (numAffectedRows === 0n)
      await sql`INSERT INTO sign_in_accounts (id, account_id, provider_id, user_id, password)
        SELECT gen_random_uuid()::text, id, 'credential', id, ${hash} FROM sign_in_users
        WHERE person = ${person}`.execute(tx)
    await endSessions(tx, person, keeping)
    await voidLinks(tx, person, at)
  })
}

/** Khóa; null unlocks. */
export async function setLock(db: Connection, person: string, lockedAt: string | null): Promise<boolean> {
  const { numAffectedRows } =
    await sql`UPDATE sign_in_users SET locked_at = ${lockedAt}::timestamptz WHERE person = ${person}`.execute(db)
  return numAffectedRows === 1n
}

/** The person's open sessions, the latest seen first; `token` says which is this one. */
export async function listSessions(db: Connection, person: string, token: string): Promise<OwnSession[]> {
  const { rows } = await sql<OwnSession>`
    SELECT s.id, s.created_at, s.updated_at AS seen_at, coalesce(s.ip_address, '') AS address,
      coalesce(s.user_agent, '') AS browser, s.token = ${token} AS current
    FROM sign_in_sessions s JOIN sign_in_users u ON u.id = s.user_id
    WHERE u.person = ${person} AND s.expires_at > now() ORDER BY s.updated_at DESC, s.id LIMIT 200`.execute(db)
  return rows
}

/** Kết thúc một phiên of the person; false where they have none of that id. */
export async function endSession(db: Connection, person: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`DELETE FROM sign_in_sessions s USING sign_in_users u
    WHERE u.id = s.user_id AND u.person = ${person} AND s.id = ${id}`.execute(db)
  return numAffectedRows === 1n
}

/** Kết thúc mọi phiên of the person, but for the one of `keeping`. */
export async function endSessions(db: Connection, person: string, keeping = ''): Promise<void> {
  await sql`DELETE FROM sign_in_sessions s USING sign_in_users u
    WHERE u.id = s.user_id AND u.person = ${person} AND s.token <> ${keeping}`.execute(db)
}
