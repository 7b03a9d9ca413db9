import { CamelCasePlugin } from 'kysely'
import { z } from 'zod'
import { instantOf } from '../rules/instants.ts'
import { setPassword } from '../store/accounts.ts'
import { signInSecret } from '../store/sign-in-secret.ts'
import { type App, publicUrl } from './app.ts'
import { forgetPasswords } from './lock-out.ts'
import { generatePassword, hashPassword, verifyPassword } from './passwords.ts'
import { Problem } from './problems.ts'
import type { Visitor } from './visitor.ts'

/** Đăng nhập: the sign-in library over the store's own connection; opened once for each store. */
export type SignIn = Awaited<ReturnType<typeof open>>

/** What sign-in needs of the service. */
export type SignInApp = Pick<App, 'db' | 'config'>

const sessionFor = z.object({ id: z.string(), address: z.string(), browser: z.string() })

const opened = new WeakMap<object, Promise<SignIn>>()

/** The sign-in of this store; throws what the database says when it is away. */
export function signInOf(app: SignInApp): Promise<SignIn> {
  const found = opened.get(app.db)
  if (found) return found
  const opening = open(app)
  opened.set(app.db, opening)
  opening.catch(() => opened.delete(app.db))
  return opening
}

/**
 * Lập tài khoản of a person who is in the store. `username`: letters, digits, `_` and `.`, 3 to 30, without regard to
 * case. Throws the problem `usernameTaken` when it is taken or the person has one.
 */
export async function createAccount(
  app: SignInApp,
  { person, username, password }: { person: string; username: string; password: string },
): Promise<void> {
  const { internalAdapter } = await (await signInOf(app)).$context
  const user = { name: username, email: `${username.toLowerCase()}@sign-in.invalid`, username, person }
  await mayHaveAccount(app, { person, username })
  const created = await internalAdapter.createUser(user, { method: 'admin' }).catch((error) => {
    throw isTaken(error) ? taken(username) : error
  })
  await internalAdapter.linkAccount({
    userId: created.id,
    accountId: created.id,
    providerId: 'credential',
    password: await hashPassword(password),
  })
}

/** Còn lập được tài khoản: throws the problem `usernameTaken` when the name is taken or the person has an account. */
export async function mayHaveAccount(app: SignInApp, { person, username }: { person?: string; username: string }) {
  if ((await findAccount(app, username)) ?? (person && (await accountOf(app, person)))) throw taken(username)
}

/** Tài khoản, as sign-in knows it. */
export interface SignInAccount {
  id: string
  username: string
  person: string
  lockedAt: Date | null
}

/** The account of that name, without regard to case. */
export async function findAccount(app: SignInApp, username: string): Promise<SignInAccount | undefined> {
  return find(app, 'username', username.toLowerCase())
}

/** The account of that person. */
export async function accountOf(app: SignInApp, person: string): Promise<SignInAccount | undefined> {
  return find(app, 'person', person)
}

/** Whether that is the account's password; it takes as long where there is no account. */
export async function isPassword(
  app: SignInApp,
  account: SignInAccount | undefined,
  password: string,
): Promise<boolean> {
  const { internalAdapter } = await (await signInOf(app)).$context
  const credential = account && (await internalAdapter.findCredentialAccount(account.id))
  if (credential?.password) return verifyPassword({ hash: credential.password, password })
  await hashPassword(password)
  return false
}

/** Mở phiên làm việc: a token, and the cookie that carries it. */
export async function openSession(app: SignInApp, { id }: SignInAccount, { address, browser }: Visitor) {
  const { api } = await signInOf(app)
  const { response, headers } = await api.openSession({ body: { id, address, browser }, returnHeaders: true })
  return { token: response.token, cookies: headers.getSetCookie() }
}

/** Cấp lại mật khẩu: a new one, and every session of the person ends. Throws `notFound` for a person without account. */
export async function renewPassword(app: SignInApp & Pick<App, 'now'>, person: string): Promise<string> {
  const account = await accountOf(app, person)
  if (!account) throw new Problem('notFound')
  const password = generatePassword()
  await setPassword(app.db, { person, hash: await hashPassword(password), at: instantOf(app.now()) })
  await forgetPasswords(app, account.username)
  return password
}

async function find(app: SignInApp, field: 'username' | 'person', value: string) {
  const { adapter } = await (await signInOf(app)).$context
  return (await adapter.findOne<SignInAccount>({ model: 'user', where: [{ field, value }] })) ?? undefined
}

async function open(app: SignInApp) {
  // A quarter of all that a start would import, and needed by nobody before the service listens.
  const [{ betterAuth }, { username }, { bearer }, { createAuthEndpoint }, { setSessionCookie }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/username'),
    import('better-auth/plugins/bearer'),
    import('better-auth/api'),
    import('better-auth/cookies'),
  ])
  // Its own ways in open a session for a password alone; ours is opened for whoever has proved all that is asked.
  const proved = createAuthEndpoint.serverOnly({ method: 'POST', body: sessionFor }, async (c) => {
    const { id, address, browser } = c.body
    const { internalAdapter } = c.context
    const user = (await internalAdapter.findUserById(id))!
    const session = await internalAdapter.createSession(id, false, { ipAddress: address, userAgent: browser })
    await setSessionCookie(c, { session, user })
    return { token: session.token }
  })
  const url = publicUrl(app)
  // The library wants `Date` objects where the rest of the store wants text.
  const db = app.db.withoutPlugins().withPlugin(new CamelCasePlugin())
  return betterAuth({
    baseURL: url,
    secret: await signInSecret(app.db),
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [username({ displayUsername: false }), bearer(), { id: 'proved', endpoints: { openSession: proved } }],
    user: {
      modelName: 'signInUsers',
      additionalFields: {
        person: { type: 'string', required: true, input: false },
        lockedAt: { type: 'date', required: false, input: false },
      },
    },
    session: { modelName: 'signInSessions', expiresIn: 12 * 3600, updateAge: 300 },
    account: { modelName: 'signInAccounts' },
    verification: { modelName: 'signInVerifications' },
    advanced: {
      cookiePrefix: 'quy-che',
      useSecureCookies: url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
  })
}

function isTaken(error: unknown): boolean {
  const { code, body } = error as { code?: string; body?: { code?: string } }
  return code === '23505' || body?.code === 'USERNAME_IS_ALREADY_TAKEN'
}

function taken(username: string): Problem {
  return new Problem('usernameTaken', { username })
}
