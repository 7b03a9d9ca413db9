import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AdminTable, field } from './admin-table.tsx'
import { call } from './call.ts'
import { dayOf, shortDay } from './dates.ts'
import { DayInput } from './day-input.tsx'
import { readDay } from './day-text.ts'
import { EndButton } from './end-button.tsx'
import { MembershipBars } from './membership-bars.tsx'
import { useNames } from './names.ts'
import { peopleQuery } from './queries.ts'
import { words } from './words.ts'

interface Membership {
  id: string
  person: string
  capacity: string
  fromOn: string
  toOn: string | null
  source: string | null
}

const capacities = [
  'secretary',
  'permanentDeputySecretary',
  'deputySecretaryChair',
  'chiefOfOffice',
  'executiveCommittee',
  'standingCommittee',
  'office',
  'partyBuildingCommission',
  'inspectionCommission',
  'administrator',
]

/** Tư cách theo thời gian: the roster of a day; move the day to see who sat then. */
export function Memberships({ mayChange }: { mayChange: boolean }) {
  const names = useNames()
  const [on, setOn] = useState(dayOf(Date.now()))
  const { data: people } = useSuspenseQuery(peopleQuery)
  const { data } = useSuspenseQuery({
    queryKey: ['memberships'],
    queryFn: () => call<{ items: Membership[] }>('/api/memberships').then(({ items }) => items),
  })
  const nameOf = (person: string) => people.find(({ id }) => id === person)?.name ?? person
  const place = ({ capacity }: Membership) => capacities.indexOf(capacity)
  const all = [...data].sort((a, b) => place(a) - place(b) || (a.fromOn < b.fromOn ? -1 : 1))
  const isDay = readDay(on) === on
  const rows = all.filter(({ fromOn, toOn }) => !isDay || (fromOn <= on && (!toOn || on <= toOn)))
  return (
    <>
      <p>
        <DayInput label={words.admin.rosterOn} value={on} change={setOn} />
      </p>
      <AdminTable
        caption={words.admin.tabs.memberships}
        columns={[
          names.field('capacity'),
          names.field('person'),
          names.field('fromOn'),
          names.field('toOn'),
          names.field('source'),
          words.admin.actions,
        ]}
        rows={rows}
        keyOf={({ id }) => id}
        cells={({ id, capacity, person, fromOn, toOn, source }) => [
          names.value('role', capacity),
          nameOf(person),
          shortDay(fromOn),
          toOn ? shortDay(toOn) : '',
          source ?? '',
          mayChange && !toOn && (
            <EndButton
              label={words.admin.end}
              about={`${names.value('role', capacity)}, ${nameOf(person)}`}
              path={`/api/memberships/${id}`}
              queryKey="memberships"
            />
          ),
        ]}
        queryKey="memberships"
        add={
          mayChange
            ? {
                label: words.admin.addMembership,
                path: '/api/memberships',
                fields: [
                  field('person', 'person', { required: true }),
                  field('capacity', 'choice', { required: true, options: capacities }),
                  field('fromOn', 'day', { required: true }),
                  field('toOn', 'day'),
                  field('source'),
                ],
              }
            : undefined
        }
      />
      <MembershipBars
        held={all.map(({ capacity, person, ...each }) => ({
          ...each,
          capacity: names.value('role', capacity),
          name: nameOf(person),
        }))}
        on={isDay ? on : dayOf(Date.now())}
      />
    </>
  )
}
