import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { Problem } from './problems.ts'

/** Mật khẩu đang dùng, as it is given to prove who one is. */
export const givenPassword = z.string().min(1).max(128)

/** Số ký tự ít nhất của một mật khẩu tự đặt. */
export const passwordMin = 10
const max = 128

/** Băm mật khẩu, in whichever Unicode form the keyboard sends it. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'))
}

/** Whether the password is the one that was hashed. */
export function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  return verify(hash, password.normalize('NFC'))
}

/** Throws `invalid`, with the field `newPassword`, for a password that is too short, too long or the name itself. */
export function checkNewPassword(password: string, username: string, old?: string) {
  const text = password.normalize('NFC')
  if (text.length < passwordMin) throw unfit('api.account.tooShort')
  if (text.length > max) throw unfit('api.account.tooLong')
  if (text.toLowerCase().replaceAll(username.toLowerCase(), '').length < 6) throw unfit('api.account.holdsName')
  if (new Set(text).size < 5) throw unfit('api.account.tooSimple')
  if (old !== undefined && text === old.normalize('NFC')) throw unfit('api.account.sameAsOld')
}

/** Mật khẩu sinh sẵn: 80 random bits in four groups of letters and digits that are not mistaken for each other. */
export function generatePassword(): string {
  const letters = '123456789abcdefghijkmnpqrstuvwxyz'.slice(1)
  const symbols = [...randomBytes(16)].map((byte) => letters[byte % 32]).join('')
  return symbols.replace(/(.{4})(?=.)/g, '$1-')
}

function unfit(key: string): Problem {
  const detail = sentence(key, { least: passwordMin, most: max })
  return new Problem('invalid', { why: detail }, { errors: [{ path: 'newPassword', detail }] })
}
