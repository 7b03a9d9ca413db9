import type { DelegatedMatter, MatterDeadline } from '../rules/delegated-matter.ts'
import { type Instant, instantOf, msOf } from '../rules/instants.ts'
import { inForce } from '../rules/values.ts'
import type { CalendarChanged, Terms } from './event.ts'
import type { Due } from './procedure.ts'
import { limitAfter } from './stage-limits.ts'

const names: MatterDeadline[] = ['acceptance', 'decision', 'direction', 'document', 'execution', 'conclusion', 'report']

/** No deadline at all. */
export const noDues = {
  dueFrom: {},
  acceptanceDueAt: null,
  decisionDueAt: null,
  directionDueAt: null,
  documentDueAt: null,
  executionDueAt: null,
  conclusionDueAt: null,
  reportDueAt: null,
}

type Counting = { terms: Terms; dueFrom?: DelegatedMatter['dueFrom'] }

/** Thời hạn tính từ lúc này: the regulations set none but the unit may; without a value there is none. */
export function dueAfter(matter: Counting, name: MatterDeadline, from: Instant): Partial<DelegatedMatter> {
  const dueAt = reckoned(matter.terms, name, from)
  const field = `${name}DueAt`
  return dueAt ? { [field]: dueAt, dueFrom: { ...matter.dueFrom, [name]: instantOf(msOf(from)) } } : { [field]: null }
}

/** A stage begins, and its time with it. */
export function starts(name: MatterDeadline) {
  return (matter: DelegatedMatter, event: { at: Instant }) => dueAfter(matter, name, event.at)
}

/** A stage is over, and its time with it. */
export function stops(name: MatterDeadline) {
  return (): Partial<DelegatedMatter> => ({ [`${name}DueAt`]: null })
}

/** Lịch thay đổi: what is counted is counted anew; the day that somebody named stays. */
export function calendarChanged(matter: DelegatedMatter, { terms }: CalendarChanged): Partial<DelegatedMatter> {
  const running = names.filter((name) => matter[`${name}DueAt`] !== null && matter.dueFrom[name])
  const moved = running.map((name) => [`${name}DueAt`, reckoned(terms, name, matter.dueFrom[name]!)])
  return { terms, ...Object.fromEntries(moved) }
}

/** Các thời hạn đang chạy. */
export function duesOfMatter(matter: DelegatedMatter): Due[] {
  return names.flatMap((name): Due[] => {
    const dueAt = matter[`${name}DueAt`]
    if (!dueAt) return []
    const from = matter.dueFrom[name]
    return from
      ? [{ name, dueAt, cites: 'delegatedMatter.within', from }]
      : [{ name, dueAt, cites: 'delegatedMatter.overdue', from: null }]
  })
}

function reckoned(terms: Terms, name: MatterDeadline, from: Instant): Instant | null {
  const within = inForce({ terms }, 'delegatedMatter.within')
  const lead = name === 'decision' ? within.afterDirection : within[name]
  return lead && limitAfter(terms, lead, from)
}
