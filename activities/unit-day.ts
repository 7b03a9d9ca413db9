import type { Client } from '@temporalio/client'
import { writeDigests } from '../courier/digest.ts'
import { addWorkingDays, isWorkingDay } from '../rules/calendar.ts'
import { at as clockAt, dayOf } from '../rules/instants.ts'
import { NotInForce, ValuesOpen } from '../rules/regulation.ts'
import { termsInForce, unitCalendar } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import { lastUnitDay, markUnitDay, noteCarried, openCalendarChanges, runningAfter } from '../store/unit-days.ts'
import type { UnitDayActivities } from '../workflows/unit-day.ts'
import { tellCalendar } from './calendar-telling.ts'
import type { Hands } from './index.ts'
import { openReviews } from './reviews.ts'
import { tellRosters } from './rosters.ts'
import { planSeries } from './series.ts'

const opensAt = '08:00'
/** So many dossiers hear of a changed calendar in one activity. */
export const dossiersPerPage = 50

/** Những việc của ngày làm việc: bound to the store, and to the client that tells dossiers. */
export function createUnitDayActivities({ db, client, publicUrl, taskQueue }: Hands): UnitDayActivities {
  return {
    async nextUnitDay({ unit, at }) {
      const calendar = await unitCalendar(db, unit)
      const today = dayOf(at)
      const last = await lastUnitDay(db, unit)
      const isOpen = isWorkingDay(today, calendar) && (!last || last.day < today)
      const day = isOpen ? today : addWorkingDays(today, 1, calendar)
      return { day, at: clockAt(day, opensAt) }
    },
    async runUnitDay({ unit, day, at }) {
      await writeDigests(db, unit, day, publicUrl)
      const terms = await termsInForce(db, { unit, at }).catch((error: unknown) => {
        // A unit that has adopted nothing yet has nothing to open and nothing to plan.
        if (error instanceof NotInForce || error instanceof ValuesOpen) return undefined
        throw error
      })
      if (terms) {
        await openReviews({ db, client, taskQueue }, { unit, day, terms })
        await planSeries({ db, client, publicUrl, taskQueue }, { unit, day, at, terms })
      }
      await markUnitDay(db, unit, day, at)
    },
    async carryChanges({ unit, at }) {
      await tellRosters(db, client, { unit, at })
      return carryCalendar(db, client, unit, at)
    },
  }
}

// One page of the oldest change: each dossier hears the calendar as it is now, so that two changes cost one telling.
async function carryCalendar(db: Connection, client: Client, unit: string, at: string): Promise<boolean> {
  const [change] = await openCalendarChanges(db, unit)
  if (!change) return false
  const page = await runningAfter(db, unit, change.reached, dossiersPerPage)
  const calendar = await unitCalendar(db, unit)
  let moved = 0
  for (const id of page)
    if (await tellCalendar(db, client, id, { unit, calendar, source: change.source, at })) moved += 1
  const last = page.length < dossiersPerPage
  const reached = page.at(-1) ?? change.reached
  await noteCarried(db, change.id, { reached, told: page.length, moved, finishedAt: last ? at : null })
  return !last || (await openCalendarChanges(db, unit)).length > 0
}
