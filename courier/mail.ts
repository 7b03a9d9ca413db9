import { createTransport } from 'nodemailer'
import type { Outgoing } from '../store/outbox-sending.ts'
import { calendarOf } from './calendar.ts'

/** Máy chủ thư và địa chỉ gửi. */
interface MailPlace {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  url: string
  /** Địa chỉ người gửi; else the server's user, or a name at its host. */
  from?: string | undefined
}

/** Đường gửi thư: one letter at a time, over connections that are kept. */
export interface Mail {
  /** Resolves when the server has taken the letter. */
  send(letter: Outgoing): Promise<void>
  close(): void
}

/**
 * Vì sao không gửi được: `refused`, this letter will never be taken (5xx); `later`, not now (4xx); `away`, no letter can
 * be sent at the moment, which is not this letter's fault.
 */
export type Failure = 'refused' | 'later' | 'away'

/** How many letters one courier hands over at a time. */
export const connections = 5

/** A pool of connections to the mail server; nothing is sent before the first letter. */
export function openMail({ url, from: given }: MailPlace): Mail {
  const from = given ?? senderAt(new URL(url))
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // Not a file nor an address is ever read on behalf of a letter.
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0])
  return {
    async send(letter) {
      const { address, name, unitName, subject, body, messageId, createdAt, calendar } = letter
      await transport.sendMail({
        from: { name: unitName, address: from },
        to: { name: name ?? '', address: address! },
        subject,
        text: body,
        messageId: `<${messageId}>`,
        date: new Date(createdAt),
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(calendar && {
          icalEvent: {
            method: calendar.method,
            filename: 'hop.ics',
            content: calendarOf(calendar, { from: { name: unitName, email: from }, to: address!, at: createdAt }),
          },
        }),
      })
    },
    close: () => transport.close(),
  }
}

/** What a failed sending means; anything but the server's word on this very letter is nobody's fault but the line's. */
export function failureOf(error: unknown): Failure {
  const given = error as { code?: string; responseCode?: number; command?: string }
  const { code = '', responseCode = 0, command = '' } = given
  // It never came to the server: an address that is none, a letter that cannot be put together.
  if (responseCode === 0 && ['', 'EENVELOPE', 'EMESSAGE', 'ESTREAM'].includes(code)) return 'refused'
  const ofLetter = command === 'RCPT TO' || command === 'DATA'
  if (!ofLetter || responseCode < 400) return 'away'
  // The server is closing or out of room: it says so of every letter.
  if (responseCode === 421 || responseCode === 452) return 'away'
  return responseCode >= 500 ? 'refused' : 'later'
}

function senderAt({ username, hostname }: URL): string {
  const user = decodeURIComponent(username)
  if (user.includes('@')) return user
  return `quy-che@${/^[\d.]+$|^\[/.test(hostname) ? 'localhost' : hostname}`
}
