import { useCallback, useState } from 'react'

/** Bản nháp: what was typed, kept in this browser until it was sent and heard; survives reload, sign-out, a stopped service. */
export function readDraft<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(`draft:${key}`)
    return text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

export function keepDraft(key: string, value: unknown) {
  try {
    localStorage.setItem(`draft:${key}`, JSON.stringify(value))
  } catch {
    // A browser without room or without leave to store: the form itself still holds what was typed.
  }
}

export function dropDraft(key: string) {
  try {
    localStorage.removeItem(`draft:${key}`)
  } catch {
    // Nothing was kept there either.
  }
}

/** State that is its own draft. */
export function useDraft<T>(key: string, initial: T): [value: T, set: (value: T) => void, drop: () => void] {
  const [value, setValue] = useState<T>(() => readDraft<T>(key) ?? initial)
  const set = useCallback(
    (next: T) => {
      setValue(next)
      keepDraft(key, next)
    },
    [key],
  )
  const drop = useCallback(() => dropDraft(key), [key])
  return [value, set, drop]
}
