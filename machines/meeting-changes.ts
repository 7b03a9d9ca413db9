import { type AgendaItem, joining } from '../rules/agenda-item.ts'
import { dayOf } from '../rules/instants.ts'
import type * as rules from '../rules/meeting.ts'
import * as dues from '../rules/meeting-dues.ts'
import { reportLine } from '../rules/reports.ts'
import type { Joining } from '../schemas/agenda-item.ts'
import type { Collected, MeetingAct, MeetingToldEvent, ReportsGathered } from '../schemas/meeting.ts'
import { actor, type CalendarChanged, momentOf, type Stamp } from './event.ts'
import { noLimits } from './meeting-beginning.ts'
import { recounted } from './stage-limits.ts'

type Meeting = rules.Meeting

type Change = Partial<Meeting>

export function convene(meeting: Meeting, event: MeetingAct<'convene'>): Change {
  const { purpose, requirements, content, scope } = meeting
  return {
    purpose: event.purpose ?? purpose,
    requirements: event.requirements ?? requirements,
    content: event.content ?? content,
    scope: event.scope ?? scope,
    registerEntries: [...meeting.registerEntries, ...(event.registerEntries ?? [])],
    participants: event.participants ?? meeting.participants,
    convenedBy: { person: actor(event).person, reference: event.reference ?? null, at: event.at },
    conveneDueAt: null,
  }
}

export function placeItem({ agenda }: Meeting, event: MeetingAct<'placeItem' | 'addItem'>): Change {
  const { context, stage } = event.facts.dossier!
  const joins = joining(context as unknown as AgendaItem, stage)
  return { agenda: [...agenda, entryFor(joins, event.type === 'addItem')] }
}

/** Nội dung tự vào chương trình; past the materials limit it has none left to keep. */
export function join(meeting: Meeting, { entry, at }: { entry: Joining; at: string }): Change {
  return collect(meeting, { entries: [entry], at })
}

/** Những nội dung đã chờ phiên họp này. */
export function collect(
  { agenda, materialsDueAt }: Meeting,
  { entries, at }: Pick<Collected, 'entries' | 'at'>,
): Change {
  const come = new Set(entries.map(({ item }) => item))
  const isPast = materialsDueAt !== null && !dues.isBefore(at, materialsDueAt)
  return { agenda: [...agenda.filter(({ item }) => !come.has(item)), ...entries.map((each) => entryFor(each, isPast))] }
}

/** Những việc phải báo cáo: where there are some, the agenda no longer says that there are none. */
export function gather(meeting: Meeting, { reports }: ReportsGathered): Change {
  const line = reports.length > 0 ? reportLine(meeting, meeting.body) : null
  return { reports, lines: meeting.lines.filter((each) => each.line !== line || !each.none) }
}

function entryFor(joins: Joining, added: boolean): rules.Entry {
  return {
    ...joins,
    kept: false,
    late: false,
    guests: [],
    added,
    takenUp: false,
    recused: [],
    votes: [],
    outcome: null,
    outcomeReason: null,
    referredTo: null,
    documentType: null,
    drafter: null,
    reservations: [],
  }
}

export function removeItem({ agenda }: Meeting, { item }: { item: string }): Change {
  return { agenda: agenda.filter((entry) => entry.item !== item) }
}

export function itemStands(meeting: Meeting, event: MeetingToldEvent & { type: 'itemStands' }): Change {
  const { item, standing, important, closedSession, kept, late, councilOn } = event
  return entryChange(meeting, item, (entry) => ({
    standing: standing ?? entry.standing,
    important,
    closedSession,
    kept,
    late,
    councilOn,
  }))
}

export function enterLine({ lines }: Meeting, event: MeetingAct<'enterLine'>): Change {
  const { line, text, registerEntries, none } = event
  const others = lines.filter((each) => each.line !== line)
  const entered = { line, text: text ?? null, registerEntries: registerEntries ?? [], none: none ?? false }
  return { lines: [...others, entered] }
}

export function inviteGuest(meeting: Meeting, event: MeetingAct<'inviteGuest'>): Change {
  const { item, organisation, person, reference } = event
  const guest = { ...(organisation ? { organisation } : {}), ...(person ? { person } : {}), reference: reference ?? '' }
  return entryChange(meeting, item, ({ guests }) => ({ guests: [...guests, guest] }))
}

export function clearAgenda(_: Meeting, event: MeetingAct<'clearAgenda'>): Change {
  return { clearedBy: { person: actor(event).person, reference: event.reference ?? null, at: event.at } }
}

export function sendInvitations(meeting: Meeting, event: MeetingAct<'sendInvitations'>): Change {
  const isLate = meeting.invitationsDueAt !== null && dues.isBefore(meeting.invitationsDueAt, momentOf(event))
  const to = invited(meeting, event)
  return {
    invitations: [...meeting.invitations, { at: event.at, to, late: isLate ? (event.reason ?? '') : null }],
    sequence: meeting.sequence + 1,
  }
}

/** Người được mời: the members, or the participants of a meeting that has no roster. */
export function invited({ body, participants }: Meeting, { facts }: Stamp): string[] {
  return [...new Set([...(facts.sitting?.[body] ?? []), ...participants])]
}

export function answer({ answers }: Meeting, event: MeetingAct<'confirm' | 'excuse'>): Change {
  const member = event.person ?? actor(event).person
  return { answers: { ...answers, [member]: { comes: event.type === 'confirm', reason: event.reason ?? null } } }
}

export function supplement({ supplements }: Meeting, event: MeetingAct<'sendSupplement'>): Change {
  return { supplements: [...supplements, { at: event.at, items: event.items ?? [], note: event.note ?? null }] }
}

export function reschedule(meeting: Meeting, event: MeetingAct<'reschedule'>): Change {
  const { startsAt, place, reason, at } = event
  return {
    startsAt,
    place: place ?? meeting.place,
    ...(meeting.fromPaper ? noLimits : dues.limits({ ...meeting, startsAt })),
    moves: [...meeting.moves, { from: meeting.startsAt, to: startsAt, reason: reason ?? '', at }],
    sequence: meeting.sequence + 1,
  }
}

/** Lịch thay đổi: every limit anew that is still ahead of the session; the day of the meeting itself stays. */
export function calendarChanged(meeting: Meeting, { terms }: CalendarChanged): Change {
  const { ground, begunAt, concludedAt, conveneDueAt, openedAt, fromPaper } = meeting
  return {
    terms,
    ...recounted(meeting, 'meeting.within', terms),
    ...(openedAt || fromPaper ? {} : dues.limits({ ...meeting, terms })),
    conveneDueAt: conveneDueAt && dues.conveneDue(terms, ground, begunAt),
    minutesDueAt: concludedAt && dues.minutesDue({ ...meeting, terms }, concludedAt),
  }
}

/** Ngày họp: the day of the opening, or the one that a meeting entered from paper was held on. */
export function heldOn({ fromPaper, openedOn, startsAt }: Meeting): string {
  return fromPaper?.heldOn ?? openedOn ?? dayOf(startsAt)
}

/** Sửa một nội dung trong chương trình. */
export function entryChange(meeting: Meeting, item: string, to: (entry: rules.Entry) => Partial<rules.Entry>): Change {
  return { agenda: meeting.agenda.map((entry) => (entry.item === item ? { ...entry, ...to(entry) } : entry)) }
}
