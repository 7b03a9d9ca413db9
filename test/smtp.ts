import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A letter as the mail server took it. */
export interface Taken {
  to: string
  messageId: string
  text: string
}

/** What the server answers to an address or a letter; nothing is yes. */
export interface Manners {
  /** To RCPT TO, as `550 5.1.1 …`. */
  rcpt?(address: string): string | undefined
  /** To the letter itself. */
  data?(taken: Taken): string | undefined
  /** Once the server has said 250. */
  said?(taken: Taken): void
}

/** A real mail server in this process, which keeps what it takes. It may be stopped and come up again on its port. */
export async function openMailServer(manners: Manners = {}) {
  const taken: Taken[] = []
  let server = create()
  const port = await listen(0)

  return {
    taken,
    manners,
    url: `smtp://127.0.0.1:${port}`,
    async stop() {
      await new Promise<void>((done) => server.close(() => done()))
    },
    async start() {
      server = create()
      await listen(port)
    },
  }

  async function listen(at: number): Promise<number> {
    server.listen(at, '127.0.0.1')
    await once(server.server, 'listening')
    return (server.server.address() as AddressInfo).port
  }

  function create() {
    const made = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onRcptTo({ address }, _, callback) {
        callback(refusalOf(manners.rcpt?.(address)))
      },
      onData(stream, { envelope }, callback) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          const messageId = /^Message-ID: <(.*)>/im.exec(text)?.[1] ?? ''
          const letter = { to: envelope.rcptTo[0]?.address ?? '', messageId, text }
          const refused = refusalOf(manners.data?.(letter))
          if (!refused) taken.push(letter)
          callback(refused)
          if (!refused) manners.said?.(letter)
        })
      },
    })
    // A client that dies in the middle is what some of the tests are about.
    made.on('error', () => {})
    return made
  }
}

function refusalOf(answer: string | undefined): (Error & { responseCode: number }) | null {
  if (!answer) return null
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) })
}
