import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { parseKeyRing } from '../keys/key-ring.ts'
import { encrypting } from '../keys/payload-codec.ts'
import { workflowBundle } from '../tools/workflow-bundle.ts'

/**
 * A process that holds nothing but cached dossiers: its record answers at once, so that no store and no caller weighs in.
 * Told `rss` by its parent, it answers its resident memory in KiB, once what is no longer needed was given back.
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
})
process.on('message', () => void settled().then((kib) => process.send!(kib)))
process.on('disconnect', () => process.exit(0))
const running = worker.run()
process.send!('ready')
await running

async function settled(): Promise<number> {
  for (let n = 0; n < 4; n += 1) {
    global.gc!()
    await delay(500)
  }
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))![1])
}
