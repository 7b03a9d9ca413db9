import { Button, Textarea } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Dossier, Obstacle } from './answers.ts'
import { Problem, send } from './call.ts'
import { shortMoment } from './dates.ts'
import { ProblemNote } from './problem-note.tsx'
import { sessionQuery, showAnswered } from './queries.ts'
import { words } from './words.ts'

/** Trở ngại: what could not be carried, to be tried again or settled by hand, with a reason. */
export function Obstacles({ dossier, plural }: { dossier: Dossier; plural: string }) {
  if (dossier.obstacles.length === 0) return null
  return (
    <section className="card">
      <h2>{words.dossier.obstacles}</h2>
      <ul className="entries">
        {dossier.obstacles.map((obstacle) => (
          <li key={obstacle.n}>
            <One obstacle={obstacle} path={`/api/${plural}/${dossier.id}/obstacles/${obstacle.n}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One({ obstacle, path }: { obstacle: Obstacle; path: string }) {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [reason, setReason] = useState('')
  const settle = useMutation({
    mutationFn: (how: 'retry' | 'settle') => send<Dossier>('POST', path, { [how]: true, reason }),
    onSuccess: showAnswered,
  })
  return (
    <>
      <p>
        {words.dossier.obstacle(obstacle.reason)}{' '}
        <span className="quiet">{words.since(shortMoment(obstacle.since))}</span>
      </p>
      {obstacle.person && session?.capacities.includes('administrator') && (
        <p>
          <Link to="/quan-tri" search={{ the: 'people', nguoi: obstacle.person }}>
            {words.dossier.mendAddress}
          </Link>
        </p>
      )}
      <Textarea
        label={words.dossier.settleReason}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <p>
        <Button variant="default" size="xs" disabled={!reason.trim()} onClick={() => settle.mutate('retry')}>
          {words.dossier.retry}
        </Button>{' '}
        <Button variant="default" size="xs" disabled={!reason.trim()} onClick={() => settle.mutate('settle')}>
          {words.dossier.settle}
        </Button>
      </p>
      {settle.error instanceof Problem && <ProblemNote problem={settle.error} />}
    </>
  )
}
