import { setTimeout as delay } from 'node:timers/promises'
import { callerOf } from '../api/who.ts'
import { dayOf, instantOf } from '../rules/instants.ts'
import { termsInForce } from '../store/terms.ts'
import { rounded, spread } from './figures.ts'
import { begin } from './hands.ts'
import type { Place } from './place.ts'

/** Nhiều nội dung cùng vào một phiên họp: seconds until all that were referred at once stand on its agenda. */
export async function measureFlow(place: Place, count: number, say: (line: string) => void) {
  const { app } = place
  const stop = await place.work({ maxCachedWorkflows: 2_000 })
  try {
    const { by, unit } = (await callerOf(app, 'vanphong'))!
    const at = instantOf(Date.now())
    const facts = { day: dayOf(at), people: {}, organisations: [], sitting: {} }
    const terms = await termsInForce(app.db, { unit: unit.id, at })
    const shared = { unit: unit.id, terms, by, facts }
    const common = { body: 'standingCommittee', secrecy: 'none', urgency: 'normal' }
    const startsAt = instantOf(Date.now() + 30 * 86_400_000)
    const session = { ...common, title: 'Phiên họp Ban Thường vụ', kind: 'regular', startsAt, reason: 'Theo quy chế' }
    const meeting = await begin(place, { type: 'meeting', said: session, ...shared })
    const began = Date.now()
    await spread(count, 20, (n) => {
      const referral = { from: `bench-matter-${n}`, kind: 'delegatedMatter' }
      const said = {
        ...common,
        title: `Việc đưa lên Ban Thường vụ ${n}`,
        itemType: 'ordinary',
        referral,
        toNearest: true,
      }
      return begin(place, { type: 'agendaItem', said, ...shared })
    })
    for (let seen = 0; seen < count; await delay(200)) {
      const { context } = await app.db
        .selectFrom('dossiers')
        .select('context')
        .where('id', '=', meeting)
        .executeTakeFirstOrThrow()
      seen = (context as { agenda: unknown[] }).agenda.length
      if (Date.now() > began + 300_000) throw new Error(`${seen} of ${count} items reached the meeting in five minutes`)
    }
    const flowSeconds = rounded((Date.now() - began) / 1_000)
    say(`  ${count} items on one agenda after ${flowSeconds} s`)
    return { flowSeconds, flowItems: count }
  } finally {
    await stop()
  }
}
