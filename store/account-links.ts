import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Selectable } from 'kysely'
import { signInSecret } from './sign-in-secret.ts'
import { type Connection, within } from './transaction.ts'

/** Bảng `account_links`. */
export interface AccountLinksTable {
  id: string
  person: string
  purpose: 'invitation' | 'reset'
  madeAt: string
  expiresAt: string
  usedAt: string | null
  voidAt: string | null
}

/** Liên kết đặt mật khẩu của một người. */
export type AccountLink = Selectable<AccountLinksTable>

/** Makes a link; the person's earlier ones are void from now on. */
export function addLink(
  db: Connection,
  { person, purpose, at, expiresAt }: Pick<AccountLink, 'person' | 'purpose' | 'expiresAt'> & { at: string },
): Promise<AccountLink> {
  return within(db, async (tx) => {
    await voidLinks(tx, person, at)
    const id = randomBytes(12).toString('base64url')
    const link = { id, person, purpose, madeAt: at, expiresAt, usedAt: null, voidAt: null }
    await tx.insertInto('accountLinks').values(link).execute()
    return link
  })
}

/** The link of that key, whatever has become of it; undefined for a key that none has. */
export async function findLink(db: Connection, key: string): Promise<AccountLink | undefined> {
  const [id = '', proof = ''] = key.split('.')
  const expected = Buffer.from(await proofOf(db, id))
  const given = Buffer.from(proof)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  return db.selectFrom('accountLinks').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Dùng liên kết, once: false when it has expired, was used or is void. */
export async function useLink(db: Connection, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accountLinks')
    .set({ usedAt: at })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .where('voidAt', 'is', null)
    .where('expiresAt', '>', at)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Every link of the person that was not used is good for nothing any more. */
export async function voidLinks(db: Connection, person: string, at: string): Promise<void> {
  await db
    .updateTable('accountLinks')
    .set({ voidAt: at })
    .where('person', '=', person)
    .where('usedAt', 'is', null)
    .where('voidAt', 'is', null)
    .execute()
}

/** Khóa của liên kết: what the letter carries. It is reckoned when the letter goes out, so no table shows it to a reader. */
export async function linkKey(db: Connection, id: string): Promise<string> {
  return `${id}.${await proofOf(db, id)}`
}

async function proofOf(db: Connection, id: string): Promise<string> {
  return createHmac('sha256', await signInSecret(db))
    .update(`account-link:${id}`)
    .digest('base64url')
}
