import { Button, Checkbox, Menu, NativeSelect, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Broken } from './broken.tsx'
import { DayInput } from './day-input.tsx'
import { readDay } from './day-text.ts'
import { DossierRows } from './dossier-rows.tsx'
import { ExportButtons } from './export.tsx'
import { HolderFilter } from './holder-filter.tsx'
import { type ListFilter, listOrders, listPage, orderOf } from './listing.ts'
import { isShort } from './live-lists.ts'
import { Loading } from './loading.tsx'
import { useNames } from './names.ts'
import { PageTitle } from './page-title.tsx'
import { procedureQuery, proceduresQuery } from './queries.ts'
import { words } from './words.ts'

/** Hồ sơ: a list whose filters stand in the address, so that it can be kept and passed on. */
export function DossiersPage() {
  const filter = useSearch({ from: '/ho-so' })
  const navigate = useNavigate()
  const narrow = (change: Partial<ListFilter>) =>
    void navigate({ to: '/ho-so', search: { ...filter, ...change }, replace: true })
  const list = useInfiniteQuery({
    queryKey: ['dossiers', filter],
    queryFn: ({ pageParam }) => listPage(filter, pageParam, 100),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    // A list scrolled far is not fetched anew page by page; what changes in it is told.
    refetchOnMount: isShort,
    refetchOnWindowFocus: isShort,
    refetchOnReconnect: isShort,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <div className="head">
        <PageTitle>{words.dossiers.title}</PageTitle>
        <BeginMenu />
      </div>
      <Filters key={filter.q ?? ''} filter={filter} narrow={narrow} />
      <div className="head no-print">
        <p role="status" className="quiet">
          {list.isPending ? words.loading : words.dossiers.shown(items.length, list.hasNextPage)}
        </p>
        <div className="filters">
          <NativeSelect
            label={words.dossiers.order}
            size="xs"
            value={filter.order ?? listOrders[0]}
            onChange={({ currentTarget }) => narrow({ order: orderOf(currentTarget.value) })}
            data={listOrders.map((value) => ({ value, label: words.dossiers.orders[value] }))}
          />
          <ExportButtons filter={filter} />
        </div>
      </div>
      {list.error && items.length === 0 && <Broken error={list.error} />}
      {list.isPending && <Loading />}
      {list.isSuccess && items.length === 0 && (
        <div className="card">
          <p>{words.dossiers.empty}</p>
          <p className="quiet">{words.dossiers.emptyHint}</p>
        </div>
      )}
      {items.length > 0 && (
        <DossierRows
          items={items}
          hasMore={list.hasNextPage}
          busy={list.isFetchingNextPage}
          more={list.fetchNextPage}
        />
      )}
    </>
  )
}

function BeginMenu() {
  const { data } = useSuspenseQuery(proceduresQuery)
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button className="no-print">{words.dossiers.begin}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {data.map(({ stem, label }) => (
          <Menu.Item key={stem} renderRoot={(props) => <Link {...props} to="/lap/$stem" params={{ stem }} />}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Filters({ filter, narrow }: { filter: ListFilter; narrow(change: Partial<ListFilter>): void }) {
  const names = useNames()
  const { data: procedures } = useSuspenseQuery(proceduresQuery)
  const [q, setQ] = useState(filter.q ?? '')
  const bodies = ['executiveCommittee', 'standingCommittee', 'permanentBoard', 'internalAffairs', 'partyBodies']
  const any = { value: '', label: words.all }
  const isNarrowed = Object.entries(filter).some(([name, value]) => name !== 'order' && value !== undefined)
  return (
    <form
      className="filters no-print"
      onSubmit={(event) => {
        event.preventDefault()
        narrow({ q: q.trim() || undefined })
      }}
    >
      <TextInput
        label={words.dossiers.search}
        type="search"
        value={q}
        onChange={({ currentTarget }) => setQ(currentTarget.value)}
      />
      <NativeSelect
        label={words.dossiers.procedure}
        value={filter.procedure ?? ''}
        onChange={({ currentTarget }) => narrow({ procedure: currentTarget.value || undefined, stage: undefined })}
        data={[any, ...procedures.map(({ stem, label }) => ({ value: stem, label }))]}
      />
      {filter.procedure && <StageFilter stem={filter.procedure} stage={filter.stage} narrow={narrow} />}
      <NativeSelect
        label={words.dossiers.body}
        value={filter.body ?? ''}
        onChange={({ currentTarget }) => narrow({ body: currentTarget.value || undefined })}
        data={[any, ...bodies.map((body) => ({ value: body, label: names.of(`body.${body}`) }))]}
      />
      <HolderFilter holder={filter.holder} narrow={narrow} />
      <DueBefore day={filter.dueBefore ?? ''} narrow={narrow} />
      <Flags filter={filter} narrow={narrow} />
      {/* Without it the Enter key submits nothing: the form has more than one field to type in. */}
      <Button type="submit" variant="default">
        {words.dossiers.go}
      </Button>
      {isNarrowed && (
        <Button
          variant="subtle"
          color="dark"
          onClick={() =>
            narrow(
              Object.fromEntries(
                Object.keys(filter).map((name) => [name, name === 'order' ? filter.order : undefined]),
              ),
            )
          }
        >
          {words.dossiers.clear}
        </Button>
      )}
    </form>
  )
}

const flags = { overdue: 'true', due: 'today', stale: 'true', watched: 'true' } as const

function Flags({ filter, narrow }: { filter: ListFilter; narrow(change: Partial<ListFilter>): void }) {
  return (Object.keys(flags) as (keyof typeof flags)[]).map((name) => (
    <Checkbox
      key={name}
      label={words.dossiers[name]}
      checked={filter[name] === flags[name]}
      onChange={({ currentTarget }) => narrow({ [name]: currentTarget.checked ? flags[name] : undefined })}
    />
  ))
}

function DueBefore({ day, narrow }: { day: string; narrow(change: Partial<ListFilter>): void }) {
  const [typed, setTyped] = useState(day)
  useEffect(() => setTyped(day), [day])
  return (
    <DayInput
      label={words.dossiers.dueBefore}
      value={typed}
      change={(next) => {
        setTyped(next)
        // Narrows only by what is a day, or by none.
        if (next === '' || readDay(next) === next) narrow({ dueBefore: next || undefined })
      }}
    />
  )
}

function StageFilter({
  stem,
  stage,
  narrow,
}: {
  stem: string
  stage?: string
  narrow(change: Partial<ListFilter>): void
}) {
  // Not waited for: the whole list would stand aside meanwhile, and what is being typed with it.
  const { data } = useQuery(procedureQuery(stem))
  return (
    <NativeSelect
      label={words.dossiers.stage}
      value={stage ?? ''}
      onChange={({ currentTarget }) => narrow({ stage: currentTarget.value || undefined })}
      data={[
        { value: '', label: words.all },
        ...(data?.chart.states ?? [])
          .filter(({ kind }) => kind !== 'passing')
          .map(({ state, label }) => ({ value: state, label })),
      ]}
    />
  )
}
