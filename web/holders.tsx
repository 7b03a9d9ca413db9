import type { Dossier } from './answers.ts'
import { shortMoment } from './dates.ts'
import { Due } from './due.tsx'
import { lookedWords } from './looked.ts'
import { Why } from './why.tsx'
import { words } from './words.ts'

/** Ai đang giữ: a stage is never only a colour: label, holder, until when, by which article. */
export function Holders({ dossier: { stages, status } }: { dossier: Dossier }) {
  if (status === 'done') return null
  return (
    <section className="card">
      <h2>{words.dossier.holder}</h2>
      <ul className="entries">
        {stages.map((stage) => (
          <li key={stage.state}>
            <strong>{stage.ownerLabel ?? words.journal.system}</strong>
            <div>
              {stage.label} <Why cited={stage} about={stage.label} />
            </div>
            <div className="quiet">
              {[stage.enteredAt && words.since(shortMoment(stage.enteredAt)), lookedWords(stage)]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {stage.dueAt && <Due at={stage.dueAt} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
