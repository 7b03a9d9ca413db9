import type { Sentences } from './index.ts'

/** Meetings in English, by the keys of `meeting.vi.ts`. */
export const meeting: Sentences = {
  meeting: 'Meeting',

  'meeting.planned': 'Planned',
  'meeting.preparing': 'Receiving materials',
  'meeting.checking': 'Permanent Board clearing items and agenda',
  'meeting.inviting': 'Sending invitations and materials',
  'meeting.invited': 'Invitations sent',
  'meeting.inSession': 'In session',
  'meeting.adjourned': 'Adjourned, to be resumed',
  'meeting.concluded': 'Drafting minutes and conclusion',
  'meeting.postponed': 'Postponed',
  'meeting.closed': 'Closed',
  'meeting.cancelled': 'Cancelled',

  'meeting.act.convene': 'Convene',
  'meeting.act.placeItem': 'Place an item on the agenda',
  'meeting.act.takeOffItem': 'Take an item off the agenda',
  'meeting.act.enterLine': 'Enter a standing report',
  'meeting.act.inviteGuest': 'Invite a guest to one item',
  'meeting.act.submitAgenda': 'Submit items and agenda for clearance',
  'meeting.act.clearAgenda': 'Clear items and agenda',
  'meeting.act.sendInvitations': 'Send invitations and materials',
  'meeting.act.confirm': 'Confirm attendance',
  'meeting.act.excuse': 'Give notice of absence',
  'meeting.act.addItem': 'Add an item',
  'meeting.act.sendSupplement': 'Send supplementary materials',
  'meeting.act.open': 'Open the meeting',
  'meeting.act.attend': 'Record an arrival',
  'meeting.act.leave': 'Record a departure',
  'meeting.act.recuse': 'Ask to be recused from a vote',
  'meeting.act.takeUp': 'Take up an item',
  'meeting.act.vote': 'Record the result of a vote',
  'meeting.act.note': 'Note an item',
  'meeting.act.defer': 'Defer an item to a later meeting',
  'meeting.act.sendBack': 'Send an item back for completion',
  'meeting.act.referUp': 'Refer an item to a higher competent body',
  'meeting.act.reserve': 'State a reserved opinion',
  'meeting.act.correct': 'Correct a wrong entry',
  'meeting.act.adjourn': 'Adjourn, with a time to resume',
  'meeting.act.resume': 'Resume the meeting',
  'meeting.act.conclude': 'Conclude the meeting',
  'meeting.act.draftMinutes': 'Draft the minutes',
  'meeting.act.sign': 'Sign the minutes',
  'meeting.act.postpone': 'Postpone the meeting',
  'meeting.act.reschedule': 'Change the time of the meeting',
  'meeting.act.cancel': 'Cancel the meeting',
  'meeting.act.itemStands': 'An item reported how far its preparation has come',
  'meeting.act.itemLeft': 'An item left the agenda',
  'meeting.act.itemJoins': 'An item joined the agenda by itself',
  'meeting.act.collected': 'The items waiting for the nearest meeting joined the agenda',
  'meeting.act.reportsGathered': 'The matters to be reported joined the agenda',
  'meeting.act.reportsTaken': 'Another meeting opened earlier and heard the reports instead',
  'meeting.act.clash': 'The item is already on the agenda of another meeting',

  'meeting.deadline.convene': 'Deadline for convening at the request of members',
  'meeting.deadline.materials': 'Deadline for delivering the materials',
  'meeting.deadline.agendaCheck': 'Deadline for clearing items and agenda',
  'meeting.deadline.invitations': 'Deadline for sending invitations and materials',
  'meeting.deadline.opening': 'Deadline for the opening',
  'meeting.deadline.closing': 'Deadline for concluding the meeting',
  'meeting.deadline.resumption': 'Time to resume',
  'meeting.deadline.minutes': 'Deadline for issuing the notice of the conclusion',
  'meeting.deadline.rescheduling': 'Deadline for fixing a new time',

  'meeting.outcome.closed': 'Closed',
  'meeting.outcome.cancelled': 'Cancelled',

  'meeting.kind.regular': 'Regular',
  'meeting.kind.extraordinary': 'Extraordinary',
  'meeting.of.executiveCommittee': 'meeting of the Executive Committee',
  'meeting.of.standingCommittee': 'meeting of the Standing Committee',
  'meeting.of.permanentBoard': 'meeting of the Permanent Board',
  'meeting.of.internalAffairs': 'internal affairs meeting',
  'meeting.of.partyBodies': 'meeting of the Party bodies, the Fatherland Front and the socio-political organisations',

  'meeting.series.title.executiveCommittee': 'Executive Committee meeting no. {number} (regular, {period})',
  'meeting.series.title.standingCommittee': 'Standing Committee meeting no. {number} (regular, {period})',
  'meeting.series.title.permanentBoard': 'Permanent Board briefing no. {number} ({period})',
  'meeting.series.title.internalAffairs': 'Internal affairs meeting no. {number} ({period})',
  'meeting.series.title.partyBodies':
    'Meeting of the Party bodies, the Fatherland Front and the socio-political organisations no. {number} ({period})',
  'meeting.series.quarter': 'quarter {quarter}/{year}',
  'meeting.series.month': 'month {month}/{year}',
  'meeting.series.span': 'from {from} to {to}',

  'meeting.field.purpose': 'purpose',
  'meeting.field.requirements': 'requirements',
  'meeting.field.content': 'content',
  'meeting.field.scope': 'scope',
  'meeting.line.permanentBoardReport': 'report on what the Permanent Board has settled',
  'meeting.line.standingCommitteeReport': 'report on what the Standing Committee has settled between two meetings',
  'meeting.line.socioEconomic': 'socio-economic situation, budget revenue and expenditure',
  'meeting.line.programmeResults': 'results of inspecting and supervising how the work programme is carried out',

  'meeting.requirement.mayBeginMeeting': 'Opened by the Party committee office or the Permanent Board',
  'meeting.requirement.startsAhead':
    'The meeting must start in the future; for a meeting already held and entered afterwards from paper, enter the actual day of the meeting and give the reason',
  'meeting.requirement.onWorkingDay':
    'The meeting is held on a working day; a meeting on a day off needs a reason[ (day chosen: {day})]',
  'meeting.requirement.withNotice':
    'The time of the meeting is fixed before the deadline for delivering the materials[ ({dueAt})]; fixing it after that deadline needs a reason',
  'meeting.requirement.withinWindow': 'A regular meeting is held within the period laid down[: from {from} to {to}]',
  'meeting.requirement.hasGround':
    'An extraordinary meeting must state a ground that the regulation allows; a regular meeting states no ground for an extraordinary one',
  'meeting.requirement.enoughAsked':
    'Enough sitting members ask for the extraordinary meeting[: {needed} needed, {asked} so far]',
  'meeting.requirement.groundIsFull':
    'The regulation states the ground for the extraordinary meeting expressly; the ground chosen is not stated expressly and needs further thought',
  'meeting.requirement.participantsExist': 'The participants must be on the lists of the unit',
  'meeting.requirement.mayConvene':
    'The {convener} decides whether a meeting is convened, moved to another time or cancelled; the Permanent Board carries this out, or, where the Standing Committee decides, the Party committee office enters it in accordance with the conclusion',
  'meeting.requirement.refersToConvener':
    'Give the reference number of the conclusion by which the Standing Committee decided to move or cancel the meeting, if it is for the Standing Committee to convene',
  'meeting.requirement.convocationReference':
    'Give the reference number of the conclusion by which the Standing Committee decided to convene, if it is for the Standing Committee to convene',
  'meeting.requirement.hasFields':
    'State clearly the purpose, requirements, content and scope of the meeting[ (still missing: {missing})]',
  'meeting.requirement.itemFits': 'The item must not have ended and must belong to the body that holds this meeting',
  'meeting.requirement.itemIsFree':
    'The item is not yet on the agenda of any meeting; an unscheduled item must first be admitted to the agenda',
  'meeting.requirement.statesUrgency':
    'An item added after the agenda was cleared must be important and urgent; any other item needs a reason',
  'meeting.requirement.isOnAgenda': 'The item must be on the agenda of this meeting',
  'meeting.requirement.saysOrNone':
    'Enter what is reported (secret meeting: an entry in the register of secret documents), or state expressly “nothing arose”; what must be submitted as an item of its own is placed on the agenda',
  'meeting.requirement.nothingIsOwed':
    'While matters must still be reported at this meeting[ ({count})], “nothing arose” cannot be entered; those matters are on the agenda already',
  'meeting.requirement.unreportedIsOwed':
    'A matter not heard must be one that is on the agenda of this meeting, and needs a reason; it moves to the next meeting',
  'meeting.requirement.guestIsKnown': 'Name the organisation or person invited; they must be on the lists of the unit',
  'meeting.requirement.agendaIsReady':
    'Every item on the agenda is ready to be submitted, or is kept although late[ ({count} not ready: {items})]',
  'meeting.requirement.standingIsPresent':
    'All standing items are there, or “nothing arose” is stated expressly[ (still missing: {missing})]',
  'meeting.requirement.agendaReference':
    'Give the reference number of the conclusion of the Standing Committee on the agenda, if the regulation has the Standing Committee adopt it',
  'meeting.requirement.hasInvitees': 'The meeting must have participants to invite',
  'meeting.requirement.invitedInTime':
    'Invitations and materials are sent in time[ ({dueAt} at the latest)]; sending them late needs a reason',
  'meeting.requirement.answersForMember':
    'The person invited answers, or the Party committee office enters the answer for them and names them',

  'meeting.requirement.recorderIsKnown': 'The recorder must be on the lists of the unit and must not be the chair',
  'meeting.requirement.presentAreMembers':
    'Only sitting members are counted as present; guests do not count, and nobody attends in place of a member',
  'meeting.requirement.opensQuorate':
    'At least {needed} of {sitting} sitting members are present ({present} at the moment)',
  'meeting.requirement.opensAsChair': 'The chair opens the meeting, or the Party committee office records the opening',
  'meeting.requirement.chairIsCompetent':
    'The chair is one whom the regulation allows: the Secretary, the Permanent Deputy Secretary when the Secretary is absent, a person authorised, or the substitute assigned by the Standing Committee',
  'meeting.requirement.chairIsPresent': 'The chair must be present',
  'meeting.requirement.opensOnTime':
    'The meeting does not open too early before the time in the invitation[ ({startsAt})]',
  'meeting.requirement.concludesAsChair':
    'The chair concludes, or the Secretary, or a person whose written authorisation or assignment is in force',
  'meeting.requirement.mayConclude':
    'Whoever concludes and signs must be the Secretary or a person with sufficient grounds to act for the Secretary; if the chair has not been authorised, concluding and signing must wait',
  'meeting.requirement.draftersExist':
    'The person or organisation that drafts a document must be on the lists of the unit',
  'meeting.requirement.allHaveOutcomes':
    'Every item has an outcome, or the remaining items are deferred with a reason[ ({count} remaining: {items})]',
  'meeting.requirement.documentsAreChosen': 'Choose the document type for each item carried[: {types}]',
  'meeting.requirement.itemIsReady': 'The item must be ready to be submitted and not yet taken up',
  'meeting.requirement.isBeforeCouncil':
    'The opinion on an item of a People’s Council session must come before the day of that session[ ({councilOn})]',
  'meeting.requirement.itemIsUp': 'The item must be under discussion at the meeting and have no outcome yet',
  'meeting.requirement.itemIsOpen': 'The item has no outcome yet',
  'meeting.requirement.bodyDecides':
    'Only a meeting with the power to decide takes votes; the internal affairs meeting and the meeting of the Party bodies, the Fatherland Front and the socio-political organisations only deliberate',
  'meeting.requirement.quorumHolds':
    'At least {needed} of {sitting} sitting members are still present when an item is considered and decided ({present} at the moment)',
  'meeting.requirement.hasHigherBody':
    'There must be a higher body to refer to: the Permanent Board refers to the Standing Committee, the Standing Committee to the Executive Committee or the superior level',
  'meeting.requirement.notYetVoted':
    'The item has no vote recorded yet; to record it anew, first correct the wrong entry, with a reason',
  'meeting.requirement.ballotFits':
    'An item that requires a secret ballot is voted on by secret ballot; any other form of voting needs a reason',
  'meeting.requirement.votersAreMembers': 'Only sitting members vote',
  'meeting.requirement.votersArePresent': 'Those who vote must be present at that moment',
  'meeting.requirement.votersAreNotRecused': 'A member who has asked to be recused does not vote on this item',
  'meeting.requirement.votersVoteOnce': 'Each member votes only once',
  'meeting.requirement.sumsAddUp':
    'There are no more votes than members present who may vote[ ({eligible})]; in a secret ballot, approvals do not exceed valid ballots, valid ballots do not exceed those returned, and those returned do not exceed those issued',
  'meeting.requirement.isMember': 'Must be a sitting member of the body that is meeting',
  'meeting.requirement.recusesMember':
    'The member asks in person to be recused, or the recorder or the Party committee office enters it for the person named',
  'meeting.requirement.reservesAsMember':
    'A reserved opinion must be stated by a member of the body that is meeting, in person',
  'meeting.requirement.holdsSlip':
    'Name the entry to be corrected, which stands in the dossier and has not been struck out; if the item has been voted on, correct the result of the vote',
  'meeting.requirement.resumesAhead': 'The time to resume must be in the future',
  'meeting.requirement.minutesAreDrafted': 'The minutes have been drafted',
  'meeting.requirement.minutesSaySomething':
    'The minutes must have a file, an entry in the register of secret documents, or a summary',
  'meeting.requirement.signsInOrder': 'The recorder signs first, then the chair; each signs once',
  'meeting.requirement.signsAsNamed':
    'The right person signs: the recorder named at the opening; the chair, or whoever concluded, with the power to conclude and sign',
}
