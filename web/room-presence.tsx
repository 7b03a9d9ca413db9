import { useQuery } from '@tanstack/react-query'
import { leastFor, type Share } from '../rules/fractions.ts'
import type { Dossier } from './answers.ts'
import { dayOf } from './dates.ts'
import { valuesQuery } from './queries.ts'
import type { Room } from './room-content.ts'
import { Why } from './why.tsx'
import { words } from './words.ts'

/** Có mặt … đủ …: quorum against the threshold, with its article; `present` is whoever is ticked before the opening. */
export function Presence({
  room,
  dossier,
  ticked,
}: {
  room: Room
  dossier: Dossier
  ticked?: { present: number; sitting: number }
}) {
  const { data } = useQuery(valuesQuery(dayOf(dossier.begunAt)))
  const quorum = data?.values[`meeting.quorum.${room.body}`]
  const sitting = ticked?.sitting ?? room.sitting.length
  const present = ticked?.present ?? room.present.filter((person) => room.sitting.includes(person)).length
  if (!quorum || sitting === 0) return null
  const needed = quorum.value ? leastFor(quorum.value as Share, sitting) : 0
  const enough = present >= needed
  return (
    <p className="presence" role="status">
      <strong>{words.room.presence(present, sitting)}</strong> ·{' '}
      <span className={enough ? 'is-done' : 'is-overdue'}>
        <span aria-hidden>{enough ? '✓ ' : '✗ '}</span>
        {enough ? words.room.enough : words.room.notEnough}
      </span>{' '}
      ({words.room.quorum(needed)}) <Why cited={quorum} about={words.room.presence(present, sitting)} />
    </p>
  )
}
