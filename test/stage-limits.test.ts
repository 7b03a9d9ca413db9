import { describe, expect, it } from 'vitest'
import { whyDue } from '../api/why.ts'
import { agendaItem } from '../machines/agenda-item.ts'
import { appointment } from '../machines/appointment.ts'
import type { Terms } from '../machines/event.ts'
import { meeting } from '../machines/meeting.ts'
import type { Due } from '../machines/procedure.ts'
import { writtenPoll } from '../machines/written-poll.ts'
import { loadDefaults } from '../regulations/load.ts'
import type { Hours } from '../rules/calendar.ts'
import { type Rung, timed } from '../rules/reminders.ts'
import { inForce } from '../rules/values.ts'
import { agendaItemSchemas } from '../schemas/agenda-item.ts'
import { proposed, settled, submitted } from './appointment-cast.ts'
import { story } from './drive.ts'
import { invited, opened, startsAt, why } from './meeting-room.ts'
import { begun, order } from './poll-room.ts'
import { committee, except, lungPhinh } from './terms.ts'

type Key = 'agendaItem.within' | 'meeting.within' | 'writtenPoll.within' | 'appointment.within'
type Told = Pick<ReturnType<typeof story>, 'context' | 'state' | 'hear' | 'act' | 'change'>

const monday = '2026-04-20T09:00:00+07:00'
const place = {
  meeting: 'm1',
  startsAt: '2026-04-28T08:00:00+07:00',
  extraordinary: false,
  materialsDueAt: '2026-04-23T17:00:00+07:00',
  invitationsDueAt: '2026-04-24T17:00:00+07:00',
  guests: [],
}
const referredUp = { outcome: 'referredUp', to: 'superior', heldOn: '2026-04-28', reason: 'Vượt thẩm quyền' }
const answer = { type: 'answerFromSuperior', answer: 'Đồng ý', agreed: true, reference: '9-TB/TU' }

/** The terms of a unit that gives this step, and no other, so much time. */
function giving(key: Key, name: string, lead: object = { days: 3, unit: 'workingDays' }): Terms {
  return except(lungPhinh, { [key]: { ...inForce({ terms: lungPhinh }, key), [name]: lead } })
}

function item(terms: Terms, body: object = {}): Told {
  const one = story({ procedure: agendaItem, schemas: agendaItemSchemas, terms, at: monday, cast: committee, id: 'i1' })
  one.start({ title: 'Đề án', body: 'standingCommittee', itemType: 'ordinary', ...body })
  return one
}
function discussed(terms: Terms): Told {
  const one = item(terms, { referral: { from: 'm0', kind: 'body', reference: '5-KL/ĐU' } })
  one.hear({ type: 'placed', from: 'm1', place })
  one.hear({ type: 'takenUp', from: 'm1' })
  return one
}
function askedAbove(terms: Terms): Told {
  const one = discussed(terms)
  one.hear({ type: 'decide', from: 'm1', decision: referredUp })
  return one
}
function late(terms: Terms): Told {
  const one = item(terms)
  one.hear({ type: 'placed', from: 'm1', place })
  one.hear({ type: 'deadline', name: 'materials' })
  return one
}
function proposedUp(terms: Terms): Told {
  const one = submitted({ terms, post: { managedBy: 'superior' } })
  one.hear(settled('d1.q1', 'carried', { heldOn: '2026-03-05', approvals: 7, sitting: 9 }))
  return one
}
function postponed(terms: Terms): Told {
  const one = invited('standingCommittee', [], {}, { terms })
  one.act('vanThu', { type: 'postpone', ...why })
  return one
}

interface Step {
  key: Key
  name: string
  /** A dossier that has just come into the step. */
  reach(terms: Terms): Told
  stage: string
  from: string
  dueAt: string
  leave(one: Told): unknown
}

