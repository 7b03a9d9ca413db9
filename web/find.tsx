import './find.css'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import type { Session } from './answers.ts'
import type { Hit } from './find-hits.ts'
import { useHits } from './find-sources.ts'
import { words } from './words.ts'

/** Tìm nhanh, by Ctrl K from anywhere: dossiers and their numbers, what waits for me, pages and what can be begun, people. */
export function Find({ session }: { session: Session }) {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const hits = useHits(session, open ? typed : '')
  const shown = open && hits.length > 0
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    addEventListener('keydown', find)
    return () => removeEventListener('keydown', find)
  }, [])

  function go(hit: Hit | undefined) {
    setOpen(false)
    setAt(-1)
    if (!hit) return void navigate({ to: '/ho-so', search: { q: typed.trim() || undefined } })
    setTyped('')
    void navigate({ href: hit.href })
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key === 'Escape') setOpen(false)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!step || !shown) return
    event.preventDefault()
    setAt((at + step + hits.length + 1) % (hits.length + 1))
  }

  return (
    <search className="grow">
      <form
        className="finding"
        onSubmit={(event) => {
          event.preventDefault()
          go(hits[at])
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setOpen(false)
        }}
      >
        <input
          ref={input}
          className="find"
          type="text"
          role="combobox"
          autoComplete="off"
          aria-label={words.find}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={shown ? list : undefined}
          aria-activedescendant={shown && hits[at] ? `${list}-${at}` : undefined}
          placeholder={`${words.find} (${words.findHint})`}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            setAt(-1)
            setOpen(true)
          }}
          onKeyDown={onKeyDown}
        />
        {shown && (
          <div className="found" role="listbox" id={list} aria-label={words.found}>
            {hits.map((hit, n) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows and Enter are the field's, which keeps the focus
              <div
                key={hit.key}
                id={`${list}-${n}`}
                role="option"
                tabIndex={-1}
                aria-selected={n === at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => go(hit)}
              >
                <span className="quiet">{words.foundKinds[hit.kind]}</span> {hit.label}
                {hit.note && <span className="quiet"> · {hit.note}</span>}
              </div>
            ))}
          </div>
        )}
      </form>
      <p className="sr-only" role="status">
        {open && typed.trim() && words.foundCount(hits.length)}
      </p>
    </search>
  )
}
