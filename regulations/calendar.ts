import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Calendar } from '../rules/calendar.ts'
import { type CalendarTable, calendarTable, compact } from '../schemas/calendar.ts'

/**
 * Bảng ngày nghỉ: the built-in table, or the one of a JSON or YAML file.
 * @throws what the file system, the parser or the schema finds wrong with it
 */
export function loadCalendarTable(file: string | URL = new URL('calendar-vn.yaml', import.meta.url)): CalendarTable {
  return calendarTable.parse(parse(readFileSync(file, 'utf8')))
}

/** Lịch làm việc kèm theo chương trình, compact. */
export function loadCalendar(): Calendar {
  return compact(loadCalendarTable())
}

/** Whether what the table says of that year was only worked out, no notice having been seen. */
export function isComputed(year: number, { years }: CalendarTable): boolean {
  return years?.[year] === 'computed'
}
