import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem, send } from './call.ts'
import { takeFocus } from './focus.ts'
import { ProblemNote } from './problem-note.tsx'
import { client } from './queries.ts'
import { words } from './words.ts'

interface Props {
  label: string
  about: string
  path: string
  queryKey: string
}

/** Một việc phải nêu lý do, which is asked for first. */
export function ReasonButton({ label, about, path, queryKey }: Props) {
  const [reason, setReason] = useState<string>()
  const act = useMutation({
    mutationFn: () => send('POST', path, { reason }),
    onSuccess: () => {
      setReason(undefined)
      return client.invalidateQueries({ queryKey: [queryKey] })
    },
  })
  if (reason === undefined)
    return (
      <Button size="compact-xs" variant="default" aria-label={`${label}: ${about}`} onClick={() => setReason('')}>
        {`${label}…`}
      </Button>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        act.mutate()
      }}
    >
      <TextInput
        ref={takeFocus}
        size="xs"
        label={`${label}, ${words.account.reason.toLowerCase()}: ${about}`}
        required
        withAsterisk={false}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="submit" size="compact-xs" loading={act.isPending}>
        {label}
      </Button>{' '}
      <Button size="compact-xs" variant="default" onClick={() => setReason(undefined)}>
        {words.cancel}
      </Button>
      {act.error instanceof Problem && <ProblemNote problem={act.error} />}
    </form>
  )
}
