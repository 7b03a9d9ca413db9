import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Dừng máy chủ còn sót lại: the Temporal server that a killed start left running on `file`, as its pid in `note` says.
 * A pid may have passed to somebody else since: only a process whose command names our own file is stopped.
 */
export async function stopOrphan(note: string, file: string): Promise<void> {
  if (!existsSync(note)) return
  const pid = Number(readFileSync(note, 'utf8'))
  if (Number.isInteger(pid) && pid > 1) await stop(pid, file)
  rmSync(note, { force: true })
}

async function stop(pid: number, file: string) {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!commandOf(pid).includes(file)) return
    process.kill(pid, signal)
    for (let waited = 0; waited < 10_000; waited += 50) {
      await delay(50)
      if (!commandOf(pid).includes(file)) return
    }
  }
}

/** Its command line; empty once it has ended, also while nobody has asked for its exit code yet. */
function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
