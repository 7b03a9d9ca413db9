import './room.css'
import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ActsCard } from './acts.tsx'
import type { Dossier } from './answers.ts'
import { Broken } from './broken.tsx'
import { Problem } from './call.ts'
import { Content } from './content.tsx'
import { dayOf, moment } from './dates.ts'
import { Loading } from './loading.tsx'
import { PageTitle } from './page-title.tsx'
import { dossierQuery, membersQuery, peopleQuery, procedureQuery, valuesQuery } from './queries.ts'
import { Agenda } from './room-agenda.tsx'
import { RoomAway } from './room-away.tsx'
import { itemUp, may, roomOf } from './room-content.ts'
import { Item } from './room-item.tsx'
import { type RoomLine, useRoomLine } from './room-line.ts'
import { Opening } from './room-opening.tsx'
import { pendingActs, pendingRoom } from './room-pending.ts'
import { Presence } from './room-presence.tsx'
import { Roster } from './room-roster.tsx'
import { words } from './words.ts'

/** Phòng họp: agenda, the item in hand, people; what every count comes to is figured before the eyes. */
export function RoomPage() {
  const { id } = useParams({ from: '/phong-hop/$id' })
  const { data, error, failureReason } = useQuery(dossierQuery('meetings', id))
  // Beside what was heard: what has just been answered leaves the one in the very render in which it is in the other.
  const line = useRoomLine(id)
  if (data?.id === id && data.stages) return <Opened key={id} heard={data} line={line} />
  if (error) return <Broken error={error} />
  if (failureReason instanceof Problem && failureReason.isUnknownYet)
    return (
      <>
        <PageTitle>{words.room.title}</PageTitle>
        <p role="alert">{words.room.cannotLoad}</p>
      </>
    )
  return <Loading />
}

function Opened({ heard, line }: { heard: Dossier; line: RoomLine }) {
  const { data: procedure } = useSuspenseQuery(procedureQuery(heard.procedure))
  const { data: people } = useSuspenseQuery(peopleQuery)
  const held = roomOf(heard.content)
  const { data: members = [] } = useQuery({
    ...membersQuery(held?.body ?? '', dayOf(held?.startsAt ?? heard.begunAt)),
    enabled: held !== undefined,
  })
  const { data: terms } = useQuery(valuesQuery(dayOf(heard.begunAt)))
  const room = held && pendingRoom(held, line.waiting, { members, values: terms?.values })
  const dossier = { ...heard, acts: pendingActs(heard, line.waiting, procedure) }
  const pending = line.isAway ? line.waiting.map(({ body }) => String(body.item ?? '')) : []
  const [chosen, choose] = useState<string>()
  const entry = room?.agenda.find(({ item }) => item === chosen) ?? (room && (itemUp(room) ?? room.agenda[0]))
  return (
    <>
      <div className="head">
        <div>
          <PageTitle>{dossier.title}</PageTitle>
          <p className="quiet">
            {dossier.stages.map(({ label }) => label).join(' · ') || dossier.outcomeLabel}
            {room && ` · ${words.room.meets(moment(room.startsAt))}`}
            {room?.place && ` · ${room.place}`}
          </p>
        </div>
        <p className="no-print">
          {room?.openedAt && dossier.secrecy === 'none' && (
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link {...props} to="/phong-hop/$id/van-ban" params={{ id: dossier.id }} search={{}} />
              )}
            >
              {words.minutesPaper.page}
            </Button>
          )}{' '}
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/phong-hop/$id/chieu" params={{ id: dossier.id }} target="_blank" />
            )}
          >
            {words.room.projector}
          </Button>{' '}
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/ho-so/$plural/$id" params={{ plural: 'meetings', id: dossier.id }} search={{}} />
            )}
          >
            {words.room.dossier}
          </Button>
        </p>
      </div>
      {!room && <Content content={dossier.content} stem={dossier.procedure} dossier={dossier.id} />}
      {room && <RoomAway line={line} room={room} people={people} />}
      {room && <Presence room={room} dossier={dossier} />}
      {room && (
        <div className="room">
          <Agenda room={room} chosen={entry?.item} choose={choose} pending={pending} />
          <div>
            {may(dossier, 'open') && <Opening room={room} dossier={dossier} line={line} />}
            {entry ? (
              <Item key={entry.item} {...{ entry, room, dossier, procedure, line }} />
            ) : (
              <p className="card quiet">{words.room.chooseItem}</p>
            )}
            <ActsCard
              dossier={{ ...dossier, acts: dossier.acts.filter(({ type }) => !byItem(type) && type !== 'open') }}
              plural="meetings"
              procedure={procedure}
              opened={undefined}
              done={() => {}}
            />
          </div>
          <Roster room={room} dossier={dossier} line={line} />
        </div>
      )}
    </>
  )

  // What is done to an item stands beside it, and what is done to a person beside them.
  function byItem(type: string): boolean {
    const fields = procedure.acts.find((act) => act.type === type)?.fields ?? []
    return type === 'attend' || type === 'leave' || fields.some(({ name, required }) => name === 'item' && required)
  }
}
