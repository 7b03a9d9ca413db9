import { momentOf, type Terms } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { MeetingAct, MeetingInput } from '../schemas/meeting.ts'
import { isWorkingDay } from './calendar.ts'
import { dayOf, msOf } from './instants.ts'
import type { Meeting } from './meeting.ts'
import { limits } from './meeting-dues.ts'
import { inForce } from './values.ts'
import { inWindow, windowFor } from './windows.ts'

type Bare = { terms: Terms; body?: Meeting['body']; kind?: Meeting['kind'] }
type Scheduling = MeetingInput | MeetingAct<'reschedule'>

// A beginning says what it is in its body, a meeting that exists in its context.
function scheduled(context: Bare, event: Scheduling) {
  const body = 'body' in event ? event.body : context.body!
  const kind = 'body' in event ? event.kind : context.kind!
  return { terms: context.terms, body, kind, startsAt: event.startsAt }
}

/** The meeting's body: a beginning says it in its event. */
export const bodyOf = (context: Bare, event: unknown) => context.body ?? (event as MeetingInput).body

/** Hội nghị ở phía trước; one entered afterwards names the day it was held, and a reason. */
export const startsAhead: Requirement<Bare, Scheduling> = {
  id: 'startsAhead',
  cites: 'common.happenedOn',
  ground: 'body',
  weight: 'blocks',
  met: (_, event) =>
    msOf(event.startsAt) > msOf(event.at) || (event.happenedOn === dayOf(event.startsAt) && Boolean(event.reason)),
}

/** Ngày làm việc: another day needs its reason. */
export const onWorkingDay: Requirement<Bare, Scheduling> = {
  id: 'onWorkingDay',
  cites: 'meeting.nonWorkingDay',
  ground: 'body',
  weight: 'needsReason',
  met: ({ terms }, { startsAt }) =>
    inForce({ terms }, 'meeting.nonWorkingDay') === 'allowed' || isWorkingDay(dayOf(startsAt), terms.calendar),
  params: (_, { startsAt }) => ({ day: dayOf(startsAt) }),
}

/** Kịp thời hạn gửi tài liệu: a regular meeting called with less notice needs its reason [LP-11.3-a]. */
export const withNotice: Requirement<Bare, Scheduling> = {
  id: 'withNotice',
  cites: (context, event) => `meeting.materialsLead.${bodyOf(context, event)}`,
  ground: 'body',
  weight: 'needsReason',
  met: (context, event) => {
    const { materialsDueAt } = limits(scheduled(context, event))
    return !materialsDueAt || msOf(momentOf(event)) <= msOf(materialsDueAt)
  },
  params: (context, event) => ({ dueAt: limits(scheduled(context, event)).materialsDueAt ?? '' }),
}

/** Trong khoảng thời gian họp định kỳ: outside it the regulation only warns [C-11, LP-11.1-d]. */
export const withinWindow: Requirement<Bare, Scheduling> = {
  id: 'withinWindow',
  cites: (context, event) => `meeting.window.${bodyOf(context, event)}`,
  ground: 'body',
  weight: 'warns',
  met: (context, event) => {
    const { terms, body, kind, startsAt } = scheduled(context, event)
    if (kind === 'extraordinary') return true
    const [series, window] = [
      inForce({ terms }, `meeting.series.${body}`),
      inForce({ terms }, `meeting.window.${body}`),
    ]
    return inWindow(series, window, dayOf(startsAt), terms.calendar)
  },
  params: (context, event) => {
    const { terms, body, startsAt } = scheduled(context, event)
    const [series, window] = [
      inForce({ terms }, `meeting.series.${body}`),
      inForce({ terms }, `meeting.window.${body}`),
    ]
    const span = windowFor(series, window, dayOf(startsAt), terms.calendar)
    return { from: span?.from ?? '', to: span?.to ?? '' }
  },
}
