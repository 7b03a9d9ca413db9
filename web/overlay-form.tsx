import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ValueField as Described } from '../schemas/value-form.ts'
import { call, Problem, send } from './call.ts'
import { dayOf } from './dates.ts'
import { DayInput } from './day-input.tsx'
import { useDraft } from './drafts.ts'
import { useNames } from './names.ts'
import { ProblemNote } from './problem-note.tsx'
import { client, valuesQuery } from './queries.ts'
import { ValueField } from './value-field.tsx'
import { ValueSaid } from './value-said.tsx'
import { fill, read, type Typed } from './value-typed.ts'
import { Explained } from './why.tsx'
import { words } from './words.ts'

interface Draft {
  key: string
  /** What was typed into the fields of the value; as in force where nothing was. */
  typed?: Typed
  fromOn: string
  decidedBy: string
  document: string
}

const prefix = 'overlay'

/** Ghi điều đơn vị tự quyết định: the fields of a value as it is in force, and what the text says of it. */
export function OverlayForm() {
  const names = useNames()
  const summary = useRef<HTMLDivElement>(null)
  const { data } = useSuspenseQuery(valuesQuery())
  const blank: Draft = { key: '', fromOn: dayOf(Date.now()), decidedBy: '', document: '' }
  const [draft, setDraft] = useDraft('admin:overlay', blank)
  const { key, fromOn, decidedBy, document } = draft
  const present = data.values[key]
  const described = useQuery({
    queryKey: ['valueForm', key],
    queryFn: () => call<Described>(`/api/values/${key}/form`),
    enabled: present !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const field = described.data
  const typed = field && (draft.typed === undefined ? fill(field.form, present?.value) : draft.typed)
  const value = field && read(field.form, typed)
  const add = useMutation({
    mutationFn: () => send('POST', '/api/overlays', { key, value, fromOn, decidedBy, document }),
    onSuccess: () => {
      setDraft(blank)
      for (const key of ['overlays', 'values']) void client.invalidateQueries({ queryKey: [key] })
    },
    onError: () => summary.current?.focus(),
  })
  const errors = add.error instanceof Problem ? add.error.errors : []
  const errorOf = (name: string) => errors.find(({ path }) => path === name)?.detail
  return (
    <section className="card no-print">
      <h2>{words.admin.addOverlay}</h2>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate()
        }}
      >
        <div ref={summary} tabIndex={-1}>
          {add.error instanceof Problem && (
            <ProblemNote problem={add.error}>
              <ul>
                {errors.map(({ path, label, detail }) => (
                  <li key={`${path} ${detail}`}>
                    <a href={`#${prefix}-${path}`}>{label ?? names.field(path)}</a>: {detail}
                  </li>
                ))}
              </ul>
            </ProblemNote>
          )}
        </div>
        <NativeSelect
          id={`${prefix}-key`}
          label={names.field('key')}
          value={key}
          onChange={({ currentTarget }) => {
            add.reset()
            setDraft({ ...draft, key: currentTarget.value, typed: undefined })
          }}
          data={[
            { value: '', label: words.choose },
            ...Object.entries(data.values)
              .sort(([, a], [, b]) => a.name.localeCompare(b.name, 'vi'))
              .map(([key, { name, article }]) => ({
                value: key,
                label: article ? `${name} (${words.article(article)})` : name,
              })),
          ]}
        />
        {present && <p className="said">{words.admin.presently(present.said)}</p>}
        {present && <Explained cited={present} />}
        {described.isLoading && <p role="status">{words.loading}</p>}
        {described.error instanceof Problem && <ProblemNote problem={described.error} />}
        {field && (
          <>
            <ValueField
              label={field.label}
              form={field.form}
              typed={typed}
              change={(typed) => setDraft({ ...draft, typed })}
              at="value"
              context={{ prefix, errors }}
            />
            <ValueSaid key={key} valueKey={key} value={value} />
          </>
        )}
        <DayInput
          id={`${prefix}-fromOn`}
          label={names.field('fromOn')}
          error={errorOf('fromOn')}
          value={fromOn}
          change={(fromOn) => setDraft({ ...draft, fromOn })}
        />
        {(['decidedBy', 'document'] as const).map((name) => (
          <TextInput
            key={name}
            id={`${prefix}-${name}`}
            label={names.field(name)}
            error={errorOf(name)}
            value={draft[name]}
            onChange={({ currentTarget }) => setDraft({ ...draft, [name]: currentTarget.value })}
          />
        ))}
        <div>
          <Button type="submit" loading={add.isPending} disabled={!field}>
            {words.save}
          </Button>
        </div>
      </form>
    </section>
  )
}
