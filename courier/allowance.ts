import { loadDefaults } from '../regulations/load.ts'
import { addDays, at, type Day, dayOf, type Instant } from '../rules/instants.ts'
import { NotInForce } from '../rules/regulation.ts'
import type { Outgoing, Turn } from '../store/outbox-sending.ts'
import { unitValues } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import { isAccountLetter } from './account-letters.ts'

/** Giờ yên lặng, số thư mỗi ngày: what a unit has decided about its letters. */
interface Allowance {
  quiet: { from: string; to: string } | null
  perDay: number | null
}

// A digest that nobody writes (no working day, nobody to wake for it) does not keep a letter for ever.
const heldDaysMax = 3

/**
 * Khi nào được gửi: not in the unit's quiet hours; and what goes beyond a reader's letters of the day waits for the next
 * digest, save digests themselves and meeting letters, which bind the reader to an hour. Asked once per unit and day.
 */
export function allowances() {
  const known = new Map<string, { day: Day; allowance: Allowance }>()

  return async function judge(db: Connection, letter: Outgoing, hadToday: number, now: Instant): Promise<Turn> {
    if (isAccountLetter(letter)) return { now: true }
    const { quiet, perDay } = await allowanceOf(db, letter.unit, dayOf(now))
    const until = quiet && endOfQuiet(quiet, now)
    if (until) return { notBefore: until }
    const counted = letter.toPerson && !letter.calendar && letter.kind !== 'digest' && !letter.heldAt
    if (counted && perDay !== null && hadToday >= perDay)
      return { hold: true, until: at(addDays(dayOf(now), heldDaysMax), now.slice(11, 16)) }
    return { now: true }
  }

  async function allowanceOf(db: Connection, unit: string, day: Day): Promise<Allowance> {
    const found = known.get(unit)
    if (found?.day === day) return found.allowance
    const values = await valuesOf(db, unit, day)
    const allowance = {
      quiet: values['unit.quietHours']?.value as Allowance['quiet'],
      perDay: values['unit.lettersPerDay']?.value as Allowance['perDay'],
    }
    known.set(unit, { day, allowance })
    return allowance
  }
}

/** Until when it is quiet; null when it is not. The hours may run over midnight. */
export function endOfQuiet({ from, to }: { from: string; to: string }, now: Instant): Instant | null {
  const clock = now.slice(11, 16)
  const day = dayOf(now)
  if (from < to) return clock >= from && clock < to ? at(day, to) : null
  if (clock >= from) return at(addDays(day, 1), to)
  return clock < to ? at(day, to) : null
}

// A unit that has adopted nothing yet goes by the project's own.
async function valuesOf(db: Connection, unit: string, day: Day) {
  try {
    return (await unitValues(db, unit, day)).values
  } catch (error) {
    if (error instanceof NotInForce) return loadDefaults().values
    throw error
  }
}
