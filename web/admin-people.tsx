import { Button } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { AdminTable, field } from './admin-table.tsx'
import type { Person } from './answers.ts'
import { Problem, send } from './call.ts'
import { EditButton } from './edit-button.tsx'
import { byGivenName, useNames } from './names.ts'
import { ProblemNote } from './problem-note.tsx'
import { client, peopleQuery } from './queries.ts'
import { words } from './words.ts'

const fullName = field('name', 'line', { required: true })

/** Danh sách người, by given name; a password is shown once, to whoever makes it. */
export function People({ mayChange, asked }: { mayChange: boolean; asked?: string }) {
  const names = useNames()
  const { data } = useSuspenseQuery(peopleQuery)
  const change = useMutation({
    mutationFn: ({ id, ...body }: { id: string; active?: boolean; renewPassword?: true }) =>
      send<Person & { password?: string }>('PATCH', `/api/people/${id}`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  })
  const renewed = change.data?.password
  return (
    <>
      {renewed && (
        <p role="status" className="card">
          {words.admin.password(change.data!.name, renewed)}
        </p>
      )}
      {change.error instanceof Problem && <ProblemNote problem={change.error} />}
      <AdminTable
        caption={words.admin.tabs.people}
        columns={[names.field('person'), names.field('email'), names.field('active'), words.admin.actions]}
        rows={byGivenName(data)}
        keyOf={({ id }) => id}
        asked={asked}
        cells={({ id, name, email, active }) => [
          name,
          email ?? '',
          active ? words.yes : words.no,
          mayChange && (
            <span className="acts-list">
              <EditButton
                label={words.admin.edit}
                about={name}
                path={`/api/people/${id}`}
                fields={[fullName, field('email')]}
                values={{ name, email }}
                queryKey="people"
              />
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`${words.admin.renew}: ${name}`}
                onClick={() => change.mutate({ id, renewPassword: true })}
              >
                {words.admin.renew}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`${active ? words.admin.deactivate : words.admin.activate}: ${name}`}
                onClick={() => change.mutate({ id, active: !active })}
              >
                {active ? words.admin.deactivate : words.admin.activate}
              </Button>
            </span>
          ),
        ]}
        queryKey="people"
        add={
          mayChange
            ? {
                label: words.admin.addPerson,
                path: '/api/people',
                fields: [fullName, field('email'), field('username')],
                said: ({ name, password }) =>
                  password ? words.admin.password(String(name), String(password)) : undefined,
              }
            : undefined
        }
      />
    </>
  )
}
