import { secondsUntilRecorded } from './deadlines.ts'
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
    const at = Math.ceil((Date.now() + ms * 1.5 + 10_000) / 1_000) * 1_000
    await spread(count, 20, (n) => drafter.reschedule(papers[n]!, at))
    say(`  ${count} papers due in ${rounded((at - Date.now()) / 1_000)} s`)
    return { burstSeconds: await secondsUntilRecorded(place, papers, at), deadlines: count }
  } finally {
    await stop()
  }
}
