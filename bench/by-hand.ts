import {
  ApplicationFailure,
  CancellationScope,
  condition,
  isCancellation,
  proxyActivities,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow'
import * as changes from '../machines/promulgation-changes.ts'
import { promulgationRoles } from '../machines/promulgation-roles.ts'
import { happenedAlready, hasReason, sentBy } from '../machines/requirement.ts'
import { instantOf, msOf } from '../rules/instants.ts'
import { isAhead, type Promulgation } from '../rules/promulgation.ts'
import * as beginning from '../rules/promulgation-beginning.ts'
import { act, begun } from '../workflows/channels.ts'
import type { ActResult, Beginning, HostActivities, Step } from '../workflows/contract.ts'

export * from '../workflows/index.ts'

const { record } = proxyActivities<HostActivities>({ startToCloseTimeout: '10 seconds' })
const checks = {
  correct: [
    sentBy(promulgationRoles, 'drafter', 'office'),
    hasReason,
    beginning.correctsSomething,
    beginning.drafterExists,
    beginning.basisCarried,
  ],
  reschedule: [sentBy(promulgationRoles, 'office', 'permanentBoard'), hasReason, isAhead],
}

/**
 * What one would write without machine and host, for one state of one procedure: an update with a validator, the same
 * record, one timer, acts done once. It promises what the host promises, so it is what the host is measured against.
 */
export async function byHand({ input }: Beginning): Promise<void> {
  const { workflowId: id } = workflowInfo()
  const at = () => instantOf(Date.now())
  const done = new Map<string, ActResult>()
  let paper: Promulgation = changes.begin({ ...input, id })
  let seq = 0
  let recorded = 0
  let queue = Promise.resolve()
  let timer: CancellationScope | undefined
  let open = true

  setHandler(begun, async () => {
    await condition(() => recorded >= 1)
    return { seq: 1, bodyHash: input.bodyHash }
  })
  setHandler(
    act,
    async ({ event, keyHash, bodyHash }) => {
      const earlier = done.get(keyHash)
      if (earlier) return earlier
      refuse(event)
      const stamped = { ...event, at: at(), keyHash, bodyHash }
      if (event.type === 'correct') paper = { ...paper, ...changes.correct(paper, stamped) }
      else paper = { ...paper, draftDueAt: event.until }
      if (event.type === 'reschedule') void arm(event.until)
      const result = { seq: note('act', stamped), bodyHash }
      done.set(keyHash, result)
      await condition(() => recorded >= result.seq)
      return result
    },
    { validator: ({ event, keyHash }) => void (done.has(keyHash) || refuse(event)) },
  )
  const { terms, ...event } = input
  note('begin', { ...event, id, type: 'begin', at: at() })
  await condition(() => !open)

  // biome-ignore lint/suspicious/noExplicitAny: as the channel has it
  function refuse(event: any) {
    const asked = checks[event.type as keyof typeof checks]
    const stamped = { ...event, at: at() }
    if (!asked) throw ApplicationFailure.nonRetryable('not allowed now', 'NotAllowed', { type: event.type })
    const unmet = [happenedAlready, ...asked].filter((each) => !each.met(paper as never, stamped))
    if (unmet.length > 0)
      throw ApplicationFailure.nonRetryable(
        'not allowed now',
        'NotAllowed',
        unmet.map((each) => each.id),
      )
  }

  function note(kind: Step['kind'], happened: Step['event']): number {
    seq += 1
    const { terms, ...context } = paper
    const own = { dossier: id, unit: paper.unit, procedure: 'promulgation', version: 1, seq, kind, event: happened }
    const snapshot = { value: 'drafting', context, status: 'active' }
    const step: Step = { ...own, remarks: [], snapshot, terms: terms.hash, asks: [], obstacles: [] }
    queue = queue.then(async () => {
      await record(step)
      recorded = step.seq
    })
    return seq
  }

  async function arm(until: string) {
    timer?.cancel()
    const mine = new CancellationScope()
    timer = mine
    try {
      await mine.run(() => sleep(Math.max(1, msOf(until) - Date.now())))
      note('deadline', { type: 'deadline', name: 'draft', at: at() })
      open = false
    } catch (error) {
      if (!isCancellation(error)) throw error
    }
  }
}
