import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type App, createApi } from '../../api/index.ts'
import { people } from '../../demonstration/people.ts'
import { type Account, createDemonstrationUnit } from '../../demonstration/unit.ts'
import { openKeyRing } from '../../keys/open-key-ring.ts'
import { encrypting } from '../../keys/payload-codec.ts'
import { freePort, startTemporalServer } from '../../tools/temporal-server.ts'
import { databases } from '../databases.ts'
import { isRunning, passwordOf, start, temporalPid } from '../start-process.ts'
import type { Counter } from '../story.ts'
import { type Cast, castOf } from '../story-cast.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

/** A unit at work, part of which can be killed outright and started again. */
interface Mortal {
  service: Counter
  accounts: Account[]
  kill(): Promise<void>
  again(): Promise<void>
  close(): Promise<void>
}

const server = process.env.TEST_DATABASE_URL
let mortal: Mortal
let cast: Cast

// With PostgreSQL the worker is a process of its own; the embedded database lives and dies with the whole house.
beforeAll(async () => {
  mortal = await (server ? workerApart(server) : wholeHouse())
  cast = await castOf(mortal)
})
afterAll(() => mortal?.close())

describe('Tiến trình xử lý bị dừng đột ngột giữa hội nghị', () => {
  let meeting: string
  let items: string[]
  const act = (body: { type: string; [field: string]: unknown }) => cast.office.act('meetings', meeting, body)

  it('goes on where it was when it was killed between two acts', async () => {
    const sitting = await cast.sit(2)
    meeting = sitting.meeting
    items = sitting.items
    await act({ type: 'takeUp', item: items[0] })
    await mortal.kill()
    const ballots = { method: 'open', approve: 9, reject: 0, abstain: 0 }
    const voting = act({ type: 'vote', item: items[0], ballots })
    await mortal.again()
    expect((await voting).content.agenda[0]).toMatchObject({ outcome: 'carried' })
  })

  it('does each act of a burst once, though it was killed in the midst of them', async () => {
    const away = Array.from({ length: 6 }, (_, n) => `uyvien.btv0${n + 4}`)
    const burst = away.flatMap((person) => [
      act({ type: 'leave', person }),
      act({ type: 'recuse', item: items[1], person }),
    ])
    await Promise.race(burst)
    await mortal.kill()
    await mortal.again()
    await Promise.all(burst)
    const entries = await cast.journal('meetings', meeting)
    const done = entries.filter(({ type }) => type === 'leave' || type === 'recuse')
    const expected = away.flatMap((person) => [`leave ${person}`, `recuse ${person}`])
    expect(done.map(({ type, event }) => `${type} ${event.person}`).sort()).toEqual(expected.sort())
  })

  it('carries the meeting to its end, its journal without a gap and its chain whole', async () => {
    for (let n = 4; n <= 9; n++) await act({ type: 'attend', person: `uyvien.btv0${n}` })
    await act({ type: 'defer', item: items[1], reason: 'Quá nhiều người không tham gia biểu quyết' })
    const documents = [{ item: items[0], documentType: 'NQ' }]
    await cast.secretary.act('meetings', meeting, { type: 'conclude', documents })
    expect(await cast.sign(meeting)).toMatchObject({ outcome: 'closed' })
    expect(await cast.issue(items[0]!)).toMatchObject({ content: { number: { text: '01-NQ/ĐU' } } })
    for (const [procedures, id] of [
      ['meetings', meeting],
      ['agenda-items', items[0]!],
      ['promulgations', `${items[0]}.vb`],
    ] as const) {
      const entries = await cast.journal(procedures, id)
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, n) => n + 1))
      expect(entries.filter(({ kind }) => kind === 'fault')).toEqual([])
      expect(await cast.office.get(`/api/verify/${id}`)).toMatchObject({ entries: entries.length, broken: null })
    }
  })
})

/** Asks again while nobody answers. */
function patient(url: string): Counter {
  return {
    async request(path, init) {
      for (let tries = 0; ; tries++) {
        try {
          return await fetch(`${url}${path}`, init)
        } catch (error) {
          if (tries > 600) throw error
          await delay(200)
        }
      }
    },
  }
}

/** All of `npm start`, on its embedded database. */
async function wholeHouse(): Promise<Mortal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-killed-'))
  const port = await freePort()
  let house = start(dataDir, { PORT: String(port) })
  const url = await house.ready()
  const said = house.text()
  const accounts = people.map(({ name, username }) => ({ name, username, password: passwordOf(said, username) }))
  const kill = async () => {
    house.child.kill('SIGKILL')
    await house.ended
  }
  return {
    service: patient(url),
    accounts,
    kill,
    async again() {
      house = start(dataDir, { PORT: String(port) })
      await house.ready()
    },
    async close() {
      await kill()
      const temporal = temporalPid(dataDir)
      if (isRunning(temporal)) process.kill(temporal, 'SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The worker as a process of its own, the service in this one. */
async function workerApart(address: string): Promise<Mortal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-killed-'))
  const store = await databases.at(-1)!.open()
  const { rows } = await sql<{ name: string }>`SELECT current_database() AS name`.execute(store.db)
  const databaseUrl = Object.assign(new URL(address), { pathname: `/${rows[0]!.name}` }).href
  const temporal = await startTemporalServer(dataDir)
  const dataConverter = encrypting(await openKeyRing(store.db, { dataDir }))
  const connection = await Connection.connect({ address: temporal.address })
  const config = {
    host: '127.0.0.1',
    port: 8080,
    dataDir,
    temporalAddress: temporal.address,
    temporalNamespace: 'default',
    taskQueue: 'quy-che',
    logLevel: 'fatal' as const,
  }
  const log = pino({ level: 'fatal' })
  const app: App = { db: store.db, temporal: new Client({ connection, dataConverter }), config, log, now: Date.now }
  const accounts = await createDemonstrationUnit(app, Date.now())
  let worker = startWorker()
  return {
    service: createApi(app),
    accounts,
    kill: () => end(worker, 'SIGKILL'),
    async again() {
      worker = startWorker()
    },
    async close() {
      await end(worker, 'SIGKILL')
      await connection.close()
      await temporal.stop()
      await store.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }

  function startWorker(): ChildProcess {
    const env = { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporal.address, DATA_DIR: dataDir, LOG_LEVEL: 'fatal' }
    return spawn(process.execPath, ['--import', 'tsx', 'worker.ts'], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      stdio: 'inherit',
    })
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
