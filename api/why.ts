import type { Terms } from '../machines/event.ts'
import type { Due } from '../machines/procedure.ts'
import { whySentence } from '../messages/regulation.ts'
import { backward, forward, type Lead } from '../rules/deadlines.ts'
import { msOf } from '../rules/instants.ts'
import { inForce } from '../rules/values.ts'

/**
 * Vì sao là ngày ấy: "1 ngày làm việc trước 28/04/2026; 25–27/04 không phải ngày làm việc", reckoned by the value that
 * the deadline cites from the instant it is counted from. Null where an act set it: the journal says by whom and why.
 */
export function whyDue({ name, dueAt, cites, from }: Due, terms: Terms): string | null {
  const value = terms.values[cites]
  // One value may give each step of a procedure its time.
  const lead = isLead(value) ? value : (value as Record<string, unknown> | null | undefined)?.[name]
  if (!from || !isLead(lead)) return null
  const reckon = msOf(dueAt) < msOf(from) ? backward : forward
  return whySentence(reckon(from, lead, terms.calendar, inForce({ terms }, 'unit.hours')).why)
}

function isLead(value: unknown): value is Lead {
  if (value === null || typeof value !== 'object' || !('unit' in value)) return false
  return 'days' in value || 'hours' in value
}
