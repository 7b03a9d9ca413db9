import { getPerson, type Person } from '../store/people.ts'
import { findSecondFactor } from '../store/second-factors.ts'
import type { App } from './app.ts'
import { type Attempt, attemptCode, attemptSignIn } from './lock-out.ts'
import { Problem } from './problems.ts'
import { takeCode } from './second-factor.ts'
import { findAccount, isPassword, type SignInAccount } from './sign-in.ts'
import { note, noteLockedOut } from './sign-in-journal.ts'
import type { Visitor } from './visitor.ts'

/** What somebody gives to sign in. */
export interface Credentials {
  username: string
  password: string
  /** Where the account asks for a second factor. */
  code?: string | undefined
}

/**
 * Chứng minh mình là ai: the account, when name, password and code are right. Throws `wrongPassword`, which does not say
 * what of it was wrong, `tooMany`; and to whoever has the password `accountLocked`, `secondFactorAsked`, `wrongCode`.
 */
export async function prove(app: App, visitor: Visitor, given: Credentials): Promise<SignInAccount> {
  const account = await findAccount(app, given.username)
  const person = account && (await getPerson(app.db, account.person))
  const attempt = await counted(app, visitor, person, attemptSignIn(app, given.username, visitor.address))
  const right = await isPassword(app, account, given.password)
  if (!account || !person?.active || !right) {
    await note(app, visitor, { kind: person ? 'wrongPassword' : 'unknownName', person })
    throw new Problem('wrongPassword')
  }
  if (account.lockedAt) {
    await note(app, visitor, { kind: 'refusedLocked', person })
    throw new Problem('accountLocked')
  }
  await proveByCode(app, visitor, { account, person, attempt, code: given.code })
  await attempt.succeeded()
  return account
}

async function proveByCode(
  app: App,
  visitor: Visitor,
  {
    account,
    person,
    attempt,
    code,
  }: { account: SignInAccount; person: Person; attempt: Attempt; code?: string | undefined },
) {
  const factor = await findSecondFactor(app.db, person.id)
  if (!factor?.confirmedAt) return
  // The password was right, so it does not count against the name, nor does it clear what failed before.
  await attempt.withdrawn()
  if (code === undefined) throw new Problem('secondFactorAsked')
  const codes = await counted(app, visitor, person, attemptCode(app, account.username, visitor.address))
  const taken = await takeCode(app, factor, code)
  if (!taken) {
    await note(app, visitor, { kind: 'wrongCode', person })
    throw new Problem('wrongCode')
  }
  if (taken === 'recoveryCode') await note(app, visitor, { kind: 'recoveryCodeUsed', person })
  await codes.succeeded()
}

async function counted(
  app: App,
  visitor: Visitor,
  person: Person | undefined,
  attempt: Promise<Attempt>,
): Promise<Attempt> {
  try {
    return await attempt
  } catch (error) {
    if (error instanceof Problem && error.code === 'tooMany') await noteLockedOut(app, visitor, person)
    throw error
  }
}

/** Hỏi lại mật khẩu before something that a stolen session must not do; counts toward the lock-out. Throws `invalid`. */
export async function proveAgain(
  app: App,
  visitor: Visitor,
  account: SignInAccount,
  password: string,
  wrong: () => Problem,
) {
  const person = await getPerson(app.db, account.person)
  const attempt = await counted(app, visitor, person, attemptSignIn(app, account.username, visitor.address))
  if (!(await isPassword(app, account, password))) {
    await note(app, visitor, { kind: 'wrongPassword', person })
    throw wrong()
  }
  await attempt.succeeded()
}
