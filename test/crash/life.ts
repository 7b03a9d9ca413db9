import { setTimeout as delay } from 'node:timers/promises'
import { openMailServer } from '../smtp.ts'
import { type Audit, auditByService, auditStore } from './audit.ts'
import { auditHistories } from './histories.ts'
import { type Ledger, openLedger, type Sender } from './ledger.ts'
import type { Mortal, Post } from './mortal.ts'
import { type Random, randomOf } from './random.ts'

/** Một ngày làm việc của nhà: what people do while parts of it die. */
export interface Day {
  office: Sender
  /** What has been set up before the first kill. */
  ready: string
  /** How often something is killed; without a number, for as long as the acts stream. */
  kills?: number
  /** How many acts have been acknowledged: nothing is killed again before a few more of them, or a minute. */
  acts?(): number
  stream(signal: AbortSignal): Promise<void>
  /** What was found stuck once nothing dies any more. */
  after(): Promise<string[]>
  /** How far it has come. */
  said(): string
}

const signals = ['SIGINT', 'SIGTERM'] as const
const actsBetweenKills = 10

/** Một nhà: the day begins, acts stream while parts of the house die, and at the end everything is counted. */
export async function live(
  open: (post: Post) => Promise<Mortal>,
  seed: number,
  dayOf: (ledger: Ledger) => Promise<Day>,
): Promise<Audit> {
  const began = Date.now()
  const since = () => `${((Date.now() - began) / 1_000).toFixed(1)} s`
  const server = await openMailServer()
  const mortal = await open({ SMTP_URL: server.url, MAIL_FROM: 'vanphong@xa.vn' })
  // The house is in process groups of its own: Ctrl-C reaches it only through us.
  const interrupted = () => void mortal.clear().finally(() => process.exit(130))
  for (const signal of signals) process.once(signal, interrupted)
  try {
    console.log(`\n${mortal.name} (up after ${since()})`)
    const ledger = openLedger(mortal.url, mortal.accounts)
    const day = await dayOf(ledger)
    console.log(`  ${since()}  ${day.ready}`)
    await killAlong(mortal, day, seed, since)
    console.log(`  ${since()}  every act answered; ${day.said()}`)
    const stuck = await day.after()
    // Limits set last lie up to eight seconds ahead.
    await delay(12_000)
    const until = Date.now() - 2_000
    const asked = await auditByService(day.office)
    console.log(`  ${since()}  the service asked`)

    const histories = await auditHistories(mortal.temporal())
    const store = await mortal.open()
    const audit = await auditStore(store.db, ledger, until, server.taken).finally(() => store.close())
    audit.unclean.push(...stuck.map((each) => `stuck: ${each}`), ...asked, ...histories.failed)
    audit.counts['workflow tasks timed out'] = histories.timedOut
    report(mortal, audit)
    console.log(`  ${since()}  done`)
    return audit
  } finally {
    for (const signal of signals) process.off(signal, interrupted)
    await mortal.clear()
    await server.stop()
  }
}

async function killAlong(mortal: Mortal, day: Day, seed: number, since: () => string) {
  const ending = new AbortController()
  const streaming = day.stream(ending.signal)
  let streams = true
  streaming.then(
    () => (streams = false),
    () => (streams = false),
  )
  const random = randomOf(seed, 'crashes')
  const next = victims(mortal, random)
  for (let n = 0; streams && n < (day.kills ?? Number.POSITIVE_INFINITY); n++) {
    const pause = day.kills ? random.between(1_000, 8_000) : random.between(15_000, 40_000)
    await Promise.race([delay(pause), streaming])
    await Promise.race([goneOn(day), streaming])
    if (!streams) break
    const name = next()
    console.log(`  ${since()}  kill: ${name} (${day.said()})`)
    await mortal.crashes[name]!(random)
  }
  if (day.kills) ending.abort()
  await streaming
}

// A machine that is still replaying what the last kill cost it would do nothing else for the rest of the day.
async function goneOn({ acts }: Day) {
  const from = acts?.() ?? 0
  for (let seconds = 0; acts && acts() < from + actsBetweenKills && seconds < 60; seconds++) await delay(1_000)
}

function report(mortal: Mortal, { counts, lost, doubled, unclean }: Audit) {
  for (const [what, count] of Object.entries(counts)) console.log(`  ${String(count).padStart(6)}  ${what}`)
  for (const [what, found] of Object.entries({ lost, doubled, unclean })) {
    console.log(`  ${String(found.length).padStart(6)}  ${what}`)
    for (const each of found) console.log(`          ${each.slice(0, 600)}${logged(mortal, each)}`)
  }
}

// What the house itself logged of a request that it names in its answer.
function logged(mortal: Mortal, what: string): string {
  const [request] = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(what) ?? []
  const lines = request ? mortal.text().split('\n') : []
  return lines.flatMap((line) => (line.includes(request!) ? [`\n          ${line.slice(0, 2_000)}`] : [])).join('')
}

/** Thứ tự các lần dừng: each kind of crash once, in the order of the seed, then as it falls. */
function victims({ crashes: kinds }: Mortal, random: Random): () => string {
  const left = Object.keys(kinds)
  return () => {
    const name = random.one(left.length > 0 ? left : Object.keys(kinds))
    if (left.includes(name)) left.splice(left.indexOf(name), 1)
    return name
  }
}
