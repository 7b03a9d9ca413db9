import { randomBytes } from 'node:crypto'
import type { Connection } from './transaction.ts'

type SignInTables = {
  signInSecret: { singleton: boolean; secret: string }
}

/** Kept in the store, so that all processes on one database accept each other's cookies and links. */
export async function signInSecret(db: Connection): Promise<string> {
  const tables = db.withTables<SignInTables>()
  await tables
    .insertInto('signInSecret')
    .values({ singleton: true, secret: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await tables.selectFrom('signInSecret').select('secret').executeTakeFirstOrThrow()).secret
}
