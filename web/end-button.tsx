import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem, send } from './call.ts'
import { dayOf } from './dates.ts'
import { DayInput } from './day-input.tsx'
import { ProblemNote } from './problem-note.tsx'
import { client } from './queries.ts'
import { words } from './words.ts'

interface Props {
  label: string
  about: string
  path: string
  queryKey: string
}

/** Kết thúc from a day on, which is asked for first. */
export function EndButton({ label, about, path, queryKey }: Props) {
  const [toOn, setToOn] = useState<string>()
  const end = useMutation({
    mutationFn: () => send('PATCH', path, { toOn }),
    onSuccess: () => client.invalidateQueries({ queryKey: [queryKey] }),
  })
  if (toOn === undefined)
    return (
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${label}: ${about}`}
        onClick={() => setToOn(dayOf(Date.now()))}
      >
        {label}
      </Button>
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        end.mutate()
      }}
    >
      <DayInput size="xs" label={`${words.admin.lastDay}: ${about}`} value={toOn} change={setToOn} />
      <Button type="submit" size="compact-xs" loading={end.isPending}>
        {label}
      </Button>{' '}
      <Button size="compact-xs" variant="default" onClick={() => setToOn(undefined)}>
        {words.cancel}
      </Button>
      {end.error instanceof Problem && <ProblemNote problem={end.error} />}
    </form>
  )
}
