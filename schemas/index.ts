import type { z } from 'zod'
import { agendaItemSchemas } from './agenda-item.ts'
import { appointmentSchemas } from './appointment.ts'
import { delegatedMatterSchemas } from './delegated-matter.ts'
import { meetingSchemas } from './meeting.ts'
import { promulgationSchemas } from './promulgation.ts'
import { writtenPollSchemas } from './written-poll.ts'

/** What the service must look up for an act: see `Facts` in machines/procedure.ts; `dossier:item` reads the dossier named by the body's `item`. */
export type FactName =
  | 'sitting'
  | 'offices'
  | 'authorisations'
  | 'people'
  | 'organisations'
  | 'post'
  | `dossier:${string}`

/** Lời khai của một thủ tục: what people may say to it, and what the service adds to each act. */
export interface ProcedureSchemas {
  beginning: z.ZodType
  acts: Record<string, z.ZodType>
  facts: Record<string, FactName[]>
}

export const schemas: Record<string, ProcedureSchemas> = {
  agendaItem: agendaItemSchemas,
  meeting: meetingSchemas,
  promulgation: promulgationSchemas,
  writtenPoll: writtenPollSchemas,
  delegatedMatter: delegatedMatterSchemas,
  appointment: appointmentSchemas,
}
