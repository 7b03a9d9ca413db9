import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { Dossier, Listed } from './answers.ts'
import { call } from './call.ts'
import { type FieldProps, useFrame } from './field-frame.ts'
import { words } from './words.ts'

/** Chọn một hồ sơ: those that the dossier itself names first, then whatever the search finds. */
export function DossierField(props: FieldProps) {
  const { value, change, context } = props
  const frame = useFrame(props)
  const [wanted, setWanted] = useState('')
  const q = useDeferredValue(wanted.trim())
  const found = useQuery({
    queryKey: ['dossiers', 'pick', q],
    queryFn: () => call<{ items: Listed[] }>(`/api/dossiers?limit=30${q ? `&q=${encodeURIComponent(q)}` : ''}`),
  })
  const own = named(context.dossier)
  const others = (found.data?.items ?? []).filter(
    ({ id }) => id !== context.dossier?.id && !own.some((each) => each.id === id),
  )
  const all = [...own, ...others.map(({ id, title, stageLabel }) => ({ id, title: `${title} — ${stageLabel}` }))]
  const picked = String(value ?? '')
  const missing = picked && !all.some(({ id }) => id === picked) ? [{ id: picked, title: picked }] : []
  return (
    <div className="form">
      <NativeSelect
        {...frame}
        value={picked}
        onChange={({ currentTarget }) => change(currentTarget.value || undefined)}
        data={[
          { value: '', label: words.choose },
          ...[...missing, ...all].map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <TextInput
        label={words.act.pickDossier}
        size="xs"
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
      />
    </div>
  )
}

/** The dossiers that a dossier's content names with their titles, as a meeting its agenda. */
function named(dossier: Dossier | undefined): { id: string; title: string }[] {
  const found: { id: string; title: string }[] = []
  for (const list of Object.values(dossier?.content ?? {})) {
    if (!Array.isArray(list)) continue
    for (const entry of list as Record<string, unknown>[]) {
      if (typeof entry?.item === 'string' && typeof entry.title === 'string')
        found.push({ id: entry.item, title: entry.title })
    }
  }
  return found
}
