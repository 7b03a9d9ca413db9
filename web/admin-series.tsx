import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AdminTable, field } from './admin-table.tsx'
import { call } from './call.ts'
import { shortDay } from './dates.ts'
import { EditButton } from './edit-button.tsx'
import { useNames } from './names.ts'
import { words } from './words.ts'

interface Series {
  body: string
  bodyLabel: string
  /** Bao lâu họp một lần, in words. */
  every: string
  nextNumber: number | null
  fromOn: string | null
  source: string | null
  /** Whether a meeting has a number of it, so that it begins from no other. */
  begun: boolean
}

interface Period {
  body: string
  bodyLabel: string
  period: string
  from: string
  to: string
  opensOn: string
  closesOn: string
  number: number | null
  standing: string
  standingLabel: string
  meetings: { meeting: string; title: string; stageLabel: string }[]
}

/** Họp định kỳ: which bodies' meetings plan themselves, under which number comes next, and where each period stands. */
export function MeetingSeries({ mayChange }: { mayChange: boolean }) {
  const names = useNames()
  const { data } = useSuspenseQuery({
    queryKey: ['meeting-series'],
    queryFn: () => call<{ items: Period[]; series: Series[] }>('/api/series/meetings'),
  })
  return (
    <>
      <AdminTable
        caption={words.series.which}
        columns={[
          words.dossiers.columns.body,
          words.series.every,
          words.series.plansItself,
          names.field('nextNumber'),
          names.field('source'),
          words.admin.actions,
        ]}
        rows={data.series}
        keyOf={({ body }) => body}
        cells={({ body, bodyLabel, every, fromOn, nextNumber, source, begun }) => [
          bodyLabel,
          every,
          fromOn ? words.since(shortDay(fromOn)) : words.no,
          nextNumber ?? '',
          source ?? '',
          mayChange && !begun && (
            <EditButton
              label={fromOn ? words.admin.edit : words.series.switchOn}
              about={bodyLabel}
              path={`/api/series/meetings/${body}`}
              method="PUT"
              fields={switching}
              values={{ nextNumber: nextNumber ?? 1, fromOn: fromOn ?? undefined, source: source ?? undefined }}
              queryKey="meeting-series"
            />
          ),
        ]}
        queryKey="meeting-series"
      />
      <h2>{words.series.periods}</h2>
      {data.items.length === 0 ? <p className="quiet">{words.series.noPeriods}</p> : <Periods periods={data.items} />}
    </>
  )
}

const switching = [
  field('nextNumber', 'number', { required: true, min: 1 }),
  field('fromOn', 'day', { required: true }),
  field('source', 'line', { required: true }),
]

function Periods({ periods }: { periods: Period[] }) {
  const names = useNames()
  return (
    <AdminTable
      caption={words.series.periods}
      columns={[
        words.dossiers.columns.body,
        words.series.period,
        words.series.window,
        names.field('number'),
        words.series.standing,
        words.series.meeting,
      ]}
      rows={periods}
      keyOf={({ body, period }) => `${body} ${period}`}
      cells={({ bodyLabel, from, to, opensOn, closesOn, number, standing, standingLabel, meetings }) => [
        bodyLabel,
        `${shortDay(from)} – ${shortDay(to)}`,
        `${shortDay(opensOn)} – ${shortDay(closesOn)}`,
        number ?? '',
        <span key="standing" className={standing === 'missing' ? 'is-overdue' : ''}>
          {standingLabel}
        </span>,
        meetings.map(({ meeting, title, stageLabel }) => (
          <div key={meeting}>
            <Link to="/phong-hop/$id" params={{ id: meeting }}>
              {title}
            </Link>{' '}
            <span className="quiet">{stageLabel}</span>
          </div>
        )),
      ]}
      queryKey="meeting-series"
    />
  )
}
