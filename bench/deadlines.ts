import { setTimeout as delay } from 'node:timers/promises'
import { rounded } from './figures.ts'
import type { Place } from './place.ts'

/** Waits for an instant, then until the deadline of each of these dossiers is recorded; answers the seconds it took. */
export async function secondsUntilRecorded({ app }: Place, dossiers: string[], at: number): Promise<number> {
  if (Date.now() > at) throw new Error('the instant came before every dossier knew of it')
  await delay(at - Date.now())
  for (let seen = 0; seen < dossiers.length; ) {
    await delay(500)
    const { count } = await app.db
      .selectFrom('journal')
      .select(({ fn }) => fn.count<number>('dossier').distinct().as('count'))
      .where('kind', '=', 'deadline')
      .where('dossier', 'in', dossiers)
      .executeTakeFirstOrThrow()
    seen = Number(count)
    if (Date.now() > at + 600_000)
      throw new Error(`${dossiers.length - seen} of ${dossiers.length} deadlines not recorded after ten minutes`)
  }
  return rounded((Date.now() - at) / 1_000)
}
