import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Problem, send } from './call.ts'
import { takeFocus } from './focus.ts'
import { ProblemNote } from './problem-note.tsx'
import { words } from './words.ts'

/** Quên mật khẩu: asks for a letter; what is said does not depend on whether there is such a name. */
export function Forgotten({ back }: { back(): void }) {
  const ask = useMutation({ mutationFn: (username: string) => send('POST', '/api/password-resets', { username }) })
  function submit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    ask.mutate(String(new FormData(event.currentTarget).get('username')))
  }
  return (
    <form className="form" onSubmit={submit}>
      <TextInput
        ref={takeFocus}
        name="username"
        label={words.signIn.username}
        description={words.signIn.forgottenHint}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
      />
      <Button type="submit" loading={ask.isPending}>
        {words.signIn.sendLetter}
      </Button>
      <p role="status">{ask.isSuccess && words.signIn.letterSent}</p>
      {ask.error instanceof Problem && <ProblemNote problem={ask.error} />}
      <Button variant="subtle" onClick={back}>
        {words.signIn.back}
      </Button>
    </form>
  )
}
