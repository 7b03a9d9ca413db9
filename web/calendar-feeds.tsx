import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { call, send } from './call.ts'
import { shortMoment } from './dates.ts'
import { client } from './queries.ts'
import { words } from './words.ts'

interface Feed {
  id: string
  createdAt: string
  revokedAt: string | null
}

/** Lịch cá nhân: a secret address for a telephone's calendar, shown once and revocable. */
export function Feeds() {
  const { data = [] } = useQuery({
    queryKey: ['feeds'],
    queryFn: () => call<{ items: Feed[] }>('/api/calendars').then(({ items }) => items),
  })
  const again = () => client.invalidateQueries({ queryKey: ['feeds'] })
  const add = useMutation({ mutationFn: () => send<{ url: string }>('POST', '/api/calendars', {}), onSuccess: again })
  const revoke = useMutation({
    mutationFn: (id: string) => send('DELETE', `/api/calendars/${id}`),
    onSuccess: () => {
      // What was shown once may be the very address that is revoked.
      add.reset()
      return again()
    },
  })
  return (
    <section className="card no-print">
      <h2>{words.calendar.feed}</h2>
      <p className="quiet">{words.calendar.feedHint}</p>
      <ul className="entries">
        {data
          .filter(({ revokedAt }) => !revokedAt)
          .map(({ id, createdAt }) => (
            <li key={id}>
              {words.calendar.made(shortMoment(createdAt))}{' '}
              <Button variant="default" size="xs" onClick={() => revoke.mutate(id)}>
                {words.calendar.revoke}
              </Button>
            </li>
          ))}
      </ul>
      {add.data && (
        <TextInput
          label={words.calendar.once}
          readOnly
          value={add.data.url}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
      <p>
        <Button variant="default" loading={add.isPending} onClick={() => add.mutate()}>
          {words.calendar.makeFeed}
        </Button>
      </p>
    </section>
  )
}
