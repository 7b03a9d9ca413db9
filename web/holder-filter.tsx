import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ListFilter } from './listing.ts'
import { byGivenName } from './names.ts'
import { peopleQuery } from './queries.ts'
import { words } from './words.ts'

interface Props {
  holder?: string
  narrow(change: Partial<ListFilter>): void
}

/** Lọc theo người đang giữ việc, among those who work here, or the one that the address names. */
export function HolderFilter({ holder, narrow }: Props) {
  const { data = [] } = useQuery(peopleQuery)
  const offered = byGivenName(data.filter(({ id, active }) => active || id === holder))
  return (
    <NativeSelect
      label={words.dossiers.holder}
      value={holder ?? ''}
      onChange={({ currentTarget }) => narrow({ holder: currentTarget.value || undefined })}
      data={[{ value: '', label: words.all }, ...offered.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )
}
