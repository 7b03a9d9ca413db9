import type * as rules from '../rules/meeting.ts'
import * as dues from '../rules/meeting-dues.ts'
import type { MeetingInput } from '../schemas/meeting.ts'
import { dossierOf } from './dossier-beginning.ts'

type Meeting = rules.Meeting

/** Phiên họp mới. */
export function begin(input: MeetingInput): Meeting {
  const { terms, body, kind, startsAt, happenedOn, reason, ground } = input
  const fromPaper = happenedOn ? { heldOn: happenedOn, reason: reason ?? '' } : null
  const limits = fromPaper ? noLimits : dues.limits({ terms, body, kind, startsAt })
  return {
    ...dossierOf(input),
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
    series: input.series ?? null,
    registerEntries: [],
    participants: input.participants ?? [],
    fromPaper,
    convenedBy: null,
    agenda: [],
    lines: [],
    reports: [],
    conveneDueAt: fromPaper ? null : dues.conveneDue(terms, ground ?? null, input.at),
    ...limits,
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

/** A meeting entered from paper has no limits left to keep. */
export const noLimits = { materialsDueAt: null, agendaCheckDueAt: null, invitationsDueAt: null }
