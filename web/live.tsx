import { useEffect, useState } from 'react'
import type { Dossier } from './answers.ts'
import { client } from './queries.ts'
import { words } from './words.vi.ts'

/** What changed elsewhere appears by itself, and is said to screen readers; a lost connection is said to everybody. */
export function Live() {
  const [said, setSaid] = useState('')
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const source = new EventSource('/api/events')
    let late: ReturnType<typeof setTimeout> | undefined
    let wasLost = false
    source.addEventListener('hello', () => {
      clearTimeout(late)
      setLost(false)
      // What happened while nobody listened.
      if (wasLost)
        void client.invalidateQueries({ predicate: ({ queryKey }) => changing.includes(String(queryKey[0])) })
      wasLost = false
    })
    source.addEventListener('dossier', ({ data }) => setSaid(hear(JSON.parse(data)) ?? ''))
    source.addEventListener('error', () => {
      wasLost = true
      clearTimeout(late)
      late = setTimeout(() => setLost(true), 3_000)
    })
    return () => {
      clearTimeout(late)
      source.close()
    }
  }, [])
  return (
    <>
      <p className="sr-only" role="status" aria-live="polite">
        {said}
      </p>
      {lost && (
        <p className="note" role="alert">
          {words.live.lost}
        </p>
      )}
    </>
  )
}

// Whatever a step of a dossier may change.
const changing = ['desk', 'dossiers', 'dossier', 'journal', 'comments', 'agenda', 'overview', 'entries', 'history']

function hear({ id }: { id: string }): string | undefined {
  for (const key of changing) {
    const one = key === 'dossier' || key === 'journal' || key === 'history' || key === 'comments'
    void client.invalidateQueries({ queryKey: one ? [key, id] : [key] })
  }
  const open = client.getQueryCache().find({ queryKey: ['dossier', id] })
  if (!open || open.getObserversCount() === 0) return words.live.deskChanged
  const { title } = (open.state.data ?? { title: id }) as Pick<Dossier, 'title'>
  return words.live.changed(title)
}
