import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js'
import type { Beginning, Step } from '../workflows/contract.ts'
import type { Recording } from './replay.ts'

const folder = fileURLToPath(new URL('../test/histories/', import.meta.url))

/** Một lịch sử đã ghi, as Temporal replays it and as its machine is walked. */
export interface RecordedHistory {
  name: string
  workflowId: string
  history: ReturnType<typeof historyFromJSON>
  recording: Recording
}

/** Every recorded history; none before the first is recorded. */
export function readHistories(): RecordedHistory[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  return names.sort().map((name) => read(basename(name, '.json'), readFileSync(join(folder, name), 'utf8')))
}

function read(name: string, text: string): RecordedHistory {
  const json = JSON.parse(text) as { events: JsonEvent[] }
  const begun = json.events[0]?.workflowExecutionStartedEventAttributes
  const beginning = argument(begun?.input) as Beginning
  const steps = json.events.flatMap(({ activityTaskScheduledEventAttributes: task }) =>
    task?.activityType.name === 'record' ? [argument(task.input) as Step] : [],
  )
  const [first] = steps
  if (!begun || !first) throw new Error(`${name} is no recorded history of a dossier`)
  const recording = { procedure: first.procedure, version: first.version, beginning, steps }
  return { name, workflowId: first.dossier, history: historyFromJSON(json), recording }
}

interface JsonEvent {
  workflowExecutionStartedEventAttributes?: { input: JsonPayloads }
  activityTaskScheduledEventAttributes?: { activityType: { name: string }; input: JsonPayloads }
}
type JsonPayloads = { payloads: { data: string }[] }

function argument(input: JsonPayloads | undefined): unknown {
  return JSON.parse(Buffer.from(input?.payloads[0]?.data ?? 'null', 'base64').toString())
}
