import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { App } from './app.ts'
import { Problem } from './problems.ts'

/** Giới hạn một tệp: 50 MB. */
export const fileBytesMax = 50 * 1024 * 1024

/** Bytes received, not yet kept. */
export interface Received {
  path: string
  hash: string
  size: number
}

type Place = Pick<App, 'config'>

/** Writes the bytes to a draft while hashing them; throws `tooLarge`, and leaves nothing behind when it throws. */
export async function receive({ config }: Place, bytes: AsyncIterable<Uint8Array>): Promise<Received> {
  const path = join(config.dataDir, 'files', 'drafts', randomUUID())
  await mkdir(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of bytes) {
      size += chunk.length
      if (size > fileBytesMax) throw new Problem('tooLarge', { limit: '50 MB' })
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
    return { path, hash: hash.digest('hex'), size }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** Puts received bytes in their place, which their hash names: the same bytes lie there once. */
export async function keep(place: Place, { path, hash }: Received): Promise<void> {
  const final = pathOf(place, hash)
  await mkdir(dirname(final), { recursive: true })
  await rename(path, final)
}

/** Forgets received bytes. */
export async function discard({ path }: Received): Promise<void> {
  await rm(path, { force: true })
}

/** The bytes of that hash; the stream fails where they are missing. */
export function read(place: Place, hash: string): Readable {
  return createReadStream(pathOf(place, hash))
}

function pathOf({ config }: Place, hash: string): string {
  return join(config.dataDir, 'files', hash.slice(0, 2), hash)
}
