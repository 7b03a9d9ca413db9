import { listAmendments, loadDefaults, loadRegulation } from '../regulations/load.ts'
import type { ReadRegulation } from '../regulations/read.ts'
import type { Day } from '../rules/instants.ts'
import { type Cited, type InForce, type Regulation, type RegulationId, valuesInForce } from '../rules/regulation.ts'
import { unknownRegulation } from './usage.ts'

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
export function valuesOf(idOrFile: string, day: Day): InForce & { asked: RegulationId } {
  const given = readGiven(idOrFile)
  const base = given.amends ? readGiven(given.amends) : given
  const shipped = listAmendments().filter(({ id, amends, effectiveOn }) => {
    return id !== given.id && amends === base.id && effectiveOn !== null && effectiveOn <= day
  })
  const regulations = [...new Set<Regulation>([base, ...shipped, given])]
  const adoptions = regulations.map(({ id }) => ({ regulation: id, fromOn: day }))
  return { ...valuesInForce(day, { defaults: loadDefaults(), regulations, adoptions, overlays: [] }), asked: given.id }
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
