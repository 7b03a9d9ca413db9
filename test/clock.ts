import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from '@temporalio/client'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker'
import { pino } from 'pino'
import type { Service } from '../api/endpoint.ts'
import { type App, createApi } from '../api/index.ts'
import { type Account, createDemonstrationUnit } from '../demonstration/unit.ts'
import { openKeyRing } from '../keys/open-key-ring.ts'
import { encrypting } from '../keys/payload-codec.ts'
import { type Instant, instantOf, msOf } from '../rules/instants.ts'
import { openStore } from '../store/pool.ts'
import { testServer } from '../tools/paths.mjs'
import { createWorker } from '../worker.ts'
import { until } from './story.ts'

/** The whole house under a clock that the test moves: weeks pass in milliseconds, every timer on the way goes off. */
export interface ClockedHouse {
  app: App
  service: Service
  accounts: Account[]
  /** The instant that the server, and with it everybody, believes in. */
  now(): Instant
  /** Moves the clock on to that instant; it never goes back. */
  advanceTo(instant: Instant): Promise<void>
  close(): Promise<void>
}

/** Opens a house of its own for one test file, in a server whose clock begins at that instant. */
export async function openHouseAt(startsAt: Instant): Promise<ClockedHouse> {
  const path = testServer()
  if (!path) throw new Error('no time-skipping server: run node tools/setup.mjs --test')
  const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-clock-'))
  quieten()
  // One after the other: while the database starts, nothing else in this process hears that the server has come up.
  const store = await openStore({})
  const env = await startServer(path, startsAt)
  // As the development server is told at its start: an attribute that is not registered refuses every beginning.
  const searchAttributes = { unit: keyword, procedure: keyword }
  await env.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes })
  const clock = await readClock(env)
  const publicUrl = 'http://127.0.0.1:8080'
  const place = { address: env.address, namespace: 'default', taskQueue: 'quy-che' }
  const dataConverter = encrypting(await openKeyRing(store.db, { dataDir }))
  const worker = await createWorker(
    { ...place, db: store.db, publicUrl, dataConverter },
    // Its server does not hear that a worker has left, and the clock leaps while others wait for that.
    { shutdownGraceTime: '1 second', stickyQueueScheduleToStartTimeout: '2 seconds' },
  )
  const running = worker.run()
  const app: App = {
    db: store.db,
    // Not the environment's own client: that one lets the clock leap while it waits for a result.
    temporal: new Client({ connection: env.connection, dataConverter }),
    config: {
      host: '127.0.0.1',
      port: 8080,
      dataDir,
      temporalAddress: env.address,
      temporalNamespace: 'default',
      taskQueue: 'quy-che',
      logLevel: 'fatal',
    },
    log: pino({ level: 'fatal' }),
    now: clock.now,
  }
  const freeClock = clockKeeper(app, env)
  const accounts = await createDemonstrationUnit(app, app.now())
  return {
    app,
    service: createApi(app),
    accounts,
    now: () => instantOf(clock.now()),
    async advanceTo(instant) {
      await freeClock()
      const ahead = msOf(instant) - (await env.currentTimeMs())
      if (ahead > 0) await orHeld(env.sleep(ahead))
      await clock.read()
    },
    async close() {
      worker.shutdown()
      await running
      await env.teardown()
      await store.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

// A dossier that another has started holds the server's clock when it closes, until the one that started it has taken
// note. One that had closed before never does: its hold is let go of in its stead, and nobody else's.
function clockKeeper({ db, temporal }: App, env: TestWorkflowEnvironment) {
  const seen = new Set<string>()
  // Whoever began one may be no dossier at all; such a one holds nothing.
  const closing = (id: string) =>
    temporal.workflow
      .getHandle(id)
      .describe()
      .then(
        ({ closeTime }) => closeTime,
        () => undefined,
      )
  return async () => {
    const closed = await db.selectFrom('dossiers').select(['id', 'context']).where('status', '=', 'done').execute()
    for (const { id, context } of closed) {
      if (seen.has(id) || !context.startedBy) continue
      const closedAt = await until(() => closing(id), Boolean)
      const starterClosedAt = await closing(String(context.startedBy))
      if (starterClosedAt && starterClosedAt <= closedAt!) await env.connection.testService?.unlockTimeSkipping({})
      seen.add(id)
    }
  }
}

// A clock that is held moves at the pace of any other, so that a sleep over weeks would outlast every test.
async function orHeld(sleep: Promise<unknown>): Promise<void> {
  const patience = new AbortController()
  const held = delay(45_000, undefined, { signal: patience.signal }).then(() => {
    throw new Error('something holds the clock of the time-skipping server')
  })
  await Promise.race([sleep, held]).finally(() => patience.abort())
}

// The SDK gives the server five seconds to come up, which a machine busy with other tests may not have.
async function startServer(path: string, startsAt: Instant, tries = 4): Promise<TestWorkflowEnvironment> {
  try {
    return await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path }, extraArgs: [startsAt] },
    })
  } catch (error) {
    if (tries === 1) throw error
    return startServer(path, startsAt, tries - 1)
  }
}

// temporal.api.enums.v1.INDEXED_VALUE_TYPE_KEYWORD
const keyword = 2

// The server's clock goes on at the pace of any other between two leaps, so a reading stays good until the next leap.
async function readClock(env: TestWorkflowEnvironment) {
  let ahead = 0
  const read = async () => {
    ahead = (await env.currentTimeMs()) - Date.now()
  }
  await read()
  return { read, now: () => Date.now() + ahead }
}

let quiet = false
function quieten() {
  if (quiet) return
  quiet = true
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('ERROR', () => {}),
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }), forward: {} },
    },
  })
}
