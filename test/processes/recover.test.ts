import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAccount, isPassword } from '../../api/sign-in.ts'
import { readConfig } from '../../config.ts'
import { createEmptyUnit } from '../../demonstration/unit.ts'
import { openStore } from '../../store/pool.ts'
import { beginSecondFactor, confirmSecondFactor, findSecondFactor } from '../../store/second-factors.ts'

const run = promisify(execFile)

describe('Mở lại tài khoản ngay tại máy', () => {
  let dataDir: string
  const env = () => ({ ...process.env, DATA_DIR: dataDir, DATABASE_URL: undefined })
  const recover = (...words: string[]) =>
    run('node', ['--import', 'tsx', 'tools/recover.ts', ...words], { env: env() }).catch((error) => error)
  const opened = async <T>(look: (app: Parameters<typeof findAccount>[0]) => Promise<T>) => {
    const store = await openStore({ dataDir })
    return look({ db: store.db, config: readConfig({ env: { DATA_DIR: dataDir } }) }).finally(() => store.close())
  }

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'quy-che-recover-'))
    await opened(async (app) => {
      await createEmptyUnit(app, Date.now(), { name: 'Đảng ủy xã', term: '2025-2030' })
      const { person } = (await findAccount(app, 'quantri'))!
      const at = new Date().toISOString()
      await beginSecondFactor(app.db, { person, secret: 'k:x', at })
      await confirmSecondFactor(app.db, { person, step: 1, at, hashes: ['mot'] })
    })
  }, 120_000)
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  it('gives a new password that is good, switches the second factor off, and keeps it in the journal', async () => {
    const { stdout } = await recover('quantri')
    const password = /mật khẩu mới là (\S+)/.exec(stdout)![1]!
    await opened(async (app) => {
      const account = (await findAccount(app, 'quantri'))!
      expect(await isPassword(app, account, password)).toBe(true)
      expect(await findSecondFactor(app.db, account.person)).toBeUndefined()
      const events = await app.db.selectFrom('signInEvents').select(['kind', 'person']).execute()
      expect(events).toContainEqual({ kind: 'passwordRenewed', person: account.person })
    })
  })

  it('says in a sentence that there is no such account, and that the store is open elsewhere', async () => {
    expect((await recover('khong-co')).stderr).toContain('Không có tài khoản “khong-co”.')
    expect((await recover()).stderr).toContain('npm run recover')
    const store = await openStore({ dataDir })
    expect((await recover('quantri')).stderr).toContain(dataDir)
    await store.close()
  })
})
