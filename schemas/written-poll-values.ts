import { z } from 'zod'
import { itemType } from './agenda-item.ts'
import { body, count, lead, office, threshold } from './value-parts.ts'

const allowed = z.literal('allowed')
/** Căn cứ xin ý kiến; a ground that is not named is none. */
const grounds = z.strictObject({ notComplex: allowed.optional(), cannotMeet: allowed.optional() })

/** What a regulation may set for xin ý kiến bằng văn bản. */
export const writtenPollValues = {
  'writtenPoll.bodies': z.array(body),
  'writtenPoll.orderedBy': z.array(office).min(1),
  'writtenPoll.grounds': grounds,
  'writtenPoll.escalatedGrounds': z.strictObject({ complex: grounds, necessary: grounds, disputed: grounds }),
  'writtenPoll.excludedItemTypes': z.array(itemType),
  'writtenPoll.papers': z.strictObject({ filesMin: count }),
  'writtenPoll.replyLead': lead,
  'writtenPoll.replyLeadMin': lead,
  'writtenPoll.form': z.strictObject({ mail: z.literal('noticeAndLink'), paper: z.literal('equal') }),
  'writtenPoll.paperAnswer': z.strictObject({ enteredBy: z.literal('office'), scan: z.literal(true) }),
  'writtenPoll.roster': z.strictObject({ frozenAt: z.literal('dispatch'), onChange: z.literal('bothRosters') }),
  'writtenPoll.repeatedAnswer': z.strictObject({ counts: z.literal('last'), kept: z.literal('all') }),
  'writtenPoll.silence': z.strictObject({ is: z.literal('noReply'), inDenominator: z.literal(true) }),
  'writtenPoll.earlyClose': z.literal('allAnswered'),
  'writtenPoll.lateAnswer': z.literal('recordedApart'),
  'writtenPoll.majority': threshold,
  'writtenPoll.dissent': z.array(z.enum(['rejection', 'differs', 'reserved'])),
  'writtenPoll.referral': z.literal('bodyMeeting'),
  'writtenPoll.weighingLead': lead,
  'writtenPoll.undecided': z.enum(['important', 'notImportant']),
  'writtenPoll.result': z.literal('toAllPolled'),
  'writtenPoll.within': z.strictObject({ order: lead.nullable() }),
}
