import './overview.css'
import { queryOptions, useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from './call.ts'
import { dayOf } from './dates.ts'
import type { ListFilter } from './listing.ts'
import { Months } from './months.tsx'
import { useNames } from './names.ts'
import { agendaQuery, NextAgenda } from './next-agenda.tsx'
import { comingQuery } from './next-meeting.tsx'
import { useNow } from './now.ts'
import { PageTitle } from './page-title.tsx'
import { reportsQuery } from './reports.ts'
import { Owners, Stays } from './standing.tsx'
import { type MissingMeeting, Standstill } from './standstill.tsx'
import { words } from './words.ts'

interface Overview {
  figures: { active: number; overdue: number; dueToday: number; stale: number; staleAfter: string | null }
  missing: MissingMeeting[]
  /** Since when the unit's day does not run, for whoever can have it set going again. */
  behindSince: string | null
  stages: {
    procedure: string
    stage: string
    stageLabel: string
    body: string | null
    count: number
    overdue: number
  }[]
  stays: { procedure: string; label: string; count: number; medianDays: number }[]
  owners: { ownerLabel: string; count: number; medianDays: number }[]
  months: { month: string; begun: number; ended: number; medianDays: number | null }[]
}

const overviewQuery = queryOptions({ queryKey: ['overview'], queryFn: () => call<Overview>('/api/overview') })

/** Theo dõi: four numbers, each a link to what makes it up; what meets next; who holds what, where time goes, months. */
export function OverviewPage() {
  const names = useNames()
  // All that stands here at first is asked for at once: what came later would push down what is being read.
  const [{ data }, { data: owed }] = useSuspenseQueries({
    queries: [
      overviewQuery,
      reportsQuery('standingCommittee'),
      agendaQuery('standingCommittee'),
      comingQuery(dayOf(useNow())),
    ],
  })
  const { figures, stages, stays, owners, months } = data
  const cards: [label: string, n: number, search: ListFilter][] = [
    [words.overview.overdue, figures.overdue, { overdue: 'true' }],
    [words.overview.dueToday, figures.dueToday, { due: 'today' }],
    [words.overview.stale(figures.staleAfter), figures.stale, { stale: 'true' }],
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
        <li className="card">
          <a href="#bao-cao">
            <strong>{owed.length}</strong> {words.overview.reports}
          </a>
        </li>
      </ul>
      <Standstill missing={data.missing} behindSince={data.behindSince} />
      <NextAgenda />
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
      <section className="card scroll-x">
        <h2>{words.overview.owners}</h2>
        <Owners owners={owners} />
      </section>
      <section className="card scroll-x">
        <h2>{words.overview.stays}</h2>
        <Stays stays={stays} />
      </section>
      <section className="card scroll-x">
        <h2>{words.overview.months}</h2>
        <Months months={months} />
      </section>
    </>
  )
}
