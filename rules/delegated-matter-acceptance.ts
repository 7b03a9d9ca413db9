import type { Stamp } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { MatterAct } from '../schemas/delegated-matter.ts'
import type { ValueKey } from '../schemas/values.ts'
import { competentBody } from './agenda-item.ts'
import { isWorkingDay } from './calendar.ts'
import { type DelegatedMatter, type Letter, letterOf } from './delegated-matter.ts'
import { at, type Instant, msOf } from './instants.ts'
import { inForce } from './values.ts'

type Acceptance = MatterAct<'accept'>
type R<E = Acceptance> = Requirement<DelegatedMatter, E>

/** Nguồn thẩm quyền mà quy chế biết [LP-3.4-0]. */
export const sourceExists: R = {
  id: 'sourceExists',
  cites: 'delegatedMatter.sources',
  ground: 'body',
  weight: 'blocks',
  met: (matter, { source }) => inForce(matter, 'delegatedMatter.sources').includes(source),
}

/** Việc được ủy quyền nêu đúng một điểm trong danh mục; việc khác không nêu điểm nào. */
export const letterExists: R = {
  id: 'letterExists',
  cites: 'delegatedMatter.letters',
  ground: 'body',
  weight: 'blocks',
  met: (matter, event) => (event.source === 'delegation' ? given(matter, event) !== undefined : !event.letter),
  params: (matter) => ({ letters: Object.keys(inForce(matter, 'delegatedMatter.letters')) }),
}

/** Việc theo chỉ đạo của cấp trên hoặc theo quy chế nêu số, ký hiệu văn bản hoặc điều, khoản. */
export const namesSource: R = {
  id: 'namesSource',
  cites: 'delegatedMatter.sources',
  ground: 'body',
  weight: 'blocks',
  met: (_, { source, reference }) => source === 'delegation' || Boolean(reference),
}

/** Chỉ chức danh mà phân cấp giao cho Thường trực [C-01]. */
export const withinManagement: R = {
  id: 'withinManagement',
  cites: 'delegatedMatter.managedPosts',
  ground: 'body',
  weight: 'blocks',
  met: (matter, event) =>
    !given(matter, event)?.managedPosts ||
    (event.managedBy ?? matter.managedBy) === inForce(matter, 'delegatedMatter.managedPosts'),
}

/** Kỳ họp Hội đồng nhân dân thuộc thẩm quyền của Thường trực: by the kind of session [LP-2.8-a, LP-3.4-j]. */
export const sessionIsBoards: R = {
  id: 'sessionIsBoards',
  cites: (_, { councilSession }) => sessionKey[councilSession ?? 'adHoc'],
  ground: 'body',
  weight: 'blocks',
  met: (matter, event) => {
    const { councilSession } = event
    if (!councilSession) return !given(matter, event)?.councilSession
    const body = competentBody(matter, { itemType: 'councilSession', councilSession })
    return body === null || body === 'permanentBoard'
  },
}
const sessionKey = {
  regular: 'agendaItem.competence.councilSessionRegular',
  adHoc: 'agendaItem.competence.councilSessionAdHoc',
  speciallyImportant: 'agendaItem.competence.councilSessionSpeciallyImportant',
} satisfies Record<string, ValueKey>

/** Cho ý kiến trước khi cấp có thẩm quyền phê duyệt, quyết định [LP-3.4-h2, LP-3.4-j]. */
export const isBeforehand: R = {
  id: 'isBeforehand',
  cites: 'delegatedMatter.letters',
  ground: 'body',
  weight: 'blocks',
  met: (matter, event) => !given(matter, event)?.beforehand || event.pending === true,
}

/** Nêu số tiền, where the list sets an amount above which BTV is asked. */
export const statesAmount: R = {
  id: 'statesAmount',
  cites: 'delegatedMatter.letters',
  ground: 'body',
  weight: 'blocks',
  met: (matter, event) => !given(matter, event)?.amountMax || event.amount !== undefined,
  params: (matter, event) => ({ amountMax: given(matter, event)?.amountMax ?? '' }),
}

/** Hạn quyết định còn ở phía trước. */
export const decidesAhead: R<Stamp & { decideBy: string; happenedOn?: string | undefined }> = {
  id: 'decidesAhead',
  cites: 'common.reschedule',
  ground: 'body',
  weight: 'blocks',
  met: (matter, { decideBy, at: now }) => msOf(closingOf(matter, decideBy)) > msOf(now),
}

/** Hạn quyết định là ngày làm việc; another day is taken and noted. */
export const decidesOnWorkingDay: R<{ decideBy: string }> = {
  id: 'decidesOnWorkingDay',
  cites: 'unit.hours',
  ground: 'body',
  weight: 'warns',
  met: ({ terms }, { decideBy }) => isWorkingDay(decideBy, terms.calendar),
  params: (_, { decideBy }) => ({ day: decideBy }),
}

/** Nơi chuẩn bị có thật. */
export const preparerExists: Requirement<unknown, Stamp & { preparer?: MatterAct<'accept'>['preparer'] }> = {
  id: 'preparerExists',
  cites: 'common.owner',
  ground: 'body',
  weight: 'blocks',
  met: (_, { preparer, facts }) =>
    (!preparer?.person || facts.people?.[preparer.person] !== undefined) &&
    (!preparer?.organisation || Boolean(facts.organisations?.includes(preparer.organisation))),
}

/** Vượt số tiền mà Thường trực tự cho ý kiến: BTV is asked first. */
export function isOverAmount(matter: DelegatedMatter, event: Acceptance): boolean {
  const amountMax = given(matter, event)?.amountMax
  return Boolean(amountMax && (event.amount ?? 0) > amountMax)
}

/** Hết giờ làm việc của ngày ấy. */
export function closingOf(matter: DelegatedMatter, day: string): Instant {
  return at(day, inForce(matter, 'unit.hours').closing)
}

// The letter that the act names, or the one under which another dossier has begun the matter.
function given(matter: DelegatedMatter, { source, letter }: Acceptance): Letter | undefined {
  return source === 'delegation' ? letterOf(matter, letter ?? matter.letter)?.[1] : undefined
}
