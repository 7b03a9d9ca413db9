import { Button } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { sessionsQuery } from './account-queries.ts'
import { browserWords } from './browser-words.ts'
import { Problem, send } from './call.ts'
import { shortMoment } from './dates.ts'
import { ProblemNote } from './problem-note.tsx'
import { client } from './queries.ts'
import { words } from './words.ts'

const say = words.account

/** Các phiên làm việc của tôi, to be ended one by one or all but this. */
export function Sessions() {
  const { data } = useSuspenseQuery(sessionsQuery)
  const end = useMutation({
    mutationFn: (id: string) => send('DELETE', `/api/account/sessions${id && `/${id}`}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['account'] }),
  })
  return (
    <section className="card" aria-labelledby="sessions">
      <h2 id="sessions">{say.sessions}</h2>
      <p className="quiet">{say.sessionsHint}</p>
      <div className="scroll-x">
        <table className="list">
          <caption className="sr-only">{say.sessions}</caption>
          <thead>
            <tr>
              {[say.browser, say.address, say.since, say.seen, words.admin.actions].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map(({ id, browser, address, createdAt, seenAt, current }) => (
              <tr key={id}>
                <td>{browserWords(browser)}</td>
                <td>{address}</td>
                <td className="nowrap">{shortMoment(createdAt)}</td>
                <td className="nowrap">{shortMoment(seenAt)}</td>
                <td>
                  {current ? (
                    <strong>{say.thisOne}</strong>
                  ) : (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`${say.endOne}: ${browserWords(browser)}, ${shortMoment(createdAt)}`}
                      onClick={() => end.mutate(id)}
                    >
                      {say.endOne}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.length > 1 && (
        <p>
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate('')}>
            {say.endOthers}
          </Button>
        </p>
      )}
      {end.error instanceof Problem && <ProblemNote problem={end.error} />}
    </section>
  )
}
