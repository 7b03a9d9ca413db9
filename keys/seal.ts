import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyRing } from './key-ring.ts'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Niêm phong: nonce, tag and ciphertext in one. The key's id is authenticated with them. */
export function seal({ keys }: KeyRing, id: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, keys.get(id)!, nonce).setAAD(Buffer.from(id))
  const sealed = [cipher.update(plain), cipher.final()]
  return Buffer.concat([nonce, cipher.getAuthTag(), ...sealed])
}

/** Mở niêm phong. Throws for a key that is not on the ring, another key, or bytes that were changed. */
export function unseal({ keys }: KeyRing, id: string, sealed: Uint8Array): Buffer {
  const key = keys.get(id)
  if (!key) throw new Error(`no payload key ${id}`)
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(id)).setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
}
