import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { instantOf } from '../rules/instants.ts'
import { id } from '../schemas/act.ts'
import { endSession, endSessions, listSessions, setPassword } from '../store/accounts.ts'
import { countRecoveryCodes, findSecondFactor } from '../store/second-factors.ts'
import { listSignInEvents } from '../store/sign-in-events.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { checkNewPassword, givenPassword, hashPassword } from './passwords.ts'
import { Problem } from './problems.ts'
import { proveAgain } from './proof.ts'
import { accountOf, type SignInAccount } from './sign-in.ts'
import { note } from './sign-in-journal.ts'
import { visitorOf } from './visitor.ts'
import { type Caller, sessionToken } from './who.ts'

const tag = 'Tài khoản'
const path = '/api/account'
const change = z.strictObject({ oldPassword: givenPassword, newPassword: givenPassword })
const ownEventsMax = 30

/** Tài khoản của tôi: password, sessions, and the last that happened to it. */
export function account(service: Service, app: App) {
  endpoint(service, app, { method: 'get', path, summary: 'Tài khoản của tôi', tag }, async ({ me }) => {
    const { username } = await ownAccount(app, me)
    const factor = await findSecondFactor(app.db, me.person.id)
    return {
      person: { id: me.person.id, name: me.person.name, email: me.person.email },
      username,
      secondFactor: {
        since: factor?.confirmedAt ?? null,
        recoveryCodesLeft: factor?.confirmedAt ? await countRecoveryCodes(app.db, me.person.id) : 0,
      },
    }
  })
  endpoint(
    service,
    app,
    { method: 'put', path: `${path}/password`, summary: 'Đổi mật khẩu của tôi', tag, body: change, status: 204 },
    async ({ me, body, c }) => {
      const mine = await ownAccount(app, me)
      const visitor = visitorOf(c, app)
      await proveAgain(app, visitor, mine, body.oldPassword, () => wrong('oldPassword'))
      checkNewPassword(body.newPassword, mine.username, body.oldPassword)
      const [hash, keeping] = [await hashPassword(body.newPassword), await sessionToken(app, c.req.raw.headers)]
      await setPassword(app.db, { person: me.person.id, hash, at: instantOf(app.now()), keeping })
      await note(app, visitor, { kind: 'passwordChanged', person: me.person })
    },
  )
  endpoint(
    service,
    app,
    { method: 'get', path: `${path}/sessions`, summary: 'Các phiên làm việc của tôi', tag },
    async ({ me, c }) => ({
      items: await listSessions(app.db, me.person.id, await sessionToken(app, c.req.raw.headers)),
    }),
  )
  endpoint(
    service,
    app,
    { method: 'delete', path: `${path}/sessions`, summary: 'Kết thúc mọi phiên khác của tôi', tag, status: 204 },
    async ({ me, c }) => {
      await endSessions(app.db, me.person.id, await sessionToken(app, c.req.raw.headers))
      await note(app, visitorOf(c, app), { kind: 'sessionsEnded', person: me.person })
    },
  )
  const params = z.object({ id })
  endpoint(
    service,
    app,
    {
      method: 'delete',
      path: `${path}/sessions/{id}`,
      summary: 'Kết thúc một phiên của tôi',
      tag,
      params,
      status: 204,
    },
    async ({ me, params, c }) => {
      if (!(await endSession(app.db, me.person.id, params.id))) throw new Problem('notFound')
      await note(app, visitorOf(c, app), { kind: 'sessionsEnded', person: me.person })
    },
  )
  endpoint(
    service,
    app,
    { method: 'get', path: `${path}/events`, summary: 'Nhật ký đăng nhập của tôi, mới nhất trước', tag },
    async ({ me }) => ({
      items: (await listSignInEvents(app.db, { person: me.person.id, limit: ownEventsMax })).map(
        ({ id, kind, at, address, browser, byPerson, reason }) => ({
          id,
          kind,
          at,
          address,
          browser,
          byPerson,
          reason,
        }),
      ),
    }),
  )
}

/** The caller's own account; they have signed in by it. */
export async function ownAccount(app: App, me: Caller): Promise<SignInAccount> {
  const found = await accountOf(app, me.person.id)
  if (!found) throw new Problem('notSignedIn')
  return found
}

/** Mật khẩu đang dùng không đúng, at that field. */
export function wrong(path: string): Problem {
  const detail = sentence('api.account.wrongOld')
  return new Problem('invalid', { why: detail }, { errors: [{ path, detail }] })
}
