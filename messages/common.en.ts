import type { Sentences } from './index.ts'

/** What a sentence of one procedure falls back to, by the key after the stem. */
export const common: Sentences = {
  'common.act.deadline': 'Deadline reached',
  'common.act.calendarChanged': 'Working calendar changed',
  'common.act.comment': 'Comment',
  'common.act.retry': 'Retry what could not be passed on',
  'common.act.settle': 'Settle by hand what could not be passed on',
  'common.act.movedOn': 'Moved to a new version of the procedure',
  'common.act.untold': 'A related dossier could not be told',

  'common.requirement.sentBy': 'Done by: {roles}',
  'common.requirement.entersForAnother':
    'Only the Party committee office may enter for another person, from paper, with the day it happened and the reference number of the document relied on',
  'common.requirement.entersAfterwards':
    'What happened on a day gone by is entered by the Party committee office, from paper',
  'common.requirement.happenedAlready': 'The day it happened must not be after today',
  'common.requirement.hasReason': 'State the reason',
  'common.requirement.hasReference': 'Give the reference number of the document or conclusion relied on',
  'common.requirement.filesExist': 'Attached files must be uploaded first',
  'common.requirement.holdsNoText':
    'No content of a secret dossier is entered into the system; a reason is kept to one line',
  'common.requirement.saysOrRegisters':
    'State the content; for a secret dossier give the number, where the paper copy is kept and who holds it, as in the register of secret documents',
  'common.requirement.keepsSecrets':
    'No file of a secret dossier goes into the system; give instead its number, where it is kept and who holds it, as in the register of secret documents',
}
