import { sentence } from '../messages/index.ts'
import { dayOf, type Instant, instantOf, msOf } from '../rules/instants.ts'
import { claimLetters, markFailed, markSent, type Outgoing, putBack, type Turn } from '../store/outbox-sending.ts'
import type { Connection } from '../store/transaction.ts'
import { withKey } from './account-letters.ts'
import { allowances } from './allowance.ts'
import { connections, failureOf, type Mail } from './mail.ts'
import { ReminderFault, writeReminders } from './reminders.ts'

/** What one round has done. */
export interface Round {
  /** Dossiers whose due rungs became letters. */
  reminded: number
  sent: number
  refused: number
  /** To be tried again later. */
  putBack: number
}

/** Người đưa thư. */
export interface Courier {
  /**
   * Does all that is due now. One round at a time; several couriers may work side by side. Throws, at its end, what kept
   * a dossier from being reminded.
   */
  round(): Promise<Round>
  close(): void
}

const minuteMs = 60_000
const lettersAtOnce = 100
// Longer than the mail server may keep 100 letters waiting over five connections.
const claimMs = 15 * minuteMs
const backoffMaxMs = 60 * minuteMs
const pauseMaxMs = 5 * minuteMs
// With the backoff, three days: then an address that is always "not now" counts as refused.
const triesMax = 80
// Longer than a weekend. By then it has been read in the bell, and a first address brings no weeks of old letters.
const unaddressedMs = 3 * 24 * 60 * minuteMs

/**
 * Người đưa thư: due rungs become letters; waiting letters go out by mail, where there is a mail server. A letter is
 * claimed, sent, marked, in that order: one that dies between the server's 250 and the mark is sent once more after its
 * claim has run out, under the same Message-ID. `now` is the clock, in milliseconds since 1970.
 */
export function createCourier({
  db,
  publicUrl,
  mail,
  now,
}: {
  db: Connection
  publicUrl: string
  mail?: Mail | undefined
  now(): number
}): Courier {
  const judge = allowances()
  const at = () => instantOf(now())
  const troubled = new Map<string, number>()
  let failures = 0
  let pausedUntil = 0

  return { round, close: () => mail?.close() }

  async function round(): Promise<Round> {
    const done = { reminded: 0, sent: 0, refused: 0, putBack: 0 }
    const faults = await remind(done)
    for (let more = mail !== undefined; more && now() >= pausedUntil; ) more = await sendSome(done)
    if (faults.length > 0) throw new AggregateError(faults, faults.map(({ message }) => message).join('; '))
    return done
  }

  // What is wrong with one dossier keeps nobody else from being reminded; it is tried again after a while.
  async function remind(done: Round): Promise<ReminderFault[]> {
    const faults: ReminderFault[] = []
    for (const [dossier, until] of troubled) if (until <= now()) troubled.delete(dossier)
    for (let more = true; more; ) {
      try {
        more = await writeReminders(db, { now: at(), publicUrl, except: [...troubled.keys()] })
        if (more) done.reminded += 1
      } catch (error) {
        if (!(error instanceof ReminderFault)) throw error
        troubled.set(error.dossier, now() + 15 * minuteMs)
        faults.push(error)
      }
    }
    return faults
  }

  async function sendSome(done: Round): Promise<boolean> {
    const claim = { now: at(), today: dayOf(now()), claimedUntil: instantOf(now() + claimMs), limit: lettersAtOnce }
    const { letters, more } = await claimLetters(db, claim, (tx, letter, hadToday) =>
      letter.address === null ? unaddressed(letter) : judge(tx, letter, hadToday, claim.now),
    )
    let away: string | undefined
    const queue = [...letters]
    const work = async () => {
      for (let letter = queue.shift(); letter; letter = queue.shift()) {
        const whole = await withKey(db, letter).catch((error: unknown) => keyless(letter, error, done))
        if (!whole) continue
        const error = await mail!.send(whole).then(
          () => undefined,
          (reason: unknown) => reason ?? new Error('not sent'),
        )
        const failure = error === undefined ? undefined : failureOf(error)
        if (failure === undefined) await sent(letter, done)
        else if (failure !== 'away') await failed(letter, failure === 'later', error, done)
        else {
          // The rest need not find out one by one that the server is away.
          away = reasonOf(error)
          left.push(letter, ...queue.splice(0))
        }
      }
    }
    const left: Outgoing[] = []
    await Promise.all(Array.from({ length: connections }, work))
    if (away === undefined) return more
    failures += 1
    pausedUntil = now() + Math.min(pauseMaxMs, 10_000 * 2 ** Math.min(failures - 1, 10))
    await putBack(
      db,
      left.map(({ id }) => id),
      { nextTryAt: at(), error: away, tried: false },
    )
    done.putBack += left.length
    return false
  }

  // Nobody has entered an address yet: it is looked for again, for a while.
  function unaddressed({ createdAt }: Outgoing): Turn {
    if (now() - msOf(createdAt) >= unaddressedMs) return { keep: true }
    return { notBefore: instantOf(now() + 15 * minuteMs) }
  }

  // What the database cannot give for the moment says nothing of the address.
  async function keyless({ id }: Outgoing, error: unknown, done: Round) {
    await putBack(db, [id], { nextTryAt: instantOf(now() + minuteMs), error: reasonOf(error), tried: false })
    done.putBack += 1
  }

  async function sent({ id }: Outgoing, done: Round) {
    failures = 0
    done.sent += 1
    await markSent(db, id, at())
  }

  async function failed(letter: Outgoing, later: boolean, error: unknown, done: Round) {
    if (later && letter.tries + 1 < triesMax) {
      const wait = Math.min(backoffMaxMs, minuteMs * 2 ** Math.min(letter.tries, 10))
      const nextTryAt: Instant = instantOf(now() + wait)
      await putBack(db, [letter.id], { nextTryAt, error: reasonOf(error), tried: true })
      done.putBack += 1
      return
    }
    const { name, address } = letter
    const reason = sentence('refused.address', { name: name ?? '', address: address ?? '', answer: reasonOf(error) })
    await markFailed(db, letter, { error: reasonOf(error), reason, at: at() })
    done.refused += 1
  }
}

function reasonOf(error: unknown): string {
  const { response, message } = error as { response?: string; message: string }
  return (response ?? message).slice(0, 500).normalize('NFC')
}
