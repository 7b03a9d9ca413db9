import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import type { Uploaded } from './body.ts'
import { call, Problem } from './call.ts'
import { type FieldProps, useFrame } from './field-frame.ts'
import { ProblemNote } from './problem-note.tsx'
import { words } from './words.ts'

/** Tệp: goes up as soon as it is chosen; the act then only names it. One field takes one file, or a list. */
export function FileField(props: FieldProps) {
  const { field, value, change } = props
  const { label, id, error, disabled, withAsterisk } = useFrame(props)
  const [coming, setComing] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const files = (field.many ? (value as Uploaded[] | undefined) : value ? [value as Uploaded] : []) ?? []

  async function upload(given: File[]) {
    setProblem(undefined)
    let all = files
    for (const file of given) {
      setComing(file.name)
      const form = new FormData()
      form.set('file', file)
      try {
        const { id, name } = await call<Uploaded>('/api/files', { method: 'POST', body: form })
        all = field.many ? [...all, { id, name }] : [{ id, name }]
        change(field.many ? all : all[0])
      } catch (failed) {
        if (!(failed instanceof Problem)) throw failed
        setProblem(failed)
        break
      }
    }
    setComing('')
  }

  return (
    <fieldset className="group" id={id}>
      <legend>
        {label}
        {withAsterisk && <span aria-hidden> *</span>}
      </legend>
      <ul className="entries">
        {files.map(({ id: file, name }) => (
          <li key={file}>
            {name}{' '}
            <Button
              variant="subtle"
              color="dark"
              size="xs"
              disabled={disabled}
              aria-label={`${words.remove}: ${name}`}
              onClick={() => change(field.many ? files.filter((each) => each.id !== file) : undefined)}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      <FileButton
        onChange={(given) => void upload(Array.isArray(given) ? given : given ? [given] : [])}
        multiple={field.many ?? false}
      >
        {(open) => (
          <Button {...open} variant="default" size="xs" disabled={disabled || coming !== ''}>
            {words.act.upload}
            <span className="sr-only">: {label}</span>
          </Button>
        )}
      </FileButton>
      <p role="status" className="quiet">
        {coming && words.act.uploading(coming)}
      </p>
      {problem && <ProblemNote problem={problem} />}
      {error && <p className="is-overdue">{error}</p>}
    </fieldset>
  )
}
