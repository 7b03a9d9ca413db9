import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Broken } from './broken.tsx'
import { Loading } from './loading.tsx'
import { sessionQuery } from './queries.ts'
import { Shell } from './shell.tsx'
import { SignIn } from './sign-in.tsx'

/** Cửa vào: whoever is not signed in signs in, at the very address they wanted; the link of a letter needs no session. */
export function Gate() {
  const { data: session, error, isPending } = useQuery(sessionQuery)
  const byLetter = useRouterState({ select: ({ location }) => location.pathname === '/mat-khau' })
  if (byLetter)
    return (
      <main className="sign-in">
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    )
  if (isPending) return <Loading />
  if (error && session === undefined) return <Broken error={error} />
  if (!session) return <SignIn />
  return (
    <Suspense fallback={<Loading />}>
      <Shell session={session} />
    </Suspense>
  )
}
