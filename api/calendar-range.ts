import { z } from 'zod'
import { permitted } from '../machines/explain.ts'
import { procedureOf } from '../machines/index.ts'
import { sentence } from '../messages/index.ts'
import type { Calendar } from '../rules/calendar.ts'
import { addDays, type Day, daysBetween, instantOf, weekday } from '../rules/instants.ts'
import { NotInForce } from '../rules/regulation.ts'
import { type Series, type Span, type Window, windowFor } from '../rules/windows.ts'
import { day } from '../schemas/act.ts'
import { bodies } from '../schemas/values.ts'
import { sharesReader } from '../store/lists.ts'
import { duesBetween } from '../store/overview.ts'
import { unitCalendar, unitValues } from '../store/terms.ts'
import type { App } from './app.ts'
import { grounded } from './citations.ts'
import { openRow } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { factsOfToday } from './facts.ts'
import { Problem } from './problems.ts'
import { listTitle } from './view.ts'
import type { Caller } from './who.ts'

const query = z.strictObject({ from: day, to: day })
const daysMax = 100

/** Lịch của đơn vị trong một khoảng ngày: meetings, deadlines, non-working days, and the windows of the regulation. */
export function calendarRange(service: Service, app: App) {
  const spec = {
    method: 'get' as const,
    path: '/api/calendar',
    summary: 'Lịch trong một khoảng ngày',
    tag: 'Lịch',
    query,
  }
  endpoint(service, app, spec, async ({ me, query: { from, to } }) => {
    if (to < from || daysBetween(from, to) > daysMax)
      throw new Problem('invalid', { why: sentence('api.calendar.range', { days: daysMax }) })
    const sight = { unit: me.unit.id, tokens: me.tokens }
    const [first, last] = [`${from}T00:00:00+07:00`, `${addDays(to, 1)}T00:00:00+07:00`]
    const dues = await duesBetween(app.db, sight, first, last)
    const calendar = await unitCalendar(app.db, me.unit.id)
    return {
      from,
      to,
      meetings: await meetingsBetween(app, me, first, last),
      deadlines: dues.map(({ id, procedure, body, stage, nextDueAt, ...row }) => ({
        dossier: id,
        procedure,
        title: listTitle({ id, ...row }),
        body,
        label: sentence(`${procedure}.${stage}`),
        dueAt: nextDueAt,
      })),
      nonWorking: daysOf(from, to).filter((each) => !works(calendar, each)),
      windows: await windows(app, me, { from, to }, calendar),
    }
  })
}

function daysOf(from: Day, to: Day): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n))
}

function works({ off, makeUp }: Calendar, each: Day): boolean {
  return makeUp.includes(each) || (weekday(each) < 6 && !off.includes(each))
}

async function meetingsBetween(app: App, me: Caller, first: string, last: string) {
  const rows = await app.db
    .selectFrom('dossiers')
    .select(['id', 'version', 'title', 'secrecy', 'body', 'stage', 'status', 'context'])
    .where('unit', '=', me.unit.id)
    // Only meetings are held at an hour, so here a procedure goes by its name.
    .where('procedure', '=', 'meeting')
    .where(({ ref, eb }) => eb(ref('context', '->>').key('startsAt'), '>=', first))
    .where(({ ref, eb }) => eb(ref('context', '->>').key('startsAt'), '<', last))
    .where(sharesReader(me.tokens))
    .limit(500)
    .execute()
  const movable = await whichMayMove(
    app,
    me,
    rows.filter(({ status }) => status === 'active'),
  )
  return rows
    .map(({ id, version, stage, body, context, status, ...row }) => ({
      dossier: id,
      procedure: procedureOf('meeting', version).stem,
      title: listTitle({ id, ...row }),
      body,
      startsAt: (context as { startsAt: string }).startsAt,
      stage,
      label: sentence(`meeting.${stage}`),
      mayMove: movable.has(id),
    }))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}

/** Những phiên họp mà người này được đổi thời gian at the stage they stand in; the act itself is judged when it is made. */
async function whichMayMove(app: App, me: Caller, meetings: { id: string }[]): Promise<Set<string>> {
  const [facts, at] = [await factsOfToday(app, me), instantOf(app.now())]
  const movable = new Set<string>()
  for (const { id } of meetings) {
    const { snapshot } = await openRow(app, id)
    const [act] = permitted(snapshot, ['reschedule'], me.by, facts, at)
    if (act && !act.requirements.some(({ ground, met }) => ground === 'caller' && met === false)) movable.add(id)
  }
  return movable
}

/** Khoảng ngày họp định kỳ of each body, with the article; none for a unit that has adopted nothing yet. */
async function windows(app: App, me: Caller, { from, to }: Span, calendar: Calendar) {
  const values = await unitValues(app.db, me.unit.id, from).then(
    ({ values }) => values,
    (error) => {
      if (error instanceof NotInForce) return {}
      throw error
    },
  )
  return bodies.flatMap((body) => {
    const of = (part: string) =>
      (values as Record<string, { value: unknown } | undefined>)[`meeting.${part}.${body}`]?.value
    const [series, window] = [of('series') as Series | null, of('window') as Window | null]
    const spans = daysOf(from, to).flatMap((each) => windowFor(series ?? null, window ?? null, each, calendar) ?? [])
    const seen = new Map(spans.map((span) => [span.from, span]))
    const { article, note } = grounded(values, `meeting.window.${body}`)
    return [...seen.values()]
      .filter((span) => span.to >= from && span.from <= to)
      .map((span) => ({ body, label: sentence(`body.${body}`), ...span, article, note }))
  })
}
