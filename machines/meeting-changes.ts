import type { AgendaItem } from '../rules/agenda-item.ts'
import { dayOf } from '../rules/instants.ts'
import * as rules from '../rules/meeting.ts'
import { chairBasis } from '../rules/meeting-chair.ts'
import { guestAt } from '../rules/meeting-session.ts'
import type { MeetingAct, MeetingInput, MeetingToldEvent } from '../schemas/meeting.ts'
import { actor, type CalendarChanged, dayOfEvent, momentOf, type Stamp } from './procedure.ts'

type Meeting = rules.Meeting
type Change = Partial<Meeting>

/** Phiên họp mới. */
export function begin(input: MeetingInput): Meeting {
  const { terms, body, kind, startsAt, happenedOn, reason, ground } = input
  const fromPaper = happenedOn ? { heldOn: happenedOn, reason: reason ?? '' } : null
  const dues = fromPaper ? noLimits : rules.limits({ terms, body, kind, startsAt })
  return {
    id: input.id,
    unit: input.unit,
    title: input.title,
    secrecy: input.secrecy,
    urgency: input.urgency,
    opener: input.by ? (input.facts?.onBehalf ?? input.by).person : null,
    terms,
    body,
    kind,
    begunAt: input.at,
    startsAt,
    place: input.place ?? null,
    purpose: input.purpose ?? null,
    requirements: input.requirements ?? null,
    content: input.content ?? null,
    scope: input.scope ?? null,
    ground: ground ?? null,
    registerEntries: [],
    participants: input.participants ?? [],
    fromPaper,
    convenedBy: null,
    agenda: [],
    lines: [],
    conveneDueAt: fromPaper ? null : rules.conveneDue(terms, ground ?? null, input.at),
    ...dues,
    openingDueAt: null,
    closingDueAt: null,
    resumesAt: null,
    minutesDueAt: null,
    reschedulingDueAt: null,
    clearedBy: null,
    invitations: [],
    supplements: [],
    answers: {},
    sitting: [],
    present: [],
    attendance: [],
    chair: null,
    chairBasis: null,
    recorder: null,
    openedAt: null,
    openedOn: null,
    concludedAt: null,
    concludedBy: null,
    minutes: null,
    signatures: [],
    moves: [],
    sequence: 0,
  }
}

const noLimits = { materialsDueAt: null, agendaCheckDueAt: null, invitationsDueAt: null }

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
  const item = event.facts.dossier!.context as unknown as AgendaItem
  const entry: rules.Entry = {
    item: event.item,
    title: item.title,
    secrecy: item.secrecy,
    itemType: item.itemType,
    standingItem: item.standingItem,
    important: item.important,
    closedSession: item.closedSession,
    threshold: item.threshold,
    memberInCharge: item.memberInCharge,
    standing: event.facts.dossier!.stage,
    kept: false,
    late: false,
    guests: [],
    added: event.type === 'addItem',
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
  return { agenda: [...agenda, entry] }
}

export function removeItem({ agenda }: Meeting, { item }: { item: string }): Change {
  return { agenda: agenda.filter((entry) => entry.item !== item) }
}

