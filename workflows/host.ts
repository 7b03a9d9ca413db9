import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  patched,
  proxyActivities,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow'
import { type AnyMachineSnapshot, initialTransition, type StateValue, transition } from 'xstate'
import { type Ask, asksAmong } from '../machines/ask.ts'
import type { Terms } from '../machines/event.ts'
import { refusal, remarks, stagesOf } from '../machines/explain.ts'
import { procedureOf } from '../machines/index.ts'
import { isPending, nextDeadline } from '../machines/next-deadline.ts'
import { sharedTerms } from '../machines/shared-terms.ts'
import { instantOf } from '../rules/instants.ts'
import { alarm } from './alarm.ts'
import { act, begun, settle, standing, told } from './channels.ts'
import type { ActResult, Beginning, Errand, HostActivities, Obstacle, Step, StepKind } from './contract.ts'
import { runErrand } from './errand.ts'

const activities = proxyActivities<HostActivities>({
  startToCloseTimeout: '10 seconds',
  retry: {
    initialInterval: '200 milliseconds',
    maximumInterval: '5 seconds',
    // No patience helps a unit that has adopted nothing: the errand becomes an obstacle that says so.
    nonRetryableErrorTypes: ['NotInForce', 'ValuesOpen'],
  },
})

// A run continues as a new one long before the server's own limits of 51,200 events and 2,000 updates.
const ACTS_PER_RUN = 1_000
const ACTS_PER_RUN_MAX = 1_500
const EVENTS_PER_RUN_MAX = 38_000
const DONE_KEPT = 100

