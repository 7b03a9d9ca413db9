import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Cited, Requirement, Stage } from './answers.ts'
import { Problem, send } from './call.ts'
import { Requirements } from './requirements.tsx'
import { words } from './words.ts'

/** What would come of an act, as the machine itself figures it. */
export interface Trial {
  allowed: boolean
  requirements: Requirement[]
  stages: Stage[] | null
  /** The limits that would move; `passed` is one that would have gone by already. */
  moved: (Cited & { name: string; label: string; from: string | null; to: string | null; passed: boolean })[] | null
  content: Record<string, unknown> | null
}

const pauseMs = 350

/** Thử: asks, a moment after the last key, what would come of this body; nothing of what is not whole yet. */
export function useTrial(path: string | undefined, dossier: string, body: unknown): Trial | undefined {
  return useTrying(path, dossier, body).trial
}

/** The same, and whether it could not be asked. */
export function useTrying(
  path: string | undefined,
  dossier: string,
  body: unknown,
): { trial: Trial | undefined; isAway: boolean } {
  const text = JSON.stringify(body)
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  const { data, isError } = useQuery({
    queryKey: ['dossier', dossier, 'trial', settled],
    queryFn: () =>
      send<Trial>('POST', path!, JSON.parse(settled)).catch((problem) => {
        if (problem instanceof Problem && !problem.isUnknownYet) return null
        throw problem
      }),
    // What was typed before the path was known is not tried.
    enabled: path !== undefined && settled === text,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    // Without a line at all it is to fail, not to stand there with an older answer.
    networkMode: 'always',
  })
  return { trial: data ?? undefined, isAway: path !== undefined && isError }
}

/** Nếu thực hiện bây giờ: what is still unmet, or where the dossier would go. */
export function TrialNote({ trial }: { trial: Trial | undefined }) {
  if (!trial) return null
  return (
    <div className="trial" role="status">
      {trial.requirements.length > 0 && (
        <>
          <p className="quiet">{trial.allowed ? words.trial.remarks : words.trial.unmet}</p>
          <Requirements requirements={trial.requirements} />
        </>
      )}
      {trial.allowed && trial.requirements.length === 0 && (
        <p className="is-done">
          <span aria-hidden>✓ </span>
          {words.trial.ready}
          {trial.stages &&
            trial.stages.length > 0 &&
            ` ${words.trial.goesTo(trial.stages.map(({ label }) => label).join(', '))}`}
        </p>
      )}
    </div>
  )
}
