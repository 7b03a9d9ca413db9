import type { Act, Dossier, Procedure } from './answers.ts'
import { client } from './queries.ts'
import { Requirements } from './requirements.tsx'
import { SchemaForm } from './schema-form.tsx'

interface Props {
  act: Act
  dossier: Dossier
  plural: string
  procedure: Procedure
  done(): void
}

/** Biểu mẫu của một việc: what it asks beside the fields that its schema takes. */
export function ActForm({ act, dossier, plural, procedure, done }: Props) {
  const fields = procedure.acts.find(({ type }) => type === act.type)?.fields ?? []
  const wantsReason = act.requirements.some(
    ({ id, weight, met }) => id === 'hasReason' || (weight === 'needsReason' && met !== true),
  )
  const wantsReference = act.requirements.some(({ id }) => id === 'hasReference')
  return (
    <>
      {act.requirements.length > 0 && <Requirements requirements={act.requirements} />}
      <SchemaForm<Dossier>
        fields={fields}
        upFront={[...(wantsReason ? ['reason'] : []), ...(wantsReference ? ['reference'] : [])]}
        stem={dossier.procedure}
        dossier={dossier}
        path={`/api/${plural}/${dossier.id}/acts`}
        draft={`${dossier.id}:${act.type}`}
        submitLabel={act.label}
        fixed={{ type: act.type }}
        heard={(answer) => {
          client.setQueryData(['dossier', dossier.id], answer)
          for (const key of ['desk', 'dossiers', 'journal', 'entries'])
            void client.invalidateQueries({ queryKey: [key] })
          done()
        }}
      />
    </>
  )
}
