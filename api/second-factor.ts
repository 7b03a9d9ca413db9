import { createHash } from 'node:crypto'
import { openKeyRing } from '../keys/open-key-ring.ts'
import { seal, unseal } from '../keys/seal.ts'
import { sentence } from '../messages/index.ts'
import { instantOf } from '../rules/instants.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  findSecondFactor,
  replaceRecoveryCodes,
  type SecondFactor,
  takeRecoveryCode,
  takeStep,
} from '../store/second-factors.ts'
import type { App } from './app.ts'
import { generatePassword } from './passwords.ts'
import { Problem } from './problems.ts'
import { newSecret, secretUri, stepOf } from './totp.ts'

// The sign-in library's own plugin reckons by the machine's clock, takes a code twice and keeps its secrets under a key
// that lies in the same database; the rest of it is what stands here.

const recoveryCodes = 10

/** Mã đã nhận: from the application, or one of the recovery codes. */
export type TakenCode = 'code' | 'recoveryCode'

/** Bắt đầu bật xác thực hai bước: the secret for the telephone. Throws `conflict` where it is on. */
export async function beginWith(app: App, { person, username }: { person: string; username: string }) {
  const secret = newSecret()
  const at = instantOf(app.now())
  if (!(await beginSecondFactor(app.db, { person, secret: await sealed(app, secret), at })))
    throw new Problem('conflict', { why: sentence('api.account.factorOn') })
  return { secret, uri: secretUri({ secret, issuer: sentence('api.account.issuer'), account: username }) }
}

/** Bật, by a code that shows that the telephone has the secret; returns the recovery codes. Throws `wrongCode`. */
export async function confirmWith(app: App, person: string, code: string): Promise<string[]> {
  const factor = await findSecondFactor(app.db, person)
  if (!factor || factor.confirmedAt) throw new Problem('conflict', { why: sentence('api.account.factorNotBegun') })
  const step = stepOf(await opened(app, factor), plain(code), app.now())
  if (step === undefined) throw new Problem('wrongCode')
  const codes = newCodes()
  if (!(await confirmSecondFactor(app.db, { person, step, at: instantOf(app.now()), hashes: codes.map(hashOf) })))
    throw new Problem('conflict', { why: sentence('api.account.factorOn') })
  return codes
}

/** Mã dự phòng mới, in place of all that were given before. */
export async function renewCodes(app: App, person: string): Promise<string[]> {
  const factor = await findSecondFactor(app.db, person)
  if (!factor?.confirmedAt) throw new Problem('conflict', { why: sentence('api.account.factorOff') })
  const codes = newCodes()
  await replaceRecoveryCodes(app.db, person, codes.map(hashOf))
  return codes
}

/** Nhận một mã, which is good for nothing afterwards; undefined for a wrong one, one too old or one taken before. */
export async function takeCode(app: App, factor: SecondFactor, code: string): Promise<TakenCode | undefined> {
  const { person } = factor
  const given = plain(code)
  const step = stepOf(await opened(app, factor), given, app.now())
  if (step !== undefined) return (await takeStep(app.db, person, step)) ? 'code' : undefined
  if (await takeRecoveryCode(app.db, person, hashOf(given), instantOf(app.now()))) return 'recoveryCode'
  return undefined
}

function newCodes(): string[] {
  return Array.from({ length: recoveryCodes }, generatePassword)
}

// People copy codes with blanks and hyphens, or without.
function plain(code: string): string {
  return code.replace(/[\s-]/g, '').toLowerCase()
}

function hashOf(code: string): string {
  return createHash('sha256').update(plain(code)).digest('hex')
}

const rings = new WeakMap<object, ReturnType<typeof openKeyRing>>()

function ringOf({ db, config }: App): ReturnType<typeof openKeyRing> {
  const found = rings.get(db)
  if (found) return found
  const opening = openKeyRing(db, config)
  rings.set(db, opening)
  opening.catch(() => rings.delete(db))
  return opening
}

/** With the key that seals dossiers, so that a copy of the database alone makes nobody's codes. */
async function sealed(app: App, secret: string): Promise<string> {
  const ring = await ringOf(app)
  return `${ring.current}:${seal(ring, ring.current, Buffer.from(secret)).toString('base64')}`
}

async function opened(app: App, { secret }: SecondFactor): Promise<string> {
  const [key = '', bytes = ''] = secret.split(':')
  return unseal(await ringOf(app), key, Buffer.from(bytes, 'base64')).toString()
}
