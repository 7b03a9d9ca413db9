import type { Dossier, Procedure } from './answers.ts'
import { words } from './words.ts'

/** Các bước: those where a dossier waits, in the machine's order, the present one marked by shape and word. */
export function StageStrip({ chart, dossier }: { chart: Procedure['chart']; dossier: Dossier }) {
  const now = dossier.stages.map(({ state }) => state)
  const steps = chart.states.filter(({ kind, state }) => kind === 'waiting' || now.includes(state))
  return (
    <ol className="strip" aria-label={words.dossier.stages}>
      {steps.map(({ state, label }) => (
        <li key={state} aria-current={now.includes(state) ? 'step' : undefined}>
          <span aria-hidden>{now.includes(state) ? '◉' : '○'}</span>
          {label}
        </li>
      ))}
    </ol>
  )
}
