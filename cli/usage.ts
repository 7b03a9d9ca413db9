import { badUsage } from '../messages/cli.vi.ts'
import { faultSentence } from '../messages/regulation.vi.ts'
import type { FaultyRegulation } from '../regulations/faults.ts'
import { UnknownRegulation } from '../regulations/load.ts'
import { type Day, type Instant, instantOf, isDay, msOf } from '../rules/instants.ts'

const reckonedBodies = ['executiveCommittee', 'standingCommittee', 'permanentBoard'] as const
export type ReckonedBody = (typeof reckonedBodies)[number]

/** A command was used wrongly: its message is the one line that the user reads; the exit code is 2. */
export class BadUsage extends Error {
  override name = 'BadUsage'
}

export function faultyUsage({ file, faults }: FaultyRegulation): BadUsage {
  const [first] = faults
  return new BadUsage(badUsage.faulty(file, first ? faultSentence(first) : '', faults.length))
}

export function unknownRegulation(error: unknown): never {
  if (error instanceof UnknownRegulation) throw new BadUsage(badUsage.regulation(error.asked, error.known))
  throw error
}

/** @throws BadUsage for a body that the regulations set no limits for */
export function aBody(text: string): ReckonedBody {
  const body = reckonedBodies.find((name) => name === text)
  if (!body) throw new BadUsage(badUsage.body(text, reckonedBodies))
  return body
}

/** @throws BadUsage for a day that is none, or of a century for which nobody reckons */
export function aDay(text: string): Day {
  if (!isDay(text) || text < '1900' || text >= '2200') throw new BadUsage(badUsage.day(text))
  return text
}

/**
 * An instant with its offset, as Vietnam's.
 * @throws BadUsage without an offset, or for a day or an hour that is none
 */
export function anInstant(text: string): Instant {
  const [, day, clock, offset] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?$/.exec(text) ?? []
  if (!day || !clock) throw new BadUsage(badUsage.instant(text))
  aDay(day)
  if (!offset) throw new BadUsage(badUsage.offset(text))
  const ms = msOf(text)
  if (Number.isNaN(ms) || clock >= '24:00') throw new BadUsage(badUsage.instant(text))
  return instantOf(ms)
}

/** @throws BadUsage for what is not a whole number between `min` and `max` */
export function aWhole(text: string, name: string, min: number, max: number): number {
  const number = /^-?\d{1,7}$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= min && number <= max)) throw new BadUsage(badUsage.whole(name, text, min, max))
  return number
}
