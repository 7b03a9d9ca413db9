import { backward } from '../rules/deadlines.ts'
import { type Instant, instantOf } from '../rules/instants.ts'
import { plainValues } from '../rules/regulation.ts'
import { inForce } from '../rules/values.ts'
import { unitCalendar } from '../store/terms.ts'
import type { App } from './app.ts'
import { spanWords } from './value-spans.ts'
import { valuesToday } from './values-today.ts'

/** Để lâu: how long a dossier of the unit may stand without a step, in words, and since when one then has stood. */
export async function staleness(app: App, unit: string): Promise<{ after: string; since: Instant } | undefined> {
  const inForceToday = await valuesToday(app, unit)
  // A unit that has adopted nothing yet has no dossiers either.
  if (!inForceToday) return undefined
  const terms = { values: plainValues(inForceToday) }
  const lead = inForce({ terms }, 'common.staleAfter')
  const calendar = await unitCalendar(app.db, unit)
  const { dueAt } = backward(instantOf(app.now()), lead, calendar, inForce({ terms }, 'unit.hours'))
  return { after: spanWords(lead), since: dueAt }
}
