import type { Act, Dossier, Procedure } from './answers.ts'
import { client, showAnswered } from './queries.ts'
import { Requirements } from './requirements.tsx'
import { SchemaForm } from './schema-form.tsx'
import { words } from './words.ts'

interface Props {
  act: Act
  dossier: Dossier
  plural: string
  procedure: Procedure
  /** Fields that the place already says, as the item of an agenda. */
  said?: Record<string, unknown>
  done(): void
}

/** Biểu mẫu của một việc: what it asks beside the fields that its schema takes. */
export function ActForm({ act, dossier, plural, procedure, said = {}, done }: Props) {
  const fields = procedure.acts.find(({ type }) => type === act.type)?.fields ?? []
  const asked = fields.filter(({ name }) => !(name in said) && !hidden(dossier).includes(name))
  const wantsReason = act.requirements.some(
    ({ id, weight, met }) => id === 'hasReason' || (weight === 'needsReason' && met !== true),
  )
  const wantsReference = act.requirements.some(({ id }) => id === 'hasReference')
  return (
    <>
      {act.requirements.length > 0 && (
        <details open={act.requirements.some(({ met }) => met === false)}>
          <summary className="quiet">
            {words.act.asks} ({act.requirements.length})
          </summary>
          <Requirements requirements={act.requirements} />
        </details>
      )}
      <SchemaForm<Dossier>
        fields={asked}
        upFront={[...(wantsReason ? ['reason'] : []), ...(wantsReference ? ['reference'] : [])]}
        stem={dossier.procedure}
        dossier={dossier}
        path={`/api/${plural}/${dossier.id}/acts`}
        trialPath={`/api/${plural}/${dossier.id}/trials`}
        draft={[dossier.id, act.type, ...Object.values(said)].join(':')}
        submitLabel={act.label}
        fixed={{ type: act.type, ...said }}
        heard={(answer) => {
          void showAnswered(answer)
          for (const key of ['desk', 'dossiers', 'journal', 'entries'])
            void client.invalidateQueries({ queryKey: [key] })
          done()
        }}
      />
    </>
  )
}

// A secret dossier takes register entries where another takes files.
function hidden({ secrecy }: Dossier): string[] {
  return secrecy === 'none' ? ['registerEntries'] : ['files', 'file']
}
