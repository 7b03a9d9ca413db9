import type { storeSentences, storeThings } from './store.vi.ts'

/** What the store refuses, in English, by the codes of `store.vi.ts`. */
export const storeInEnglish: Record<keyof typeof storeSentences, string> = {
  alreadyOpen:
    'The data folder {dataDir} is in use by another process (number {pid}). Stop that process first, or choose another folder by DATA_DIR.',
  notUtf8: 'The database must use UTF8; this one uses {encoding}.',
  migrationChanged:
    'The upgrade file {name} was changed after it had been applied to this database. Restore it and put the change into a new file.',
  migrationMissing:
    'This database was upgraded by the file {name}, which the running version of the program does not have. Run the newer version.',
  busy: 'The database is busy and cannot answer yet. Please try again in a few minutes.',
  notFound: 'Could not find {what}.',
  membershipOverlaps: 'This person already held that capacity for a time that overlaps with the one entered.',
  officeTaken: 'Somebody else holds this office during that time. Only one person may hold it at a time.',
  notSuspended: 'This membership is not suspended.',
  daysReversed: 'The last day must not be before the first.',
  undated: 'An authorisation must state its first and its last day.',
  toOneself: 'Who authorises and who is authorised must be two different people.',
  termWithoutHolder: 'A term of office can be entered only when somebody holds the post.',
  otherUnit: 'The person, post or organisation named does not belong to this unit.',
  alreadyThere: 'This entry is already there.',
  journalConflict: 'The journal of the dossier already has another entry with the number {seq}.',
  journalGap: 'The journal of the dossier must go on with the number {next}, not {seq}.',
  meetingSeriesInUse:
    'This series of meetings already has a numbered session, so that its first number cannot be set again.',
  seriesInUse: 'This register has already given numbers, so that its first number cannot be set again.',
  numberElsewhere: 'This dossier was already given the number {number} in another register.',
  cursorUnreadable: 'The place in the list could not be read. Look at the list again from its beginning.',
}

/** What `notFound` may name, in English. */
export const thingsInEnglish: Record<keyof typeof storeThings, string> = {
  person: 'this person',
  organisation: 'this organisation',
  organisationMember: 'this person in the organisation',
  feed: 'this calendar address',
  terms: 'the values of the regulation',
  membership: 'this capacity',
  authorisation: 'this authorisation',
  dossier: 'this dossier',
  post: 'this post',
}
