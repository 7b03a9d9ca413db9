import { useRef } from 'react'

interface Props {
  label: string
  people: { id: string; name: string }[]
  /** What a key does to the person in hand. */
  keys: Record<string, (person: string) => void>
  children(person: string): React.ReactNode
}

/** Các hàng người for the keyboard: arrows walk through them, a letter marks and goes on to the next. */
export function PersonRows({ label, people, keys, children }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const move = (from: Element, by: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])]
    rows[rows.indexOf(from as HTMLElement) + by]?.focus()
  }
  function onKeyDown(event: React.KeyboardEvent) {
    const row = (event.target as Element).closest('[data-person]')
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    const act = keys[event.key.toLowerCase()]
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!act && step === 0) return
    event.preventDefault()
    act?.(row.getAttribute('data-person')!)
    move(row, act ? 1 : step)
  }
  return (
    <ul className="person-rows" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {people.map(({ id, name }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows walk through the rows
        <li key={id} data-person={id} tabIndex={0} aria-label={name}>
          <span className="who">{name}</span>
          {children(id)}
        </li>
      ))}
    </ul>
  )
}
