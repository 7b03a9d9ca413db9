import * as rules from '../rules/agenda-item.ts'
import { at as clockAt, dayOf, type Instant } from '../rules/instants.ts'
import { reportsTo } from '../rules/reports.ts'
import { nameOf } from '../rules/secrecy.ts'
import type { Known, Nearest } from '../schemas/agenda-item.ts'
import type { Outcomes } from '../schemas/settled.ts'
import type { Token } from './event.ts'

type Item = rules.AgendaItem

/** What the meeting hears whenever the item's standing changes; nobody, while it stands on no agenda. */
export function standingFor(item: Item, standing?: string) {
  const { id, place, important, closedSession, kept, deliveredLate, councilOn } = item
  if (!place) return []
  const event = {
    type: 'itemStands',
    item: id,
    standing,
    important,
    closedSession,
    kept: kept !== null,
    late: deliveredLate,
    councilOn,
  }
  return [{ dossier: place.meeting, courtesy: true, event }]
}

/** Vừa vào chương trình: the meeting hears only what it does not know of the item already. */
export function standingUnlessKnown(item: Item, { known }: { known?: Known }, standing: string) {
  return standingFor(item, standing).filter(({ event }) => {
    const fields = ['important', 'closedSession', 'kept', 'late', 'councilOn'] as const
    return known?.standing !== standing || fields.some((field) => known[field] !== event[field])
  })
}

/** The meeting hears that the item leaves its agenda. */
export function leave({ id, place }: Item, { type, reason }: { type: string; reason?: string }) {
  if (!place) return []
  return [{ dossier: place.meeting, courtesy: true, event: { type: 'itemLeft', item: id, reason: reason ?? type } }]
}

/** Vào danh sách chờ; or, of one meant for the nearest meeting, on that meeting's agenda where there is one. */
export function listed(item: Item) {
  const { id, body, referral } = item
  const row = { item: id, body, title: nameOf(item), reason: referral?.kind ?? 'new' }
  return { ...row, do: item.toNearest && !rules.asksAdmission(item) ? 'nearest' : 'backlog' }
}

/** Chờ phiên họp kế tiếp, after the one it stood on let it go. */
export function seekAgain(item: Item, event: { again?: true }) {
  return item.toNearest && event.again ? [{ ...listed(item), do: 'nearest' }] : []
}

/** Hoãn hoặc trả lại tại hội nghị. */
export function seekNext(item: Item) {
  return seekAgain(item, { again: true })
}

/** The meeting found could no longer take it: the next but that. */
export function seekAnother(item: Item, { to }: { to: string }) {
  return [{ ...listed(item), do: 'nearest', not: to }]
}

/** Xin vào chương trình của phiên họp gần nhất. */
export function join(item: Item, { meeting }: Nearest, standing: string) {
  return { dossier: meeting, event: { type: 'itemJoins', entry: rules.joining(item, standing) } }
}

/** Báo kết quả cho hồ sơ đang chờ; the one that called it back need not hear of it. */
export function settled(outcome: Outcomes['agendaItem']) {
  return (item: Item, event: { type: string; reason?: string }) => {
    const { id, answersTo, decision } = item
    if (!answersTo) return []
    // What was decided before a deferral or by the way is not what it ended with.
    const decided = decision?.outcome === outcome ? decision : undefined
    const { heldOn, approvals, sitting, documentType, reason = event.reason } = decided ?? {}
    const said = { heldOn, approvals, sitting, documentType, reason, reference: item.superiorAnswer?.reference }
    const told = { type: 'settled', procedure: 'agendaItem', dossier: id, outcome, ...said }
    return [{ dossier: answersTo, event: told, ...(event.type === 'recall' ? { courtesy: true } : {}) }]
  }
}

/**
 * Việc đã giải quyết phải báo cáo tập thể cấp trên [LP-3.4-z3, LP-1.12-a]. What TT has referred up is not settled and
 * comes before BTV as an item [LP-6.1-b]; BTV's line before BCH names what it submits as well [LP-1.12-b].
 */
export function owed(item: Item, { at }: { at: Instant }) {
  const { body, decision, secrecy, title } = item
  const to = reportsTo(item, body)
  if (!to || !decision || (body === 'permanentBoard' && decision.outcome === 'referredUp')) return []
  // What was entered afterwards was decided on its own day.
  const decidedAt = decision.heldOn < dayOf(at) ? clockAt(decision.heldOn, '00:00') : at
  return [
    { do: 'owe', to, ...(secrecy === 'none' ? { title } : {}), outcome: decision.outcome, decidedAt, awaited: false },
  ]
}

export function lateLetter(item: Item) {
  const { id, memberInCharge, preparer, place } = item
  const to: Token[] = [
    'capacity:office',
    'capacity:permanentBoard',
    ...rules.preparerTokens(preparer),
    ...(memberInCharge ? [`person:${memberInCharge}` as const] : []),
  ]
  return {
    kind: 'itemLate',
    to,
    cites: 'agendaItem.late',
    params: { item: id, title: nameOf(item), startsAt: place?.startsAt ?? '' },
  }
}

/** The document that a carried item needs, of the type the chair chose [LP-1.2-b]; whoever waits for it draws it up. */
export function promulgation(item: Item) {
  const { decision } = item
  if (!decision?.documentType || item.answersTo) return []
  return [
    {
      procedure: 'promulgation',
      dossier: `${item.id}.vb`,
      input: {
        title: item.title,
        secrecy: item.secrecy,
        urgency: item.urgency,
        documentType: decision.documentType,
        organ: item.body,
        ...(rules.isDelegatedKind(item) ? { delegated: true } : {}),
        basis: {
          kind: 'item',
          item: item.id,
          meeting: decision.meeting,
          heldOn: decision.heldOn,
          approvals: decision.approvals,
          sitting: decision.sitting,
        },
        drafter: decision.drafter ?? item.preparer,
      },
    },
  ]
}

/** The same matter before the next body upwards [LP-6.1-b, LP-1.12-b]. */
export function referral(item: Item) {
  const body = rules.nextBody(item)
  if (!body) return []
  const { title, secrecy, urgency, itemType, files, registerEntries, memberInCharge, preparer } = item
  return [
    {
      procedure: 'agendaItem',
      dossier: `${item.id}.up`,
      input: {
        title,
        secrecy,
        urgency,
        body,
        itemType,
        ...(item.councilSession ? { councilSession: item.councilSession } : {}),
        ...(item.councilOn ? { councilOn: item.councilOn } : {}),
        ...(files.length > 0 ? { files } : {}),
        ...(registerEntries.length > 0 ? { registerEntries } : {}),
        ...(memberInCharge ? { memberInCharge } : {}),
        ...(item.programmeLine ? { programmeLine: item.programmeLine } : {}),
        preparer,
        important: item.important,
        closedSession: item.closedSession,
        referral: { from: item.id, kind: 'body' },
      },
    },
  ]
}
