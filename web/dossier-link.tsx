import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { usePlurals } from './addresses.ts'
import { call } from './call.ts'

/** Hồ sơ liên quan, by its title; by its id alone to whoever may not see it. */
export function DossierLink({ id }: { id: string }) {
  const pluralOf = usePlurals()
  const { data } = useQuery({
    queryKey: ['dossier', id, 'heading'],
    queryFn: () =>
      call<{ procedure: string; title: string; stageLabel: string }>(`/api/dossiers/${id}`).catch(() => null),
  })
  if (!data) return id
  return (
    <>
      <Link to="/ho-so/$plural/$id" params={{ plural: pluralOf(data.procedure), id }} search={{}}>
        {data.title}
      </Link>{' '}
      <span className="quiet">({data.stageLabel})</span>
    </>
  )
}
