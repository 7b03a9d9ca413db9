import { setTimeout as delay } from 'node:timers/promises'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { parseKeyRing } from '../keys/key-ring.ts'
import { encrypting } from '../keys/payload-codec.ts'
import { workflowBundle } from '../tools/workflow-bundle.ts'

/**
 * A process that holds nothing but cached dossiers: its record answers at once, so that no store and no caller weighs in.
 * Told `memory` by its parent, it answers what its heap holds and what is resident, in KiB, once what is no longer needed
 * was given back. Dossiers run on the main thread here, as a thread of their own could not be told to give back.
 */
const { address, namespace, taskQueue, keys, cached } = JSON.parse(process.argv[2]!)
Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') })
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  namespace,
  taskQueue,
  dataConverter: encrypting(parseKeyRing(keys)!),
  workflowBundle: { codePath: await workflowBundle() },
  activities: { record: async () => [] },
  maxCachedWorkflows: cached,
  debugMode: true,
})
process.on('message', () => void settled().then((memory) => process.send!(memory)))
process.on('disconnect', () => process.exit(0))
const running = worker.run()
process.send!('ready')
await running

async function settled() {
  for (let n = 0; n < 4; n += 1) {
    global.gc!()
    await delay(500)
  }
  const { heapUsed, rss } = process.memoryUsage()
  return { heap: heapUsed / 1_024, resident: rss / 1_024 }
}
