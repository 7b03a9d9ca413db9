import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { auditByService, auditStore } from './audit.ts'
import { auditHistories } from './histories.ts'
import { houseApart } from './house-apart.ts'
import { openLedger } from './ledger.ts'
import type { Mortal } from './mortal.ts'
import { type Random, randomOf } from './random.ts'
import { castOf, setScene } from './scene.ts'
import { actOnce, streamActs } from './stream.ts'
import { wholeHouse } from './whole-house.ts'

// Crashes for real: `SEED=n npm run test:crash`. The seed chooses victims, instants and acts; what the machine makes
// of them in its own time it does not choose. `-- --house whole` or `--house apart` leaves the other out.
const { values } = parseArgs({ options: { house: { type: 'string' } } })
const seed = Number(process.env.SEED || Date.now() % 1_000_000)
const crashes = 7
const signals = ['SIGINT', 'SIGTERM'] as const
const server = process.env.TEST_DATABASE_URL
let [acts, lost, doubled, unclean] = [0, 0, 0, 0]

console.log(`SEED=${seed}`)
if (values.house !== 'apart') await live(wholeHouse)
if (values.house === 'whole') console.log('processes of their own are left out, as asked')
else if (server) await live(() => houseApart(server))
else console.log('TEST_DATABASE_URL names no PostgreSQL server: processes of their own are left out')
if (unclean > 0) console.log(`${unclean} unclean`)
console.log(`${acts} acts, ${lost} lost, ${doubled} doubled`)
process.exit(lost + doubled + unclean > 0 ? 1 : 0)

/** Một nhà: the scene is set, acts stream while parts of it die, and at the end everything is counted. */
async function live(open: () => Promise<Mortal>) {
  const began = Date.now()
  const since = () => `${((Date.now() - began) / 1_000).toFixed(1)} s`
  const mortal = await open()
  // The house is in process groups of its own: Ctrl-C reaches it only through us.
  const interrupted = () => void mortal.clear().finally(() => process.exit(130))
  for (const signal of signals) process.once(signal, interrupted)
  try {
    console.log(`\n${mortal.name} (up after ${since()})`)
    const ledger = openLedger(mortal.url, mortal.accounts)
    const cast = await castOf(ledger)
    const scene = await setScene(cast)
    console.log(`  ${since()}  ${scene.size} dossiers, one in each waiting stage`)

    const ending = new AbortController()
    const streaming = streamActs(cast, scene, randomOf(seed, 'acts'), ending.signal)
    streaming.catch(() => {})
    const random = randomOf(seed, 'crashes')
    for (const name of victims(mortal, random)) {
      await Promise.race([delay(random.between(1_000, 8_000)), streaming])
      console.log(`  ${since()}  kill: ${name}`)
      await mortal.crashes[name]!(random)
    }
    ending.abort()
    await streaming
    console.log(`  ${since()}  every act answered`)
    const stuck = await actOnce(cast, scene)
    // Limits set last lie up to six seconds ahead.
    await delay(10_000)
    const until = Date.now() - 2_000
    const asked = await auditByService(cast.office)
    console.log(`  ${since()}  each dossier acted on once more, the service asked`)

    const histories = await auditHistories(mortal.temporal())
    const store = await mortal.open()
    const audit = await auditStore(store.db, ledger, until).finally(() => store.close())
    audit.unclean.push(...stuck.map((each) => `stuck: ${each}`), ...asked, ...histories.failed)
    audit.counts['workflow tasks timed out'] = histories.timedOut
    for (const [what, count] of Object.entries(audit.counts)) console.log(`  ${String(count).padStart(6)}  ${what}`)
    const table = { lost: audit.lost, doubled: audit.doubled, unclean: audit.unclean }
    for (const [what, found] of Object.entries(table)) {
      console.log(`  ${String(found.length).padStart(6)}  ${what}`)
      for (const each of found) console.log(`          ${each.slice(0, 600)}${logged(mortal, each)}`)
    }
    acts += audit.counts['acts acknowledged'] ?? 0
    lost += audit.lost.length
    doubled += audit.doubled.length
    unclean += audit.unclean.length
    console.log(`  ${since()}  done`)
  } finally {
    for (const signal of signals) process.off(signal, interrupted)
    await mortal.clear()
  }
}

// What the house itself logged of a request that it names in its answer.
function logged(mortal: Mortal, what: string): string {
  const [request] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(what) ?? []
  const lines = request ? mortal.text().split('\n') : []
  return lines.flatMap((line) => (line.includes(request!) ? [`\n          ${line.slice(0, 2_000)}`] : [])).join('')
}

/** Thứ tự các lần dừng: each kind of crash once, in the order of the seed, then as it falls. */
function victims({ crashes: kinds }: Mortal, random: Random): string[] {
  const left = Object.keys(kinds)
  return Array.from({ length: crashes }, () => {
    const name = random.one(left.length > 0 ? left : Object.keys(kinds))
    if (left.includes(name)) left.splice(left.indexOf(name), 1)
    return name
  })
}
