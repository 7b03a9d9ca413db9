import type { Entered } from './line.ts'
import { useNames } from './names.ts'
import { ProblemNote } from './problem-note.tsx'
import type { Room } from './room-content.ts'
import type { RoomLine } from './room-line.ts'
import { words } from './words.ts'

interface Props {
  line: RoomLine
  room: Room
  people: { id: string; name: string }[]
}

/** Mất kết nối trong phòng họp: that one may go on, what waits and in which order. */
export function RoomAway({ line, room, people }: Props) {
  if (!line.isAway || line.waiting.length === 0) return null
  return (
    <section className="card away" role="status" aria-label={words.room.away}>
      <p>
        <strong>{words.room.away}</strong> {words.room.goOn} {words.room.noReload}
      </p>
      <details>
        <summary>{words.room.waiting(line.waiting.length)}</summary>
        <ol>
          {line.waiting.map((act) => (
            <li key={act.key}>
              <ActWords act={act} room={room} people={people} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  )
}

/** Chưa ghi được: why, beside what it was entered for, until it is entered again or seen. */
export function RefusedNote({ line, room, people, of }: Props & { of(slot: string): boolean }) {
  return line.refused
    .filter(({ slot }) => of(slot))
    .map((act) => (
      <ProblemNote key={act.key} problem={act.problem}>
        <p>
          {words.room.notRecorded} <ActWords act={act} room={room} people={people} />
        </p>
        <button type="button" className="why" onClick={() => line.dismiss(act.slot)}>
          {words.room.seen}
        </button>
      </ProblemNote>
    ))
}

function ActWords({ act: { body }, room, people }: { act: Entered } & Pick<Props, 'room' | 'people'>) {
  const names = useNames()
  const about =
    people.find(({ id }) => id === body.person)?.name ?? room.agenda.find(({ item }) => item === body.item)?.title
  return `${names.of(`meeting.act.${body.type}`)}${about ? `: ${about}` : ''}`
}
