import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Problem, send } from './call.ts'
import { shortMoment } from './dates.ts'
import { Loading } from './loading.tsx'
import { NewPasswordForm } from './new-password-form.tsx'
import { PageTitle } from './page-title.tsx'
import { ProblemNote } from './problem-note.tsx'
import { client } from './queries.ts'
import { words } from './words.ts'

const say = words.newPassword

interface GoodLink {
  purpose: 'invitation' | 'reset'
  username: string
  expiresAt: string
}

/**
 * Đặt mật khẩu by the link of a letter. Its key stands behind the `#`, which no server is sent and no other page learns;
 * it is taken out of the address at once, so that neither history nor bookmark keeps it.
 */
export function NewPasswordPage() {
  const navigate = useNavigate()
  const hash = useRouterState({ select: ({ location }) => location.hash })
  const [key, setKey] = useState(hash)
  useEffect(() => {
    if (!hash) return
    setKey(hash)
    void navigate({ to: '/mat-khau', replace: true })
  }, [hash, navigate])
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      {key ? <ByLink key={key} linkKey={key} /> : <p>{say.noKey}</p>}
      <p>
        <Link to="/">{say.toSignIn}</Link>
      </p>
    </>
  )
}

function ByLink({ linkKey: key }: { linkKey: string }) {
  const link = useQuery({
    queryKey: ['account-link', key],
    queryFn: () => send<GoodLink>('POST', '/api/account-links', { key }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const set = useMutation({
    mutationFn: ({ newPassword }: { newPassword: string }) =>
      send('POST', '/api/account-links/password', { key, newPassword }),
    // Whoever was signed in here by this account is not any more.
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  })
  if (set.isSuccess) return <p role="status">{say.done}</p>
  if (link.error instanceof Problem) return <ProblemNote problem={link.error} />
  if (!link.data) return <Loading />
  return (
    <>
      <p>{say.of(link.data.username, shortMoment(link.data.expiresAt))}</p>
      <NewPasswordForm
        username={link.data.username}
        busy={set.isPending}
        give={set.mutate}
        problem={set.error}
        label={say.submit}
      />
    </>
  )
}
