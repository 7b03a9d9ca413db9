import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { usePlurals } from './addresses.ts'
import type { Dossier } from './answers.ts'
import { PageTitle } from './page-title.tsx'
import { client, procedureQuery } from './queries.ts'
import { Requirements } from './requirements.tsx'
import { SchemaForm } from './schema-form.tsx'
import { words } from './words.ts'

/** Lập hồ sơ của một thủ tục. */
export function BeginPage() {
  const { stem } = useParams({ from: '/lap/$stem' })
  const { data: procedure } = useSuspenseQuery(procedureQuery(stem))
  const plural = usePlurals()(stem)
  const navigate = useNavigate()
  const { fields, requirements } = procedure.beginning
  const first = ['title', ...fields.filter(({ required }) => required).map(({ name }) => name)]
  const inOrder = [...fields].sort((a, b) => Number(first.includes(b.name)) - Number(first.includes(a.name)))
  return (
    <>
      <PageTitle>{`${words.begin.title}: ${procedure.label}`}</PageTitle>
      <div className="columns">
        <section className="card">
          <SchemaForm<Dossier>
            key={stem}
            fields={inOrder}
            upFront={requirements.some(({ weight }) => weight === 'needsReason') ? ['reason'] : []}
            stem={stem}
            path={procedure.path}
            draft={`begin:${stem}`}
            submitLabel={words.begin.submit}
            heard={({ id }) => {
              for (const key of ['desk', 'dossiers', 'entries']) void client.invalidateQueries({ queryKey: [key] })
              void navigate({ to: '/ho-so/$plural/$id', params: { plural, id } })
            }}
          />
        </section>
        <section className="card">
          <h2>{words.begin.asked}</h2>
          <Requirements requirements={requirements} />
        </section>
      </div>
    </>
  )
}
