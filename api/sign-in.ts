import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { CamelCasePlugin } from 'kysely'
import { type App, publicUrl } from './app.ts'
import { Problem } from './problems.ts'

type SignInTables = {
  signInSecret: { singleton: boolean; secret: string }
}

/** Đăng nhập: the sign-in library over the store's own connection; opened once for each store. */
export type SignIn = Awaited<ReturnType<typeof open>>

/** What sign-in needs of the service. */
export type SignInApp = Pick<App, 'db' | 'config'>

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
 * case. Throws the problem `conflict` when it is taken or the person has one.
 */
export async function createAccount(
  app: SignInApp,
  { person, username, password }: { person: string; username: string; password: string },
): Promise<void> {
  const { internalAdapter, password: passwords } = await (await signInOf(app)).$context
  const user = { name: username, email: `${username.toLowerCase()}@sign-in.invalid`, username, person }
  if (await internalAdapter.findUserByEmail(user.email)) throw taken(username)
  const created = await internalAdapter.createUser(user, { method: 'admin' }).catch((error) => {
    throw isTaken(error) ? taken(username) : error
  })
  await internalAdapter.linkAccount({
    userId: created.id,
    accountId: created.id,
    providerId: 'credential',
    password: await passwords.hash(password),
  })
}

/** Cấp lại mật khẩu: a new one, and every session of the person ends. Throws `notFound` for a person without account. */
export async function renewPassword(app: SignInApp, person: string): Promise<string> {
  const { user, context } = await accountOf(app, person)
  if (!user) throw new Problem('notFound')
  const password = generatePassword()
  await context.internalAdapter.updatePassword(user.id, await context.password.hash(password))
  await context.internalAdapter.deleteUserSessions(user.id)
  return password
}

/** Ends every session of the person. */
export async function endSessions(app: SignInApp, person: string): Promise<void> {
  const { user, context } = await accountOf(app, person)
  if (user) await context.internalAdapter.deleteUserSessions(user.id)
}

/** Mật khẩu sinh sẵn: 80 random bits in four groups of letters and digits that are not mistaken for each other. */
export function generatePassword(): string {
  const letters = '123456789abcdefghijkmnpqrstuvwxyz'.slice(1)
  const symbols = [...randomBytes(16)].map((byte) => letters[byte % 32]).join('')
  return symbols.replace(/(.{4})(?=.)/g, '$1-')
}

async function accountOf(app: SignInApp, person: string) {
  const context = await (await signInOf(app)).$context
  const user = await context.adapter.findOne<{ id: string }>({
    model: 'user',
    where: [{ field: 'person', value: person }],
  })
  return { context, user }
}

async function open(app: SignInApp) {
  // A quarter of all that a start would import, and needed by nobody before the service listens.
  const [{ betterAuth }, { username }, { bearer }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins/username'),
    import('better-auth/plugins/bearer'),
  ])
  const url = publicUrl(app)
  // The library wants `Date` objects where the rest of the store wants text.
  const db = app.db.withoutPlugins().withPlugin(new CamelCasePlugin())
  return betterAuth({
    baseURL: url,
    secret: await secretOf(app),
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: {
        hash: (password) => hash(password.normalize('NFC')),
        verify: ({ hash, password }) => verify(hash, password.normalize('NFC')),
      },
    },
    plugins: [username({ displayUsername: false }), bearer()],
    user: {
      modelName: 'signInUsers',
      additionalFields: { person: { type: 'string', required: true, input: false } },
    },
    session: { modelName: 'signInSessions', expiresIn: 12 * 3600, updateAge: 3600 },
    account: { modelName: 'signInAccounts' },
    verification: { modelName: 'signInVerifications' },
    advanced: {
      cookiePrefix: 'quy-che',
      useSecureCookies: url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
  })
}

/** Kept in the store, so that all processes on one database accept each other's cookies. */
async function secretOf({ db }: SignInApp): Promise<string> {
  const tables = db.withTables<SignInTables>()
  await tables
    .insertInto('signInSecret')
    .values({ singleton: true, secret: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await tables.selectFrom('signInSecret').select('secret').executeTakeFirstOrThrow()).secret
}

function isTaken(error: unknown): boolean {
  const { code, body } = error as { code?: string; body?: { code?: string } }
  return code === '23505' || body?.code === 'USERNAME_IS_ALREADY_TAKEN'
}

function taken(username: string): Problem {
  return new Problem('usernameTaken', { username })
}
