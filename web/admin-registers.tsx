import { useSuspenseQuery } from '@tanstack/react-query'
import { AdminTable, field } from './admin-table.tsx'
import { call } from './call.ts'
import { useNames } from './names.ts'
import { words } from './words.ts'

interface Register {
  organ: string
  type: string
  term: string
  secret: boolean
  nextNumber: number
}

/** Sổ văn bản đi: each series and its next number; where one begins in mid-term, by which register. */
export function Registers({ mayChange }: { mayChange: boolean }) {
  const names = useNames()
  const { data } = useSuspenseQuery({
    queryKey: ['series'],
    queryFn: () => call<{ items: Register[] }>('/api/series').then(({ items }) => items),
  })
  return (
    <AdminTable
      caption={words.admin.tabs.registers}
      columns={['organ', 'type', 'term', 'secret', 'nextNumber'].map((name) => names.field(name))}
      rows={data}
      keyOf={({ organ, type, term, secret }) => `${organ} ${type} ${term} ${secret}`}
      cells={({ organ, type, term, secret, nextNumber }) => [
        organ,
        type,
        term,
        secret ? words.yes : words.no,
        nextNumber,
      ]}
      queryKey="series"
      add={
        mayChange
          ? {
              label: words.admin.addRegister,
              path: '/api/series',
              fields: [
                field('organ', 'line', { required: true }),
                field('type', 'line', { required: true }),
                field('term', 'line', { required: true }),
                field('secret', 'flag'),
                field('nextNumber', 'number', { required: true, min: 1 }),
                field('source', 'line', { required: true }),
              ],
            }
          : undefined
      }
    />
  )
}
