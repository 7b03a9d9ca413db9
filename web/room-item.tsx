import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Entry } from '../rules/meeting.ts'
import { ActForm } from './act-form.tsx'
import type { Dossier, Procedure } from './answers.ts'
import { useNames } from './names.ts'
import { peopleQuery } from './queries.ts'
import { RefusedNote } from './room-away.tsx'
import { isTheirs, type Room, voteOf } from './room-content.ts'
import type { RoomLine } from './room-line.ts'
import { VotePanel } from './room-vote.tsx'
import { words } from './words.ts'

interface Props {
  entry: Entry
  room: Room
  dossier: Dossier
  procedure: Procedure
  line: RoomLine
}

/** Nội dung đang xem: papers, what may be done to it now, its vote and what that comes to. */
export function Item({ entry, room, dossier, procedure, line }: Props) {
  const names = useNames()
  const [open, setOpen] = useState<string>()
  const { data: people } = useSuspenseQuery(peopleQuery)
  const own = [`takeUp:${entry.item}`, `vote:${entry.item}`]
  const isToBeSent = line.isAway && line.waiting.some(({ slot }) => own.includes(slot))
  const vote = voteOf(entry)
  const acts = dossier.acts.filter((act) => {
    const fields = procedure.acts.find(({ type }) => type === act.type)?.fields ?? []
    const isOfItem = fields.some(({ name, required }) => name === 'item' && required)
    return isTheirs(act) && isOfItem && act.type !== 'placeItem' && act.type !== 'addItem'
  })
  const votes = acts.some(({ type }) => type === 'vote') && entry.takenUp && !entry.outcome
  const done = () => setOpen(undefined)
  return (
    <section className="card" aria-label={entry.title}>
      <h2>{entry.title}</h2>
      <p className="quiet">
        {names.value('itemType', entry.itemType)} ·{' '}
        <Link to="/ho-so/$plural/$id" params={{ plural: 'agenda-items', id: entry.item }} search={{}}>
          {words.room.papers}
        </Link>
      </p>
      {vote && (
        <p className={vote.carried ? 'is-done' : 'is-overdue'}>
          {words.room.result(vote.approvals, vote.needed, vote.sitting)}:{' '}
          {vote.carried ? words.room.carried : words.room.notCarried}
        </p>
      )}
      {entry.outcome && (
        <p>
          {names.of(`agendaItem.outcome.${entry.outcome}`)}
          {isToBeSent && <span className="quiet"> · {words.room.toBeSent}</span>}
        </p>
      )}
      {!entry.takenUp && entry.standing === 'ready' && acts.some(({ type }) => type === 'takeUp') && (
        <Button
          onClick={() => line.enter({ slot: `takeUp:${entry.item}`, body: { type: 'takeUp', item: entry.item } })}
        >
          {names.of('meeting.act.takeUp')}
        </Button>
      )}
      <RefusedNote line={line} room={room} people={people} of={(slot) => own.includes(slot)} />
      {votes && <VotePanel entry={entry} room={room} dossier={dossier} line={line} />}
      {acts
        .filter(({ type }) => type !== 'vote' && type !== 'takeUp')
        .map((act) => (
          <div className="act" key={act.type}>
            <div className="act-head">
              <span>{act.label}</span>
              <Button
                variant="default"
                size="xs"
                aria-expanded={open === act.type}
                onClick={() => setOpen(open === act.type ? undefined : act.type)}
              >
                {open === act.type ? words.close : act.label}
              </Button>
            </div>
            {open === act.type && (
              <ActForm
                act={act}
                dossier={dossier}
                plural="meetings"
                procedure={procedure}
                said={{ item: entry.item }}
                done={done}
              />
            )}
          </div>
        ))}
    </section>
  )
}
