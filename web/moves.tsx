import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { shortMoment } from './dates.ts'
import { historyQuery } from './history.ts'
import { words } from './words.ts'

/** Lịch sử dời hạn: from when to when, by which act, and why; asked for when it is opened. */
export function Moves({ plural, id }: { plural: string; id: string }) {
  const [opened, setOpened] = useState(false)
  const { data } = useQuery({ ...historyQuery(plural, id), enabled: opened })
  return (
    <details onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{words.dossier.moves}</summary>
      {opened && !data && <p className="quiet">{words.loading}</p>}
      {data?.moves.length === 0 && <p className="quiet">{words.dossier.noMoves}</p>}
      <ul className="entries">
        {data?.moves.map(({ label, from, to, at, act, why }) => (
          <li key={`${label} ${at}`}>
            {label}: <span className="struck">{shortMoment(from)}</span> → {shortMoment(to)}
            <div className="quiet">
              {shortMoment(at)} · {act}
              {why && ` — ${why}`}
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
