import './calendar.css'
import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Feeds } from './calendar-feeds.tsx'
import { CalendarList } from './calendar-list.tsx'
import { CalendarMove } from './calendar-move.tsx'
import { type Moving, MovingContext } from './calendar-moving.ts'
import { CalendarTable } from './calendar-table.tsx'
import { call } from './call.ts'
import { dayOf, shortDay } from './dates.ts'
import { addDays, monthGrid, weekOf } from './days.ts'
import { PageTitle } from './page-title.tsx'
import { sessionQuery } from './queries.ts'
import { words } from './words.ts'

/** Lịch của một khoảng ngày, as the service gives it. */
export interface CalendarRange {
  meetings: {
    dossier: string
    procedure: string
    title: string
    body: string | null
    startsAt: string
    label: string
    stage: string
    mayMove: boolean
  }[]
  deadlines: { dossier: string; procedure: string; title: string; label: string; dueAt: string }[]
  nonWorking: string[]
  windows: { body: string; label: string; from: string; to: string; article: string | null; note: string | null }[]
}

/** Lịch: meetings, deadlines, non-working days and the regulation's windows, by month, week or as a list. */
export function CalendarPage() {
  const { ngay, xem } = useSearch({ from: '/lich' })
  const navigate = useNavigate()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const today = dayOf(Date.now())
  const day = ngay && /^\d{4}-\d{2}-\d{2}$/.test(ngay) ? ngay : today
  const view = xem === 'tuan' || xem === 'ds' ? xem : 'thang'
  const days = view === 'tuan' ? weekOf(day) : monthGrid(day)
  const [from, to] = [days[0]!, days.at(-1)!]
  const { data } = useQuery({
    queryKey: ['entries', from, to],
    queryFn: () => call<CalendarRange>(`/api/calendar?from=${from}&to=${to}`),
    placeholderData: keepPreviousData,
  })
  const [moving, move] = useState<Moving>()
  const hand = useMemo(() => ({ moving, move }), [moving])
  const go = (change: { ngay?: string; xem?: string }) =>
    void navigate({ to: '/lich', search: { ngay, xem, ...change }, replace: true })
  const step = (by: number) =>
    go({ ngay: view === 'tuan' ? addDays(day, 7 * by) : `${addDays(`${day.slice(0, 7)}-15`, 30 * by).slice(0, 7)}-01` })
  const heading =
    view === 'tuan'
      ? words.calendar.week(shortDay(from), shortDay(to))
      : words.calendar.month(day.slice(5, 7), day.slice(0, 4))
  return (
    <>
      <div className="head">
        <PageTitle>{words.nav.calendar}</PageTitle>
        {session?.capacities.includes('administrator') && (
          <Link className="no-print" to="/lich/$nam" params={{ nam: day.slice(0, 4) }}>
            {words.calendar.editHolidays(day.slice(0, 4))}
          </Link>
        )}
      </div>
      <div className="head no-print">
        <div>
          <Button variant="default" size="xs" onClick={() => step(-1)}>
            {words.calendar.before}
          </Button>{' '}
          <Button variant="default" size="xs" onClick={() => go({ ngay: today })}>
            {words.today}
          </Button>{' '}
          <Button variant="default" size="xs" onClick={() => step(1)}>
            {words.calendar.after}
          </Button>
        </div>
        <SegmentedControl
          aria-label={words.calendar.view}
          value={view}
          onChange={(value) => go({ xem: value })}
          data={[
            { value: 'thang', label: words.calendar.byMonth },
            { value: 'tuan', label: words.calendar.byWeek },
            { value: 'ds', label: words.calendar.asList },
          ]}
        />
      </div>
      <h2 aria-live="polite">{heading}</h2>
      <MovingContext value={hand}>
        {view === 'ds' ? (
          <CalendarList days={days.filter((each) => each.startsWith(day.slice(0, 7)))} range={data} />
        ) : (
          <CalendarTable
            days={days}
            range={data}
            today={today}
            month={view === 'thang' ? day.slice(0, 7) : undefined}
          />
        )}
        {moving && <CalendarMove key={moving.meeting.dossier} moving={moving} />}
      </MovingContext>
      {data && <Windows windows={data.windows} />}
      <Feeds />
    </>
  )
}

function Windows({ windows }: Pick<CalendarRange, 'windows'>) {
  const bodies = [...new Set(windows.map(({ body }) => body))]
  if (bodies.length === 0) return null
  return (
    <section className="card">
      <h2>{words.calendar.windows}</h2>
      <ul>
        {bodies.map((body) => {
          const own = windows.filter((each) => each.body === body)
          const { label, article, note } = own[0]!
          const spans = own.map(({ from, to }) =>
            from === to ? shortDay(from) : `${shortDay(from)} – ${shortDay(to)}`,
          )
          return (
            <li key={body}>
              {label}: {spans.join('; ')}.{' '}
              <span className="quiet">{[article && words.article(article), note].filter(Boolean).join('. ')}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
