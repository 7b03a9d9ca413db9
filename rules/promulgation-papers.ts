import type { Stamp, Token } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { AnyAct, RegisterEntry, Secrecy } from '../schemas/act.ts'
import type { PromulgationAct, Recipient } from '../schemas/promulgation.ts'
import type { Promulgation } from './promulgation.ts'
import { inForce } from './values.ts'

type R<E> = Requirement<Promulgation, E>
type Acting = Stamp & AnyAct

/** Có dự thảo. */
export const hasDraft: R<Acting> = {
  id: 'hasDraft',
  cites: 'promulgation.draft',
  ground: 'dossier',
  weight: 'blocks',
  met: (paper) =>
    (paper.secrecy === 'none' ? paper.files : paper.registerEntries).length >=
    inForce(paper, 'promulgation.draft').filesMin,
}

/** Kèm tệp, hoặc mục trong sổ văn bản mật. */
export const hasPapers: R<Acting & { files?: string[]; registerEntries?: RegisterEntry[] }> = {
  id: 'hasPapers',
  cites: ({ secrecy }) => (secrecy === 'none' ? 'common.files' : 'common.secrecy'),
  ground: 'body',
  weight: 'blocks',
  met: ({ secrecy }, event) => hasRight(event, secrecy),
}

/** Đúng tệp, mục đang có. */
export const holdsPaper: R<PromulgationAct<'detach'>> = {
  id: 'holdsPaper',
  cites: 'common.files',
  ground: 'body',
  weight: 'blocks',
  met: ({ files, registerEntries }, { file, registerNumber }) =>
    files.some(({ id }) => id === file) || registerEntries.some(({ number }) => number === registerNumber),
}

/** Không phát hành trước ngày ký. */
export const dispatchedAfterSigning: R<Acting> = {
  id: 'dispatchedAfterSigning',
  cites: 'promulgation.form',
  ground: 'body',
  weight: 'blocks',
  met: ({ signature }, { facts }) => signature !== null && signature.signedOn <= facts.day,
  params: ({ signature }) => ({ signedOn: signature?.signedOn ?? '' }),
}

/** Có nơi nhận [LP-13.1-b]. */
export const hasRecipients: R<PromulgationAct<'dispatch'>> = {
  id: 'hasRecipients',
  cites: 'promulgation.recipients',
  ground: 'body',
  weight: 'blocks',
  met: (paper, { recipients }) => recipients.length >= inForce(paper, 'promulgation.recipients').countMin,
  params: (paper) => ({ countMin: inForce(paper, 'promulgation.recipients').countMin }),
}

/** Nơi nhận trong đơn vị có thật. */
export const recipientsExist: R<PromulgationAct<'dispatch'>> = {
  id: 'recipientsExist',
  cites: 'promulgation.recipients',
  ground: 'body',
  weight: 'blocks',
  met: (_, { recipients, facts }) =>
    recipients.every((to) => {
      if ('person' in to) return facts.people?.[to.person] !== undefined
      return !('organisation' in to) || Boolean(facts.organisations?.includes(to.organisation))
    }),
}

/** Mọi nơi nhận đã báo nhận. */
export const allAcknowledged: R<Acting> = {
  id: 'allAcknowledged',
  cites: 'promulgation.recipients',
  ground: 'dossier',
  weight: 'warns',
  met: ({ deliveries }) => deliveries.every(({ acknowledged }) => acknowledged),
  params: ({ deliveries }) => ({ missing: deliveries.filter(({ acknowledged }) => !acknowledged).length }),
}

/** Nơi nhận trong đơn vị, as the tokens that its people answer to; none for somebody outside. */
export function recipientTokens(to: Recipient): Token[] {
  if ('person' in to) return [`person:${to.person}`]
  if ('organisation' in to) return [`organisation:${to.organisation}`]
  return 'capacity' in to ? [`capacity:${to.capacity}`] : []
}

/** Đúng loại giấy tờ: files, or of a secret dossier register entries and no file. */
export function hasRight(given: { files?: unknown[]; registerEntries?: unknown[] }, secrecy: Secrecy): boolean {
  return Boolean(secrecy === 'none' ? given.files?.length : given.registerEntries?.length && !given.files)
}
