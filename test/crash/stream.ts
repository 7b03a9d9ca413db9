import { setTimeout as delay } from 'node:timers/promises'
import { callingOf } from './calling.ts'
import type { Cast, Scene, Standing } from './cast.ts'
import { type Doing, doingsOf } from './doings.ts'
import type { Random } from './random.ts'
import { issue } from './scene-documents.ts'
import { decide } from './scene-matters.ts'
import { propose } from './scene-meetings.ts'
import { pollThrough } from './scene-polls.ts'

/** Dòng việc: everybody acts on every dossier of the scene until told to stop; resolves once each has heard its answer. */
export async function streamActs(cast: Cast, scene: Scene, random: Random, signal: AbortSignal): Promise<void> {
  const doings = doingsOf(cast)
  const streams = [...scene].map(([name, standing]) => stream(standing, doings[name]))
  await Promise.all([
    ...streams,
    arrivals(() => propose(cast)),
    ...[1, 2].map(() => arrivals(() => issue(cast, 'dispatched'))),
    arrivals(() => pollThrough(cast)),
    arrivals(() => decide(cast, 'b2')),
    arrivals(() => callingOf(cast).hold()),
  ])

  async function stream({ procedures, id }: Standing, doing: Doing[] | undefined) {
    if (!doing) return
    while (!signal.aborted) {
      const [who, act] = random.one(doing)(random)
      // One request in four is sent twice at once, as by an impatient hand.
      await who.act(procedures, id, act, random.between(1, 4) === 1)
      // A limit just set is often left alone until it has fallen.
      await delay('until' in act ? random.between(0, 8_000) : random.between(50, 600))
    }
  }

  async function arrivals(come: () => Promise<unknown>) {
    while (!signal.aborted) {
      await come()
      await delay(random.between(500, 2_500))
    }
  }
}
