import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startLine } from '../messages/start.vi.ts'
import { lockDirectory } from '../store/lock.ts'
import { temporalCli } from './paths.mjs'
import { stopOrphans } from './temporal-server-orphan.ts'
import { freePort } from './temporal-server-port.ts'

export { freePort }

/** Máy chủ Temporal kèm theo, running. */
export interface TemporalServer {
  address: string
  /** Trang xem của Temporal, where it was asked for. */
  uiUrl?: string
  pid(): number | undefined
  stop(): Promise<void>
}

/** What its owner wants of it, and wants to hear. */
export interface TemporalWishes {
  /** Trang xem của Temporal: off unless asked for, since it shows who does what. */
  ui?: boolean
  /** It died, and is being started again. */
  restarting?(): void
  /** It died and did not come up again: nothing can be accepted any more. */
  lost?(error: TemporalServerError): void
}

/** The development server could not be had or did not come up; the message says why, in Vietnamese. */
export class TemporalServerError extends Error {
  override name = 'TemporalServerError'
}

const restartsMax = 5
// Its database is as safe in a write-ahead log as in the journal it would keep, and twice as quick there; and whoever
// ends a workflow task is handed its activity at once instead of having to ask for it.
const quicker = [
  ['--sqlite-pragma', 'journal_mode=wal'],
  ['--dynamic-config-value', 'system.enableActivityEagerExecution=true'],
].flat()

/**
 * Chạy máy chủ Temporal kèm theo: its history in `<dataDir>/temporal.db`, behind a lock of its own, in a process group
 * of its own, so that Ctrl-C reaches it only when we say. One that a killed start left behind is stopped first; one
 * that dies is started again on the same port. Throws TemporalServerError, and StoreRefusal `alreadyOpen`.
 */
export async function startTemporalServer(dataDir: string, wishes: TemporalWishes = {}): Promise<TemporalServer> {
  const binary = temporalCli()
  if (!binary) throw new TemporalServerError(startLine('temporal.missing'))
  const release = lockDirectory(join(dataDir, 'temporal'))
  const file = resolve(join(dataDir, 'temporal.db'))
  const note = join(dataDir, 'temporal.pid')
  let stopping = false
  let child: ChildProcess | undefined
  // A process that ends by a fault of its own takes it along.
  const last = () => child?.kill('SIGTERM')
  process.once('exit', last)
  try {
    await stopOrphans(file)
    const [port, httpPort, uiPort] = await Promise.all([freePort(), freePort(), wishes.ui ? freePort() : undefined])
    const places = ['--port', String(port), '--http-port', String(httpPort), '--db-filename', file]
    const ui = uiPort ? ['--ui-port', String(uiPort), '--ui-disable-news-fetch'] : ['--headless']
    const attributes = ['unit', 'procedure'].flatMap((name) => ['--search-attribute', `${name}=Keyword`])
    const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'error']
    args.push(...places, ...ui, ...attributes, ...quicker)
    const run = async () => {
      child = spawn(binary, args, { stdio: 'ignore', detached: true })
      child.on('error', () => {})
      if (child.pid) writeFileSync(note, String(child.pid))
      await answering(port, child)
      child.once('exit', () => void again(run))
    }
    await run()
    return {
      address: `127.0.0.1:${port}`,
      ...(uiPort && { uiUrl: `http://127.0.0.1:${uiPort}` }),
      pid: () => child?.pid,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }

  async function stop() {
    stopping = true
    if (child) await end(child)
    process.off('exit', last)
    rmSync(note, { force: true })
    release()
  }

  async function again(run: () => Promise<void>) {
    if (stopping) return
    wishes.restarting?.()
    for (let tries = 0; tries < restartsMax; tries++) {
      await delay(250 * 2 ** tries)
      if (stopping) return
      try {
        return await run()
      } catch {
        if (child) await end(child)
      }
    }
    if (!stopping) wishes.lost?.(new TemporalServerError(startLine('temporal.lost', { times: restartsMax })))
  }
}

async function end(child: ChildProcess) {
  if (hasEnded(child)) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(late)
}

function hasEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null
}

async function answering(port: number, child: ChildProcess) {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (hasEnded(child)) throw new TemporalServerError(startLine('temporal.ended', { code: child.exitCode ?? '–' }))
    if (await answers(port)) return
    await delay(50)
  }
  throw new TemporalServerError(startLine('temporal.silent'))
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
