import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { measureActs } from './acts.ts'
import { measureBurst } from './burst.ts'
import { rounded } from './figures.ts'
import { measureFlow } from './flow.ts'
import { measureMemory } from './memory.ts'
import { drafter } from './papers.ts'
import { openPlace } from './place.ts'
import { measurePolls } from './polls.ts'
import { measureReading } from './reading.ts'

const parts = ['acts', 'memory', 'burst', 'polls', 'flow', 'reading'] as const

/**
 * Đo: `npm run bench`, `-- --json` prints one object instead of the lines. `--part` measures one part, `--small` a tenth
 * of it, to see that it runs. TEST_DATABASE_URL names a PostgreSQL server, TEMPORAL_ADDRESS a Temporal server.
 */
const { values } = parseArgs({
  options: { json: { type: 'boolean' }, small: { type: 'boolean' }, part: { type: 'string', multiple: true } },
})
const size = (full: number) => (values.small ? Math.ceil(full / 10) : full)
const say = (line: string) => console.error(line)
const wanted = new Set<string>(values.part ?? parts)

const began = { date: new Date().toISOString(), loadBefore: loadavg().map((each) => rounded(each)) }
say('opening a store and a Temporal server')
const place = await openPlace()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void place.close().finally(() => process.exit(130)))
try {
  const hands = await drafter(place)
  const figures: Record<string, unknown> = {}
  if (wanted.has('acts')) {
    say('acts: the host against the same by hand')
    const series = [
      { callers: 1, actsPerRound: size(40) },
      { callers: 20, actsPerRound: size(200) },
    ]
    const { runs, ...events } = await measureActs(place, hands, { rounds: size(6), series }, say)
    Object.assign(figures, events, { ratio: runs.at(-1)!.ratio, runs })
  }
  if (wanted.has('memory')) {
    say('memory of cached dossiers')
    Object.assign(figures, await measureMemory(place, hands, size(1_000), say))
  }
  if (wanted.has('burst')) {
    say('deadlines at one instant')
    Object.assign(figures, await measureBurst(place, hands, size(1_000), say))
  }
  if (wanted.has('polls')) {
    say('polls')
    Object.assign(figures, await measurePolls(place, size(1_000), say))
  }
  if (wanted.has('flow')) {
    say('items flowing into one meeting')
    Object.assign(figures, await measureFlow(place, size(200), say))
  }
  if (wanted.has('reading')) {
    say('list and desk')
    Object.assign(figures, await measureReading(place, size(100_000), size(200), say))
  }
  const machine = { cpus: availableParallelism(), model: cpus()[0]?.model, gib: rounded(totalmem() / 2 ** 30) }
  const setting = { node: process.version, machine, store: place.store, temporal: place.temporal }
  const result = { ...began, loadAfter: loadavg().map((each) => rounded(each)), ...setting, ...figures }
  console.log(values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2))
} catch (error) {
  // Before the place is closed: what is still under way in it would only say that it is gone.
  console.error(error)
  process.exitCode = 1
}
process.on('uncaughtException', () => {})
await place.close()
process.exit()
