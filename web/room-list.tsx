import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Listed } from './answers.ts'
import { Due } from './due.tsx'
import { listPage } from './listing.ts'
import { useNames } from './names.ts'
import { PageTitle } from './page-title.tsx'
import { words } from './words.ts'

/** Phòng họp: the meetings ahead and under way. */
export function RoomListPage() {
  const { data } = useSuspenseQuery({
    queryKey: ['dossiers', 'meetings'],
    queryFn: () => listPage({ procedure: 'meeting' }, undefined, 100),
  })
  // The room itself is at hand before the line may drop.
  useEffect(() => void import('./room.tsx'), [])
  const active = data.items.filter(({ status }) => status === 'active')
  const over = data.items.filter(({ status }) => status === 'done')
  return (
    <>
      <PageTitle>{words.room.title}</PageTitle>
      <Group title={words.room.upcoming} meetings={active} />
      {active.length === 0 && <p>{words.room.none}</p>}
      {over.length > 0 && <Group title={words.room.over} meetings={over} />}
    </>
  )
}

function Group({ title, meetings }: { title: string; meetings: Listed[] }) {
  const names = useNames()
  if (meetings.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className="group-title">{title}</h2>
      <ul className="rows">
        {meetings.map((meeting) => (
          <li className="row" key={meeting.id}>
            <div>
              <Link className="what" to="/phong-hop/$id" params={{ id: meeting.id }}>
                {meeting.title}
              </Link>
              <div className="quiet">
                {meeting.body && names.of(`body.${meeting.body}`)} · {meeting.stageLabel}
              </div>
            </div>
            <div className="due">
              {meeting.status === 'active' && meeting.nextDueAt && <Due at={meeting.nextDueAt} />}
            </div>
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/phong-hop/$id" params={{ id: meeting.id }} />}
              aria-label={`${words.room.enter}: ${meeting.title}`}
            >
              {words.room.enter}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
