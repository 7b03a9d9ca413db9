import { Link } from '@tanstack/react-router'
import { usePlurals } from './addresses.ts'
import type { CalendarRange } from './calendar.tsx'
import { CalendarMeeting } from './calendar-meeting.tsx'
import { useMoving } from './calendar-moving.ts'
import { clock, dayOf, longDay } from './dates.ts'
import { words } from './words.ts'

interface Props {
  day: string
  range: CalendarRange | undefined
  today: string
  outside: boolean
}

/** Một ô ngày: what is held and what is due; whether one works and whose window it lies in is said in words too. */
export function CalendarDay({ day, range, today, outside }: Props) {
  const off = range?.nonWorking.includes(day)
  const windows = range?.windows.filter(({ from, to }) => day >= from && day <= to) ?? []
  const { moving, move } = useMoving()
  const isTarget = moving?.day === day && day !== dayOf(moving.meeting.startsAt)
  const own = [outside && 'outside', off && 'off', windows.length > 0 && 'window', day === today && 'now']
  const kinds = [...own, isTarget && 'target']
  // Only what is a meeting, held over another day, is taken.
  const hold = (event: React.DragEvent) => {
    if (!moving || moving.settled) return
    event.preventDefault()
    if (moving.day !== day) move({ ...moving, day })
  }
  return (
    <td
      className={kinds.filter(Boolean).join(' ')}
      onDragEnter={hold}
      onDragOver={hold}
      onDrop={(event) => {
        event.preventDefault()
        if (moving && !moving.settled)
          move(day === dayOf(moving.meeting.startsAt) ? undefined : { ...moving, day, settled: true })
      }}
    >
      <time dateTime={day} aria-current={day === today ? 'date' : undefined}>
        <span aria-hidden>{Number(day.slice(8))}</span>
        <span className="sr-only">{longDay(day)}</span>
      </time>
      {off && <span className="sr-only"> {words.calendar.nonWorking}</span>}
      {windows.length > 0 && (
        <span className="sr-only"> {words.calendar.inWindow(windows.map(({ label }) => label).join(', '))}</span>
      )}
      <DayEntries day={day} range={range} />
    </td>
  )
}

/** Những gì diễn ra và đến hạn trong một ngày. */
export function DayEntries({ day, range }: Pick<Props, 'day' | 'range'>) {
  const pluralOf = usePlurals()
  const meetings = range?.meetings.filter(({ startsAt }) => dayOf(startsAt) === day) ?? []
  const deadlines = range?.deadlines.filter(({ dueAt }) => dayOf(dueAt) === day) ?? []
  return (
    <ul className="plain-list">
      {meetings.map((meeting) => (
        <CalendarMeeting key={meeting.dossier} meeting={meeting} />
      ))}
      {deadlines.map(({ dossier, procedure, title, label, dueAt }) => (
        <li key={dossier}>
          <Link to="/ho-so/$plural/$id" params={{ plural: pluralOf(procedure), id: dossier }} search={{}}>
            <span className="sr-only">{words.calendar.deadline}: </span>
            {clock(dueAt)} {label}: {title}
          </Link>
        </li>
      ))}
    </ul>
  )
}
