import { actor, momentOf, type Stamp, tokensOf } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { ItemAct } from '../schemas/agenda-item.ts'
import { type AgendaItem, hasOpined, preparerTokens } from './agenda-item.ts'
import { msOf } from './instants.ts'
import { inForce } from './values.ts'

type R<E> = Requirement<AgendaItem, E>

/** Đã phân công Ủy viên phụ trách và nơi chuẩn bị [LP-11.2-b]. */
export const isAssigned: R<Stamp> = {
  id: 'isAssigned',
  cites: ({ body }) => `meeting.itemFields.${body}`,
  ground: 'dossier',
  weight: 'blocks',
  met: (item) => missingFields(item).length === 0,
  params: (item) => ({ missing: missingFields(item).map((field) => `agendaItem.field.${field}`) }),
}

function missingFields(item: AgendaItem): string[] {
  return inForce(item, `meeting.itemFields.${item.body}`).filter((field) =>
    field === 'memberInCharge' ? !item.memberInCharge : preparerTokens(item.preparer).length === 0,
  )
}

/** Có tài liệu: at least one file, or its place in the secret register [LP-11.3-a]. */
export const hasPapers: R<ItemAct<'deliver'>> = {
  id: 'hasPapers',
  cites: 'agendaItem.delivery',
  ground: 'body',
  weight: 'blocks',
  met: (item, { files, registerEntries }) =>
    item.files.length + item.registerEntries.length + (files?.length ?? 0) + (registerEntries?.length ?? 0) >=
    inForce(item, 'agendaItem.delivery').filesMin,
}

/** Văn phòng ghi theo kết luận của Ban Thường vụ: where BTV, sitting, decides instead of TT [LP-11.2-d]. */
export const refersToBody: R<ItemAct<'admit' | 'refuse'>> = {
  id: 'refersToBody',
  cites: 'agendaItem.unscheduled',
  ground: 'body',
  weight: 'blocks',
  met: (item, event) =>
    actor(event).capacities.includes('permanentBoard') ||
    (inForce(item, 'agendaItem.unscheduled').whenSitting !== null && Boolean(event.reference)),
}

/** Nêu đủ lý do trả lại: as many as the unit asks for. */
export const givesReasons: R<ItemAct<'sendBack'>> = {
  id: 'givesReasons',
  cites: 'agendaItem.return',
  ground: 'body',
  weight: 'blocks',
  met: (item, { reasons }) => reasons.length >= inForce(item, 'agendaItem.return').reasonsMin,
  params: (item) => ({ reasonsMin: inForce(item, 'agendaItem.return').reasonsMin }),
}

/** Hạn mới còn ở phía trước và trước hội nghị [C-31]. */
export const keepsAhead: R<ItemAct<'keep'>> = {
  id: 'keepsAhead',
  cites: 'agendaItem.late',
  ground: 'body',
  weight: 'blocks',
  met: ({ place }, event) =>
    msOf(event.until) > msOf(momentOf(event)) && (!place || msOf(event.until) <= msOf(place.startsAt)),
}

/** Thẩm định rút gọn: only of an extraordinary meeting or a late item, with its reason [C-21]. */
export const mayShorten: R<ItemAct<'appraise'>> = {
  id: 'mayShorten',
  cites: ({ body }) => `agendaItem.appraisal.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (item, { shortened, reason }) => !shortened || (Boolean(reason) && hasGroundToShorten(item)),
}

function hasGroundToShorten(item: AgendaItem): boolean {
  const grounds: string[] = inForce(item, `agendaItem.appraisal.${item.body}`)?.shortened ?? []
  const isLate = item.admitted || item.kept !== null
  return (
    (grounds.includes('extraordinary') && Boolean(item.place?.extraordinary)) || (grounds.includes('late') && isLate)
  )
}

/** Đã hỏi Ủy viên phụ trách: an opinion, or its time is over; silence is recorded and TT may go on with a reason [LP-5.5-b]. */
export const memberWasHeard: R<ItemAct<'check'>> = {
  id: 'memberWasHeard',
  cites: 'agendaItem.memberOpinion',
  ground: 'dossier',
  weight: 'needsReason',
  met: (item, event) => hasOpined(item) || opinionTimeIsOver(item, event),
  params: ({ appraisalDueAt }) => ({ until: appraisalDueAt ?? '' }),
}

function opinionTimeIsOver(item: AgendaItem, event: ItemAct<'check'>): boolean {
  if (inForce(item, 'agendaItem.memberOpinion') === null || !item.memberInCharge) return true
  return !item.appraisalDueAt || msOf(momentOf(event)) >= msOf(item.appraisalDueAt)
}

/** Kết luận của BTV trình ra BCH [LP-2.0-b, LP-2.1-a]; where TT's word suffices the value says so. */
export const restsOnBodyConclusion: R<ItemAct<'check'>> = {
  id: 'restsOnBodyConclusion',
  cites: ({ body }) => `agendaItem.bodyConclusion.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (item, { reference }) =>
    inForce(item, `agendaItem.bodyConclusion.${item.body}`) !== 'standingCommittee' || Boolean(reference),
}

/** Ai được rút: the opener until TT or a body has taken the matter up, afterwards TT. */
export const mayWithdraw: R<ItemAct<'withdraw'>> = {
  id: 'mayWithdraw',
  cites: 'common.withdrawal',
  ground: 'caller',
  weight: 'blocks',
  met: ({ takenUp, opener }, event) => {
    const mine = tokensOf(actor(event))
    return mine.includes('capacity:permanentBoard') || (!takenUp && mine.includes(`person:${opener ?? ''}`))
  },
  params: ({ takenUp }) => ({ takenUp: takenUp ? 1 : 0 }),
}

/** Đúng tệp đang có. */
export const holdsFile: R<ItemAct<'detach'>> = {
  id: 'holdsFile',
  cites: 'common.files',
  ground: 'body',
  weight: 'blocks',
  met: ({ files }, { file }) => files.includes(file),
}

/** Có mục cần sửa. */
export const holdsEntry: R<ItemAct<'correct'>> = {
  id: 'holdsEntry',
  cites: 'common.correction',
  ground: 'body',
  weight: 'blocks',
  met: (item, { what, n }) => {
    const entry = (what === 'opinion' ? item.opinions : item.commentsSought)[n - 1]
    return entry !== undefined && !entry.struck
  },
}
