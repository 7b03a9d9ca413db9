import './room.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Broken } from './broken.tsx'
import { Loading } from './loading.tsx'
import { useNames } from './names.ts'
import { PageTitle } from './page-title.tsx'
import { dossierQuery } from './queries.ts'
import { itemUp, roomOf, voteOf } from './room-content.ts'
import { words } from './words.ts'

/** Màn chiếu: the item in hand and the counts; no names. */
export function ProjectorPage() {
  const { id } = useParams({ from: '/phong-hop/$id/chieu' })
  const { data, error } = useQuery(dossierQuery('meetings', id))
  const names = useNames()
  const room = data && roomOf(data.content)
  if (!data) return error ? <Broken error={error} /> : <Loading />
  const last = room && [...room.agenda].reverse().find(({ outcome, votes }) => outcome || votes.length > 0)
  const entry = room && (itemUp(room) ?? last)
  const vote = entry && voteOf(entry)
  const present = room?.present.filter((person) => room.sitting.includes(person)).length ?? 0
  return (
    <div className="projector">
      <p className="quiet">{data.title}</p>
      <PageTitle>{entry?.title ?? words.room.waitsForItem}</PageTitle>
      {vote && (
        <>
          <p className="figures">{words.room.result(vote.approvals, vote.needed, vote.sitting)}</p>
          <p className={vote.carried ? 'figures is-done' : 'figures is-overdue'}>
            {vote.carried ? words.room.carried : words.room.notCarried}
          </p>
        </>
      )}
      {entry?.outcome && !vote && <p className="figures">{names.of(`agendaItem.outcome.${entry.outcome}`)}</p>}
      {room && room.sitting.length > 0 && <p>{words.room.presence(present, room.sitting.length)}</p>}
    </div>
  )
}
