import { createCourier } from '../courier/courier.ts'
import { openMail } from '../courier/mail.ts'
import { ask, openService } from './service.ts'
import { openMailServer, type Taken } from './smtp.ts'

/** Somebody at a browser of theirs. */
export interface Visit {
  address?: string
  browser?: string
}

/** The house with a real mail server, and a clock that can be put forward; whatever the accounts' tests need of it. */
export async function openDesk() {
  const service = await openService()
  const server = await openMailServer()
  const mail = openMail({ url: server.url, from: 'vanphong@xa.vn' })
  let ahead = 0
  let stoppedAt: number | undefined
  service.app.now = () => (stoppedAt ?? Date.now()) + ahead
  const courier = createCourier({ db: service.app.db, publicUrl: service.url, mail, now: () => service.app.now() })
  const administrator = await service.signIn('quantri')

  return { service, server, administrator, stop, wait, withMail, signIn, as, newAccount, letters, close }

  /** Stops the service's clock at an instant, to be put forward by `wait` alone. */
  function stop(at = service.app.now()) {
    ahead = 0
    stoppedAt = at
  }

  /** Puts the clock forward. */
  function wait(ms: number) {
    ahead += ms
  }

  /** While the work lasts, the house has a mail server. */
  async function withMail<T>(work: () => Promise<T>): Promise<T> {
    service.app.config.smtpUrl = server.url
    try {
      return await work()
    } finally {
      delete service.app.config.smtpUrl
    }
  }

  function signIn(username: string, password: string, { code, ...visit }: Visit & { code?: string } = {}) {
    return as('', visit).post('/api/sessions', { username, password, code })
  }

  /** Calls with that token, or as nobody; the address is what the proxy says. */
  function as(
    token: string,
    { address = '10.0.0.1', browser = 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0' }: Visit = {},
  ) {
    const headers = {
      'user-agent': browser,
      'x-forwarded-for': address,
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    }
    const send = (method: string) => (path: string, body?: unknown) =>
      ask(`${service.url}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    return { get: send('GET'), post: send('POST'), put: send('PUT'), patch: send('PATCH'), delete: send('DELETE') }
  }

  /** A person with an account, and an address for letters. */
  async function newAccount(username: string): Promise<{ id: string; username: string; password: string }> {
    const { body } = await administrator.post('/api/people', {
      name: `Người ${username}`,
      username,
      email: `${username}@xa.vn`,
    })
    return body
  }

  /** What the mail server took for that address. */
  async function letters(username: string): Promise<Taken[]> {
    await courier.round()
    return server.taken.filter(({ to }) => to === `${username}@xa.vn`)
  }

  async function close() {
    courier.close()
    await server.stop()
    await service.close()
  }
}

/** The key behind the `#` of the link in a letter. */
export function keyIn({ text }: Taken): string {
  return /\/mat-khau#([\w.-]+)/.exec(textOf(text))![1]!
}

/** The words of a letter, whichever way they were packed for the journey. */
export function textOf(letter: string): string {
  const [head = '', ...rest] = letter.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  if (!/quoted-printable/i.test(head)) return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
