import { createCourier } from '../courier/courier.ts'
import { openMail } from '../courier/mail.ts'
import { isWorkingDay } from '../rules/calendar.ts'
import { dayOf, type Instant, instantOf, msOf } from '../rules/instants.ts'
import { updatePerson } from '../store/people.ts'
import { unitCalendar } from '../store/terms.ts'
import { lastUnitDay } from '../store/unit-days.ts'
import { listUnits } from '../store/units.ts'
import type { ClockedHouse } from './clock.ts'
import { openMailServer } from './smtp.ts'
import { until } from './story.ts'

/** The people's acts of one moment, by the clock of Vietnam: `2026-02-13T14:30`. */
export type Script = Record<string, () => Promise<unknown>>

/** A letter as the mail server took it: in which half hour, of what kind, about what, for which deadline, to whom. */
export type Posted = [sent: string, kind: string, about: string, dueAt: string, to: string]

const halfHourMs = 30 * 60_000

/**
 * The house with a courier that makes its round every half hour of every day, and a real mail server. Everybody has an
 * address. `about` names a dossier as the story does.
 */
export async function openPost(house: ClockedHouse, about: (dossier: string | null) => string) {
  const { db } = house.app
  const unit = (await listUnits(db))[0]!.id
  const server = await openMailServer()
  const mail = openMail({ url: server.url, from: 'vanphong@xa.vn' })
  const courier = createCourier({ db, publicUrl: 'http://127.0.0.1', mail, now: () => msOf(house.now()) })
  for (const { username } of house.accounts) await updatePerson(db, username, { email: `${username}@xa.vn` })
  const posted: Posted[] = []

  return { unit, server, posted, walk, close }

  /** Half hour by half hour: the round first, then what people do at that moment, and what comes of it. */
  async function walk(from: Instant, to: Instant, script: Script): Promise<void> {
    const left = new Set(Object.keys(script))
    for (let ms = msOf(from); ms <= msOf(to); ms += halfHourMs) {
      const stop = instantOf(ms)
      // Of the night one round is enough: what it sent would stand under the wrong hour.
      const clock = stop.slice(11, 16)
      if (clock > '21:00' || (clock > '00:00' && clock < '06:00')) continue
      await house.advanceTo(stop)
      if (stop.includes('T08:00')) await morning(stop)
      await round()
      const name = stop.slice(0, 16)
      if (!left.delete(name)) continue
      await script[name]!()
      await round()
    }
    if (left.size > 0) throw new Error(`no stop at ${[...left].join(', ')}`)
  }

  // What the morning's round carries is written by the day's own workflow, a moment after eight.
  async function morning(stop: Instant) {
    if (!isWorkingDay(dayOf(stop), await unitCalendar(db, unit))) return
    await until(
      () => lastUnitDay(db, unit),
      (last) => last?.day === dayOf(stop),
    )
  }

  async function round() {
    const before = server.taken.length
    await courier.round()
    const taken = server.taken.slice(before)
    if (taken.length === 0) return
    const ids = taken.map(({ messageId }) => messageId)
    const rows = await db.selectFrom('outbox').selectAll().where('messageId', 'in', ids).execute()
    const lines = new Map<string, string[]>()
    for (const { messageId, to } of taken) {
      const { kind, dossier, dueAt, sentAt } = rows.find((row) => row.messageId === messageId)!
      const line = JSON.stringify([short(halfHourOf(sentAt!)), kind, about(dossier), dueAt ? short(dueAt) : ''])
      lines.set(line, [...(lines.get(line) ?? []), to.replace('@xa.vn', '')])
    }
    for (const [line, to] of [...lines].sort()) posted.push([...JSON.parse(line), to.sort().join(' ')] as Posted)
  }

  async function close() {
    courier.close()
    await server.stop()
  }
}

function halfHourOf(instant: Instant): Instant {
  return instantOf(Math.floor(msOf(instant) / halfHourMs) * halfHourMs)
}

/** `13/02 14:30`. */
function short(instant: Instant): string {
  const local = instantOf(msOf(instant))
  return `${local.slice(8, 10)}/${local.slice(5, 7)} ${local.slice(11, 16)}`
}
