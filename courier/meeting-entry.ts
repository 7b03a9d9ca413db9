import { sentence } from '../messages/index.ts'
import type { CalendarEntry } from '../store/outbox.ts'

/**
 * Mục lịch đi cùng thư họp: asked for by an invitation, moved by a rescheduling, withdrawn by a cancellation and, until
 * there is a new day, by a postponement. The entry's UID is the meeting's for ever, its SEQUENCE the meeting's own; a
 * withdrawal goes one further, as calendars want it. Null for any other letter. Of a secret meeting it tells the hour and
 * the dossier's id alone.
 */
export function meetingEntry({
  kind,
  params,
  dossier,
}: {
  kind: string
  params: Record<string, unknown>
  dossier: { id: string; title: string; secret: boolean; url: string }
}): CalendarEntry | null {
  const method = methods[kind]
  const { startsAt, sequence, place } = params
  if (!method || typeof startsAt !== 'string' || typeof sequence !== 'number') return null
  const { id, title, secret, url } = dossier
  return {
    method,
    uid: uidOf(id),
    sequence: method === 'CANCEL' ? sequence + 1 : sequence,
    startsAt,
    summary: secret ? sentence('calendar.secretMeeting', { id }) : title,
    place: secret || typeof place !== 'string' ? null : place,
    url,
  }
}

/** The same in letters and in feeds, so that a calendar never shows a meeting twice. */
export function uidOf(dossier: string): string {
  return `${dossier}@quy-che`
}

const methods: Record<string, CalendarEntry['method']> = {
  invitation: 'REQUEST',
  rescheduling: 'REQUEST',
  cancellation: 'CANCEL',
  postponement: 'CANCEL',
}
