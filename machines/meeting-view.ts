import type { Entry, Meeting } from '../rules/meeting.ts'
import { inForce } from '../rules/values.ts'
import type { AnyAct } from '../schemas/act.ts'
import { type Token, tokensOf } from './event.ts'
import { guestsOf, inspectors } from './meeting-asks.ts'
import type { Due, Reader } from './procedure.ts'
import { capacity, type Roles } from './requirement.ts'
import { limitDues } from './stage-limits.ts'

/** Ai giữ việc ở mỗi bước của phiên họp. */
export const meetingRoles: Roles<Meeting> = {
  office: capacity('office'),
  permanentBoard: capacity('permanentBoard'),
  secretary: capacity('secretary'),
  permanentDeputySecretary: capacity('permanentDeputySecretary'),
  chair: ({ chair, terms, body }) =>
    chair ? [`person:${chair}`] : [`capacity:${terms.values[`meeting.chair.${body}`] as string}`],
  recorder: ({ recorder }) => (recorder ? [`person:${recorder}`] : ['capacity:office']),
  // Who has said that they will not come is not reminded.
  invitees: (meeting) => [
    ...(meeting.invitations.at(-1)?.to ?? [])
      .filter((person) => meeting.answers[person]?.comes !== false)
      .map((person): Token => `person:${person}`),
    ...(meeting.invitations.length > 0 ? [...inspectors(meeting), ...meeting.agenda.flatMap(guestsOf)] : []),
  ],
}

/** Ai được xem phiên họp: its body, those who prepare it, and from the invitation on those invited. */
export function meetingReaders(meeting: Meeting): Token[] {
  const own: Token[] = ['capacity:office', 'capacity:permanentBoard', `capacity:${meeting.body}`]
  const people = meeting.participants.map((person): Token => `person:${person}`)
  const clerks = [meeting.recorder, meeting.chair].flatMap((person): Token[] => (person ? [`person:${person}`] : []))
  if (meeting.invitations.length === 0) return [...own, ...people, ...clerks]
  return [...own, ...people, ...clerks, ...inspectors(meeting), ...meeting.agenda.flatMap(guestsOf)]
}

/** What a reader sees: a guest their item alone, an inspector no closed item, nobody but the body a reserved opinion. */
export function viewMeeting(meeting: Meeting, reader: Reader): object {
  const { terms, ...content } = meeting
  if (isInside(meeting, reader))
    return { ...content, agenda: meeting.agenda.map((entry) => veil(meeting, entry, reader)) }
  const { id, unit, title, secrecy, urgency, body, kind, startsAt, place } = content
  const agenda = meeting.agenda.filter((entry) => sees(meeting, entry, reader)).map(outline)
  return { id, unit, title, secrecy, urgency, body, kind, startsAt, place, agenda }
}

/** Khách mời biết phần của mình: of acts that are not theirs no more than whose they are. */
export function withholdsFromGuest(meeting: Meeting, reader: Reader): boolean {
  return !isInside(meeting, reader)
}

/** A journal entry as a reader sees it; what is not theirs keeps only its type. */
export function viewMeetingEvent(event: AnyAct & { item?: string }, meeting: Meeting, reader: Reader): object {
  if (!isInside(meeting, reader)) return { type: event.type }
  if (event.type !== 'reserve' || readsReserved(meeting, reader)) return event
  const { opinion, registerEntries, reason, ...rest } = event as AnyAct & Record<string, unknown>
  return rest
}

/** Các thời hạn của phiên họp. */
export function meetingDues(meeting: Meeting): Due[] {
  const { body, startsAt, invitationsDueAt } = meeting
  const others = (
    [
      ['convene', meeting.conveneDueAt, 'meeting.membersRequestConveneWithin', meeting.begunAt],
      ['materials', meeting.materialsDueAt, `meeting.materialsLead.${body}`, startsAt],
      ['agendaCheck', meeting.agendaCheckDueAt, 'meeting.agendaCheckLead', invitationsDueAt],
      ['invitations', invitationsDueAt, `meeting.invitationLead.${body}`, startsAt],
      ['resumption', meeting.resumesAt, 'meeting.adjournment', null],
      ['minutes', meeting.minutesDueAt, `meeting.conclusionHours.${body}`, meeting.concludedAt],
    ] as const
  ).flatMap(([name, dueAt, cites, from]) => (dueAt ? [{ name, dueAt, cites, from }] : []))
  return [...others, ...limitDues(meeting, 'meeting.within')]
}

// The body, those who prepare and keep its record, and the participants of a meeting that has no roster.
function isInside(meeting: Meeting, reader: Reader): boolean {
  const { person } = reader
  const mine = tokensOf(reader)
  const inside = ['capacity:office', 'capacity:permanentBoard', `capacity:${meeting.body}`]
  return (
    mine.some((token) => inside.includes(token)) ||
    [...meeting.participants, meeting.recorder, meeting.chair].includes(person)
  )
}

function isMember(meeting: Meeting, { person, capacities }: Reader): boolean {
  return capacities.includes(meeting.body) || meeting.sitting.includes(person)
}

function sees(meeting: Meeting, entry: Entry, reader: Reader): boolean {
  const mine = tokensOf(reader)
  if (mine.some((token) => inspectors(meeting).includes(token))) return !entry.closedSession
  return guestsOf(entry).some((token) => mine.includes(token))
}

// Ý kiến bảo lưu is for the body, where the unit leaves it to the body, and for its superior [LP-9.4-b].
function readsReserved(meeting: Meeting, reader: Reader): boolean {
  return inForce(meeting, 'meeting.reservedOpinionReaders').includes('body') && isMember(meeting, reader)
}

// Who keeps the record knows that somebody reserved an opinion, to be able to strike a slip; not what it says.
function veil(meeting: Meeting, entry: Entry, reader: Reader): object {
  if (readsReserved(meeting, reader)) return entry
  const reservations = entry.reservations.map((each) =>
    each.person === reader.person ? each : { person: each.person, at: each.at },
  )
  return { ...entry, reservations }
}

// To those from outside: what is on the table and what came of it, not who voted how.
function outline({ item, title, itemType, outcome, documentType }: Entry): object {
  return { item, title, itemType, outcome, documentType }
}
