import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AdminTable, field } from './admin-table.tsx'
import { call } from './call.ts'
import { dayOf, shortDay } from './dates.ts'
import { DayInput } from './day-input.tsx'
import { readDay } from './day-text.ts'
import { EditButton } from './edit-button.tsx'
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
  suspendedFrom: string | null
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
          names.field('suspendedFrom'),
          names.field('source'),
          words.admin.actions,
        ]}
        rows={rows}
        keyOf={({ id }) => id}
        cells={(row) => [
          names.value('role', row.capacity),
          nameOf(row.person),
          shortDay(row.fromOn),
          row.toOn ? shortDay(row.toOn) : '',
          row.suspendedFrom ? shortDay(row.suspendedFrom) : '',
          row.source ?? '',
          mayChange && (
            <Changes membership={row} about={`${names.value('role', row.capacity)}, ${nameOf(row.person)}`} />
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

/** Thôi giữ, đình chỉ, hết đình chỉ: each from a day that is asked for; nothing of what is over. */
function Changes({ membership, about }: { membership: Membership; about: string }) {
  const today = dayOf(Date.now())
  const { id, toOn, suspendedFrom } = membership
  if (toOn && toOn < today) return null
  const from = (label: string, name: string) => (
    <EditButton
      label={label}
      about={about}
      path={`/api/memberships/${id}`}
      fields={[field(name, 'day', { required: true })]}
      values={{ [name]: today }}
      queryKey="memberships"
    />
  )
  return (
    <span className="acts-list">
      {suspendedFrom ? from(words.admin.resume, 'resumedFrom') : from(words.admin.suspend, 'suspendedFrom')}
      {!toOn && from(words.admin.end, 'toOn')}
    </span>
  )
}
