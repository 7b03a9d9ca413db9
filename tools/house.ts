import { once } from 'node:events'
import { resolve } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { Client, Connection } from '@temporalio/client'
import { DefaultLogger, makeTelemetryFilterString, Runtime, type Worker } from '@temporalio/worker'
import { pino } from 'pino'
import { type App, createApi } from '../api/index.ts'
import type { Config } from '../config.ts'
import { createDemonstrationDossiers } from '../demonstration/dossiers.ts'
import { type Account, createDemonstrationUnit, createEmptyUnit } from '../demonstration/unit.ts'
import { startLine } from '../messages/start.vi.ts'
import { openStore } from '../store/pool.ts'
import { unitCalendar } from '../store/terms.ts'
import { listUnits } from '../store/units.ts'
import { createWorker } from '../worker.ts'
import { freePort, startTemporalServer } from './temporal-server.ts'

/** What a first start is told about the unit that it is to make. */
export interface FirstUnit {
  empty?: boolean
  unit?: string
  term?: string
}

/** Cả nhà đang chạy; `stop` ends the parts in order, each after those that need it. */
export interface House {
  url: string
  app: App
  stop(): Promise<void>
}

/** Mở cả nhà: store (behind its lock), Temporal, worker, service, and on an empty store its first unit. */
export async function startHouse(
  given: Config,
  first: FirstUnit,
  say: (line: string) => void = console.log,
): Promise<House> {
  const closing: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close()
  }
  try {
    // The worker's own signal handling would end it before the service that needs it.
    Runtime.install({
      shutdownSignals: [],
      logger: new DefaultLogger('WARN', () => {}),
      telemetryOptions: {
        logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }), forward: {} },
      },
    })
    const store = await openStore({ databaseUrl: given.databaseUrl, dataDir: given.dataDir })
    closing.push(() => store.close())
    say(startLine('store', { where: store.kind === 'embedded' ? resolve(given.dataDir) : 'PostgreSQL' }))

    const address = given.temporalAddress ?? (await embeddedTemporal())
    const port = await freePort(given.port, given.host)
    if (port !== given.port && given.port !== 0) say(startLine('portTaken', { wanted: given.port, port }))
    const config: Config = { ...given, temporalAddress: address, port }
    const publicUrl = config.publicUrl ?? `http://${config.host}:${port}`

    const place = { address, namespace: config.temporalNamespace, taskQueue: config.taskQueue }
    const [worker, connection] = await Promise.all([
      createWorker({ ...place, db: store.db, publicUrl }),
      Connection.connect({ address }),
    ])
    closing.push(() => connection.close())
    closing.push(running(worker))
    say(startLine('worker'))

    const app: App = {
      db: store.db,
      temporal: new Client({ connection, namespace: config.temporalNamespace }),
      config,
      log: pino({ level: config.logLevel }),
      now: Date.now,
    }
    const service = createApi(app)
    const server = serve({ fetch: service.fetch, hostname: config.host, port })
    if (!server.listening) await once(server, 'listening')
    closing.push(() => closed(server))

    const made = (await listUnits(store.db)).length === 0 ? await makeFirstUnit(app, first) : []
    if (made.length > 1) {
      say(startLine('dossiers'))
      await createDemonstrationDossiers(service, made, app.now(), await unitCalendar(store.db, 'lung-phinh'))
    }
    showAccounts(made, say)
    say(`ready ${publicUrl}`)
    return {
      url: publicUrl,
      app,
      async stop() {
        say(startLine('stopping'))
        await stop()
        say(startLine('stopped', { where: resolve(given.dataDir) }))
      },
    }
  } catch (error) {
    await stop()
    throw error
  }

  async function embeddedTemporal(): Promise<string> {
    const temporal = await startTemporalServer(given.dataDir, () => say(startLine('temporal.restarting')))
    closing.push(() => temporal.stop())
    say(startLine('temporal', { address: temporal.address }))
    return temporal.address
  }
}

function makeFirstUnit(app: App, { empty, unit = 'Đảng ủy xã', term = '2025-2030' }: FirstUnit): Promise<Account[]> {
  return empty ? createEmptyUnit(app, app.now(), { name: unit, term }) : createDemonstrationUnit(app, app.now())
}

function showAccounts(accounts: Account[], say: (line: string) => void) {
  if (accounts.length === 0) return
  say(accounts.length > 1 ? startLine('demonstration', { count: accounts.length }) : startLine('empty'))
  say(startLine('accounts'))
  const width = Math.max(...accounts.map(({ username }) => username.length))
  for (const { username, password, name } of accounts) say(`  ${username.padEnd(width)}  ${password}  ${name}`)
}

function running(worker: Worker): () => Promise<unknown> {
  const run = worker.run()
  run.catch((error) => {
    console.error(error)
    process.exitCode = 1
  })
  return async () => {
    if (worker.getState() === 'RUNNING') worker.shutdown()
    await run
  }
}

async function closed(server: ServerType): Promise<void> {
  const gone = new Promise<void>((done) => server.close(() => done()))
  if ('closeAllConnections' in server) server.closeAllConnections()
  await gone
}
