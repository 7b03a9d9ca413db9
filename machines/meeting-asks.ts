import { isWorkingDay } from '../rules/calendar.ts'
import { dayOf } from '../rules/instants.ts'
import type { Entry, Meeting } from '../rules/meeting.ts'
import { limits } from '../rules/meeting-dues.ts'
import { nameOf } from '../rules/secrecy.ts'
import type { Decision } from '../schemas/agenda-item.ts'
import type { Collected, MeetingAct } from '../schemas/meeting.ts'
import type { ValueKey } from '../schemas/values.ts'
import type { Body, CalendarChanged, Token } from './event.ts'
import { heldOn, invited } from './meeting-changes.ts'

/** The item learns its place and its limits, also when they move; one added after clearance has no limit left. */
export function tellPlaced(meeting: Meeting, { item }: { item: string }) {
  return meeting.agenda.filter((entry) => entry.item === item).map((entry) => placed(meeting, entry))
}

export function tellAllPlaced(meeting: Meeting) {
  return meeting.agenda.map((entry) => placed(meeting, entry))
}

/** Khách mời mới, or one struck: told only once the invitations are out. */
export function tellGuests(meeting: Meeting, event: { item?: string }) {
  if (meeting.invitations.length === 0) return []
  return tellPlaced(meeting, { item: event.item ?? '' }).map((told) => ({ ...told, courtesy: true }))
}

export function tellStruckGuest(meeting: Meeting, event: { what: string; item?: string }) {
  return event.what === 'guest' ? tellGuests(meeting, event) : []
}

export function tellCollectedPlaced(meeting: Meeting, { entries }: Collected) {
  return entries.flatMap(({ item }) => tellPlaced(meeting, { item }))
}

/** Before the session alone: an item under discussion has no limit left to hear of. */
export function tellAllPlacedAgain(meeting: Meeting) {
  return meeting.openedAt ? [] : tellAllPlaced(meeting)
}

function placed(meeting: Meeting, entry: Entry) {
  const { id, startsAt, kind, materialsDueAt, invitationsDueAt, invitations } = meeting
  const { item, added, standing, important, closedSession, kept, late, councilOn } = entry
  const place = {
    meeting: id,
    startsAt,
    extraordinary: kind === 'extraordinary',
    materialsDueAt: added ? null : materialsDueAt,
    invitationsDueAt,
    guests: invitations.length === 0 ? [] : [...inspectors(meeting), ...guestsOf(entry)],
  }
  const known = { standing, important, closedSession, kept, late, councilOn }
  return { dossier: item, event: { type: 'placed', place, known } }
}

export function tellTakenOff(_: Meeting, { item, reason }: { item: string; reason?: string }) {
  return { dossier: item, event: { type: 'takenOff', reason: reason ?? 'takenOff' } }
}

/** Another meeting has it: should the item have heard of this one first, it hears that it is not there. */
export function tellNotHere(_: Meeting, { item }: { item: string }) {
  return { dossier: item, courtesy: true, event: { type: 'takenOff', reason: 'clash', again: true } }
}

export function tellAllTakenOff({ agenda }: Meeting, { type, reason }: { type: string; reason?: string }) {
  return agenda.map(({ item }) => ({ dossier: item, event: { type: 'takenOff', reason: reason ?? type, again: true } }))
}

export function tellTakenUp(_: Meeting, { item }: { item: string }) {
  return { dossier: item, event: { type: 'takenUp' } }
}

/** Kết quả từng nội dung, told at the conclusion: until then a slip can be corrected. */
export function tellOutcomes(meeting: Meeting) {
  return meeting.agenda.map((entry) =>
    entry.takenUp
      ? { dossier: entry.item, event: { type: 'decide', decision: decision(meeting, entry) } }
      : { dossier: entry.item, event: { type: 'takenOff', reason: entry.outcomeReason ?? 'deferred', again: true } },
  )
}

function decision(meeting: Meeting, entry: Entry): Decision {
  const counted = entry.votes.findLast(({ struck }) => !struck)
  return {
    outcome: entry.outcome!,
    heldOn: heldOn(meeting),
    ...(entry.outcomeReason ? { reason: entry.outcomeReason } : {}),
    ...(entry.documentType ? { documentType: entry.documentType } : {}),
    ...(entry.drafter ? { drafter: entry.drafter } : {}),
    ...(counted ? { approvals: counted.approvals, sitting: counted.sitting } : {}),
    ...(entry.referredTo ? { to: entry.referredTo } : {}),
  }
}

export function agendaPlace(meeting: Meeting, { item }: { item: string }) {
  const position = meeting.agenda.findIndex((entry) => entry.item === item)
  return { do: 'place', item, meeting: meeting.id, position: position < 0 ? meeting.agenda.length : position }
}

export function agendaTakeOff({ body, agenda }: Meeting, { item, reason }: { item: string; reason?: string }) {
  const entry = agenda.find((each) => each.item === item)
  const title = entry && nameOf({ ...entry, id: item })
  return { do: 'backlog', item, body, title, reason: reason ?? 'takenOff' }
}

