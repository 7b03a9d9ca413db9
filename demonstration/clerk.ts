import { randomUUID } from 'node:crypto'
import type { Account } from './unit.ts'

/** What the story needs of the service: it speaks to it as anybody else would. */
export interface Counter {
  request(path: string, init: RequestInit): Response | Promise<Response>
}

/** Hồ sơ as the service answers it. */
export interface Shown {
  id: string
  stages: { state: string }[]
}

/** The service said no to a step of the demonstration. */
export class DemonstrationError extends Error {
  override name = 'DemonstrationError'
  readonly status: number | undefined

  constructor(message: string, status?: number) {
    super(message)
    this.status = status
  }
}

/** Người làm việc trong câu chuyện minh họa: signed in, speaking HTTP. */
export class Clerk {
  readonly #service: Counter
  readonly #token: string

  private constructor(service: Counter, token: string) {
    this.#service = service
    this.#token = token
  }

  static async signIn(service: Counter, { username, password }: Account): Promise<Clerk> {
    const response = await service.request('/api/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    })
    const { token } = await answer<{ token: string }>(response, `sign in ${username}`)
    return new Clerk(service, token)
  }

  begin(procedures: string, body: object): Promise<Shown> {
    return this.#send(`/api/${procedures}`, body)
  }

  act(procedures: string, id: string, body: { type: string; [field: string]: unknown }): Promise<Shown> {
    return this.#send(`/api/${procedures}/${id}/acts`, body)
  }

  async dossier(procedures: string, id: string): Promise<Shown> {
    const response = await this.#service.request(`/api/${procedures}/${id}`, { headers: this.#headers() })
    return answer(response, id)
  }

  async upload(name: string, content: string): Promise<string> {
    const form = new FormData()
    form.set('file', new File([content], name, { type: 'text/plain' }))
    const response = await this.#service.request('/api/files', { method: 'POST', headers: this.#headers(), body: form })
    const { id } = await answer<{ id: string }>(response, name)
    return id
  }

  async #send(path: string, body: object): Promise<Shown> {
    const headers = { ...this.#headers(), 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const response = await this.#service.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
    return answer(response, `${path} ${JSON.stringify(body)}`)
  }

  #headers() {
    return { authorization: `Bearer ${this.#token}` }
  }
}

async function answer<T>(response: Response, what: string): Promise<T> {
  const said = (await response.json()) as T
  if (!response.ok) throw new DemonstrationError(`${what}: ${JSON.stringify(said)}`, response.status)
  return said
}
