import type { Config } from '../config.ts'
import type { Connection } from '../store/transaction.ts'
import { type Courier, createCourier } from './courier.ts'
import { openMail } from './mail.ts'

/**
 * Mở và cho chạy một người đưa thư by the configuration: without a mail server due rungs still become letters, which wait
 * in the outbox. Returns how to stop it.
 */
export function startCourier({
  db,
  publicUrl,
  config: { smtpUrl, mailFrom },
  report,
}: {
  db: Connection
  publicUrl: string
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>
  report(error: unknown): void
}): () => Promise<void> {
  const mail = smtpUrl === undefined ? undefined : openMail({ url: smtpUrl, from: mailFrom })
  return runCourier(createCourier({ db, publicUrl, mail, now: Date.now }), restMs, report)
}

const restMs = 5_000

/**
 * Cho người đưa thư chạy đều: a round, then a rest, until stopped; the returned function ends it after the round under
 * way. What goes wrong in a round is told to `report`, and the next round is made all the same.
 */
function runCourier(courier: Courier, everyMs: number, report: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let under: Promise<unknown> = Promise.resolve()
  const next = () => {
    under = courier
      .round()
      .catch(report)
      .then(() => {
        if (!stopped) timer = setTimeout(next, everyMs)
      })
  }
  next()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await under
    courier.close()
  }
}
