import * as rules from '../rules/meeting.ts'
import { chairBasis } from '../rules/meeting-chair.ts'
import * as dues from '../rules/meeting-dues.ts'
import { guestAt } from '../rules/meeting-session.ts'
import type { MeetingAct } from '../schemas/meeting.ts'
import { actor, dayOfEvent } from './event.ts'
import { entryChange } from './meeting-changes.ts'

type Meeting = rules.Meeting
type Change = Partial<Meeting>

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
  const minutesDueAt = meeting.fromPaper ? null : dues.minutesDue(meeting, at)
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
