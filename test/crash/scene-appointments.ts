import { callingOf } from './calling.ts'
import { type Cast, committee, doing, look, memberInCharge, preparer, reason, type Stand, until } from './cast.ts'
import { must } from './ledger.ts'

const dossiers = 'appointments'
const lines = ['planning', 'lowerPost', 'termLeft', 'declaration', 'health', 'remarks']
let posts = 0

/** Việc nhân sự at every stage before the body has decided. */
export async function setAppointments(cast: Cast, stand: Stand) {
  const { secretary, commission, minutes } = cast
  await Promise.all([proposed(), seekingPolicy(), eligibility(), steps(), vetting(), deciding()])

  async function proposed() {
    const id = await begin(cast, 'transfer')
    await doing(secretary, dossiers, id, { type: 'propose', as: 'secretary' })
    stand(dossiers, 'proposed', id)
  }

  async function seekingPolicy() {
    const id = await begin(cast, 'transfer')
    await propose(cast, id)
    stand(dossiers, 'seekingPolicy', id)
  }

  async function eligibility() {
    stand(dossiers, 'eligibility', await approved(cast, 'transfer'))
  }

  async function steps() {
    const id = await approved(cast, 'appointment')
    for (const line of lines)
      await doing(commission, dossiers, id, { type: 'check', candidate: 1, line, met: true, files: [minutes] })
    await doing(commission, dossiers, id, { type: 'pass' })
    stand(dossiers, 'steps', id)
  }

  async function vetting() {
    stand(dossiers, 'vetting', await vetted(cast))
  }

  async function deciding() {
    const id = await vetted(cast)
    await doing(commission, dossiers, id, { type: 'submit' })
    stand(dossiers, 'deciding', id)
  }
}

/** Việc nhân sự đã được Ban Thường vụ quyết định, at a meeting of their own: one goes out, one on to the province. */
export async function decidedAppointments(cast: Cast, stand: Stand) {
  const { office, deputy, secretary, member, commission } = cast
  const { planAtOnce, deliver, appraise } = callingOf(cast)
  const meeting = await planAtOnce('Hội nghị đột xuất về nhân sự')
  const [own, proposedUp] = [await vetted(cast), await vetted(cast, 'superior')]
  const items: string[] = []
  for (const id of [own, proposedUp]) {
    await doing(commission, dossiers, id, { type: 'submit' })
    items.push(await prepareItem(`${id}.q1`))
  }
  await doing(office, 'meetings', meeting, {
    type: 'enterLine',
    line: 'permanentBoardReport',
    text: 'Không có việc nào khác',
  })
  await doing(office, 'meetings', meeting, { type: 'submitAgenda' })
  await look(cast, 'meetings', meeting, ({ content }) =>
    content.agenda.every((entry: { standing: string }) => entry.standing === 'ready'),
  )
  await doing(deputy, 'meetings', meeting, { type: 'clearAgenda' })
  await doing(office, 'meetings', meeting, { type: 'sendInvitations', reason })
  await doing(office, 'meetings', meeting, { type: 'open', chair: 'bithu', recorder: 'vanphong', present: committee })
  const ballots = { method: 'secret', issued: 9, returned: 9, valid: 9, approve: 8 }
  for (const item of items) {
    await doing(office, 'meetings', meeting, { type: 'takeUp', item })
    await doing(office, 'meetings', meeting, { type: 'vote', item, ballots })
  }
  const documents = items.map((item) => ({ item, documentType: 'QĐ' }))
  await doing(secretary, 'meetings', meeting, { type: 'conclude', documents })
  await until(cast, dossiers, own, 'issuing')
  await until(cast, dossiers, proposedUp, 'awaitingSuperior')
  stand(dossiers, 'issuing', own)
  stand(dossiers, 'awaitingSuperior', proposedUp)

  async function prepareItem(item: string): Promise<string> {
    await look(cast, 'agenda-items', item, ({ content }) => content.place?.meeting === meeting)
    await doing(office, 'agenda-items', item, { type: 'assign', memberInCharge, preparer })
    await deliver(item)
    await doing(member, 'agenda-items', item, { type: 'opine', opinion: 'Đồng ý trình' })
    await appraise(item)
    await doing(deputy, 'agenda-items', item, { type: 'check' })
    return item
  }
}

async function begin({ office, administrator }: Cast, kind: string, managedBy = 'standingCommittee'): Promise<string> {
  posts += 1
  const source = 'Quyết định phân cấp quản lý cán bộ'
  const row = { code: `chuc-danh-${posts}`, title: `Chức danh ${posts}`, managedBy, source }
  const post = (await must(administrator.enter('/api/posts', row))).body.id
  const said = { title: 'Việc nhân sự', kind, post, candidates: [{ person: 'phongkinhte' }], assignment: 'Tổng hợp' }
  return (await must(office.begin(dossiers, said))).body.id
}

async function propose({ secretary, deputy }: Cast, id: string) {
  await doing(secretary, dossiers, id, { type: 'propose', as: 'secretary' })
  await doing(deputy, dossiers, id, { type: 'propose', as: 'permanentBoard' })
}

async function approved(cast: Cast, kind: string, managedBy?: string): Promise<string> {
  const id = await begin(cast, kind, managedBy)
  await propose(cast, id)
  await doing(cast.office, dossiers, id, { type: 'approvePolicy', reference: '20-KL/ĐU' })
  return id
}

/** A transfer, which has no meetings of its own, ready to be submitted. */
async function vetted(cast: Cast, managedBy?: string): Promise<string> {
  const id = await approved(cast, 'transfer', managedBy)
  await doing(cast.commission, dossiers, id, { type: 'pass' })
  await doing(cast.commission, dossiers, id, { type: 'attach', files: [cast.minutes] })
  return id
}
