import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { polled, usePlurals } from './addresses.ts'
import type { DeskItem } from './answers.ts'
import { dayOf, longDay, spanWords } from './dates.ts'
import { Others } from './desk-others.tsx'
import { Stuck } from './desk-stuck.tsx'
import { Due } from './due.tsx'
import { useNames } from './names.ts'
import { NextMeeting } from './next-meeting.tsx'
import { useNow } from './now.ts'
import { PageTitle } from './page-title.tsx'
import { deskQuery, sessionQuery } from './queries.ts'
import { words } from './words.ts'

/** Bàn làm việc: what waits for me, soonest first, overdue on top, each with the act to take and its article. */
export function DeskPage() {
  const { data } = useSuspenseQuery(deskQuery)
  const now = useNow()
  const names = useNames()
  const [only, setOnly] = useState('')
  const { xem } = useSearch({ from: '/' })
  const shown = data.items.filter(
    ({ procedure, ofMine, ofOffice }) =>
      (!only || procedure === only) && (!xem || (xem === 'mine' ? ofMine : ofOffice)),
  )
  const polls = data.items.filter(({ procedure }) => procedure === polled).length
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
        <Whose />
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
      {polls > 1 && (
        <p className="no-print">
          <Link to="/phieu">{words.desk.inARow(polls)}</Link>
        </p>
      )}
      {data.items.length === 0 && <NextMeeting />}
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
      <Others />
    </>
  )
}

/** Việc của ai, for who does the office's work beside their own. */
function Whose() {
  const { xem } = useSearch({ from: '/' })
  const navigate = useNavigate()
  const { data: session } = useSuspenseQuery(sessionQuery)
  if (!session?.capacities.includes('office')) return null
  const { all, mine, office } = words.desk.views
  return (
    <SegmentedControl
      className="no-print"
      aria-label={words.desk.view}
      value={xem ?? 'all'}
      onChange={(value) =>
        void navigate({ to: '/', search: { xem: value === 'all' ? undefined : (value as typeof xem) }, replace: true })
      }
      data={[
        { value: 'all', label: all },
        { value: 'mine', label: mine },
        { value: 'office', label: office },
      ]}
    />
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
          {item.article && ` · ${words.article(item.article)}`} ·{' '}
          {words.desk.waitsSince(spanWords(now - Date.parse(item.enteredAt)))}
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
