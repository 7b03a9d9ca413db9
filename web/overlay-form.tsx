import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Problem, send } from './call.ts'
import { dayOf } from './dates.ts'
import { DayInput } from './day-input.tsx'
import { useDraft } from './drafts.ts'
import { useNames } from './names.ts'
import { ProblemNote } from './problem-note.tsx'
import { client, valuesQuery } from './queries.ts'
import { Explained } from './why.tsx'
import { words } from './words.ts'

/** Ghi điều đơn vị tự quyết định: beside the value in force and what the text says of it. */
export function OverlayForm() {
  const names = useNames()
  const { data } = useSuspenseQuery(valuesQuery())
  const blank = { key: '', value: '', fromOn: dayOf(Date.now()), decidedBy: '', document: '' }
  const [typed, setTyped] = useDraft('admin:overlay', blank)
  const add = useMutation({
    mutationFn: () => send('POST', '/api/overlays', { ...typed, value: parsed(typed.value) }),
    onSuccess: () => {
      setTyped(blank)
      for (const key of ['overlays', 'values']) void client.invalidateQueries({ queryKey: [key] })
    },
  })
  const present = data.values[typed.key]
  return (
    <section className="card no-print">
      <h2>{words.admin.addOverlay}</h2>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate()
        }}
      >
        <NativeSelect
          label={names.field('key')}
          value={typed.key}
          onChange={({ currentTarget: { value: key } }) =>
            setTyped({ ...typed, key, value: key ? JSON.stringify(data.values[key]?.value ?? null) : '' })
          }
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
        <Textarea
          label={names.field('value')}
          value={typed.value}
          onChange={({ currentTarget }) => setTyped({ ...typed, value: currentTarget.value })}
        />
        <DayInput
          label={names.field('fromOn')}
          value={typed.fromOn}
          change={(fromOn) => setTyped({ ...typed, fromOn })}
        />
        {(['decidedBy', 'document'] as const).map((name) => (
          <TextInput
            key={name}
            label={names.field(name)}
            value={typed[name]}
            onChange={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })}
          />
        ))}
        {add.error instanceof Problem && (
          <ProblemNote problem={add.error}>
            <ul>
              {add.error.errors.map(({ path, detail }) => (
                <li key={path}>
                  {path}: {detail}
                </li>
              ))}
            </ul>
          </ProblemNote>
        )}
        <div>
          <Button type="submit" loading={add.isPending} disabled={!typed.key}>
            {words.save}
          </Button>
        </div>
      </form>
    </section>
  )
}

// A value is written as data; what is none is a word.
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
