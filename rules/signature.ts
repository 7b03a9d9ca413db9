import type { Authorisation, Facts, PersonId } from '../machines/event.ts'
import type { DocumentType, Organ, SignerCapacity } from '../schemas/promulgation.ts'
import type { ValueKey, Values } from '../schemas/values.ts'
import { inForce, type Termed } from './values.ts'

/** Văn bản chờ ký: what competence depends on. */
export interface Signable extends Termed {
  documentType: DocumentType
  organ: Organ
}

/** Ai ký, với tư cách gì. */
export interface Signing {
  as: SignerCapacity
  person: PersonId | undefined
  /** Said by whoever signs or routes: the secretary is away, and why. */
  absence?: string | null | undefined
}

type SignerValue = Values['promulgation.signer.secretary']

/**
 * Đúng thẩm quyền ký [LP-13.2-a]: whether that person may sign that document in that capacity, by the offices and
 * authorisations of the day of the facts.
 */
export function isCompetent(paper: Signable, signing: Signing, facts: Facts): boolean {
  const { as, person } = signing
  if (as === 'namedSubstitute') return isNamedSubstitute(paper, person, facts)
  const value = signerValue(paper, as)
  if (!person || facts.offices?.[as] !== person) return false
  if (value.papers === 'office' && paper.organ !== 'office') return false
  if (as === 'permanentDeputySecretary') return mayDeputise(paper, value, signing, facts)
  return covers(value, paper.documentType)
}

/** Who would sign in that capacity today: the holder of the office, or the substitute that BTV named. */
export function holderOf(as: SignerCapacity, facts: Facts): PersonId | undefined {
  if (as !== 'namedSubstitute') return facts.offices?.[as]
  return authorisations(facts, 'namedSubstitute')[0]?.holder
}

/** Hình thức ký: T/M, or T/L for the chief of office; never K/T [LP-7.4-b]. */
export function formOf(paper: Termed, as: SignerCapacity): 'T/M' | 'T/L' {
  return signerValue(paper, as === 'namedSubstitute' ? 'secretary' : as).form
}

/** The value that says what this capacity may sign. */
export function signerCites(as: SignerCapacity): ValueKey {
  return as === 'namedSubstitute' ? 'meeting.substitution.named' : `promulgation.signer.${as}`
}

// The secretary's dated list replaces the default; what is signed only if named there needs that list.
function mayDeputise(paper: Signable, value: SignerValue, { person, absence }: Signing, facts: Facts): boolean {
  const type = paper.documentType
  const lists = authorisations(facts, 'signing').filter(
    (list) => isFromSecretary(list, facts) && list.holder === person,
  )
  if (lists.length > 0 && lists.some(({ documentTypes }) => documentTypes.includes(type))) return true
  if (lists.length === 0 && covers(value, type) && !value.onlyIfNamed?.includes(type)) return true
  return standsIn(paper, value, { person, absence }, facts)
}

// Khi Bí thư đi vắng: an authorisation, or, where the regulation says so, the absence alone [C-06].
function standsIn(paper: Signable, value: SignerValue, signing: Omit<Signing, 'as'>, facts: Facts): boolean {
  const { deputyConcludes } = inForce(paper, 'meeting.substitution.authorisation')
  if (deputyConcludes === 'whenAbsent' && signing.absence) return true
  return (
    value.underAuthorisation === 'all' &&
    authorisations(facts, 'authorisation').some(
      (given) =>
        given.holder === signing.person &&
        isFromSecretary(given, facts) &&
        (given.documentTypes.length === 0 || given.documentTypes.includes(paper.documentType)),
    )
  )
}

function isNamedSubstitute(paper: Signable, person: PersonId | undefined, facts: Facts): boolean {
  const named = inForce(paper, 'meeting.substitution.named')
  if (!named || !person || !facts.sitting?.[named.from]?.includes(person)) return false
  return paper.organ !== 'office' && authorisations(facts, 'namedSubstitute').some(({ holder }) => holder === person)
}

function authorisations({ authorisations = [], day }: Facts, kind: Authorisation['kind']): Authorisation[] {
  return authorisations.filter((each) => each.kind === kind && each.fromOn <= day && (!each.toOn || day <= each.toOn))
}

function isFromSecretary({ giver }: Authorisation, { offices }: Facts): boolean {
  return giver !== null && giver === offices?.secretary
}

function covers({ types }: SignerValue, type: DocumentType): boolean {
  return types === 'all' || types.includes(type)
}

function signerValue(paper: Termed, as: Exclude<SignerCapacity, 'namedSubstitute'>): SignerValue {
  return inForce(paper, `promulgation.signer.${as}`)
}
