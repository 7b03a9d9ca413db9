import type { Sentences } from './index.ts'

/** Without the letters with a link and the name that an authenticator app keeps: those are Vietnamese, whoever asks. */
export const accounts: Sentences = {
  'api.problem.secondFactorAsked.title': 'Code needed',
  'api.problem.secondFactorAsked.detail':
    'This account has the second factor on. Enter the 6-digit code from the authenticator app, or a recovery code.',
  'api.problem.wrongCode.title': 'Wrong code',
  'api.problem.wrongCode.detail':
    'The code is wrong, no longer valid or already used. Each code is good once and changes after 30 seconds; enter the one the app shows now.',
  'api.problem.accountLocked.title': 'The account is locked',
  'api.problem.accountLocked.detail':
    'An administrator has locked this account. To have it unlocked, contact the administrator.',
  'api.problem.linkOver.title': 'The link can no longer be used',
  'api.problem.linkOver.detail': '{why}',
  'api.problem.tooOften.title': 'Asked too often',
  'api.problem.tooOften.detail': 'Asked too often. Wait {minutes} min and try again.',

  'api.account.tooShort': 'The new password must have at least {least} characters.',
  'api.account.tooLong': 'The new password may have at most {most} characters.',
  'api.account.holdsName': 'The new password must not be just the user name with a few characters added.',
  'api.account.tooSimple': 'The new password repeats too few different characters and is easy to guess.',
  'api.account.sameAsOld': 'The new password must differ from the current one.',
  'api.account.wrongOld': 'The current password is wrong.',
  'api.account.factorOn': 'The second factor is on; to use another phone, turn it off and on again.',
  'api.account.factorOff': 'This account does not have the second factor on.',
  'api.account.factorNotBegun': 'No key is waiting to be confirmed; begin turning on the second factor again.',
  'api.account.none': 'This person has no account yet.',
  'api.account.usernameAsked': 'This person has no account yet; a user name must be given.',
  'api.account.inactive': 'This person is no longer in service; no invitation is sent.',
  'api.account.noEmail':
    'This person has no email address yet. Enter one first, or issue a new password to hand over in person.',
  'api.account.noMail':
    'The system is not connected to a mail server yet, so no link can be sent. Ask the administrator for a new password.',
  'api.account.lockSelf': 'You cannot lock your own account.',
  'api.account.resetSelf':
    'You cannot reset your own second factor; turn it off on the Account page, or ask another administrator.',
  'api.account.linkUnknown':
    'The link is wrong or characters are missing. Open the link in the letter again, or ask for a new letter.',
  'api.account.linkUsed':
    'This link has been used to set the password. If it was not you, tell the administrator at once.',
  'api.account.linkExpired': 'This link expired at {when}. Ask for a new letter under “Forgotten password”.',
  'api.account.linkVoid': 'This link has been replaced by one sent later, or the password has been set in another way.',
}
