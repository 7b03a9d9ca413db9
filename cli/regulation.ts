import { badUsage } from '../messages/cli.vi.ts'
import { listRegulations, loadDefaults, loadRegulation } from '../regulations/load.ts'
import type { ReadRegulation } from '../regulations/read.ts'
import type { Day } from '../rules/instants.ts'
import { type Cited, type InForce, NotInForce, type Regulation, valuesInForce } from '../rules/regulation.ts'
import { BadUsage, unknownRegulation } from './usage.ts'

export const usualRegulation = 'lung-phinh-2025-11'

/** What the commands print of a value's source. */
export interface PrintedCitation {
  rule: string | null
  article: string | null
  quote: string | null
  reading: string | null
  why: string
  source: Cited['source']
}

/** The values of a regulation by its id or file, as if a unit had adopted it and decided nothing itself. */
export function valuesOf(idOrFile: string, day: Day): InForce {
  const given = readGiven(idOrFile)
  const regulations = [given, ...listRegulations().filter(({ id }) => id !== given.id)]
  const base = given.amends ?? given.id
  const amendments = regulations.filter((each) => each.amends === base && (each === given || isEffective(each, day)))
  const adoptions = [base, ...amendments.map(({ id }) => id)].map((regulation) => ({ regulation, fromOn: day }))
  try {
    return valuesInForce(day, { defaults: loadDefaults(), regulations, adoptions, overlays: [] })
  } catch (error) {
    if (error instanceof NotInForce && error.regulation) {
      throw new BadUsage(
        badUsage.regulation(
          error.regulation,
          regulations.map(({ id }) => id),
        ),
      )
    }
    throw error
  }
}

/** @throws BadUsage where there is no such regulation */
export function readGiven(idOrFile: string): ReadRegulation {
  try {
    return loadRegulation(idOrFile)
  } catch (error) {
    return unknownRegulation(error)
  }
}

export function printedCitation(cited: Cited, why: string): PrintedCitation {
  const { rule, article, quote, reading, source } = cited
  return { rule, article, quote, reading, why, source }
}

function isEffective({ effectiveOn }: Regulation, day: Day): boolean {
  return effectiveOn !== null && effectiveOn <= day
}
