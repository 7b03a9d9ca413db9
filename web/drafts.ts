import { useCallback, useState } from 'react'

let owner = ''

/** Whose drafts these are: nobody who signs in next on this machine is shown another's. */
export function keepDraftsOf(person: string) {
  owner = person
}

/** For whom drafts are kept at this moment. */
export function ownerOfDrafts(): string {
  return owner
}

const slot = (key: string) => `draft:${owner}:${key}`

/** Bản nháp: what was typed, kept in this browser until it was sent and heard; survives reload, sign-out, a stopped service. */
export function readDraft<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(slot(key))
    return text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

export function keepDraft(key: string, value: unknown) {
  try {
    localStorage.setItem(slot(key), JSON.stringify(value))
  } catch {
    // A browser without room or without leave to store: the form itself still holds what was typed.
  }
}

export function dropDraft(key: string) {
  try {
    localStorage.removeItem(slot(key))
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
