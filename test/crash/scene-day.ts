import { actOnce } from './act-once.ts'
import { castOf } from './cast.ts'
import type { Ledger } from './ledger.ts'
import type { Day } from './life.ts'
import { randomOf } from './random.ts'
import { setScene } from './scene.ts'
import { streamActs } from './stream.ts'

/** Một ngày trong cảnh: one dossier in every waiting stage, acted on without end, and once more after the last kill. */
export async function sceneDay(ledger: Ledger, seed: number): Promise<Day> {
  const cast = await castOf(ledger)
  const scene = await setScene(cast)
  return {
    office: cast.office,
    ready: `${scene.size} dossiers, one in each waiting stage`,
    kills: 7,
    stream: (signal) => streamActs(cast, scene, randomOf(seed, 'acts'), signal),
    after: () => actOnce(cast, scene),
    said: () => `${ledger.sent.length} sent`,
  }
}
