import { askSentence } from '../messages/cli.vi.ts'
import { BadUsage } from './usage.ts'

/**
 * Hỏi dịch vụ đang chạy: its answer, read. Signs in by `QUY_CHE_TOKEN`, or `QUY_CHE_USERNAME` and `QUY_CHE_PASSWORD`
 * with the `QUY_CHE_CODE` that an account with a second factor asks for; what was so opened is closed again.
 * @throws BadUsage where nobody answers, or the service refuses
 */
export async function askService<T>(path: string): Promise<T> {
  const base = process.env.QUY_CHE_URL ?? process.env.PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT || 8080}`
  const given = process.env.QUY_CHE_TOKEN
  const headers = { authorization: `Bearer ${given ?? (await signIn(base))}` }
  try {
    return await call<T>(`${base}${path}`, { headers })
  } finally {
    if (!given) await fetch(`${base}/api/sessions/current`, { method: 'DELETE', headers }).catch(() => undefined)
  }
}

async function signIn(base: string): Promise<string> {
  const { QUY_CHE_USERNAME: username, QUY_CHE_PASSWORD: password, QUY_CHE_CODE: code } = process.env
  if (!username || !password) throw new BadUsage(askSentence.noAccount)
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ username, password, ...(code && { code }) })
  return (await call<{ token: string }>(`${base}/api/sessions`, { method: 'POST', headers, body })).token
}

async function call<T>(url: string, init: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch {
    throw new BadUsage(askSentence.noAnswer(new URL(url).origin))
  }
  const said = (await response.json().catch(() => ({}))) as T & { code?: string; title?: string; detail?: string }
  if (said.code === 'secondFactorAsked') throw new BadUsage(askSentence.noCode)
  if (!response.ok) throw new BadUsage(askSentence.refused(said.detail ?? said.title ?? String(response.status)))
  return said
}