const unscheduled = { important: 'Thiên tai', urgent: 'Phải xử lý trong tuần' }
const thursday = { from: monday, dueAt: '2026-04-23T17:00:00+07:00' }
const march = { from: '2026-03-02T08:00:00+07:00', dueAt: '2026-03-05T17:00:00+07:00' }
// The Hùng Kings holiday, 25–27/04, the Day of Liberation and 1 May lie within.
const session = { from: startsAt, dueAt: '2026-05-05T17:00:00+07:00' }
const steps: Step[] = [
  {
    key: 'agendaItem.within',
    name: 'admission',
    reach: (terms) => item(terms, { unscheduled }),
    stage: 'proposed',
    ...thursday,
    leave: (one) => one.act('biThu', { type: 'admit' }),
  },
  {
    key: 'agendaItem.within',
    name: 'lateDecision',
    reach: late,
    stage: 'late',
    ...thursday,
    leave: (one) => one.act('biThu', { type: 'takeOff', ...why }),
  },
  {
    key: 'agendaItem.within',
    name: 'ready',
    reach: (terms) => item(terms, { referral: { from: 'm0', kind: 'body', reference: '5-KL/ĐU' } }),
    stage: 'ready',
    ...thursday,
    leave(one) {
      one.hear({ type: 'placed', from: 'm1', place })
      one.hear({ type: 'takenUp', from: 'm1' })
    },
  },
  {
    key: 'agendaItem.within',
    name: 'decision',
    reach: discussed,
    stage: 'underDiscussion',
    ...thursday,
    leave: (one) => one.hear({ type: 'decide', from: 'm1', decision: referredUp }),
  },
  {
    key: 'agendaItem.within',
    name: 'superior',
    reach: askedAbove,
    stage: 'awaitingSuperior',
    ...thursday,
    leave: (one) => one.act('vanThu', answer),
  },
  {
    key: 'meeting.within',
    name: 'opening',
    reach: (terms) => invited('standingCommittee', [], {}, { terms }),
    stage: 'invited',
    ...session,
    leave: (one) => one.act('vanThu', { type: 'postpone', ...why }),
  },
  {
    key: 'meeting.within',
    name: 'closing',
    reach: (terms) => opened('standingCommittee', [], {}, { terms }),
    stage: 'inSession',
    ...session,
    leave: (one) => one.act('vanThu', { type: 'adjourn', until: '2026-04-28T13:30:00+07:00', ...why }),
  },
  {
    key: 'meeting.within',
    name: 'rescheduling',
    reach: postponed,
    stage: 'postponed',
    from: '2026-04-15T09:00:00+07:00',
    dueAt: '2026-04-20T17:00:00+07:00',
    leave: (one) => one.act('biThu', { type: 'reschedule', startsAt: '2026-04-29T08:00:00+07:00', ...why }),
  },
  {
    key: 'writtenPoll.within',
    name: 'order',
    reach: (terms) => begun({}, { terms }),
    stage: 'prepared',
    from: '2026-04-21T09:00:00+07:00',
    dueAt: '2026-04-24T17:00:00+07:00',
    leave: (one) => one.act('biThu', order),
  },
  {
    key: 'appointment.within',
    name: 'proposal',
    reach: (terms) => proposed({ terms }),
    stage: 'proposed',
    ...march,
    leave(one) {
      one.act('biThu', { type: 'propose', as: 'secretary' })
      one.act('phoBiThu', { type: 'propose', as: 'permanentBoard' })
    },
  },
  {
    key: 'appointment.within',
    name: 'superior',
    reach: proposedUp,
    stage: 'awaitingSuperior',
    ...march,
    leave(one) {
      one.act('vanThu', { type: 'proposeUp', reference: '20-TTr/ĐU', files: ['bienBan'] })
      one.act('vanThu', { type: 'answerFromSuperior', agreed: true, reference: '9-QĐ/TU', files: ['bienBan'] })
    },
  },
]

/** Một ngày nghỉ được đặt thêm. */
function putIn(one: Told, day: string): void {
  const { terms } = one.context
  const calendar = { ...terms.calendar, off: [...terms.calendar.off, day] }
  one.hear({ type: 'calendarChanged', from: 'u1', terms: { ...terms, hash: 'other', calendar }, source: '1-CV/TU' })
}

const procedures = { agendaItem, meeting, writtenPoll, appointment }
/** The deadlines that run by the unit's own value. */
function running(key: Key, { context }: Told): Due[] {
  return procedures[key.split('.')[0] as keyof typeof procedures].dues(context).filter(({ cites }) => cites === key)
}

