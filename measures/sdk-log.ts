import {
  DefaultLogger,
  type LogEntry,
  type Logger,
  makeTelemetryFilterString,
  type RuntimeOptions,
} from '@temporalio/worker'
import type { Logger as Pino } from 'pino'
import { sdkExporter } from './sdk.ts'
import { wordless } from './wordless.ts'

// What of an entry says where to look; whatever else a library may add could quote a dossier.
const wanted = [
  'workflowId',
  'runId',
  'workflowType',
  'activityType',
  'activityId',
  'attempt',
  'taskQueue',
  'sdkComponent',
]

/** What `Runtime.install` is told by a worker that runs alone: the SDK's log through ours, its metrics beside ours. */
export async function runtimeOptions(log: Pino): Promise<RuntimeOptions> {
  return {
    logger: sdkLogger(log),
    telemetryOptions: {
      // The native side writes failures with their text, so it is heard only when it must be.
      logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }), forward: {} },
      metrics: await sdkExporter(),
    },
  }
}

function sdkLogger(log: Pino): Logger {
  return new DefaultLogger('WARN', (entry) => {
    const level = entry.level === 'ERROR' ? 'error' : 'warn'
    log[level](factsOf(entry), entry.message.split('\n')[0])
  })
}

function factsOf({ meta = {} }: LogEntry) {
  const facts = Object.fromEntries(wanted.flatMap((name) => (meta[name] === undefined ? [] : [[name, meta[name]]])))
  const { workflowId: dossier, ...rest } = facts
  return {
    ...(dossier !== undefined && { dossier }),
    ...rest,
    ...(meta.error !== undefined && { error: wordless(meta.error) }),
  }
}
