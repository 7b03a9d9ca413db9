import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own, so small that a test can fill it. */
export interface SmallDisk {
  path: string
  /** Takes every byte that is left. */
  fill(): void
  /** Gives them back. */
  free(): void
  remove(): void
}

/** Whether this process may mount a disk. */
export const mayMount = process.platform === 'linux' && process.getuid?.() === 0

/** A disk in memory of that size, mounted for this test alone; `owner` of the system, if not us. */
export function openSmallDisk(megabytes: number, owner?: string): SmallDisk {
  const place = mkdtempSync(join(tmpdir(), 'quy-che-disk-'))
  const path = join(place, 'disk')
  const filler = join(path, 'filler')
  mkdirSync(path)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path])
  if (owner) execFileSync('chown', [owner, place, path])
  return {
    path,
    fill() {
      const file = openSync(filler, 'w')
      const page = Buffer.alloc(4096)
      try {
        for (;;) writeSync(file, page)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      } finally {
        closeSync(file)
      }
    },
    free: () => rmSync(filler),
    remove() {
      execFileSync('umount', [path])
      rmSync(place, { recursive: true })
    },
  }
}
