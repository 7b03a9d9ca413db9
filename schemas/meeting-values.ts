import { z } from 'zod'
import { body, each, either, itemType, itemTypes, lead, office, positive, threshold } from './value-parts.ts'

const series = z.strictObject({
  every: either(['months', z.strictObject({ months: positive })], ['weeks', z.strictObject({ weeks: positive })]),
  weekday: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']).optional(),
  timesMin: positive.optional(),
})
const window = either(
  ['firstWorkingDays', z.strictObject({ firstWorkingDays: positive, of: z.enum(['quarterFirstMonth', 'month']) })],
  ['lastWorkingDays', z.strictObject({ lastWorkingDays: positive, of: z.literal('month') })],
  ['onHoliday', z.strictObject({ onHoliday: z.literal('nextWorkingDay') })],
)

const allowed = z.literal('allowed')
/** Căn cứ họp đột xuất; a ground that is not named is none. */
const grounds = z.strictObject({
  membersRequest: threshold.optional(),
  superiorDirection: allowed.optional(),
  standingCommitteeDecision: z.enum(['allowed', 'warns']).optional(),
  whenNeeded: allowed.optional(),
})
const standingItem = z.enum(['permanentBoardReport', 'standingCommitteeReport', 'socioEconomic', 'programmeResults'])
const standingItems = z.strictObject({ regular: z.array(standingItem), extraordinary: z.array(standingItem) })
/** What is merely owed is a line of the agenda; another standing matter is an item with its gates. */
const standing = z.strictObject({ as: z.enum(['line', 'item']) })
/** What a regulation may set for hội nghị. */
export const meetingValues = {
  ...each('meeting.series', series.nullable()),
  ...each('meeting.window', window.nullable()),
  ...each('meeting.chair', office),
  ...each('meeting.decides', z.boolean()),
  ...each('meeting.quorum', threshold.nullable()),
  ...each('meeting.majority', threshold.nullable()),
  'meeting.specialThresholds': z.partialRecord(itemType, threshold),
  ...each('meeting.convener', z.enum(['standingCommittee', 'permanentBoard'])),
  ...each('meeting.extraordinaryConvener', z.enum(['standingCommittee', 'permanentBoard'])),
  ...each('meeting.agendaAdopter', z.enum(['standingCommittee', 'permanentBoard'])),
  ...each('meeting.extraordinaryGrounds', grounds),
  'meeting.membersRequestConveneWithin': lead,
  'meeting.substitution.authorisation': z.strictObject({
    deputyOpens: z.boolean(),
    deputyConcludes: z.enum(['withAuthorisation', 'whenAbsent']),
  }),
  'meeting.substitution.named': z
    .strictObject({ namedBy: z.literal('standingCommittee'), from: z.literal('standingCommittee') })
    .nullable(),
  ...each('meeting.fields', z.array(z.enum(['purpose', 'requirements', 'content', 'scope']))),
  ...each('meeting.itemFields', z.array(z.enum(['memberInCharge', 'preparer']))),
  ...each('meeting.materialsLead', lead.nullable()),
  ...each('meeting.invitationLead', lead.nullable()),
  'meeting.extraordinaryExempt': z.boolean(),
  'meeting.guests.inspectionCommission': z
    .strictObject({ invitedTo: z.array(body), exceptClosedItems: z.literal(true) })
    .nullable(),
  'meeting.guests.others': z.strictObject({
    proposedBy: z.literal('office'),
    decidedBy: z.literal('standingCommittee'),
    attends: z.literal('ownItem'),
  }),
  ...each('meeting.standingItems', standingItems),
  'meeting.standing.permanentBoardReport': standing,
  'meeting.standing.standingCommitteeReport': standing,
  'meeting.standing.socioEconomic': standing,
  'meeting.standing.programmeResults': standing,
  'meeting.agendaCheckLead': lead,
  'meeting.openEarlyBy': lead,
  'meeting.ballot': z.partialRecord(z.enum([...itemTypes, 'otherwise']), z.enum(['secret', 'open'])),
  'meeting.vote': z.strictObject({ voters: z.literal('presentMembers'), oncePerItem: z.literal(true) }),
  'meeting.recusal': z.strictObject({
    votes: z.literal(false),
    inDenominator: z.boolean(),
    inQuorumWhilePresent: z.boolean(),
  }),
  'meeting.proxy': z.literal(false),
  'meeting.castingVote': z.literal(false),
  ...each('meeting.minutes', z.strictObject({ signers: z.array(z.enum(['recorder', 'chair'])) })),
  ...each('meeting.conclusionHours', lead.nullable()),
  ...each('meeting.absenceReason', z.literal(true)),
  'meeting.reservedOpinion': z.literal(true),
  'meeting.reservedOpinionReaders': z.array(z.enum(['body', 'superior'])),
  'meeting.postponement': z.strictObject({
    withoutQuorum: z.literal('postponed'),
    restarts: z.tuple([z.literal('invitations')]),
  }),
  'meeting.adjournment': z.strictObject({ names: z.literal('instant') }),
  'meeting.nonWorkingDay': z.enum(['needsReason', 'allowed']),
  'meeting.outcomes': z.strictObject({ beforeConclusion: z.literal('everyItem') }),
  'meeting.within': z.strictObject({
    opening: lead.nullable(),
    closing: lead.nullable(),
    rescheduling: lead.nullable(),
  }),
}
