import { serve } from '@hono/node-server'
import { Client } from '@temporalio/client'
import { pino } from 'pino'
import { createApi } from './api/index.ts'
import { beginUnitDays } from './api/unit-day.ts'
import { ConfigurationError, readConfig } from './config.ts'
import { openKeyRing } from './keys/open-key-ring.ts'
import { encrypting } from './keys/payload-codec.ts'
import { openStore } from './store/pool.ts'
import { endServer } from './tools/end-server.ts'
import { connectTemporal } from './tools/temporal-connection.ts'

/** Tiến trình phục vụ HTTP: connects to Temporal and the store that the others use, and serves until told to stop. */
try {
  const config = readConfig({ separate: true })
  const [store, { connection, leave }] = await Promise.all([
    openStore({ databaseUrl: config.databaseUrl }),
    connectTemporal(config.temporalAddress),
  ])
  const dataConverter = encrypting(await openKeyRing(store.db, config))
  const temporal = new Client({ connection, namespace: config.temporalNamespace, dataConverter })
  const log = pino({ level: config.logLevel })
  const app = { db: store.db, temporal, config, log, now: Date.now }
  await beginUnitDays(app)
  const service = createApi(app)
  const server = serve({ fetch: service.fetch, hostname: config.host, port: config.port }, ({ port }) =>
    console.log(`ready ${config.publicUrl ?? `http://${config.host}:${port}`}`),
  )
  const stop = async () => {
    await endServer(server)
    await Promise.all([leave(), store.close()])
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
} catch (error) {
  console.error(error instanceof ConfigurationError ? error.message : error)
  process.exit(1)
}
