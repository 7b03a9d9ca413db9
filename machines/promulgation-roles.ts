import type { Promulgation } from '../rules/promulgation.ts'
import { recipientTokens } from '../rules/promulgation-papers.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { Drafter, PromulgationAct } from '../schemas/promulgation.ts'
import { actor, type Stamp, type Token, tokensOf } from './event.ts'
import { capacity, type Requirement, type Roles, sentBy } from './requirement.ts'

/** Ai giữ việc ở mỗi bước của việc ban hành văn bản. */
export const promulgationRoles: Roles<Promulgation> = {
  office: capacity('office'),
  chiefOfOffice: capacity('chiefOfOffice'),
  permanentBoard: capacity('permanentBoard'),
  opener: ({ opener }) => (opener ? [`person:${opener}`] : []),
  // A document that nobody was charged with is the office's to draft.
  drafter: ({ drafter }) => {
    const tokens = drafterTokens(drafter)
    return tokens.length > 0 ? tokens : ['capacity:office']
  },
  signer: signerTokens,
  recipient: ({ deliveries }) => deliveries.flatMap(({ to }) => recipientTokens(to)),
}

/** Văn phòng hoặc nơi soạn thảo lập hồ sơ. */
export const mayBegin: Requirement<unknown, Stamp & AnyAct & { drafter?: Drafter }> = {
  ...sentBy({}, 'office', 'drafter'),
  met: (context, event) =>
    sentBy({ office: capacity('office'), drafter: () => drafterTokens(event.drafter ?? {}) }, 'office', 'drafter').met(
      context,
      event,
    ),
}

/** Ai được rút: the opener or the office until a signer was chosen, from then on the signer. */
export const mayWithdraw: Requirement<Promulgation, Stamp & AnyAct> = {
  ...sentBy(promulgationRoles),
  cites: 'common.withdrawal',
  met: (paper, event) => sentBy(promulgationRoles, ...withdrawers(paper)).met(paper, event),
  params: (paper) => ({ roles: withdrawers(paper) }),
}

/** Nơi nhận tự báo, hoặc Văn phòng báo thay. */
export const mayAcknowledge: Requirement<Promulgation, PromulgationAct<'acknowledge'>> = {
  ...sentBy<Promulgation>(promulgationRoles, 'recipient', 'office'),
  met: (paper, event) =>
    sentBy(promulgationRoles, 'recipient', 'office').met(paper, event) &&
    (actor(event).capacities.includes('office') || event.n === undefined || isTo(paper, event.n - 1, event)),
}

/** Đúng một nơi nhận chưa báo. */
export const awaitsReceipt: Requirement<Promulgation, PromulgationAct<'acknowledge'>> = {
  id: 'awaitsReceipt',
  cites: 'promulgation.recipients',
  ground: 'body',
  weight: 'blocks',
  met: (paper, event) => paper.deliveries[placeOf(paper, event)]?.acknowledged === null,
}

/** The place, from 0, of the recipient that an acknowledgement means; -1 where it means none. */
export function placeOf(paper: Promulgation, event: PromulgationAct<'acknowledge'>): number {
  if (event.n !== undefined) return event.n - 1
  return paper.deliveries.findIndex(({ acknowledged }, place) => !acknowledged && isTo(paper, place, event))
}

function isTo({ deliveries }: Promulgation, place: number, event: PromulgationAct<'acknowledge'>): boolean {
  const delivery = deliveries[place]
  const mine = tokensOf(actor(event))
  return delivery !== undefined && recipientTokens(delivery.to).some((token) => mine.includes(token))
}

function withdrawers({ signer }: Promulgation): string[] {
  return signer ? ['signer'] : ['opener', 'office']
}

function drafterTokens({ person, organisation }: Drafter): Token[] {
  return [
    ...(person ? [`person:${person}` as const] : []),
    ...(organisation ? [`organisation:${organisation}` as const] : []),
  ]
}

// Once signed, it is that person's and their office's; before, the person's who was named, else the office's.
function signerTokens({ signer, signature }: Promulgation): Token[] {
  if (!signer) return ['capacity:secretary']
  const office: Token[] = signer.as === 'namedSubstitute' ? [] : [`capacity:${signer.as}`]
  if (signature) return [`person:${signature.person}`, ...office]
  return signer.person ? [`person:${signer.person}`] : office
}
