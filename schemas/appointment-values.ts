import { z } from 'zod'
import { body, count, documentType, either, fraction, lead, positive } from './value-parts.ts'

/** Việc nhân sự. */
export const personnelKinds = [
  'appointment',
  'reappointment',
  'transfer',
  'rotation',
  'secondment',
  'removal',
  'designation',
  'nomination',
] as const
/** Cấp quản lý chức danh; the last is the province. */
export const managers = ['standingCommittee', 'executiveCommittee', 'permanentBoard', 'superior'] as const
/** Tiêu chuẩn, điều kiện mà Ban Xây dựng Đảng rà soát, mỗi dòng có minh chứng. */
export const checklistLines = ['planning', 'lowerPost', 'termLeft', 'declaration', 'health', 'remarks'] as const
/** Các hình thức kỷ luật có thời hạn chờ. */
export const disciplines = ['reprimand', 'warning', 'dismissal'] as const
/** Các hội nghị của quy trình: five for one's own people, three for somebody from elsewhere. */
export const stepNames = [
  'leadership1',
  'extended',
  'leadership2',
  'keyOfficials',
  'leadership3',
  'externalPolicy',
  'externalExchange',
  'externalVote',
] as const

/** Đã đối chiếu với nguồn hay chưa: what is not is said so wherever it is used. */
const status = z.enum(['verified', 'unverified'])
const kinds = z.array(z.enum(personnelKinds))
const within = z.strictObject({ days: positive, unit: z.literal('workingDays'), status })
const summoned = { of: z.literal('summoned'), status }
/** Ngưỡng tính trên số được triệu tập, not on those present nor on the sitting members. */
const ofSummoned = either(
  ['atLeast', z.strictObject({ atLeast: fraction, ...summoned })],
  ['over', z.strictObject({ over: fraction, ...summoned })],
)
const step = z.strictObject({
  step: z.enum(stepNames),
  /** `opinion` is recorded and chooses nobody. */
  ballot: z.enum(['none', 'secret', 'opinion']),
  announced: z.boolean(),
  writtenOpinion: z.literal(true).optional(),
  status,
})

/** What a regulation may set for quy trình nhân sự. */
export const appointmentValues = {
  'appointment.proposers': z.array(z.enum(['secretary', 'permanentBoard'])).min(1),
  'appointment.managing': z.strictObject({ withoutRow: z.enum(managers), decidedBy: body }),
  'appointment.submission': z.strictObject({ executiveCommittee: z.literal('standingCommittee').nullable() }),
  'appointment.superior': z.strictObject({ proposedBy: z.literal('standingCommittee') }),
  'appointment.delegation': z.strictObject({ letter: z.string().min(1) }).nullable(),
  'appointment.consultation': z.strictObject({ kinds }),
  'appointment.policyRequest': z.strictObject({ says: z.array(z.enum(['seats', 'source', 'assignment'])) }),
  'appointment.policyWithin': within,
  'appointment.processWithin': within,
  'appointment.eligibility': z.array(
    z.strictObject({ line: z.enum(checklistLines), kinds, monthsMin: positive.optional(), status }),
  ),
  'appointment.disciplineWait': z.strictObject({
    kinds,
    months: z.strictObject({ reprimand: count, warning: count, dismissal: count }),
    status,
  }),
  'appointment.steps': z.partialRecord(z.enum([...personnelKinds, 'external']), z.array(step)),
  'appointment.attendance': ofSummoned,
  'appointment.chosen': ofSummoned,
  'appointment.nobodyChosen': z.strictObject({ highest: positive, status }).nullable(),
  'appointment.externalTie': z.strictObject({ decides: z.literal('head'), status }).nullable(),
  'appointment.ballotSums': z.literal(true),
  'appointment.verification': z.strictObject({
    orderedBy: z.literal('permanentBoard'),
    concludedBy: z.literal('standingCommittee'),
  }),
  'appointment.statement': z.strictObject({ veto: z.literal(false) }),
  'appointment.papers': z.strictObject({ named: z.array(z.string().min(1)), filesMin: count, status }),
  'appointment.decision': z.strictObject({ at: z.literal('meeting'), ballot: z.literal('secret') }),
  'appointment.document': documentType,
  'appointment.notice': z.array(z.enum(['person', 'organisations'])),
  'appointment.reviewOpens': within,
  'appointment.reviewAnnounced': within,
  'appointment.within': z.strictObject({ proposal: lead.nullable(), superior: lead.nullable() }),
}
