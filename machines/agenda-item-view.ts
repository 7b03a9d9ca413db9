import { type AgendaItem, hasOpined, preparerTokens } from '../rules/agenda-item.ts'
import type { AnyAct } from '../schemas/act.ts'
import { capacity, type Reader, type Roles } from './procedure.ts'

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
