import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StoreRefusal } from './refusal.ts'

/**
 * Khóa thư mục dữ liệu: takes `<dataDir>/lock` for this process and returns what gives it back. A lock whose holder is
 * gone, or whose pid now belongs to another process, is taken over. Throws `alreadyOpen` while the holder lives.
 */
export function lockDirectory(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const path = join(realpathSync(dataDir), 'lock')
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) })
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (create(path, mine)) return () => release(path, mine)
    const found = read(path)
    if (found === undefined) continue
    const holder = livingHolder(found)
    if (holder !== undefined) throw new StoreRefusal('alreadyOpen', { dataDir, pid: holder })
    clear(path, found)
  }
  throw new StoreRefusal('alreadyOpen', { dataDir, pid: '?' })
}

/** Appears whole or not at all: nobody ever reads half a lock. */
function create(path: string, mine: string): boolean {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, mine)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moves a stale lock away; if another process was quicker and this is already its new lock, puts it back. */
function clear(path: string, stale: string) {
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, path)
  } catch {
    // Somebody else cleared it or took it: the next attempt sees which.
  } finally {
    rmSync(aside, { force: true })
  }
}

function release(path: string, mine: string) {
  if (read(path) === mine) rmSync(path, { force: true })
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function livingHolder(lock: string): number | undefined {
  try {
    const { pid, started } = JSON.parse(lock) as { pid: number; started: string }
    return startOf(pid) === started ? pid : undefined
  } catch {
    return undefined
  }
}

/** When the process began, in the system's own terms, with the boot it belongs to; undefined when there is none. */
function startOf(pid: number): string | undefined {
  if (!Number.isSafeInteger(pid) || pid < 1) return undefined
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[18]}`
  } catch {
    return undefined
  }
}
