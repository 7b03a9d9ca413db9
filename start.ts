import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { ConfigurationError, readConfig } from './config.ts'
import { startLine } from './messages/start.vi.ts'
import { StoreRefusal } from './store/refusal.ts'
import { startHouse } from './tools/house.ts'
import { HouseError } from './tools/house-error.ts'
import { TemporalServerError } from './tools/temporal-server.ts'

/** Khởi động tất cả: Temporal, database, worker and service in one process tree, on embedded defaults. */
const ending = new AbortController()
const asked = new Error('asked to stop')
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort(asked))
// Ctrl-C also ends the `tee` or the terminal that reads our lines; stopping in order does not depend on a reader.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

try {
  const { values } = parseArgs({
    options: {
      empty: { type: 'boolean', default: false },
      unit: { type: 'string' },
      term: { type: 'string' },
      'temporal-ui': { type: 'boolean', default: false },
    },
  })
  const house = await startHouse(readConfig(), { ...values, temporalUi: values['temporal-ui'] }, ending)
  if (!ending.signal.aborted) await once(ending.signal, 'abort')
  await house.stop()
  if (ending.signal.reason !== asked) throw ending.signal.reason
  process.exit(0)
} catch (error) {
  if (error === asked) process.exit(0)
  for (const line of explained(error)) console.error(line)
  process.exit(1)
}

// What people can do something about is a sentence; anything else is a fault of ours and shows its trace.
function explained(error: unknown): unknown[] {
  if (error instanceof ConfigurationError) return error.sentences
  if (error instanceof StoreRefusal || error instanceof HouseError) return [error.message]
  if (error instanceof TemporalServerError) return [startLine('temporal.failed', { why: error.message })]
  if (!(error instanceof Error)) return [error]
  if ('forPeople' in error) return [error.message]
  return 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS') ? [startLine('usage')] : [error]
}
