import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Field } from './answers.ts'
import { bodyOf, type Values } from './body.ts'
import { Problem, send } from './call.ts'
import { FieldsIn } from './fields.tsx'
import { takeFocus } from './focus.ts'
import { ProblemNote } from './problem-note.tsx'
import { client } from './queries.ts'
import { words } from './words.ts'

interface Props {
  label: string
  about: string
  path: string
  method?: 'PATCH' | 'PUT'
  fields: Field[]
  /** What stands there now, or what is proposed. */
  values: Values
  queryKey: string
}

/** Sửa một hàng: its fields are asked for first; what was emptied is sent as nothing, what was left alone not at all. */
export function EditButton({ label, about, path, method = 'PATCH', fields, values, queryKey }: Props) {
  const [typed, setTyped] = useState<Values>()
  const edit = useMutation({
    mutationFn: () => send(method, path, changed(fields, values, typed ?? {})),
    onSuccess: () => {
      setTyped(undefined)
      return client.invalidateQueries({ queryKey: [queryKey] })
    },
  })
  const title = `${label}: ${about}`
  if (!typed)
    return (
      <Button size="compact-xs" variant="default" aria-label={title} onClick={() => setTyped(values)}>
        {label}
      </Button>
    )
  const problem = edit.error instanceof Problem ? edit.error : undefined
  const prefix = `${path}-${fields[0]?.name}`.replace(/\W/g, '-')
  return (
    <form
      ref={takeFocus}
      tabIndex={-1}
      className="form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        edit.mutate()
      }}
    >
      {problem && <ProblemNote problem={problem} />}
      <FieldsIn
        fields={fields}
        values={typed}
        change={setTyped}
        at=""
        context={{ stem: 'admin', prefix, errors: problem?.errors ?? [], locked: edit.isPending }}
      />
      <div>
        <Button type="submit" size="compact-xs" loading={edit.isPending}>
          {words.save}
        </Button>{' '}
        <Button size="compact-xs" variant="default" onClick={() => setTyped(undefined)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}

// What must be said is always said anew.
function changed(fields: Field[], before: Values, typed: Values): Values {
  const [was, is] = [bodyOf(fields, before), bodyOf(fields, typed)]
  const told = fields.filter(({ name, required }) => required || is[name] !== was[name])
  return Object.fromEntries(told.map(({ name, required }) => [name, is[name] ?? (required ? undefined : null)]))
}
