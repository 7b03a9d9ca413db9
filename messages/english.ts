import { accounts } from './accounts.en.ts'
import { agendaItem } from './agenda-item.en.ts'
import { api } from './api.en.ts'
import { appointment } from './appointment.en.ts'
import { common } from './common.en.ts'
import { delegatedMatter } from './delegated-matter.en.ts'
import { fields } from './fields.en.ts'
import { meeting } from './meeting.en.ts'
import { promulgation } from './promulgation.en.ts'
import { roles } from './roles.en.ts'
import { valueFields } from './value-fields.en.ts'
import { valueNames } from './value-names.en.ts'
import { values } from './values.en.ts'
import { writtenPoll } from './written-poll.en.ts'

/** Câu chữ bằng tiếng Anh, by the same keys: for reading on the page. Letters and what is recorded are Vietnamese. */
export const english: Record<string, string> = {
  ...roles,
  ...common,
  ...fields,
  ...agendaItem,
  ...meeting,
  ...promulgation,
  ...delegatedMatter,
  ...writtenPoll,
  ...appointment,
  ...api,
  ...accounts,
  ...valueNames,
  ...values,
  ...valueFields,
}
