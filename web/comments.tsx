import { Button, Textarea } from '@mantine/core'
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Problem, send } from './call.ts'
import { shortMoment } from './dates.ts'
import { useDraft } from './drafts.ts'
import { ProblemNote } from './problem-note.tsx'
import { client, commentsQuery, peopleQuery } from './queries.ts'
import { words } from './words.ts'

/** Ý kiến trao đổi, without effect on the dossier's state. */
export function Comments({ plural, id }: { plural: string; id: string }) {
  const { data = [] } = useQuery(commentsQuery(plural, id))
  const { data: people } = useSuspenseQuery(peopleQuery)
  const [text, setText, drop] = useDraft(`${id}:comment`, '')
  const add = useMutation({
    mutationFn: () => send('POST', `/api/${plural}/${id}/comments`, { text }),
    onSuccess: () => {
      setText('')
      drop()
      return client.invalidateQueries({ queryKey: ['comments', id] })
    },
  })
  return (
    <>
      {data.length === 0 && <p className="quiet">{words.comments.empty}</p>}
      <ul className="entries">
        {data.map((comment) => (
          <li key={comment.id}>
            <strong>{people.find((person) => person.id === comment.person)?.name ?? comment.person}</strong>{' '}
            <span className="quiet">{shortMoment(comment.at)}</span>
            <div>{comment.text}</div>
          </li>
        ))}
      </ul>
      <form
        className="form no-print"
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate()
        }}
      >
        <Textarea
          label={words.comments.add}
          rows={3}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {add.error instanceof Problem && <ProblemNote problem={add.error} />}
        <div>
          <Button type="submit" variant="default" loading={add.isPending} disabled={!text.trim()}>
            {words.comments.send}
          </Button>
        </div>
      </form>
    </>
  )
}
