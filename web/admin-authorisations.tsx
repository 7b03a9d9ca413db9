import { Button } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { AdminTable, field } from './admin-table.tsx'
import { call, Problem, send } from './call.ts'
import { dayOf, shortDay, shortMoment } from './dates.ts'
import { daysBetween } from './days.ts'
import { useNames } from './names.ts'
import { useNow } from './now.ts'
import { ProblemNote } from './problem-note.tsx'
import { client, peopleQuery } from './queries.ts'
import { words } from './words.ts'

interface Authorisation {
  id: string
  kind: string
  holder: string
  documentTypes: string[]
  fromOn: string
  toOn: string | null
  reference: string | null
  revokedAt: string | null
}

/** Ủy quyền, người thay, phân công ký, with their end in sight. */
export function Authorisations({ mayChange }: { mayChange: boolean }) {
  const names = useNames()
  const { data: people } = useSuspenseQuery(peopleQuery)
  const { data } = useSuspenseQuery({
    queryKey: ['authorisations'],
    queryFn: () => call<{ items: Authorisation[] }>('/api/authorisations').then(({ items }) => items),
  })
  const revoke = useMutation({
    mutationFn: (id: string) => send('PATCH', `/api/authorisations/${id}`, { revoked: true }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['authorisations'] }),
  })
  const nameOf = (person: string) => people.find(({ id }) => id === person)?.name ?? person
  return (
    <>
      {revoke.error instanceof Problem && <ProblemNote problem={revoke.error} />}
      <AdminTable
        caption={words.admin.tabs.authorisations}
        columns={[
          names.field('kind'),
          words.admin.holder,
          names.field('fromOn'),
          names.field('toOn'),
          names.field('reference'),
          words.admin.actions,
        ]}
        rows={[...data].sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1))}
        keyOf={({ id }) => id}
        cells={({ id, kind, holder, documentTypes, fromOn, toOn, reference, revokedAt }) => [
          [names.value('kind', kind), ...documentTypes].join(', '),
          nameOf(holder),
          shortDay(fromOn),
          <Ends key="end" toOn={toOn} over={revokedAt !== null} />,
          reference ?? '',
          revokedAt
            ? words.admin.revokedAt(shortMoment(revokedAt))
            : mayChange && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${words.admin.revoke}: ${nameOf(holder)}`}
                  onClick={() => revoke.mutate(id)}
                >
                  {words.admin.revoke}
                </Button>
              ),
        ]}
        queryKey="authorisations"
        add={
          mayChange
            ? {
                label: words.admin.addAuthorisation,
                path: '/api/authorisations',
                fields: [
                  field('kind', 'choice', { required: true, options: ['authorisation', 'namedSubstitute', 'signing'] }),
                  field('holder', 'person', { required: true }),
                  field('documentTypes', 'line', { many: true }),
                  field('fromOn', 'day', { required: true }),
                  field('toOn', 'day'),
                  field('reference'),
                ],
              }
            : undefined
        }
      />
    </>
  )
}

/** Đến bao giờ, and how soon that is. */
function Ends({ toOn, over }: { toOn: string | null; over: boolean }) {
  const today = dayOf(useNow())
  if (!toOn) return words.admin.noEnd
  const left = daysBetween(today, toOn)
  if (over || left < 0) return shortDay(toOn)
  return (
    <>
      {shortDay(toOn)}
      <div className={left <= soonDays ? 'is-today' : 'quiet'}>{words.admin.endsIn(left)}</div>
    </>
  )
}

const soonDays = 14

// What ends soonest comes first; what is over, last.
function endOf({ toOn, revokedAt }: Authorisation): string {
  const isOver = revokedAt !== null || (toOn !== null && toOn < dayOf(Date.now()))
  return `${isOver ? 1 : 0} ${toOn ?? '9999-12-31'}`
}
