import { tmpdir } from 'node:os'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt } from '../../api/totp.ts'
import { freePort } from '../../tools/temporal-server.ts'
import { runCli } from '../run-cli.ts'
import { type Caller, openService, type TestService } from '../service.ts'

let service: TestService
let administrator: Caller
let itsAccount: { QUY_CHE_USERNAME: string; QUY_CHE_PASSWORD: string }

beforeAll(async () => {
  service = await openService()
  administrator = await service.signIn('quantri')
  const { username, password } = service.accounts.find(({ username }) => username === 'quantri')!
  itsAccount = { QUY_CHE_USERNAME: username, QUY_CHE_PASSWORD: password }
})
afterAll(() => service?.close())

function run(args: string[], env: Record<string, string> = {}) {
  return runCli(args, { cwd: tmpdir(), env: { QUY_CHE_URL: service.url, ...itsAccount, ...env } })
}

describe('quy-che verify, reconcile', () => {
  let dossier: string
  let recoveryCodes: string[]

  it('asks the running service, and prints for people and for programs', async () => {
    const office = await service.signIn('vanphong')
    const item = {
      title: 'Kế hoạch phòng, chống thiên tai',
      body: 'standingCommittee',
      memberInCharge: 'uyvien.btv04',
      preparer: { organisation: 'phong-kinh-te' },
    }
    const begun = await office.post('/api/agenda-items', item)
    expect(begun.status, JSON.stringify(begun.body)).toBe(201)
    dossier = begun.body.id
    const verified = await run(['verify'])
    expect([verified.status, verified.stderr]).toEqual([0, ''])
    expect(verified.stdout).toBe('1 hồ sơ, 1 mục nhật ký, 0 mục đã xóa nội dung: mọi chuỗi còn nguyên vẹn\n')
    const one = await run(['verify', dossier, '--json'])
    expect(one.json).toEqual({ dossiers: 1, entries: 1, redacted: 0, broken: null })
    const reconciled = await run(['reconcile', '--json'])
    expect([reconciled.status, reconciled.json]).toEqual([0, { dossiers: 1, mismatches: [] }])
  })

  it('leaves no session behind', async () => {
    const { body } = await administrator.get('/api/account/sessions')
    expect(body.items).toHaveLength(1)
  })

  it('says what it needs, where it looked, and what the service refused', async () => {
    const nowhere = `http://127.0.0.1:${await freePort()}`
    const said = async (env: Record<string, string>) => {
      const { status, stdout, stderr } = await run(['reconcile'], env)
      expect([status, stdout]).toEqual([2, ''])
      return stderr
    }
    expect(await said({ QUY_CHE_USERNAME: '' })).toContain('Cần QUY_CHE_TOKEN, hoặc QUY_CHE_USERNAME và')
    expect(await said({ QUY_CHE_URL: nowhere })).toContain(`Không có dịch vụ nào trả lời ở ${nowhere}`)
    expect(await said({ QUY_CHE_PASSWORD: 'sai' })).toMatch(/^Dịch vụ từ chối: .*mật khẩu.*\n$/)
    const { password } = service.accounts.find(({ username }) => username === 'phongkinhte')!
    expect(await said({ QUY_CHE_USERNAME: 'phongkinhte', QUY_CHE_PASSWORD: password })).toMatch(/^Dịch vụ từ chối: /)
  })

  it('asks for the code of an account with a second factor, and takes it', async () => {
    const password = itsAccount.QUY_CHE_PASSWORD
    const { secret } = (await administrator.post('/api/account/second-factor', { password })).body
    const code = codeAt(secret, Math.floor(Date.now() / 30_000))
    recoveryCodes = (await administrator.post('/api/account/second-factor/confirmation', { code })).body.recoveryCodes
    const asked = await run(['reconcile'])
    expect([asked.status, asked.stderr]).toEqual([2, expect.stringContaining('QUY_CHE_CODE')])
    expect((await run(['reconcile'], { QUY_CHE_CODE: recoveryCodes[0]! })).status).toBe(0)
  })

  it('names the entry that somebody changed in the database, and ends with 1', async () => {
    const changed = `UPDATE journal SET type = 'withdraw' WHERE dossier = '${dossier}' AND seq = 1`
    await sql
      .raw(`ALTER TABLE journal DISABLE TRIGGER USER; ${changed}; ALTER TABLE journal ENABLE TRIGGER USER`)
      .execute(service.app.db)
    const { status, stdout } = await run(['verify'], { QUY_CHE_CODE: recoveryCodes[1]! })
    expect([status, stdout]).toEqual([1, `Chuỗi nhật ký của hồ sơ ${dossier} bị đứt ở mục 1 (entry)\n`])
    const reconciled = await run(['reconcile'], { QUY_CHE_CODE: recoveryCodes[2]! })
    expect([reconciled.status, reconciled.stdout]).toEqual([1, `${dossier} · chain: entry 1: entry\n`])
  })
})
