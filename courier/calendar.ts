import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import type { CalendarEntry } from '../store/outbox.ts'

/** Một mục trong lịch cá nhân: a meeting, or the hour of a deadline. */
export interface FeedEntry {
  uid: string
  sequence: number
  startsAt: string
  summary: string
  place: string | null
  url: string
  /** The plan may still change: nobody is invited yet. */
  tentative: boolean
}

const prodId = { company: 'quy-che', product: 'quy-che', language: 'VI' }

/** Tệp lịch đi kèm thư: iCalendar text that a calendar takes as a request or as its withdrawal. It rings no alarm. */
export function calendarOf(
  entry: CalendarEntry,
  { from, to, at }: { from: { name: string; email: string }; to: string; at: string },
): string {
  const cancelled = entry.method === 'CANCEL'
  const calendar = ical({ prodId, method: ICalCalendarMethod[entry.method] })
  calendar.createEvent({
    ...event(entry, at),
    organizer: from,
    attendees: [{ email: to, rsvp: !cancelled }],
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}

/** Lịch cá nhân to which a calendar subscribes; asked for anew every hour. */
export function feedOf(name: string, entries: FeedEntry[], at: string): string {
  const calendar = ical({ prodId, name, method: ICalCalendarMethod.PUBLISH, ttl: 3600 })
  for (const entry of entries)
    calendar.createEvent({
      ...event(entry, at),
      status: entry.tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    })
  return calendar.toString()
}

// Instants go out as UTC: a meeting in Vietnam is the same moment in every calendar.
function event(entry: Omit<FeedEntry, 'tentative'>, at: string): ICalEventData {
  const { uid, sequence, startsAt, summary, place, url } = entry
  const location = place ? { location: place } : {}
  return { id: uid, sequence, stamp: new Date(at), start: new Date(startsAt), summary, url, ...location }
}
