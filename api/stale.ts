import { backward } from '../rules/deadlines.ts'
import { type Instant, instantOf } from '../rules/instants.ts'
import { NotInForce, plainValues } from '../rules/regulation.ts'
import { inForce } from '../rules/values.ts'
import { unitCalendar, unitValues } from '../store/terms.ts'
import { type App, today } from './app.ts'
import { spanWords } from './value-spans.ts'

/** Để lâu: how long a dossier of the unit may stand without a step, in words, and since when one then has stood. */
export async function staleness(app: App, unit: string): Promise<{ after: string; since: Instant } | undefined> {
  const inForceToday = await unitValues(app.db, unit, today(app)).catch(nothingYet)
  if (!inForceToday) return undefined
  const terms = { values: plainValues(inForceToday) }
  const lead = inForce({ terms }, 'common.staleAfter')
  const calendar = await unitCalendar(app.db, unit)
  const { dueAt } = backward(instantOf(app.now()), lead, calendar, inForce({ terms }, 'unit.hours'))
  return { after: spanWords(lead), since: dueAt }
}

// A unit that has adopted nothing yet has no dossiers either.
function nothingYet(error: unknown): undefined {
  if (error instanceof NotInForce) return undefined
  throw error
}
