import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Client, Connection } from '@temporalio/client'
import { DefaultLogger, makeTelemetryFilterString, Runtime, type WorkerOptions } from '@temporalio/worker'
import { pino } from 'pino'
import { type App, createApi } from '../api/index.ts'
import { type Account, createDemonstrationUnit } from '../demonstration/unit.ts'
import { openKeyRing } from '../keys/open-key-ring.ts'
import { encrypting } from '../keys/payload-codec.ts'
import { freePort, startTemporalServer, type TemporalServer } from '../tools/temporal-server.ts'
import { createWorker } from '../worker.ts'
import { databases } from './databases.ts'

/** The whole house in this process, on free ports: a real Temporal server, a database, the worker, the service. */
export interface TestService {
  app: App
  url: string
  temporal: TemporalServer
  /** The accounts of the demonstration unit. */
  accounts: Account[]
  signIn(username: string): Promise<Caller>
  /** Ends the worker and starts another in its place. */
  replaceWorker(options: Partial<WorkerOptions>): Promise<void>
  close(): Promise<void>
}

/** An answer, read. */
export interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: any answer of the service
  body: any
}

/** Somebody who is signed in. */
export interface Caller {
  token: string
  get(path: string): Promise<Answer>
  /** Under the key given, or a new one. */
  post(path: string, body: unknown, key?: string): Promise<Answer>
  put(path: string, body: unknown): Promise<Answer>
  patch(path: string, body: unknown): Promise<Answer>
  delete(path: string): Promise<Answer>
  upload(name: string, bytes: string | Uint8Array<ArrayBuffer>): Promise<Answer>
}

/** Opens a house of its own for one test file, on PostgreSQL where one is named, else on a database in memory. */
export async function openService(database = databases.at(-1)!): Promise<TestService> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-api-'))
  quieten()
  const [store, temporal, port] = await Promise.all([database.open(), startTemporalServer(dataDir), freePort()])
  const url = `http://127.0.0.1:${port}`
  const place = { address: temporal.address, namespace: 'default', taskQueue: 'quy-che' }
  const dataConverter = encrypting(await openKeyRing(store.db, { dataDir }))
  const work = (options: Partial<WorkerOptions> = {}) =>
    createWorker(
      { ...place, db: store.db, publicUrl: url, dataConverter },
      { shutdownGraceTime: '1 second', stickyQueueScheduleToStartTimeout: '2 seconds', ...options },
    )
  const [first, connection] = await Promise.all([work(), Connection.connect({ address: temporal.address })])
  let worker = first
  let running = worker.run()
  const app: App = {
    db: store.db,
    temporal: new Client({ connection, dataConverter }),
    config: {
      host: '127.0.0.1',
      port,
      dataDir,
      temporalAddress: temporal.address,
      temporalNamespace: 'default',
      taskQueue: 'quy-che',
      logLevel: 'fatal',
    },
    log: pino({ level: 'fatal' }),
    now: Date.now,
  }
  const server = serve({ fetch: createApi(app).fetch, hostname: '127.0.0.1', port })
  if (!server.listening) await once(server, 'listening')
  const accounts = await createDemonstrationUnit(app, app.now())
  const tokens = new Map<string, string>()

  return { app, url, temporal, accounts, signIn, replaceWorker, close }

  async function replaceWorker(options: Partial<WorkerOptions>) {
    worker.shutdown()
    await running
    worker = await work(options)
    running = worker.run()
  }

  async function signIn(username: string): Promise<Caller> {
    const found = tokens.get(username)
    if (found) return callerOf(url, found)
    const { password } = accounts.find((account) => account.username === username)!
    const body = JSON.stringify({ username, password })
    const headers = { 'content-type': 'application/json' }
    const { token } = (await ask(`${url}/api/sessions`, { method: 'POST', headers, body })).body
    tokens.set(username, token)
    return callerOf(url, token)
  }

  async function close() {
    await new Promise((done) => {
      server.close(done)
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
    worker.shutdown()
    await running
    await connection.close()
    await temporal.stop()
    await store.close()
    rmSync(dataDir, { recursive: true })
  }
}

/** One request, its answer read as JSON where it is some. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init)
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
}

function callerOf(url: string, token: string): Caller {
  const bearer = { authorization: `Bearer ${token}` }
  const json = { ...bearer, 'content-type': 'application/json' }
  const send = (method: string, path: string, body: unknown, key?: string) => {
    const headers = key === undefined ? json : { ...json, 'idempotency-key': key }
    return ask(`${url}${path}`, { method, headers, body: typeof body === 'string' ? body : JSON.stringify(body) })
  }
  return {
    token,
    get: (path) => ask(`${url}${path}`, { headers: bearer }),
    post: (path, body, key = randomUUID()) => send('POST', path, body, key || undefined),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    delete: (path) => ask(`${url}${path}`, { method: 'DELETE', headers: bearer }),
    upload(name, bytes) {
      const form = new FormData()
      form.set('file', new File([bytes], name))
      return ask(`${url}/api/files`, { method: 'POST', headers: bearer, body: form })
    },
  }
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
