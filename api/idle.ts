import { addDays, type Day, type Instant } from '../rules/instants.ts'

/** What has not moved for so long is looked at, whether or not a deadline runs. */
export const idleDays = 10

/** Đứng yên: nothing has happened to it since. */
export function idleSince(day: Day): Instant {
  return `${addDays(day, -idleDays)}T00:00:00+07:00`
}