export function agendaTakeOffAll(meeting: Meeting, { type, reason }: { type: string; reason?: string }) {
  const gone = { reason: reason ?? type }
  const places = meeting.agenda.map(({ item }) => agendaTakeOff(meeting, { item, ...gone }))
  // What has kept its place here and was not heard of yet waits for the next.
  return [...places, { do: 'release', ...gone }]
}

/** Những nội dung đang chờ phiên họp gần nhất: a meeting entered from paper is over, and no longer near. */
export function agendaCollect({ body, fromPaper }: Meeting) {
  return fromPaper ? [] : [{ do: 'collect', body }]
}

/** What the body did not settle goes back to the backlog. */
export function agendaOutcomes(meeting: Meeting) {
  return meeting.agenda
    .filter(({ outcome }) => outcome === 'deferred' || outcome === 'sentBack')
    .map(({ item, outcome }) => agendaTakeOff(meeting, { item, reason: outcome ?? 'deferred' }))
}

export function invitationLetter(meeting: Meeting, event: MeetingAct<'sendInvitations'>) {
  return letter(meeting, 'invitation', everyone(meeting, invited(meeting, event)))
}

export function supplementLetter(meeting: Meeting) {
  return letter(meeting, 'supplement', everyone(meeting, lastInvited(meeting)))
}

export function postponementLetter(meeting: Meeting) {
  return letter(meeting, 'postponement', everyone(meeting, lastInvited(meeting)))
}

/** Those already invited learn the new day; who was not, hears it from the invitation. */
export function reschedulingLetter(meeting: Meeting) {
  return meeting.invitations.length === 0
    ? []
    : letter(meeting, 'rescheduling', everyone(meeting, lastInvited(meeting)))
}

export function cancellationLetter(meeting: Meeting) {
  return meeting.invitations.length === 0
    ? []
    : letter(meeting, 'cancellation', everyone(meeting, lastInvited(meeting)))
}

export function resultLetter(meeting: Meeting) {
  const members = meeting.sitting.length > 0 ? meeting.sitting : lastInvited(meeting)
  return letter(
    meeting,
    'meetingResult',
    members.map((person): Token => `person:${person}`),
  )
}

// Each letter rests on what it is about; only invitations and supplements rest on the invitation's own limit.
const grounds: Record<LetterKind, (body: Body) => ValueKey> = {
  invitation: (body) => `meeting.invitationLead.${body}`,
  supplement: (body) => `meeting.invitationLead.${body}`,
  postponement: () => 'meeting.postponement',
  rescheduling: () => 'common.reschedule',
  cancellation: () => 'common.withdrawal',
  meetingResult: (body) => `meeting.minutes.${body}`,
}
type LetterKind = 'invitation' | 'supplement' | 'postponement' | 'rescheduling' | 'cancellation' | 'meetingResult'

function letter(meeting: Meeting, kind: LetterKind, to: Token[]) {
  const { id, body, startsAt, place, sequence } = meeting
  return {
    kind,
    to,
    cites: grounds[kind](body),
    params: { dossier: id, title: nameOf(meeting), body, startsAt, place, sequence },
  }
}

/** The office and TT learn which limits a changed calendar moves, and that the meeting's own day has become a rest. */
export function calendarLetter(meeting: Meeting, event: CalendarChanged) {
  const { openedAt, fromPaper, startsAt, terms } = meeting
  if (openedAt || fromPaper) return []
  const moved = limits({ ...meeting, terms: event.terms })
  const limitsMoved =
    moved.materialsDueAt !== meeting.materialsDueAt || moved.invitationsDueAt !== meeting.invitationsDueAt
  const day = dayOf(startsAt)
  const rests = isWorkingDay(day, terms.calendar) && !isWorkingDay(day, event.terms.calendar)
  if (!limitsMoved && !rests) return []
  const { id, title, body, place } = meeting
  const { materialsDueAt, invitationsDueAt } = moved
  const params = { dossier: id, title, body, startsAt, place, source: event.source, materialsDueAt, invitationsDueAt }
  const to: Token[] = ['capacity:office', 'capacity:permanentBoard']
  return [{ kind: rests ? 'meetingDayRests' : 'limitsMoved', to, cites: `meeting.materialsLead.${body}`, params }]
}

function lastInvited({ invitations }: Meeting): string[] {
  return invitations.at(-1)?.to ?? []
}

// UBKT members who are not members of the body come by their own clause; guests for their item alone [LP-11.1-k/l].
function everyone(meeting: Meeting, members: string[]): Token[] {
  const guests = meeting.agenda.flatMap(guestsOf)
  return [...new Set([...members.map((person): Token => `person:${person}`), ...inspectors(meeting), ...guests])]
}

/** Khách mời của một nội dung. */
export function guestsOf({ guests }: Entry): Token[] {
  return guests.map(({ person, organisation }): Token => (person ? `person:${person}` : `organisation:${organisation}`))
}

/** Ủy viên UBKT được mời dự, where the regulation says so. */
export function inspectors({ terms, body }: Meeting): Token[] {
  const guests = terms.values['meeting.guests.inspectionCommission'] as { invitedTo: string[] } | null
  return guests?.invitedTo.includes(body) ? ['capacity:inspectionCommission'] : []
}
