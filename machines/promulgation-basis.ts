import { inPartyForm } from '../rules/document-number.ts'
import { dayOf, type Instant } from '../rules/instants.ts'
import type { Basis, Papers } from '../rules/promulgation.ts'
import { inForce, type Termed } from '../rules/values.ts'
import type { RegisterEntry } from '../schemas/act.ts'
import type { CarriedItem, Decided, GivenBasis, Organ } from '../schemas/promulgation.ts'
import type { Facts } from './event.ts'

/** Căn cứ: what the dossier that decided said is taken as it is; what a person named was looked up in its dossier. */
export function basisOf(given: GivenBasis | Decided, body: Organ, termed: Termed, facts: Facts | undefined): Basis {
  if (given.kind === 'paper') {
    const reference = inPartyForm(given.reference, inForce(termed, 'promulgation.numbering').padTo)
    return { kind: 'paper', body, reference, heldOn: given.heldOn, ...papersOf(given, facts) }
  }
  // A delegated matter says itself whose decision it counts as.
  if ('heldOn' in given) return { body, ...given }
  if (given.kind === 'poll') return { kind: 'poll', body, poll: given.poll, ...resultOf(facts?.dossier?.context) }
  const decision = (facts?.dossier?.context.decision ?? {}) as Partial<CarriedItem>
  const { meeting = null, heldOn = null, approvals = null, sitting = null } = decision
  return { kind: 'item', body, item: given.item, meeting, heldOn, approvals, sitting }
}

/** Kết quả phiếu lấy ý kiến, as its dossier holds it. */
interface Result {
  closedAt?: Instant | null
  tally?: { approvals: number; polled: number } | null
}

function resultOf(poll: Result = {}) {
  const { closedAt = null, tally = null } = poll
  return { heldOn: closedAt && dayOf(closedAt), approvals: tally?.approvals ?? null, sitting: tally?.polled ?? null }
}

/** Giấy tờ kèm theo: files as the store knows them, register entries as they were said. */
export function papersOf(
  given: { files?: string[]; registerEntries?: RegisterEntry[] },
  facts: Facts | undefined,
): Papers {
  const files = facts?.files?.filter(({ id }) => given.files?.includes(id)) ?? []
  return { files, registerEntries: given.registerEntries ?? [] }
}
