import { Button, Checkbox, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Act, Dossier } from './answers.ts'
import { useDoing } from './doing.ts'
import { useDraft } from './drafts.ts'
import { useNames } from './names.ts'
import { answerOf, blank, choices, type Filled } from './poll-answer.ts'
import { ProblemNote } from './problem-note.tsx'
import { TrialNote, useTrial } from './trial.tsx'
import { words } from './words.ts'

interface Props {
  act: Act
  dossier: Dossier
  plural: string
  /** What was answered before, to be changed. */
  before?: Filled
  done(): void
}

/** Phiếu xin ý kiến: three choices of one size, reserving apart, and a last look before it goes. */
export function PollForm({ act, dossier, plural, before = blank, done }: Props) {
  const names = useNames()
  const [filled, setFilled, drop] = useDraft<Filled>(`${dossier.id}:answer:form`, before)
  const [looking, setLooking] = useState(false)
  const last = useRef<HTMLHeadingElement>(null)
  const doing = useDoing(plural, dossier.id, 'answer:form:sent', () => {
    drop()
    done()
  })
  const { choice, remark, reserved } = filled
  const body = answerOf(filled)
  const trial = useTrial(choice ? `/api/${plural}/${dossier.id}/trials` : undefined, dossier.id, body)
  useEffect(() => {
    if (looking) last.current?.focus()
  }, [looking])
  if (looking && choice)
    return (
      <section className="form poll-last" aria-label={words.polls.look}>
        <h3 ref={last} tabIndex={-1}>
          {words.polls.look}
        </h3>
        <p className="question">{words.polls.choices[choice]}</p>
        {remark.trim() && (
          <p>
            {names.field('remark', dossier.procedure)}: {remark}
          </p>
        )}
        {reserved && <p>{words.polls.reserves}</p>}
        <TrialNote trial={trial?.allowed === false ? trial : undefined} />
        {doing.state === 'waiting' && <p role="alert">{words.waiting}</p>}
        {doing.problem && doing.state === 'idle' && <ProblemNote problem={doing.problem} />}
        <p className="quiet">{words.polls.mayChange}</p>
        <div className="acts-list">
          <Button disabled={doing.state !== 'idle'} onClick={() => void doing.submit(body)}>
            {act.label}
          </Button>
          <Button variant="default" disabled={doing.state !== 'idle'} onClick={() => setLooking(false)}>
            {words.polls.back}
          </Button>
        </div>
      </section>
    )
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        setLooking(true)
      }}
    >
      <fieldset className="poll-choices">
        <legend>{words.polls.choose}</legend>
        {choices.map((each) => (
          <label key={each} className={each === choice ? 'chosen' : undefined}>
            <input
              type="radio"
              name={`${dossier.id}-choice`}
              checked={each === choice}
              onChange={() => setFilled({ ...filled, choice: each })}
            />
            {words.polls.choices[each]}
          </label>
        ))}
      </fieldset>
      <Textarea
        label={names.field('remark', dossier.procedure)}
        description={choice === 'differing' ? words.polls.remarkNeeded : undefined}
        autosize
        minRows={3}
        value={remark}
        onChange={({ currentTarget }) => setFilled({ ...filled, remark: currentTarget.value })}
      />
      <Checkbox
        label={names.field('reserved', dossier.procedure)}
        description={words.polls.reservedMeans}
        checked={reserved}
        onChange={({ currentTarget }) => setFilled({ ...filled, reserved: currentTarget.checked })}
      />
      <TrialNote trial={trial?.allowed === false ? trial : undefined} />
      <div>
        <Button type="submit" disabled={!choice}>
          {words.polls.lookFirst}
        </Button>
      </div>
    </form>
  )
}
