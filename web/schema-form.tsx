import { Alert, Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Dossier, Field } from './answers.ts'
import { bodyOf, type Values } from './body.ts'
import { useDraft } from './drafts.ts'
import { type FormContext, within } from './field-frame.ts'
import { FieldsIn } from './fields.tsx'
import { useNames } from './names.ts'
import { ProblemNote } from './problem-note.tsx'
import { sessionQuery } from './queries.ts'
import { useSending } from './sending.ts'
import { TrialNote, useTrial } from './trial.tsx'
import { words } from './words.ts'

interface Props<T> {
  fields: Field[]
  /** Fields of every act that this one needs before the others. */
  upFront?: string[]
  stem: string
  dossier?: Dossier
  path: string
  /** Where what is typed is kept meanwhile. */
  draft: string
  submitLabel: string
  fixed?: Record<string, unknown>
  /** Where a body may be tried before it is sent. */
  trialPath?: string
  heard(answer: T): void
}

const ofEveryAct = ['reason', 'happenedOn', 'onBehalfOf', 'reference']

/** Biểu mẫu dựng từ lời khai: nothing typed is lost; a 503 keeps it and repeats it under the same key. */
export function SchemaForm<T>({
  fields,
  upFront = [],
  stem,
  dossier,
  path,
  draft,
  submitLabel,
  fixed = {},
  trialPath,
  heard,
}: Props<T>) {
  const names = useNames()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [values, setValues, drop] = useDraft<Values>(draft, {})
  const summary = useRef<HTMLDivElement>(null)
  const finish = (answer: T) => {
    drop()
    heard(answer)
  }
  const { state, problem, submit } = useSending<T>(path, draft, finish)
  const body = { ...fixed, ...bodyOf(fields, values) }
  const trial = useTrial(state === 'idle' ? trialPath : undefined, dossier?.id ?? '', body)
  // A reason that is asked for only because of what is being entered comes to the front as well.
  const asksReason = trial?.requirements.some(({ id, weight }) => weight === 'needsReason' || id === 'hasReason')
  const first = asksReason || values.reason ? [...upFront, 'reason'] : upFront
  const own = fields.filter(({ name }) => !ofEveryAct.includes(name) || first.includes(name))
  const isOffice = session?.capacities.includes('office')
  const extra = fields.filter(
    ({ name }) => ofEveryAct.includes(name) && !first.includes(name) && (isOffice || name !== 'onBehalfOf'),
  )
  // What is lacking though something was entered may stand among these.
  const isLacking = trial?.allowed === false && Object.keys(values).length > 0
  const context: FormContext = {
    stem,
    dossier,
    prefix: draft.replace(/\W/g, '-'),
    errors: problem?.errors ?? [],
    locked: state !== 'idle',
  }

  async function onSubmit(event: React.FormEvent) {
    event.preventDefault()
    const answer = await submit(body)
    if (answer !== undefined) finish(answer)
    else summary.current?.focus()
  }

  return (
    <form className="form" onSubmit={onSubmit} noValidate>
      <div ref={summary} tabIndex={-1}>
        {state === 'waiting' && (
          <Alert role="alert" variant="outline" color="yellow.9" title={problem?.title}>
            {words.waiting}
          </Alert>
        )}
        {state === 'idle' && problem && (
          <ProblemNote problem={problem}>
            {problem.errors.length > 0 && (
              <ul>
                {problem.errors.map(({ path, detail }) => (
                  <li key={path}>
                    <a href={`#${context.prefix}-${path}`}>{pathLabel(path)}</a>: {detail}
                  </li>
                ))}
              </ul>
            )}
          </ProblemNote>
        )}
      </div>
      <FieldsIn fields={own} values={values} change={setValues} at="" context={context} />
      {extra.length > 0 && (
        <details open={isLacking || extra.some(({ name }) => Boolean(values[name]))}>
          <summary>{extra.some(({ name }) => name === 'happenedOn') ? words.act.extra : words.more}</summary>
          <div className="form">
            <FieldsIn fields={extra} values={values} change={setValues} at="" context={context} />
          </div>
        </details>
      )}
      <TrialNote trial={trial} />
      <div>
        <Button type="submit" loading={state === 'sending'} disabled={state !== 'idle'}>
          {state === 'idle' ? submitLabel : words.act.sending}
        </Button>
      </div>
    </form>
  )

  function pathLabel(path: string): string {
    return path
      .split('.')
      .map((part, n, parts) =>
        /^\d+$/.test(part)
          ? words.act.nth(Number(part) + 1)
          : names.field(part, stem, within(parts.slice(0, n + 1).join('.'))),
      )
      .join(' › ')
  }
}
