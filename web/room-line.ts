import { useEffect, useSyncExternalStore } from 'react'
import { dismiss, type Entered, enter, type Line, lineOf, listen, run, takeBack } from './line.ts'

/** Hàng chờ gửi of a room, and what may be done with it. */
export interface RoomLine extends Line {
  enter(act: Omit<Entered, 'key'>): void
  takeBack(slot: string): boolean
  dismiss(slot: string): void
}

/** Đường dây của phòng họp: what is entered here stands at once and is sent in order, also when the service was away meanwhile. */
export function useRoomLine(dossier: string): RoomLine {
  const path = `/api/meetings/${dossier}/acts`
  const line = useSyncExternalStore(listen, () => lineOf(path))
  useEffect(() => void run(path), [path])
  const isAtStake = line.isAway && line.waiting.length > 0
  useEffect(() => {
    if (!isAtStake) return
    // The room cannot be loaded afresh now: the browser asks before it leaves.
    const ask = (event: Event) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isAtStake])
  return {
    ...line,
    enter: (act) => enter(path, act),
    takeBack: (slot) => takeBack(path, slot),
    dismiss: (slot) => dismiss(path, slot),
  }
}
