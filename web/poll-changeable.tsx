import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { polled, usePlurals } from './addresses.ts'
import type { Listed } from './answers.ts'
import { Due } from './due.tsx'
import { listPage } from './listing.ts'
import { filledOf, ownAnswer } from './poll-answer.ts'
import { PollForm } from './poll-form.tsx'
import { dossierQuery, sessionQuery } from './queries.ts'
import { words } from './words.ts'

/** Phiếu đã trả lời mà còn đổi được: the open polls in which I have answered. */
export function Changeable({ done }: { done(dossier: string): void }) {
  const { data } = useQuery({
    queryKey: ['dossiers', 'polls', 'open'],
    queryFn: () => listPage({ procedure: polled, stage: 'open' }, undefined, 30),
  })
  return data?.items.map((each) => <One key={each.id} poll={each} done={() => done(each.id)} />)
}

function One({ poll: { id }, done }: { poll: Listed; done(): void }) {
  const plural = usePlurals()(polled)
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { data: dossier } = useQuery(dossierQuery(plural, id))
  const [open, setOpen] = useState(false)
  if (dossier?.id !== id || !session) return null
  const act = dossier.acts.find(({ type }) => type === 'answer')
  const given = ownAnswer(dossier.content, session.person.id)
  if (!act?.allowed || !given) return null
  const before = filledOf(given)
  const due = dossier.stages.find(({ dueAt }) => dueAt)?.dueAt ?? null
  return (
    <article className="card poll">
      <h2>{dossier.title}</h2>
      <Due at={due} />
      <p>{words.polls.answeredWith(words.polls.choices[before.choice || 'approve'])}</p>
      {open ? (
        <PollForm
          act={act}
          dossier={dossier}
          plural={plural}
          before={before}
          done={() => {
            setOpen(false)
            done()
          }}
        />
      ) : (
        <Button variant="default" aria-label={`${words.polls.change}: ${dossier.title}`} onClick={() => setOpen(true)}>
          {words.polls.change}
        </Button>
      )}
    </article>
  )
}
