import { Button, NativeSelect } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlurals } from './addresses.ts'
import type { DeskItem } from './answers.ts'
import { call } from './call.ts'
import { dayOf, longDay, spanWords, useNow } from './dates.ts'
import { Due } from './due.tsx'
import { useNames } from './names.ts'
import { PageTitle } from './page-title.tsx'
import { deskQuery } from './queries.ts'
import { words } from './words.vi.ts'

/** Bàn làm việc: what waits for me, soonest first, overdue on top, each with the act to take and its article. */
export function DeskPage() {
  const { data } = useSuspenseQuery(deskQuery)
  const now = useNow()
  const names = useNames()
  const [only, setOnly] = useState('')
  const shown = data.items.filter(({ procedure }) => !only || procedure === only)
  const stems = [...new Set(data.items.map(({ procedure }) => procedure))]
  const today = dayOf(now)
  const groups = [
    {
      title: words.desk.overdue,
      kind: 'overdue',
      items: shown.filter(({ dueAt }) => dueAt && Date.parse(dueAt) < now),
    },
    {
      title: words.desk.today,
      kind: 'today',
      items: shown.filter(({ dueAt }) => dueAt && Date.parse(dueAt) >= now && dayOf(dueAt) === today),
    },
    { title: words.desk.later, kind: '', items: shown.filter(({ dueAt }) => dueAt && dayOf(dueAt) > today) },
    { title: words.desk.undated, kind: '', items: shown.filter(({ dueAt }) => !dueAt) },
  ].filter(({ items }) => items.length > 0)
  return (
    <>
      <div className="head">
        <div>
          <PageTitle>{words.desk.title}</PageTitle>
          <p className="quiet">
            {words.today}, {longDay(today)} ·{' '}
            {data.items.length > 0 ? words.desk.count(data.items.length) : words.desk.empty}
          </p>
        </div>
        {stems.length > 1 && (
          <NativeSelect
            className="no-print"
            label={words.desk.filter}
            value={only}
            onChange={({ currentTarget }) => setOnly(currentTarget.value)}
            data={[
              { value: '', label: words.desk.allProcedures },
              ...stems.map((stem) => ({ value: stem, label: names.of(stem) })),
            ]}
          />
        )}
      </div>
      <Stuck />
      {groups.map(({ title, kind, items }) => (
        <section key={title} aria-label={title}>
          <h2 className="group-title">
            {title} <span className="quiet">{items.length}</span>
          </h2>
          <ul className="rows">
            {items.map((item) => (
              <Row key={`${item.dossier} ${item.state}`} item={item} kind={kind} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Row({ item, kind }: { item: DeskItem; kind: string }) {
  const plural = usePlurals()(item.procedure)
  const names = useNames()
  const now = useNow()
  const to = { to: '/ho-so/$plural/$id', params: { plural, id: item.dossier } } as const
  return (
    <li className={`row ${kind}`}>
      <div>
        <Link className="what" {...to}>
          {item.title}
        </Link>
        <div className="quiet">
          {names.of(item.procedure)} · {item.label}
          {item.article && ` · ${item.article}`} · {words.desk.waitsSince(spanWords(now - Date.parse(item.enteredAt)))}
        </div>
      </div>
      <div className="due">
        <Due at={item.dueAt} />
      </div>
      <Button
        className="no-print"
        variant="default"
        renderRoot={(props) => <Link {...props} {...to} search={{ viec: item.act ?? undefined }} />}
        aria-label={`${item.actLabel ?? words.desk.open}: ${item.title}`}
      >
        {item.actLabel ?? words.desk.open}
      </Button>
    </li>
  )
}

interface StuckItem {
  dossier: string
  n: number
  procedure: string
  title: string
  reason: string
}

/** Trở ngại: stands on the desk of whoever can settle it. */
function Stuck() {
  const pluralOf = usePlurals()
  const { data = [] } = useQuery({
    queryKey: ['desk', 'obstacles'],
    queryFn: () => call<{ items: StuckItem[] }>('/api/obstacles').then(({ items }) => items),
  })
  if (data.length === 0) return null
  return (
    <section aria-label={words.desk.obstacles}>
      <h2 className="group-title">
        {words.desk.obstacles} <span className="quiet">{data.length}</span>
      </h2>
      <ul className="rows">
        {data.map(({ dossier, n, procedure, title, reason }) => (
          <li className="row" key={`${dossier} ${n}`}>
            <div>
              <Link
                className="what"
                to="/ho-so/$plural/$id"
                params={{ plural: pluralOf(procedure), id: dossier }}
                search={{}}
              >
                {title}
              </Link>
              <div className="quiet">{words.dossier.obstacle(reason)}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
