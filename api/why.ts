import type { Due, Terms } from '../machines/procedure.ts'
import { whySentence } from '../messages/regulation.vi.ts'
import type { Hours } from '../rules/calendar.ts'
import { backward, forward, type Lead } from '../rules/deadlines.ts'

/**
 * Vì sao là ngày ấy: "1 ngày làm việc trước 28/04/2026; 25–27/04 không phải ngày làm việc". The deadline is reckoned again
 * by the value that it cites from every instant the dossier knows; the one that gives it is what it was counted from.
 * Null where none does: the deadline was set by an act, and the journal says by whom and why.
 */
export function whyDue({ dueAt, cites }: Due, { values, calendar }: Terms, context: object): string | null {
  const lead = values[cites]
  const hours = values['unit.hours'] as Hours | undefined
  if (!isLead(lead) || !hours) return null
  for (const anchor of instantsIn(context)) {
    for (const reckon of [backward, forward]) {
      const { dueAt: reckoned, why } = reckon(anchor, lead, calendar, hours)
      if (reckoned === dueAt && anchor !== dueAt) return whySentence(why)
    }
  }
  return null
}

function isLead(value: unknown): value is Lead {
  if (value === null || typeof value !== 'object' || !('unit' in value)) return false
  return 'days' in value || 'hours' in value
}

const instantLike = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/

/** The dossier's instants, its own before those of what it holds. */
export function instantsIn(root: object): string[] {
  const found = new Set<string>()
  let level: unknown[] = [root]
  for (let depth = 0; depth < 3; depth++) {
    const fields = level.flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : []))
    for (const field of fields) if (typeof field === 'string' && instantLike.test(field)) found.add(field)
    level = fields
  }
  return [...found].slice(0, 200)
}
