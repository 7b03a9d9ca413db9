import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { polled } from './addresses.ts'
import type { DeskItem, Session } from './answers.ts'
import { keepAtHome } from './asked-early.ts'
import { Bell } from './bell.tsx'
import { callFor, send } from './call.ts'
import { keepDraftsOf } from './drafts.ts'
import { Find } from './find.tsx'
import { Live } from './live.tsx'
import { places } from './places.ts'
import { deskQuery, signedOut, wordsQuery } from './queries.ts'
import { words } from './words.ts'

/** Khung trang: the rail, the search, who is signed in, and the page. */
export function Shell({ session }: { session: Session }) {
  keepDraftsOf(session.person.id)
  callFor(session.person.id)
  keepAtHome(true)
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
  const polls = items.filter(({ procedure }) => procedure === polled).length
  const tallies: Record<string, number> = { '/': items.length, '/phieu': polls }
  return (
    <nav className="rail" aria-label={words.menu}>
      <div className="unit">
        <img src="/mark.svg" alt="" width="28" height="28" />
        {session.unit.name}
      </div>
      <ul className="plain-list">
        {places(session).map(({ to, label }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ className: 'here' }}>
              {label}
              <Tally n={tallies[to] ?? 0} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Tally({ n }: { n: number }) {
  if (n === 0) return null
  return (
    <span className="tally">
      {n}
      <span className="sr-only"> {words.desk.count(n)}</span>
    </span>
  )
}

function Top({ session }: { session: Session }) {
  async function signOut() {
    await send('DELETE', '/api/sessions/current').catch(() => {})
    signedOut()
  }

  return (
    <header className="top">
      <Find session={session} />
      <div className="end">
        <Bell />
        <Link to="/tai-khoan" title={words.account.title}>
          {session.person.name}
        </Link>
        <Button variant="default" size="xs" onClick={signOut}>
          {words.signIn.out}
        </Button>
      </div>
    </header>
  )
}
