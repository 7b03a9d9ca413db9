import * as rules from '../rules/agenda-item.ts'
import { nameOf } from '../rules/secrecy.ts'
import type { Token } from './procedure.ts'

type Item = rules.AgendaItem

/** What the meeting hears whenever the item's standing changes; nobody, while it stands on no agenda. */
export function standingFor(item: Item, standing?: string) {
  const { id, place, important, closedSession, kept, deliveredLate } = item
  if (!place) return []
  const event = {
    type: 'itemStands',
    item: id,
    standing,
    important,
    closedSession,
    kept: kept !== null,
    late: deliveredLate,
  }
  return [{ dossier: place.meeting, courtesy: true, event }]
}

/** The meeting hears that the item leaves its agenda. */
export function leave({ id, place }: Item, { type, reason }: { type: string; reason?: string }) {
  if (!place) return []
  return [{ dossier: place.meeting, courtesy: true, event: { type: 'itemLeft', item: id, reason: reason ?? type } }]
}

export function backlogRow(item: Item) {
  const { id, body, referral } = item
  return { do: 'backlog', item: id, body, title: nameOf(item), reason: referral?.kind ?? 'new' }
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

/** The document that a carried item needs, of the type the chair chose [LP-1.2-b]. */
export function promulgation(item: Item) {
  const { decision } = item
  if (!decision?.documentType) return []
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
