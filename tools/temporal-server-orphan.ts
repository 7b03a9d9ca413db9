import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Dừng máy chủ còn sót lại: every Temporal server that a killed start left running on `file`. They are looked for by
 * what their command names, since a start may be killed before it has noted whom it began.
 */
export async function stopOrphans(file: string): Promise<void> {
  await Promise.all(runningOn(file).map((pid) => stop(pid, file)))
}

async function stop(pid: number, file: string) {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return
      throw error
    }
    for (let waited = 0; waited < 10_000; waited += 50) {
      await delay(50)
      if (!runningOn(file).includes(pid)) return
    }
  }
}

// What has ended names nothing any more, also while nobody has asked for its exit code yet.
function runningOn(file: string): number[] {
  return commands().flatMap(([pid, command]) => (command.includes(` --db-filename ${file} `) ? [pid] : []))
}

function commands(): [pid: number, command: string][] {
  if (process.platform === 'linux')
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [[Number(name), commandOf(name)]] : []))
  const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n')
  return lines.map((line) => [Number.parseInt(line, 10), `${line} `])
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
