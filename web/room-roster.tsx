import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Dossier } from './answers.ts'
import { dayOf } from './dates.ts'
import { useDoing } from './doing.ts'
import { byGivenName } from './names.ts'
import { PersonRows } from './person-rows.tsx'
import { ProblemNote } from './problem-note.tsx'
import { membersQuery, peopleQuery } from './queries.ts'
import { itemUp, may, type Room } from './room-content.ts'
import { words } from './words.ts'

/** Thành phần: who is there, who is not and with what reason, who takes no part in the item in hand. */
export function Roster({ room, dossier }: { room: Room; dossier: Dossier }) {
  const { data: people } = useSuspenseQuery(peopleQuery)
  const { data: members = [] } = useQuery(membersQuery(room.body, dayOf(room.startsAt)))
  const doing = useDoing('meetings', dossier.id, 'attendance')
  const seated = room.sitting.length > 0 ? room.sitting : members.length > 0 ? members : room.participants
  const rows = byGivenName(people.filter(({ id }) => seated.includes(id)))
  const recused = itemUp(room)?.recused ?? []
  const is = (person: string) => room.present.includes(person)
  const mark = (person: string, present: boolean) => {
    if (is(person) !== present && may(dossier, present ? 'attend' : 'leave'))
      void doing.submit({ type: present ? 'attend' : 'leave', person })
  }
  const standing = (person: string) => {
    if (is(person)) return words.room.present
    return room.answers[person]?.comes === false ? words.room.excused : words.room.absent
  }
  return (
    <section className="card" aria-label={words.room.people}>
      <h2>{words.room.people}</h2>
      {doing.problem && <ProblemNote problem={doing.problem} />}
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
            </span>
            {may(dossier, 'attend') && (
              <Button
                size="compact-xs"
                variant="default"
                className="no-print"
                disabled={doing.state !== 'idle'}
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
