import { z } from 'zod'
import { itemType } from './agenda-item.ts'
import { count, documentType, lead, positive } from './value-parts.ts'

/** Một việc trong danh mục được ủy quyền. */
const letter = z.strictObject({
  rule: z.string().min(1),
  /** Where it stands, as people read it. */
  article: z.string().min(1),
  /** The sub-matter, where one point of the text names several. */
  name: z.string().min(1),
  /** The text of the point, word for word. */
  text: z.string().min(1),
  /** Thường trực quyết định xong: nothing of it is left to BTV. */
  decides: z.boolean(),
  /** Phải trình Ban Thường vụ xem xét, kết luận. */
  handsOver: z.boolean(),
  alias: z.string().min(1).optional(),
  itemType,
  /** Loại văn bản thường ra; the usual one of the unit without it. */
  documentType: documentType.optional(),
  /** Chỉ trong phạm vi phân cấp quản lý cán bộ [C-01]. */
  managedPosts: z.literal(true).optional(),
  /** Nội dung kỳ họp Hội đồng nhân dân: which session decides which body is asked. */
  councilSession: z.literal(true).optional(),
  /** Cho ý kiến trước khi cấp có thẩm quyền quyết định. */
  beforehand: z.literal(true).optional(),
  /** Có biểu hiện phức tạp: whether to ask BTV is put before whoever decides. */
  promptsEscalation: z.literal(true).optional(),
  /** Số tiền (đồng) trên đó phải xin ý kiến Ban Thường vụ; null is no limit. */
  amountMax: positive.nullable().optional(),
})

/** What a regulation may set for việc được ủy quyền. */
export const delegatedMatterValues = {
  'delegatedMatter.sources': z.array(z.enum(['delegation', 'superior', 'regulation'])).min(1),
  'delegatedMatter.letters': z.record(z.string().regex(/^[a-zđ]\d?$/), letter),
  'delegatedMatter.effect': z.literal('standingCommittee').nullable(),
  'delegatedMatter.managedPosts': z.literal('permanentBoard'),
  'delegatedMatter.decision': z.literal('allSittingMembers'),
  'delegatedMatter.dispute': z.strictObject({ reworks: count, otherwise: z.literal('standingCommittee') }),
  'delegatedMatter.escalation': z.strictObject({
    grounds: z.tuple([z.literal('complex'), z.literal('necessary')]),
    raisedBy: z.literal('anyMember'),
    loweredBy: z.literal('allMembers'),
  }),
  'delegatedMatter.overdue': z.literal('nearestMeeting').nullable(),
  'delegatedMatter.boardMin': z.strictObject({ membersMin: positive, otherwise: z.literal('standingCommittee') }),
  'delegatedMatter.inWriting': z.literal(true),
  'delegatedMatter.documentType': documentType,
  'delegatedMatter.handOver': z.literal('standingCommittee'),
  'delegatedMatter.report': z.strictObject({ to: z.literal('standingCommittee'), at: z.literal('nearestMeeting') }),
  'delegatedMatter.within': z.strictObject({
    acceptance: lead.nullable(),
    afterDirection: lead,
    direction: lead.nullable(),
    document: lead.nullable(),
    execution: lead.nullable(),
    conclusion: lead.nullable(),
    report: lead.nullable(),
  }),
}
