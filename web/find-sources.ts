import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { Session } from './answers.ts'
import { type Hit, hitsAmong } from './find-hits.ts'
import { listPage } from './listing.ts'
import { places } from './places.ts'
import { deskQuery, peopleQuery, proceduresQuery } from './queries.ts'
import { words } from './words.ts'

/** Mọi nơi tìm nhanh nhìn vào, only while something is being typed. */
export function useHits(session: Session, typed: string): Hit[] {
  const q = useDeferredValue(typed.trim())
  const enabled = q !== ''
  const { data: procedures = [] } = useQuery({ ...proceduresQuery, enabled })
  const { data: desk } = useQuery({ ...deskQuery, enabled })
  const { data: people = [] } = useQuery({ ...peopleQuery, enabled })
  const { data: found } = useQuery({
    queryKey: ['dossiers', 'find', q],
    queryFn: () => listPage({ q }, undefined, 8),
    placeholderData: keepPreviousData,
    enabled,
  })
  if (!enabled) return []
  const addressOf = (stem: string, id: string) =>
    `/ho-so/${procedures.find((each) => each.stem === stem)?.path.replace('/api/', '')}/${id}`
  const administers = session.capacities.includes('administrator')
  const all: Hit[] = [
    ...(desk?.items ?? []).map(({ dossier, state, procedure, title, act, actLabel, label }) => ({
      key: `act ${dossier} ${state}`,
      kind: 'act' as const,
      label: actLabel ?? label,
      note: title,
      href: `${addressOf(procedure, dossier)}${act ? `?viec=${act}` : ''}`,
    })),
    ...(found?.items ?? []).map(({ id, procedure, title, stageLabel }) => ({
      key: `dossier ${id}`,
      kind: 'dossier' as const,
      label: title,
      note: stageLabel,
      href: addressOf(procedure, id),
    })),
    ...[
      ...places(session),
      { to: '/thong-bao', label: words.notices.title },
      { to: '/tai-khoan', label: words.account.title },
    ].map(({ to, label }) => ({ key: to, kind: 'page' as const, label, href: to })),
    ...procedures.map(({ stem, label }) => ({
      key: `begin ${stem}`,
      kind: 'page' as const,
      label: words.beginOne(label),
      href: `/lap/${stem}`,
    })),
    // Whoever keeps the roster finds their row, anybody else what waits for them.
    ...people
      .filter(({ active }) => active || administers)
      .map(({ id, name }) => ({
        key: `person ${id}`,
        kind: 'person' as const,
        label: name,
        href: administers ? `/quan-tri?the=people&nguoi=${id}` : `/ho-so?holder=${id}`,
      })),
  ]
  return hitsAmong(all, q)
}
