import type { DelegatedMatter, EscalationGround, Recall } from '../rules/delegated-matter.ts'
import * as rules from '../rules/delegated-matter.ts'
import { closingOf } from '../rules/delegated-matter-acceptance.ts'
import { deciders } from '../rules/delegated-matter-board.ts'
import { type Instant, msOf } from '../rules/instants.ts'
import type { RegisterEntry } from '../schemas/act.ts'
import type { MatterAct, MatterInput } from '../schemas/delegated-matter.ts'
import type { ReportTold } from '../schemas/report.ts'
import { dueAfter, noDues } from './delegated-matter-dues.ts'
import { actor, dayOfEvent, momentOf } from './procedure.ts'

type Papers = { files?: string[] | undefined; registerEntries?: RegisterEntry[] | undefined }

/** Hồ sơ mới. */
export function begin(input: MatterInput): DelegatedMatter {
  return {
    id: input.id,
    unit: input.unit,
    title: input.title,
    secrecy: input.secrecy,
    urgency: input.urgency,
    opener: input.by ? (input.facts?.onBehalf ?? input.by).person : null,
    terms: input.terms,
    startedBy: input.startedBy ?? null,
    answersTo: input.answersTo ?? null,
    source: null,
    letter: rules.letterOf(input, input.letter)?.[0] ?? null,
    reference: input.reference ?? null,
    preparer: input.preparer ?? {},
    files: input.files ?? [],
    registerEntries: input.registerEntries ?? [],
    councilSession: null,
    // Whoever begins it under a letter has found TT to be the one that manages the post.
    managedBy: input.letter ? 'permanentBoard' : null,
    amount: null,
    documentType: null,
    decideBy: null,
    takenUp: false,
    round: 1,
    reworks: 0,
    answers: [],
    board: [],
    answeredOn: null,
    escalations: [],
    pending: null,
    recall: null,
    begun: { item: 0, poll: 0, document: 0 },
    decision: null,
    document: null,
    handedOver: null,
    conclusion: null,
    reported: null,
    passedOver: [],
    ended: null,
    ...noDues,
    ...dueAfter(input, 'acceptance', input.at),
  }
}

/** Tiếp nhận: under which power, and until when TT decides. */
export function accept(matter: DelegatedMatter, event: MatterAct<'accept'>): Partial<DelegatedMatter> {
  const { source, decideBy } = event
  const letter = source === 'delegation' ? rules.letterOf(matter, event.letter ?? matter.letter)?.[0] : undefined
  return {
    source,
    letter: letter ?? null,
    reference: event.reference ?? matter.reference,
    preparer: event.preparer ?? matter.preparer,
    councilSession: event.councilSession ?? null,
    managedBy: event.managedBy ?? matter.managedBy,
    amount: event.amount ?? null,
    documentType: event.documentType ?? null,
    takenUp: true,
    decideBy,
    decisionDueAt: closingOf(matter, decideBy),
    acceptanceDueAt: null,
  }
}

export function attach(matter: DelegatedMatter, { files, registerEntries }: Papers): Partial<DelegatedMatter> {
  return {
    files: [...new Set([...matter.files, ...(files ?? [])])],
    registerEntries: [...matter.registerEntries, ...(registerEntries ?? [])],
  }
}

export function detach({ files }: DelegatedMatter, { file }: MatterAct<'detach'>): Partial<DelegatedMatter> {
  return { files: files.filter((each) => each !== file) }
}

/** Cho ý kiến: a member's last word of the round counts, all are kept. */
export function answer(matter: DelegatedMatter, event: MatterAct<'agree' | 'disagree'>): Partial<DelegatedMatter> {
  const { opinion = null, registerEntries = [] } = event.type === 'disagree' ? event : {}
  const said = {
    person: actor(event).person,
    agrees: event.type === 'agree',
    opinion,
    registerEntries,
    round: matter.round,
    at: event.at,
  }
  return { answers: [...matter.answers, said], board: deciders(event.facts), answeredOn: dayOfEvent(event) }
}

/** Sửa ý kiến ghi sai: struck, and the board looked at anew. */
export function strike(matter: DelegatedMatter, event: MatterAct<'correct'>): Partial<DelegatedMatter> {
  const struck = event.reason ?? ''
  const answers = matter.answers.map((each, i) => (i === event.n - 1 ? { ...each, struck } : each))
  return { answers, board: deciders(event.facts) }
}

/** Chuẩn bị lại: the members are asked again afterwards. */
export function rework(matter: DelegatedMatter): Partial<DelegatedMatter> {
  return { reworks: matter.reworks + 1, round: matter.round + 1 }
}

export function reschedule(matter: DelegatedMatter, { decideBy }: MatterAct<'reschedule'>): Partial<DelegatedMatter> {
  const { decision, ...dueFrom } = matter.dueFrom
  return { decideBy, decisionDueAt: closingOf(matter, decideBy), dueFrom }
}

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

/** Thường trực đã quyết định. */
export function decide(matter: DelegatedMatter, event: { at: Instant; happenedOn?: string }): Partial<DelegatedMatter> {
  const members = matter.board.length
  const decision = {
    by: 'permanentBoard',
    outcome: 'agreed',
    heldOn: matter.answeredOn!,
    at: momentOf(event),
    reference: rules.basisOf(matter),
    approvals: members,
    sitting: members,
  } as const
  return { ...closing(matter, 'decided'), recall: null, decision, decisionDueAt: null }
}

/** Một văn bản nữa: each under a name of its own. */
export function document({ id, begun }: DelegatedMatter): Partial<DelegatedMatter> {
  const n = begun.document + 1
  return {
    begun: { ...begun, document: n },
    document: { dossier: n === 1 ? `${id}.vb` : `${id}.vb${n}`, number: null },
  }
}

export function retype(matter: DelegatedMatter, event: MatterAct<'draft'>): Partial<DelegatedMatter> {
  return { documentType: event.documentType ?? matter.documentType }
}

/** Trình Ban Thường vụ xem xét, kết luận. */
export function handOver(matter: DelegatedMatter, event: MatterAct<'handOver'>): Partial<DelegatedMatter> {
  const item = matter.begun.item + 1
  return {
    ...attach(matter, event),
    begun: { ...matter.begun, item },
    handedOver: { item: `${matter.id}.btv${item}`, at: event.at },
  }
}

export function report(_: DelegatedMatter, { meeting, heldOn }: ReportTold): Partial<DelegatedMatter> {
  return { reported: { meeting, heldOn } }
}

/** Phiên họp đã qua mà chưa báo cáo: on the record, and owed to the next. */
export function passOver({ passedOver }: DelegatedMatter, { meeting, heldOn }: ReportTold): Partial<DelegatedMatter> {
  return { passedOver: [...passedOver, { meeting, heldOn }] }
}

export function end(matter: DelegatedMatter, event: { at: Instant; reason?: string; by?: { person: string } }) {
  const reason = event.reason ?? matter.recall?.reason ?? ''
  const by = event.by?.person ?? matter.recall?.by ?? null
  return { ...closing(matter, 'withdrawn'), recall: null, ended: { reason, by, at: event.at }, ...noDues }
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
