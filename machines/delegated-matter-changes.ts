import type { DelegatedMatter } from '../rules/delegated-matter.ts'
import * as rules from '../rules/delegated-matter.ts'
import { closingOf } from '../rules/delegated-matter-acceptance.ts'
import { deciders } from '../rules/delegated-matter-board.ts'
import type { Instant } from '../rules/instants.ts'
import type { RegisterEntry } from '../schemas/act.ts'
import type { MatterAct, MatterInput } from '../schemas/delegated-matter.ts'
import type { ReportTold } from '../schemas/report.ts'
import { dueAfter, noDues } from './delegated-matter-dues.ts'
import { closing } from './delegated-matter-escalation.ts'
import { dossierOf } from './dossier-beginning.ts'
import { actor, dayOfEvent, momentOf } from './event.ts'

type Papers = { files?: string[] | undefined; registerEntries?: RegisterEntry[] | undefined }

/** Hồ sơ mới. */
export function begin(input: MatterInput): DelegatedMatter {
  return {
    ...dossierOf(input),
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
  return { answers: [...matter.answers, said], board: deciders(matter, event.facts), answeredOn: dayOfEvent(event) }
}

/** Sửa ý kiến ghi sai: struck, and the board looked at anew. */
export function strike(matter: DelegatedMatter, event: MatterAct<'correct'>): Partial<DelegatedMatter> {
  const struck = event.reason ?? ''
  const answers = matter.answers.map((each, i) => (i === event.n - 1 ? { ...each, struck } : each))
  return { answers, board: deciders(matter, event.facts) }
}

/** Chuẩn bị lại: the members are asked again afterwards. */
export function rework(matter: DelegatedMatter): Partial<DelegatedMatter> {
  return { reworks: matter.reworks + 1, round: matter.round + 1 }
}

export function reschedule(matter: DelegatedMatter, { decideBy }: MatterAct<'reschedule'>): Partial<DelegatedMatter> {
  const { decision, ...dueFrom } = matter.dueFrom
  return { decideBy, decisionDueAt: closingOf(matter, decideBy), dueFrom }
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
