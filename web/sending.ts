import { useCallback, useEffect, useRef, useState } from 'react'
import { Problem, send } from './call.ts'
import { dropDraft, keepDraft, readDraft } from './drafts.ts'
import { freshKey } from './fresh-key.ts'
import { cleared, lineOf } from './line.ts'
import { client, noticeSignedOut } from './queries.ts'

/** Đang gửi: a body with the key it goes out under, until any answer but *not known yet*. */
interface Outgoing {
  key: string
  body: unknown
}

export interface Sending<T> {
  /** `waiting`: no answer yet; it repeats by itself with the same key. */
  state: 'idle' | 'sending' | 'waiting'
  problem: Problem | undefined
  submit(body: unknown): Promise<T | undefined>
}

/**
 * Gửi một lần cho đến khi có câu trả lời: while nobody knows whether it was done, the same body goes out again under the
 * same key, also after a reload. `heard` gets the answer of one that was resumed.
 */
export function useSending<T>(path: string, draft: string, heard: (answer: T) => void): Sending<T> {
  const [state, setState] = useState<Sending<T>['state']>('idle')
  const [problem, setProblem] = useState<Problem>()
  const busy = useRef(false)
  const gone = useRef(false)
  const slot = `${draft}:outgoing`

  const deliver = useCallback(
    async (outgoing: Outgoing): Promise<T | undefined> => {
      if (busy.current) return undefined
      busy.current = true
      keepDraft(slot, outgoing)
      setProblem(undefined)
      setState('sending')
      try {
        if (lineOf(path).waiting.length > 0) {
          // What was entered before this goes before it.
          setState('waiting')
          await cleared(path)
          if (gone.current) return undefined
        }
        for (;;) {
          try {
            const answer = await send<T>('POST', path, outgoing.body, { 'idempotency-key': outgoing.key })
            dropDraft(slot)
            return answer
          } catch (error) {
            if (!(error instanceof Problem)) throw error
            if (!error.isUnknownYet) {
              dropDraft(slot)
              setProblem(error)
              noticeSignedOut(error)
              // What is refused may have been refused to a window that has not heard of it: it looks again.
              if (error.status === 409 || error.status === 403) void client.invalidateQueries({ queryKey: ['dossier'] })
              return undefined
            }
            if (gone.current) return undefined
            setProblem(error)
            setState('waiting')
            await new Promise((later) => setTimeout(later, error.retryAfterMs))
          }
        }
      } finally {
        busy.current = false
        setState('idle')
      }
    },
    [path, slot],
  )

  const onHeard = useRef(heard)
  onHeard.current = heard
  useEffect(() => {
    gone.current = false
    const left = readDraft<Outgoing>(slot)
    if (left) void deliver(left).then((answer) => answer !== undefined && onHeard.current(answer))
    return () => {
      gone.current = true
    }
  }, [slot, deliver])

  const submit = useCallback((body: unknown) => deliver({ key: freshKey(), body }), [deliver])
  return { state, problem, submit }
}
