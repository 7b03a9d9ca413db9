import { streamSSE } from 'hono/streaming'
import type { App } from './app.ts'
import { changes } from './changes.ts'
import { endpoint, type Service } from './endpoint.ts'
import { mayRead } from './view.ts'

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
