import type { Warning } from './answers.ts'
import { shortMoment } from './dates.ts'
import { Why } from './why.tsx'
import { words } from './words.ts'

/** Lưu ý: what acts were let pass with, and the reason given. */
export function Warnings({ warnings }: { warnings: Warning[] }) {
  if (warnings.length === 0) return null
  return (
    <section className="card">
      <h2>{words.dossier.warnings}</h2>
      <ul className="entries">
        {warnings.map((warning) => (
          <li key={`${warning.seq} ${warning.id}`}>
            <div>
              {warning.sentence} <Why cited={warning} about={warning.sentence} />
            </div>
            <div className="quiet">
              {warning.act.label}, {shortMoment(warning.at)}
              {warning.reason && ` — ${warning.reason}`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
