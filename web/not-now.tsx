import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dossier, Procedure } from './answers.ts'
import { bodyOf, type Values } from './body.ts'
import { Content } from './content.tsx'
import { shortMoment } from './dates.ts'
import { dropDraft, readDraft } from './drafts.ts'
import { journalQuery } from './queries.ts'
import { Requirements } from './requirements.tsx'
import { words } from './words.ts'

interface Props {
  type: string
  dossier: Dossier
  plural: string
  procedure: Procedure
  close(): void
}

/** Việc đang mở chưa hoặc không còn làm được: what it lacks, or who was faster; what was typed stays within reach. */
export function NotNow({ type, dossier, plural, procedure, close }: Props) {
  const form = procedure.acts.find((each) => each.type === type)
  const act = dossier.acts.find((each) => each.type === type)
  const draft = `${dossier.id}:${type}`
  const [typed] = useState(() => readDraft<Values>(draft))
  const { data: journal = [] } = useQuery(journalQuery(plural, dossier.id))
  const last = journal.findLast(({ by }) => by !== null)
  const body = typed && form ? bodyOf(form.fields, typed) : {}
  if (!form) return null
  return (
    <div className="opened" role="alert">
      <h3>{act ? words.notNow.lacks(form.label) : words.notNow.over(form.label)}</h3>
      {act && <Requirements requirements={act.requirements.filter(({ met }) => met === false)} />}
      {!act && last && (
        <p>{words.notNow.last(shortMoment(last.at), last.by?.name ?? words.journal.system, last.label)}</p>
      )}
      {Object.keys(body).length > 0 && (
        <>
          <p>{words.notNow.kept}</p>
          <Content content={body} stem={dossier.procedure} dossier={dossier.id} silent />
        </>
      )}
      <div>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            dropDraft(draft)
            close()
          }}
        >
          {typed ? words.notNow.drop : words.close}
        </Button>
      </div>
    </div>
  )
}
