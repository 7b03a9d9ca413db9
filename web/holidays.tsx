import './calendar.css'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { usePlurals } from './addresses.ts'
import { call, Problem, send } from './call.ts'
import { shortDay, shortMoment } from './dates.ts'
import { DayInput } from './day-input.tsx'
import { useNames } from './names.ts'
import { PageTitle } from './page-title.tsx'
import { ProblemNote } from './problem-note.tsx'
import { client, sessionQuery } from './queries.ts'
import { words } from './words.ts'

interface Holiday {
  day: string
  kind: 'nonWorking' | 'makeUp'
  name: string
  source: string
  status?: string
}

interface Preview {
  preview: boolean
  changed: string[]
  affected: {
    dossier: string
    procedure: string
    title: string
    moved: { name: string; label: string; from: string | null; to: string | null }[]
  }[]
}

/** Ngày nghỉ, làm bù của một năm with their source; a change is first looked at: which running dossiers would move. */
export function HolidaysPage() {
  const { nam } = useParams({ from: '/lich/$nam' })
  const { data } = useSuspenseQuery({
    queryKey: ['holidays', nam],
    queryFn: () => call<{ own: boolean; days: Holiday[] }>(`/api/calendar/${nam}`),
  })
  const { data: session } = useSuspenseQuery(sessionQuery)
  const mayEdit = session?.capacities.includes('administrator') ?? false
  // Kept here: saved days come back in another order and make a new editor.
  const [saved, setSaved] = useState<string>()
  return (
    <>
      <Editor
        key={JSON.stringify([nam, data.days])}
        year={nam}
        given={data.days}
        mayEdit={mayEdit}
        told={(done) => setSaved(done ? nam : undefined)}
      />
      {saved === nam && (
        <p role="status" className="is-done">
          {words.calendar.saved}
        </p>
      )}
    </>
  )
}

interface EditorProps {
  year: string
  given: Holiday[]
  mayEdit: boolean
  /** Whether what stands here was saved. */
  told(saved: boolean): void
}

function Editor({ year, given, mayEdit, told }: EditorProps) {
  const [days, setDays] = useState(given)
  const body = { days: days.map(({ day, kind, name, source, status }) => ({ day, kind, name, source, status })) }
  const put = (preview: boolean) => send<Preview>('PUT', `/api/calendar/${year}${preview ? '?preview=true' : ''}`, body)
  const look = useMutation({ mutationFn: () => put(true) })
  const anew = () => {
    look.reset()
    told(false)
  }
  const save = useMutation({
    mutationFn: () => put(false),
    onSuccess: () => {
      look.reset()
      told(true)
      for (const key of ['holidays', 'entries', 'dossier', 'desk']) void client.invalidateQueries({ queryKey: [key] })
    },
  })
  const problem = look.error ?? save.error
  const change = (n: number, part: Partial<Holiday>) => {
    anew()
    setDays(days.map((each, m) => (m === n ? { ...each, ...part } : each)))
  }
  return (
    <>
      <PageTitle>{words.calendar.holidays(year)}</PageTitle>
      <p>
        <Link to="/lich" search={{}}>
          {words.nav.calendar}
        </Link>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          look.mutate()
        }}
      >
        <ul className="entries card">
          {days.map((holiday, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form have no name but their place
            <li key={n} className="holiday">
              {mayEdit ? (
                <>
                  <DayInput label={words.calendar.day} value={holiday.day} change={(day) => change(n, { day })} />
                  <NativeSelect
                    label={words.calendar.kind}
                    value={holiday.kind}
                    onChange={({ currentTarget }) => change(n, { kind: currentTarget.value as Holiday['kind'] })}
                    data={[
                      { value: 'nonWorking', label: words.calendar.nonWorking },
                      { value: 'makeUp', label: words.calendar.makeUp },
                    ]}
                  />
                  <TextInput
                    label={words.calendar.name}
                    value={holiday.name}
                    onChange={({ currentTarget }) => change(n, { name: currentTarget.value })}
                  />
                  <TextInput
                    label={words.calendar.source}
                    value={holiday.source}
                    onChange={({ currentTarget }) => change(n, { source: currentTarget.value })}
                  />
                  <Button
                    variant="subtle"
                    color="dark"
                    aria-label={`${words.remove}: ${holiday.name} ${holiday.day && shortDay(holiday.day)}`}
                    onClick={() => {
                      anew()
                      setDays(days.filter((_, m) => m !== n))
                    }}
                  >
                    {words.remove}
                  </Button>
                </>
              ) : (
                <span>
                  {shortDay(holiday.day)} ·{' '}
                  {holiday.kind === 'makeUp' ? words.calendar.makeUp : words.calendar.nonWorking} · {holiday.name}{' '}
                  <span className="quiet">({holiday.source})</span>
                </span>
              )}
            </li>
          ))}
        </ul>
        {mayEdit && (
          <p className="acts-list">
            <Button
              variant="default"
              onClick={() => {
                anew()
                setDays([...days, { day: `${year}-01-01`, kind: 'nonWorking', name: '', source: '' }])
              }}
            >
              {words.calendar.addDay}
            </Button>
            <Button type="submit" loading={look.isPending}>
              {words.calendar.preview}
            </Button>
          </p>
        )}
      </form>
      {problem instanceof Problem && <ProblemNote problem={problem} />}
      {look.data && <Affected preview={look.data} save={() => save.mutate()} saving={save.isPending} />}
    </>
  )
}

function Affected({ preview, save, saving }: { preview: Preview; save(): void; saving: boolean }) {
  const pluralOf = usePlurals()
  const names = useNames()
  return (
    <section className="card" aria-live="polite">
      <h2>{words.calendar.affected(preview.affected.length)}</h2>
      <p>
        {preview.changed.length === 0
          ? words.calendar.nothingChanges
          : words.calendar.changed(preview.changed.map(shortDay).join(', '))}
      </p>
      <ul className="entries">
        {preview.affected.map(({ dossier, procedure, title, moved }) => (
          <li key={dossier}>
            {names.of(procedure)}: {/* Whoever may not read it is told its number, which leads nowhere. */}
            {title === dossier ? (
              dossier
            ) : (
              <Link to="/ho-so/$plural/$id" params={{ plural: pluralOf(procedure), id: dossier }} search={{}}>
                {title}
              </Link>
            )}
            <ul>
              {moved.map(({ name, label, from, to }) => (
                <li key={name}>
                  {label}: {from ? shortMoment(from) : words.none} → {to ? shortMoment(to) : words.none}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {preview.changed.length > 0 && (
        <Button loading={saving} onClick={save}>
          {words.calendar.save}
        </Button>
      )}
    </section>
  )
}
