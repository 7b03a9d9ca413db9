import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Broken } from './broken.tsx'
import { Loading } from './loading.tsx'
import { sessionQuery } from './queries.ts'
import { Shell } from './shell.tsx'
import { SignIn } from './sign-in.tsx'

/** Cửa vào: whoever is not signed in signs in, at the very address they wanted. */
export function Gate() {
  const { data: session, error, isPending } = useQuery(sessionQuery)
  if (isPending) return <Loading />
  if (error && session === undefined) return <Broken error={error} />
  if (!session) return <SignIn />
  return (
    <Suspense fallback={<Loading />}>
      <Shell session={session} />
    </Suspense>
  )
}
