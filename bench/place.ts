import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import type { DataConverter } from '@temporalio/common'
import { DefaultLogger, makeTelemetryFilterString, Runtime, type WorkerOptions } from '@temporalio/worker'
import pg from 'pg'
import { pino } from 'pino'
import type { App } from '../api/index.ts'
import { createDemonstrationUnit } from '../demonstration/unit.ts'
import { openKeyRing } from '../keys/open-key-ring.ts'
import { encrypting } from '../keys/payload-codec.ts'
import { openStore, type Store } from '../store/pool.ts'
import { startTemporalServer } from '../tools/temporal-server.ts'
import { bundleOf } from '../tools/workflow-bundle.ts'
import { createWorker } from '../worker.ts'

/** Nơi đo: a store of its own, a Temporal server, the demonstration unit; nothing of it is left afterwards. */
export interface Place {
  app: App
  store: Store['kind']
  temporal: string
  /** The key ring as text, for processes of the same place. */
  keys: string
  /** Accounts of the demonstration unit. */
  passwords: Map<string, string>
  worker: { address: string; namespace: string; taskQueue: string; publicUrl: string; dataConverter: DataConverter }
  /** A worker in this process, on the workflows of `by-hand.ts` and the real ones. */
  work(options?: Partial<WorkerOptions>): Promise<() => Promise<void>>
  close(): Promise<void>
}

/**
 * Opens it on PostgreSQL where TEST_DATABASE_URL names a server, else in memory; on the Temporal server of
 * TEMPORAL_ADDRESS where one is named, else on the development server.
 */
export async function openPlace(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-bench-'))
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' })
  const logger = new DefaultLogger('ERROR')
  Runtime.install({ shutdownSignals: [], logger, telemetryOptions: { logging: { filter, forward: {} } } })
  const { TEMPORAL_ADDRESS: outside, TEMPORAL_NAMESPACE: namespace = 'default' } = process.env
  const own = outside ? undefined : await startTemporalServer(dataDir)
  const address = outside ?? own!.address
  const { store, drop } = await openOwnStore()
  const { db } = store
  const dataConverter = encrypting(await openKeyRing(db, { dataDir }))
  const connection = await Connection.connect({ address })
  const port = 8080
  const taskQueue = `bench-${process.pid}`
  const config = {
    host: '127.0.0.1',
    port,
    dataDir,
    temporalNamespace: namespace,
    taskQueue,
    logLevel: 'fatal' as const,
  }
  const temporal = new Client({ connection, namespace, dataConverter })
  const app: App = { db, temporal, config, log: pino({ level: 'fatal' }), now: Date.now }
  const accounts = await createDemonstrationUnit(app, Date.now())
  const code = await bundleOf(new URL('./by-hand.ts', import.meta.url))
  const worker = { address, namespace, taskQueue, publicUrl: 'http://127.0.0.1:8080', dataConverter }
  return {
    app,
    store: store.kind,
    keys: readFileSync(join(dataDir, 'payload.key'), 'utf8'),
    temporal: outside ? 'server' : 'development server',
    passwords: new Map(accounts.map(({ username, password }) => [username, password])),
    worker,
    async work(options) {
      const more = { workflowBundle: { code }, shutdownGraceTime: '1 second' as const, ...options }
      const running = await createWorker({ ...worker, db }, more)
      const run = running.run()
      return async () => {
        running.shutdown()
        await run
      }
    },
    async close() {
      await connection.close()
      await own?.stop()
      await store.close()
      await drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function openOwnStore(): Promise<{ store: Store; drop(): Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL
  if (!server) return { store: await openStore({}), drop: async () => {} }
  const name = `quy_che_bench_${process.pid}`
  await tell(server, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const drop = () => tell(server, `DROP DATABASE ${name} WITH (FORCE)`)
  return { store: await openStore({ databaseUrl: url.href }), drop }
}

async function tell(connectionString: string, statement: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
