import type { Sentences } from './index.ts'

export const agendaItem: Sentences = {
  agendaItem: 'Agenda item',

  'agendaItem.proposed': 'Unscheduled item, awaiting consideration',
  'agendaItem.preparing': 'In preparation',
  'agendaItem.late': 'Materials overdue',
  'agendaItem.appraising': 'Office appraising',
  'agendaItem.sentBack': 'Sent back for completion',
  'agendaItem.checking': 'Permanent Board checking',
  'agendaItem.ready': 'Ready to be submitted',
  'agendaItem.underDiscussion': 'Under discussion at the meeting',
  'agendaItem.awaitingSuperior': 'Awaiting the opinion of the superior level',
  'agendaItem.carried': 'Carried',
  'agendaItem.notCarried': 'Not carried',
  'agendaItem.noted': 'Noted by the meeting',
  'agendaItem.referredUp': 'Referred to a higher competent body',
  'agendaItem.refused': 'Not admitted to the agenda',
  'agendaItem.withdrawn': 'Withdrawn',

  'agendaItem.act.admit': 'Admit to the agenda',
  'agendaItem.act.refuse': 'Do not admit to the agenda',
  'agendaItem.act.assign': 'Assign the preparation',
  'agendaItem.act.flag': 'Mark as important, or for a closed session',
  'agendaItem.act.scheduleCouncil': 'Record the day of the People’s Council session',
  'agendaItem.act.attach': 'Add papers',
  'agendaItem.act.detach': 'Remove papers',
  'agendaItem.act.seekComments': 'Seek comments',
  'agendaItem.act.opine': 'Give the opinion of the member in charge',
  'agendaItem.act.deliver': 'Deliver the materials',
  'agendaItem.act.keep': 'Keep on the agenda although overdue',
  'agendaItem.act.takeOff': 'Take off the agenda',
  'agendaItem.act.appraise': 'Appraise',
  'agendaItem.act.sendBack': 'Send back for completion',
  'agendaItem.act.check': 'Check and agree to submit',
  'agendaItem.act.answerFromSuperior': 'Enter the opinion of the superior level',
  'agendaItem.act.withdraw': 'Withdraw the item',
  'agendaItem.act.correct': 'Correct a wrong entry',
  'agendaItem.act.placed': 'Placed on the agenda of a meeting',
  'agendaItem.act.recall': 'Recalled by the dossier that opened the item',
  'agendaItem.act.nearest': 'Nearest meeting found',
  'agendaItem.act.takenOff': 'Taken off the agenda of a meeting',
  'agendaItem.act.takenUp': 'Taken up by the meeting',
  'agendaItem.act.decide': 'Outcome reached at the meeting',

  'agendaItem.deadline.admission': 'Deadline for considering the unscheduled item',
  'agendaItem.deadline.materials': 'Deadline for delivering the materials',
  'agendaItem.deadline.lateDecision': 'Deadline for deciding on the overdue item',
  'agendaItem.deadline.appraisal': 'Deadline for the appraisal',
  'agendaItem.deadline.return': 'Deadline for delivering the materials again',
  'agendaItem.deadline.check': 'Deadline for the check by the Permanent Board',
  'agendaItem.deadline.ready': 'Deadline for taking up at the meeting',
  'agendaItem.deadline.decision': 'Deadline for the outcome',
  'agendaItem.deadline.superior': 'Deadline for the reply of the superior level',

  'agendaItem.outcome.carried': 'Carried',
  'agendaItem.outcome.notCarried': 'Not carried',
  'agendaItem.outcome.noted': 'Noted',
  'agendaItem.outcome.deferred': 'Deferred to a later meeting',
  'agendaItem.outcome.sentBack': 'Sent back for completion',
  'agendaItem.outcome.referredUp': 'Referred to a higher competent body',
  'agendaItem.outcome.refused': 'Not admitted to the agenda',
  'agendaItem.outcome.withdrawn': 'Withdrawn',

  'agendaItem.field.memberInCharge': 'Standing Committee member in charge',
  'agendaItem.field.preparer': 'organisation or person that prepares it',

  'agendaItem.requirement.mayBeginItem':
    'Opened by the Party committee office or the Permanent Board; an unscheduled item also by the agency or unit in charge of it',
  'agendaItem.requirement.refersToBody':
    'Decided by the Permanent Board; where the Standing Committee decides while it is meeting, the Party committee office gives the reference number of its conclusion',
  'agendaItem.requirement.namesCouncilSession':
    'An item of a People’s Council session must say which kind of session: regular, called for business that has arisen, or on a specially important matter; other kinds of item do not say this',
  'agendaItem.requirement.namesCouncilDay':
    'An item of a People’s Council session must state the day of that session; other kinds of item do not state one',
  'agendaItem.requirement.isCouncilMatter': 'Only an item of a People’s Council session has a day of that session',
  'agendaItem.requirement.bodyIsCompetent': 'The body competent for this kind of item: {body}',
  'agendaItem.requirement.withinProgramme':
    'It stands in the work programme; any other item is directed by the superior, asked for by the regulation, or sudden',
  'agendaItem.requirement.givesReasons': 'State at least {reasonsMin} reason(s) for sending it back',
  'agendaItem.requirement.memberSitsOnBoard': 'The member in charge must be a sitting member of the Standing Committee',
  'agendaItem.requirement.preparerExists':
    'The organisation or person that prepares it must be on the lists of the unit',
  'agendaItem.requirement.isAssigned': 'Its preparation is fully assigned[ (missing: {missing})]',
  'agendaItem.requirement.hasPapers':
    'Attach at least one paper; for a secret dossier give at least one entry in the register of secret documents',
  'agendaItem.requirement.keepsAhead': 'The new deadline must lie ahead and be no later than the start of the meeting',
  'agendaItem.requirement.mayShorten':
    'The appraisal may be shortened only for an extraordinary meeting, or for an item brought in late or kept although overdue, and the reason must be stated',
  'agendaItem.requirement.memberWasHeard':
    'The member in charge has given an opinion, or the time for it has run out[ ({until})]; to check earlier without an opinion, state the reason',
  'agendaItem.requirement.restsOnBodyConclusion':
    'An item for the Executive Committee must give the reference number of the conclusion by which the Standing Committee agreed to submit it, if the regulation requires this',
  'agendaItem.requirement.mayWithdraw':
    'The opener of the dossier may withdraw it until the Permanent Board or the meeting considers it; from then on only the Permanent Board may',
  'agendaItem.requirement.holdsFile': 'The file to be removed must be in the dossier',
  'agendaItem.requirement.holdsEntry': 'The entry to be corrected must be in the dossier and not struck out yet',
}
