import { openStore } from '../store/pool.ts'

/**
 * A process of its own for `store-embedded.test.ts`: opens the store in the directory it is given, says `open`, and
 * when asked to `write` adds people one after the other, naming each once the store has acknowledged it.
 */
const [dataDir, what] = process.argv.slice(2)
try {
  const { db } = await openStore({ dataDir })
  console.log('open')
  if (what === 'write') {
    for (let n = 0; ; n += 1) {
      const id = `w${process.pid}-${n}`
      await db.transaction().execute(async (tx) => {
        await tx.insertInto('people').values({ id, unit: 'u', name: 'Người ghi', email: null }).execute()
        await tx.insertInto('organisations').values({ id, unit: 'u', name: id, kind: 'preparer' }).execute()
      })
      console.log(id)
    }
  }
  setInterval(() => {}, 1_000)
} catch (error) {
  console.log((error as Error).message)
  process.exitCode = 1
}
