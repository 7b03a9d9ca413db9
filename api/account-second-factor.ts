import type { Context } from 'hono'
import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { dropSecondFactor } from '../store/second-factors.ts'
import { ownAccount, wrong } from './account.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { attemptCode } from './lock-out.ts'
import { givenPassword } from './passwords.ts'
import { Problem } from './problems.ts'
import { proveAgain } from './proof.ts'
import { beginWith, confirmWith, renewCodes } from './second-factor.ts'
import { note } from './sign-in-journal.ts'
import { visitorOf } from './visitor.ts'
import type { Caller } from './who.ts'

const tag = 'Tài khoản'
const path = '/api/account/second-factor'
const byPassword = z.strictObject({ password: givenPassword })
const byCode = z.strictObject({ code: z.string().min(1).max(40) })

/** Xác thực hai bước của tôi: each step asks for the password, so that an open session alone changes nothing. */
export function accountSecondFactor(service: Service, app: App) {
  endpoint(
    service,
    app,
    { method: 'post', path, summary: 'Bắt đầu bật: khóa cho ứng dụng tạo mã', tag, body: byPassword },
    async ({ me, body, c }) => {
      const { username } = await again(me, c, body.password)
      return beginWith(app, { person: me.person.id, username })
    },
  )
  const confirmation = { path: `${path}/confirmation`, summary: 'Bật, bằng mã đầu tiên; mã dự phòng chỉ hiện một lần' }
  endpoint(service, app, { method: 'post', ...confirmation, tag, body: byCode }, async ({ me, body, c }) => {
    const { username } = await ownAccount(app, me)
    const attempt = await attemptCode(app, username, visitorOf(c, app).address)
    const recoveryCodes = await confirmWith(app, me.person.id, body.code)
    await attempt.succeeded()
    await note(app, visitorOf(c, app), { kind: 'factorOn', person: me.person })
    return { recoveryCodes }
  })
  const renewal = { path: `${path}/recovery-codes`, summary: 'Mã dự phòng mới thay mã cũ, chỉ hiện một lần' }
  endpoint(service, app, { method: 'post', ...renewal, tag, body: byPassword }, async ({ me, body, c }) => {
    await again(me, c, body.password)
    const recoveryCodes = await renewCodes(app, me.person.id)
    await note(app, visitorOf(c, app), { kind: 'recoveryCodesRenewed', person: me.person })
    return { recoveryCodes }
  })
  const removal = { path: `${path}/removal`, summary: 'Tắt xác thực hai bước', status: 204 as const }
  endpoint(service, app, { method: 'post', ...removal, tag, body: byPassword }, async ({ me, body, c }) => {
    await again(me, c, body.password)
    if (!(await dropSecondFactor(app.db, me.person.id)))
      throw new Problem('conflict', { why: sentence('api.account.factorOff') })
    await note(app, visitorOf(c, app), { kind: 'factorOff', person: me.person })
  })

  async function again(me: Caller, c: Context, password: string) {
    const mine = await ownAccount(app, me)
    await proveAgain(app, visitorOf(c, app), mine, password, () => wrong('password'))
    return mine
  }
}
