import { z } from 'zod'
import { procedureOf } from '../machines/index.ts'
import { sentence } from '../messages/index.ts'
import type { Calendar } from '../rules/calendar.ts'
import { addDays, type Day, daysBetween, weekday } from '../rules/instants.ts'
import { NotInForce } from '../rules/regulation.ts'
import { type Series, type Span, type Window, windowFor } from '../rules/windows.ts'
import { day } from '../schemas/act.ts'
import { bodies } from '../schemas/values.ts'
import { sharesReader } from '../store/lists.ts'
import { duesBetween } from '../store/overview.ts'
import { unitCalendar, unitValues } from '../store/terms.ts'
import type { App } from './app.ts'
import { grounded } from './citations.ts'
import { endpoint, type Service } from './endpoint.ts'
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

async function meetingsBetween({ db }: App, me: Caller, first: string, last: string) {
  const rows = await db
    .selectFrom('dossiers')
    .select(['id', 'version', 'title', 'secrecy', 'body', 'stage', 'context'])
    .where('unit', '=', me.unit.id)
    // Only meetings are held at an hour, so here a procedure goes by its name.
    .where('procedure', '=', 'meeting')
    .where(({ ref, eb }) => eb(ref('context', '->>').key('startsAt'), '>=', first))
    .where(({ ref, eb }) => eb(ref('context', '->>').key('startsAt'), '<', last))
    .where(sharesReader(me.tokens))
    .limit(500)
    .execute()
  return rows
    .map(({ id, version, stage, body, context, ...row }) => ({
      dossier: id,
      procedure: procedureOf('meeting', version).stem,
      title: listTitle({ id, ...row }),
      body,
      startsAt: (context as { startsAt: string }).startsAt,
      stage,
      label: sentence(`meeting.${stage}`),
    }))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
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
