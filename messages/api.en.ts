import type { Sentences } from './index.ts'

/** Without what the service writes into the record: that is Vietnamese, whoever asks. */
export const api: Sentences = {
  'api.problem.notSignedIn.title': 'Not signed in',
  'api.problem.notSignedIn.detail': 'Sign in first. The session may have expired.',
  'api.problem.otherPerson.title': 'Someone else has signed in from this browser',
  'api.problem.otherPerson.detail':
    'This page is still open under the name of the person who signed in before, so what you asked was not done. Sign in again under your own name.',
  'api.problem.wrongPassword.title': 'Could not sign in',
  'api.problem.wrongPassword.detail': 'The user name or the password is wrong.',
  'api.problem.usernameTaken.title': 'User name taken',
  'api.problem.usernameTaken.detail': 'The user name “{username}” is in use, or this person already has an account.',
  'api.problem.tooMany.title': 'Too many attempts',
  'api.problem.tooMany.detail':
    'Too many failed sign-ins. Wait {minutes} min and try again, or ask the administrator for a new password.',
  'api.problem.otherOrigin.title': 'Request from another page',
  'api.problem.otherOrigin.detail':
    'This request came from a page that does not belong to the system, so it was not carried out.',
  'api.problem.notYours.title': 'Not within your authority',
  'api.problem.notYours.detail': 'Reserved to: {roles}.',
  'api.problem.notFound.title': 'Not found',
  'api.problem.notFound.detail': 'This does not exist, or you are not among those who may see it.',
  'api.problem.noSuchPath.title': 'No such address',
  'api.problem.noSuchPath.detail': 'The address called does not exist.',
  'api.problem.notAllowed.title': 'Cannot be done yet',
  'api.problem.notAllowed.detail': '{act}: {why}',
  'api.problem.forbidden.title': 'Not within your authority',
  'api.problem.forbidden.detail': '{act}: {why}',
  'api.problem.lacking.title': 'Required content is missing',
  'api.problem.lacking.detail': '{act}: {why}',
  'api.problem.notAtThisStage.title': 'Not possible at this stage',
  'api.problem.notAtThisStage.detail':
    'The dossier is at the stage “{stages}”, which does not know “{act}”. What can be done at this stage: {acts}.',
  'api.problem.finished.title': 'The dossier is closed',
  'api.problem.finished.detail': 'The dossier was closed at the stage “{stages}”; nothing more is done in it.',
  'api.problem.malformed.title': 'What was sent is not valid',
  'api.problem.malformed.detail': 'Places to correct: {count}. First: {first}',
  'api.problem.notJson.title': 'What was sent cannot be read',
  'api.problem.notJson.detail': 'The content must be JSON in UTF-8.',
  'api.problem.keyMissing.title': 'Idempotency key missing',
  'api.problem.keyMissing.detail':
    'The request must carry the header Idempotency-Key (1 to 200 ASCII characters), so that nothing is done twice.',
  'api.problem.keyReused.title': 'Key already used for other content',
  'api.problem.keyReused.detail': 'This Idempotency-Key has been used for a request with other content. Use a new key.',
  'api.problem.wrongType.title': 'Wrong content type',
  'api.problem.wrongType.detail': 'The content must be sent as {expected}.',
  'api.problem.tooLarge.title': 'Too large',
  'api.problem.tooLarge.detail': 'What was sent exceeds the limit of {limit}.',
  'api.problem.fileEmpty.title': 'Empty file',
  'api.problem.fileEmpty.detail': 'The file “{name}” has no content (0 bytes).',
  'api.problem.fileMissing.title': 'File missing',
  'api.problem.fileMissing.detail': 'The request must have exactly one file, in the field “file”.',
  'api.problem.fileType.title': 'File type not accepted',
  'api.problem.fileType.detail':
    'The content of the file “{name}” is of a type that is not accepted. Only PDF, Word, Excel, PowerPoint, OpenDocument, PNG and JPEG images and plain text are accepted; no programs, even under another name.',
  'api.problem.fileName.title': 'File name does not match the content',
  'api.problem.fileName.detail':
    'The file name “{name}” does not match the content (which is {type}). Give it the right extension.',
  'api.problem.conflict.title': 'Could not be recorded',
  'api.problem.conflict.detail': '{why}',
  'api.problem.invalid.title': 'What was sent is not valid',
  'api.problem.invalid.detail': '{why}',
  'api.problem.noObstacle.title': 'This obstacle is gone',
  'api.problem.noObstacle.detail': 'Obstacle no. {n} has been resolved or does not exist.',
  'api.problem.unknownYet.title': 'Outcome not known yet',
  'api.problem.unknownYet.detail':
    'The system cannot confirm yet whether this was done. Send it again with the same key until another answer comes; what was accepted is not lost and is not done twice.',
  'api.problem.diskFull.title': 'The server’s disk is full',
  'api.problem.diskFull.detail':
    'The server’s disk is full, so this has not been recorded. Ask the administrator to free space, then send it again with the same key.',
  'api.problem.internal.title': 'System error',
  'api.problem.internal.detail': 'The system ran into an error. Give the administrator the request code {request}.',

  'api.field.required': 'this field is missing',
  'api.field.unknown': 'field not allowed',
  'api.field.stamped': 'the system writes this field; it must not be sent',
  'api.field.wrong': 'not a valid value',
  'api.field.type': 'wrong type of value',
  'api.field.day': 'must be a real day of the years 1900 to 2199, as year-month-day (yyyy-mm-dd)',
  'api.field.instant':
    'must be an instant of the years 1900 to 2199 with its time zone, for example 2026-04-28T08:00:00+07:00',
  'api.field.line': 'must be one line of 1 to 500 characters',
  'api.field.prose': 'must have 1 to 10,000 characters',
  'api.field.control': 'holds control characters, which are not allowed',
  'api.field.id': 'not a valid identifier',
  'api.field.characters': 'holds characters that are not valid',
  'api.field.depth': 'nested too deeply',
  'api.field.tooSmall': 'below the minimum ({limit})',
  'api.field.tooBig': 'above the maximum ({limit})',
  'api.field.oneOf': 'must be one of: {values}',

  'api.role.administrator': 'administrator',
  'api.role.office': 'Party committee office',
  'api.role.openerOrOffice': 'opener of the dossier, Party committee office',
  'api.role.secretary': 'Secretary',
  'api.role.member': 'members of this body',

  'api.calendar.range': 'The calendar can be viewed for {days} days at a time, from an earlier to a later day.',
  'api.calendar.otherYear': '{day} is not in {year}.',
  'api.calendar.twice': '{day} is given twice.',
  'api.calendar.noWorkingDay':
    'From {day} on there is no working day for at least {days} days in a row; no deadline can be reckoned by such a calendar.',
  'api.calendar.alreadyWorking': '{day} is a working day as it is, so it cannot be a make-up working day.',
  'api.calendar.past':
    '{day} has passed (today is {today}); deadlines were reckoned by the old calendar, so it can no longer be changed.',
  'api.authorisation.endless': 'An authorisation or the naming of a substitute must have an end date.',
  'api.authorisation.reference':
    'The office, entering it for another person, must give the reference number of the authorisation or of the conclusion of the Standing Committee.',
  'api.authorisation.noSecretary': 'The unit has no sitting Secretary who could authorise.',
  'api.authorisation.toOneself': 'The Secretary cannot authorise himself or herself.',

  'api.notReady': 'The system is not ready yet.',

  'api.act.begin': 'Open a dossier',
  'api.act.none': 'nothing',
  'api.nudge.nobody': 'This dossier is not waiting for anyone else now, so there is nobody to remind.',
  'api.nudge.already':
    'Those who hold this matter have been reminded today. Each person is reminded only once a day for each dossier.',
  'api.draftNotice':
    'The regulation applied is a draft, not signed and issued yet (its number and date are blank); it must be compared with the official text.',
  'api.reading': 'The text of the regulation is not clear; this is the reading chosen ({reading}).',
  'api.projectDefault':
    'The regulation does not lay this down; this is the default of the software, which the unit may replace.',

  'api.report.carried': 'Carried',
  'api.report.notCarried': 'Not carried',
  'api.report.noted': 'Noted',
  'api.report.decided': 'Decided',
  'api.report.referredUp': 'Referred to a higher competent body',
  'api.series.ahead': 'Not due yet',
  'api.series.planned': 'Planned',
  'api.series.due': 'Due, not convened',
  'api.series.convened': 'Convened',
  'api.series.missing': 'Period passed without a meeting',
}
