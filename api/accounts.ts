import type { Context } from 'hono'
import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { instantOf } from '../rules/instants.ts'
import { id, line } from '../schemas/act.ts'
import { endSessions, listAccounts, setLock } from '../store/accounts.ts'
import type { Person } from '../store/people.ts'
import { dropSecondFactor } from '../store/second-factors.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { invite, usernameShape } from './invitations.ts'
import { forgetAttempts, lockedUntil } from './lock-out.ts'
import { ofUnit } from './people.ts'
import { Problem } from './problems.ts'
import { accountOf, type SignInAccount } from './sign-in.ts'
import { note, type SignInKind } from './sign-in-journal.ts'
import { visitorOf } from './visitor.ts'
import { type Caller, mustBeAdministrator } from './who.ts'

const tag = 'Tài khoản của đơn vị'
const path = '/api/accounts'
const one = z.object({ id })
const because = z.strictObject({ reason: line })

/** Tài khoản của đơn vị: what the administrator sees of them and does to them; each act stands in the journal of sign-ins. */
export function accounts(service: Service, app: App) {
  endpoint(
    service,
    app,
    { method: 'get', path, summary: 'Tài khoản của mọi người trong đơn vị', tag },
    async ({ me }) => {
      mustBeAdministrator(me)
      const until = await lockedUntil(app)
      const items = await listAccounts(app.db, me.unit.id, instantOf(app.now()))
      return {
        mailed: app.config.smtpUrl !== undefined,
        items: items.map((each) => ({ ...each, lockedUntil: until.get(each.username ?? '') ?? null })),
      }
    },
  )
  endpoint(
    service,
    app,
    {
      method: 'post',
      path: `${path}/{id}/invitation`,
      summary: 'Gửi thư có liên kết đặt mật khẩu; không có máy chủ thư thì cấp mật khẩu hiện một lần',
      tag,
      params: one,
      body: z.strictObject({ username: usernameShape.optional() }),
    },
    async ({ me, params, body, c }) => {
      mustBeAdministrator(me)
      const person = await ofUnit(app, me, params.id)
      return invite(app, visitorOf(c, app), { person, username: body.username, by: me.person.id })
    },
  )
  act('lock', 'Khóa tài khoản, nêu lý do', 'locked', async ({ person }, me) => {
    if (person.id === me.person.id) throw new Problem('conflict', { why: sentence('api.account.lockSelf') })
    await setLock(app.db, person.id, instantOf(app.now()))
    await endSessions(app.db, person.id)
  })
  act('unlock', 'Mở khóa tài khoản, nêu lý do', 'unlocked', async ({ person, account }) => {
    await setLock(app.db, person.id, null)
    await forgetAttempts(app, account.username)
  })
  act('sessions-end', 'Kết thúc mọi phiên của người này, nêu lý do', 'sessionsEnded', async ({ person }) =>
    endSessions(app.db, person.id),
  )
  act('second-factor-reset', 'Đặt lại xác thực hai bước, nêu lý do', 'factorReset', async ({ person, account }, me) => {
    // Their own they switch off with the password, as everybody does.
    if (person.id === me.person.id) throw new Problem('conflict', { why: sentence('api.account.resetSelf') })
    if (!(await dropSecondFactor(app.db, person.id)))
      throw new Problem('conflict', { why: sentence('api.account.factorOff') })
    await forgetAttempts(app, account.username)
  })

  function act(
    name: string,
    summary: string,
    kind: SignInKind,
    work: (whose: { person: Person; account: SignInAccount }, me: Caller) => Promise<void>,
  ) {
    const spec = { method: 'post' as const, path: `${path}/{id}/${name}`, summary, tag, params: one, body: because }
    endpoint(service, app, { ...spec, status: 204 }, async ({ me, params, body, c }) => {
      mustBeAdministrator(me)
      await work(await ofWhom(me, params.id), me)
      await noteBy(c, me, { kind, person: await ofUnit(app, me, params.id), reason: body.reason })
    })
  }

  async function ofWhom(me: Caller, id: string) {
    const person = await ofUnit(app, me, id)
    const account = await accountOf(app, person.id)
    if (!account) throw new Problem('conflict', { why: sentence('api.account.none') })
    return { person, account }
  }

  function noteBy(c: Context, me: Caller, noted: { kind: SignInKind; person: Person; reason: string }) {
    return note(app, visitorOf(c, app), { ...noted, by: me.person.id })
  }
}
