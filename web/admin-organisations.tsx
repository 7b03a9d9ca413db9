import { NativeSelect } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AdminTable, field } from './admin-table.tsx'
import { call } from './call.ts'
import { dayOf, shortDay } from './dates.ts'
import { EditButton } from './edit-button.tsx'
import { useNames } from './names.ts'
import { organisationsQuery, peopleQuery } from './queries.ts'
import { words } from './words.ts'

const name = field('name', 'line', { required: true })

/** Cơ quan, tổ chức, đơn vị, and who belongs to one of them. */
export function Organisations({ mayChange }: { mayChange: boolean }) {
  const names = useNames()
  const { data } = useSuspenseQuery(organisationsQuery)
  const [chosen, setChosen] = useState('')
  return (
    <>
      <AdminTable
        caption={words.admin.tabs.organisations}
        columns={[names.field('organisation'), names.field('kind'), names.field('toOn'), words.admin.actions]}
        rows={data}
        keyOf={({ id }) => id}
        cells={(organisation) => [
          organisation.name,
          names.value('kind', organisation.kind),
          organisation.toOn ? shortDay(organisation.toOn) : '',
          mayChange && (
            <EditButton
              label={words.admin.edit}
              about={organisation.name}
              path={`/api/organisations/${organisation.id}`}
              fields={[name, field('toOn', 'day')]}
              values={{ name: organisation.name, toOn: organisation.toOn }}
              queryKey="organisations"
            />
          ),
        ]}
        queryKey="organisations"
        add={
          mayChange
            ? {
                label: words.admin.addOrganisation,
                path: '/api/organisations',
                fields: [
                  name,
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
          <EditButton
            label={words.admin.end}
            about={nameOf(person)}
            path={`${path}/${person}`}
            fields={[field('toOn', 'day', { required: true })]}
            values={{ toOn: dayOf(Date.now()) }}
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
