/** Thời điểm: ISO 8601, always at Vietnam's +07:00, to the second. */
export type Instant = string
/** Ngày: `yyyy-mm-dd`. */
export type Day = string

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const offsetMs = 7 * hourMs

/** The instant of a moment given in milliseconds since 1970; fractions of a second are dropped. */
export function instantOf(ms: number): Instant {
  return `${new Date(ms + offsetMs).toISOString().slice(0, 19)}+07:00`
}

/** Milliseconds since 1970 of an instant with any offset. */
export function msOf(instant: Instant): number {
  return Date.parse(instant)
}

/** The day on which a moment falls in Vietnam. */
export function dayOf(moment: Instant | number): Day {
  return instantOf(typeof moment === 'number' ? moment : msOf(moment)).slice(0, 10)
}

/** The instant at which a clock in Vietnam shows `HH:MM` on that day. */
export function at(day: Day, clock: string): Instant {
  return `${day}T${clock}:00+07:00`
}

/** The day `n` days later, or earlier for a negative `n`. */
export function addDays(day: Day, n: number): Day {
  return new Date(utc(day) + n * dayMs).toISOString().slice(0, 10)
}

/** How many days `to` lies after `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / dayMs)
}

/** Thứ: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return new Date(utc(day)).getUTCDay() || 7
}

/** Whether the calendar has such a day; 31 April it has not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = utc(text)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}
