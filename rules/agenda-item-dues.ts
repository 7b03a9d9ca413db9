import { momentOf, type Terms } from '../machines/event.ts'
import type { ItemAct, Place } from '../schemas/agenda-item.ts'
import { type AgendaItem, mayBePlaced } from './agenda-item.ts'
import { backward } from './deadlines.ts'
import { type Instant, msOf } from './instants.ts'
import { inForce } from './values.ts'

/** Thời hạn của nội dung, from its place on a meeting's agenda; without one it has none. */
export function duesOf(terms: Terms, place: Place | null) {
  const hours = inForce({ terms }, 'unit.hours')
  const before = (key: 'agendaItem.appraisalLead' | 'agendaItem.checkLead') =>
    place?.invitationsDueAt
      ? backward(place.invitationsDueAt, inForce({ terms }, key), terms.calendar, hours).dueAt
      : null
  return {
    materialsDueAt: place?.materialsDueAt ?? null,
    appraisalDueAt: before('agendaItem.appraisalLead'),
    checkDueAt: before('agendaItem.checkLead'),
  }
}

/** Việc giữ lại còn giá trị: at the same meeting, while it starts after the day that TT allowed. */
export function stillKept({ kept, place: old }: AgendaItem, place: Place): AgendaItem['kept'] {
  return kept && old?.meeting === place.meeting && msOf(kept.until) <= msOf(place.startsAt) && !isLater(place, kept)
    ? kept
    : null
}

// A meeting moved so far back that its own limit lies after the day allowed gives that time to everyone.
function isLater({ materialsDueAt }: Place, { until }: { until: Instant }): boolean {
  return materialsDueAt !== null && msOf(materialsDueAt) >= msOf(until)
}

/** Thời hạn của nội dung bị trả lại: the materials deadline if still ahead, else before the invitations. */
export function returnDues({ materialsDueAt, appraisalDueAt }: AgendaItem, at: Instant) {
  const ahead = materialsDueAt !== null && msOf(materialsDueAt) > msOf(at)
  return { returnMaterialsDueAt: ahead ? materialsDueAt : null, returnDueAt: ahead ? null : appraisalDueAt }
}

/** Thời điểm gửi tài liệu: papers handed in on paper count from the day that the office enters for them. */
export function deliveredAt(event: ItemAct<'deliver'>): Instant {
  return event.by.capacities.includes('office') ? momentOf(event) : event.at
}

/** Quá hạn gửi tài liệu: after the last moment, not at it [LP-11.3-a]. */
export function isPast(dueAt: Instant | null, at: Instant): boolean {
  return dueAt !== null && msOf(at) > msOf(dueAt)
}

/** Đã gửi bản giấy trong hạn, found out only after the deadline had passed. */
export function wasInTime({ place }: AgendaItem, event: ItemAct<'deliver'>): boolean {
  return Boolean(event.happenedOn && place?.materialsDueAt) && !isPast(place!.materialsDueAt, deliveredAt(event))
}

/** Phiên họp dời đi, so that the papers have time again. */
export function hasTimeAgain(item: AgendaItem, event: { from: string; at: Instant; place: Place }): boolean {
  const { materialsDueAt } = event.place
  return mayBePlaced(item, event) && (materialsDueAt === null || isPast(event.at, materialsDueAt))
}
