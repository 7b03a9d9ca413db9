import { forgetAttempts } from '../api/lock-out.ts'
import { findAccount, renewPassword } from '../api/sign-in.ts'
import { note } from '../api/sign-in-journal.ts'
import { ConfigurationError, readConfig } from '../config.ts'
import { startLine } from '../messages/start.vi.ts'
import { setLock } from '../store/accounts.ts'
import { getPerson } from '../store/people.ts'
import { openStore } from '../store/pool.ts'
import { StoreRefusal } from '../store/refusal.ts'
import { dropSecondFactor } from '../store/second-factors.ts'
import { HouseError } from './house-error.ts'

/**
 * Mở lại tài khoản ngay tại máy: `npm run recover -- <tên đăng nhập>`, for an administrator whom nobody else can help.
 * A new password, shown this once; second factor off, locks lifted, sessions ended; the journal of sign-ins keeps it.
 * Whoever can read the data directory can do no more by this than they could already.
 */
const [username = ''] = process.argv.slice(2)
try {
  if (!username) throw new HouseError(startLine('recover.usage'))
  const config = readConfig()
  const { databaseUrl, dataDir } = config
  const store = await openStore(databaseUrl ? { databaseUrl } : { dataDir })
  try {
    const app = { db: store.db, config, now: Date.now }
    const account = await findAccount(app, username)
    if (!account) throw new HouseError(startLine('recover.unknown', { username }))
    const person = await getPerson(app.db, account.person)
    const password = await renewPassword(app, person.id)
    await dropSecondFactor(app.db, person.id)
    await setLock(app.db, person.id, null)
    await forgetAttempts(app, account.username)
    await note(app, { address: 'local', browser: 'npm run recover' }, { kind: 'passwordRenewed', person })
    console.log(startLine('recover.done', { username: account.username, name: person.name, password }))
  } finally {
    await store.close()
  }
} catch (error) {
  const said = error instanceof HouseError || error instanceof StoreRefusal || error instanceof ConfigurationError
  console.error(said ? error.message : error)
  process.exitCode = 1
}
