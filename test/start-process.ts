import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const patienceMs = 150_000

/** One `npm start`, in a process group of its own as a terminal would give it. */
export interface Started {
  child: ChildProcess
  dataDir: string
  /** All it has said so far, on both streams. */
  text(): string
  /** Waits for a line; throws with what was said instead when the process ends or is too slow. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** Where it serves, once it says that it is ready. */
  ready(): Promise<string>
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>
  signIn(username: string): Promise<Caller>
  /** To the whole group, as Ctrl-C does. */
  interrupt(): Promise<number | string>
}

/** Starts the real thing; environment variables besides the data directory as given. */
export function start(dataDir: string, env: NodeJS.ProcessEnv = {}, args: string[] = []): Started {
  const { PATH, HOME, TEMPORAL_CLI_PATH, QUY_CHE_CACHE, XDG_CACHE_HOME } = process.env
  const inherited = { PATH, HOME, TEMPORAL_CLI_PATH, QUY_CHE_CACHE, XDG_CACHE_HOME }
  const child = spawn(process.execPath, ['--import', 'tsx', 'start.ts', ...args], {
    cwd: root,
    env: { ...inherited, LOG_LEVEL: 'warn', PORT: '0', DATA_DIR: dataDir, ...env },
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const ended = new Promise<number | string>((done) =>
    child.once('close', (code, signal) => done(code ?? signal ?? 'unknown')),
  )
  let over = false
  void ended.then(() => (over = true))

  async function says(pattern: RegExp): Promise<RegExpExecArray> {
    for (let waited = 0; waited < patienceMs; waited += 50) {
      const found = pattern.exec(said)
      if (found) return found
      if (over) break
      await new Promise((later) => setTimeout(later, 50))
    }
    throw new Error(`waited for ${pattern}, heard:\n${said}`)
  }
  const ready = async () => (await says(/^ready (http\S+)$/m))[1]!

  return {
    child,
    dataDir,
    text: () => said,
    says,
    ready,
    ended,
    async signIn(username) {
      return signIn(await ready(), username, passwordOf(said, username))
    },
    interrupt() {
      process.kill(-child.pid!, 'SIGINT')
      return ended
    },
  }
}

/** An answer, read. */
export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: any answer of the service
  body: any
}

/** Somebody who is signed in, calling over the network. */
export interface Caller {
  get(path: string): Promise<Answer>
  /** Under the key given, or a new one; gives up after `patienceMs`. */
  post(path: string, body: object, key?: string, patienceMs?: number): Promise<Answer>
}

/** Signs in with a password that a start has said. */
export async function signIn(url: string, username: string, password: string): Promise<Caller> {
  const json = { 'content-type': 'application/json' }
  const credentials = JSON.stringify({ username, password })
  const answer = await call(`${url}/api/sessions`, { method: 'POST', headers: json, body: credentials })
  if (answer.status !== 201) throw new Error(`${username}: ${answer.status} ${JSON.stringify(answer.body)}`)
  const authorization = `Bearer ${answer.body.token}`
  return {
    get: (path) => call(`${url}${path}`, { headers: { authorization } }),
    post(path, body, key = randomUUID(), patienceMs = 60_000) {
      const headers = { ...json, authorization, 'idempotency-key': key }
      const signal = AbortSignal.timeout(patienceMs)
      return call(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal })
    },
  }
}

/** One request, its answer read as JSON where it is some. */
export async function call(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init)
  const text = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, body: isJson ? JSON.parse(text) : text }
}

/** The password that stands beside a user's name in what a start has said. */
export function passwordOf(said: string, username: string): string {
  return new RegExp(`^ +${username.replace('.', '\\.')} +(\\S+) `, 'm').exec(said)![1]!
}

/** The pid of the Temporal server of that data directory. */
export function temporalPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'temporal.pid'), 'utf8'))
}

/** Whether a process runs; one that has ended and was not yet asked for its code does not. */
export function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !/^Z/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}
