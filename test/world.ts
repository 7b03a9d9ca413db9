import { getNextTransitions } from 'xstate'
import type { Ask } from '../machines/ask.ts'
import type { Facts, PersonId } from '../machines/event.ts'
import { stagesOf } from '../machines/explain.ts'
import { procedureOf } from '../machines/index.ts'
import type { Procedure } from '../machines/procedure.ts'
import { joining } from '../rules/agenda-item.ts'
import { type Instant, msOf } from '../rules/instants.ts'
import { schemas } from '../schemas/index.ts'
import { Refused, type Setting, story } from './drive.ts'

type Story = ReturnType<typeof story>
type Body = { type: string; [field: string]: unknown }
/** Where an item stands, as the store keeps it. */
interface Row {
  meeting: string | null
  reason: string | null
  toNearest?: true
}
/** What is owed as a report, as the store keeps it. */
interface Owed {
  to: string
  title: string | null
  outcome: string
  decidedAt: Instant
  awaited: boolean
  collectedBy: string | null
  reported: boolean
  passedOver: string[]
}
interface Errand {
  from: string
  ask: Ask
}

/**
 * Cả cơ quan trong bộ nhớ: every dossier in its own machine, and between them what record, errands and alarm do in the
 * real host. Pure: time passes only when told.
 */