export function itemStands(meeting: Meeting, event: MeetingToldEvent & { type: 'itemStands' }): Change {
  const { item, standing, important, closedSession, kept, late } = event
  return entryChange(meeting, item, (entry) => ({
    standing: standing ?? entry.standing,
    important,
    closedSession,
    kept,
    late,
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
  const isLate = meeting.invitationsDueAt !== null && rules.isBefore(meeting.invitationsDueAt, momentOf(event))
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

export function open(meeting: Meeting, event: MeetingAct<'open'>): Change {
  const { chair, recorder, present, facts, at } = event
  const there = [...new Set(present)]
  return {
    chair,
    chairBasis: chairBasis(meeting, chair, there, facts) ?? null,
    recorder,
    sitting: facts.sitting?.[meeting.body] ?? [],
    present: there,
    attendance: there.map((person) => ({ person, what: 'attend', at })),
    openedAt: at,
    openedOn: dayOfEvent(event),
  }
}

export function resume(meeting: Meeting, { present, at }: MeetingAct<'resume'>): Change {
  const there = [...new Set(present)]
  const came = there.filter((person) => !meeting.present.includes(person))
  const left = meeting.present.filter((person) => !there.includes(person))
  return {
    present: there,
    resumesAt: null,
    attendance: [
      ...meeting.attendance,
      ...came.map((person) => ({ person, what: 'attend' as const, at })),
      ...left.map((person) => ({ person, what: 'leave' as const, at })),
    ],
  }
}

export function attend(meeting: Meeting, { type, person, at }: MeetingAct<'attend' | 'leave'>): Change {
  return withPresence({ ...meeting, attendance: [...meeting.attendance, { person, what: type, at }] })
}

// Who is present follows from the entries that count, so that striking one puts things as they were.
function withPresence({ attendance }: Pick<Meeting, 'attendance'>): Change {
  const last = new Map(attendance.filter(({ struck }) => !struck).map(({ person, what }) => [person, what]))
  return { attendance, present: [...last].filter(([, what]) => what === 'attend').map(([person]) => person) }
}

export function recuse(meeting: Meeting, event: MeetingAct<'recuse'>): Change {
  const member = event.person ?? actor(event).person
  return entryChange(meeting, event.item, ({ recused }) => ({ recused: [...new Set([...recused, member])] }))
}

export function takeUp(meeting: Meeting, { item }: MeetingAct<'takeUp'>): Change {
  return entryChange(meeting, item, () => ({ takenUp: true }))
}

export function notTakenUp(meeting: Meeting, { to }: { to: string }): Change {
  return entryChange(meeting, to, () => ({ takenUp: false }))
}

export function vote(meeting: Meeting, { item, ballots, reason, at }: MeetingAct<'vote'>): Change {
  return entryChange(meeting, item, (entry) => {
    const counted = rules.tally(meeting, entry, ballots)
    return {
      votes: [...entry.votes, { ballots, ...counted, reason: reason ?? null, at }],
      outcome: counted.carried ? 'carried' : 'notCarried',
    }
  })
}

const outcomes = { note: 'noted', defer: 'deferred', sendBack: 'sentBack', referUp: 'referredUp' } as const

export function settle(meeting: Meeting, event: MeetingAct<'note' | 'defer' | 'sendBack' | 'referUp'>): Change {
  return entryChange(meeting, event.item, () => ({
    outcome: outcomes[event.type],
    outcomeReason: event.reason ?? (event.type === 'note' ? (event.text ?? null) : null),
    referredTo: event.type === 'referUp' ? event.to : null,
  }))
}

export function reserve(meeting: Meeting, event: MeetingAct<'reserve'>): Change {
  const { opinion, registerEntries, at } = event
  const said = { opinion: opinion ?? null, registerEntries: registerEntries ?? [] }
  const reservation = { person: actor(event).person, ...said, at }
  return entryChange(meeting, event.item, ({ reservations }) => ({ reservations: [...reservations, reservation] }))
}

/** Sửa sai sót: strikes the last entry of its kind, which stays on the record. */
export function strike(meeting: Meeting, event: MeetingAct<'correct'>): Change {
  const { what, item, person, reason } = event
  const struck = reason ?? ''
  if (what === 'attendance') {
    const n = meeting.attendance.findLastIndex((each) => each.person === person && !each.struck)
    return withPresence({ attendance: meeting.attendance.map((each, i) => (i === n ? { ...each, struck } : each)) })
  }
  return entryChange(meeting, item ?? '', (entry) => {
    if (what === 'vote')
      return { votes: entry.votes.map((each) => (each.struck ? each : { ...each, struck })), outcome: null }
    if (what === 'guest') return { guests: entry.guests.toSpliced(guestAt(meeting, entry.item, event), 1) }
    if (what === 'outcome') return { outcome: null, outcomeReason: null, referredTo: null }
    if (what === 'recusal') return { recused: entry.recused.filter((each) => each !== person) }
    return {
      reservations: entry.reservations.map((each) =>
        each.person === person && !each.struck ? { ...each, struck } : each,
      ),
    }
  })
}

export function adjourn(_: Meeting, { until }: MeetingAct<'adjourn'>): Change {
  return { resumesAt: until }
}

export function conclude(meeting: Meeting, event: MeetingAct<'conclude'>): Change {
  const { documents, deferRest, reason, at } = event
  const agenda = meeting.agenda.map((entry): rules.Entry => {
    const document = documents?.find(({ item }) => item === entry.item)
    const chosen = { documentType: document?.documentType ?? null, drafter: document?.drafter ?? null }
    if (entry.outcome || !deferRest) return { ...entry, ...chosen }
    return { ...entry, outcome: 'deferred', outcomeReason: reason ?? null }
  })
  const minutesDueAt = meeting.fromPaper ? null : rules.minutesDue(meeting, at)
  return { agenda, concludedAt: at, concludedBy: actor(event).person, minutesDueAt }
}

export function draftMinutes(_: Meeting, event: MeetingAct<'draftMinutes'>): Change {
  const { files, registerEntries, summary, at } = event
  return {
    minutes: { files: files ?? [], registerEntries: registerEntries ?? [], summary: summary ?? null, at },
    signatures: [],
  }
}

export function sign({ signatures }: Meeting, event: MeetingAct<'sign'>): Change {
  const { as, at, files, registerEntries } = event
  const signed = { files: files ?? [], registerEntries: registerEntries ?? [] }
  return { signatures: [...signatures, { as, person: actor(event).person, at, ...signed }] }
}

export function reschedule(meeting: Meeting, event: MeetingAct<'reschedule'>): Change {
  const { startsAt, place, reason, at } = event
  return {
    startsAt,
    place: place ?? meeting.place,
    ...(meeting.fromPaper ? noLimits : rules.limits({ ...meeting, startsAt })),
    moves: [...meeting.moves, { from: meeting.startsAt, to: startsAt, reason: reason ?? '', at }],
    sequence: meeting.sequence + 1,
  }
}

/** Lịch thay đổi: every limit anew that is still ahead of the session; the day of the meeting itself stays. */
export function calendarChanged(meeting: Meeting, { terms }: CalendarChanged): Change {
  const { ground, begunAt, concludedAt, conveneDueAt, openedAt, fromPaper } = meeting
  return {
    terms,
    ...(openedAt || fromPaper ? {} : rules.limits({ ...meeting, terms })),
    conveneDueAt: conveneDueAt && rules.conveneDue(terms, ground, begunAt),
    minutesDueAt: concludedAt && rules.minutesDue({ ...meeting, terms }, concludedAt),
  }
}

/** Ngày họp: the day of the opening, or the one that a meeting entered from paper was held on. */
export function heldOn({ fromPaper, openedOn, startsAt }: Meeting): string {
  return fromPaper?.heldOn ?? openedOn ?? dayOf(startsAt)
}

function entryChange(meeting: Meeting, item: string, to: (entry: rules.Entry) => Partial<rules.Entry>): Change {
  return { agenda: meeting.agenda.map((entry) => (entry.item === item ? { ...entry, ...to(entry) } : entry)) }
}
