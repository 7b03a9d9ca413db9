import { createContext, useContext } from 'react'
import type { CalendarRange } from './calendar.tsx'

/** Phiên họp đang được dời, and the day it is held over or was let down on. */
export interface Moving {
  meeting: CalendarRange['meetings'][number]
  day: string
  /** Let down, or chosen by hand: the day stays until another is chosen. */
  settled: boolean
}

/** What the days of a calendar may do with it. */
export interface MovingHand {
  moving: Moving | undefined
  move(moving: Moving | undefined): void
}

export const MovingContext = createContext<MovingHand>({ moving: undefined, move: () => {} })

export function useMoving(): MovingHand {
  return useContext(MovingContext)
}

/** The same hour of another day. */
export function atDay(startsAt: string, day: string): string {
  return `${day}${startsAt.slice(10)}`
}
