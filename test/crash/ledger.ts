import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { keyHashOf } from '../../api/keys.ts'
import type { Account } from '../../demonstration/unit.ts'

/** What came of an act in the end: `broken` is an answer that the service never gives, `unanswered` none in time. */
export type Said = 'acknowledged' | 'refused' | 'broken' | 'unanswered'

/** Một việc đã gửi, under its own key. */
export interface Sent {
  dossier: string
  type: string
  person: string
  keyHash: string
  said: Said
  /** What it was answered, where that was no dossier. */
  answer: string
}

/** Người gửi việc: repeats under the same key until any other answer than "not known yet". */
export interface Sender {
  begin(procedures: string, body: object): Promise<Heard>
  act(procedures: string, id: string, body: Act, twice?: boolean): Promise<Heard>
  /** What is no act of a dossier, and has no key. */
  enter(path: string, body: object): Promise<Heard>
  upload(name: string): Promise<string>
  get(path: string): Promise<Heard>
}
export type Act = { type: string; [field: string]: unknown }
export interface Heard {
  said: Said
  // biome-ignore lint/suspicious/noExplicitAny: any answer of the service
  body: any
}

/** Sổ của người gửi: every act that was sent, and what was heard. */
export interface Ledger {
  sent: Sent[]
  as(username: string): Promise<Sender>
}

const patienceMs = 600_000
const answerMs = 30_000

/** Opens the ledger of a house whose address stays the same however often it is killed. */
export function openLedger(url: string, accounts: Account[]): Ledger {
  const sent: Sent[] = []
  const signedIn = new Map<string, Promise<Sender>>()
  return {
    sent,
    as(username) {
      const found = signedIn.get(username)
      if (found) return found
      const sender = signIn(username)
      signedIn.set(username, sender)
      return sender
    },
  }

  async function signIn(username: string): Promise<Sender> {
    const { password } = accounts.find((account) => account.username === username)!
    const { body } = await must(post('/api/sessions', { username, password }))
    const bearer = { authorization: `Bearer ${body.token}` }
    return {
      async begin(procedures, said) {
        const key = randomUUID()
        const entry = note(username, '', 'begin', keyHashOf(username, key))
        const heard = await post(`/api/${procedures}`, said, { ...bearer, 'idempotency-key': key })
        return hear({ ...entry, dossier: heard.body?.id ?? '' }, heard)
      },
      async act(procedures, id, said, twice = false) {
        const key = randomUUID()
        const entry = note(username, id, said.type, keyHashOf(username, key, id))
        const send = () => post(`/api/${procedures}/${id}/acts`, said, { ...bearer, 'idempotency-key': key })
        const [heard, again] = await Promise.all([send(), twice ? send() : undefined])
        const differ = again && again.said !== heard.said
        return hear(entry, differ ? { said: 'broken', body: [heard.body, again.body] } : heard)
      },
      enter: (path, said) => post(path, said, bearer),
      async upload(name) {
        const form = () => {
          const made = new FormData()
          made.set('file', new File([`${name}\n`], name, { type: 'text/plain' }))
          return made
        }
        return (await must(ask('/api/files', () => ({ method: 'POST', headers: bearer, body: form() })))).body.id
      },
      get: (path) => ask(path, () => ({ headers: bearer })),
    }
  }

  function note(person: string, dossier: string, type: string, keyHash: string): Sent {
    return { dossier, type, person, keyHash, said: 'unanswered', answer: '' }
  }

  function hear(entry: Sent, heard: Heard): Heard {
    const answer = heard.said === 'acknowledged' ? '' : JSON.stringify(heard.body)
    sent.push({ ...entry, said: heard.said, answer })
    return heard
  }

  function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Heard> {
    const said = { 'content-type': 'application/json', ...headers }
    return ask(path, () => ({ method: 'POST', headers: said, body: JSON.stringify(body) }))
  }

  async function ask(path: string, init: () => RequestInit): Promise<Heard> {
    const until = Date.now() + patienceMs
    for (let last: unknown; ; await delay(250)) {
      if (Date.now() > until) return { said: 'unanswered', body: String(last) }
      try {
        const response = await fetch(`${url}${path}`, { ...init(), signal: AbortSignal.timeout(answerMs) })
        const body = await response.json().catch(() => null)
        if (response.ok) return { said: 'acknowledged', body }
        last = body
        if (response.status !== 503) return { said: response.status < 500 ? 'refused' : 'broken', body }
      } catch (error) {
        last = error
      }
    }
  }
}

/** What has to be granted for the story to go on. Throws with the answer otherwise. */
export async function must(asked: Promise<Heard>): Promise<Heard> {
  const heard = await asked
  if (heard.said !== 'acknowledged') throw new Error(`${heard.said}: ${JSON.stringify(heard.body)}`)
  return heard
}
