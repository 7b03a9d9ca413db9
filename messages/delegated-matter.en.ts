import type { Sentences } from './index.ts'

/** Delegated matters in English, by the keys of `delegated-matter.vi.ts`. */
export const delegatedMatter: Sentences = {
  delegatedMatter: 'Delegated matter',

  'delegatedMatter.received': 'Received',
  'delegatedMatter.deciding': 'Permanent Board considering',
  'delegatedMatter.reworking': 'Being prepared again for thorough discussion',
  'delegatedMatter.escalated': 'Seeking the opinion of the Standing Committee',
  'delegatedMatter.recalling': 'Recalling the matter from the Standing Committee',
  'delegatedMatter.decided.document.drafting': 'Decided, document to be issued',
  'delegatedMatter.decided.document.undocumented': 'Document withdrawn, to be drafted anew',
  'delegatedMatter.decided.document.executing': 'Being carried out, to be submitted to the Standing Committee',
  'delegatedMatter.decided.document.handedOver': 'Submitted to the Standing Committee for its conclusion',
  'delegatedMatter.decided.report.reporting': 'To be reported to the Standing Committee at its nearest meeting',
  'delegatedMatter.closed': 'Completed',
  'delegatedMatter.refused': 'Refused',
  'delegatedMatter.withdrawn': 'Withdrawn',

  'delegatedMatter.act.accept': 'Accept, with the source of authority and the deadline for the decision',
  'delegatedMatter.act.refuse': 'Refuse',
  'delegatedMatter.act.attach': 'Add papers',
  'delegatedMatter.act.detach': 'Remove papers',
  'delegatedMatter.act.agree': 'Approve',
  'delegatedMatter.act.disagree': 'Reject, with a different opinion',
  'delegatedMatter.act.resubmit': 'Submit to the Permanent Board again',
  'delegatedMatter.act.raise': 'Raise as complex or as needing the opinion of the Standing Committee',
  'delegatedMatter.act.lower': 'Agree no longer to seek the opinion of the Standing Committee',
  'delegatedMatter.act.escalate': 'Bring before the Standing Committee again',
  'delegatedMatter.act.poll': 'Seek the opinion of the Standing Committee by written poll',
  'delegatedMatter.act.draft': 'Draft the document anew',
  'delegatedMatter.act.handOver': 'Submit the results for the Standing Committee to conclude',
  'delegatedMatter.act.reschedule': 'Reset the deadline for the decision',
  'delegatedMatter.act.withdraw': 'Withdraw the matter',
  'delegatedMatter.act.correct': 'Correct a wrongly entered opinion',
  'delegatedMatter.act.settled': 'The related dossier has a result',
  'delegatedMatter.act.recall': 'Recalled by the dossier that opened this matter',
  'delegatedMatter.act.reported': 'Reported at a meeting of the Standing Committee',
  'delegatedMatter.act.passedOver': 'The meeting passed without the report being heard',

  'delegatedMatter.deadline.acceptance': 'Deadline for acceptance',
  'delegatedMatter.deadline.decision': 'Deadline for the decision',
  'delegatedMatter.deadline.direction': 'Deadline for the opinion of the Standing Committee',
  'delegatedMatter.deadline.document': 'Deadline for issuing the document',
  'delegatedMatter.deadline.execution': 'Deadline for submitting the results',
  'delegatedMatter.deadline.conclusion': 'Deadline for the conclusion of the Standing Committee',
  'delegatedMatter.deadline.report': 'Deadline for reporting to the Standing Committee',

  'delegatedMatter.requirement.sourceExists':
    'The source of authority must be delegation by the Standing Committee, direction from the superior level, or the working regulation',
  'delegatedMatter.requirement.letterExists':
    'A matter delegated by the Standing Committee must name exactly one point of the list[ ({letters})]; a matter from any other source names none. Only a decision of the Standing Committee extends the list',
  'delegatedMatter.requirement.namesSource':
    'For a matter directed by the superior level or based on the regulation, give the reference number of the document, or the article and clause, relied on',
  'delegatedMatter.requirement.withinManagement':
    'Only posts that the table of management levels gives to the Permanent Board; for other posts the managing level decides',
  'delegatedMatter.requirement.sessionIsBoards':
    'State which People’s Council session it is; the Permanent Board gives its opinion only on sessions within its own competence',
  'delegatedMatter.requirement.isBeforehand':
    'The Permanent Board gives its opinion before the competent level approves or decides; confirm that the matter has not been decided',
  'delegatedMatter.requirement.statesAmount':
    'State the amount; above {amountMax} dong the opinion of the Standing Committee must be sought before deciding',
  'delegatedMatter.requirement.decidesAhead': 'The deadline for the decision must be later than now',
  'delegatedMatter.requirement.decidesOnWorkingDay': 'The deadline for the decision, {day}, is not a working day',
  'delegatedMatter.requirement.preparerExists': 'The person or unit that prepares it must be on the lists of the unit',
  'delegatedMatter.requirement.isDecider':
    'Only a sitting member of the Permanent Board, or a person appointed by the Standing Committee to perform its duties',
  'delegatedMatter.requirement.boardIsWhole':
    'The Permanent Board must still have at least {membersMin} members ({sitting} at the moment); otherwise the Standing Committee decides or names a person to perform the duties of the Permanent Board',
  'delegatedMatter.requirement.mayStillDecide':
    'A matter on which the opinion of the Standing Committee has been sought waits for its answer; a matter that is merely overdue may still be decided by the Permanent Board until the Standing Committee takes it up',
  'delegatedMatter.requirement.considersEscalation':
    'The petition or letter shows signs of complexity: consider seeking the opinion of the Standing Committee before deciding',
  'delegatedMatter.requirement.hasPapers':
    'Files must be attached; a secret dossier has none, give instead the number, where the papers are kept and who holds them, as in the register of secret documents',
  'delegatedMatter.requirement.holdsFile': 'The papers to be removed must be in the dossier',
  'delegatedMatter.requirement.isRaised':
    'Only a matter raised as complex or as needing an opinion can be lowered, as long as the Standing Committee has not taken it up',
  'delegatedMatter.requirement.allLower':
    'All {sitting} sitting members of the Permanent Board must agree; nobody alone lowers what another has raised',
  'delegatedMatter.requirement.isNotPending': 'The matter is waiting for the answer of the Standing Committee',
  'delegatedMatter.requirement.isNotPolled':
    'The opinion of the Standing Committee on the matter is being sought by written poll, or the Standing Committee has taken it up',
  'delegatedMatter.requirement.isNotTaken':
    'The Standing Committee has taken the matter up; it can no longer be recalled',
  'delegatedMatter.requirement.holdsAnswer':
    'The entry to be corrected must be an opinion that still counts in this round of consideration',
  'delegatedMatter.requirement.mayWithdraw':
    'The opener of the dossier may withdraw it until the matter is accepted; from then on the Permanent Board does',

  'delegatedMatter.field.source': 'Source of authority',
  'delegatedMatter.field.letter': 'Point of the list of delegated matters (Article 3(4))',
  'delegatedMatter.field.decideBy': 'Day by which to decide',
  'delegatedMatter.field.pending': 'The competent level has not yet approved or decided',
  'delegatedMatter.field.amount': 'Amount (dong)',
  'delegatedMatter.field.as': 'Raise as',
  'delegatedMatter.field.members': 'Members of the Permanent Board who agree',
  'delegatedMatter.field.opinion': 'Different opinion',

  'delegatedMatter.source.delegation': 'Delegated by the Standing Committee',
  'delegatedMatter.source.superior': 'Directed by the superior level',
  'delegatedMatter.source.regulation': 'Based on the working regulation',
  'delegatedMatter.as.complex': 'Complex',
  'delegatedMatter.as.necessary': 'Considered necessary',
  'delegatedMatter.what.answer': 'Opinion of a member of the Permanent Board',
}
