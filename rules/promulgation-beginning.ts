import type { Stamp } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { AnyAct, Secrecy } from '../schemas/act.ts'
import type { DocumentType, Drafter, GivenBasis, Organ, PromulgationAct } from '../schemas/promulgation.ts'
import { dayOf } from './instants.ts'
import { exceptions, mayIssueRegulation, needsDecision, type Promulgation } from './promulgation.ts'
import { hasRight } from './promulgation-papers.ts'
import type { Termed } from './values.ts'

/** A beginning or a correction: what either says about the document. */
export type Describing = Stamp &
  AnyAct & {
    secrecy?: Secrecy
    documentType?: DocumentType | undefined
    organ?: Organ | undefined
    subject?: string | undefined
    basis?: GivenBasis | undefined
    drafter?: Drafter | undefined
  }

type Begun = Describing & { documentType: DocumentType; organ: Organ }

/** Nghị quyết, quyết định nêu quyết nghị làm căn cứ. */
export const beginsOnDecision: Requirement<Termed, Begun> = {
  id: 'restsOnDecision',
  cites: 'promulgation.decisionNeeded',
  weight: 'blocks',
  ground: 'body',
  met: ({ terms }, { documentType, organ, basis }) => !needsDecision({ terms, documentType, organ }) || Boolean(basis),
  params: (_, { documentType }) => ({ documentType }),
}

/** Nội dung, phiếu lấy ý kiến làm căn cứ đã được chính cấp ấy thông qua: looked up in its own dossier. */
export const basisCarried: Requirement<Partial<Promulgation>, Describing> = {
  id: 'basisCarried',
  cites: 'promulgation.decisionNeeded',
  ground: 'facts',
  weight: 'blocks',
  met: ({ organ }, { basis, facts, ...event }) => {
    if (!basis || basis.kind === 'paper') return true
    const { dossier } = facts
    const [id, procedure] = basis.kind === 'item' ? [basis.item, 'agendaItem'] : [basis.poll, 'writtenPoll']
    return (
      dossier?.id === id &&
      dossier.procedure === procedure &&
      dossier.stage === 'carried' &&
      dossier.context.body === (event.organ ?? organ)
    )
  },
}

/** Quyết nghị trên giấy do Văn phòng nhập. */
export const paperBasisFromOffice: Requirement<unknown, Describing> = {
  id: 'paperBasisFromOffice',
  cites: 'common.happenedOn',
  ground: 'caller',
  weight: 'blocks',
  met: (_, { basis, by }) => basis?.kind !== 'paper' || by.capacities.includes('office'),
}

/** Quyết nghị trên giấy: in the past, with its papers (of a secret dossier, their register entry). */
export const paperBasisWhole: Requirement<Partial<Promulgation>, Describing> = {
  id: 'paperBasisWhole',
  cites: 'common.reference',
  ground: 'body',
  weight: 'blocks',
  met: (paper, { basis, facts, at, ...event }) =>
    basis?.kind !== 'paper' ||
    (basis.heldOn <= dayOf(at) &&
      hasRight(basis, paper.secrecy ?? event.secrecy ?? 'none') &&
      (basis.files ?? []).every((file) => facts.files?.some(({ id }) => id === file))),
}

/** Quy chế đúng cấp ban hành, of a beginning. */
export const beginsAtIssuer: Requirement<Termed, Begun> = {
  id: 'regulationIssuer',
  cites: 'promulgation.regulationIssuer',
  weight: 'blocks',
  ground: 'body',
  met: ({ terms }, { documentType, organ, subject }) =>
    mayIssueRegulation({ terms, documentType, organ, subject: subject ?? null }),
  params: exceptions,
}

/** Người soạn thảo, đơn vị soạn thảo có thật. */
export const drafterExists: Requirement<unknown, Describing> = {
  id: 'drafterExists',
  cites: 'common.owner',
  ground: 'body',
  weight: 'blocks',
  met: (_, { drafter, facts }) =>
    (!drafter?.person || facts.people?.[drafter.person] !== undefined) &&
    (!drafter?.organisation || Boolean(facts.organisations?.includes(drafter.organisation))),
}

/** Hồ sơ mật không chứa tệp, of a beginning, which says itself whether it is secret. */
export const beginsWithoutSecrets: Requirement<unknown, Describing & { files?: string[] }> = {
  id: 'keepsSecrets',
  cites: 'common.secrecy',
  ground: 'body',
  weight: 'blocks',
  met: (_, { secrecy, files }) => secrecy === 'none' || !files,
}

/** Có nội dung sửa. */
export const correctsSomething: Requirement<Promulgation, PromulgationAct<'correct'>> = {
  id: 'correctsSomething',
  cites: 'common.correction',
  ground: 'body',
  weight: 'blocks',
  met: (_, event) =>
    [event.title, event.urgency, event.documentType, event.organ, event.subject, event.basis, event.drafter].some(
      (given) => given !== undefined,
    ),
}
