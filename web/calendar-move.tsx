import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ActForm } from './act-form.tsx'
import { atDay, type Moving, useMoving } from './calendar-moving.ts'
import { clock, dayOf, longDay } from './dates.ts'
import { DayInput } from './day-input.tsx'
import { readDay } from './day-text.ts'
import { LimitsMoved } from './limits-moved.tsx'
import { dossierQuery, procedureQuery } from './queries.ts'
import { useTrying } from './trial.tsx'
import { words } from './words.ts'

const act = 'reschedule'
const plural = 'meetings'

/** Dời phiên họp sang ngày khác: which limits would move is seen first; confirming is the ordinary act, with its reason. */
export function CalendarMove({ moving }: { moving: Moving }) {
  const { meeting, day, settled } = moving
  const { move } = useMoving()
  const heading = useRef<HTMLHeadingElement>(null)
  const isDay = readDay(day) === day
  const isElsewhere = isDay && day !== dayOf(meeting.startsAt)
  const startsAt = atDay(meeting.startsAt, day)
  // What would come of it once reason and reference are given, which are asked for below; nothing is recorded.
  const body = { type: act, startsAt, reason: '…', reference: '…' }
  const path = isElsewhere ? `/api/${plural}/${meeting.dossier}/trials` : undefined
  const { trial, isAway } = useTrying(path, meeting.dossier, body)
  useEffect(() => {
    if (settled) heading.current?.focus()
  }, [settled])
  return (
    <section className="card moving no-print" aria-label={words.calendar.moving(meeting.title)}>
      <h2 ref={heading} tabIndex={-1}>
        {words.calendar.moving(meeting.title)}
      </h2>
      <p>
        {words.calendar.movedTo(
          clock(meeting.startsAt),
          longDay(dayOf(meeting.startsAt)),
          isElsewhere ? longDay(day) : words.calendar.noDayYet,
        )}
      </p>
      {settled && (
        <DayInput label={words.calendar.toDay} value={day} change={(day) => move({ meeting, day, settled: true })} />
      )}
      <div aria-live="polite">
        {isAway && <p className="quiet">{words.away.detail}</p>}
        {isElsewhere && trial && <LimitsMoved trial={trial} />}
      </div>
      {settled && isElsewhere && <Confirm key={startsAt} dossier={meeting.dossier} startsAt={startsAt} />}
      <p>
        <Button variant="default" size="xs" onClick={() => move(undefined)}>
          {words.cancel}
        </Button>
      </p>
    </section>
  )
}

function Confirm({ dossier: id, startsAt }: { dossier: string; startsAt: string }) {
  const { move } = useMoving()
  const { data: dossier } = useQuery(dossierQuery(plural, id))
  const { data: procedure } = useQuery({ ...procedureQuery(dossier?.procedure ?? ''), enabled: dossier !== undefined })
  const offered = dossier?.acts.find(({ type }) => type === act)
  if (!dossier || dossier.id !== id || !procedure || !offered) return null
  return (
    <ActForm
      act={offered}
      dossier={dossier}
      plural={plural}
      procedure={procedure}
      said={{ startsAt }}
      done={() => move(undefined)}
    />
  )
}
