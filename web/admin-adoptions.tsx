import { useSuspenseQuery } from '@tanstack/react-query'
import { AdminTable, field } from './admin-table.tsx'
import { call } from './call.ts'
import { shortDay } from './dates.ts'
import { useNames } from './names.ts'
import { OverlayForm } from './overlay-form.tsx'
import { words } from './words.ts'

interface Decision {
  fromOn: string
  decidedBy: string
  document: string
}

/** Áp dụng quy chế từ một ngày; what it leaves open is listed by the service when it is not yet filled. */
export function Adoptions({ mayChange }: { mayChange: boolean }) {
  const names = useNames()
  const { data: regulations } = useSuspenseQuery({
    queryKey: ['regulations'],
    queryFn: () => call<{ items: { id: string; title: string }[] }>('/api/regulations').then(({ items }) => items),
  })
  const { data } = useSuspenseQuery({
    queryKey: ['adoptions'],
    queryFn: () => call<{ items: (Decision & { regulation: string })[] }>('/api/adoptions').then(({ items }) => items),
  })
  return (
    <AdminTable
      caption={words.admin.tabs.adoptions}
      columns={['regulation', 'fromOn', 'decidedBy', 'document'].map((name) => names.field(name))}
      rows={data}
      keyOf={({ regulation, fromOn }) => `${regulation} ${fromOn}`}
      cells={({ regulation, fromOn, decidedBy, document }) => [
        regulations.find(({ id }) => id === regulation)?.title ?? regulation,
        shortDay(fromOn),
        decidedBy,
        document,
      ]}
      queryKey="adoptions"
      add={
        mayChange
          ? {
              label: words.admin.addAdoption,
              path: '/api/adoptions',
              fields: [
                field('regulation', 'choice', { required: true, options: regulations.map(({ id }) => id) }),
                field('fromOn', 'day', { required: true }),
                field('decidedBy', 'line', { required: true }),
                field('document', 'line', { required: true }),
              ],
            }
          : undefined
      }
    />
  )
}

/** Điều đơn vị tự quyết định: filled blanks and own readings, each with the document it rests on. */
export function Overlays({ mayChange }: { mayChange: boolean }) {
  const names = useNames()
  const { data } = useSuspenseQuery({
    queryKey: ['overlays'],
    queryFn: () =>
      call<{ items: (Decision & { key: string; name: string; said: string })[] }>('/api/overlays').then(
        ({ items }) => items,
      ),
  })
  return (
    <>
      <AdminTable
        caption={words.admin.tabs.overlays}
        columns={['key', 'value', 'fromOn', 'decidedBy', 'document'].map((name) => names.field(name))}
        rows={data}
        keyOf={({ key, fromOn }) => `${key} ${fromOn}`}
        cells={({ name, said, fromOn, decidedBy, document }) => [name, said, shortDay(fromOn), decidedBy, document]}
        queryKey="overlays"
      />
      {mayChange && <OverlayForm />}
    </>
  )
}
