import { Button } from '@mantine/core'
import { useState } from 'react'
import { Problem } from './call.ts'
import { PasswordField } from './password-field.tsx'
import { ProblemNote } from './problem-note.tsx'
import { words } from './words.ts'

const say = words.newPassword

interface Props {
  /** For whose password manager it is. */
  username: string
  asksOld?: boolean
  busy: boolean
  give(given: { oldPassword?: string; newPassword: string }): void
  problem: Error | null
  label: string
}

/** Mật khẩu mới, typed twice; the old one too where it is asked for. */
export function NewPasswordForm({ username, asksOld = false, busy, give, problem, label }: Props) {
  const [differ, setDiffer] = useState(false)
  const found = problem instanceof Problem ? problem : undefined
  function submit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const newPassword = String(form.get('newPassword'))
    const same = newPassword === form.get('again')
    setDiffer(!same)
    if (same) give({ ...(asksOld && { oldPassword: String(form.get('oldPassword')) }), newPassword })
  }
  return (
    <form className="form" onSubmit={submit}>
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      {asksOld && (
        <PasswordField
          name="oldPassword"
          label={words.account.oldPassword}
          autoComplete="current-password"
          problem={found}
        />
      )}
      <PasswordField
        name="newPassword"
        label={say.newPassword}
        description={say.rule}
        autoComplete="new-password"
        problem={found}
      />
      <PasswordField name="again" label={say.again} autoComplete="new-password" />
      <p role="alert" className="is-overdue">
        {differ && say.differ}
      </p>
      {found && <ProblemNote problem={found} />}
      <div>
        <Button type="submit" loading={busy}>
          {label}
        </Button>
      </div>
    </form>
  )
}
