import { useSuspenseQuery } from '@tanstack/react-query'
import { compared, type Valued } from './compared.ts'
import { regulationQuery } from './regulations.ts'
import { Why } from './why.tsx'
import { words } from './words.ts'

interface Side {
  id: string
  title: string
}

/** So sánh hai quy chế: values side by side with their articles, differences first. */
export function RegulationCompare({ one, other }: { one: Side; other: Side }) {
  const { data: first } = useSuspenseQuery(regulationQuery(one.id))
  const { data: second } = useSuspenseQuery(regulationQuery(other.id))
  const rows = compared(first.values, second.values)
  const differing = rows.filter(({ same }) => !same)
  const table = (shown: typeof rows) => (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">{words.regulation.value}</th>
          <th scope="col">{one.title}</th>
          <th scope="col">{other.title}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ key, one, other }) => (
          <tr key={key}>
            <th scope="row">{(one ?? other)?.name}</th>
            <Cell valued={one} />
            <Cell valued={other} />
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <section className="card scroll-x compare">
      <h2>{words.regulation.differing(differing.length)}</h2>
      {table(differing)}
      <details>
        <summary>{words.regulation.same(rows.length - differing.length)}</summary>
        {table(rows.filter(({ same }) => same))}
      </details>
    </section>
  )
}

function Cell({ valued }: { valued: Valued | undefined }) {
  if (!valued) return <td className="quiet">{words.regulation.absent}</td>
  return (
    <td>
      <span className="said">{valued.said}</span>{' '}
      {valued.source === 'project' ? (
        <div className="quiet">{words.regulation.ofProject}</div>
      ) : (
        <Why cited={valued} about={valued.name} />
      )}
    </td>
  )
}
