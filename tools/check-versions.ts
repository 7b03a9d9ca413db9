import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { procedureOf } from '../machines/index.ts'
import { readHistories } from './histories.ts'
import { readManifest } from './released.ts'
import { divergence } from './replay.ts'
import { versionFaults } from './versions.ts'
import { workflowBundle } from './workflow-bundle.ts'

/**
 * Kiểm tra phiên bản: released machines are what they were, the host replays every recorded history, and every machine
 * walks through what was recorded to the same snapshots and asks. Replay alone would not see a stricter guard.
 */
Runtime.install({ logger: new DefaultLogger('ERROR', () => {}) })
const histories = readHistories()
const faults = await versionFaults(readManifest())
for (const { name, recording } of histories) {
  const parted = divergence(procedureOf(recording.procedure, recording.version), recording)
  if (parted) faults.push(`${name}: ${parted.sentence}`)
}
const bundle = { codePath: await workflowBundle() }
const replayed = Worker.runReplayHistories(
  { workflowBundle: bundle },
  histories.map(({ workflowId, history }) => ({ workflowId, history })),
)
for await (const { workflowId, error } of replayed)
  if (error)
    faults.push(
      `${workflowId}: the host no longer replays what it did (${error.message}); put the change behind patched()`,
    )
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
