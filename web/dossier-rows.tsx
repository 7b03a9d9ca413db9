import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { usePlurals } from './addresses.ts'
import type { Listed } from './answers.ts'
import { dayOf, shortDay } from './dates.ts'
import { Due } from './due.tsx'
import { useNames } from './names.ts'
import { words } from './words.ts'

interface Props {
  items: Listed[]
  hasMore: boolean
  busy: boolean
  more(): unknown
}

const guessedPx = 76

/** Các hàng: only those in sight stand in the page, so that a hundred thousand scroll as ten do. */
export function DossierRows({ items, hasMore, busy, more }: Props) {
  const box = useRef<HTMLUListElement>(null)
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => guessedPx,
    overscan: 12,
    scrollMargin: box.current?.offsetTop ?? 0,
  })
  const inSight = rows.getVirtualItems()
  const last = inSight.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= items.length - 20 && hasMore && !busy) more()
  }, [last, items.length, hasMore, busy, more])
  return (
    <ul className="rows" ref={box} style={{ position: 'relative', height: rows.getTotalSize() }} aria-busy={busy}>
      {inSight.map(({ index, start }) => (
        <li
          key={items[index]!.id}
          ref={rows.measureElement}
          data-index={index}
          aria-setsize={hasMore ? -1 : items.length}
          aria-posinset={index + 1}
          className={`row ${items[index]!.overdue ? 'overdue' : ''}`}
          style={{
            position: 'absolute',
            top: 0,
            left: 0,
            right: 0,
            transform: `translateY(${start - rows.options.scrollMargin}px)`,
          }}
        >
          <Row dossier={items[index]!} />
        </li>
      ))}
    </ul>
  )
}

function Row({ dossier }: { dossier: Listed }) {
  const names = useNames()
  const plural = usePlurals()(dossier.procedure)
  const done = dossier.status === 'done'
  return (
    <>
      <div>
        <Link className="what" to="/ho-so/$plural/$id" params={{ plural, id: dossier.id }}>
          {dossier.title}
        </Link>
        <div className="quiet">
          {names.of(dossier.procedure)}
          {dossier.body && ` · ${names.of(`body.${dossier.body}`)}`} · {shortDay(dayOf(dossier.begunAt))}
        </div>
      </div>
      <div className={done ? 'is-done' : ''}>{dossier.stageLabel}</div>
      <div className="due">{done ? words.dossiers.done : <Due at={dossier.nextDueAt} />}</div>
    </>
  )
}
