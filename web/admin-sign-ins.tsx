import { Button, Group, NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loading } from './loading.tsx'
import { byGivenName } from './names.ts'
import { peopleQuery } from './queries.ts'
import { SignInEvents } from './sign-in-events.tsx'
import { type AskedSignIns, signInPage, signInTable } from './sign-in-rows.ts'
import { TableExport } from './table-export.tsx'
import { words } from './words.ts'

const say = words.accounts

/** Nhật ký đăng nhập của đơn vị, a page at a time, of one person or one kind when chosen. */
export function SignIns() {
  const [asked, setAsked] = useState<AskedSignIns>({ person: '', kind: '' })
  const { data: people } = useSuspenseQuery(peopleQuery)
  const { data } = useQuery({
    queryKey: ['sign-in-events', asked],
    queryFn: () => signInPage(asked),
    placeholderData: keepPreviousData,
  })
  const nameOf = (id: string | null) => people.find((each) => each.id === id)?.name ?? id ?? ''
  return (
    <>
      <div className="filters no-print">
        <NativeSelect
          label={say.who}
          value={asked.person}
          onChange={({ currentTarget }) => setAsked({ kind: asked.kind, person: currentTarget.value })}
          data={[
            { value: '', label: words.all },
            ...byGivenName(people).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label={say.kind}
          value={asked.kind}
          onChange={({ currentTarget }) => setAsked({ person: asked.person, kind: currentTarget.value })}
          data={[
            { value: '', label: words.all },
            ...Object.entries(words.account.kinds).map(([value, label]) => ({ value, label })),
          ]}
        />
        <TableExport name="nhat-ky-dang-nhap" table={() => signInTable(asked, nameOf)} />
      </div>
      {!data ? (
        <Loading />
      ) : (
        <div className="card">
          <SignInEvents events={data.items} caption={words.admin.tabs.signIns} nameOf={nameOf} />
          <p role="status">{data.items.length === 0 && say.empty}</p>
          <Group className="no-print">
            {data.nextBefore && (
              <Button variant="default" onClick={() => setAsked({ ...asked, before: data.nextBefore! })}>
                {say.older}
              </Button>
            )}
            {asked.before && (
              <Button variant="default" onClick={() => setAsked({ person: asked.person, kind: asked.kind })}>
                {say.newest}
              </Button>
            )}
          </Group>
        </div>
      )}
    </>
  )
}
