import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Problem, send } from './call.ts'
import { ProblemNote } from './problem-note.tsx'
import { client, sessionQuery, whySignedOut } from './queries.ts'
import { words } from './words.vi.ts'

/** Đăng nhập. */
export function SignIn() {
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [why] = useState(() => client.getQueryData<Problem | null>(whySignedOut))

  async function submit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setProblem(undefined)
    try {
      await send('POST', '/api/sessions', { username: form.get('username'), password: form.get('password') })
      await client.resetQueries()
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className="sign-in">
      <h1>{words.signIn.title}</h1>
      <p className="quiet">{words.product}</p>
      {why && (
        <ProblemNote problem={why}>
          <p>{words.signIn.kept}</p>
        </ProblemNote>
      )}
      <form className="form" onSubmit={submit}>
        <TextInput
          name="username"
          label={words.signIn.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
        />
        <PasswordInput
          name="password"
          label={words.signIn.password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': 'Hiện mật khẩu' }}
        />
        <Button type="submit" loading={busy}>
          {words.signIn.submit}
        </Button>
        {problem && <ProblemNote problem={problem} />}
      </form>
    </main>
  )
}
