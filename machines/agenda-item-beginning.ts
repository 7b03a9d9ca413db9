import type * as rules from '../rules/agenda-item.ts'
import { inForce } from '../rules/values.ts'
import type { ItemInput } from '../schemas/agenda-item.ts'
import { dossierOf } from './dossier-beginning.ts'

type Item = rules.AgendaItem

/** Hồ sơ mới. */
export function begin(input: ItemInput): Item {
  return {
    ...dossierOf(input),
    body: input.body,
    itemType: input.itemType,
    councilSession: input.councilSession ?? null,
    councilOn: input.councilOn ?? null,
    standingItem: input.standingItem ?? null,
    programmeLine: input.programmeLine ?? null,
    unscheduled: input.unscheduled ?? null,
    superiorDirection: input.superiorDirection ?? null,
    referral: input.referral ?? null,
    startedBy: input.startedBy ?? null,
    answersTo: input.answersTo ?? null,
    toNearest: input.toNearest ?? false,
    important: input.important ?? false,
    closedSession: input.closedSession ?? false,
    threshold: input.threshold ?? specialThreshold(input),
    memberInCharge: input.memberInCharge ?? null,
    preparer: input.preparer ?? {},
    files: input.files ?? [],
    registerEntries: input.registerEntries ?? [],
    opinions: [],
    commentsSought: [],
    place: null,
    materialsDueAt: null,
    returnMaterialsDueAt: null,
    returnDueAt: null,
    appraisalDueAt: null,
    checkDueAt: null,
    admissionDueAt: null,
    lateDecisionDueAt: null,
    readyDueAt: null,
    decisionDueAt: null,
    superiorDueAt: null,
    deliveredAt: null,
    deliveredLate: false,
    kept: null,
    admitted: false,
    appraisal: null,
    returns: [],
    memberSilent: false,
    bodyConclusion: input.referral?.reference ?? null,
    takenUp: false,
    shownToBody: false,
    decision: null,
    superiorAnswer: null,
  }
}

function specialThreshold({ terms, itemType }: ItemInput) {
  const special: Partial<Record<string, Item['threshold']>> = inForce({ terms }, 'meeting.specialThresholds')
  return special[itemType] ?? null
}
