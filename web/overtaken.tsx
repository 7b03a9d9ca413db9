import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dossier, Procedure } from './answers.ts'
import { bodyOf, type Values } from './body.ts'
import { Content } from './content.tsx'
import { shortMoment } from './dates.ts'
import { dropDraft, readDraft } from './drafts.ts'
import { journalQuery } from './queries.ts'
import { words } from './words.vi.ts'

interface Props {
  type: string
  dossier: Dossier
  plural: string
  procedure: Procedure
  close(): void
}

/** Việc đang mở không còn làm được: says so, who was faster, and keeps what was typed within reach. */
export function Overtaken({ type, dossier, plural, procedure, close }: Props) {
  const act = procedure.acts.find((each) => each.type === type)
  const draft = `${dossier.id}:${type}`
  const [typed] = useState(() => readDraft<Values>(draft))
  const { data: journal = [] } = useQuery(journalQuery(plural, dossier.id))
  const last = journal.findLast(({ by }) => by !== null)
  const body = typed && act ? bodyOf(act.fields, typed) : {}
  if (!act) return null
  return (
    <div className="opened" role="alert">
      <h3>{words.overtaken.title(act.label)}</h3>
      {last && <p>{words.overtaken.last(shortMoment(last.at), last.by?.name ?? words.journal.system, last.label)}</p>}
      {Object.keys(body).length > 0 && (
        <>
          <p>{words.overtaken.kept}</p>
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
          {typed ? words.overtaken.drop : words.close}
        </Button>
      </div>
    </div>
  )
}
