import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changes } from '../api/changes.ts'
import type { Store } from '../store/pool.ts'
import { databases } from './databases.ts'

let store: Store
beforeAll(async () => {
  store = await databases[0]!.open()
}, 60_000)
afterAll(() => store?.close())

/** The connection, how many looks at the dossiers have been begun over it, and how many of them are under way. */
function counted() {
  let begun = 0
  const underWay = new Set<object>()
  const counter: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      if (JSON.stringify(node).includes('"dossiers"')) {
        begun += 1
        underWay.add(queryId)
      }
      return node
    },
    async transformResult({ result, queryId }) {
      underWay.delete(queryId)
      return result
    },
  }
  return { db: store.db.withPlugin(counter), begun: () => begun, underWay: () => underWay.size }
}

/** Holds the one connection of the embedded database until let go: a look begun meanwhile does not end. */
async function holdDatabase(): Promise<() => Promise<void>> {
  let letGo = () => {}
  let holding = () => {}
  const held = new Promise<void>((resolve) => {
    holding = resolve
  })
  const done = store.db.transaction().execute(async () => {
    holding()
    await new Promise<void>((resolve) => {
      letGo = resolve
    })
  })
  await held
  return () => {
    letGo()
    return done
  }
}

describe('Hồ sơ vừa thay đổi', () => {
  it('is looked for by one look at a time, also for who joins while the last look of another is under way', async () => {
    const { db, begun, underWay } = counted()
    const hub = changes({ db, now: Date.now })
    const nobody = { changed() {}, written() {} }
    const first = await holdDatabase()
    const leaveFirst = hub.listen(nobody)
    await expect.poll(underWay, { timeout: 20_000 }).toBe(1)
    leaveFirst()
    const leaveSecond = hub.listen(nobody)
    await first()
    await expect.poll(begun, { timeout: 20_000 }).toBeGreaterThan(2)

    const second = await holdDatabase()
    await expect.poll(underWay, { timeout: 20_000 }).toBe(1)
    // Time enough for looks of others, if there were any.
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect(underWay()).toBe(1)
    leaveSecond()
    await second()
  })
})
