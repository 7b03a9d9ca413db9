import { callerOf } from '../api/who.ts'
import type { By, Facts, Terms } from '../machines/event.ts'
import { dayOf, instantOf } from '../rules/instants.ts'
import type { Cited } from '../rules/regulation.ts'
import { keepTerms } from '../store/adoptions.ts'
import { type KeptTerms, keptTerms, plain, termsInForce } from '../store/terms.ts'
import { secondsUntilRecorded } from './deadlines.ts'
import { rounded, spread, timed } from './figures.ts'
import { act, begin } from './hands.ts'
import type { Place } from './place.ts'

/**
 * Xin ý kiến bằng văn bản: history events of a poll of nine and of thirty-three in which everyone answers, and the
 * seconds from the instant at which so many polls close until the last close is recorded.
 */
export async function measurePolls(place: Place, count: number, say: (line: string) => void) {
  const stop = await place.work({ maxCachedWorkflows: 2_000 })
  try {
    const office = await pollster(place)
    const pollEvents: Record<string, number> = {}
    for (const size of [9, 33]) {
      pollEvents[size] = await office.answered(size)
      say(`  a poll of ${size}: ${pollEvents[size]} events`)
    }
    const polls: string[] = []
    const ms = await timed(() => spread(count, 20, async () => polls.push(await office.begun(9))))
    const at = Math.ceil((Date.now() + ms * 1.5 + 10_000) / 1_000) * 1_000
    await spread(count, 20, (n) => office.order(polls[n]!, 9, at))
    say(`  ${count} polls close in ${rounded((at - Date.now()) / 1_000)} s`)
    return { pollEvents, pollBurstSeconds: await secondsUntilRecorded(place, polls, at), polls: count }
  } finally {
    await stop()
  }
}

async function pollster(place: Place) {
  const { app } = place
  const [office, secretary] = await Promise.all(['vanphong', 'bithu'].map(async (name) => (await callerOf(app, name))!))
  const unit = office!.unit.id
  const day = dayOf(instantOf(Date.now()))
  const terms = await hurriedTerms(place, unit, day)
  const file = { id: 'bench-to-trinh', name: 'to-trinh.pdf', hash: '0'.repeat(64), size: 1, type: 'application/pdf' }
  const members = (size: number) => Array.from({ length: size }, (_, n) => `bench-member-${n + 1}`)
  const facts = (size: number): Facts => ({
    day,
    people: {},
    organisations: [],
    files: [file],
    sitting: { standingCommittee: members(size) },
  })
  const said = {
    title: 'Xin ý kiến về kế hoạch sản xuất vụ xuân',
    body: 'standingCommittee',
    itemType: 'ordinary',
    secrecy: 'none',
    urgency: 'normal',
    question: 'Đồng chí có tán thành kế hoạch hay không?',
    files: [file.id],
  }
  const ordering = { type: 'order', ground: { kind: 'notComplex' }, documentType: 'NQ' }

  const begun = (size: number) =>
    begin(place, { type: 'writtenPoll', unit, terms, said, by: office!.by, facts: facts(size) })
  const order = (poll: string, size: number, until: number) =>
    act(place, poll, { ...ordering, replyUntil: instantOf(until) }, { by: secretary!.by, facts: facts(size) })

  /** Everyone answers, so that it closes early. */
  async function answered(size: number): Promise<number> {
    const poll = await begun(size)
    await order(poll, size, Date.now() + 3_600_000)
    for (const person of members(size)) {
      const by: By = { person, capacities: ['standingCommittee'], organisations: [] }
      await act(place, poll, { type: 'answer', choice: 'approve' }, { by, facts: facts(size) })
    }
    const handle = app.temporal.workflow.getHandle(poll)
    await handle.result()
    return (await handle.describe()).historyLength
  }

  return { begun, order, answered }
}

// A poll may not close within minutes, nor on a day of rest; the bench cannot wait for days.
async function hurriedTerms({ app }: Place, unit: string, day: string): Promise<Terms> {
  const { hash } = await termsInForce(app.db, { unit, at: instantOf(Date.now()) })
  const kept = await keptTerms(app.db, hash)
  const least = { ...kept.values['writtenPoll.replyLeadMin'], value: { hours: 0, unit: 'hours' } } as Cited
  const hurried: KeptTerms = {
    ...kept,
    values: { ...kept.values, 'writtenPoll.replyLeadMin': least },
    calendar: { ...kept.calendar, makeUp: [...new Set([...kept.calendar.makeUp, day])].sort() },
  }
  return plain(await keepTerms(app.db, hurried), hurried)
}
