import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

/** Chùm khóa: the key that writes, and every key that may still be needed for reading, by their ids. */
export interface KeyRing {
  current: string
  keys: ReadonlyMap<string, KeyObject>
}

/**
 * One key: an id and 32 bytes in base64. The id travels in clear beside everything the key has sealed. 43 digits hold
 * 258 bits, so the last one carries two that must be zero; what a person copied wrongly there is not accepted.
 */
const line = /^([\w-]{1,40}):([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)$/

/**
 * Đọc chùm khóa, `id:base64` each, parted by commas or ends of line; the first is the current one. Undefined for a text
 * that is no key ring: an odd character, a key of another length, the same id twice, nothing at all.
 */
export function parseKeyRing(text: string): KeyRing | undefined {
  const found = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((each) => line.exec(each))
  const keys = new Map<string, KeyObject>()
  for (const match of found) {
    if (!match || keys.has(match[1]!)) return undefined
    keys.set(match[1]!, createSecretKey(match[2]!, 'base64'))
  }
  const [current] = keys.keys()
  return current === undefined ? undefined : { current, keys }
}

/** A new key as a line of a key file; its id is random, so that two installations never name two keys alike. */
export function newKeyLine(): string {
  return `${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}`
}
