import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Account, createDemonstrationUnit } from '../../demonstration/unit.ts'
import { instantOf } from '../../rules/instants.ts'
import { addOverlay } from '../../store/adoptions.ts'
import { openStore, type Store, type Whereabouts } from '../../store/pool.ts'
import { listUnits } from '../../store/units.ts'
import type { Random } from './random.ts'

/** Nhà có thể bị dừng đột ngột, whole or in parts, and brought up again at the same address. */
export interface Mortal {
  name: string
  url: string
  accounts: Account[]
  /** Each brings one thing down by its process id and sees to it that it comes up again. */
  crashes: Record<string, (random: Random) => Promise<void>>
  /** Where its Temporal server listens now. */
  temporal(): string
  /** All that its processes have said so far, the killed ones included. */
  text(): string
  /** Its store, once nothing of the house runs any more. */
  open(): Promise<Store>
  /** Ends what is left of it and removes its data. */
  clear(): Promise<void>
}

/** Where a house hands in its letters. */
export interface Post {
  SMTP_URL: string
  MAIL_FROM: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Makes the demonstration unit, without its dossiers and with addresses, in a store that no house has opened yet. */
export async function moveIn(where: Whereabouts, dataDir: string): Promise<Account[]> {
  const store = await openStore(where)
  try {
    const place = { host: '127.0.0.1', port: 8080, dataDir, temporalNamespace: 'default', taskQueue: 'quy-che' }
    const accounts = await createDemonstrationUnit(
      { db: store.db, config: { ...place, logLevel: 'fatal' } },
      Date.now(),
    )
    for (const { username } of accounts)
      await store.db
        .updateTable('people')
        .set({ email: `${username}@xa.vn` })
        .where('id', '=', username)
        .execute()
    // Letters go out by night too, and as many as there are.
    const { id: unit } = (await listUnits(store.db))[0]!
    const decided = { unit, fromOn: '2025-07-01', decidedBy: 'Ban Thường vụ', document: '01-KL/ĐU' }
    for (const key of ['unit.quietHours', 'unit.lettersPerDay'])
      await addOverlay(store.db, { ...decided, key, value: null, recordedAt: instantOf(Date.now()) })
    return accounts
  } finally {
    await store.close()
  }
}

/** One of the house's processes, with nothing in its environment but what it needs; what it says goes to `hear`. */
export function launch(file: string, env: NodeJS.ProcessEnv, hear: (text: string) => void): ChildProcess {
  const { PATH, HOME, TEMPORAL_CLI_PATH, QUY_CHE_CACHE, XDG_CACHE_HOME } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    env: { PATH, HOME, TEMPORAL_CLI_PATH, QUY_CHE_CACHE, XDG_CACHE_HOME, LOG_LEVEL: 'error', ...env },
  })
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear)
  return child
}

/** Kills a process by its id and waits for its end. */
export async function kill(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Waits until the house can serve again. Throws after three minutes. */
export async function serving(url: string): Promise<void> {
  let last = ''
  for (const until = Date.now() + 180_000; Date.now() < until; await delay(200)) {
    try {
      const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) })
      if (answer.ok) return
      last = await answer.text()
    } catch (error) {
      // Nobody listens yet.
      last = String(error)
    }
  }
  throw new Error(`${url} did not come up again within three minutes: ${last}`)
}
