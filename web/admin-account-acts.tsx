import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Account } from './admin-accounts.tsx'
import { Problem, send } from './call.ts'
import { shortMoment } from './dates.ts'
import { ProblemNote } from './problem-note.tsx'
import { client } from './queries.ts'
import { ReasonButton } from './reason-button.tsx'
import { words } from './words.ts'

const say = words.accounts

type Invited = { sentTo: string; expiresAt: string } | { username: string; password: string }

interface Props {
  account: Account
  /** Whether letters leave this house at all. */
  mailed: boolean
  said(sentence: string): void
}

/** Việc với một tài khoản: inviting and new passwords at once, the rest with a reason that is kept. */
export function AccountActs({ account, mailed, said }: Props) {
  const { person, name, username, lockedAt, lockedUntil, sessions, secondFactor, active } = account
  const path = `/api/accounts/${person}`
  const heard = () => client.invalidateQueries({ queryKey: ['accounts'] })
  const invite = useMutation({
    mutationFn: (username?: string) => send<Invited>('POST', `${path}/invitation`, username ? { username } : {}),
    onSuccess: (answer) => {
      if ('password' in answer) said(words.admin.password(`${name} (${answer.username})`, answer.password))
      else said(say.sentTo(name, answer.sentTo, shortMoment(answer.expiresAt)))
      return heard()
    },
  })
  const renew = useMutation({
    mutationFn: () => send<{ password: string }>('PATCH', `/api/people/${person}`, { renewPassword: true }),
    onSuccess: ({ password }) => {
      said(words.admin.password(name, password))
      return heard()
    },
  })
  const error = invite.error ?? renew.error
  const problem = error instanceof Problem && <ProblemNote problem={error} />
  if (!username)
    return (
      <>
        {active && <NewAccount name={name} mailed={mailed} busy={invite.isPending} make={invite.mutate} />}
        {problem}
      </>
    )
  const reasoned = (label: string, act: string) => (
    <ReasonButton label={label} about={name} path={`${path}/${act}`} queryKey="accounts" />
  )
  return (
    <details>
      <summary aria-label={say.acts(name)}>{words.admin.actions}</summary>
      <div className="acts-list">
        {mailed && active && (
          <Button
            size="compact-xs"
            variant="default"
            loading={invite.isPending}
            onClick={() => invite.mutate(undefined)}
          >
            {say.invite}
          </Button>
        )}
        <Button size="compact-xs" variant="default" loading={renew.isPending} onClick={() => renew.mutate()}>
          {words.admin.renew}
        </Button>
        {lockedAt || lockedUntil ? reasoned(say.unlock, 'unlock') : reasoned(say.lock, 'lock')}
        {sessions > 0 && reasoned(say.endSessions, 'sessions-end')}
        {secondFactor && reasoned(say.resetFactor, 'second-factor-reset')}
      </div>
      {problem}
    </details>
  )
}

interface NewProps {
  name: string
  mailed: boolean
  busy: boolean
  make(username: string): void
}

function NewAccount({ name, mailed, busy, make }: NewProps) {
  const label = mailed ? say.makeAndInvite : say.make
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        make(String(new FormData(event.currentTarget).get('username')))
      }}
    >
      <TextInput
        name="username"
        size="xs"
        label={`${words.account.username}: ${name}`}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        required
        withAsterisk={false}
      />
      <Button type="submit" size="compact-xs" variant="default" loading={busy}>
        {label}
      </Button>
    </form>
  )
}
