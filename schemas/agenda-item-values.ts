import { z } from 'zod'
import { body, count, documentType, each, lead, positive } from './value-parts.ts'

/** What a regulation may set for nội dung trình hội nghị. */
export const agendaItemValues = {
  'agendaItem.competence.organisation': body.nullable(),
  'agendaItem.competence.workingRegulation': body.nullable(),
  'agendaItem.competence.councilSessionRegular': body.nullable(),
  'agendaItem.competence.councilSessionAdHoc': body.nullable(),
  'agendaItem.competence.councilSessionSpeciallyImportant': body.nullable(),
  'agendaItem.competence.reward': body.nullable(),
  'agendaItem.competence.payStep': body.nullable(),
  'agendaItem.competence.cellCongress': body.nullable(),
  'agendaItem.beforeCouncil': z.boolean(),
  'agendaItem.referral': z.strictObject({
    permanentBoard: z.literal('standingCommittee').optional(),
    standingCommittee: z.literal('executiveCommittee').optional(),
  }),
  'agendaItem.unscheduled': z.strictObject({
    needs: z.tuple([z.literal('important'), z.literal('urgent')]),
    decides: z.literal('permanentBoard'),
    whenSitting: z.literal('standingCommittee').nullable(),
  }),
  'agendaItem.workProgramme': z.strictObject({ outside: z.enum(['recorded', 'warns']) }),
  'agendaItem.delivery': z.strictObject({ filesMin: count }),
  'agendaItem.late': z.strictObject({ reportedBy: z.literal('office'), decides: z.literal('permanentBoard') }),
  ...each(
    'agendaItem.appraisal',
    z
      .strictObject({
        by: z.literal('office'),
        directedBy: z.literal('permanentDeputySecretary'),
        shortened: z.array(z.enum(['extraordinary', 'late'])),
      })
      .nullable(),
  ),
  'agendaItem.appraisalLead': lead,
  'agendaItem.return': z.strictObject({ reasonsMin: positive }),
  'agendaItem.memberOpinion': z
    .strictObject({ until: z.literal('appraisalEnds'), silence: z.literal('recorded') })
    .nullable(),
  'agendaItem.permanentBoardCheck': z.literal(true),
  'agendaItem.checkLead': lead,
  ...each('agendaItem.bodyConclusion', z.enum(['standingCommittee', 'permanentBoard']).nullable()),
  ...each('agendaItem.outcomeDocuments', z.array(documentType)),
  'agendaItem.within': z.strictObject({
    admission: lead.nullable(),
    lateDecision: lead.nullable(),
    ready: lead.nullable(),
    decision: lead.nullable(),
    superior: lead.nullable(),
  }),
}
