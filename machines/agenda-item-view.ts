import { type AgendaItem, hasOpined, preparerTokens } from '../rules/agenda-item.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { Token } from './event.ts'
import type { Due, Reader } from './procedure.ts'
import { capacity, type Roles } from './requirement.ts'
import { limitDues } from './stage-limits.ts'

/** Ai giữ việc ở mỗi bước của nội dung trình. */
export const itemRoles: Roles<AgendaItem> = {
  office: capacity('office'),
  permanentBoard: capacity('permanentBoard'),
  permanentDeputySecretary: capacity('permanentDeputySecretary'),
  chair: capacity('secretary'),
  memberInCharge: ({ memberInCharge }) => (memberInCharge ? [`person:${memberInCharge}`] : []),
  // Who has given an opinion that counts is not asked for it again.
  silentMember: (item) =>
    item.memberInCharge && item.terms.values['agendaItem.memberOpinion'] && !hasOpined(item)
      ? [`person:${item.memberInCharge}`]
      : [],
  // A referred or unassigned item has nobody yet who prepares it: the office does until somebody is named.
  preparer: ({ preparer }) => {
    const tokens = preparerTokens(preparer)
    return tokens.length > 0 ? tokens : ['capacity:office']
  },
}

/** What a reader sees of an item: all of it but the terms, which the service shows as citations. */
export function viewItem({ terms, ...item }: AgendaItem, _reader: Reader): object {
  return item
}

export function viewItemEvent(event: AnyAct, _item: AgendaItem, _reader: Reader): object {
  return event
}

/** Các thời hạn của nội dung. */
export function duesOfItem(item: AgendaItem): Due[] {
  const { startsAt = null, invitationsDueAt = null } = item.place ?? {}
  const asPlaced = item.kept?.until === item.materialsDueAt ? null : startsAt
  const ofPlace = (
    [
      ['materials', item.materialsDueAt, `meeting.materialsLead.${item.body}`, asPlaced],
      ['appraisal', item.appraisalDueAt, 'agendaItem.appraisalLead', invitationsDueAt],
      ['return', item.returnDueAt, 'agendaItem.appraisalLead', invitationsDueAt],
      ['check', item.checkDueAt, 'agendaItem.checkLead', invitationsDueAt],
    ] as const
  ).flatMap(([name, dueAt, cites, from]) => (dueAt ? [{ name, dueAt, cites, from }] : []))
  return [...ofPlace, ...limitDues(item, 'agendaItem.within')]
}

/** Ai được xem: those who prepare and check it, and the body once it is ready for them. */
export function readersOfItem(item: AgendaItem): Token[] {
  return [
    'capacity:office',
    'capacity:permanentBoard',
    ...preparerTokens(item.preparer),
    ...(item.memberInCharge ? [`person:${item.memberInCharge}` as const] : []),
    ...(item.opener ? [`person:${item.opener}` as const] : []),
    ...(item.shownToBody ? [`capacity:${item.body}` as const, ...guests(item)] : []),
  ]
}

// Nội dung họp riêng: members of UBKT who are not of the body stay out [LP-11.1-k].
function guests({ place, closedSession }: AgendaItem): Token[] {
  const invited = (place?.guests ?? []) as Token[]
  return invited.filter((token) => !closedSession || token !== 'capacity:inspectionCommission')
}
