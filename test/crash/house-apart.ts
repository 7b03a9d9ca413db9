import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { openStore } from '../../store/pool.ts'
import { freePort, startTemporalServer } from '../../tools/temporal-server.ts'
import { kill, launch, type Mortal, moveIn, type Post, serving } from './mortal.ts'

/** Các tiến trình riêng như ở nơi chạy thật: PostgreSQL, a Temporal server, one service and two workers. */
export async function houseApart(server: string, post: Post): Promise<Mortal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-crash-'))
  const name = `quy_che_${randomUUID().replaceAll('-', '')}`
  const databaseUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href
  await onServer(server, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`)
  const [temporal, port] = await Promise.all([startTemporalServer(dataDir), freePort()])
  const url = `http://127.0.0.1:${port}`
  const place = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    DATA_DIR: dataDir,
    PORT: String(port),
    ...post,
  }
  const accounts = await moveIn({ databaseUrl }, dataDir)
  let said = ''
  const hear = (text: string) => (said += text)
  const startWorker = () => launch('worker.ts', place, hear)
  const startService = () => launch('server.ts', place, hear)
  const workers = [startWorker(), startWorker()]
  let service = startService()
  await serving(url)

  return {
    name: 'PostgreSQL, processes of their own',
    url,
    accounts,
    crashes: {
      worker: (random) => crashWorker(random.between(0, 1)),
      async 'both workers'() {
        await Promise.all([crashWorker(0), crashWorker(1)])
      },
      service: crashService,
      async 'database connections'() {
        const those = `datname = '${name}' AND pid <> pg_backend_pid()`
        await onServer(server, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${those}`)
      },
      async 'temporal held'(random) {
        const pid = temporal.pid()!
        process.kill(pid, 'SIGSTOP')
        await delay(random.between(500, 4_000))
        process.kill(pid, 'SIGCONT')
      },
      temporal: crashTemporal,
      async 'all together'() {
        await Promise.all([crashTemporal(), crashWorker(0), crashWorker(1), crashService()])
      },
    },
    temporal: () => temporal.address,
    text: () => said,
    async open() {
      await endProcesses('SIGTERM')
      return openStore({ databaseUrl })
    },
    async clear() {
      await endProcesses('SIGKILL')
      await temporal.stop()
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }

  async function crashWorker(n: number) {
    await kill(workers[n]!)
    workers[n] = startWorker()
  }

  async function crashService() {
    await kill(service)
    service = startService()
    await serving(url)
  }

  // Its keeper starts it again on the same port.
  async function crashTemporal() {
    process.kill(temporal.pid()!, 'SIGKILL')
    await delay(500)
    await serving(url)
  }

  function endProcesses(signal: NodeJS.Signals): Promise<unknown> {
    const all: ChildProcess[] = [service, ...workers]
    return Promise.all(all.map((child) => kill(child, signal)))
  }
}

async function onServer(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
