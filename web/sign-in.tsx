import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem, send } from './call.ts'
import { takeFocus } from './focus.ts'
import { Forgotten } from './forgotten.tsx'
import { PasswordField } from './password-field.tsx'
import { ProblemNote } from './problem-note.tsx'
import { client, sessionQuery, whySignedOut } from './queries.ts'
import { TongueChoice } from './tongue-choice.tsx'
import { words } from './words.ts'

interface Credentials {
  username: string
  password: string
  code?: string
}

/** Đăng nhập: name and password, then the code where the account asks for one. */
export function SignIn() {
  const [forgotten, setForgotten] = useState(false)
  const [proved, setProved] = useState<Credentials>()
  const [why] = useState(() => client.getQueryData<Problem | null>(whySignedOut))
  const enter = useMutation({
    mutationFn: async (given: Credentials) => {
      await send('POST', '/api/sessions', given)
      await client.resetQueries()
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
    },
    onError: (error, given) => isAsked(error) && setProved(given),
  })
  const problem = enter.error instanceof Problem && !isAsked(enter.error) ? enter.error : undefined
  const busy = enter.isPending
  const title = proved ? words.signIn.codeTitle : forgotten ? words.signIn.forgotten : words.signIn.title
  return (
    <main className="sign-in">
      <h1>{title}</h1>
      <p className="quiet">{words.product}</p>
      {why && (
        <ProblemNote problem={why}>
          <p>{words.signIn.kept}</p>
        </ProblemNote>
      )}
      {forgotten ? (
        <Forgotten back={() => setForgotten(false)} />
      ) : proved ? (
        <CodeForm busy={busy} give={(code) => enter.mutate({ ...proved, code })} back={() => again()} />
      ) : (
        <PasswordForm busy={busy} give={enter.mutate} forgotten={() => setForgotten(true)} />
      )}
      {problem && !forgotten && <ProblemNote problem={problem} />}
      <TongueChoice />
    </main>
  )

  function again() {
    setProved(undefined)
    enter.reset()
  }
}

function isAsked(error: unknown): boolean {
  return error instanceof Problem && error.code === 'secondFactorAsked'
}

interface PasswordFormProps {
  busy: boolean
  give(given: Credentials): void
  forgotten(): void
}

function PasswordForm({ busy, give, forgotten }: PasswordFormProps) {
  function submit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    give({ username: String(form.get('username')), password: String(form.get('password')) })
  }
  return (
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
      <PasswordField name="password" label={words.signIn.password} autoComplete="current-password" />
      <Button type="submit" loading={busy}>
        {words.signIn.submit}
      </Button>
      <Button variant="subtle" onClick={forgotten}>
        {words.signIn.forgotten}
      </Button>
    </form>
  )
}

function CodeForm({ busy, give, back }: { busy: boolean; give(code: string): void; back(): void }) {
  function submit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    give(String(new FormData(form).get('code')))
    // A code that was tried is good for nothing any more.
    form.reset()
  }
  return (
    <form className="form" onSubmit={submit}>
      <TextInput
        ref={takeFocus}
        name="code"
        label={words.signIn.code}
        description={words.signIn.codeHint}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
      />
      <Button type="submit" loading={busy}>
        {words.signIn.confirm}
      </Button>
      <Button variant="subtle" onClick={back}>
        {words.signIn.back}
      </Button>
    </form>
  )
}
