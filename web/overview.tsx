import './overview.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from './call.ts'
import { dayOf } from './dates.ts'
import { addDays } from './days.ts'
import type { ListFilter } from './listing.ts'
import { Months } from './months.tsx'
import { useNames } from './names.ts'
import { PageTitle } from './page-title.tsx'
import { words } from './words.vi.ts'

interface Overview {
  figures: { active: number; overdue: number; dueToday: number; idle: number; idleDays: number }
  stages: {
    procedure: string
    stage: string
    stageLabel: string
    body: string | null
    count: number
    overdue: number
  }[]
  months: { month: string; begun: number; ended: number }[]
}

/** Theo dõi: four numbers, each a link to the list that makes it up; stage by body; what comes in and what goes out. */
export function OverviewPage() {
  const names = useNames()
  const { data } = useSuspenseQuery({ queryKey: ['overview'], queryFn: () => call<Overview>('/api/overview') })
  const { figures, stages, months } = data
  const tomorrow = addDays(dayOf(Date.now()), 1)
  const cards: [label: string, n: number, search: ListFilter][] = [
    [words.overview.overdue, figures.overdue, { overdue: 'true' }],
    [words.overview.dueToday, figures.dueToday, { dueBefore: tomorrow }],
    [words.overview.active, figures.active, {}],
    [words.overview.idle(figures.idleDays), figures.idle, {}],
  ]
  return (
    <>
      <PageTitle>{words.nav.overview}</PageTitle>
      <ul className="figures-list">
        {cards.map(([label, n, search]) => (
          <li key={label} className="card">
            <Link to="/ho-so" search={search}>
              <strong className={label === words.overview.overdue && n > 0 ? 'is-overdue' : ''}>{n}</strong> {label}
            </Link>
          </li>
        ))}
      </ul>
      <section className="card scroll-x">
        <h2>{words.overview.stages}</h2>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{words.dossiers.columns.procedure}</th>
              <th scope="col">{words.dossiers.columns.stage}</th>
              <th scope="col">{words.dossiers.columns.body}</th>
              <th scope="col">{words.overview.count}</th>
              <th scope="col">{words.overview.ofThemOverdue}</th>
            </tr>
          </thead>
          <tbody>
            {stages.map(({ procedure, stage, stageLabel, body, count, overdue }) => (
              <tr key={`${procedure} ${stage} ${body}`}>
                <td>{names.of(procedure)}</td>
                <td>{stageLabel}</td>
                <td>{body ? names.of(`body.${body}`) : ''}</td>
                <td>
                  <Link
                    to="/ho-so"
                    search={{ procedure, stage, body: body ?? undefined }}
                    aria-label={`${count}: ${names.of(procedure)}, ${stageLabel}`}
                  >
                    {count}
                  </Link>
                </td>
                <td className={overdue > 0 ? 'is-overdue' : ''}>{overdue}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="card">
        <h2>{words.overview.months}</h2>
        <Months months={months} />
      </section>
    </>
  )
}
