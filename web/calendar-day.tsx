import { Link } from '@tanstack/react-router'
import { usePlurals } from './addresses.ts'
import type { CalendarRange } from './calendar.tsx'
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
  const kinds = [outside && 'outside', off && 'off', windows.length > 0 && 'window', day === today && 'now']
  return (
    <td className={kinds.filter(Boolean).join(' ')}>
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
      {meetings.map(({ dossier, title, startsAt, stage }) => (
        <li key={dossier} className={stage === 'cancelled' ? 'struck meeting' : 'meeting'}>
          <Link to="/phong-hop/$id" params={{ id: dossier }}>
            {clock(startsAt)} {title}
          </Link>
        </li>
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
