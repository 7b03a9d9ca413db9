import { streamSSE } from 'hono/streaming'
import type { App } from './app.ts'
import { arrivals } from './arrivals.ts'
import { endpoint, type Service } from './endpoint.ts'
import { mayRead } from './view.ts'

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
const heartbeatMs = 25_000
// Then the browser connects anew, as who the person is by then.
const lifeMs = 1_800_000

/**
 * Hồ sơ vừa thay đổi, thư vừa đến: a stream of the dossiers the caller may see and of letters to them; one look at the
 * store serves all who listen.
 */
export function events(service: Service, app: App) {
  const hub = changes(app)
  const spec = {
    method: 'get' as const,
    path: '/api/events',
    summary: 'Hồ sơ vừa thay đổi, thông báo vừa đến (server-sent events)',
    tag: 'Hồ sơ',
  }
  endpoint(service, app, spec, ({ me, c }) =>
    streamSSE(c, async (stream) => {
      const leave = hub.listen({
        changed(change) {
          if (!mayRead(change, me)) return
          const { id, procedure, seq, updatedAt } = change
          void stream.writeSSE({ event: 'dossier', data: JSON.stringify({ id, procedure, seq, updatedAt }) })
        },
        written(people) {
          if (people.has(me.person.id)) void stream.writeSSE({ event: 'notice', data: '{}' })
        },
      })
      stream.onAbort(leave)
      await stream.writeSSE({ event: 'hello', data: '{}' })
      const until = Date.now() + lifeMs
      while (!stream.aborted && !stream.closed && Date.now() < until) {
        await stream.sleep(heartbeatMs)
        await stream.write(': \n\n')
      }
      leave()
    }),
  )
}

function changes(app: App) {
  const newReaders = arrivals(app)
  const listeners = new Set<Listener>()
  let seen = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let since = 0

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
    schedule()
  }

  function schedule() {
    timer = setTimeout(() => void look().finally(() => listeners.size > 0 && schedule()), everyMs).unref()
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

function recent({ db }: App, fromMs: number): Promise<Change[]> {
  return db
    .selectFrom('dossiers')
    .select(['id', 'unit', 'procedure', 'seq', 'updatedAt', 'readers'])
    .where('updatedAt', '>=', new Date(fromMs).toISOString())
    .orderBy('updatedAt', 'desc')
    .limit(1_000)
    .execute()
}
