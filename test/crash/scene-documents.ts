import { type Cast, committee, doing, preparer, type Stand, until } from './cast.ts'
import { must } from './ledger.ts'

/** Văn bản at every stage; `drafting` comes from the meeting that has concluded. */
export async function setDocuments(cast: Cast, stand: Stand) {
  const stages = ['reviewing', 'signing', 'dispatching', 'dispatched'] as const
  await Promise.all(stages.map(async (stage) => stand('promulgations', stage, await issue(cast, stage))))
}

/** Thông báo của Ban Thường vụ, from its draft to that stage; past `signing` it takes a number. */
export async function issue(
  cast: Cast,
  stage: 'reviewing' | 'signing' | 'dispatching' | 'dispatched',
): Promise<string> {
  const { office, secretary, scan, signed } = cast
  const said = { title: 'Thông báo kết luận', documentType: 'TB', organ: 'standingCommittee', files: [scan] }
  const { id } = (await must(office.begin('promulgations', said))).body
  await doing(office, 'promulgations', id, { type: 'submit' })
  if (stage === 'reviewing') return id
  await doing(office, 'promulgations', id, { type: 'pass', signer: 'secretary' })
  if (stage === 'signing') return id
  await doing(secretary, 'promulgations', id, { type: 'sign', method: 'hand', files: [signed] })
  await until(cast, 'promulgations', id, 'dispatching')
  if (stage === 'dispatching') return id
  const recipients = [{ capacity: 'standingCommittee' }, preparer, ...committee.map((person) => ({ person }))]
  await doing(office, 'promulgations', id, { type: 'dispatch', recipients, files: [scan] })
  return id
}

/** A document that another dossier has begun, from its draft to the dispatch. */
export async function sendOut(cast: Cast, id: string) {
  const { office, secretary, scan, signed } = cast
  await until(cast, 'promulgations', id, 'drafting')
  await doing(office, 'promulgations', id, { type: 'attach', files: [scan] })
  await doing(office, 'promulgations', id, { type: 'submit' })
  await doing(office, 'promulgations', id, { type: 'pass', signer: 'secretary' })
  await doing(secretary, 'promulgations', id, { type: 'sign', method: 'hand', files: [signed] })
  await until(cast, 'promulgations', id, 'dispatching')
  await doing(office, 'promulgations', id, { type: 'dispatch', recipients: [{ capacity: 'office' }], files: [scan] })
}