export function world(
  of: Pick<Setting, 'terms' | 'cast' | 'at' | 'files' | 'authorisations' | 'posts'>,
  machineOf: (stem: string) => Procedure = procedureOf,
) {
  const now = { ...of }
  const stories = new Map<string, { stem: string; story: Story }>()
  const errands: Errand[] = []
  const rung = new Set<string>()
  const agenda = new Map<string, Row>()
  const letters: { from: string; kind: string; to: string[] }[] = []
  const numbers = new Map<string, number>()
  const reports = new Map<string, Owed>()
  const obstacles: { from: string; ask: Ask }[] = []
  const asked: { from: string; ask: Ask }[] = []

  return {
    /** Everything that was asked of the world, in order. */
    asked,
    dossiers,
    cast: () => now.cast,
    terms: now.terms,
    /** The stages a dossier stands in, with the acts and events that each takes. */
    standing(id: string) {
      const { stem, story } = stories.get(id)!
      const snapshot = machineOf(stem).machine.resolveState({ value: story.state, context: story.context })
      return { stages: stagesOf(snapshot), takes: new Set(getNextTransitions(snapshot).map((each) => each.eventType)) }
    },
    /** When the next deadline rings. */
    nextDeadline: (until: Instant) => soonest(until)?.at,
    agenda,
    reports,
    letters,
    obstacles,
    begin(person: PersonId, stem: string, id: string, body: object): void {
      const one = open(stem, id)
      let asks: Ask[]
      try {
        asks = one.begin(person, body)
      } catch (error) {
        stories.delete(id)
        throw error
      }
      settle(id, asks)
    },
    /** Begun by another dossier, which need not be there. */
    start(id: string, stem: string, input: object): void {
      settle(id, open(stem, id).start({ ...input, id }))
    },
    act(person: PersonId, id: string, body: Body): void {
      settle(id, get(id).act(person, body))
    },
    /** What the act itself asks of the world, which then comes about. */
    asksOf(person: PersonId, id: string, body: Body): Ask[] {
      const asks = get(id).act(person, body)
      settle(id, asks)
      return asks
    },
    at: () => now.at,
    /** Several acts before any dossier hears of another; crossed, they are heard in turns, the last one first. */
    atOnce(order: 'inOrder' | 'crossed', ...acts: [person: PersonId, id: string, body: Body][]): void {
      for (const [person, id, body] of acts) record(id, get(id).act(person, body))
      const said = acts.map(([, id]) => errands.filter(({ from }) => from === id))
      const turns = Math.max(...said.map(({ length }) => length))
      const crossed = Array.from({ length: turns }, (_, turn) => said.toReversed().flatMap((each) => each[turn] ?? []))
      errands.splice(0, errands.length, ...(order === 'crossed' ? crossed : said).flat())
      runErrands()
    },
    lacks: (person: PersonId, id: string, body: Body) => get(id).lacks(person, body),
    state: (id: string) => get(id).state,
    context: (id: string) => get(id).context,
    has: (id: string) => stories.has(id),
    change(next: Partial<typeof now>): void {
      Object.assign(now, next)
    },
    /** Time passes; every deadline on the way rings at its instant. */
    sleepUntil(at: Instant): void {
      for (let next = soonest(at); next; next = soonest(at)) {
        now.at = msOf(next.at) > msOf(now.at) ? next.at : now.at
        rung.add(next.key)
        attempt(() => settle(next.id, get(next.id).hear({ type: 'deadline', name: next.name })))
      }
      now.at = at
    },
    /** Every open item stands on exactly one agenda, or in the backlog: item, meeting and store agree. */
    disagreements(): string[] {
      return [...stories].flatMap(([id, { stem, story }]) => {
        if (stem !== 'agendaItem' || story.status !== 'active') return []
        const place = story.context.place?.meeting ?? null
        const on = [...stories].filter(
          ([, each]) =>
            each.stem === 'meeting' &&
            each.story.status === 'active' &&
            !each.story.context.concludedAt &&
            each.story.context.agenda.some((entry: { item: string }) => entry.item === id),
        )
        const claims = on.map(([meeting]) => meeting)
        const agree = agenda.has(id) && agenda.get(id)!.meeting === place && claims.join() === (place ?? '')
        const said = [place, agenda.get(id)?.meeting, claims.join()].map((each) => each || 'không có')
        return agree ? [] : [`${id}: nội dung ghi ${said[0]}, kho ghi ${said[1]}, các phiên họp ghi ${said[2]}`]
      })
    },
  }

  function open(stem: string, id: string): Story {
    const one = story({ ...now, procedure: machineOf(stem), schemas: schemas[stem]!, id })
    one.change({ dossiers: dossiers() })
    stories.set(id, { stem, story: one })
    return one
  }

  // Whatever happens next happens now, among all the dossiers as they stand.
  function get(id: string): Story {
    const found = stories.get(id)
    if (!found) throw new Error(`no dossier ${id}`)
    found.story.change({ ...now, dossiers: dossiers() })
    return found.story
  }

  function dossiers(): NonNullable<Facts['dossier']>[] {
    return [...stories].flatMap(
      ([
        id,
        {
          stem,
          story: { state, status, context },
        },
      ]) => (context ? [{ id, procedure: stem, stage: state as string, status, context }] : []),
    )
  }

  function settle(id: string, asks: Ask[]): void {
    record(id, asks)
    runErrands()
  }

  function record(id: string, asks: Ask[]): void {
    for (const ask of asks) asked.push({ from: id, ask })
    for (const ask of asks) if (ask.type === 'start' || ask.type === 'tell') errands.push({ from: id, ask })
    for (const ask of asks) {
      const answer = answered(id, ask)
      if (answer) record(id, get(id).hear(answer))
    }
  }

  function answered(id: string, { type, params }: Ask): Body | undefined {
    if (type === 'letter') letters.push({ from: id, kind: params.kind, to: params.to })
    if (type === 'takeNumber') {
      const series = `${params.organ}/${params.type}`
      numbers.set(series, (numbers.get(series) ?? 0) + 1)
      return { type: 'numbered', number: numbers.get(series) }
    }
    if (type === 'report') return reported(id, params)
    return type === 'agenda' ? placed(id, params) : undefined
  }

  function reported(id: string, params: Ask['params']): Body | undefined {
    const { to, title = null, outcome, decidedAt, awaited } = params
    const open = { collectedBy: null, reported: false, passedOver: [] }
    if (params.do === 'owe') reports.set(id, { to, title, outcome, decidedAt, awaited, ...open })
    if (params.do === 'withdraw' && !reports.get(id)?.reported) reports.delete(id)
    if (params.do === 'close') close(id, params)
    if (params.do === 'collect')
      for (const [, report] of owed(params.body, id))
        if (msOf(report.decidedAt) <= msOf(params.until)) report.collectedBy = id
    if (params.do !== 'gather' && params.do !== 'collect') return undefined
    const mine = owed(params.body, id).filter(([, { collectedBy }]) => params.do === 'gather' || collectedBy === id)
    const heard = mine.map(([dossier, { title, outcome, decidedAt, awaited }]) => {
      return { dossier, title, outcome, decidedAt, awaited }
    })
    const others = params.do === 'collect' && heard.length > 0 ? preparedFor(params.body, id) : []
    const isNews = JSON.stringify(heard) !== JSON.stringify(get(id).context.reports)
    return isNews || others.length > 0 ? { type: 'reportsGathered', reports: heard, others } : undefined
  }

  function owed(body: string, meeting: string): [string, Owed][] {
    return [...reports]
      .filter(([, { to, reported }]) => to === body && !reported)
      .filter(([, { collectedBy }]) => collectedBy === null || collectedBy === meeting)
      .sort(([a, x], [b, y]) => msOf(x.decidedAt) - msOf(y.decidedAt) || (a < b ? -1 : 1))
  }

  function close(meeting: string, { reported, passedOver }: { reported: string[]; passedOver: string[] }): void {
    for (const id of reported) if (reports.get(id)?.collectedBy === meeting) reports.get(id)!.reported = true
    for (const id of passedOver) {
      const report = reports.get(id)
      if (!report || report.reported) continue
      report.collectedBy = null
      report.passedOver.push(meeting)
    }
  }

  function preparedFor(body: string, meeting: string): string[] {
    return [...stories].flatMap(([id, { stem, story }]) =>
      stem === 'meeting' && id !== meeting && story.status === 'active' && story.context.body === body
        ? story.context.openedAt === null && story.context.reports.length > 0
          ? [id]
          : []
        : [],
    )
  }

  function placed(id: string, params: Ask['params']): Body | undefined {
    const { item, reason = '' } = params
    const row = agenda.get(item)
    const on = (meeting: string): Row => ({ meeting, reason: null })
    if (params.do === 'remove') agenda.delete(item)
    else if (params.do === 'nearest') {
      const meeting = nearest(params.body, params.not)
      agenda.set(item, meeting ? on(meeting) : { meeting: null, reason, toNearest: true })
      return meeting ? { type: 'nearest', meeting } : undefined
    } else if (params.do === 'collect') {
      const waiting = [...agenda].filter(([each, { toNearest }]) => toNearest && get(each).context.body === params.body)
      for (const [each] of waiting) agenda.set(each, on(id))
      const entries = waiting.map(([each]) => joining(get(each).context, get(each).state as string))
      return entries.length > 0 ? { type: 'collected', entries } : undefined
    } else if (params.do === 'release') {
      for (const [each, { meeting }] of agenda)
        if (meeting === id) agenda.set(each, { meeting: null, reason, toNearest: true })
    } else if (params.do === 'backlog') {
      if (item === id || row?.meeting === id) agenda.set(item, { meeting: null, reason })
    } else if (row && (row.meeting === null || row.meeting === id)) agenda.set(item, on(id))
    else return { type: 'clash', item, meeting: row?.meeting ?? '' }
    return undefined
  }

  function nearest(body: string, not?: string): string | undefined {
    return [...stories]
      .filter(([id, { stem, story }]) => stem === 'meeting' && id !== not && story.context.body === body)
      .filter(([, { story }]) => ['planned', 'preparing', 'checking'].includes(story.state as string))
      .filter(([, { story }]) => msOf(story.context.startsAt) > msOf(now.at))
      .sort(([, a], [, b]) => msOf(a.story.context.startsAt) - msOf(b.story.context.startsAt))[0]?.[0]
  }

  function runErrands(): void {
    for (let errand = errands.shift(); errand; errand = errands.shift()) {
      const { from, ask } = errand
      const { params } = ask
      if (ask.type === 'start') start(from, params)
      else if (!told(params.dossier, { ...params.event, from }) && !params.courtesy) {
        const untold = { type: 'untold', to: params.dossier, event: params.event.type, reason: 'notTaken' }
        if (!told(from, untold)) obstacles.push({ from, ask })
      }
    }
  }

  function start(from: string, { procedure, dossier, input }: Ask['params']): void {
    if (stories.has(dossier)) return
    record(dossier, open(procedure, dossier).start({ ...input, id: dossier, startedBy: from }))
  }

  function told(id: string, event: Body): boolean {
    return stories.has(id) && attempt(() => record(id, get(id).hear(event)))
  }

  function soonest(until: Instant) {
    return [...stories]
      .flatMap(
        ([
          id,
          {
            stem,
            story: { state, status, context },
          },
        ]) => {
          if (status !== 'active') return []
          const snapshot = machineOf(stem).machine.resolveState({ value: state, context })
          return stagesOf(snapshot).flatMap(({ deadlines }) =>
            deadlines === 'none'
              ? []
              : Object.entries(deadlines).flatMap(([name, field]) => {
                  const at: Instant | null = context[field]
                  return at ? [{ id, name, at, key: `${id} ${name} ${at}` }] : []
                }),
          )
        },
      )
      .filter(({ key, at }) => !rung.has(key) && msOf(at) <= msOf(until))
      .sort((a, b) => msOf(a.at) - msOf(b.at))[0]
  }
}

/** Whether it was taken; anything but a refusal is an error. */
function attempt(what: () => void): boolean {
  try {
    what()
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
