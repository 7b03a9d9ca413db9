import type { CalendarRange } from './calendar.tsx'
import { CalendarDay } from './calendar-day.tsx'
import { words } from './words.ts'

interface Props {
  days: string[]
  range: CalendarRange | undefined
  today: string
  /** `yyyy-mm`; days of other months are paler. */
  month?: string
}

/** Lịch theo tuần, each week a row. */
export function CalendarTable({ days, range, today, month }: Props) {
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  return (
    <div className="scroll-x">
      <table className="calendar">
        <thead>
          <tr>
            {words.weekdaysShort.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <CalendarDay
                  key={day}
                  day={day}
                  range={range}
                  today={today}
                  outside={month !== undefined && day.slice(0, 7) !== month}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
