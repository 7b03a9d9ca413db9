import { startTransition, useEffect, useState } from 'react'

const step = 4

/** Dựng dần: how many of so many parts are made by now; the first at once, the others while there is nothing else to do. */
export function useGrowing(all: number, first: number): number {
  const [made, setMade] = useState(0)
  const now = Math.min(all, Math.max(first, made))
  useEffect(() => {
    if (now >= all) return
    const more = () => startTransition(() => setMade(now + step))
    // Not every browser says when it is idle.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(more, 30)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(more, { timeout: 200 })
    return () => cancelIdleCallback(idle)
  }, [now, all])
  return now
}
