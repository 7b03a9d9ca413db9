import type { Terms } from '../machines/event.ts'
import { loadCalendar } from '../regulations/calendar.ts'
import { listRegulations, loadDefaults } from '../regulations/load.ts'
import type { Calendar } from '../rules/calendar.ts'
import { type Day, dayOf, type Instant } from '../rules/instants.ts'
import { type Cited, type InForce, type Regulation, valuesInForce } from '../rules/regulation.ts'
import { getTerms, keepTerms, listAdoptions, listOverlays } from './adoptions.ts'
import { type Holiday, listHolidays } from './holidays.ts'
import type { Connection } from './transaction.ts'

/** Giá trị và căn cứ mà hồ sơ bắt đầu với, as kept: readers cite from here, years later too. */
export interface KeptTerms {
  regulation: string
  title: string
  status: InForce['status']
  values: Record<string, Cited>
  calendar: Calendar
}

/** Các giá trị có hiệu lực ở đơn vị ngày ấy: regulation, amendments and overlay. Throws `NotInForce`. */
export async function unitValues(db: Connection, unit: string, day: Day): Promise<InForce> {
  return valuesInForce(day, {
    defaults: loadDefaults(),
    regulations: shipped(),
    adoptions: await listAdoptions(db, unit),
    overlays: await listOverlays(db, unit),
  })
}

/** Lịch của đơn vị: its own days for every year it has entered, the built-in table for the others. */
export async function unitCalendar(db: Connection, unit: string): Promise<Calendar> {
  return calendarOver(await listHolidays(db, unit))
}

/** The built-in table with these days over it: a year that has any of them is theirs alone. */
export function calendarOver(own: Pick<Holiday, 'day' | 'kind'>[]): Calendar {
  builtIn ??= loadCalendar()
  const years = new Set(own.map(({ day }) => Number(day.slice(0, 4))))
  const kept = (day: Day) => !years.has(Number(day.slice(0, 4)))
  const days = (kind: 'nonWorking' | 'makeUp') => own.filter((each) => each.kind === kind).map(({ day }) => day)
  return {
    off: [...builtIn.off.filter(kept), ...days('nonWorking')].sort(),
    makeUp: [...builtIn.makeUp.filter(kept), ...days('makeUp')].sort(),
    years: [...new Set([...(builtIn.years ?? []), ...years])].sort((a, b) => a - b),
  }
}

/** Điều kiện mà hồ sơ bắt đầu lúc ấy: kept by their hash, so that thousands of dossiers share one row. */
export async function termsInForce(db: Connection, { unit, at }: { unit: string; at: Instant }): Promise<Terms> {
  const { regulation, status, values } = await unitValues(db, unit, dayOf(at))
  const title = shipped().find(({ id }) => id === regulation)?.title ?? regulation
  const body: KeptTerms = { regulation, title, status, values, calendar: await unitCalendar(db, unit) }
  return plain(await keepTerms(db, body), body)
}

/** The terms behind a hash, with their citations. Throws `notFound`. */
export async function keptTerms(db: Connection, hash: string): Promise<KeptTerms> {
  const known = cache.get(hash)
  if (known) return known
  const body = (await getTerms(db, hash)) as KeptTerms
  cache.set(hash, body)
  return body
}

/** What a machine is given of kept terms: the values alone, and the calendar. */
export function plain(hash: string, { regulation, values, calendar }: KeptTerms): Terms {
  // Reminders are the record's to work out: they need not weigh on every workflow.
  const filled = Object.entries(values).flatMap(([key, cited]) =>
    cited.blank || key.startsWith('reminder.') ? [] : [[key, cited.value]],
  )
  return { hash, regulation, values: Object.fromEntries(filled), calendar }
}

function shipped(): Regulation[] {
  regulations ??= listRegulations()
  return regulations
}

// Terms never change once kept, and the shipped files not while the program runs.
const cache = new Map<string, KeptTerms>()
let regulations: Regulation[] | undefined
let builtIn: Calendar | undefined
