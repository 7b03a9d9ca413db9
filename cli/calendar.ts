import { badUsage, calendarWarning } from '../messages/cli.vi.ts'
import { isComputed, loadCalendarTable } from '../regulations/calendar.ts'
import { type Calendar, isCovered } from '../rules/calendar.ts'
import type { Day } from '../rules/instants.ts'
import { type CalendarTable, calendarFault, compact } from '../schemas/calendar.ts'
import { BadUsage } from './usage.ts'

/** The calendar to reckon with, and what to say of days whose holidays it does not know for sure. */
export interface ReckoningCalendar {
  calendar: Calendar
  /** Tells people, on the error stream, that a result rests on weekends alone or on a computed year. */
  warn(...days: Day[]): void
}

/**
 * The built-in calendar, or that of a file.
 * @throws BadUsage where the file is not a calendar, or one in which nothing could be counted
 */
export function openCalendar(file: string | undefined): ReckoningCalendar {
  const table = read(file)
  const calendar = compact(table)
  const fault = file ? calendarFault(calendar) : undefined
  if (fault?.what === 'noWorkingDay') throw new BadUsage(badUsage.calendarNoWorkingDay(file!, fault.day, fault.days))
  if (fault) throw new BadUsage(badUsage.calendarAlreadyWorking(file!, fault.day))
  return {
    calendar,
    warn(...days) {
      for (const year of new Set(days.map((day) => Number(day.slice(0, 4))))) {
        if (!isCovered(`${year}-01-01`, calendar)) console.error(calendarWarning.unknown(year))
        else if (isComputed(year, table)) console.error(calendarWarning.computed(year))
      }
    },
  }
}

function read(file: string | undefined): CalendarTable {
  try {
    return loadCalendarTable(file)
  } catch (error) {
    if (!file) throw error
    throw new BadUsage(badUsage.calendar(file, placeOf(error)))
  }
}

function placeOf(error: unknown): string {
  const issue = (error as { issues?: { path: PropertyKey[] }[] }).issues?.[0]
  if (issue) return issue.path.join('.')
  return (error as { code?: string }).code === 'ENOENT' ? 'ENOENT' : String((error as Error).message).split('\n')[0]!
}
