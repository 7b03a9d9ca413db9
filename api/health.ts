import { sql } from 'kysely'
import { sentence } from '../messages/index.ts'
import type { App } from './app.ts'
import type { Service } from './endpoint.ts'
import { unitsBehind } from './unit-day.ts'

const patienceMs = 3_000

/** `/healthz`: the process lives. `/readyz`: database and Temporal answer and a worker takes this service's tasks. */
export function health(service: Service, app: App) {
  service.get('/healthz', (c) => c.json({ status: 'ok' }))
  service.get('/readyz', async (c) => {
    const [database, temporal, worker] = await Promise.all([
      answers(pingDatabase(app)),
      answers(pingTemporal(app)),
      answers(findWorker(app)),
    ])
    const ready = database && temporal && worker
    // A day that did not run stops nobody from working: it is told, not refused.
    const behind = database ? await unitsBehind(app) : []
    return c.json(
      {
        ready,
        database,
        temporal,
        worker,
        unitDay: behind.length === 0,
        ...(!ready && { detail: sentence('api.notReady') }),
      },
      ready ? 200 : 503,
    )
  })
}

async function pingDatabase({ db }: App) {
  await sql`SELECT 1`.execute(db)
  return true
}

async function pingTemporal({ temporal, config }: App) {
  await temporal.connection.withDeadline(Date.now() + patienceMs, () =>
    temporal.workflowService.describeNamespace({ namespace: config.temporalNamespace }),
  )
  return true
}

/** Whether a worker polled for workflow tasks within the last minutes, as the server remembers it. */
async function findWorker({ temporal, config }: App) {
  const { pollers } = await temporal.connection.withDeadline(Date.now() + patienceMs, () =>
    temporal.workflowService.describeTaskQueue({
      namespace: config.temporalNamespace,
      taskQueue: { name: config.taskQueue },
      taskQueueType: 1,
    }),
  )
  return (pollers ?? []).length > 0
}

function answers(question: Promise<boolean>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false).unref())
  return Promise.race([question.catch(() => false), late])
}
