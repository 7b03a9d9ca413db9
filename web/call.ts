import type { Requirement } from './answers.ts'
import { takeAsked } from './asked-early.ts'
import { tongue } from './tongue.ts'
import { words } from './words.ts'

/** Một chỗ sai trong nội dung gửi lên. */
export interface FieldError {
  path: string
  /** What it is called, where the service says so. */
  label?: string
  detail: string
}

/** Vấn đề: what the service, or the way to it, answers instead of what was asked; its words are the service's own. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly requirements: Requirement[]
  readonly errors: FieldError[]
  readonly retryAfterMs: number

  constructor(status: number, body: Partial<Problem>, retryAfterMs = 2_000) {
    super(body.detail ?? '')
    this.status = status
    this.code = body.code ?? 'away'
    this.title = body.title ?? words.away.title
    this.detail = body.detail ?? words.away.detail
    this.requirements = body.requirements ?? []
    this.errors = body.errors ?? []
    this.retryAfterMs = retryAfterMs
  }

  /** Whether nobody knows yet if it was done: to be repeated with the same key. */
  get isUnknownYet(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

let caller: string | undefined

/** For whom the page is open: the service refuses what it sends when another has signed in at this browser meanwhile. */
export function callFor(person: string | undefined) {
  caller = person
}

/** Gọi dịch vụ: the answer as JSON; throws Problem. */
export async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = { 'accept-language': tongue, ...(caller && { 'x-person': caller }), ...init.headers }
  const early = init.method === undefined ? takeAsked(path) : undefined
  const response = await (early ?? fetch(path, { credentials: 'same-origin', ...init, headers })).catch((error) => {
    if (init.signal?.aborted) throw error
    throw new Problem(0, {})
  })
  const text = await response.text().catch(() => '')
  const body = read(text)
  if (response.ok) return body as T
  const after = Number(response.headers.get('retry-after'))
  throw new Problem(response.status, (body ?? {}) as Partial<Problem>, after > 0 ? after * 1000 : undefined)
}

/** Gửi nội dung JSON. */
export function send<T>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) }
  return call<T>(path, { method, headers: { 'content-type': 'application/json', ...headers }, ...json })
}

function read(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
