import { setTimeout as delay } from 'node:timers/promises'
import { rounded, spread, timed } from './figures.ts'
import type { Drafter } from './papers.ts'
import type { Place } from './place.ts'

/** Nhiều hạn cùng một thời điểm: so many papers due at one instant; seconds from it until the last is recorded. */
export async function measureBurst(place: Place, drafter: Drafter, count: number, say: (line: string) => void) {
  const stop = await place.work({ maxCachedWorkflows: 2_000 })
  try {
    const papers: string[] = []
    const ms = await timed(() =>
      spread(count, 20, async (n) => {
        papers.push(await drafter.begin('promulgation'))
        if (n % 250 === 249) say(`  ${n + 1} papers begun`)
      }),
    )
    // An act takes about as long as a beginning, so that all of them know the instant well before it comes.
    const at = Math.ceil((Date.now() + ms * 1.5 + 10_000) / 1000) * 1000
    await spread(count, 20, (n) => drafter.reschedule(papers[n]!, at))
    if (Date.now() > at) throw new Error('the instant came before every paper knew of it')
    say(`  ${count} papers due in ${rounded((at - Date.now()) / 1000)} s`)
    await delay(Math.max(0, at - Date.now()))
    for (let seen = 0; seen < count; ) {
      await delay(200)
      seen = await recorded(place, papers)
      if (Date.now() > at + 600_000)
        throw new Error(`${count - seen} of ${count} deadlines not recorded after ten minutes`)
    }
    return { burstSeconds: rounded((Date.now() - at) / 1000), deadlines: count }
  } finally {
    await stop()
  }
}

async function recorded({ app }: Place, papers: string[]): Promise<number> {
  const { count } = await app.db
    .selectFrom('journal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('kind', '=', 'deadline')
    .where('dossier', 'in', papers)
    .executeTakeFirstOrThrow()
  return Number(count)
}
