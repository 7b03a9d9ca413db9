import { NativeSelect } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlurals } from './addresses.ts'
import { call } from './call.ts'
import { dayOf, moment, shortDay } from './dates.ts'
import { useNames } from './names.ts'
import { useNextMeeting } from './next-meeting.tsx'
import { reportsQuery } from './reports.ts'
import { words } from './words.ts'

interface Entry {
  item: string
  title: string
}

interface Agenda {
  backlog: Entry[]
  meetings: { meeting: string; items: Entry[] }[]
}

const bodies = ['standingCommittee', 'executiveCommittee', 'permanentBoard']

/** Chương trình các phiên họp của một tập thể, and what waits to be put on one. */
export const agendaQuery = (body: string) =>
  queryOptions({ queryKey: ['agenda', body], queryFn: () => call<Agenda>(`/api/bodies/${body}/agenda`) })

/** Phiên họp tới của một tập thể: what is on its agenda, what waits to be put on one, and what it must be told. */
export function NextAgenda() {
  const names = useNames()
  const pluralOf = usePlurals()
  const [body, setBody] = useState('standingCommittee')
  const { data: agenda } = useQuery(agendaQuery(body))
  const { data: owed = [] } = useQuery(reportsQuery(body))
  const next = useNextMeeting(body)
  const placed = agenda?.meetings.find(({ meeting }) => meeting === next?.dossier)?.items ?? []
  return (
    <section className="card">
      <div className="head">
        <h2>{words.overview.next(names.of(`body.${body}`))}</h2>
        <NativeSelect
          className="no-print"
          size="xs"
          label={words.dossiers.body}
          value={body}
          onChange={({ currentTarget }) => setBody(currentTarget.value)}
          data={bodies.map((each) => ({ value: each, label: names.of(`body.${each}`) }))}
        />
      </div>
      {agenda && !next && <p className="quiet">{words.overview.noMeeting}</p>}
      {next && (
        <p>
          {words.overview.nextMeeting}:{' '}
          <Link to="/phong-hop/$id" params={{ id: next.dossier }}>
            {next.title}
          </Link>
          , {moment(next.startsAt)} <span className="quiet">({next.label})</span>
        </p>
      )}
      <Items title={words.overview.placed} items={placed} />
      {agenda && <Items title={words.overview.backlog} items={agenda.backlog} />}
      {owed.length > 0 && (
        <>
          <h3 id="bao-cao">
            {words.overview.owed} <span className="quiet">{owed.length}</span>
          </h3>
          <ul className="entries">
            {owed.map(({ dossier, procedure, title, outcomeLabel, decidedAt, passedOver }) => (
              <li key={dossier}>
                <Link to="/ho-so/$plural/$id" params={{ plural: pluralOf(procedure), id: dossier }} search={{}}>
                  {title}
                </Link>{' '}
                <span className="quiet">
                  {outcomeLabel}, {words.overview.decided(shortDay(dayOf(decidedAt)))}
                </span>
                {passedOver.length > 0 && (
                  <span className="is-overdue"> {words.overview.passedOver(passedOver.length)}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Items({ title, items }: { title: string; items: Entry[] }) {
  if (items.length === 0) return null
  return (
    <>
      <h3>
        {title} <span className="quiet">{items.length}</span>
      </h3>
      <ol>
        {items.map(({ item, title }) => (
          <li key={item}>
            <Link to="/ho-so/$plural/$id" params={{ plural: 'agenda-items', id: item }} search={{}}>
              {title}
            </Link>
          </li>
        ))}
      </ol>
    </>
  )
}
