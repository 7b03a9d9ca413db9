import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Dossier } from './answers.ts'
import { dayOf } from './dates.ts'
import { useDraft } from './drafts.ts'
import { byGivenName, useNames } from './names.ts'
import { PersonRows } from './person-rows.tsx'
import { membersQuery, peopleQuery } from './queries.ts'
import { RefusedNote } from './room-away.tsx'
import type { Room } from './room-content.ts'
import type { RoomLine } from './room-line.ts'
import { Presence } from './room-presence.tsx'
import { TrialNote, useTrying } from './trial.tsx'
import { words } from './words.ts'

interface Opening {
  chair: string
  recorder: string
  present: string[]
  reason: string
}

/** Điểm danh và khai mạc: quorum is figured with every tick. */
export function Opening({ room, dossier, line }: { room: Room; dossier: Dossier; line: RoomLine }) {
  const names = useNames()
  const { data: people } = useSuspenseQuery(peopleQuery)
  const { data: members = [] } = useQuery(membersQuery(room.body, dayOf(room.startsAt)))
  const blank = { chair: '', recorder: '', present: [], reason: '' }
  const draft = `${dossier.id}:open:room`
  const [opening, setOpening] = useDraft<Opening>(draft, blank)
  const { chair, recorder, present, reason } = opening
  const everybody = byGivenName(people.filter(({ active }) => active))
  const roster = everybody.filter(({ id }) => members.includes(id))
  const body = { type: 'open', chair, recorder, present, ...(reason.trim() && { reason }) }
  const whole = chair !== '' && recorder !== ''
  const { trial, isAway } = useTrying(whole ? `/api/meetings/${dossier.id}/trials` : undefined, dossier.id, body)
  const tick = (person: string, on: boolean) =>
    setOpening({ ...opening, present: [...present.filter((each) => each !== person), ...(on ? [person] : [])] })
  const options = [{ value: '', label: words.choose }, ...everybody.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <form
      className="card form"
      onSubmit={(event) => {
        event.preventDefault()
        line.enter({ slot: 'open', body, draft })
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
      {isAway && (
        <p className="quiet" role="status">
          {words.room.checkedLater}
        </p>
      )}
      <RefusedNote line={line} room={room} people={people} of={(slot) => slot === 'open'} />
      <div>
        <Button type="submit" disabled={!whole}>
          {words.room.open}
        </Button>
      </div>
    </form>
  )
}
