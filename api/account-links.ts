import { z } from 'zod'
import { accountLetter } from '../courier/account-letters.ts'
import { wordless } from '../measures/wordless.ts'
import { sentence, written } from '../messages/index.ts'
import { inTongue } from '../messages/tongue.ts'
import { instantOf } from '../rules/instants.ts'
import { type AccountLink, addLink, findLink, useLink } from '../store/account-links.ts'
import { setPassword } from '../store/accounts.ts'
import { postLetters } from '../store/outbox.ts'
import { getPerson, type Person } from '../store/people.ts'
import { within } from '../store/transaction.ts'
import { getUnit } from '../store/units.ts'
import { type App, publicUrl } from './app.ts'
import type { Service } from './endpoint.ts'
import { attemptReset, forgetPasswords } from './lock-out.ts'
import { open } from './open-endpoint.ts'
import { checkNewPassword, givenPassword, hashPassword } from './passwords.ts'
import { Problem } from './problems.ts'
import { accountOf, findAccount, type SignInAccount } from './sign-in.ts'
import { note } from './sign-in-journal.ts'
import { type Visitor, visitorOf } from './visitor.ts'

const hourMs = 3_600_000
const goodForMs = { invitation: 7 * 24 * hourMs, reset: hourMs }
const key = z.string().min(1).max(200)
const tag = 'Tài khoản'

/** Quên mật khẩu, and what the link of a letter opens: for whoever is not signed in. */
export function accountLinks(service: Service, app: App) {
  const asked = { path: '/api/password-resets', summary: 'Quên mật khẩu: xin thư đặt lại', tag, status: 202 as const }
  open(service, asked, z.strictObject({ username: z.string().min(1).max(100) }), async (c, { username }) => {
    if (app.config.smtpUrl === undefined) throw new Problem('conflict', { why: sentence('api.account.noMail') })
    const visitor = visitorOf(c, app)
    await attemptReset(app, username, visitor.address)
    // Not waited for: how long the answer takes must not tell whether there is such a name.
    void sendReset(app, visitor, username).catch((error) => app.log.error({ error: wordless(error) }, 'password reset'))
    return {}
  })
  const looked = { path: '/api/account-links', summary: 'Liên kết trong thư: của ai, còn dùng được không', tag }
  open(service, looked, z.strictObject({ key }), async (_, body) => {
    const { link, account } = await goodLink(app, body.key)
    return { purpose: link.purpose, username: account.username, expiresAt: link.expiresAt }
  })
  const used = { path: '/api/account-links/password', summary: 'Đặt mật khẩu bằng liên kết trong thư', tag }
  open(service, used, z.strictObject({ key, newPassword: givenPassword }), async (c, { key, newPassword }) => {
    const { link, account, person } = await goodLink(app, key)
    checkNewPassword(newPassword, account.username)
    const hash = await hashPassword(newPassword)
    const at = instantOf(app.now())
    const done = await within(app.db, async (tx) => {
      if (!(await useLink(tx, link.id, at))) return false
      await setPassword(tx, { person: person.id, hash, at })
      return true
    })
    // Somebody else was quicker by a moment.
    if (!done) throw over('api.account.linkUsed')
    await forgetPasswords(app, account.username)
    await note(app, visitorOf(c, app), { kind: 'passwordSet', person })
    return { username: account.username }
  })
}

/** Gửi liên kết đặt mật khẩu by the outbox; until when it is good. */
export async function sendLink(
  app: App,
  { person, username, purpose }: { person: Person; username: string; purpose: AccountLink['purpose'] },
): Promise<string> {
  const at = instantOf(app.now())
  const unit = await getUnit(app.db, person.unit)
  return within(app.db, async (tx) => {
    const expiresAt = instantOf(app.now() + goodForMs[purpose])
    const link = await addLink(tx, { person: person.id, purpose, at, expiresAt })
    const letter = inTongue('vi', () => accountLetter(link, { unit, username, publicUrl: publicUrl(app) }))
    await postLetters(tx, [letter], at)
    return expiresAt
  })
}

async function sendReset(app: App, visitor: Visitor, username: string) {
  const account = await findAccount(app, username)
  const person = account && (await getPerson(app.db, account.person))
  if (!account || !person?.active || !person.email || account.lockedAt) return
  await sendLink(app, { person, username: account.username, purpose: 'reset' })
  await note(app, visitor, { kind: 'resetAsked', person })
}

/** Throws `linkOver` with what has become of it. */
async function goodLink(app: App, key: string): Promise<{ link: AccountLink; account: SignInAccount; person: Person }> {
  const link = await findLink(app.db, key)
  const account = link && (await accountOf(app, link.person))
  if (!link || !account) throw over('api.account.linkUnknown')
  if (link.usedAt) throw over('api.account.linkUsed')
  if (link.voidAt) throw over('api.account.linkVoid')
  if (link.expiresAt <= instantOf(app.now())) throw over('api.account.linkExpired', { when: written(link.expiresAt) })
  const person = await getPerson(app.db, link.person)
  if (!person.active || account.lockedAt) throw new Problem('accountLocked')
  return { link, account, person }
}

function over(key: string, facts: Record<string, string> = {}): Problem {
  return new Problem('linkOver', { why: sentence(key, facts) })
}
