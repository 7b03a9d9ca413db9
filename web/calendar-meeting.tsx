import { Link } from '@tanstack/react-router'
import type { CalendarRange } from './calendar.tsx'
import { useMoving } from './calendar-moving.ts'
import { clock, dayOf } from './dates.ts'
import { words } from './words.ts'

/** Một phiên họp trên lịch: whoever may move it drags it to another day, or chooses the day. */
export function CalendarMeeting({ meeting }: { meeting: CalendarRange['meetings'][number] }) {
  const { moving, move } = useMoving()
  const { dossier, title, startsAt, stage, mayMove } = meeting
  const day = dayOf(startsAt)
  return (
    <li
      className={stage === 'cancelled' ? 'struck meeting' : mayMove ? 'meeting movable' : 'meeting'}
      draggable={mayMove}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', title)
        move({ meeting, day, settled: false })
      }}
      onDragEnd={() => {
        if (moving && !moving.settled) move(undefined)
      }}
    >
      <Link to="/phong-hop/$id" params={{ id: dossier }} draggable={false}>
        {clock(startsAt)} {title}
      </Link>
      {mayMove && (
        <button
          type="button"
          className="why no-print"
          aria-label={`${words.calendar.moveTo}: ${title}`}
          onClick={() => move({ meeting, day, settled: true })}
        >
          {words.calendar.moveTo}
        </button>
      )}
    </li>
  )
}
