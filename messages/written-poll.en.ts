import type { Sentences } from './index.ts'

/** Written polls in English, by the keys of `written-poll.vi.ts`. */
export const writtenPoll: Sentences = {
  writtenPoll: 'Written poll',

  'writtenPoll.prepared': 'Awaiting the order of the Permanent Board',
  'writtenPoll.open': 'Poll open',
  'writtenPoll.weighing': 'Permanent Board weighing dissent',
  'writtenPoll.carried': 'Carried',
  'writtenPoll.referred': 'Referred to a meeting',
  'writtenPoll.notCarried': 'Not carried',
  'writtenPoll.withdrawn': 'Withdrawn',

  'writtenPoll.act.assign': 'Assign the preparation',
  'writtenPoll.act.attach': 'Add papers',
  'writtenPoll.act.detach': 'Remove papers',
  'writtenPoll.act.opine': 'Give the opinion of the member in charge',
  'writtenPoll.act.flag': 'Mark as an important matter',
  'writtenPoll.act.order': 'Order the poll forms to be sent',
  'writtenPoll.act.answer': 'Answer the poll form',
  'writtenPoll.act.enterOnBehalf': 'Enter a paper form on behalf of a member',
  'writtenPoll.act.extend': 'Extend the deadline for replies',
  'writtenPoll.act.membersChanged': 'Record a change in the list of sitting members',
  'writtenPoll.act.rosterChanged': 'The list of sitting members has changed',
  'writtenPoll.act.close': 'Count the answers',
  'writtenPoll.act.judge': 'Conclude whether the dissent is important',
  'writtenPoll.act.correct': 'Correct a wrong entry',
  'writtenPoll.act.withdraw': 'Withdraw the poll',
  'writtenPoll.act.recall': 'Recalled by the dossier that asked for the poll',

  'writtenPoll.deadline.order': 'Deadline for ordering the poll forms to be sent',
  'writtenPoll.deadline.reply': 'Deadline for replies',
  'writtenPoll.deadline.weighing': 'Deadline for weighing dissent',

  'writtenPoll.field.question': 'Question put to the poll',
  'writtenPoll.field.body': 'Body polled',
  'writtenPoll.field.escalation': 'Why it was escalated',
  'writtenPoll.field.ground': 'Ground for the written poll',
  'writtenPoll.field.why': 'Why no meeting can be held',
  'writtenPoll.field.documentType': 'Type of document to be issued if carried',
  'writtenPoll.field.replyUntil': 'Deadline for replies (left blank: the usual time)',
  'writtenPoll.field.choice': 'Approve or reject',
  'writtenPoll.field.differs': 'Different opinion',
  'writtenPoll.field.reserved': 'Reserved opinion',
  'writtenPoll.field.remark': 'Opinion written on the form',
  'writtenPoll.field.member': 'Member whose paper form it is',
  'writtenPoll.field.important': 'Important matter',
  'writtenPoll.field.polled': 'List of those polled',
  'writtenPoll.field.answers': 'Answers',
  'writtenPoll.field.lateAnswers': 'Late answers',
  'writtenPoll.field.tally': 'Tally',
  'writtenPoll.field.rejections': 'Number who reject',
  'writtenPoll.field.noReply': 'Number who did not reply',
  'writtenPoll.field.dissents': 'Number of answers with a different opinion',
  'writtenPoll.field.reached': 'Enough approvals',
  'writtenPoll.field.replyDueAt': 'Deadline for replies',
  'writtenPoll.field.weighingDueAt': 'Deadline for weighing dissent',

  'writtenPoll.kind.notComplex': 'The matter is not complex',
  'writtenPoll.kind.cannotMeet': 'No meeting can be held',
  'writtenPoll.escalation.complex': 'Complex',
  'writtenPoll.escalation.necessary': 'Considered necessary by the Permanent Board',
  'writtenPoll.escalation.disputed': 'No agreement in the Permanent Board',
  'writtenPoll.what.answer': 'Form entered by the office on behalf of a member',
  'writtenPoll.what.opinion': 'Opinion of the member in charge',

  'writtenPoll.requirement.mayBeginPoll': 'Opened by the Party committee office or the Permanent Board',
  'writtenPoll.requirement.bodyIsPollable':
    'Only bodies that the regulation allows are polled in writing[: {bodies}]; for any other body the matter goes to a meeting',
  'writtenPoll.requirement.itemTypeIsPollable':
    'Items of this kind are not polled in writing but must be discussed and decided at a meeting',
  'writtenPoll.requirement.namesCouncilSession':
    'An item of a People’s Council session must say which kind of session: regular, called for business that has arisen, or on a specially important matter; other kinds of item do not say this',
  'writtenPoll.requirement.namesCouncilDay':
    'An item of a People’s Council session must state the day of that session; other kinds of item do not state one',
  'writtenPoll.requirement.isBeforeCouncil':
    'The deadline for replies must be before the day of the People’s Council session[ ({councilOn})], so that the opinion comes first',
  'writtenPoll.requirement.bodyIsCompetent': 'The body competent for this kind of item: {body}',
  'writtenPoll.requirement.memberSitsOnBoard':
    'The member in charge must be a sitting member of the Standing Committee',
  'writtenPoll.requirement.preparerExists':
    'The organisation or person that prepares it must be on the lists of the unit',
  'writtenPoll.requirement.ordersForBoard': 'Ordered on behalf of the Permanent Board by the {roles}',
  'writtenPoll.requirement.groundIsAllowed':
    'A written poll rests only on a ground that the regulation states; the ground “not complex” can be used only where the regulation allows it, otherwise the ground must be that no meeting can be held',
  'writtenPoll.requirement.groundFitsEscalation':
    'A matter escalated because it is complex or because the Permanent Board did not agree may be polled in writing only when no meeting can be held',
  'writtenPoll.requirement.hasPapers':
    'Attach at least one paper for the members to study; for a secret dossier give at least one entry in the register of secret documents',
  'writtenPoll.requirement.memberWasHeard':
    'The member in charge has given an opinion; sending the forms without it needs a reason',
  'writtenPoll.requirement.documentFits':
    'Choose the type of document to be issued if carried, among those that this body issues: {types}',
  'writtenPoll.requirement.drafterExists':
    'The organisation or person that drafts the document must be on the lists of the unit',
  'writtenPoll.requirement.rosterIsKnown': 'The body polled must have at least one sitting member',
  'writtenPoll.requirement.replyTimeSuffices':
    'The time for replies must not be shorter than the minimum[: {earliest} at the earliest]',
  'writtenPoll.requirement.replyOnWorkingDay':
    'The deadline for replies must fall on a working day[ ({day} is a day off)]',
  'writtenPoll.requirement.replyIsAhead':
    'The deadline for replies must be in the future[ ({dueAt} has passed)]; a poll already completed on paper is named as the basis when the document is issued',
  'writtenPoll.requirement.isPolled':
    'Only a sitting member who was on the list when the forms were sent may answer; the list stays as it is until the count',
  'writtenPoll.requirement.answersOneself':
    'Members answer for themselves; the Party committee office enters paper forms on their behalf, with a scan',
  'writtenPoll.requirement.memberIsPolled':
    'The paper form must be that of a sitting member who was on the list when the forms were sent',
  'writtenPoll.requirement.hasScan':
    'A paper form entered on behalf of a member must have its scan attached; for a secret dossier give the number, where it is kept and who holds it, as in the register of secret documents',
  'writtenPoll.requirement.writtenAfterOrder':
    'The date on the form must not be earlier than the day the forms were sent ({orderedOn})',
  'writtenPoll.requirement.saysWhatDiffers':
    'State clearly a different or reserved opinion; for a secret dossier give the number, where it is kept and who holds it, as in the register of secret documents',
  'writtenPoll.requirement.extendsInTime': 'Extend only before the deadline for replies has passed[ ({dueAt})]',
  'writtenPoll.requirement.extendsFurther': 'The new deadline must be later than the old one[ ({dueAt})]',
  'writtenPoll.requirement.rosterDiffers': 'The list of sitting members in the system is still the same as before',
  'writtenPoll.requirement.mayClose':
    'Answers are counted only when every member has answered or the deadline has passed[ ({dueAt})]; even with a majority reached the count waits, since a later answer may differ',
  'writtenPoll.requirement.staysImportant':
    'Once the forms are sent the matter stays marked as important; if opinions differ it goes to a meeting',
  'writtenPoll.requirement.judgesInTime':
    'The time for weighing dissent has passed[ ({dueAt})]; without a conclusion the matter counts as important and goes to a meeting',
  'writtenPoll.requirement.holdsEntry':
    'The entry to be corrected must be in the dossier and not struck out; only forms that the Party committee office entered are corrected, members who answered for themselves answer again',
  'writtenPoll.requirement.holdsFile': 'The file to be removed must be in the dossier',
  'writtenPoll.requirement.mayWithdraw':
    'The opener of the dossier may withdraw it until the Permanent Board orders the forms to be sent; from then on only the Permanent Board may',
}
