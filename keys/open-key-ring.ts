import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from '../config.ts'
import { configSentences } from '../messages/config.vi.ts'
import { addKeyCheck, keepKeyChecks, listKeyChecks } from '../store/key-checks.ts'
import type { Connection } from '../store/transaction.ts'
import { type KeyRing, newKeyLine, parseKeyRing } from './key-ring.ts'
import { seal, unseal } from './seal.ts'

/** What a key must open, to be the one that this store's dossiers were sealed with. */
const checked = 'quy-che'

/**
 * Mở chùm khóa: from the configuration, else from `<dataDir>/payload.key`, which the first start on a store makes. The
 * store keeps something sealed under every key ever used with it, so that a process that lacks a key or holds another
 * does not start, instead of reading nothing and writing what the others cannot read. Throws ConfigurationError.
 */
export function openKeyRing(
  db: Connection,
  { dataDir, payloadKeys }: { dataDir: string; payloadKeys?: string },
): Promise<KeyRing> {
  const path = join(dataDir, 'payload.key')
  return keepKeyChecks(db, async (tx) => {
    const checks = await listKeyChecks(tx)
    const ring = read() ?? make()
    for (const { key, sealed } of checks) if (!opens(ring, key, sealed)) throw wrong(ring.keys.has(key), key)
    for (const key of ring.keys.keys())
      if (!checks.some((each) => each.key === key))
        await addKeyCheck(tx, { key, sealed: seal(ring, key, Buffer.from(checked)).toString('base64') })
    return ring

    // A new key beside histories that another one sealed would make them unreadable for good.
    function make(): KeyRing {
      if (checks.length > 0) throw refusal('payloadKeyLost', { path, key: checks.at(-1)!.key })
      mkdirSync(dataDir, { recursive: true })
      const text = newKeyLine()
      keepSafe(path, `${text}\n`)
      return parseKeyRing(text)!
    }
  })

  function read(): KeyRing | undefined {
    const text = payloadKeys ?? readIfThere(path)
    if (text === undefined) return undefined
    const ring = parseKeyRing(text)
    if (!ring) throw payloadKeys ? refusal('payloadKeys') : refusal('payloadKeyFile', { path })
    return ring
  }

  function wrong(isThere: boolean, key: string): ConfigurationError {
    const where = payloadKeys ? 'PAYLOAD_KEYS' : path
    return refusal(isThere ? 'payloadKeyWrong' : 'payloadKeyMissing', { path: where, key })
  }
}

function opens(ring: KeyRing, key: string, sealed: string): boolean {
  try {
    return unseal(ring, key, Buffer.from(sealed, 'base64')).toString() === checked
  } catch {
    return false
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw refusal('payloadKeyUnreadable', { path, why: code })
  }
}

/** On the disk before anything is sealed with it, and nobody else's to read. */
function keepSafe(path: string, text: string) {
  const draft = `${path}.${process.pid}`
  const file = openSync(draft, 'w', 0o600)
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  renameSync(draft, path)
}

function refusal(name: keyof typeof configSentences, facts: Record<string, string> = {}): ConfigurationError {
  return new ConfigurationError([configSentences[name].replace(/\{(\w+)\}/g, (_, fact: string) => facts[fact] ?? '…')])
}
