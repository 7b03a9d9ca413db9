import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Account } from '../demonstration/unit.ts'

/** Whatever answers requests: the service in this process, or one behind an address. */
export interface Counter {
  request(path: string, init: RequestInit): Response | Promise<Response>
}

// biome-ignore lint/suspicious/noExplicitAny: any answer of the service
type Read = any
type Act = { type: string; [field: string]: unknown }

/** Somebody of the unit, signed in. What is not granted throws, save where a refusal is what is asked for. */
export interface Person {
  get(path: string): Promise<Read>
  post(path: string, body: object): Promise<Read>
  patch(path: string, body: object): Promise<Read>
  begin(procedures: string, body: object): Promise<Read>
  act(procedures: string, id: string, body: Act, key?: string): Promise<Read>
  /** The problem with which the act is refused. */
  refused(procedures: string, id: string, body: Act): Promise<Read>
  upload(name: string): Promise<string>
}

/** Everybody of the unit by username, signed in when first asked for. */
export function peopleOf(service: Counter, accounts: Account[]): (username: string) => Promise<Person> {
  const signedIn = new Map<string, Promise<Person>>()
  return (username) => {
    const found = signedIn.get(username)
    if (found) return found
    const { password } = accounts.find((account) => account.username === username)!
    const person = signIn(service, username, password)
    signedIn.set(username, person)
    return person
  }
}

/** Signs in over HTTP. */
export async function signIn(service: Counter, username: string, password: string): Promise<Person> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ username, password })
  const { token } = await read(await service.request('/api/sessions', { method: 'POST', headers, body }), username)
  const bearer = { authorization: `Bearer ${token}` }
  const send = (path: string, said: object, key: string = randomUUID(), method = 'POST') =>
    service.request(path, {
      method,
      headers: { ...bearer, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(said),
    })
  return {
    get: async (path) => read(await service.request(path, { headers: bearer }), path),
    post: async (path, said) => read(await send(path, said), JSON.stringify(said)),
    patch: async (path, said) => read(await send(path, said, randomUUID(), 'PATCH'), JSON.stringify(said)),
    async begin(procedures, said) {
      const key = randomUUID()
      return read(await untilKnown(() => send(`/api/${procedures}`, said, key)), JSON.stringify(said))
    },
    async act(procedures, id, said, key = randomUUID()) {
      const ask = () => send(`/api/${procedures}/${id}/acts`, said, key)
      return read(await untilKnown(ask), JSON.stringify(said))
    },
    async refused(procedures, id, said) {
      const response = await send(`/api/${procedures}/${id}/acts`, said)
      if (response.ok) throw new Error(`${username} was not refused ${said.type}`)
      return response.json()
    },
    async upload(name) {
      const form = new FormData()
      form.set('file', new File([`${name}\n`], name, { type: 'text/plain' }))
      const response = await service.request('/api/files', { method: 'POST', headers: bearer, body: form })
      return (await read(response, name)).id
    },
  }
}

// 503 is "not known yet": repeated under the same key until any other answer.
async function untilKnown(ask: () => Response | Promise<Response>): Promise<Response> {
  let response = await ask()
  for (let tries = 0; response.status === 503 && tries < 200; tries++) {
    await delay(200)
    response = await ask()
  }
  return response
}

async function read(response: Response, what: string): Promise<Read> {
  const said = await response.json()
  if (!response.ok) throw new Error(`${what}: ${response.status} ${JSON.stringify(said)}`)
  return said
}

/** Looks again and again until it is so: word between dossiers takes a moment. Throws with what it last saw. */
export async function until<T>(look: () => Promise<T>, isSo: (seen: T) => unknown): Promise<T> {
  let seen = await look()
  for (let tries = 0; !isSo(seen) && tries < 600; tries++) {
    await delay(50)
    seen = await look()
  }
  if (!isSo(seen)) throw new Error(`waited in vain for ${isSo}: ${JSON.stringify(seen)}`)
  return seen
}
