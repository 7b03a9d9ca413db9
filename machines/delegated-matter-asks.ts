import type { DelegatedMatter } from '../rules/delegated-matter.ts'
import * as rules from '../rules/delegated-matter.ts'
import { closingOf } from '../rules/delegated-matter-acceptance.ts'
import { nameOf } from '../rules/secrecy.ts'
import { inForce } from '../rules/values.ts'
import type { ReportAsk } from '../schemas/report.ts'
import type { Outcomes } from '../schemas/settled.ts'

/** Nội dung trình Ban Thường vụ tại phiên họp gần nhất. */
export function item(matter: DelegatedMatter) {
  const dossier = matter.pending?.dossier
  return dossier ? [itemFor(matter, dossier, rules.escalationOf(matter)?.ground !== 'overdue')] : []
}

/** Nội dung trình Ban Thường vụ xem xét, kết luận: letters a and đ. */
export function handedOverItem(matter: DelegatedMatter) {
  return matter.handedOver ? [itemFor(matter, matter.handedOver.item, false)] : []
}

/** Phiếu xin ý kiến Ban Thường vụ; on which ground it may go out is the poll's to know [C-22]. */
export function poll(matter: DelegatedMatter) {
  const { ground } = rules.escalationOf(matter)!
  const escalation = ground === 'complex' || ground === 'disputed' ? ground : 'necessary'
  const question = matter.secrecy === 'none' ? { question: matter.title } : {}
  const input = { ...carriedOver(matter), ...question, escalation }
  return { procedure: 'writtenPoll', dossier: matter.pending!.dossier, input }
}

/**
 * Văn bản: always in writing, never waived [LP-13.1-a, C-20]. What BTV decided or concluded with a document goes out in
 * its name, on its item; all else in TT's.
 */
export function document(matter: DelegatedMatter) {
  const { dossier } = matter.document!
  const word = rules.wordOfBody(matter)
  const paper = word?.documentType ? bodyDocument(matter, word, dossier) : boardDocument(matter, dossier)
  return [{ ...paper, input: { ...paper.input, answersTo: matter.id } }]
}

/** Văn bản của Ban Thường vụ về việc này. */
export function bodyDocument(matter: DelegatedMatter, word: rules.BodyOutcome, dossier: string) {
  const { heldOn, approvals, sitting, documentType } = word
  const result = { heldOn, approvals, sitting }
  const basis =
    word.procedure === 'writtenPoll'
      ? { kind: 'poll', poll: word.from, ...result }
      : { kind: 'item', item: word.from, meeting: null, ...result }
  const input = { ...paperOf(matter), documentType: documentType!, organ: 'standingCommittee', basis }
  return { procedure: 'promulgation', dossier, input }
}

function boardDocument(matter: DelegatedMatter, dossier: string) {
  const [, letter] = rules.letterOf(matter, matter.letter) ?? []
  const usual = letter?.documentType ?? inForce(matter, 'delegatedMatter.documentType')
  // What BTV did not carry TT only makes known.
  const isOwn = matter.decision?.by === 'permanentBoard'
  const documentType = matter.documentType ?? (isOwn ? usual : inForce(matter, 'delegatedMatter.documentType'))
  const basis = isOwn ? { basis: restingOn(matter) } : {}
  const input = { ...paperOf(matter), documentType, organ: 'permanentBoard', delegated: true, ...basis }
  return { procedure: 'promulgation', dossier, input }
}

function paperOf({ title, secrecy, urgency, preparer }: DelegatedMatter) {
  return { title, secrecy, urgency, drafter: preparer }
}

/** Rút về; nothing where no dossier is asked. */
export function recall({ pending, recall }: DelegatedMatter) {
  if (!pending) return []
  return [{ dossier: pending.dossier, event: { type: 'recall', reason: recall?.reason || recall?.purpose || '' } }]
}

/** Báo cáo nợ Ban Thường vụ tại phiên họp gần nhất [LP-3.4-z3]. */
export function report(matter: DelegatedMatter): ReportAsk {
  const { title, secrecy, decision } = matter
  const { to } = inForce(matter, 'delegatedMatter.report')
  const owed = { do: 'owe', to, outcome: 'decided', decidedAt: decision!.at, awaited: true } as const
  return secrecy === 'none' ? { ...owed, title } : owed
}

/** Quá hạn: the secretary and the deputy are told that it goes to BTV. */
export function overdueLetter(matter: DelegatedMatter) {
  return {
    kind: 'matterOverdue',
    to: ['capacity:secretary', 'capacity:permanentDeputySecretary'],
    cites: 'delegatedMatter.overdue',
    params: { id: matter.id, title: nameOf(matter), startsAt: closingOf(matter, matter.decideBy!) },
  }
}

/** Kết quả, for the dossier that waits for it: once it is in writing, or has come to nothing. */
export function settled(ended?: 'refused' | 'withdrawn') {
  return (matter: DelegatedMatter, event: { type: string }) => {
    const { answersTo, id, decision, document } = matter
    if (!answersTo) return []
    const { heldOn, reference, approvals, sitting } = rules.wordOfBody(matter) ?? decision ?? {}
    const said = { heldOn, reference, approvals, sitting, number: document?.number, reason: matter.ended?.reason }
    const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== null))
    const outcome = ended ?? outcomeOf(matter)
    const told = { type: 'settled', procedure: 'delegatedMatter', dossier: id, outcome, ...given }
    return [{ dossier: answersTo, event: told, ...(event.type === 'recall' ? { courtesy: true } : {}) }]
  }
}

function outcomeOf(matter: DelegatedMatter): Outcomes['delegatedMatter'] {
  if (matter.conclusion || matter.decision?.outcome === 'referredUp') return 'handedOver'
  return matter.decision?.outcome === 'notCarried' ? 'refused' : 'decided'
}

function itemFor(matter: DelegatedMatter, dossier: string, important: boolean) {
  const basis = rules.basisOf(matter)
  const referral = { from: matter.id, kind: 'delegatedMatter', ...(basis ? { reference: basis } : {}) }
  const input = { ...carriedOver(matter), important, referral, toNearest: true }
  return { procedure: 'agendaItem', dossier, input }
}

function carriedOver(matter: DelegatedMatter) {
  const { id, title, secrecy, urgency, files, registerEntries, preparer, councilSession } = matter
  const [, letter] = rules.letterOf(matter, matter.letter) ?? []
  return {
    body: 'standingCommittee',
    title,
    secrecy,
    urgency,
    itemType: letter?.itemType ?? 'ordinary',
    ...(councilSession ? { councilSession } : {}),
    ...(files.length > 0 ? { files } : {}),
    ...(registerEntries.length > 0 ? { registerEntries } : {}),
    preparer,
    answersTo: id,
  }
}

function restingOn(matter: DelegatedMatter) {
  const { heldOn, reference, approvals, sitting } = matter.decision!
  const effect = matter.source === 'delegation' ? inForce(matter, 'delegatedMatter.effect') : null
  return {
    kind: 'delegatedMatter',
    matter: matter.id,
    body: effect ?? 'permanentBoard',
    heldOn,
    reference,
    approvals,
    sitting,
  }
}
