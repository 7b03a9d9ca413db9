import { percentile, rounded, spread, timed } from './figures.ts'
import type { Drafter } from './papers.ts'
import type { Place } from './place.ts'

const kinds = ['byHand', 'promulgation'] as const
type Kind = (typeof kinds)[number]
/** What one kind did in the rounds of one number of callers. */
interface Tally {
  acts: number
  ms: number
  /** Of this process: worker, callers and what they share, the same for both kinds. */
  cpuMs: number
  waits: number[]
}

/**
 * Host bên cạnh bản viết tay: the same acts on both, in rounds that alternate within one run and change who goes first,
 * so that whatever else the machine does falls on both.
 */
export async function measureActs(
  place: Place,
  drafter: Drafter,
  { rounds, series }: { rounds: number; series: { callers: number; actsPerRound: number }[] },
  say: (line: string) => void,
) {
  const stop = await place.work()
  try {
    const papers = await beginAll(drafter, Math.max(...series.map(({ callers }) => callers)))
    const before = {
      byHand: await events(place, papers.byHand[0]!),
      promulgation: await events(place, papers.promulgation[0]!),
    }
    const counted = 20
    for (const kind of kinds) for (let n = 0; n < counted; n += 1) await drafter.correct(papers[kind][0]!)
    const perAct = async (kind: Kind) => ((await events(place, papers[kind][0]!)) - before[kind]) / counted
    const eventsPerAct = await perAct('promulgation')
    const eventsPerActByHand = await perAct('byHand')
    const runs = []
    for (const { callers: many, actsPerRound } of series) {
      const tallies: Record<Kind, Tally> = { byHand: tally(), promulgation: tally() }
      const ratios: number[] = []
      for (let n = 0; n < rounds; n += 1) {
        const rates = {} as Record<Kind, number>
        for (const kind of n % 2 === 0 ? kinds : kinds.toReversed())
          rates[kind] = await round(drafter, papers[kind], many, actsPerRound, tallies[kind])
        ratios.push(rates.promulgation / rates.byHand)
        say(
          `  ${many} callers, round ${n + 1}/${rounds}: by hand ${rounded(rates.byHand)}, host ${rounded(rates.promulgation)} acts/s`,
        )
      }
      const [host, hand] = [summary(tallies.promulgation), summary(tallies.byHand)]
      runs.push({
        callers: many,
        ratio: rounded(host.perSecond / hand.perSecond, 3),
        ratios: ratios.map((each) => rounded(each, 2)),
        host,
        hand,
      })
    }
    return { eventsPerAct, eventsPerActByHand, runs }
  } finally {
    await stop()
  }
}

async function beginAll(drafter: Drafter, count: number) {
  const papers: Record<Kind, string[]> = { byHand: [], promulgation: [] }
  const tomorrow = Date.now() + 86_400_000
  await spread(count * 2, 10, async (n) => {
    const kind = kinds[n % 2]!
    const id = await drafter.begin(kind)
    await drafter.reschedule(id, tomorrow)
    papers[kind].push(id)
  })
  return papers
}

/** Acts per second of this round; each caller has a paper of their own. */
async function round(drafter: Drafter, papers: string[], callers: number, acts: number, into: Tally): Promise<number> {
  const used = process.cpuUsage()
  const ms = await timed(() =>
    Promise.all(
      papers.slice(0, callers).map(async (id) => {
        for (let n = 0; n < Math.ceil(acts / callers); n += 1) into.waits.push(await timed(() => drafter.correct(id)))
      }),
    ),
  )
  const done = Math.ceil(acts / callers) * callers
  into.acts += done
  into.ms += ms
  const { user, system } = process.cpuUsage(used)
  into.cpuMs += (user + system) / 1000
  return (done / ms) * 1000
}

function tally(): Tally {
  return { acts: 0, ms: 0, cpuMs: 0, waits: [] }
}

function summary({ acts, ms, cpuMs, waits }: Tally) {
  const perSecond = (acts / ms) * 1000
  return {
    perSecond: rounded(perSecond, 2),
    cpuMsPerAct: rounded(cpuMs / acts, 2),
    p50Ms: rounded(percentile(waits, 0.5)),
    p95Ms: rounded(percentile(waits, 0.95)),
  }
}

async function events({ app }: Place, id: string): Promise<number> {
  const { historyLength } = await app.temporal.workflow.getHandle(id).describe()
  return Number(historyLength)
}
