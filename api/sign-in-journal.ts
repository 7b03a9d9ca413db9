import { instantOf } from '../rules/instants.ts'
import { addSignInEvent, dropSignInEvents, eventsKeptMs, hasSignInEvent } from '../store/sign-in-events.ts'
import { listUnits } from '../store/units.ts'
import type { App } from './app.ts'
import type { Visitor } from './visitor.ts'

/** Việc được ghi trong nhật ký đăng nhập. */
export const signInKinds = [
  'signedIn',
  'signedOut',
  'wrongPassword',
  'unknownName',
  'wrongCode',
  'recoveryCodeUsed',
  'lockedOut',
  'refusedLocked',
  'accountMade',
  'invited',
  'resetAsked',
  'passwordSet',
  'passwordChanged',
  'passwordRenewed',
  'factorOn',
  'factorOff',
  'factorReset',
  'recoveryCodesRenewed',
  'sessionsEnded',
  'locked',
  'unlocked',
] as const

export type SignInKind = (typeof signInKinds)[number]

/** Ai làm, với tài khoản của ai. */
interface Noted {
  kind: SignInKind
  /** Whose account; nobody's, when the name is unknown. */
  person?: { id: string; unit: string } | undefined
  by?: string
  reason?: string | undefined
}

/** Ghi nhật ký đăng nhập. What is older than a year goes when somebody signs in. */
export async function note(
  app: Pick<App, 'db' | 'now'>,
  { address, browser }: Visitor,
  { kind, person, by, reason }: Noted,
) {
  await addSignInEvent(app.db, {
    unit: person?.unit ?? (await onlyUnit(app)),
    person: person?.id ?? null,
    byPerson: by ?? null,
    kind,
    at: instantOf(app.now()),
    address,
    browser,
    reason: reason ?? null,
  })
  if (kind === 'signedIn') await dropSignInEvents(app.db, instantOf(app.now() - eventsKeptMs))
}

/** Ghi việc bị khóa tạm thời, once in a quarter of an hour for each person and address, however often they try. */
export async function noteLockedOut(app: App, visitor: Visitor, person: Noted['person']) {
  const since = instantOf(app.now() - 15 * 60_000)
  const { address } = visitor
  if (await hasSignInEvent(app.db, { kind: 'lockedOut', person: person?.id ?? null, address, since })) return
  await note(app, visitor, { kind: 'lockedOut', person })
}

// Who mistyped a name is of no unit; where there is but one, its administrator is told.
async function onlyUnit({ db }: Pick<App, 'db'>): Promise<string | null> {
  const units = await listUnits(db)
  return units.length === 1 ? units[0]!.id : null
}
