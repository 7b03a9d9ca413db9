import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { usePlurals } from './addresses.ts'
import { call } from './call.ts'
import { words } from './words.ts'

interface StuckItem {
  dossier: string
  n: number
  procedure: string
  title: string
  reason: string
}

/** Trở ngại: stands on the desk of whoever can settle it. */
export function Stuck() {
  const pluralOf = usePlurals()
  const { data = [] } = useQuery({
    queryKey: ['desk', 'obstacles'],
    queryFn: () => call<{ items: StuckItem[] }>('/api/obstacles').then(({ items }) => items),
  })
  if (data.length === 0) return null
  return (
    <section aria-label={words.desk.obstacles}>
      <h2 className="group-title">
        {words.desk.obstacles} <span className="quiet">{data.length}</span>
      </h2>
      <ul className="rows">
        {data.map(({ dossier, n, procedure, title, reason }) => (
          <li className="row" key={`${dossier} ${n}`}>
            <div>
              <Link
                className="what"
                to="/ho-so/$plural/$id"
                params={{ plural: pluralOf(procedure), id: dossier }}
                search={{}}
              >
                {title}
              </Link>
              <div className="quiet">{words.dossier.obstacle(reason)}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
