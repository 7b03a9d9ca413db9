import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload } from '@temporalio/common'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { createApi } from '../api/index.ts'
import { createDemonstrationDossiers } from '../demonstration/dossiers.ts'
import { openKeyRing } from '../keys/open-key-ring.ts'
import { payloadCodec } from '../keys/payload-codec.ts'
import { unitCalendar } from '../store/terms.ts'
import { openService } from './service.ts'

const folder = fileURLToPath(new URL('./histories/', import.meta.url))
const walk = fileURLToPath(new URL('../demonstration/walk.sh', import.meta.url))

/**
 * Ghi lịch sử: walks the demonstration's way through real servers, lays out its dossiers of all procedures beside it,
 * and keeps, in the clear, one history for each way that a dossier ended or stands. To be run when a version is
 * released, and the files committed.
 */
const service = await openService()
try {
  const lines = service.accounts.map(({ username, password, name }) => `  ${username}  ${password}  ${name}`)
  const passwords = join(service.app.config.dataDir, 'passwords')
  writeFileSync(passwords, lines.join('\n'))
  const child = spawn('bash', [walk, passwords], { env: { ...process.env, BASE: service.url }, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`the walk ended with ${code}`)
  const { app, accounts } = service
  await createDemonstrationDossiers(createApi(app), accounts, app.now(), await unitCalendar(app.db, 'lung-phinh'))
  const codec = payloadCodec(await openKeyRing(app.db, app.config))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const dossiers = await app.db
    .selectFrom('dossiers')
    .select(['id', 'procedure', 'version', 'stage'])
    // Of several that stand alike the one that has come the longest way is kept.
    .orderBy('seq')
    .execute()
  for (const { id, procedure, version, stage } of dossiers) {
    const history = await app.temporal.workflow.getHandle(id).fetchHistory()
    await inTheClear(history)
    writeFileSync(join(folder, `${procedure}-${version}-${stage}.json`), historyToJSON(history))
  }
  console.log(`${dossiers.length} dossiers walked`)

  async function inTheClear(value: unknown): Promise<void> {
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return
    for (const [field, each] of Object.entries(value)) {
      if (isPayload(each)) (value as Record<string, unknown>)[field] = (await codec.decode([each]))[0]
      else await inTheClear(each)
    }
  }
} finally {
  await service.close()
}
// What the servers' libraries leave listening would keep a finished run from ending.
process.exit()

function isPayload(value: unknown): value is Payload {
  return (
    value !== null &&
    typeof value === 'object' &&
    'metadata' in value &&
    'data' in value &&
    value.data instanceof Uint8Array
  )
}
