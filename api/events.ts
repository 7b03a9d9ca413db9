import { streamSSE } from 'hono/streaming'
import type { App } from './app.ts'
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
type Listener = (change: Change) => void

const everyMs = 1_000
// Steps are stamped when they happen and become readable when recorded: so far back a late one is still found.
const overlapMs = 60_000
const heartbeatMs = 25_000
// Then the browser connects anew, as who the person is by then.
const lifeMs = 1_800_000

/** Hồ sơ vừa thay đổi: a stream of those the caller may see; one look at the store serves all who listen. */
export function events(service: Service, app: App) {
  const hub = changes(app)
  const spec = {
    method: 'get' as const,
    path: '/api/events',
    summary: 'Hồ sơ vừa thay đổi (server-sent events)',
    tag: 'Hồ sơ',
  }
  endpoint(service, app, spec, ({ me, c }) =>
    streamSSE(c, async (stream) => {
      const leave = hub.listen((change) => {
        if (!mayRead(change, me)) return
        const { id, procedure, seq, updatedAt } = change
        void stream.writeSSE({ event: 'dossier', data: JSON.stringify({ id, procedure, seq, updatedAt }) })
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
      for (const listener of listeners) listener(change)
    }
    if (found.length > 0) seen = new Map(found.map(({ id, seq }) => [id, seq]))
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
