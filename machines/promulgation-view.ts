import type { Promulgation } from '../rules/promulgation.ts'
import { recipientTokens } from '../rules/promulgation-papers.ts'
import { inForce } from '../rules/values.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { ValueKey } from '../schemas/values.ts'
import type { Token } from './event.ts'
import { tokensOf } from './event.ts'
import type { Due, Reader } from './procedure.ts'
import { promulgationRoles as roles } from './promulgation-roles.ts'

const dues: [name: string, field: keyof Promulgation, cites: ValueKey][] = [
  ['draft', 'draftDueAt', 'common.reschedule'],
  ['review', 'reviewDueAt', 'common.reschedule'],
  ['signature', 'signatureDueAt', 'common.reschedule'],
  ['dispatch', 'dispatchDueAt', 'common.reschedule'],
  ['archive', 'archiveDueAt', 'common.reschedule'],
]

/** Các thời hạn đã đặt: the regulations set none, so each is somebody's own, with its reason in the journal. */
export function duesOfPromulgation(paper: Promulgation): Due[] {
  return dues.flatMap(([name, field, cites]) =>
    paper[field] ? [{ name, dueAt: paper[field] as string, cites, from: null }] : [],
  )
}

/** Ai được xem: who works on it; from dispatch on its recipients in the unit and the body that issued it. */
export function readersOfPromulgation(paper: Promulgation): Token[] {
  return [...new Set([...insiders(paper), ...addressees(paper)])]
}

/** Người làm văn bản thấy toàn bộ; nơi nhận thấy bản phát hành và phần giao nhận của mình. */
export function viewPromulgation(paper: Promulgation, reader: Reader): object {
  if (isInsider(paper, reader)) {
    const { terms, ...rest } = paper
    return { ...rest, recipientsTemplate: inForce(paper, 'promulgation.recipientsTemplate') }
  }
  const { id, title, secrecy, urgency, documentType, organ, number, signature, issued, ended } = paper
  const mine = tokensOf(reader)
  return {
    id,
    title,
    secrecy,
    urgency,
    documentType,
    organ,
    number,
    signature: signature && { as: signature.as, form: signature.form, signedOn: signature.signedOn },
    issued,
    deliveries: paper.deliveries.filter(({ to }) => recipientTokens(to).some((token) => mine.includes(token))),
    ended: ended && { reason: ended.reason, at: ended.at },
  }
}

/** Nơi nhận biết văn bản đã phát hành: of acts that are not theirs no more than whose they are. */
export function withholdsFromRecipient(paper: Promulgation, reader: Reader): boolean {
  return !isInsider(paper, reader)
}

/** An entry of the journal; whoever only receives the document sees that it happened, not what was said on the way. */
export function viewPromulgationEvent(event: AnyAct, paper: Promulgation, reader: Reader): object {
  if (!isInsider(paper, reader)) return { type: event.type }
  const { facts, ...said } = event as AnyAct & { facts?: unknown }
  return said
}

function isInsider(paper: Promulgation, reader: Reader): boolean {
  const mine = tokensOf(reader)
  return insiders(paper).some((token) => mine.includes(token))
}

function insiders(paper: Promulgation): Token[] {
  return ['office', 'chiefOfOffice', 'permanentBoard', 'opener', 'drafter', 'signer'].flatMap((role) =>
    roles[role]!(paper),
  )
}

function addressees(paper: Promulgation): Token[] {
  return paper.issued ? [...roles.recipient!(paper), `capacity:${paper.organ}`] : []
}