describe.each(steps)('Thời hạn của bước $stage do đơn vị đặt: $key, $name', (step) => {
  const { key, name, reach, stage, from, dueAt, leave } = step

  it('is none by the regulation', () => {
    const one = reach(lungPhinh)
    expect(one.state).toBe(stage)
    expect(running(key, one)).toEqual([])
    expect(one.context[`${name}DueAt`]).toBeNull()
  })

  it('runs where the unit has given the step its time, and cites that', () => {
    const one = reach(giving(key, name))
    expect(one.context[`${name}DueAt`]).toBe(dueAt)
    expect(running(key, one)).toEqual([{ name, dueAt, cites: key, from }])
  })

  it('ends with the step', () => {
    const one = reach(giving(key, name))
    leave(one)
    expect(one.state).not.toBe(stage)
    expect(running(key, one)).toEqual([])
    expect(one.context[`${name}DueAt`]).toBeNull()
  })
})

describe('Thời hạn các bước mà đơn vị có thể đặt', () => {
  it('are these and no others', () => {
    const keys = [...new Set(steps.map(({ key }) => key))]
    const named = keys.flatMap((key) => Object.keys(inForce({ terms: lungPhinh }, key)).map((name) => [key, name]))
    expect(steps.map(({ key, name }) => [key, name])).toEqual(named)
  })

  it('is none for a dossier whose terms are older than the value', () => {
    const { 'agendaItem.within': _, ...older } = lungPhinh.values
    expect(running('agendaItem.within', askedAbove({ ...lungPhinh, values: older }))).toEqual([])
  })
})

describe('Trả lời của cấp trên', () => {
  const terms = giving('agendaItem.within', 'superior', { days: 20, unit: 'workingDays' })

  it('is followed by reminders before the day and every five working days after it', () => {
    const { superiorDueAt } = askedAbove(terms).context
    const clock = {
      calendar: terms.calendar,
      hours: inForce({ terms }, 'unit.hours') as Hours,
      morning: inForce({ terms }, 'unit.reminderHour'),
    }
    const ladder = loadDefaults().values['reminder.agendaItem.awaitingSuperior']!.value as Rung[]
    expect(superiorDueAt).toBe('2026-05-21T17:00:00+07:00')
    expect(timed(ladder, { superior: superiorDueAt }, clock).map(({ dueAt }) => dueAt.slice(0, 10))).toEqual([
      '2026-05-19',
      '2026-05-21',
      '2026-05-28',
      '2026-06-04',
      '2026-06-11',
      '2026-06-18',
    ])
  })

  it('says why it is due on that day', () => {
    const one = askedAbove(giving('agendaItem.within', 'superior'))
    const [due] = running('agendaItem.within', one)
    expect(whyDue(due!, one.context.terms)).toBe('3 ngày làm việc sau 20/04/2026')
  })

  it('is due a day later where a day of rest is put in', () => {
    const one = askedAbove(giving('agendaItem.within', 'superior'))
    putIn(one, '2026-04-22')
    expect(one.context.superiorDueAt).toBe('2026-04-24T17:00:00+07:00')
  })

  it('of a personnel matter may be set to another day, which no calendar moves', () => {
    const one = proposedUp(giving('appointment.within', 'superior'))
    const until = '2026-03-20T17:00:00+07:00'
    one.act('vanThu', { type: 'reschedule', deadline: 'superior', until, ...why })
    const due = { name: 'superior', dueAt: until, cites: 'common.reschedule', from: null }
    expect(appointment.dues(one.context)).toContainEqual(due)
    putIn(one, '2026-03-04')
    expect(appointment.dues(one.context)).toContainEqual(due)
  })
})

describe('Hạn khai mạc', () => {
  const terms = giving('meeting.within', 'opening', { hours: 1, unit: 'hours' })

  it('follows a meeting that is put on a later day, its invitations being out', () => {
    const room = invited('standingCommittee', [], {}, { terms })
    expect(room.context.openingDueAt).toBe('2026-04-28T09:00:00+07:00')
    room.act('biThu', { type: 'reschedule', startsAt: '2026-04-29T08:00:00+07:00', ...why })
    expect([room.state, room.context.openingDueAt]).toEqual(['invited', '2026-04-29T09:00:00+07:00'])
  })
})
