import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { loadCalendarTable } from '../regulations/calendar.ts'
import type { Calendar } from '../rules/calendar.ts'
import { addDays, type Day, daysBetween, instantOf, weekday } from '../rules/instants.ts'
import { day, line } from '../schemas/act.ts'
import { calendarFault } from '../schemas/calendar.ts'
import { type Holiday, listHolidays, replaceHolidays } from '../store/holidays.ts'
import { calendarOver } from '../store/terms.ts'
import { addCalendarChange, listCalendarChanges, openCalendarChanges } from '../store/unit-days.ts'
import { type App, today } from './app.ts'
import { duesAcross } from './dues-across.ts'
import { endpoint, type Service } from './endpoint.ts'
import { Problem } from './problems.ts'
import { wakeUnitDay } from './unit-day.ts'
import { type Caller, mustBeAdministrator } from './who.ts'

const params = z.object({
  year: z
    .string()
    .regex(/^20\d{2}$/)
    .transform(Number),
})
const holiday = z.strictObject({
  day,
  kind: z.enum(['nonWorking', 'makeUp']),
  name: line,
  /** Căn cứ: the decree or notice. */
  source: line,
  status: line.default('entered'),
})
const year = z.strictObject({ days: z.array(holiday).max(150) })
const query = z.strictObject({ preview: z.enum(['true', 'false']).optional() })
const tag = 'Lịch'

/** Ngày nghỉ, ngày làm bù của một năm: the unit's own where it has entered the year, else the built-in table. */
export function calendar(service: Service, app: App) {
  const path = '/api/calendar/{year}'
  endpoint(service, app, { method: 'get', path, summary: 'Lịch của một năm', tag, params }, async ({ me, params }) => ({
    year: params.year,
    ...(await ofYear(app, me.unit.id, params.year)),
  }))
  const changes = {
    method: 'get' as const,
    path: '/api/calendar-changes',
    summary: 'Thay đổi lịch và tiến độ chuyển tới các hồ sơ',
    tag,
  }
  endpoint(service, app, changes, async ({ me }) => ({ items: await listCalendarChanges(app.db, me.unit.id) }))
  const put = { method: 'put' as const, path, summary: 'Thay lịch của một năm; preview=true chỉ xem ảnh hưởng', tag }
  endpoint(service, app, { ...put, params, query, body: year }, async ({ me, params, query, body }) => {
    mustBeAdministrator(me)
    checkDays(params.year, body.days)
    const before = await ofYear(app, me.unit.id, params.year)
    const changed = changedDays(before.days, body.days)
    const others = (await listHolidays(app.db, me.unit.id)).filter(({ day }) => !day.startsWith(`${params.year}-`))
    const after = calendarOver([...others, ...body.days])
    checkCalendar(after, changed, today(app))
    const affected = changed.length > 0 ? await duesAcross(app, me, after) : []
    if (query.preview !== 'true') await change(app, me, { year: params.year, days: body.days, changed })
    return { year: params.year, preview: query.preview === 'true', changed, affected, days: body.days }
  })
}

interface Change {
  year: number
  days: Holiday[]
  changed: Day[]
}

// What is to be carried stands in the store with the days themselves: whoever is woken late finds it there.
async function change(app: App, me: Caller, { year, days, changed }: Change) {
  const unit = me.unit.id
  const sources = days.filter(({ day }) => changed.includes(day)).map(({ source }) => source)
  const source = [...new Set(sources)].join('; ') || sentence('api.calendar.withdrawn')
  const id = randomUUID()
  await app.db.transaction().execute(async (tx) => {
    await replaceHolidays(tx, unit, year, days)
    if (changed.length === 0) return
    const at = instantOf(app.now())
    await addCalendarChange(tx, { id, unit, year, days: changed, source, byPerson: me.person.id, at })
  })
  // Whoever sends the same days again, not knowing what became of them, has it carried as well.
  if ((await openCalendarChanges(app.db, unit)).length > 0) await wakeUnitDay(app, unit)
}

async function ofYear({ db }: App, unit: string, year: number): Promise<{ own: boolean; days: Holiday[] }> {
  const own = await listHolidays(db, unit, year)
  return own.length > 0 ? { own: true, days: own } : { own: false, days: builtIn(year) }
}

function builtIn(year: number): Holiday[] {
  const { nonWorking, makeUp } = loadCalendarTable()
  const off = nonWorking.flatMap(({ from, to, ...rest }) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => ({
      ...rest,
      day: addDays(from, n),
      kind: 'nonWorking' as const,
    })),
  )
  const made = makeUp.map((each) => ({ ...each, kind: 'makeUp' as const }))
  return [...off, ...made].filter(({ day }) => day.startsWith(`${year}-`)).sort((a, b) => (a.day < b.day ? -1 : 1))
}

function checkDays(year: number, days: Holiday[]) {
  const stray = days.find(({ day }) => !day.startsWith(`${year}-`))
  if (stray) throw new Problem('invalid', { why: sentence('api.calendar.otherYear', { day: stray.day, year }) })
  const twice = days.find(({ day }, n) => days.findIndex((each) => each.day === day) !== n)
  if (twice) throw new Problem('invalid', { why: sentence('api.calendar.twice', { day: twice.day }) })
}

// A calendar in which nothing could be counted would stop every dossier; a day gone by has been counted already.
function checkCalendar(calendar: Calendar, changed: Day[], today: Day) {
  const fault = calendarFault(calendar)
  if (fault) throw new Problem('invalid', { why: sentence(`api.calendar.${fault.what}`, { ...fault }) })
  const past = changed.find((each) => each < today)
  if (past) throw new Problem('invalid', { why: sentence('api.calendar.past', { day: past, today }) })
}

/** The days that count otherwise than before; a weekend entered as off changes nothing. */
function changedDays(before: Holiday[], after: Holiday[]): Day[] {
  const works = (days: Holiday[], day: Day) => {
    const kind = days.find((each) => each.day === day)?.kind
    return kind ? kind === 'makeUp' : weekday(day) < 6
  }
  const days = new Set([...before, ...after].map(({ day }) => day))
  return [...days].filter((day) => works(before, day) !== works(after, day)).sort()
}
