import { type RestDays, workingDaysTo } from './distance.ts'
import { words } from './words.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Giờ Việt Nam as fields, of any instant. */
function inVietnam(instant: string | number): Date {
  return new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + 7 * hourMs)
}

/** Ngày `yyyy-mm-dd` in Vietnam. */
export function dayOf(instant: string | number): string {
  return inVietnam(instant).toISOString().slice(0, 10)
}

/** `28/04/2026` */
export function shortDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-')
  return `${date}/${month}/${year}`
}

/** `thứ Ba, 28/04/2026` */
export function longDay(day: string, weekdays: string[] = words.weekdays): string {
  return `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ${shortDay(day)}`
}

/** `17:00` */
export function clock(instant: string): string {
  return inVietnam(instant).toISOString().slice(11, 16)
}

/** `17:00, thứ Tư, 22/04/2026` */
export function moment(instant: string): string {
  return `${clock(instant)}, ${longDay(dayOf(instant))}`
}

/** `17:00 22/04/2026` */
export function shortMoment(instant: string): string {
  return `${clock(instant)} ${shortDay(dayOf(instant))}`
}

/** `còn 3 giờ`, `quá hạn 1 ngày làm việc`; beside the instant, never instead of it. */
export function distance(instant: string, now: number, rest?: RestDays): string {
  const ms = Date.parse(instant) - now
  const [first, last] = [dayOf(Math.min(now, now + ms)), dayOf(Math.max(now, now + ms))]
  const days = workingDaysTo(first, last, rest)
  const span = days ? words.workingDays(days) : spanWords(Math.abs(ms))
  return ms < 0 ? words.overdueBy(span) : words.left(span)
}

/** `3 giờ`, `2 ngày`. */
export function spanWords(ms: number): string {
  if (ms < hourMs) return words.minutes(Math.max(1, Math.round(ms / 60_000)))
  if (ms < 2 * dayMs) return words.hours(Math.round(ms / hourMs))
  return words.days(Math.round(ms / dayMs))
}

/** Thời điểm as a field of a form gives it: local, without a zone. */
export function fromInput(local: string): string {
  return `${local}${local.length === 16 ? ':00' : ''}+07:00`
}
