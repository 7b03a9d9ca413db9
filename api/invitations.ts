import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import type { Person } from '../store/people.ts'
import { hasSignInEvent } from '../store/sign-in-events.ts'
import { sendLink } from './account-links.ts'
import type { App } from './app.ts'
import { generatePassword } from './passwords.ts'
import { Problem } from './problems.ts'
import { accountOf, createAccount, renewPassword } from './sign-in.ts'
import { note } from './sign-in-journal.ts'
import type { Visitor } from './visitor.ts'

/** Tên đăng nhập: letters and digits without marks, `_`, `.`. */
export const usernameShape = z.string().regex(/^[A-Za-z0-9_.]{3,30}$/)

/** What became of it: a letter on its way, or, without a mail server, a password that is shown this once. */
export type Invited = { sentTo: string; expiresAt: string } | { username: string; password: string }

interface Wanted {
  person: Person
  /** Where the person has no account yet. */
  username?: string | undefined
  by: string
}

/** Mời dùng tài khoản: makes the account where there is none. Throws `conflict` and `invalid` with the reason. */
export async function invite(app: App, visitor: Visitor, { person, username: given, by }: Wanted): Promise<Invited> {
  if (!person.active) throw new Problem('conflict', { why: sentence('api.account.inactive') })
  const found = await accountOf(app, person.id)
  const username = found?.username ?? given
  if (!username) throw new Problem('invalid', { why: sentence('api.account.usernameAsked') })
  const mailed = app.config.smtpUrl !== undefined
  if (mailed && !person.email) throw new Problem('conflict', { why: sentence('api.account.noEmail') })
  const password = found ? undefined : generatePassword()
  if (password) {
    await createAccount(app, { person: person.id, username, password })
    await note(app, visitor, { kind: 'accountMade', person, by })
  }
  if (!mailed) {
    if (found) await note(app, visitor, { kind: 'passwordRenewed', person, by })
    return { username, password: password ?? (await renewPassword(app, person.id)) }
  }
  const purpose = (await hasSignedIn(app, person.id)) ? 'reset' : 'invitation'
  const expiresAt = await sendLink(app, { person, username, purpose })
  await note(app, visitor, { kind: 'invited', person, by })
  return { sentTo: person.email!, expiresAt }
}

function hasSignedIn({ db }: App, person: string): Promise<boolean> {
  return hasSignInEvent(db, { kind: 'signedIn', person })
}
