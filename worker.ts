import { fileURLToPath } from 'node:url'
import { Client } from '@temporalio/client'
import type { DataConverter } from '@temporalio/common'
import { NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker'
import { createActivities } from './activities/index.ts'
import { readConfig } from './config.ts'
import { openKeyRing } from './keys/open-key-ring.ts'
import { encrypting } from './keys/payload-codec.ts'
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
  const config = readConfig({ separate: true })
  Runtime.install({ shutdownSignals: ['SIGINT', 'SIGTERM'] })
  const store = await openStore({ databaseUrl: config.databaseUrl })
  const dataConverter = encrypting(await openKeyRing(store.db, config))
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
  const place = { address: config.temporalAddress!, namespace: config.temporalNamespace, taskQueue: config.taskQueue }
  const worker = await createWorker({ ...place, db: store.db, publicUrl, dataConverter })
  await worker.run().finally(() => store.close())
}
