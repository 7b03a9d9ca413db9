import { type Body, type Terms, tokensOf } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { ItemAct, ItemInput } from '../schemas/agenda-item.ts'
import { type AgendaItem, competenceKey, competentBody, preparerTokens } from './agenda-item.ts'
import { inForce } from './values.ts'

/** Đúng cấp quyết định [LP-1.4-a, LP-1.1-b, LP-2.8-a …]. */
export const bodyIsCompetent: Requirement<{ terms: Terms }, ItemInput> = {
  id: 'bodyIsCompetent',
  cites: (_, item) => competenceKey(item) ?? 'agendaItem.referral',
  ground: 'body',
  weight: 'blocks',
  met: (context, item) => [null, item.body].includes(competentBody(context, item)),
  params: (context, item) => ({ body: `body.${competentBody(context, item)}` }),
}

/** Kỳ họp HĐND nào: the kind of session decides the body [LP-2.8-a, LP-3.4-j]. */
export const namesCouncilSession: Requirement<{ terms: Terms }, ItemInput> = {
  id: 'namesCouncilSession',
  cites: 'agendaItem.competence.councilSessionRegular',
  ground: 'body',
  weight: 'blocks',
  met: (_, { itemType, councilSession }) => (itemType === 'councilSession') === (councilSession !== undefined),
}

/** Ngày họp HĐND: stated by whoever begins a council matter, since the opinion must come before it [LP-6.H2-a]. */
export const namesCouncilDay: Requirement<{ terms: Terms }, ItemInput> = {
  id: 'namesCouncilDay',
  cites: 'agendaItem.beforeCouncil',
  ground: 'body',
  weight: 'blocks',
  met: (context, { itemType, councilOn, by }) => {
    if (itemType !== 'councilSession') return councilOn === undefined
    return councilOn !== undefined || !by || !inForce(context, 'agendaItem.beforeCouncil')
  },
}

/** Nội dung kỳ họp HĐND: no other has a day of the Council. */
export const isCouncilMatter: Requirement<Pick<AgendaItem, 'itemType'>, unknown> = {
  id: 'isCouncilMatter',
  cites: 'agendaItem.beforeCouncil',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ itemType }) => itemType === 'councilSession',
}

/** Có trong chương trình công tác, or directed from above, sudden, or asked for by the regulation itself [LP-10.1-b]. */
export const withinProgramme: Requirement<{ terms: Terms }, ItemInput> = {
  id: 'withinProgramme',
  cites: 'agendaItem.workProgramme',
  ground: 'body',
  weight: 'warns',
  met: (context, { programmeLine, superiorDirection, unscheduled, standingItem }) =>
    inForce(context, 'agendaItem.workProgramme').outside !== 'warns' ||
    Boolean(programmeLine || superiorDirection || unscheduled || standingItem),
}

/** Văn phòng, Thường trực, or the unit that reports a sudden matter. */
export const mayBeginItem: Requirement<{ terms: Terms }, ItemInput> = {
  id: 'mayBeginItem',
  cites: 'common.owner',
  ground: 'caller',
  weight: 'blocks',
  met: (_, { by, unscheduled, preparer }) => {
    if (!by) return true
    const mine = tokensOf(by)
    if (mine.includes('capacity:office') || mine.includes('capacity:permanentBoard')) return true
    return Boolean(unscheduled && preparerTokens(preparer ?? {}).some((token) => mine.includes(token)))
  },
}

/** Ủy viên phụ trách là Ủy viên Ban Thường vụ [LP-11.2-b]. */
export const memberSitsOnBoard: Requirement<{ terms: Terms; body?: Body }, ItemInput | ItemAct<'assign'>> = {
  id: 'memberSitsOnBoard',
  cites: ({ body }, event) => `meeting.itemFields.${('body' in event && event.body) || body || 'standingCommittee'}`,
  ground: 'body',
  weight: 'blocks',
  met: (_, { memberInCharge, facts }) =>
    memberInCharge === undefined || Boolean(facts.people?.[memberInCharge]?.includes('standingCommittee')),
}

/** Nơi chuẩn bị có thật. */
export const preparerExists: Requirement<{ terms: Terms; body?: Body }, ItemInput | ItemAct<'assign'>> = {
  id: 'preparerExists',
  cites: ({ body }, event) => `meeting.itemFields.${('body' in event && event.body) || body || 'standingCommittee'}`,
  ground: 'body',
  weight: 'blocks',
  met: (_, { preparer, facts }) =>
    (preparer?.organisation === undefined || Boolean(facts.organisations?.includes(preparer.organisation))) &&
    (preparer?.person === undefined || facts.people?.[preparer.person] !== undefined),
}
