import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import type { Day } from '../rules/instants.ts'
import type { Standing } from '../rules/series.ts'
import { day, line } from '../schemas/act.ts'
import { body } from '../schemas/agenda-item.ts'
import { bodies } from '../schemas/values.ts'
import { listMeetingSeries, type MeetingSeries, numberedBodies, startMeetingSeries } from '../store/meeting-series.ts'
import { type SeriesPeriod, seriesPeriods } from '../store/series-standing.ts'
import { unitCalendar } from '../store/terms.ts'
import { type App, today } from './app.ts'
import { grounded } from './citations.ts'
import { endpoint, type Service } from './endpoint.ts'
import { readableIds } from './readable.ts'
import { valueWords } from './value-words.ts'
import { valuesToday } from './values-today.ts'
import { type Caller, mustBeAdministrator } from './who.ts'

const newSeries = z.strictObject({
  nextNumber: z.int().min(1).max(9_999),
  /** Từ ngày nào; periods that end before it are left alone. */
  fromOn: day,
  /** Căn cứ của số bắt đầu: the last meeting on paper, when the unit began in mid-term. */
  source: line,
})
const tag = 'Họp định kỳ'

/** Họp định kỳ tự lập dự kiến: switched on for a body by its first number. */
export function meetingSeries(service: Service, app: App) {
  const path = '/api/series/meetings'
  endpoint(
    service,
    app,
    {
      method: 'get',
      path,
      summary: 'Tập thể nào họp định kỳ; các kỳ họp: đã lập, đã triệu tập, đã qua mà không họp',
      tag,
    },
    async ({ me }) => ({ items: await periodsToday(app, me), series: await seriesToday(app, me) }),
  )
  endpoint(
    service,
    app,
    {
      method: 'put',
      path: `${path}/{body}`,
      summary: 'Cho các phiên họp định kỳ của một tập thể tự lập dự kiến, từ số nào, từ ngày nào',
      tag,
      params: z.object({ body }),
      body: newSeries,
    },
    async ({ me, params, body }): Promise<MeetingSeries> => {
      mustBeAdministrator(me)
      const series = { ...body, ...params, unit: me.unit.id }
      await startMeetingSeries(app.db, series)
      return series
    },
  )
}

/** Tập thể nào họp định kỳ: how often, by which article, and whether its meetings plan themselves, from which number. */
async function seriesToday(app: App, { unit }: Caller): Promise<object[]> {
  const values = (await valuesToday(app, unit.id))?.values ?? {}
  const [switched, begun] = [await listMeetingSeries(app.db, unit.id), await numberedBodies(app.db, unit.id)]
  return bodies.flatMap((body) => {
    const key = `meeting.series.${body}` as const
    const value = values[key]?.value
    if (!value) return []
    const { rule, article } = grounded(values, key)
    const { nextNumber = null, fromOn = null, source = null } = switched.find((each) => each.body === body) ?? {}
    return {
      body,
      bodyLabel: sentence(`body.${body}`),
      every: valueWords(key, value),
      rule,
      article,
      nextNumber,
      fromOn,
      source,
      /** Đã có phiên mang số: its first number stands. */
      begun: begun.includes(body),
    }
  })
}

/** Một kỳ họp as readers get it. */
interface PeriodToday {
  body: string
  bodyLabel: string
  period: string
  from: Day
  to: Day
  opensOn: Day
  closesOn: Day
  number: number | null
  standing: Standing
  standingLabel: string
  rule: string | null
  article: string | null
  meetings: { meeting: string; title: string; stage: string; stageLabel: string; startsAt: string }[]
}

/** Các kỳ họp quanh hôm nay; none where nothing is adopted yet or no series is switched on. */
export async function periodsToday(app: App, me: Caller): Promise<PeriodToday[]> {
  const unit = me.unit.id
  // A unit that has switched nothing on need not have adopted anything.
  if ((await listMeetingSeries(app.db, unit)).length === 0) return []
  const on = today(app)
  const inForce = await valuesToday(app, unit)
  if (!inForce) return []
  const { values } = inForce
  const plain = Object.fromEntries(Object.entries(values).map(([key, { value }]) => [key, value]))
  const calendar = await unitCalendar(app.db, unit)
  const periods = await seriesPeriods(app.db, { unit, day: on, values: plain, calendar })
  const seen = await readableIds(
    app,
    me,
    periods.flatMap(({ meetings }) => meetings.map(({ id }) => id)),
  )
  return periods.map(({ body, period, window, standing, numbered, meetings }: SeriesPeriod) => {
    const { rule, article } = grounded(values, `meeting.series.${body}`)
    return {
      body,
      bodyLabel: sentence(`body.${body}`),
      period: period.key,
      from: period.from,
      to: period.to,
      opensOn: window.from,
      closesOn: window.to,
      number: numbered?.number ?? null,
      standing,
      standingLabel: sentence(`api.series.${standing}`),
      rule,
      article,
      meetings: meetings
        .filter(({ id }) => seen.has(id))
        .map(({ id, title, stage, startsAt }) => ({
          meeting: id,
          title,
          stage,
          stageLabel: sentence(`meeting.${stage}`),
          startsAt,
        })),
    }
  })
}
