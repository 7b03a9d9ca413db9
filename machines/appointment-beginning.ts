import type { Appointment, Candidate, Mark, Papers } from '../rules/appointment.ts'
import { announceDue } from '../rules/appointment-dates.ts'
import type { AnyAct, RegisterEntry } from '../schemas/act.ts'
import type { AppointmentInput, GivenCandidate } from '../schemas/appointment.ts'
import { dossierOf } from './dossier-beginning.ts'
import { actor, type Facts, type Stamp } from './event.ts'

/** Hồ sơ mới. */
export function begin(input: AppointmentInput): Appointment {
  const { kind, facts, terms } = input
  const { open, ...post } = facts.post!
  const { files } = papersOf(input, facts)
  return {
    ...dossierOf(input),
    kind,
    post,
    seats: input.seats ?? 1,
    source: input.source ?? 'inHouse',
    assignment: input.assignment ?? null,
    requestEntries: input.registerEntries ?? [],
    units: input.units ?? [],
    startedBy: input.startedBy ?? null,
    files,
    registerEntries: [],
    candidates: (input.candidates ?? []).map(candidateOf),
    keys: [],
    announced: null,
    policySoughtAt: null,
    policy: null,
    consultations: [],
    steps: [],
    struckSteps: [],
    shortlist: [],
    verifications: [],
    statements: [],
    opinions: [],
    via: 'meeting',
    awaited: null,
    attempts: 0,
    recall: null,
    handedOn: null,
    returned: [],
    submission: null,
    decision: null,
    superior: { sent: null, answer: null },
    document: null,
    documents: 0,
    ended: null,
    announceDueAt: announceDue({ kind, post, announced: null, terms }),
    proposalDueAt: null,
    policyDueAt: null,
    processDueAt: null,
    superiorDueAt: null,
  }
}

/** Một người mới vào danh sách. */
export function candidateOf({ person, name, registerNumber }: GivenCandidate): Candidate {
  return {
    person: person ?? null,
    name: name ?? null,
    registerNumber: registerNumber ?? null,
    checks: [],
    disciplines: [],
    lifts: [],
    dropped: null,
  }
}

/** Ai, ngày nào, theo văn bản nào. */
export function markOf(event: Stamp & AnyAct): Mark {
  return { by: actor(event).person, on: event.facts.day, reference: event.reference ?? null }
}

export function papersOf(
  given: { files?: string[] | undefined; registerEntries?: RegisterEntry[] | undefined },
  facts: Facts,
): Papers {
  const files = facts.files?.filter(({ id }) => given.files?.includes(id)) ?? []
  return { files, registerEntries: given.registerEntries ?? [] }
}
