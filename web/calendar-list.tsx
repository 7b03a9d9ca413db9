import type { CalendarRange } from './calendar.tsx'
import { DayEntries } from './calendar-day.tsx'
import { dayOf, longDay } from './dates.ts'
import { words } from './words.ts'

/** Lịch thành danh sách: the days on which something is held or falls due, one under the other, as a telephone shows best. */
export function CalendarList({ days, range }: { days: string[]; range: CalendarRange | undefined }) {
  const full = days.filter(
    (day) =>
      range?.meetings.some(({ startsAt }) => dayOf(startsAt) === day) ||
      range?.deadlines.some(({ dueAt }) => dayOf(dueAt) === day),
  )
  if (range && full.length === 0) return <p>{words.calendar.nothing}</p>
  return full.map((day) => (
    <section key={day} className="card">
      <h3>
        {longDay(day)}
        {range?.nonWorking.includes(day) && <span className="quiet"> · {words.calendar.nonWorking}</span>}
      </h3>
      <DayEntries day={day} range={range} />
    </section>
  ))
}
