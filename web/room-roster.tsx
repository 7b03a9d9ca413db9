import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Dossier } from './answers.ts'
import { dayOf } from './dates.ts'
import { byGivenName } from './names.ts'
import { PersonRows } from './person-rows.tsx'
import { membersQuery, peopleQuery } from './queries.ts'
import { RefusedNote } from './room-away.tsx'
import { itemUp, may, type Room } from './room-content.ts'
import type { RoomLine } from './room-line.ts'
import { words } from './words.ts'

/** Thành phần: who is there, who is not and with what reason, who takes no part in the item in hand. */
export function Roster({ room, dossier, line }: { room: Room; dossier: Dossier; line: RoomLine }) {
  const { data: people } = useSuspenseQuery(peopleQuery)
  const { data: members = [] } = useQuery(membersQuery(room.body, dayOf(room.startsAt)))
  const seated = room.sitting.length > 0 ? room.sitting : members.length > 0 ? members : room.participants
  const rows = byGivenName(people.filter(({ id }) => seated.includes(id)))
  const recused = itemUp(room)?.recused ?? []
  const is = (person: string) => room.present.includes(person)
  const mark = (person: string, present: boolean) => {
    const type = present ? 'attend' : 'leave'
    if (is(person) === present || !may(dossier, type)) return
    const slot = slotOf(person)
    // A slip of the hand that has not been sent is no coming and going.
    if (!line.takeBack(slot)) line.enter({ slot, body: { type, person } })
  }
  const isToBeSent = (person: string) => line.isAway && line.waiting.some(({ slot }) => slot === slotOf(person))
  const standing = (person: string) => {
    if (is(person)) return words.room.present
    return room.answers[person]?.comes === false ? words.room.excused : words.room.absent
  }
  return (
    <section className="card" aria-label={words.room.people}>
      <h2>{words.room.people}</h2>
      <RefusedNote line={line} room={room} people={people} of={(slot) => slot.startsWith(slotOf(''))} />
      {may(dossier, 'attend') && <p className="quiet no-print">{words.room.keys}</p>}
      <PersonRows
        label={words.room.people}
        people={rows}
        keys={{ c: (person) => mark(person, true), v: (person) => mark(person, false) }}
      >
        {(person) => (
          <>
            <span className={is(person) ? 'is-done' : 'quiet'}>
              {standing(person)}
              {recused.includes(person) && `, ${words.room.recused}`}
              {isToBeSent(person) && `, ${words.room.toBeSent}`}
            </span>
            {may(dossier, 'attend') && (
              <Button
                size="compact-xs"
                variant="default"
                className="no-print"
                onClick={() => mark(person, !is(person))}
              >
                {is(person) ? words.room.markAbsent : words.room.markPresent}
              </Button>
            )}
          </>
        )}
      </PersonRows>
    </section>
  )
}

function slotOf(person: string): string {
  return `attendance:${person}`
}
