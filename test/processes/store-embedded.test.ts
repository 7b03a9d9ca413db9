import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { lockDirectory } from '../../store/lock.ts'
import { addPerson, listPeople } from '../../store/people.ts'
import { openStore, type Store } from '../../store/pool.ts'
import { settle } from '../store-world.ts'

const child = fileURLToPath(new URL('../store-child.ts', import.meta.url))

describe('Cơ sở dữ liệu nhúng', () => {
  let dataDir: string
  const children: ChildProcess[] = []

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'quy-che-'))
  })
  afterEach(async () => {
    for (const one of children.splice(0)) await kill(one)
  })
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  /** Starts another process on the data directory and hands out what it says, line by line. */
  function start(...args: string[]) {
    const one = spawn(process.execPath, ['--import', 'tsx', child, dataDir, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(one)
    return { one, said: createInterface({ input: one.stdout })[Symbol.asyncIterator]() }
  }

  async function kill(one: ChildProcess) {
    if (one.exitCode !== null || one.signalCode !== null) return
    const gone = once(one, 'exit')
    one.kill('SIGKILL')
    await gone
  }

  async function opened<T>(work: (store: Store) => Promise<T>): Promise<T> {
    const store = await openStore({ dataDir })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }

  it('begins anew when the making of the first database was cut off, and then keeps what is written', async () => {
    mkdirSync(join(dataDir, 'database.new', 'base'), { recursive: true })
    writeFileSync(join(dataDir, 'database.new', 'PG_VERSION'), '18\n')
    await opened(({ db }) => settle(db, 3))
    expect(existsSync(join(dataDir, 'database.new'))).toBe(false)
    expect(existsSync(join(dataDir, 'lock'))).toBe(false)
    const people = await opened(({ db }) => listPeople(db, 'u'))
    expect(people.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3'])
  }, 60_000)

  it('is opened by one process only, and by the next one once that is gone, even if it was killed', async () => {
    const { one, said } = start()
    expect((await said.next()).value).toBe('open')
    const second = await openStore({ dataDir }).then(
      () => undefined,
      (error: Error) => error,
    )
    expect(second).toMatchObject({ code: 'alreadyOpen' })
    expect(second?.message).toContain(`${dataDir} đang được một tiến trình khác sử dụng (số hiệu ${one.pid})`)
    await kill(one)
    expect(existsSync(join(dataDir, 'lock'))).toBe(true)
    await opened(async () => {
      const third = start()
      expect((await third.said.next()).value).toContain(`(số hiệu ${process.pid})`)
    })
  }, 60_000)

  it('is opened once within a process as well', async () => {
    await opened(() => expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'alreadyOpen' }))
  }, 60_000)

  it('loses no acknowledged row and no half of a transaction when its process is killed while it writes', async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < 2; round += 1) {
      const { one, said } = start('write')
      for (let n = 0; n < 40; n += 1) {
        const { value } = await said.next()
        if (value !== 'open') acknowledged.push(value)
      }
      await kill(one)
      for await (const id of said) acknowledged.push(id)
      await opened(async ({ db }) => {
        const rows = async (table: 'people' | 'organisations') =>
          (await db.selectFrom(table).select('id').orderBy('id').execute()).map(({ id }) => id)
        const people = await rows('people')
        expect(people).toEqual(expect.arrayContaining(acknowledged))
        expect(await rows('organisations')).toEqual(people.filter((id) => id.startsWith('w')))
      })
    }
    expect(acknowledged.length).toBeGreaterThan(70)
  }, 120_000)

  it('lets queries wait while a transaction holds the one connection, and hangs none', async () => {
    const store = await openStore({})
    try {
      await settle(store.db, 0)
      const writes = Array.from({ length: 30 }, (_, n) =>
        store.db.transaction().execute(async (tx) => {
          await addPerson(tx, { id: `p${n}`, unit: 'u', name: `Người ${n}`, email: null, active: true })
          const seen = (await listPeople(tx, 'u')).length
          if (n % 3 === 0) throw new Error('taken back')
          return seen
        }),
      )
      const reads = Array.from({ length: 30 }, () => listPeople(store.db, 'u'))
      const outcomes = await Promise.allSettled(writes)
      // Each sees those committed before it and itself, never another one under way.
      expect(outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))).toEqual(
        Array.from({ length: 20 }, (_, n) => n + 1),
      )
      for (const people of await Promise.all(reads)) expect(people.length).toBeLessThanOrEqual(20)
      expect(await listPeople(store.db, 'u')).toHaveLength(20)
    } finally {
      await store.close()
    }
  }, 60_000)

  it('refuses the outer handle inside a transaction instead of waiting for itself for ever, and goes on after', async () => {
    const store = await openStore({ patienceMs: 200 })
    try {
      await settle(store.db, 0)
      const wrong = store.db.transaction().execute(async (tx) => {
        await addPerson(tx, { id: 'p1', unit: 'u', name: 'Người 1', email: null, active: true })
        await listPeople(store.db, 'u')
      })
      await expect(wrong).rejects.toMatchObject({ code: 'busy' })
      expect(await listPeople(store.db, 'u')).toEqual([])
    } finally {
      await store.close()
    }
  }, 60_000)
})

describe('Khóa thư mục dữ liệu', () => {
  it.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 - 1, started: 'x' })],
    ['a pid that another process has by now', JSON.stringify({ pid: process.ppid, started: 'another boot 1' })],
    ['nobody, being torn', '{"pid":'],
  ])('takes over a lock that belongs to %s, and leaves nothing behind', (_, lock) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-'))
    writeFileSync(join(dataDir, 'lock'), lock)
    const release = lockDirectory(dataDir)
    expect(readdirSync(dataDir)).toEqual(['lock'])
    expect(JSON.parse(readFileSync(join(dataDir, 'lock'), 'utf8')).pid).toBe(process.pid)
    expect(() => lockDirectory(dataDir)).toThrow(`(số hiệu ${process.pid})`)
    release()
    expect(readdirSync(dataDir)).toEqual([])
    rmSync(dataDir, { recursive: true })
  })
})
