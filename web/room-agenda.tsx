import { useNames } from './names.ts'
import type { Room } from './room-content.ts'
import { words } from './words.ts'

interface Props {
  room: Room
  chosen?: string
  choose(item: string): void
  /** Items of which something waits to be sent. */
  pending: string[]
}

/** Chương trình: each item with how it stands, the one in hand marked. */
export function Agenda({ room, chosen, choose, pending }: Props) {
  const names = useNames()
  return (
    <section className="card" aria-label={words.room.agenda}>
      <h2>{words.room.agenda}</h2>
      {room.agenda.length === 0 && <p className="quiet">{words.room.noAgenda}</p>}
      <ol className="agenda">
        {room.agenda.map(({ item, title, outcome, takenUp, standing }) => (
          <li key={item}>
            <button type="button" aria-current={item === chosen ? 'true' : undefined} onClick={() => choose(item)}>
              {title}
              <span className="quiet">
                {outcome
                  ? names.of(`agendaItem.outcome.${outcome}`)
                  : takenUp
                    ? names.of('agendaItem.underDiscussion')
                    : names.of(`agendaItem.${standing}`)}
                {pending.includes(item) && ` · ${words.room.toBeSent}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
