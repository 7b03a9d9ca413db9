import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { DeskItem, Session } from './answers.ts'
import { callFor, send } from './call.ts'
import { keepDraftsOf } from './drafts.ts'
import { Live } from './live.tsx'
import { useNames } from './names.ts'
import { deskQuery, signedOut, wordsQuery } from './queries.ts'
import { words } from './words.vi.ts'

/** Khung trang: the rail, the search, who is signed in, and the page. */
export function Shell({ session }: { session: Session }) {
  keepDraftsOf(session.person.id)
  callFor(session.person.id)
  useSuspenseQuery(wordsQuery)
  const { data: desk } = useQuery(deskQuery)
  const bare = useRouterState({ select: ({ location }) => location.pathname.endsWith('/chieu') })
  return (
    <div className={bare ? 'frame bare' : 'frame'}>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Rail session={session} items={desk?.items ?? []} />
      <div>
        <Top session={session} />
        {desk?.notice && (
          <aside className="note" aria-label={words.nav.regulation}>
            {desk.notice}
          </aside>
        )}
        <Live />
        <main id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  )
}

function Rail({ session, items }: { session: Session; items: DeskItem[] }) {
  const names = useNames()
  const polls = items.filter(({ procedure }) => procedure === 'writtenPoll').length
  const runs = ['administrator', 'office', 'secretary'].some((each) => session.capacities.includes(each))
  const places = [
    { to: '/', label: words.nav.desk, tally: items.length },
    { to: '/ho-so', label: words.nav.dossiers, tally: 0 },
    { to: '/phong-hop', label: words.nav.room, tally: 0 },
    // As soon as the service knows of polls.
    ...(names.of('writtenPoll') === 'writtenPoll' ? [] : [{ to: '/phieu', label: words.nav.polls, tally: polls }]),
    { to: '/lich', label: words.nav.calendar, tally: 0 },
    { to: '/theo-doi', label: words.nav.overview, tally: 0 },
    { to: '/quy-che', label: words.nav.regulation, tally: 0 },
    ...(runs ? [{ to: '/quan-tri', label: words.nav.admin, tally: 0 }] : []),
  ]
  return (
    <nav className="rail" aria-label={words.menu}>
      <div className="unit">
        <img src="/mark.svg" alt="" width="28" height="28" />
        {session.unit.name}
      </div>
      <ul className="plain-list">
        {places.map(({ to, label, tally }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ className: 'here' }}>
              {label}
              {tally > 0 && (
                <span className="tally">
                  {tally}
                  <span className="sr-only"> {words.desk.count(tally)}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Top({ session }: { session: Session }) {
  const navigate = useNavigate()
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        search.current?.focus()
        search.current?.select()
      }
    }
    addEventListener('keydown', find)
    return () => removeEventListener('keydown', find)
  }, [])

  async function signOut() {
    await send('DELETE', '/api/sessions/current').catch(() => {})
    signedOut()
  }

  return (
    <header className="top">
      <search className="grow">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void navigate({ to: '/ho-so', search: { q: search.current?.value.trim() || undefined } })
          }}
        >
          <input
            ref={search}
            className="find"
            name="q"
            type="search"
            aria-label={words.find}
            placeholder={`${words.find} (${words.findHint})`}
          />
        </form>
      </search>
      <div className="end">
        <span>{session.person.name}</span>
        <Button variant="default" size="xs" onClick={signOut}>
          {words.signIn.out}
        </Button>
      </div>
    </header>
  )
}
