import type { Terms } from '../machines/event.ts'
import { type AnyRequirement, fromPaper, type Requirement } from '../machines/requirement.ts'
import type { MeetingAct, MeetingInput } from '../schemas/meeting.ts'
import { leastFor, satisfies } from './fractions.ts'
import type { Meeting } from './meeting.ts'
import { bodyOf, onWorkingDay, startsAhead, withinWindow, withNotice } from './meeting-scheduling.ts'
import { holdsNoText } from './secrecy.ts'
import { inForce } from './values.ts'

type Bare = { terms: Terms; body?: Meeting['body']; kind?: Meeting['kind'] }
type OfBeginning<E = MeetingInput> = Requirement<Bare, E>

/** Văn phòng hoặc Thường trực Đảng ủy lập. */
export const mayBeginMeeting: OfBeginning = {
  id: 'mayBeginMeeting',
  cites: 'common.owner',
  ground: 'caller',
  weight: 'blocks',
  met: (_, { by }) => !by || by.capacities.some((each) => ['office', 'permanentBoard'].includes(each)),
}

/** Họp đột xuất nêu căn cứ mà quy chế cho phép; họp định kỳ thì không [LP-11.1-b/c/e]. */
export const hasGround: OfBeginning = {
  id: 'hasGround',
  cites: (context, event) => `meeting.extraordinaryGrounds.${bodyOf(context, event)}`,
  ground: 'body',
  weight: 'blocks',
  met: ({ terms }, { body, kind, ground }) => {
    if (kind === 'regular') return ground === undefined
    return ground !== undefined && inForce({ terms }, `meeting.extraordinaryGrounds.${body}`)[ground.kind] !== undefined
  },
}

/** Quá nửa số Ủy viên đương nhiệm đề nghị: names are counted, each once [LP-11.1-b]. */
export const enoughAsked: OfBeginning = {
  id: 'enoughAsked',
  cites: (context, event) => `meeting.extraordinaryGrounds.${bodyOf(context, event)}`,
  ground: 'body',
  weight: 'blocks',
  met: ({ terms }, event) => {
    const asked = inForce({ terms }, `meeting.extraordinaryGrounds.${event.body}`).membersRequest
    if (event.ground?.kind !== 'membersRequest' || !asked) return true
    return satisfies(askers(event).length, asked, sittingOn(event).length)
  },
  params: ({ terms }, event) => {
    const asked = inForce({ terms }, `meeting.extraordinaryGrounds.${event.body}`).membersRequest
    return { asked: askers(event).length, needed: asked ? leastFor(asked, sittingOn(event).length) : 0 }
  },
}

const sittingOn = ({ facts, body }: MeetingInput) => facts.sitting?.[body] ?? []

function askers(event: MeetingInput): string[] {
  const names = event.ground?.kind === 'membersRequest' ? event.ground.names : []
  return [...new Set(names)].filter((person) => sittingOn(event).includes(person))
}

/** BTV tự quyết định họp BCH đột xuất: under some regulations a ground that only the convocation clause gives [C-19]. */
export const groundIsFull: OfBeginning = {
  id: 'groundIsFull',
  cites: (context, event) => `meeting.extraordinaryGrounds.${bodyOf(context, event)}`,
  ground: 'body',
  weight: 'warns',
  met: ({ terms }, { body, ground }) =>
    ground === undefined || inForce({ terms }, `meeting.extraordinaryGrounds.${body}`)[ground.kind] !== 'warns',
}

/** Thành phần có thật. */
export const participantsExist: OfBeginning<MeetingInput | MeetingAct<'convene'>> = {
  id: 'participantsExist',
  cites: 'common.owner',
  ground: 'body',
  weight: 'blocks',
  met: (_, { participants, facts }) => (participants ?? []).every((person) => facts.people?.[person] !== undefined),
}

/** What these two need to know of a beginning: the meeting's body stands in the event. */
export const beginsMeeting: AnyRequirement[] = [
  mayBeginMeeting,
  ...fromPaper,
  holdsNoText(['purpose', 'requirements', 'content', 'scope']),
  startsAhead,
  onWorkingDay,
  withNotice,
  withinWindow,
  hasGround,
  enoughAsked,
  groundIsFull,
  participantsExist,
]
