import type { Facts } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { MeetingAct } from '../schemas/meeting.ts'
import { addWorkingHours } from './calendar.ts'
import { type Instant, instantOf, msOf } from './instants.ts'
import { isQuorate, type Meeting, membersPresent, quorumOf } from './meeting.ts'
import { inForce } from './values.ts'

type R<E> = Requirement<Meeting, E>

/** Whether this body has a roster: the two deliberating-only meetings have participants instead. */
export function hasRoster({ body }: Pick<Meeting, 'body'>): boolean {
  return body !== 'internalAffairs' && body !== 'partyBodies'
}

/** Chỉ thành viên được điểm danh có mặt; khách mời không tính. */
export const presentAreMembers: R<MeetingAct<'open' | 'resume'>> = {
  id: 'presentAreMembers',
  cites: ({ body }) => `meeting.quorum.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { present, facts }) => {
    const roster = hasRoster(meeting) ? rosterFor(meeting, facts) : [...meeting.participants]
    return !hasRoster(meeting) || present.every((person) => roster.includes(person))
  },
}

function rosterFor(meeting: Meeting, facts: Facts): string[] {
  return meeting.sitting.length > 0 ? meeting.sitting : (facts.sitting?.[meeting.body] ?? [])
}

/** Đủ số thành viên dự họp, taken at the opening [LP-11.1-f, C-16]. */
export const opensQuorate: R<MeetingAct<'open' | 'resume'>> = {
  id: 'opensQuorate',
  cites: ({ body }) => `meeting.quorum.${body}`,
  ground: 'facts',
  weight: 'blocks',
  met: (meeting, { present, facts }) =>
    isQuorate({ ...meeting, present: [...present], sitting: rosterFor(meeting, facts) }),
  params: (meeting, { present, facts }) => {
    const at = { ...meeting, present: present ?? [], sitting: rosterFor(meeting, facts) }
    return { present: membersPresent(at), needed: quorumOf(at), sitting: at.sitting.length }
  },
}

/** Thư ký hội nghị là người có thật, và không phải người chủ trì: the minutes bear two signatures. */
export const recorderIsKnown: R<MeetingAct<'open'>> = {
  id: 'recorderIsKnown',
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (_, { recorder, chair, facts }) => recorder !== chair && facts.people?.[recorder] !== undefined,
}

/** Not much earlier than invited: only a warning. */
export const opensOnTime: R<MeetingAct<'open'>> = {
  id: 'opensOnTime',
  cites: 'meeting.openEarlyBy',
  ground: 'dossier',
  weight: 'warns',
  met: (meeting, event) => {
    if (event.happenedOn) return true
    const lead = inForce(meeting, 'meeting.openEarlyBy')
    return msOf(event.at) >= msOf(earliest(meeting, 'hours' in lead ? lead.hours : 24 * lead.days, lead.unit))
  },
  params: ({ startsAt }) => ({ startsAt }),
}

function earliest(meeting: Meeting, hours: number, unit: string): Instant {
  if (unit === 'workingHours')
    return addWorkingHours(meeting.startsAt, -hours, inForce(meeting, 'unit.hours'), meeting.terms.calendar)
  return instantOf(msOf(meeting.startsAt) - hours * 3_600_000)
}

/** Thành viên của tập thể này. */
export const isMember: R<{ person: string }> = {
  id: 'isMember',
  cites: ({ body }) => `meeting.quorum.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { person }) => !hasRoster(meeting) || meeting.sitting.includes(person),
}
