import { NativeSelect } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AdminTable, field } from './admin-table.tsx'
import { call } from './call.ts'
import { shortDay } from './dates.ts'
import { EndButton } from './end-button.tsx'
import { useNames } from './names.ts'
import { organisationsQuery, peopleQuery } from './queries.ts'
import { words } from './words.ts'

/** Cơ quan, tổ chức, đơn vị, and who belongs to one of them. */
export function Organisations({ mayChange }: { mayChange: boolean }) {
  const names = useNames()
  const { data } = useSuspenseQuery(organisationsQuery)
  const [chosen, setChosen] = useState('')
  return (
    <>
      <AdminTable
        caption={words.admin.tabs.organisations}
        columns={[names.field('organisation'), names.field('kind')]}
        rows={data}
        keyOf={({ id }) => id}
        cells={({ name, kind }) => [name, names.value('kind', kind)]}
        queryKey="organisations"
        add={
          mayChange
            ? {
                label: words.admin.addOrganisation,
                path: '/api/organisations',
                fields: [
                  field('name', 'line', { required: true }),
                  field('kind', 'choice', { required: true, options: ['agency', 'partyBody', 'front', 'cell'] }),
                ],
              }
            : undefined
        }
      />
      <p>
        <NativeSelect
          label={words.admin.membersOf}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={[{ value: '', label: words.choose }, ...data.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </p>
      {chosen && <Members key={chosen} organisation={chosen} mayChange={mayChange} />}
    </>
  )
}

function Members({ organisation, mayChange }: { organisation: string; mayChange: boolean }) {
  const names = useNames()
  const path = `/api/organisations/${organisation}/members`
  const { data: people } = useSuspenseQuery(peopleQuery)
  const { data = [] } = useQuery({
    queryKey: ['organisation-members', organisation],
    queryFn: () =>
      call<{ items: { person: string; fromOn: string; toOn: string | null }[] }>(path).then(({ items }) => items),
  })
  const nameOf = (person: string) => people.find(({ id }) => id === person)?.name ?? person
  return (
    <AdminTable
      caption={words.admin.membersOf}
      columns={[names.field('person'), names.field('fromOn'), names.field('toOn'), words.admin.actions]}
      rows={data}
      keyOf={({ person, fromOn }) => `${person} ${fromOn}`}
      cells={({ person, fromOn, toOn }) => [
        nameOf(person),
        shortDay(fromOn),
        toOn ? shortDay(toOn) : '',
        mayChange && !toOn && (
          <EndButton
            label={words.admin.end}
            about={nameOf(person)}
            path={`${path}/${person}`}
            queryKey="organisation-members"
          />
        ),
      ]}
      queryKey="organisation-members"
      add={
        mayChange
          ? {
              label: words.admin.addMember,
              path,
              fields: [
                field('person', 'person', { required: true }),
                field('fromOn', 'day', { required: true }),
                field('toOn', 'day'),
              ],
            }
          : undefined
      }
    />
  )
}
