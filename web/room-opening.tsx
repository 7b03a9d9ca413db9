import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Dossier } from './answers.ts'
import { dayOf } from './dates.ts'
import { useDoing } from './doing.ts'
import { useDraft } from './drafts.ts'
import { byGivenName, useNames } from './names.ts'
import { PersonRows } from './person-rows.tsx'
import { ProblemNote } from './problem-note.tsx'
import { membersQuery, peopleQuery } from './queries.ts'
import type { Room } from './room-content.ts'
import { Presence } from './room-presence.tsx'
import { TrialNote, useTrial } from './trial.tsx'
import { words } from './words.ts'

interface Opening {
  chair: string
  recorder: string
  present: string[]
  reason: string
}

/** Điểm danh và khai mạc: quorum is figured with every tick. */
export function Opening({ room, dossier }: { room: Room; dossier: Dossier }) {
  const names = useNames()
  const { data: people } = useSuspenseQuery(peopleQuery)
  const { data: members = [] } = useQuery(membersQuery(room.body, dayOf(room.startsAt)))
  const blank = { chair: '', recorder: '', present: [], reason: '' }
  const [opening, setOpening, drop] = useDraft<Opening>(`${dossier.id}:open:room`, blank)
  const doing = useDoing('meetings', dossier.id, 'open:room', drop)
  const { chair, recorder, present, reason } = opening
  const everybody = byGivenName(people.filter(({ active }) => active))
  const roster = everybody.filter(({ id }) => members.includes(id))
  const body = { type: 'open', chair, recorder, present, ...(reason.trim() && { reason }) }
  const whole = chair !== '' && recorder !== ''
  const trial = useTrial(whole ? `/api/meetings/${dossier.id}/trials` : undefined, dossier.id, body)
  const tick = (person: string, on: boolean) =>
    setOpening({ ...opening, present: [...present.filter((each) => each !== person), ...(on ? [person] : [])] })
  const options = [{ value: '', label: words.choose }, ...everybody.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <form
      className="card form"
      onSubmit={(event) => {
        event.preventDefault()
        void doing.submit(body)
      }}
    >
      <h2>{words.room.open}</h2>
      <Presence room={room} dossier={dossier} ticked={{ present: present.length, sitting: members.length }} />
      <PersonRows
        label={names.field('present')}
        people={roster}
        keys={{ c: (person) => tick(person, true), v: (person) => tick(person, false) }}
      >
        {(person) => (
          <Checkbox
            label={words.room.markPresent}
            checked={present.includes(person)}
            onChange={({ currentTarget }) => tick(person, currentTarget.checked)}
          />
        )}
      </PersonRows>
      <p className="quiet">{words.room.keys}</p>
      {(['chair', 'recorder'] as const).map((role) => (
        <NativeSelect
          key={role}
          label={names.field(role)}
          value={opening[role]}
          onChange={({ currentTarget }) => setOpening({ ...opening, [role]: currentTarget.value })}
          data={options}
        />
      ))}
      <Textarea
        label={names.field('reason')}
        value={reason}
        onChange={({ currentTarget }) => setOpening({ ...opening, reason: currentTarget.value })}
      />
      <TrialNote trial={whole ? trial : undefined} />
      {doing.state === 'waiting' && <p role="alert">{words.waiting}</p>}
      {doing.problem && doing.state === 'idle' && <ProblemNote problem={doing.problem} />}
      <div>
        <Button type="submit" disabled={!whole || doing.state !== 'idle'}>
          {words.room.open}
        </Button>
      </div>
    </form>
  )
}
