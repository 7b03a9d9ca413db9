import { parseArgs } from 'node:util'
import { ConfigurationError, readConfig } from './config.ts'
import { startLine } from './messages/start.vi.ts'
import { StoreRefusal } from './store/refusal.ts'
import { TemporalServerError } from './tools/temporal-server.ts'

/** Khởi động tất cả: Temporal, database, worker and service in one process tree, on embedded defaults. */
try {
  const { values } = parseArgs({
    options: {
      empty: { type: 'boolean', default: false },
      unit: { type: 'string' },
      term: { type: 'string' },
    },
  })
  const config = readConfig()
  const { startHouse } = await import('./tools/house.ts')
  const house = await startHouse(config, values)
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      house.stop().then(
        () => process.exit(0),
        (error) => fail(error),
      )
    })
} catch (error) {
  fail(error)
}

// What people can do something about is a sentence; anything else is a fault of ours and shows its trace.
function fail(error: unknown): never {
  if (error instanceof ConfigurationError) console.error(error.message)
  else if (error instanceof StoreRefusal) console.error(error.message)
  else if (error instanceof TemporalServerError) console.error(startLine('temporal.failed', { why: error.message }))
  else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    console.error(startLine('usage'))
  else console.error(error)
  process.exit(1)
}
