import { describe, expect, it } from 'vitest'
import { percentile, spread } from '../../bench/figures.ts'
import { drafter } from '../../bench/papers.ts'
import { openPlace } from '../../bench/place.ts'

describe('Đo', () => {
  it('takes the value that the asked share of a sample does not pass', () => {
    const sample = Array.from({ length: 100 }, (_, n) => 100 - n)
    expect([0.5, 0.95, 1].map((share) => percentile(sample, share))).toEqual([50, 95, 100])
    expect(percentile([7], 0.95)).toBe(7)
  })

  it('does everything once, never more at once than it may', async () => {
    const done: number[] = []
    let now = 0
    let most = 0
    await spread(25, 4, async (n) => {
      now += 1
      most = Math.max(most, now)
      await new Promise((next) => setTimeout(next, 1))
      now -= 1
      done.push(n)
    })
    expect(most).toBe(4)
    expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, n) => n))
  })

  it('compares like with like: by hand and host record the same acts, events and deadlines', async () => {
    const place = await openPlace()
    const stop = await place.work()
    try {
      const hands = await drafter(place)
      const journals = await Promise.all(
        ['byHand', 'promulgation'].map(async (type) => {
          const id = await hands.begin(type)
          await hands.reschedule(id, Date.now() + 86_400_000)
          await hands.correct(id)
          await expect(hands.reschedule(id, Date.now() - 1)).rejects.toThrow()
          const { historyLength } = await place.app.temporal.workflow.getHandle(id).describe()
          const rows = await place.app.db
            .selectFrom('journal')
            .innerJoin('dossiers', 'dossiers.id', 'journal.dossier')
            .select(['journal.seq', 'kind', 'type', 'stage', 'title'])
            .where('dossier', '=', id)
            .orderBy('journal.seq')
            .execute()
          return { historyLength, steps: rows.map(({ seq, kind, type, stage }) => [seq, kind, type, stage]) }
        }),
      )
      expect(journals[0]).toEqual(journals[1])
      expect(journals[1]!.steps.map(([, , type]) => type)).toEqual(['begin', 'reschedule', 'correct'])
    } finally {
      await stop()
      await place.close()
    }
  }, 120_000)
})
