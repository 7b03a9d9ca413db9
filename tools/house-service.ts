import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { Client } from '@temporalio/client'
import type { DataConverter } from '@temporalio/common'
import { pino } from 'pino'
import { type App, createApi } from '../api/index.ts'
import { signInOf } from '../api/sign-in.ts'
import type { Config } from '../config.ts'
import { startLine } from '../messages/start.vi.ts'
import type { Connection as Database } from '../store/transaction.ts'
import { endServer } from './end-server.ts'
import { HouseError } from './house-error.ts'
import { connectTemporal } from './temporal-connection.ts'

/** Dịch vụ, listening. */
export interface ListeningService {
  app: App
  request(path: string, init?: RequestInit): Response | Promise<Response>
  /** Takes no more requests, lets those under way end, and leaves Temporal. */
  stop(): Promise<void>
  disconnect(): Promise<void>
}

/** Mở dịch vụ on the wanted port, or on a free one where that is taken; `config` carries the port that it got. */
export async function openService(
  config: Config,
  db: Database,
  dataConverter: DataConverter,
): Promise<ListeningService> {
  const { connection, leave } = await connectTemporal(config.temporalAddress)
  const temporal = new Client({ connection, namespace: config.temporalNamespace, dataConverter })
  let service: ReturnType<typeof createApi> | undefined
  const early = () => new Response(null, { status: 503, headers: { 'retry-after': '1' } })
  const server = createAdaptorServer({ fetch: (request, env) => service?.fetch(request, env) ?? early() })
  const port = await listen(server, config.port, config.host)
  const log = pino({ level: config.logLevel })
  const app: App = { db, temporal, config: { ...config, port }, log, now: Date.now }
  service = createApi(app)
  return {
    app,
    request: service.request,
    stop: () => endServer(server),
    disconnect: leave,
  }
}

/** Waits until `/readyz` answers 200; throws HouseError after a minute, and whatever `signal` was aborted with. */
export async function untilReady({ app, request }: ListeningService, signal: AbortSignal): Promise<void> {
  const seconds = 60
  for (let tries = 0; tries < seconds * 20; tries++) {
    signal.throwIfAborted()
    if ((await request('/readyz')).ok) return warm(app)
    await delay(50)
  }
  const state = await (await request('/readyz')).text()
  throw new HouseError(startLine('notReady', { seconds, why: state }))
}

// Sign-in is imported when it is first needed: here, a moment after the start, rather than by the first who signs in.
function warm(app: App) {
  setTimeout(() => signInOf(app).catch(() => {}), 1_000).unref()
}

async function listen(server: ServerType, wanted: number, host: string): Promise<number> {
  try {
    server.listen(wanted, host)
    await once(server, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || wanted === 0) throw error
    return listen(server, 0, host)
  }
  return (server.address() as { port: number }).port
}
