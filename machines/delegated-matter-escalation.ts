import type { DelegatedMatter, EscalationGround, Recall } from '../rules/delegated-matter.ts'
import { closingOf } from '../rules/delegated-matter-acceptance.ts'
import { type Instant, msOf } from '../rules/instants.ts'
import type { MatterAct } from '../schemas/delegated-matter.ts'
import { dueAfter } from './delegated-matter-dues.ts'
import { actor } from './event.ts'

/** Đưa ra Ban Thường vụ, before TT has decided. */
export function escalate(ground: EscalationGround) {
  return (matter: DelegatedMatter, event: { at: Instant }): Partial<DelegatedMatter> =>
    escalated(matter, { ground, reason: null, by: null, at: event.at })
}

/** Nêu là phức tạp hoặc xét thấy cần thiết [LP-3.4-z1]. */
export function raise(matter: DelegatedMatter, event: MatterAct<'raise'>): Partial<DelegatedMatter> {
  return escalated(matter, { ground: event.as, ...sayer(event) })
}

/** Thường trực không còn đủ người: BTV decides, whatever it was raised as. */
export function handUp(matter: DelegatedMatter, event: MatterAct<'raise'>): Partial<DelegatedMatter> {
  return escalated(matter, { ground: 'boardTooSmall', ...sayer(event) })
}

/** Việc quá hạn đã đưa ra Ban Thường vụ nay có ý kiến khác nhau, or is raised: BTV answers through the same item. */
export function regard(matter: DelegatedMatter, ground: EscalationGround): Partial<DelegatedMatter> {
  return { escalations: matter.escalations.map((each) => (each.closedAs === null ? { ...each, ground } : each)) }
}

/** Đưa lại nội dung ra Ban Thường vụ, where the one before was withdrawn. */
export function putItem(matter: DelegatedMatter): Partial<DelegatedMatter> {
  const item = matter.begun.item + 1
  return { begun: { ...matter.begun, item }, pending: { kind: 'item', dossier: `${matter.id}.btv${item}` } }
}

/** Xin ý kiến Ban Thường vụ bằng văn bản, instead of at a meeting. */
export function putPoll(matter: DelegatedMatter): Partial<DelegatedMatter> {
  const poll = matter.begun.poll + 1
  return {
    begun: { ...matter.begun, poll },
    pending: { kind: 'poll', dossier: `${matter.id}.phieu${poll}` },
    recall: null,
  }
}

/** Rút lại việc đã đưa ra; what for is settled once its dossier has answered. */
export function recall(purpose: Recall['purpose']) {
  return (_: DelegatedMatter, event: { reason?: string; by?: { person: string } }): Partial<DelegatedMatter> => ({
    recall: { purpose, reason: event.reason ?? '', by: event.by?.person ?? null },
  })
}

/** Ban Thường vụ đã vào việc. */
export function tooLate({ escalations }: DelegatedMatter): Partial<DelegatedMatter> {
  return {
    recall: null,
    escalations: escalations.map((each) => (each.closedAs === null ? { ...each, taken: true } : each)),
  }
}

export function forget(): Partial<DelegatedMatter> {
  return { pending: null }
}

/** Hạ xuống: TT decides again by itself. */
export function lower(matter: DelegatedMatter, event: { at: Instant }): Partial<DelegatedMatter> {
  return { ...closing(matter, 'lowered'), recall: null, ...again(matter, event.at) }
}

/** Trở lại Thường trực: the day it had, or the time that a direction leaves, whichever is later. */
export function again(matter: DelegatedMatter, at: Instant): Partial<DelegatedMatter> {
  const later = dueAfter(matter, 'decision', at)
  const own = closingOf(matter, matter.decideBy!)
  const asAgreed = msOf(own) >= msOf(later.decisionDueAt ?? own)
  return { round: matter.round + 1, ...(asAgreed ? { decisionDueAt: own } : later) }
}

/** Lần đưa ra Ban Thường vụ đã xong. */
export function closing(matter: DelegatedMatter, closedAs: 'answered' | 'lowered' | 'decided' | 'withdrawn') {
  const escalations = matter.escalations.map((each) => (each.closedAs === null ? { ...each, closedAs } : each))
  return { escalations, pending: null }
}

function escalated(
  matter: DelegatedMatter,
  said: { ground: EscalationGround; reason: string | null; by: string | null; at: Instant },
): Partial<DelegatedMatter> {
  const escalation = { ...said, taken: false, closedAs: null, outcome: null }
  return {
    escalations: [...matter.escalations, escalation],
    decisionDueAt: null,
    ...putItem(matter),
    ...dueAfter(matter, 'direction', said.at),
  }
}

function sayer(event: MatterAct<'raise'>) {
  return { reason: event.reason ?? null, by: actor(event).person, at: event.at }
}
