import { z } from 'zod'
import { agendaItemValues } from './agenda-item-values.ts'
import { appointmentValues } from './appointment-values.ts'
import { delegatedMatterValues } from './delegated-matter-values.ts'
import { meetingValues } from './meeting-values.ts'
import { promulgationValues } from './promulgation-values.ts'
import { reminderValues } from './reminder-values.ts'
import { seriesValues } from './series-values.ts'
import { hours, lead } from './value-parts.ts'
import { writtenPollValues } from './written-poll-values.ts'

export { bodies, documentTypes } from './value-parts.ts'

/** Every key that a regulation, a project default or a unit may set, with the shape of its value. */
export const valueShapes = {
  'unit.hours': hours,
  ...meetingValues,
  ...agendaItemValues,
  ...promulgationValues,
  ...writtenPollValues,
  ...delegatedMatterValues,
  ...appointmentValues,
  ...seriesValues,
  ...reminderValues,

  'common.owner': z.literal(true),
  'common.reason': z.literal(true),
  'common.reference': z.literal(true),
  'common.files': z.literal(true),
  'common.correction': z.strictObject({ until: z.literal('concludedOrSigned'), afterwards: z.literal('note') }),
  'common.withdrawal': z.strictObject({ opener: z.literal('untilTakenUp'), afterwards: z.literal('decider') }),
  'common.happenedOn': z.strictObject({ future: z.literal(false), enteredBy: z.literal('office') }),
  'common.staleAfter': lead,
  'common.reschedule': z.strictObject({ needs: z.literal('reason') }),
  'common.secrecy': z.strictObject({ text: z.literal(false), files: z.literal(false) }),
}

/** Khóa giá trị: `<stem>.<name>[.<body>]`. */
export type ValueKey = keyof typeof valueShapes
/** What the program gets for a key. */
export type Values = { [Key in ValueKey]: z.output<(typeof valueShapes)[Key]> }
