import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Entry } from '../rules/meeting.ts'
import { ActForm } from './act-form.tsx'
import type { Dossier, Procedure } from './answers.ts'
import { useDoing } from './doing.ts'
import { useNames } from './names.ts'
import { ProblemNote } from './problem-note.tsx'
import { isTheirs, type Room, voteOf } from './room-content.ts'
import { VotePanel } from './room-vote.tsx'
import { words } from './words.ts'

interface Props {
  entry: Entry
  room: Room
  dossier: Dossier
  procedure: Procedure
}

/** Nội dung đang xem: papers, what may be done to it now, its vote and what that comes to. */
export function Item({ entry, room, dossier, procedure }: Props) {
  const names = useNames()
  const [open, setOpen] = useState<string>()
  const doing = useDoing('meetings', dossier.id, `takeUp:${entry.item}`)
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
      {entry.outcome && <p>{names.of(`agendaItem.outcome.${entry.outcome}`)}</p>}
      {!entry.takenUp && entry.standing === 'ready' && acts.some(({ type }) => type === 'takeUp') && (
        <Button
          disabled={doing.state !== 'idle'}
          onClick={() => void doing.submit({ type: 'takeUp', item: entry.item })}
        >
          {names.of('meeting.act.takeUp')}
        </Button>
      )}
      {doing.problem && <ProblemNote problem={doing.problem} />}
      {votes && <VotePanel entry={entry} room={room} dossier={dossier} />}
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
