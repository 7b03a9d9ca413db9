import { addDays, dayOf } from '../../rules/instants.ts'
import { type Cast, doing, preparer, reason, type Stand, until } from './cast.ts'
import { must } from './ledger.ts'
import { sendOut } from './scene-documents.ts'

/** Việc được ủy quyền at every stage before TT has decided. */
export async function setMatters(cast: Cast, stand: Stand) {
  const { office, deputy, secretary, chairman } = cast
  const matters = 'delegated-matters'
  await Promise.all([received(), deciding(), reworking(), escalated()])

  async function received() {
    const { id } = (await must(office.begin(matters, { title: 'Việc mới nhận', preparer }))).body
    stand(matters, 'received', id)
  }

  async function deciding() {
    const id = await accept(cast, 'd')
    await doing(chairman, matters, id, { type: 'agree' })
    stand(matters, 'deciding', id)
  }

  async function reworking() {
    const id = await accept(cast, 'd')
    for (const who of [deputy, secretary]) await doing(who, matters, id, { type: 'agree' })
    await doing(chairman, matters, id, { type: 'disagree', opinion: 'Chưa đủ căn cứ' })
    stand(matters, 'reworking', id)
  }

  async function escalated() {
    const id = await accept(cast, 'd')
    await doing(chairman, matters, id, { type: 'raise', as: 'complex', reason })
    await until(cast, 'agenda-items', `${id}.btv1`, 'preparing')
    stand(matters, 'escalated', id)
  }
}

/** Việc đã quyết định: its document on its way, withdrawn, carried out, handed over; each owes its report. */
export async function setDecidedMatters(cast: Cast, stand: Stand) {
  const { office, scan } = cast
  const matters = 'delegated-matters'
  await Promise.all([drafting(), undocumented(), executing(), handedOver()])

  async function drafting() {
    const id = await decide(cast, 'b2')
    stand(matters, 'decided.document.drafting', id)
    stand(matters, 'decided.report.reporting', id)
  }

  async function undocumented() {
    const id = await decide(cast, 'b2')
    await until(cast, 'promulgations', `${id}.vb`, 'drafting')
    await doing(office, 'promulgations', `${id}.vb`, { type: 'withdraw', reason })
    await until(cast, matters, id, 'decided.document.undocumented')
    stand(matters, 'decided.document.undocumented', id)
  }

  async function executing() {
    const id = await decide(cast, 'a')
    await sendOut(cast, `${id}.vb`)
    await until(cast, matters, id, 'decided.document.executing')
    stand(matters, 'decided.document.executing', id)
  }

  async function handedOver() {
    const id = await decide(cast, 'a')
    await sendOut(cast, `${id}.vb`)
    await until(cast, matters, id, 'decided.document.executing')
    await doing(office, matters, id, { type: 'handOver', files: [scan] })
    stand(matters, 'decided.document.handedOver', id)
  }
}

/** A matter that all three of TT agree to, and which owes its report from then on. */
export async function decide(cast: Cast, letter: string): Promise<string> {
  const id = await accept(cast, letter)
  for (const who of [cast.secretary, cast.deputy, cast.chairman])
    await doing(who, 'delegated-matters', id, { type: 'agree' })
  return id
}

async function accept({ office }: Cast, letter: string): Promise<string> {
  const { id } = (await must(office.begin('delegated-matters', { title: 'Việc được ủy quyền', preparer }))).body
  const decideBy = addDays(dayOf(Date.now()), 9)
  await doing(office, 'delegated-matters', id, { type: 'accept', source: 'delegation', letter, decideBy })
  return id
}