/** Chạy một thủ tục bền vững: acts come in as updates, every step is recorded before its act answers. */
export function host(stem: string) {
  return async function dossier(begin: Beginning): Promise<unknown> {
    const id = workflowInfo().workflowId
    share(begin.resume?.context ?? begin.input)
    const { version, unit, machine } = which()
    const newest = procedureOf(stem)
    const steps: Step[] = []
    const errands: Errand[] = begin.resume?.errands ?? []
    const obstacles = new Map<number, Obstacle>(begin.resume?.obstacles.map((each) => [each.n, each]))
    const rung = new Set<string>(begin.resume?.rung)
    // An update id is known within one run only; a repetition that crosses into the next finds its act here.
    const done = new Map<string, ActResult>(begin.resume?.done)
    let seq = begin.resume?.seq ?? 0
    let sent = seq
    let recorded = seq
    let acts = 0
    let running = false
    let judged = { keyHash: '', seq: -1 }
    let snapshot: AnyMachineSnapshot
    const at = () => instantOf(Date.now())
    const clock = alarm((name, key) => {
      if (snapshot.status !== 'active' || !isPending(snapshot, rung, key)) return
      rung.add(key)
      take('deadline', { type: 'deadline', name })
    })

    if (begin.resume) {
      snapshot = machine.resolveState({ value: begin.resume.value as StateValue, context: begin.resume.context })
      const from = begin.resume.movedOnFrom
      if (from !== undefined) note('migration', { type: 'movedOn', at: at(), from, to: version }, [], [])
    } else {
      const input = { ...begin.input, id, at: at() }
      const [first, actions] = initialTransition(machine, input)
      snapshot = first
      const { terms, ...event } = input
      note('begin', { ...event, type: 'begin' }, asksAmong(actions), [])
    }
    wind()

    setHandler(begun, async () => {
      await condition(() => recorded >= 1)
      return { seq: 1, bodyHash: begin.input?.bodyHash ?? '' }
    })
    setHandler(
      act,
      // Not async: each promise of a workflow costs as much as a transition of its machine.
      ({ event, keyHash, bodyHash }) => {
        const earlier = done.get(keyHash)
        if (earlier) return answered(earlier)
        acts += 1
        // Of two acts that came in together both were judged by the state before the first.
        if (judged.keyHash !== keyHash || judged.seq !== seq) refuse(event)
        const mine = { seq: take('act', { ...event, keyHash, bodyHash }), bodyHash }
        done.set(keyHash, mine)
        return answered(mine)
      },
      {
        validator({ event, keyHash }) {
          if (done.has(keyHash)) return
          if (isFull()) throw ApplicationFailure.nonRetryable('run is full', 'TryAgain')
          refuse(event)
          judged = { keyHash, seq }
        },
      },
    )
    setHandler(
      settle,
      async ({ n, how, reason, by }) => {
        const obstacle = obstacles.get(n)
        obstacles.delete(n)
        if (how === 'retry' && obstacle) errands.push(obstacle.errand)
        const mine = note('settlement', { type: how, at: at(), by, reason, n }, [], [])
        await condition(() => recorded >= mine)
        return { seq: mine, bodyHash: '' }
      },
      {
        validator({ n }) {
          if (!obstacles.has(n)) throw ApplicationFailure.nonRetryable('no such obstacle', 'NoObstacle')
        },
      },
    )
    setHandler(told, ({ errand, courtesy, ...event }) => {
      if (snapshot.status === 'active' && snapshot.can({ ...event, at: at() })) take('told', event)
      else if (event.type === 'untold') hinder(errand, event.reason)
      else if (!courtesy) answerUntold(event, errand)
    })

    setHandler(standing, () => {
      const { value, status } = snapshot
      return { seq, recorded, value, status, version, errands: errands.length }
    })

    void recorder()
    void runner()

    // Again and again: an alarm of the same moment may have made it busy since the condition held.
    while (snapshot.status === 'active') {
      await condition(() => snapshot.status !== 'active' || mayContinue() || mayMoveOn())
      if (mayContinue()) return continueAsNew<typeof dossier>({ resume: resume() })
      if (mayMoveOn()) return continueAsNew<typeof dossier>({ resume: movedOn() })
    }
    // A closed dossier with an unsettled errand stays open to hear how it is to be settled.
    await condition(() => recorded === seq && errands.length === 0 && obstacles.size === 0 && allHandlersFinished())
    return snapshot.value

    function which() {
      const procedure = procedureOf(stem, begin.resume?.version ?? begin.input?.version)
      return { ...procedure, unit: begin.resume?.unit ?? (begin.input.unit as string) }
    }

    function answered(result: ActResult): Promise<ActResult> {
      return condition(() => recorded >= result.seq).then(() => result)
    }

    function refuse(event: { type: string }) {
      const refused = snapshot.status === 'active' ? refusal(snapshot, { ...event, at: at() } as never) : closed(event)
      if (refused) throw ApplicationFailure.nonRetryable('not allowed now', 'NotAllowed', refused)
    }

    function closed({ type }: { type: string }) {
      return { type, stages: stagesOf(snapshot).map(({ label }) => label), requirements: [] }
    }

    function take(kind: StepKind, event: { type: string; [field: string]: unknown }): number {
      const stamped = { ...event, at: at() }
      share(stamped)
      const noticed = kind === 'act' ? remarks(snapshot, stamped) : []
      const taken = kind !== 'answer' || snapshot.can(stamped)
      const [next, actions] = transition(machine, snapshot, stamped)
      snapshot = next
      wind()
      // What is handed over after an act leaves a command of its own behind, so that it is never handed over anew with it.
      if (sent !== recorded && (kind === 'deadline' || kind === 'answer')) void sleep(1)
      return note(taken ? kind : 'fault', stamped, asksAmong(actions), noticed)
    }

    // Within the step itself, before any waiting part of the host hears of it. A worker that has just come up may hand
    // over an act together with the result of the record before it, which a later replay hands over first: the commands
    // must come out in the same order either way (temporalio/sdk-python#1591).
    function wind() {
      clock.set(snapshot.status === 'active' ? nextDeadline(snapshot, rung) : undefined)
    }

    function note(kind: StepKind, event: Step['event'], asks: Ask[], noticed: Step['remarks']): number {
      seq += 1
      const { terms, ...context } = snapshot.context
      steps.push({
        dossier: id,
        unit,
        procedure: stem,
        version,
        seq,
        kind,
        event,
        remarks: noticed,
        snapshot: { value: snapshot.value, context, status: snapshot.status },
        terms: terms.hash,
        asks,
        obstacles: [...obstacles.values()],
      })
      return seq
    }

    async function recorder() {
      for (;;) {
        await condition(() => steps.length > 0)
        const step = steps[0]!
        sent = step.seq
        const answers = await activities.record(step)
        steps.shift()
        recorded = step.seq
        for (const { type, params } of step.asks)
          if (type === 'start' || type === 'tell') errands.push({ type, params, seq: step.seq })
        for (const { courtesy, ...answer } of answers)
          if (!courtesy || snapshot.status === 'active') take('answer', answer)
      }
    }

    async function runner() {
      for (;;) {
        // After the record of every step, whichever of the two was woken first: see `wind`.
        await condition(() => errands.length > 0 && sent === seq)
        const errand = errands[0]!
        running = true
        const failure = await runErrand(errand, { id, unit }, activities)
        errands.shift()
        running = false
        if (failure === undefined || errand.params.courtesy) continue
        const untold = { type: 'untold', to: errand.params.dossier, event: errand.params.event?.type, reason: failure }
        if (snapshot.can({ ...untold, at: at() })) take('answer', untold)
        else hinder(errand, failure)
      }
    }

    // The errand goes back with the answer: its sender may have to keep it as an obstacle.
    function answerUntold({ type, from }: { type: string; from: string }, errand: Errand) {
      const event = { type: 'untold', to: id, event: type, reason: 'notTaken', errand }
      errands.push({ type: 'tell', params: { dossier: from, courtesy: true, event }, seq })
    }

    function hinder(errand: Errand, reason: string) {
      // Numbered by the step that reports it: one that comes back after a retry is not the one that was settled.
      const n = seq + 1
      obstacles.set(n, { n, errand, reason, since: at() })
      note(
        'fault',
        { type: 'untold', at: at(), to: errand.params.dossier, event: errand.params.event?.type, reason },
        [],
        [],
      )
    }

    function isFull(): boolean {
      return acts >= ACTS_PER_RUN_MAX || workflowInfo().historyLength >= EVENTS_PER_RUN_MAX
    }

    function mayContinue(): boolean {
      return (workflowInfo().continueAsNewSuggested || acts >= ACTS_PER_RUN) && isQuiet()
    }

    // Replayed histories of before the newer version's day know nothing of it: the patch keeps them as they were.
    function mayMoveOn(): boolean {
      if (!newest.migrate || newest.version <= version || !isQuiet()) return false
      return patched(`${stem}-${newest.version}`)
    }

    function isQuiet(): boolean {
      return snapshot.status === 'active' && recorded === seq && !running && allHandlersFinished()
    }

    function movedOn() {
      const { value, context } = newest.migrate!(snapshot)
      return { ...resume(), value, context, version: newest.version, movedOnFrom: version }
    }

    function resume() {
      const { value, context } = snapshot
      const kept = { rung: [...rung], obstacles: [...obstacles.values()], errands, done: [...done].slice(-DONE_KEPT) }
      return { unit, version, value, context, seq, ...kept }
    }
  }
}

// A worker holds thousands of dossiers under the same terms: each lets go of its own copy.
function share(holder: { terms?: Terms; [field: string]: unknown }) {
  if (holder.terms) holder.terms = sharedTerms(holder.terms)
}
