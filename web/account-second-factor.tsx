import { Button, Code, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { MyAccount } from './account-queries.ts'
import { Problem, send } from './call.ts'
import { shortMoment } from './dates.ts'
import { takeFocus } from './focus.ts'
import { PasswordField } from './password-field.tsx'
import { ProblemNote } from './problem-note.tsx'
import { Qr } from './qr.tsx'
import { client } from './queries.ts'
import { words } from './words.ts'

const say = words.account
const path = '/api/account/second-factor'
const again = () => client.invalidateQueries({ queryKey: ['account'] })

/** Xác thực hai bước: on, off, and the recovery codes, which are shown once. */
export function SecondFactor({ state }: { state: MyAccount['secondFactor'] }) {
  const [codes, setCodes] = useState<string[]>()
  const { since, recoveryCodesLeft } = state
  return (
    <section className="card" aria-labelledby="factor">
      <h2 id="factor">{say.factor}</h2>
      <p className="quiet">{say.factorHint}</p>
      <p>{since ? `${say.factorSince(shortMoment(since))} ${say.codesLeft(recoveryCodesLeft)}` : say.factorOff}</p>
      {codes ? (
        <RecoveryCodes codes={codes} kept={() => setCodes(undefined)} />
      ) : since ? (
        <>
          <ByPassword<{ recoveryCodes: string[] }>
            label={say.newCodes}
            path={`${path}/recovery-codes`}
            heard={({ recoveryCodes }) => setCodes(recoveryCodes)}
          />
          <ByPassword label={say.stop} path={`${path}/removal`} heard={() => {}} />
        </>
      ) : (
        <Begin heard={setCodes} />
      )}
    </section>
  )
}

function Begin({ heard }: { heard(codes: string[]): void }) {
  const [key, setKey] = useState<{ secret: string; uri: string }>()
  const confirm = useMutation({
    mutationFn: (code: string) => send<{ recoveryCodes: string[] }>('POST', `${path}/confirmation`, { code }),
    onSuccess: ({ recoveryCodes }) => {
      heard(recoveryCodes)
      return again()
    },
  })
  if (!key) return <ByPassword label={say.begin} path={path} heard={setKey} />
  function submit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    confirm.mutate(String(new FormData(event.currentTarget).get('code')))
  }
  return (
    <form className="form" onSubmit={submit}>
      <p>{say.scan}</p>
      <Qr text={key.uri} label={say.qr} />
      <p>
        {say.secret}: <Code>{key.secret.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
        <br />
        <a href={key.uri}>{say.openApp}</a>
      </p>
      <TextInput
        ref={takeFocus}
        name="code"
        label={say.firstCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        withAsterisk={false}
      />
      {confirm.error instanceof Problem && <ProblemNote problem={confirm.error} />}
      <div>
        <Button type="submit" loading={confirm.isPending}>
          {say.confirm}
        </Button>
      </div>
    </form>
  )
}

function RecoveryCodes({ codes, kept }: { codes: string[]; kept(): void }) {
  return (
    <div>
      <h3 ref={takeFocus} tabIndex={-1}>
        {say.codes}
      </h3>
      <p>{say.codesHint}</p>
      <ul className="plain-list">
        {codes.map((code) => (
          <li key={code}>
            <Code>{code}</Code>
          </li>
        ))}
      </ul>
      <p className="no-print">
        <Button variant="default" onClick={kept}>
          {say.codesKept}
        </Button>
      </p>
    </div>
  )
}

/** Một việc phải nhập lại mật khẩu, which is asked for when the act is chosen. */
function ByPassword<T>({ label, path, heard }: { label: string; path: string; heard(answer: T): void }) {
  const [open, setOpen] = useState(false)
  const act = useMutation({
    mutationFn: (password: string) => send<T>('POST', path, { password }),
    onSuccess: (answer) => {
      setOpen(false)
      heard(answer)
      return again()
    },
  })
  if (!open)
    return (
      <p>
        <Button variant="default" onClick={() => setOpen(true)}>
          {label}
        </Button>
      </p>
    )
  const problem = act.error instanceof Problem ? act.error : undefined
  function submit(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    act.mutate(String(new FormData(event.currentTarget).get('password')))
  }
  return (
    <form className="form" onSubmit={submit} aria-label={label}>
      <PasswordField
        name="password"
        label={say.oldPassword}
        autoComplete="current-password"
        focused
        problem={problem}
      />
      {problem && <ProblemNote problem={problem} />}
      <div className="acts-list">
        <Button type="submit" loading={act.isPending}>
          {label}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
