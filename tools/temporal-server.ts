import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { temporalCli } from './paths.mjs'

/** Máy chủ Temporal kèm theo, running. */
export interface TemporalServer {
  address: string
  pid(): number | undefined
  stop(): Promise<void>
}

/** The development server could not be had or did not come up. */
export class TemporalServerError extends Error {
  override name = 'TemporalServerError'
}

/**
 * Chạy máy chủ Temporal kèm theo: its history in `<dataDir>/temporal.db`, in a process group of its own, so that Ctrl-C
 * reaches it only when we say. One that a killed start left behind is stopped first; one that dies is started again.
 */
export async function startTemporalServer(
  dataDir: string,
  report: (line: string) => void = () => {},
): Promise<TemporalServer> {
  const binary = temporalCli()
  if (!binary) throw new TemporalServerError('missing')
  mkdirSync(dataDir, { recursive: true })
  const file = resolve(join(dataDir, 'temporal.db'))
  const note = join(dataDir, 'temporal.pid')
  await stopOrphan(note, file)
  const port = await freePort()
  let stopping = false
  let child = await run()
  return {
    address: `127.0.0.1:${port}`,
    pid: () => child.pid,
    async stop() {
      stopping = true
      await end(child)
      rmSync(note, { force: true })
    },
  }

  async function run(): Promise<ChildProcess> {
    const args = [
      'server',
      'start-dev',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--headless',
      '--log-level',
      'error',
    ]
    const attributes = ['unit', 'procedure'].flatMap((name) => ['--search-attribute', `${name}=Keyword`])
    const started = spawn(
      binary!,
      [...args, '--http-port', String(await freePort()), '--db-filename', file, ...attributes],
      {
        stdio: 'ignore',
        detached: true,
      },
    )
    writeFileSync(note, String(started.pid))
    started.once('exit', () => {
      if (stopping) return
      report('temporal.restarting')
      void again()
    })
    await answering(port, started)
    return started
  }

  async function again() {
    await delay(500)
    if (!stopping) child = await run()
  }
}

/** A port that nobody listens on; the wanted one where it is free. */
export async function freePort(wanted = 0, host = '127.0.0.1'): Promise<number> {
  const holder = createServer()
  const taken = await new Promise<boolean>((found, fail) => {
    holder.once('listening', () => found(false))
    holder.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? found(true) : fail(error)))
    holder.listen(wanted, host)
  })
  if (taken) return freePort(0, host)
  const { port } = holder.address() as { port: number }
  holder.close()
  await once(holder, 'close')
  return port
}

async function stopOrphan(note: string, file: string) {
  if (!existsSync(note)) return
  const pid = Number(readFileSync(note, 'utf8'))
  // A pid may have passed to somebody else since: only a server on our own file is ours to stop.
  if (Number.isInteger(pid) && pid > 1 && commandOf(pid).includes(file)) await stopPid(pid)
  rmSync(note, { force: true })
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

async function stopPid(pid: number) {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!kill(pid, signal)) return
    for (let waited = 0; waited < 10_000; waited += 50) {
      await delay(50)
      if (!kill(pid, 0)) return
    }
  }
}

function kill(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(late)
}

async function answering(port: number, child: ChildProcess) {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (child.exitCode !== null) throw new TemporalServerError(`exited with ${child.exitCode}`)
    if (await answers(port)) return
    await delay(50)
  }
  throw new TemporalServerError('no answer within 20 seconds')
}

function answers(port: number): Promise<boolean> {
  return new Promise((found) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      found(true)
    })
    socket.once('error', () => found(false))
  })
}
