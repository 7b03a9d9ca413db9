import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from './call.ts'
import { NewPasswordForm } from './new-password-form.tsx'
import { client } from './queries.ts'
import { words } from './words.ts'

const say = words.account

/** Đổi mật khẩu; every other session ends. */
export function ChangePassword({ username }: { username: string }) {
  const [nth, setNth] = useState(0)
  const change = useMutation({
    mutationFn: (given: { oldPassword?: string; newPassword: string }) => send('PUT', '/api/account/password', given),
    onSuccess: () => {
      setNth(nth + 1)
      return client.invalidateQueries({ queryKey: ['account'] })
    },
  })
  return (
    <section className="card" aria-labelledby="password">
      <h2 id="password">{say.password}</h2>
      <NewPasswordForm
        key={nth}
        username={username}
        asksOld
        busy={change.isPending}
        give={change.mutate}
        problem={change.error}
        label={say.change}
      />
      <p role="status" className="is-done">
        {change.isSuccess && say.changed}
      </p>
    </section>
  )
}
