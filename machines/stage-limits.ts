import { forward, type Lead } from '../rules/deadlines.ts'
import { type Instant, instantOf, msOf } from '../rules/instants.ts'
import { inForce } from '../rules/values.ts'
import type { ValueKey } from '../schemas/values.ts'
import type { Dossier, Terms } from './event.ts'
import { change, type Due } from './procedure.ts'

/** Thời hạn từng bước của một thủ tục: for each deadline a lead of the unit's own, or none. */
type LimitsKey = Exclude<Extract<ValueKey, `${string}.within`>, 'delegatedMatter.within'>

type Limited = Pick<Dossier, 'terms' | 'dueFrom'>
type Entering = { at: Instant } | { input: { at: Instant } }

/**
 * Bước bắt đầu, và thời hạn mà đơn vị đặt cho bước: it runs from the moment the stage is entered, or from the one that
 * is natural to it. The texts set none, so without a value of the unit there is none.
 */
export function starts<C extends Limited>(key: LimitsKey, name: string, since?: (context: C) => Instant | null) {
  return change((context: C, event: Entering) => {
    const from = since ? since(context) : 'input' in event ? event.input.at : event.at
    return { ...over(context, name), ...(from && runs(context, key, name, from)) } as Partial<C>
  })
}

/** Bước kết thúc, and the time that the unit gave it. */
export function stops<C extends Limited>(name: string) {
  return change((context: C) => over(context, name) as Partial<C>)
}

/** Đã có người đặt ngày khác: what an act sets is counted from nothing. */
export function setTo(context: Limited, name: string, until: Instant): object {
  return { ...over(context, name), [`${name}DueAt`]: until }
}

/** Lịch thay đổi: the running limits of the unit's own anew. */
export function recounted({ dueFrom = {} }: Limited, key: LimitsKey, terms: Terms): object {
  const running = Object.entries(dueFrom) as [string, Instant][]
  return Object.fromEntries(running.map(([name, from]) => [`${name}DueAt`, limitAt(terms, key, name, from)]))
}

/** Các thời hạn đơn vị đặt đang chạy. */
export function limitDues(context: Limited, key: LimitsKey): Due[] {
  const { dueFrom = {}, ...fields } = context as Limited & Record<string, unknown>
  return Object.entries(dueFrom).map(([name, from]) => {
    return { name, dueAt: fields[`${name}DueAt`] as Instant, cites: key, from: from! }
  })
}

/** Thời hạn tính từ lúc này. */
export function limitAfter(terms: Terms, lead: Lead, from: Instant): Instant {
  return forward(from, lead, terms.calendar, inForce({ terms }, 'unit.hours')).dueAt
}

function runs({ terms, dueFrom }: Limited, key: LimitsKey, name: string, from: Instant): object {
  const dueAt = limitAt(terms, key, name, from)
  return dueAt ? { [`${name}DueAt`]: dueAt, dueFrom: { ...dueFrom, [name]: instantOf(msOf(from)) } } : {}
}

// Nothing is said of a start where none has run: most units set no such limit.
function over({ dueFrom }: Limited, name: string): object {
  if (!dueFrom) return { [`${name}DueAt`]: null }
  const { [name]: ended, ...running } = dueFrom
  return { [`${name}DueAt`]: null, dueFrom: running }
}

function limitAt(terms: Terms, key: LimitsKey, name: string, from: Instant): Instant | null {
  // A dossier begun before the value existed has no limit by it.
  const leads = terms.values[key] as Record<string, Lead | null> | undefined
  const lead = leads?.[name]
  return lead ? limitAfter(terms, lead, from) : null
}
