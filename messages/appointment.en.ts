import type { Sentences } from './index.ts'

/** Personnel procedures in English, by the keys of `appointment.vi.ts`. */
export const appointment: Sentences = {
  appointment: 'Appointment',

  'appointment.proposed': 'Proposed',
  'appointment.seekingPolicy': 'Seeking policy',
  'appointment.eligibility': 'Reviewing standards and conditions',
  'appointment.steps': 'Meetings of the process',
  'appointment.vetting': 'Verifying and completing the dossier',
  'appointment.deciding': 'Competent body discussing and deciding',
  'appointment.awaitingSuperior': 'Proposed to the superior level, awaiting its reply',
  'appointment.issuing': 'Issuing the decision',
  'appointment.notified': 'Decision notified',
  'appointment.rejected': 'Rejected',
  'appointment.withdrawn': 'Withdrawn',

  'appointment.act.propose': 'Propose',
  'appointment.act.request': 'Enter what policy is sought',
  'appointment.act.announce': 'Give notice of the reappointment review',
  'appointment.act.approvePolicy': 'Agree to the policy',
  'appointment.act.rejectPolicy': 'Do not agree to the policy',
  'appointment.act.enlist': 'Add to the list of candidates',
  'appointment.act.drop': 'Drop from the list of candidates',
  'appointment.act.enterDiscipline': 'Enter a form of discipline',
  'appointment.act.check': 'Review a condition',
  'appointment.act.lift': 'Lift a condition',
  'appointment.act.pass': 'Confirm that standards and conditions are met',
  'appointment.act.recordStep': 'Record the result of a meeting',
  'appointment.act.consult': 'Record an opinion from consultation',
  'appointment.act.orderVerification': 'Order verification',
  'appointment.act.concludeVerification': 'Record the conclusion of the verification',
  'appointment.act.makeStatement': 'Make a statement on one’s own case',
  'appointment.act.giveOpinion': 'Record the written opinion of a Party committee',
  'appointment.act.attach': 'Add papers',
  'appointment.act.detach': 'Remove papers',
  'appointment.act.submit': 'Submit to the competent body',
  'appointment.act.enterDecision': 'Enter the decision of the body it was handed on to',
  'appointment.act.proposeUp': 'Send the proposal to the superior level',
  'appointment.act.answerFromSuperior': 'Record the reply of the superior level',
  'appointment.act.draftAnew': 'Draft the decision anew',
  'appointment.act.reschedule': 'Reset a deadline',
  'appointment.act.correct': 'Correct a wrong entry',
  'appointment.act.withdraw': 'Withdraw the proposal',
  'appointment.act.settled': 'The related dossier has a result',

  'appointment.deadline.announcement': 'Deadline for giving notice of the reappointment review',
  'appointment.deadline.proposal': 'Deadline for the proposal',
  'appointment.deadline.policy': 'Deadline for the reply on the policy',
  'appointment.deadline.process': 'Deadline for completing the process',
  'appointment.deadline.superior': 'Deadline for the reply of the superior level',

  'appointment.kind.appointment': 'Appointment',
  'appointment.kind.reappointment': 'Reappointment',
  'appointment.kind.transfer': 'Transfer',
  'appointment.kind.rotation': 'Rotation',
  'appointment.kind.secondment': 'Secondment',
  'appointment.kind.removal': 'Removal',
  'appointment.kind.designation': 'Designation',
  'appointment.kind.nomination': 'Nomination for election',
  'appointment.source.inHouse': 'Candidates from within',
  'appointment.source.external': 'Candidates from elsewhere',

  'appointment.via.meeting': 'At a meeting',
  'appointment.via.poll': 'By written poll',
  'appointment.what.step': 'Result of the latest meeting',
  'appointment.what.discipline': 'Form of discipline entered',

  'appointment.field.kind': 'Kind of personnel matter',
  'appointment.field.post': 'Post',
  'appointment.field.seats': 'Number of posts',
  'appointment.field.source': 'Source of candidates',
  'appointment.field.assignment': 'Expected assignment',
  'appointment.field.units': 'Agencies and units to be notified',
  'appointment.field.candidates': 'List of candidates',
  'appointment.field.candidate': 'Candidate (place in the list)',
  'appointment.field.as': 'Proposed as',
  'appointment.field.discipline': 'Form of discipline',
  'appointment.field.decidedOn': 'Day of the disciplinary decision',
  'appointment.field.line': 'Condition',
  'appointment.field.met': 'Met',
  'appointment.field.step': 'Meeting',
  'appointment.field.summoned': 'Number summoned',
  'appointment.field.present': 'Number present',
  'appointment.field.ballot': 'Result of the ballot',
  'appointment.field.yes': 'Votes in favour of each candidate',
  'appointment.field.votes': 'Votes in favour',
  'appointment.field.headDecides': 'The head decides (at exactly 50%)',
  'appointment.field.with': 'Agency consulted',
  'appointment.field.statement': 'Statement',
  'appointment.field.from': 'Party committee giving the opinion',
  'appointment.field.via': 'Form of decision',
  'appointment.field.deadline': 'Which deadline',
  'appointment.field.superior': 'superior level',
  'appointment.step.leadership1': 'Meeting of the collective leadership (first)',
  'appointment.step.extended': 'Extended meeting of the collective leadership',
  'appointment.step.leadership2': 'Meeting of the collective leadership (second)',
  'appointment.step.keyOfficials': 'Meeting of key officials',
  'appointment.step.leadership3': 'Meeting of the collective leadership (third)',
  'appointment.step.externalPolicy': 'Collective leadership discusses and agrees on the candidates',
  'appointment.step.externalExchange': 'Exchange with the candidate and the Party committee of their workplace',
  'appointment.step.externalVote': 'Ballot of the collective leadership',
  'appointment.field.unverified': 'unverified figure',

  'appointment.line.planning': 'succession planning',
  'appointment.line.lowerPost': 'time in a lower post',
  'appointment.line.termLeft': 'age that leaves a full term in the post',
  'appointment.line.declaration': 'declaration of assets and income',
  'appointment.line.health': 'health',
  'appointment.line.remarks': 'remarks and evaluation',
  'appointment.line.disciplineWait': 'waiting time after discipline',
  'appointment.discipline.reprimand': 'Reprimand',
  'appointment.discipline.warning': 'Warning',
  'appointment.discipline.dismissal': 'Dismissal from post',

  'appointment.basis.noBallot': 'No ballot to choose',
  'appointment.basis.chosen': 'Over 50% of those summoned',
  'appointment.basis.highest': 'Nobody over 50%; those with the most votes go on (unverified)',
  'appointment.basis.head': 'Exactly 50%; the head decides',
  'appointment.basis.nobody': 'Nobody has enough votes',

  'appointment.reviewTitle': 'Reappointment review: {post}',

  'appointment.requirement.postExists': 'The post must be in the table of posts of the unit',
  'appointment.requirement.isOnlyMatter': 'For this post an appointment of the same kind is still under way',
  'appointment.requirement.boardMayDecide':
    'This post is given to the Permanent Board to decide, but the unit has not recorded the list of matters delegated to it',
  'appointment.requirement.namesCandidates':
    'Each candidate is named in one way: a person on the lists of the unit, or a full name; in a secret dossier, a person of the unit or a number in the register of secret documents',
  'appointment.requirement.candidatesAreNew': 'Each person stands in the list of candidates once',
  'appointment.requirement.unitsExist': 'The agencies and units to be notified must be on the lists of the unit',
  'appointment.requirement.holdsKey':
    'The Secretary proposes as Secretary; a member of the Permanent Board proposes on behalf of the Permanent Board',
  'appointment.requirement.keyIsNew': 'This side has proposed already',
  'appointment.requirement.keysAreTwo':
    'The proposals of the Secretary and of the Permanent Board must come from two persons; one person who enters both must give the reference number of the conclusion of the Permanent Board',
  'appointment.requirement.requestIsWhole':
    'A request for policy must state the number of posts, the source of candidates and the expected assignment',
  'appointment.requirement.restsOnPolicyBody': 'Give the reference number of the document on the policy of the {body}',
  'appointment.requirement.mayAnnounce':
    'Notice is given only once, and only of the reappointment of whoever holds the post',
  'appointment.requirement.announcesInTime':
    'Notice is given in time[ ({dueAt} at the latest)][ ({unverified})]; late notice needs a reason',
  'appointment.requirement.isListed': 'Must be a person still on the list of candidates',
  'appointment.requirement.isOnChecklist': 'This condition is not among those to be reviewed for this matter',
  'appointment.requirement.hasEvidence': 'A condition that is met must have its evidence attached',
  'appointment.requirement.hasCandidates': 'The list of candidates must still hold at least one person',
  'appointment.requirement.allChecked': 'Review every condition of every person[ (remaining: {missing})]',
  'appointment.requirement.nobodyBarred':
    'A person who fails a condition does not go on[ (not met: {missing})]; a condition whose source is unverified may be lifted by the Permanent Board, with a reason and a document[ ({unverified})]',
  'appointment.requirement.outOfDisciplineWait':
    'A person still in the waiting time after discipline does not go on[ (until {until})][ ({unverified})]; the Permanent Board may lift this if the source is unverified, with a reason and a document',
  'appointment.requirement.mayBeLifted':
    'Only a condition that stands in the way and whose source is unverified can be lifted',
  'appointment.requirement.holdsDiscipline':
    'The disciplinary entry to be corrected must be in the dossier and not yet corrected',
  'appointment.requirement.isNextStep': 'Must be the next meeting of the process[: {step}][ ({unverified})]',
  'appointment.requirement.heldInOrder': 'The meeting must not be earlier than {day}',
  'appointment.requirement.isAttended':
    'At least {needed} of {summoned} persons summoned must be present ({present} present)[ ({unverified})]',
  'appointment.requirement.sumsAddUp':
    'The numbers must agree: votes in favour do not exceed valid ballots, valid those returned, returned those issued, issued those present, present those summoned',
  'appointment.requirement.ballotFits':
    'A meeting with a ballot records its result; a meeting without one has minutes only',
  'appointment.requirement.ballotNamesShortlist':
    'The result of the ballot names exactly those still in the process, each once',
  'appointment.requirement.headDecidesAtHalf':
    'If a candidate from elsewhere has exactly 50%, the head decides, with a reason; in no other case[ ({unverified})]',
  'appointment.requirement.hasMinutes': 'The minutes of the meeting or of the count must be attached',
  'appointment.requirement.holdsStep': 'There is no meeting to correct yet',
  'appointment.requirement.hasShortlist': 'There must still be somebody in the process to submit',
  'appointment.requirement.wasConsulted':
    'For this post the opinion of the provincial agencies concerned must be obtained by consultation before submission',
  'appointment.requirement.verificationConcluded':
    'The verification must have a conclusion of the Standing Committee; a person whom it finds wanting is dropped from the list',
  'appointment.requirement.awaitsConclusion': 'No verification of this person is awaiting a conclusion',
  'appointment.requirement.isShortlisted': 'Must be a person still in the process',
  'appointment.requirement.opinionGiven':
    'There must be a written opinion of the Party committee of the workplace[ ({unverified})]; without it a reason is needed',
  'appointment.requirement.hasPersonnelPapers':
    'The personnel dossier must have its papers attached: {named}[ ({unverified})]',
  'appointment.requirement.wasHeard':
    'The person under consideration has the right to make a statement; none has been recorded',
  'appointment.requirement.decidedAtMeeting':
    'Personnel matters are discussed and decided at a meeting, not by written poll',
  'appointment.requirement.speaksForSelf': 'The person under consideration makes the statement in person',
  'appointment.requirement.saysSomething':
    'Enter the opinion or attach a document; for a secret dossier give the number, where it is kept and who holds it, as in the register of secret documents',
  'appointment.requirement.holdsPaper': 'The papers to be removed must be in the dossier',
  'appointment.requirement.hasPapers':
    'Files must be attached; a secret dossier has none, give instead the number, where the papers are kept and who holds them, as in the register of secret documents',
  'appointment.requirement.wasHandedOn':
    'Entered from paper only when the matter has been handed on to another body; otherwise the dossier submitted reports the result back',
  'appointment.requirement.wasProposedUp': 'The proposal must first be sent to the superior level',
  'appointment.requirement.noDocumentOnItsWay': 'A decision is already on its way to being issued',
  'appointment.requirement.isAhead': 'The new deadline must be later than now',
}
