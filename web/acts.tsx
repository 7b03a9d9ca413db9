import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { ActForm } from './act-form.tsx'
import type { Act, Dossier, Procedure } from './answers.ts'
import { readDraft } from './drafts.ts'
import { NotNow } from './not-now.tsx'
import { Requirements } from './requirements.tsx'
import { words } from './words.ts'

interface Props {
  dossier: Dossier
  plural: string
  procedure: Procedure
  /** The act that the address names. */
  opened: string | undefined
  done(): void
}

/** Việc cần làm: the awaited act first and filled, the others quiet, those not allowed greyed with what they lack. */
export function ActsCard({ dossier, plural, procedure, opened, done }: Props) {
  const awaited = dossier.stages.map(({ awaits }) => awaits)
  const [open, setOpen] = useState<string | undefined>(() => first(dossier, opened))
  useEffect(() => {
    if (opened) setOpen(opened)
  }, [opened])
  const opening = useRef<Act>(undefined)
  const allowed = dossier.acts.filter((act) => act.allowed)
  const main = allowed.filter(({ type }) => awaited.includes(type))
  const others = allowed.filter(({ type }) => !awaited.includes(type))
  const greyed = dossier.acts.filter((act) => !act.allowed)
  const button = (act: Act, isMain: boolean) => (
    <Button
      key={act.type}
      variant={isMain && open !== act.type ? 'filled' : 'default'}
      size={isMain ? 'sm' : 'xs'}
      aria-expanded={open === act.type}
      onClick={() => setOpen(open === act.type ? undefined : act.type)}
    >
      {act.label}
    </Button>
  )
  const mine = allowed.find(({ type }) => type === open)
  if (mine) opening.current = mine
  // What is on its way is waited for, whatever the dossier has become meanwhile.
  const isOnItsWay = open !== undefined && readDraft(`${dossier.id}:${open}:outgoing`) !== undefined
  const shown = mine ?? (isOnItsWay && opening.current?.type === open ? opening.current : undefined)
  const notNow = open !== undefined && !shown && (
    <NotNow key={open} {...{ type: open, dossier, plural, procedure }} close={() => setOpen(undefined)} />
  )
  if (dossier.status === 'done' && !shown)
    return (
      <section className="card">
        <h2>{words.dossier.over}</h2>
        <p>{dossier.outcomeLabel}</p>
        {notNow}
      </section>
    )
  return (
    <section className="card" aria-label={words.dossier.todo}>
      <h2>{words.dossier.todo}</h2>
      {allowed.length === 0 && <p className="quiet">{words.dossier.nothing}</p>}
      {main.length > 0 && <div className="acts-list">{main.map((act) => button(act, true))}</div>}
      {others.length > 0 && (
        <>
          {main.length > 0 && <h3 className="group-title">{words.dossier.otherActs}</h3>}
          <div className="acts-list">{others.map((act) => button(act, false))}</div>
        </>
      )}
      {shown && (
        <div className="opened" key={shown.type}>
          <h3>{shown.label}</h3>
          <ActForm
            act={shown}
            dossier={dossier}
            plural={plural}
            procedure={procedure}
            done={() => {
              setOpen(undefined)
              done()
            }}
          />
        </div>
      )}
      {notNow}
      {greyed.length > 0 && (
        <details open={allowed.length === 0}>
          <summary>
            {words.dossier.notNow} ({greyed.length})
          </summary>
          {greyed.map((act) => (
            <div key={act.type} className="act greyed">
              <div className="act-head">
                <span>{act.label}</span>
              </div>
              <Requirements requirements={act.requirements.filter(({ met }) => met === false)} />
            </div>
          ))}
        </details>
      )}
    </section>
  )
}

// What the address asks for, else what was left half written.
function first({ id, acts }: Dossier, opened: string | undefined): string | undefined {
  const allowed = acts.filter((act) => act.allowed).map(({ type }) => type)
  if (opened && allowed.includes(opened)) return opened
  return allowed.find((type) => readDraft(`${id}:${type}`) || readDraft(`${id}:${type}:outgoing`))
}
