import './polls.css'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ActForm } from './act-form.tsx'
import { polled, usePlurals } from './addresses.ts'
import type { DeskItem } from './answers.ts'
import { Content } from './content.tsx'
import { Due } from './due.tsx'
import { Files } from './files.tsx'
import { Loading } from './loading.tsx'
import { PageTitle } from './page-title.tsx'
import { Changeable } from './poll-changeable.tsx'
import { PollForm } from './poll-form.tsx'
import { deskQuery, dossierQuery, procedureQuery } from './queries.ts'
import { words } from './words.ts'

/** Phiếu ý kiến: the forms that wait for me, one after the other: what is asked, the papers, the answer. */
export function PollsPage() {
  const { data } = useSuspenseQuery(deskQuery)
  // What was answered just now is off the list before the desk has heard of it.
  const [answered, setAnswered] = useState<string[]>([])
  const waiting = data.items.filter(({ procedure, dossier }) => procedure === polled && !answered.includes(dossier))
  const [first] = waiting
  return (
    <>
      <PageTitle>{words.nav.polls}</PageTitle>
      <p role="status">
        {answered.length > 0 && `${words.polls.sent} `}
        {waiting.length === 0 ? words.polls.none : words.polls.left(waiting.length)}
      </p>
      {first && <Form key={first.dossier} item={first} done={() => setAnswered([...answered, first.dossier])} />}
      <Changeable done={(dossier) => setAnswered([...answered, dossier])} />
    </>
  )
}

function Form({ item, done }: { item: DeskItem; done(): void }) {
  const plural = usePlurals()(item.procedure)
  const { data: dossier } = useQuery(dossierQuery(plural, item.dossier))
  const { data: procedure } = useSuspenseQuery(procedureQuery(item.procedure))
  if (dossier?.id !== item.dossier) return <Loading />
  const act = dossier.acts.find(({ type }) => type === item.act)
  // Of a secret poll the form is on paper: its place in the register is all that is entered.
  const isForm = act?.type === 'answer' && dossier.secrecy === 'none'
  const question = typeof dossier.content.question === 'string' ? dossier.content.question : undefined
  return (
    <article className="card poll">
      <h2>{dossier.title}</h2>
      <Due at={item.dueAt} />
      {question ? (
        <p className="question">{question}</p>
      ) : (
        <Content content={dossier.content} stem={dossier.procedure} dossier={dossier.id} />
      )}
      <h3>{words.dossier.tabs.files}</h3>
      <Files content={dossier.content} dossier={dossier.id} plural={plural} />
      {act?.allowed && isForm && <PollForm act={act} dossier={dossier} plural={plural} done={done} />}
      {act?.allowed && !isForm && (
        <ActForm act={act} dossier={dossier} plural={plural} procedure={procedure} done={done} />
      )}
      <p>
        <Link to="/ho-so/$plural/$id" params={{ plural, id: dossier.id }} search={{}}>
          {words.polls.whole}
        </Link>
      </p>
    </article>
  )
}
