import { useEffect, useState } from 'react'
import type { Dossier } from './answers.ts'
import { followInLists, isShort } from './live-lists.ts'
import { client } from './queries.ts'
import { words } from './words.ts'

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
        void client.invalidateQueries({
          predicate: (query) =>
            [...changing, 'dossiers', 'notices'].includes(String(query.queryKey[0])) && isShort(query),
        })
      wasLost = false
    })
    const heard = new Set<string>()
    let soon: ReturnType<typeof setTimeout> | undefined
    source.addEventListener('dossier', ({ data }) => {
      heard.add(JSON.parse(data).id)
      // Many at once, as when a day's deadlines fall together, are one change of the page.
      soon ??= setTimeout(() => {
        soon = undefined
        setSaid(hear([...heard]))
        heard.clear()
      }, togetherMs)
    })
    source.addEventListener('notice', () => {
      setSaid(words.notices.arrived)
      void client.invalidateQueries({ queryKey: ['notices'] })
    })
    source.addEventListener('error', () => {
      wasLost = true
      clearTimeout(late)
      late = setTimeout(() => setLost(true), 3_000)
    })
    return () => {
      clearTimeout(late)
      clearTimeout(soon)
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

const togetherMs = 250

// Whatever a step of a dossier may change.
const changing = ['desk', 'dossier', 'journal', 'comments', 'agenda', 'overview', 'entries', 'history']

function hear(ids: string[]): string {
  const ofOne = ['dossier', 'journal', 'history', 'comments']
  void client.invalidateQueries({
    predicate: ({ queryKey: [key, id] }) =>
      changing.includes(String(key)) && (!ofOne.includes(String(key)) || ids.includes(String(id))),
  })
  void followInLists(ids)
  const open = ids
    .map((id) => client.getQueryCache().find({ queryKey: ['dossier', id] }))
    .find((query) => query && query.getObserversCount() > 0)
  if (!open) return words.live.deskChanged
  const { title } = (open.state.data ?? { title: String(open.queryKey[1]) }) as Pick<Dossier, 'title'>
  return words.live.changed(title)
}
