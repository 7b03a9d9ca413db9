import { fileURLToPath } from 'node:url'
import { Client } from '@temporalio/client'
import type { DataConverter } from '@temporalio/common'
import { NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker'
import { pino } from 'pino'
import { createActivities } from './activities/index.ts'
import { ConfigurationError, readConfig } from './config.ts'
import { startCourier } from './courier/start.ts'
import { openKeyRing } from './keys/open-key-ring.ts'
import { encrypting } from './keys/payload-codec.ts'
import { runtimeOptions } from './measures/sdk-log.ts'
import { wordless } from './measures/wordless.ts'
import { openWorkerPage } from './measures/worker-page.ts'
import { openStore } from './store/pool.ts'
import type { Connection } from './store/transaction.ts'
import { workflowBundle } from './tools/workflow-bundle.ts'

/** Where a worker works: its queue, its store, and the converter that the client of the same queue was given. */
interface Place {
  address: string
  namespace: string
  taskQueue: string
  db: Connection
  publicUrl: string
  dataConverter: DataConverter
}

/** Tiến trình chạy thủ tục: polls one task queue with the workflows and the activities of one store. */
export async function createWorker(place: Place, options: Partial<WorkerOptions> = {}): Promise<Worker> {
  const { namespace, dataConverter } = place
  const connection = await NativeConnection.connect({ address: place.address })
  return Worker.create({
    connection,
    namespace,
    dataConverter,
    taskQueue: place.taskQueue,
    workflowBundle: { codePath: await workflowBundle() },
    activities: { ...createActivities({ ...place, client: new Client({ connection, namespace, dataConverter }) }) },
    shutdownGraceTime: '20 seconds',
    workflowTaskPollerBehavior: { type: 'autoscaling' },
    activityTaskPollerBehavior: { type: 'autoscaling' },
    ...options,
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const config = readConfig({ separate: true })
    const log = pino({ level: config.logLevel })
    const telemetry = await runtimeOptions(log)
    Runtime.install({ ...telemetry, shutdownSignals: ['SIGINT', 'SIGTERM'] })
    const { db, close } = await openStore({ databaseUrl: config.databaseUrl })
    const dataConverter = encrypting(await openKeyRing(db, config))
    const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
    const { temporalAddress: address = '', temporalNamespace: namespace, taskQueue } = config
    const worker = await createWorker({ address, namespace, taskQueue, db, publicUrl, dataConverter })
    const closePage = config.metricsPort ? await openWorkerPage(config.metricsPort) : () => {}
    const report = (error: unknown) => log.error({ error: wordless(error) }, 'courier')
    const stopCourier = startCourier({ db, publicUrl, config, report })
    await worker.run()
    await stopCourier()
    closePage()
    await close()
    // The SDK's native side would keep an idle process alive.
    process.exit(0)
  } catch (error) {
    console.error(error instanceof ConfigurationError ? error.message : error)
    process.exit(1)
  }
}
