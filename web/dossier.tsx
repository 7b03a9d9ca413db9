import { Badge, Button, Tabs } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { ActsCard } from './acts.tsx'
import type { Dossier } from './answers.ts'
import { Broken } from './broken.tsx'
import { Comments } from './comments.tsx'
import { Content } from './content.tsx'
import { DeadlinesCard } from './deadlines.tsx'
import { Files } from './files.tsx'
import { Holders } from './holders.tsx'
import { Journal } from './journal.tsx'
import { Late } from './late.tsx'
import { Loading } from './loading.tsx'
import { useNames } from './names.ts'
import { Obstacles } from './obstacles.tsx'
import { PageTitle } from './page-title.tsx'
import { PollCount } from './poll-count.tsx'
import { dossierQuery, procedureQuery } from './queries.ts'
import { StageStrip } from './stage-strip.tsx'
import { Warnings } from './warnings.tsx'
import { WatchButton } from './watch-button.tsx'
import { words } from './words.ts'

// Drawing takes a library that nobody else needs.
const ChartTab = lazy(() => import('./chart-tab.tsx').then(({ ChartTab }) => ({ default: ChartTab })))
const tabs = words.dossier.tabs
type Tab = keyof typeof tabs

/** Một hồ sơ of any procedure: where it stands, what may be done, until when, and why. */
export function DossierPage() {
  const { plural, id } = useParams({ from: '/ho-so/$plural/$id' })
  const { data, error } = useQuery(dossierQuery(plural, id))
  if (data?.id === id && data.stages) return <Opened key={id} plural={plural} dossier={data} />
  if (data?.id === id) return <p>{words.dossier.leftSight}</p>
  return error ? <Broken error={error} /> : <Loading />
}

function Opened({ plural, dossier }: { plural: string; dossier: Dossier }) {
  const { viec, the } = useSearch({ from: '/ho-so/$plural/$id' })
  const { data: procedure } = useSuspenseQuery(procedureQuery(dossier.procedure))
  const navigate = useNavigate()
  const names = useNames()
  const [said, setSaid] = useState('')
  const offered = (Object.keys(tabs) as Tab[]).filter((name) => name !== 'comments' || dossier.mayComment)
  const tab = offered.find((name) => name === the) ?? 'content'
  const facts = [names.of(dossier.procedure), dossier.body && names.of(`body.${dossier.body}`)]
  const open = (value: string | null) =>
    void navigate({ to: '.', search: { the: value ?? undefined, viec }, replace: true })
  return (
    <>
      <div className="head">
        <div>
          <PageTitle>{dossier.title}</PageTitle>
          <p className="quiet">
            {facts.filter(Boolean).join(' · ')}
            {dossier.secrecy !== 'none' && ` · ${names.value('secrecy', dossier.secrecy)}`}
          </p>
        </div>
        <p className="no-print acts-list">
          {dossier.procedure === 'meeting' && (
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/phong-hop/$id" params={{ id: dossier.id }} />}
            >
              {words.dossier.room}
            </Button>
          )}
          <WatchButton dossier={dossier} plural={plural} />
          <Button variant="default" onClick={() => print()}>
            {words.dossier.print}
          </Button>
        </p>
      </div>
      {dossier.secrecy !== 'none' && <p className="is-today">{words.dossier.secret}</p>}
      {dossier.outcomeLabel && (
        <p>
          <Badge color="green.9" variant="outline" size="lg">
            {dossier.outcomeLabel}
          </Badge>
        </p>
      )}
      <StageStrip chart={procedure.chart} dossier={dossier} />
      <p role="status" className="is-done">
        {said}
      </p>
      <div className="columns">
        <div>
          <ActsCard
            dossier={dossier}
            plural={plural}
            procedure={procedure}
            opened={viec}
            done={() => {
              setSaid(words.dossier.updated)
              // What was done is no longer what the address asks for.
              void navigate({ to: '.', search: { the, viec: undefined }, replace: true })
              document.querySelector<HTMLElement>('main h1')?.focus()
            }}
          />
          <section className="card">
            <Tabs value={tab} onChange={open} keepMounted={false} variant="outline">
              <Tabs.List className="no-print">
                {offered.map((name) => (
                  <Tabs.Tab key={name} value={name}>
                    {tabs[name]}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="content" pt="md">
                <Content
                  content={dossier.content}
                  stem={dossier.procedure}
                  dossier={dossier.id}
                  order={procedure.beginning.fields.map(({ name }) => name)}
                />
              </Tabs.Panel>
              <Tabs.Panel value="files" pt="md">
                <Files content={dossier.content} dossier={dossier.id} plural={plural} />
              </Tabs.Panel>
              <Tabs.Panel value="journal" pt="md">
                <Journal plural={plural} id={dossier.id} stem={dossier.procedure} />
              </Tabs.Panel>
              <Tabs.Panel value="chart" pt="md">
                <Suspense fallback={<Loading />}>
                  <ChartTab dossier={dossier} procedure={procedure} plural={plural} />
                </Suspense>
              </Tabs.Panel>
              <Tabs.Panel value="late" pt="md">
                <Late plural={plural} id={dossier.id} />
              </Tabs.Panel>
              <Tabs.Panel value="comments" pt="md">
                <Comments plural={plural} id={dossier.id} />
              </Tabs.Panel>
            </Tabs>
          </section>
        </div>
        <div>
          <DeadlinesCard dossier={dossier} plural={plural} />
          <Holders dossier={dossier} />
          <PollCount content={dossier.content} />
          <Obstacles dossier={dossier} plural={plural} />
          <Warnings warnings={dossier.warnings} />
          <section className="card">
            <h2>{words.dossier.regulation}</h2>
            <p>{dossier.regulation.title}</p>
            {dossier.regulation.notice && <p className="quiet">{dossier.regulation.notice}</p>}
          </section>
        </div>
      </div>
    </>
  )
}
