import { formatNumber, symbolOf } from '../rules/document-number.ts'
import type { Promulgation } from '../rules/promulgation.ts'
import { formOf, holderOf } from '../rules/signature.ts'
import { inForce } from '../rules/values.ts'
import type { Numbered, PromulgationAct, PromulgationInput } from '../schemas/promulgation.ts'
import { dossierOf } from './dossier-beginning.ts'
import { actor, type Stamp } from './event.ts'
import { basisOf, papersOf } from './promulgation-basis.ts'
import { placeOf } from './promulgation-roles.ts'

type Given = Stamp & { reason?: string | undefined }

/** Hồ sơ mới. */
export function begin(input: PromulgationInput): Promulgation {
  return {
    ...dossierOf(input),
    documentType: input.documentType,
    organ: input.organ,
    subject: input.subject ?? null,
    delegated: input.delegated ?? false,
    basis: input.basis ? basisOf(input.basis, input.organ, input, input.by ? input.facts : undefined) : null,
    drafter: input.drafter ?? {},
    startedBy: input.startedBy ?? null,
    answersTo: input.answersTo ?? null,
    ...papersOf(input, input.facts),
    returns: [],
    signer: null,
    signature: null,
    number: null,
    issued: null,
    deliveries: [],
    archived: null,
    ended: null,
    ...noDues,
  }
}

/** A deadline set for one step is over with it. */
export const noDues = {
  draftDueAt: null,
  reviewDueAt: null,
  signatureDueAt: null,
  dispatchDueAt: null,
  archiveDueAt: null,
}

export function attach(paper: Promulgation, event: PromulgationAct<'attach'>): Partial<Promulgation> {
  const { files, registerEntries } = papersOf(event, event.facts)
  const before = paper.files.filter(({ id }) => !files.some((file) => file.id === id))
  return { files: [...before, ...files], registerEntries: [...paper.registerEntries, ...registerEntries] }
}

export function detach(paper: Promulgation, event: PromulgationAct<'detach'>): Partial<Promulgation> {
  return {
    files: paper.files.filter(({ id }) => id !== event.file),
    registerEntries: paper.registerEntries.filter(({ number }) => number !== event.registerNumber),
  }
}

export function correct(paper: Promulgation, event: PromulgationAct<'correct'>): Partial<Promulgation> {
  const { title, urgency, documentType, organ, subject, drafter, basis, facts } = event
  return {
    title: title ?? paper.title,
    urgency: urgency ?? paper.urgency,
    documentType: documentType ?? paper.documentType,
    organ: organ ?? paper.organ,
    subject: subject ?? paper.subject,
    drafter: drafter ?? paper.drafter,
    basis: basis ? basisOf(basis, organ ?? paper.organ, paper, facts) : paper.basis,
  }
}

/** Chuyển trình ký: whom the office chose; a substitute is always named as a person. */
export function pass(_: Promulgation, event: PromulgationAct<'pass'>): Partial<Promulgation> {
  const { signer, person, absence, facts } = event
  const named = signer === 'namedSubstitute' ? holderOf(signer, facts) : undefined
  return { signer: { as: signer, person: person ?? named ?? null, absence: absence ?? null } }
}

export function sendBack(from: 'office' | 'signer') {
  return (paper: Promulgation, event: Given & { at: string }): Partial<Promulgation> => ({
    returns: [...paper.returns, { from, reason: event.reason ?? '', by: actor(event).person, at: event.at }],
  })
}

export function sign(paper: Promulgation, event: PromulgationAct<'sign'>): Partial<Promulgation> {
  const { as } = paper.signer!
  return {
    signature: {
      person: actor(event).person,
      as,
      form: formOf(paper, as),
      method: event.method,
      signedOn: event.facts.day,
      ...papersOf(event, event.facts),
    },
  }
}

export function number(paper: Promulgation, event: Numbered): Partial<Promulgation> {
  const numbering = inForce(paper, 'promulgation.numbering')
  const organ = symbolOf(paper.organ, numbering)
  const text = formatNumber({ number: event.number, type: paper.documentType, organ }, numbering.padTo)
  return { number: { number: event.number, text, takenAt: event.at } }
}

/** Phát hành: each recipient once, in the order given. */
export function dispatch(_: Promulgation, event: PromulgationAct<'dispatch'>): Partial<Promulgation> {
  const { recipients, facts } = event
  const once = new Map(recipients.map((to) => [JSON.stringify(to), to]))
  return {
    issued: { on: facts.day, ...papersOf(event, facts) },
    deliveries: [...once.values()].map((to) => ({ to, sentOn: facts.day, acknowledged: null })),
  }
}

export function acknowledge(paper: Promulgation, event: PromulgationAct<'acknowledge'>): Partial<Promulgation> {
  const place = placeOf(paper, event)
  const acknowledged = { on: event.facts.day, by: actor(event).person }
  return { deliveries: paper.deliveries.map((each, n) => (n === place ? { ...each, acknowledged } : each)) }
}

/** Lưu: the hashes of what was signed and what went out. */
export function archive({ signature, issued }: Promulgation, event: PromulgationAct<'archive'>): Partial<Promulgation> {
  const kept = [...(signature?.files ?? []), ...(issued?.files ?? [])]
  const hashes = new Map(kept.map(({ name, hash }) => [hash, { name, hash }]))
  return { archived: { on: event.facts.day, place: event.place ?? null, hashes: [...hashes.values()] } }
}

export function end(_: Promulgation, event: Given & { at: string }): Partial<Promulgation> {
  return { ended: { reason: event.reason ?? '', by: actor(event).person, at: event.at } }
}
