import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { rounded, spread } from './figures.ts'
import type { Drafter } from './papers.ts'
import type { Place } from './place.ts'

/**
 * Bộ nhớ của một hồ sơ đang mở trong bộ đệm: begins papers on a worker process that forgets none, and compares it
 * before and after. The first two hundred warm it up and are not counted.
 */
export async function measureMemory(place: Place, drafter: Drafter, count: number, say: (line: string) => void) {
  const { address, namespace, taskQueue } = place.worker
  const told = { address, namespace, taskQueue, keys: place.keys, cached: count + 1_000 }
  const child = fork(fileURLToPath(new URL('./cache-worker.ts', import.meta.url)), [JSON.stringify(told)], {
    execArgv: ['--expose-gc', '--import', 'tsx'],
  })
  try {
    await once(child, 'message')
    const memory = async () => {
      child.send('memory')
      return ((await once(child, 'message')) as [{ heap: number; resident: number }])[0]
    }
    await spread(200, 20, () => drafter.begin('promulgation'))
    const before = await memory()
    await spread(count, 20, () => drafter.begin('promulgation'))
    const after = await memory()
    const each = (what: 'heap' | 'resident') => rounded((after[what] - before[what]) / count)
    const figures = { kibPerDossier: each('heap'), residentKibPerDossier: each('resident'), cachedDossiers: count }
    say(`  ${figures.kibPerDossier} KiB of heap, ${figures.residentKibPerDossier} KiB resident a dossier`)
    return figures
  } finally {
    child.kill('SIGKILL')
  }
}
