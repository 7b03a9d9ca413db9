import { parseArgs } from 'node:util'
import { houseApart } from './house-apart.ts'
import { live } from './life.ts'
import type { Mortal, Post } from './mortal.ts'
import { randomDay } from './random-day.ts'
import { sceneDay } from './scene-day.ts'
import { wholeHouse } from './whole-house.ts'

// Crashes for real: `SEED=n npm run test:crash`. The seed chooses victims, instants and acts; what the machine makes
// of them in its own time it does not choose. `-- --house whole` or `--house apart` leaves the other out;
// `-- --random 500` drives so many dossiers as it falls, in the whole house unless another is named.
const { values } = parseArgs({ options: { house: { type: 'string' }, random: { type: 'string' } } })
const seed = Number(process.env.SEED || Date.now() % 1_000_000)
const server = process.env.TEST_DATABASE_URL
const count = values.random === undefined ? undefined : Number(values.random)
if (count !== undefined && !(Number.isInteger(count) && count > 0))
  throw new Error('--random takes a number of dossiers')
const house = values.house ?? (count === undefined ? 'both' : 'whole')
let [acts, lost, doubled, unclean] = [0, 0, 0, 0]

console.log(`SEED=${seed}`)
if (house !== 'apart') await liveIn(wholeHouse)
if (house === 'whole') console.log('processes of their own are left out, as asked')
else if (server) await liveIn((post) => houseApart(server, post))
else console.log('TEST_DATABASE_URL names no PostgreSQL server: processes of their own are left out')
if (unclean > 0) console.log(`${unclean} unclean`)
console.log(`${acts} acts, ${lost} lost, ${doubled} doubled`)
process.exit(lost + doubled + unclean > 0 ? 1 : 0)

async function liveIn(open: (post: Post) => Promise<Mortal>) {
  const audit = await live(open, seed, (ledger) =>
    count === undefined ? sceneDay(ledger, seed) : randomDay(ledger, seed, count),
  )
  acts += audit.counts['acts acknowledged'] ?? 0
  lost += audit.lost.length
  doubled += audit.doubled.length
  unclean += audit.unclean.length
}
