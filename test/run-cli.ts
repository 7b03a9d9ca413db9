import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../cli/quy-che.mjs', import.meta.url))

/** What a command left: its exit code, what it printed, and that read where it is JSON. */
export interface Ran {
  status: number
  stdout: string
  stderr: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever the command printed
  json: any
}

/** Runs `quy-che` as a process of its own, in that folder and with those variables besides. */
export function runCli(args: string[], { cwd, env = {} }: { cwd: string; env?: Record<string, string> }): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { cwd, env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      const json = stdout.startsWith('{') ? JSON.parse(stdout) : undefined
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr, json })
    })
  })
}
