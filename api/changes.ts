import type { App } from './app.ts'
import { arrivals } from './arrivals.ts'

/** A dossier that changed, with who may hear of it. */
interface Change {
  id: string
  unit: string
  procedure: string
  seq: number
  updatedAt: string
  readers: string[]
}
interface Listener {
  changed(change: Change): void
  /** People to whom letters have arrived. */
  written(people: Set<string>): void
}

const everyMs = 1_000
// Steps are stamped when they happen and become readable when recorded: so far back a late one is still found.
const overlapMs = 60_000

/**
 * Theo dõi thay đổi: one look at the store each second for all who listen, and none while nobody does; whoever leaves
 * calls what `listen` answered.
 */
export function changes(app: Pick<App, 'db' | 'now'>): { listen(listener: Listener): () => void } {
  const newReaders = arrivals(app)
  const listeners = new Set<Listener>()
  let seen = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let since = 0
  // Whoever joins while the last look of those who left is still under way begins looks of their own.
  let generation = 0

  return {
    listen(listener: Listener) {
      if (listeners.size === 0) begin()
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearTimeout(timer)
      }
    },
  }

  function begin() {
    // Steps are stamped to the second.
    since = Math.floor(app.now() / 1000) * 1000
    seen = new Map()
    generation += 1
    schedule(generation)
  }

  function schedule(mine: number) {
    const again = () => listeners.size > 0 && mine === generation && schedule(mine)
    timer = setTimeout(() => void look().finally(again), everyMs).unref()
  }

  async function look() {
    const found = await recent(app, app.now() - overlapMs).catch(() => [])
    for (const change of found) {
      if ((seen.get(change.id) ?? 0) >= change.seq || Date.parse(change.updatedAt) < since) continue
      for (const { changed } of listeners) changed(change)
    }
    if (found.length > 0) seen = new Map(found.map(({ id, seq }) => [id, seq]))
    const people = await newReaders().catch(() => new Set<string>())
    for (const { written } of listeners) written(people)
  }
}

function recent({ db }: Pick<App, 'db'>, fromMs: number): Promise<Change[]> {
  return db
    .selectFrom('dossiers')
    .select(['id', 'unit', 'procedure', 'seq', 'updatedAt', 'readers'])
    .where('updatedAt', '>=', new Date(fromMs).toISOString())
    .orderBy('updatedAt', 'desc')
    .limit(1_000)
    .execute()
}
